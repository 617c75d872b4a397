import {
  type Above,
  type CompetencyNeed,
  type NeedsFigures,
  sumsOf,
  type UnitNeed,
  wayOf,
  type WayNeed,
  wholeNeeds,
  withoutNaming,
} from "./needs";

const idOf = ({ id }: { id: string }) => id;

type Sums = Parameters<typeof sumsOf>[0][number];

/**
 * Needs of a unit, some people of which the reader knows one by one, such as those of a unit in it that the reader leads (R5): of
 * the others what may be told if there were only these, for whoever is known hides nobody, and with it what the known need.
 * @param strange What is known of the others, `above` too.
 */
export function needsBeside(strange: NeedsFigures, above: readonly Above[], known: NeedsFigures) {
  const own = wholeNeeds(known);
  if (strange.units.length === 0) return own;
  const told = withoutNaming(strange, above);
  return {
    units: beside(told.units, own.units, strange.units, idOf, unitAdded).sort(byName),
    competencies: beside(
      told.competencies,
      own.competencies,
      strange.competencies,
      idOf,
      competencyAdded,
    ).sort(byCode),
    ways: beside(told.ways, own.ways, strange.ways, wayOf, wayAdded),
    total: told.total && totalAdded(told.total, own.total),
    hidden: told.hidden,
  };
}

/** Rows of which something is told, with what is known added, and those in which there is nobody else. */
function beside<Key, Row extends Key>(
  told: readonly Row[],
  known: readonly Row[],
  strange: readonly NoInfer<Key>[],
  keyOf: (row: Key) => string,
  add: (told: Row, known: Row) => Row,
): Row[] {
  const ofKnown = new Map(known.map((row) => [keyOf(row), row]));
  const withStrangers = new Set(strange.map(keyOf));
  const whole = told.map((row) => {
    const own = ofKnown.get(keyOf(row));
    return own ? add(row, own) : row;
  });
  return [...whole, ...known.filter((row) => !withStrangers.has(keyOf(row)))];
}

/** What is not told of the others is not told with the known either. */
const adding =
  <Count extends string>(...counts: Count[]) =>
  <Row extends Record<Count, number | null> & Record<keyof Sums, string | null>>(
    told: Row,
    own: Row,
  ): Row => ({
    ...told,
    ...Object.fromEntries(
      counts.map((count) => [count, told[count] === null ? null : told[count] + (own[count] ?? 0)]),
    ),
    ...(told.hours === null ? {} : sumsOf([told, own] as Sums[])),
  });

const totalAdded = adding("whole", "lacking", "unseen", "planned");
const unitAdded: (told: UnitNeed, own: UnitNeed) => UnitNeed = totalAdded;
const competencyAdded: (told: CompetencyNeed, own: CompetencyNeed) => CompetencyNeed = adding(
  ...(["whole", "assessed", "lacking", "planned"] as const),
);
const wayAdded: (told: WayNeed, own: WayNeed) => WayNeed = adding("lines", "whole");

const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, "id");
const byCode = (one: { code: string }, other: { code: string }) => one.code.localeCompare(other.code);
