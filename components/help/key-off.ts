"use client";

import { useSyncExternalStore } from "react";

const name = "kinerja:map-key";
const changed = "kinerja:map-key-changed";

const isOff = () => localStorage.getItem(name) === "off";

function listen(tell: () => void) {
  window.addEventListener(changed, tell);
  return () => window.removeEventListener(changed, tell);
}

/** Whether the key that opens the map of keys is switched off on this device: dictation may type it by chance (WCAG 2.1.4). */
export const useKeyOff = () => useSyncExternalStore(listen, isOff, () => false);

/** Switches it for this device. */
export function switchKey(off: boolean) {
  if (off) localStorage.setItem(name, "off");
  else localStorage.removeItem(name);
  window.dispatchEvent(new Event(changed));
}
