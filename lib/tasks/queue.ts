/** The address of one thing in the queue: what it is, and of which plan, person or evaluation. */
export const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind}:${id}`;

/** The longest waiting first. */
export const oldestFirst = <Item extends { since: string }>(items: readonly Item[]): Item[] =>
  [...items].sort((one, other) => one.since.localeCompare(other.since));

/**
 * What stands open for an address: the thing it names, or the first of the kind it names ("reports"), or, without any, the
 * first of all. Null when what it names waits no more: nobody decides on something else than they asked for.
 */
export function opened<Item extends { kind: string; id: string }>(
  items: readonly Item[],
  asked: unknown,
): Item | null {
  if (asked === undefined) return items[0] ?? null;
  return items.find((item) => keyOf(item) === asked) ?? items.find(({ kind }) => kind === asked) ?? null;
}

/** The key to go on with after this one is done: the next, at the end the one before, or none. */
export function keyAfter(keys: readonly string[], done: string | null): string | null {
  const at = done === null ? -1 : keys.indexOf(done);
  return keys[at + 1] ?? keys[at - 1] ?? null;
}
