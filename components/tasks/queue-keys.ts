"use client";

import { type RefObject, useEffect } from "react";
import { flushSync } from "react-dom";

const typing = "input, textarea, select, [contenteditable]";

/** Steps through the queue: letters anywhere in it, arrows in its list, where they would scroll nothing else. */
const steps: Record<string, { by: 1 | -1; inList: boolean }> = {
  j: { by: 1, inList: false },
  k: { by: -1, inList: false },
  ArrowDown: { by: 1, inList: true },
  ArrowUp: { by: -1, inList: true },
};

/**
 * Single keys for the queue: steps, and the way to whatever control names its key in aria-keyshortcuts. No key decides:
 * Enter does, on the control that has the focus. They are silent while somebody types, holds a modifier, or has the focus
 * elsewhere on the page (WCAG 2.1.4).
 */
export function useQueueKeys(
  queue: RefObject<HTMLElement | null>,
  active: boolean,
  step: (by: 1 | -1, inList: boolean) => void,
) {
  useEffect(() => {
    if (!active) return;
    const hear = (event: KeyboardEvent) => {
      if (!queue.current || !isMeant(event, queue.current)) return;
      const way = steps[event.key];
      const list = queue.current.querySelector("nav");
      if (way && (!way.inList || list?.contains(document.activeElement))) step(way.by, way.inList);
      else if (way || !leadTo(queue.current, event.key)) return;
      event.preventDefault();
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  });
}

function isMeant(event: KeyboardEvent, queue: HTMLElement) {
  const held = event.ctrlKey || event.metaKey || event.altKey;
  const focused = document.activeElement ?? document.body;
  const here = focused === document.body || queue.contains(focused);
  return !event.defaultPrevented && !event.repeat && !held && here && !focused.closest(typing);
}

/** Gives the focus to the control of this key, or to the first field in what it opens. */
function leadTo(queue: HTMLElement, key: string) {
  const control = queue.querySelector<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(key)}"]`);
  if (!control) return false;
  if (control.tagName === "SUMMARY") openFrom(control);
  else control.focus();
  return true;
}

function openFrom(summary: HTMLElement) {
  const disclosure = summary.closest("details");
  if (disclosure) disclosure.open = true;
  // The form is made at once: the letter after the key belongs to its field already.
  flushSync(() => disclosure?.dispatchEvent(new Event("toggle")));
  (disclosure?.querySelector("textarea") ?? summary).focus();
}
