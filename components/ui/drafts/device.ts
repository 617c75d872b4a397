import type { Draft, Leaves } from "@/lib/draft";

/** A draft on this device, with what this device knows of the server's. */
export type Kept = Draft & {
  /** The states that this device handed over since the last one that was confirmed, oldest first. */
  follows: readonly string[];
  /** The state of which the server said that it has it, and what was typed in it. */
  confirmed: string | null;
  ancestor: Leaves;
  /** Whether the server said that it was sent. */
  sent?: boolean;
};

type Entry = Partial<Kept> | null;

/**
 * Where this device keeps the drafts of one person: under their id, so that the next person at a shared computer sees
 * none of them and signing out destroys none. Local storage, because a page that is being closed has time for nothing
 * that has to be waited for; where the browser refuses it, memory.
 */
export function deviceOf(owner: string) {
  const prefix = `kinerja:draft:${owner}:`;
  const memory = new Map<string, Kept>();
  const read = (name: string) => entryOf(stored(prefix + name)) ?? memory.get(name) ?? null;
  return {
    read,
    /** Answers whether the device really keeps it. */
    write: (name: string, kept: Kept) => {
      memory.set(name, kept);
      return attempt(() => localStorage.setItem(prefix + name, JSON.stringify(kept)));
    },
    remove: (name: string) => {
      memory.delete(name);
      attempt(() => localStorage.removeItem(prefix + name));
    },
    /** Tells the other tabs, which hear of every change here, that what they show was sent. */
    saySent: (name: string) =>
      attempt(() => localStorage.setItem(prefix + name, JSON.stringify({ sent: true }))),
    names: () => [...new Set([...storedNames(prefix), ...memory.keys()])],
    /** Calls back when another tab changed a draft; returns how to stop. */
    onElsewhere: (react: (name: string, sent: boolean) => void) => {
      const hear = ({ key, newValue }: StorageEvent) => {
        if (!key?.startsWith(prefix)) return;
        const name = key.slice(prefix.length);
        memory.delete(name);
        react(name, parsed(newValue)?.sent === true);
      };
      window.addEventListener("storage", hear);
      return () => window.removeEventListener("storage", hear);
    },
  };
}

export type Device = ReturnType<typeof deviceOf>;

function attempt(store: () => void) {
  try {
    store();
    return true;
  } catch {
    return false;
  }
}

function stored(key: string) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function storedNames(prefix: string) {
  try {
    return Object.keys(localStorage).flatMap((key) =>
      key.startsWith(prefix) ? [key.slice(prefix.length)] : [],
    );
  } catch {
    return [];
  }
}

/** A whole draft, or null: what was cut off while being written, or is no draft, counts as none. */
function entryOf(text: string | null) {
  const entry = parsed(text);
  return entry?.typed && entry.base && entry.key ? (entry as Kept) : null;
}

function parsed(text: string | null): Entry {
  try {
    return JSON.parse(text ?? "null") as Entry;
  } catch {
    return null;
  }
}
