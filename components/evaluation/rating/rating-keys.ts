"use client";

import { type RefObject, useEffect } from "react";

import type { Rating } from "@/lib/evaluation/sheet";

import { ratings } from "./typed-ratings";

const typing = "input:not([type=radio]), textarea, select, [contenteditable]";

type Rated = "resultRating" | "behaviourRating";

/**
 * Single keys while somebody rates: letters lead to whatever names its key in aria-keyshortcuts, digits choose in the rating
 * that has the focus and lead on, from results to behaviour and from there to saving. No key saves or signs: Enter does, on
 * the button that has the focus. They are silent while somebody types, holds a modifier, or has the focus elsewhere on the
 * page (WCAG 2.1.4).
 */
export function useRatingKeys(
  screen: RefObject<HTMLFormElement | null>,
  active: boolean,
  rate: (rated: Rated, rating: Rating) => void,
) {
  useEffect(() => {
    if (!active) return;
    const hear = (event: KeyboardEvent) => {
      if (!screen.current || !isMeant(event, screen.current)) return;
      if (chooses(screen.current, event.key, rate) || leadTo(screen.current, event.key))
        event.preventDefault();
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  });
}

function isMeant(event: KeyboardEvent, screen: HTMLElement) {
  const held = event.ctrlKey || event.metaKey || event.altKey;
  const focused = document.activeElement ?? document.body;
  const here = focused === document.body || screen.contains(focused);
  return !event.defaultPrevented && !event.repeat && !held && here && !focused.closest(typing);
}

function chooses(screen: HTMLElement, key: string, rate: (rated: Rated, rating: Rating) => void) {
  const rated = document.activeElement?.closest<HTMLElement>("[data-rating]")?.dataset.rating;
  const rating = ratings[Number(key) - 1];
  if (!rating || (rated !== "resultRating" && rated !== "behaviourRating")) return false;
  rate(rated, rating);
  focusIn(screen, rated === "resultRating" ? '[data-rating="behaviourRating"]' : "[data-save]");
  return true;
}

const leadTo = (screen: HTMLElement, key: string) =>
  focusIn(screen, `[aria-keyshortcuts="${CSS.escape(key)}"]`);

/** The group of a rating, or the button of a way on. */
function focusIn(screen: HTMLElement, selector: string) {
  const target = screen.querySelector(selector)?.querySelector<HTMLElement>("fieldset, button");
  target?.focus();
  return target !== undefined && target !== null;
}
