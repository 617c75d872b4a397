import type { Predicate, UnitResultLevel } from "@/lib/db/generated/enums";
import { type Distribution, patternDeviations } from "@/lib/evaluation/distribution-pattern";

import type { Report } from "./report";
import { type Around, sumsAt } from "./sums";

type Decided = { unitId: string; level: UnitResultLevel; achieved: number | null };

/** Predicates of a unit's people beside what was decided of the unit; null where nothing was. */
export type Outcome = { id: string; name: string; whole: number; achieved: number | null } & {
  level: UnitResultLevel | null;
} & Record<Predicate, number>;

/** Sebaran predikat of each unit that is told of in a report on ratings. */
export function outcomesOf(report: Report, around: Around, results: readonly Decided[]): Outcome[] {
  const decided = new Map(results.map((result) => [result.unitId, result]));
  return report.rows.flatMap(({ id, name, now }) => {
    const own = sumsAt(around, id, around);
    if (!own || !now) return [];
    const { level = null, achieved = null } = decided.get(id) ?? {};
    return {
      ...{ id, name, whole: now.whole, level, achieved },
      ...{ very_good: own.veryGood ?? 0, good: own.good ?? 0, needs_improvement: own.needsImprovement ?? 0 },
      ...{ poor: own.poor ?? 0, very_poor: own.veryPoor ?? 0 },
    };
  });
}

/** The share rated Baik or better in percent, beside what the unit achieved; without one, no row (R3). */
export const ratingsAgainstResults = (rows: readonly Outcome[]) =>
  rows.flatMap(({ id, name, whole, very_good, good, achieved }) =>
    achieved === null ? [] : [{ id, name, whole, rated: (100 * (very_good + good)) / whole, achieved }],
  );

export type UnitComparison = ReturnType<typeof ratingsAgainstResults>[number];

/** A unit's predicates with what they do not share with the pattern of its result; nothing where it has no result. */
export const withPattern = <Row extends Distribution & { level: UnitResultLevel | null }>(row: Row) => ({
  ...row,
  deviations: row.level ? patternDeviations(row.level, countsOf(row)) : [],
});

type Patterned = ReturnType<typeof withPattern<Outcome>>;

/** Whether a unit's predicates leave the pattern of its result. */
export const isOutside = ({ deviations }: Pick<Patterned, "deviations">) => deviations.length > 0;

/**
 * What the predicates of several units say together: the share of people rated Baik or better, of how many units there is a result
 * whose pattern they could follow, how many leave it, and the units in order: those outside first, then those with most people.
 */
export function predicatesTogether(rows: readonly Patterned[]) {
  const people = rows.reduce((sum, row) => sum + row.whole, 0);
  const good = rows.reduce((sum, row) => sum + row.very_good + row.good, 0);
  const bySize = [...rows].sort((a, b) => b.whole - a.whole);
  return {
    share: people === 0 ? 0 : good / people,
    judged: rows.filter(({ level }) => level !== null).length,
    outside: rows.filter(isOutside).length,
    ordered: [...bySize.filter(isOutside), ...bySize.filter((row) => !isOutside(row))],
  };
}

const countsOf = ({ very_good, good, needs_improvement, poor, very_poor }: Distribution): Distribution => ({
  very_good,
  good,
  needs_improvement,
  poor,
  very_poor,
});

/** From this many points on, ratings of people stand far above what their unit reached. */
export const farAbove = 15;

/** How far a unit's ratings exceed its results, in percentage points. */
export const gapOf = ({ rated, achieved }: UnitComparison) => rated - achieved;

/** Units with the share rated Baik or better beside what they achieved, in percent, the furthest above first and those without a result last. */
export const furthestApart = <Unit extends Outcome>(units: readonly Unit[]) =>
  units
    .map((unit) => {
      const [sides] = ratingsAgainstResults([unit]);
      const rated = (100 * (unit.very_good + unit.good)) / unit.whole;
      return { ...unit, rated, gap: sides ? gapOf(sides) : null };
    })
    .sort((a, b) => (b.gap ?? -Infinity) - (a.gap ?? -Infinity));
