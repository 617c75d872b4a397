import { daysKept, type Draft, type Leaves } from "@/lib/draft";

import { sealOf } from "./seal";

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

/** What stands in the storage of the device: a draft that only its owner can read and when it was typed, or that it was sent. */
type Entry = { at?: string; sealed?: string; sent?: boolean };

const everybodys = "kinerja:draft:";
const day = 24 * 60 * 60 * 1000;

/**
 * Where this device keeps the drafts of one person: under their id and sealed with a key that the server hands to nobody
 * else, so that the next person at a shared computer reads none of them and signing out destroys none. Local storage,
 * because a page that is being closed has time for nothing that has to be waited for; where the browser refuses it,
 * memory.
 */
export function deviceOf(owner: string, sealedWith: string) {
  const prefix = `${everybodys}${owner}:`;
  const { seal, open } = sealOf(sealedWith);
  const memory = new Map<string, Kept>();
  const kept = ({ sealed }: Entry) => (sealed ? (parsed(open(sealed)) as Kept | null) : null);
  const read = (name: string) => kept(entryOf(stored(prefix + name))) ?? memory.get(name) ?? null;
  const put = (name: string, entry: Entry) =>
    attempt(() => localStorage.setItem(prefix + name, JSON.stringify(entry)));
  return {
    read,
    /** Answers whether the device really keeps it. */
    write: (name: string, draft: Kept) => {
      memory.set(name, draft);
      return put(name, { at: draft.at, sealed: seal(JSON.stringify(draft)) });
    },
    remove: (name: string) => {
      memory.delete(name);
      attempt(() => localStorage.removeItem(prefix + name));
    },
    /** Tells the other tabs, which hear of every change here, that what they show was sent. */
    saySent: (name: string) => put(name, { sent: true }),
    names: () => [...new Set([...storedNames(prefix), ...memory.keys()])],
    /** Takes away what lies here longer than the server keeps it, whoever typed it. */
    sweep: (now: number) => {
      for (const name of storedNames(everybodys)) {
        const { at } = entryOf(stored(everybodys + name));
        if (!at || now - Date.parse(at) > daysKept * day)
          attempt(() => localStorage.removeItem(everybodys + name));
      }
    },
    /** Calls back when another tab changed a draft; returns how to stop. */
    onElsewhere: (react: (name: string, sent: boolean) => void) => {
      const hear = ({ key, newValue }: StorageEvent) => {
        if (!key?.startsWith(prefix)) return;
        const name = key.slice(prefix.length);
        memory.delete(name);
        react(name, entryOf(newValue).sent === true);
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

/** An entry without anything in it where the text was cut off while being written. */
const entryOf = (text: string | null): Entry => (parsed(text) as Entry | null) ?? {};

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
