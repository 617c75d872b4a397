/** A unit whose people the reader reads one by one, with which of the units around stand in it and which hold it. */
export type Known = { unitId: string; inside: ReadonlySet<string>; holders: ReadonlySet<string> };

/**
 * Whether the reader reads everybody in a unit one by one, nobody, or those of some units in it or beside it; `shownBy` is of a reader
 * who shows it to others.
 */
export type Open = boolean | readonly Known[] | { shownBy: readonly Known[] };

/**
 * The same where a reader shows it to others, on a screen, a sheet or a paper: whatever is not told these is not told there, and
 * neither is what would tell the reader, who knows more, of somebody else.
 */
export const toOthers = (open: Open): Open =>
  Array.isArray(open) ? { shownBy: open as readonly Known[] } : false;

type Placed = { id: string; path: string };

/**
 * How much of a unit is open to a reader who is entrusted with the people below some paths.
 * @param around The units that are told of with it and, among them, those at these paths.
 */
export function openIn(unitPath: string, opened: readonly string[], around: readonly Placed[]): Open {
  if (opened.some((path) => unitPath.startsWith(path))) return true;
  const isHighest = ({ path }: Placed) =>
    opened.includes(path) && !opened.some((other) => other !== path && path.startsWith(other));
  const known = around.filter(isHighest).map(({ id, path }) => ({
    unitId: id,
    inside: idsOf(around.filter((one) => one.path.startsWith(path))),
    holders: idsOf(around.filter((one) => one.path !== path && path.startsWith(one.path))),
  }));
  return known.length > 0 && known;
}

const idsOf = (units: readonly Placed[]) => new Set(units.map(({ id }) => id));
