"use client";

import { useState } from "react";

import { made } from "./made";

/**
 * For a form that is unfolded to make one thing: `fold` closes it after that, and what was made takes the focus as soon as
 * the page that is read again shows it (`made`). Until then the focus is where the form can be opened again, and it stays
 * with whoever has gone elsewhere meanwhile. `place` is the ref of the form.
 */
export function useFolding() {
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  const fold = (id: string) => {
    const details = form?.closest("details");
    const summary = details?.querySelector("summary");
    details?.removeAttribute("open");
    summary?.focus();
    if (summary) handOn(summary, id);
  };
  return { place: setForm, fold };
}

/** Hands the focus on to what was made, once it is there. */
function handOn(from: HTMLElement, id: string) {
  const look = () => {
    const card = document.getElementById(made(id).id);
    const gone = document.activeElement !== from;
    if (card || gone) observer.disconnect();
    if (!gone) card?.focus();
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  look();
}
