"use client";

import { useEffect, useSyncExternalStore } from "react";

let place: string | null = null;
const listeners = new Set<() => void>();

function standAt(href: string | null) {
  place = href;
  for (const tell of listeners) tell();
}

/** Says to which place of the navigation the page belongs, where its address does not: somebody else's evaluation is the team's. */
export function StandsAt({ href }: { href: string }) {
  useEffect(() => {
    standAt(href);
    return () => standAt(null);
  }, [href]);
  return null;
}

const listen = (tell: () => void) => {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
};

/** What the page has said, for the navigation; null where its address is enough. */
export const useStandsAt = () =>
  useSyncExternalStore(
    listen,
    () => place,
    () => null,
  );
