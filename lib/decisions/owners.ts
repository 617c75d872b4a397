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
