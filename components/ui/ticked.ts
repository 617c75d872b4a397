import { useMemo, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
/** What the browser would not keep, in a private window or a full store, lasts as long as the page. */
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
    return held.get(key) ?? localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function write(key: string, ids: readonly string[]) {
  const text = ids.join(" ");
  try {
    localStorage.setItem(key, text);
    held.delete(key);
  } catch {
    held.set(key, text);
  }
  for (const react of listeners) react();
}
