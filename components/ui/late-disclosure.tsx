"use client";

import { type ComponentProps, type SyntheticEvent, useRef, useState } from "react";

import { Disclosure } from "./disclosure";
import { Unsent } from "./drafts/unsent";

type LateDisclosureProps = ComponentProps<typeof Disclosure> & {
  /** The name of the draft of the form inside: what was typed there and not sent is told while it is folded. */
  draft?: string;
};

/** Something large to open, a form or a table: made when it is first opened, for most who read a page never do. */
export function LateDisclosure({ open = false, draft, children, ...rest }: LateDisclosureProps) {
  const [opened, setOpened] = useState(open);
  const place = useRef<HTMLDetailsElement>(null);
  // Looked at from the start, for it may have been opened before the page had its script.
  const look = (details: HTMLDetailsElement | null) => {
    place.current = details;
    if (details?.open) setOpened(true);
  };
  const unfold = () => {
    setOpened(true);
    place.current?.setAttribute("open", "");
  };
  const details = { ref: look, onToggle: ({ currentTarget }: ToggleEvent) => look(currentTarget) };
  return (
    <>
      {draft && !opened && <Unsent name={draft} onContinue={unfold} />}
      <Disclosure {...rest} open={open} details={details}>
        {opened && children}
      </Disclosure>
    </>
  );
}

type ToggleEvent = SyntheticEvent<HTMLDetailsElement>;
