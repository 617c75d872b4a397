// Asked millions of times; in a test's own context each look at a global is slow.
const { floor, imul } = Math;

/** A stream of chances from a seed number: the same seed always makes the same region (mulberry32). */
export function chances(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number) => from + floor(next() * (to - from + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[floor(next() * items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  /** Picks a key by its weight. */
  const weighted = <Key extends string>(weights: Record<Key, number>): Key => {
    const entries = Object.entries(weights) as [Key, number][];
    let left = next() * entries.reduce((total, [, weight]) => total + weight, 0);
    for (const [key, weight] of entries) if ((left -= weight) < 0) return key;
    throw new Error("weights are empty");
  };
  /** A uuid of version 7 whose time is the given instant, so that ids sort like the events they name. */
  const id = (at = Date.UTC(2024, 0, 1)) => {
    const time = at.toString(16).padStart(12, "0");
    const bits = (digits: number) =>
      whole(0, 16 ** digits - 1)
        .toString(16)
        .padStart(digits, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${bits(3)}-${pick(["8", "9", "a", "b"])}${bits(3)}-${bits(6)}${bits(6)}`;
  };
  return { next, whole, pick, weighted, id, chance: (share: number) => next() < share };
}

export type Chances = ReturnType<typeof chances>;
