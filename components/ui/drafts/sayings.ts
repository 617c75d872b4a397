/** What there is to say about a draft, and since when. */
export type Saying = {
  is: "none" | "device" | "server" | "offline" | "refused" | "nowhere" | "restored" | "sent" | "dropped";
  /** ISO 8601. */
  at: string;
};

/** Before anything was typed. */
export const nothing: Saying = { is: "none", at: "" };

/** What there is to say about each draft, and who listens. */
export function sayingsOf() {
  const sayings = new Map<string, Saying>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    tell,
    about: (name: string) => sayings.get(name) ?? nothing,
    say: (name: string, is: Saying["is"], at = new Date().toISOString()) => {
      sayings.set(name, { is, at });
      tell();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export type Sayings = ReturnType<typeof sayingsOf>;
