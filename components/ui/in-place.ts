"use client";

import { useLayoutEffect, useRef, useState } from "react";

/**
 * Which of the forms that open in place is open; null for none. The button that opens one gets its `opener`, and the focus
 * when the form is gone, whether it was sent or left. `initial` is open from the beginning.
 */
export function useInPlace<Name extends string>(initial: Name | null = null) {
  const [open, setOpen] = useState<Name | null>(initial);
  const openers = useRef(new Map<Name, HTMLElement>());
  const last = useRef<Name>(null);
  // Some buttons make way for their form and stand there again only now; a later effect would let the page have the focus first.
  useLayoutEffect(() => {
    if (open === null && last.current !== null) openers.current.get(last.current)?.focus();
    last.current = open;
  }, [open]);
  return {
    open,
    show: setOpen,
    close: () => setOpen(null),
    opener: (name: Name) => ({
      ref: (button: HTMLElement | null) => {
        if (button) openers.current.set(name, button);
        else openers.current.delete(name);
      },
      onClick: () => setOpen(name),
    }),
  };
}

/** The `ref` of a form that opens in place: its first field takes the focus. */
export const focusFirstField = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLElement>("input, select, textarea")?.focus();
