"use client";

import { type ComponentProps, type SyntheticEvent, useState } from "react";

import { Disclosure } from "./disclosure";

/** Something large to open, a form or a table: made when it is first opened, for most who read a page never do. */
export function LateDisclosure({ open = false, children, ...rest }: ComponentProps<typeof Disclosure>) {
  const [opened, setOpened] = useState(open);
  // Looked at from the start, for it may have been opened before the page had its script.
  const look = (details: HTMLDetailsElement | null) => {
    if (details?.open) setOpened(true);
  };
  const details = { ref: look, onToggle: ({ currentTarget }: ToggleEvent) => look(currentTarget) };
  return (
    <Disclosure {...rest} open={open} details={details}>
      {opened && children}
    </Disclosure>
  );
}

type ToggleEvent = SyntheticEvent<HTMLDetailsElement>;
