import { useMemo, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
/** Where the browser keeps nothing, ticks last as long as the page. */
const held = new Map<string, string>();

/** Ticks on a list that one person works through: kept on the device, ids and nothing else. `name` tells lists apart. */
export function useTicked(name: string) {
  const key = `kinerja:ticked:${name}`;
  const kept = useSyncExternalStore(
    listen,
    () => read(key),
    () => "",
  );
  const ticked = useMemo(() => new Set(kept.split(" ").filter(Boolean)), [kept]);
  const tick = (id: string, on: boolean) => {
    const others = [...ticked].filter((other) => other !== id);
    write(key, on ? [...others, id] : others);
  };
  return { ticked, tick, clear: () => write(key, []) };
}

function listen(react: () => void) {
  listeners.add(react);
  window.addEventListener("storage", react);
  return () => {
    listeners.delete(react);
    window.removeEventListener("storage", react);
  };
}

function read(key: string) {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return held.get(key) ?? "";
  }
}

function write(key: string, ids: readonly string[]) {
  const text = ids.join(" ");
  held.set(key, text);
  try {
    localStorage.setItem(key, text);
  } catch {
    // A private window or a full store: the page itself remembers.
  }
  for (const react of listeners) react();
}
