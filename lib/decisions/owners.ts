/** So many heads are proposed. */
const proposed = 12;

/** Those who head one of these units, in the order of the units: the unit's own head first, then the heads of those furthest behind. */
export const proposedAmong = <Head extends { id: string; unitId: string }>(
  heads: readonly Head[],
  units: readonly string[],
): Head[] => {
  const place = (unitId: string) => (units.includes(unitId) ? units.indexOf(unitId) : units.length);
  return [...heads].sort((one, other) => place(one.unitId) - place(other.unitId)).slice(0, proposed);
};

/** Who heads the unit itself, of those who are proposed: the only one whom a decision on it names by itself. */
export const headOf = <Head extends { unitId: string }>(heads: readonly Head[], unitId: string) =>
  heads.find((head) => head.unitId === unitId);

/** The unit that stands beside a position, without one whose name the position ends with already. */
export const unitBeside = (title: string, unit: string | null) =>
  unit !== null && title.toLowerCase().endsWith(unit.toLowerCase()) ? null : unit;
