import type { UnitResultLevel } from "@/lib/db/generated/enums";
import { type Distribution, patternDeviations } from "@/lib/evaluation/distribution-pattern";

/** A share with its parts, so that no percentage stands without its denominator (R2). */
export type Share = { part: number; whole: number };

/** The share as a number from 0 to 1; 0 of nothing is 0. */
export const shareOf = ({ part, whole }: Share) => (whole === 0 ? 0 : part / whole);

/** Below this many people a figure about ratings would name them (R5). */
export const smallestCell = 5;

/** Takes away what would speak of fewer than five people. */
export const withoutSmallCells = <Row extends { whole: number }>(rows: readonly Row[]): Row[] =>
  rows.filter(({ whole }) => whole >= smallestCell);

/** Rows by share, the lowest first; those about nobody are left out. */
export const lowestFirst = <Row extends Share>(rows: readonly Row[]): Row[] =>
  rows.filter(({ whole }) => whole > 0).sort((a, b) => shareOf(a) - shareOf(b));

/** The share over all rows together. */
export const inAll = (rows: readonly Share[]): Share => ({
  part: rows.reduce((sum, { part }) => sum + part, 0),
  whole: rows.reduce((sum, { whole }) => sum + whole, 0),
});

type Outcome = { id: string; name: string; whole: number; very_good: number; good: number };

/** The share rated Baik or better in percent, beside the mean achievement of the units' goals; without one, no row (R3). */
export const ratingsAgainstResults = (rows: readonly (Outcome & { achieved: number | null })[]) =>
  rows.flatMap(({ id, name, whole, very_good, good, achieved }) =>
    achieved === null ? [] : [{ id, name, whole, rated: (100 * (very_good + good)) / whole, achieved }],
  );

export type UnitComparison = ReturnType<typeof ratingsAgainstResults>[number];

type Rated = Distribution & { level: UnitResultLevel | null };

/** A unit's predicates with what they do not share with the pattern of its result; nothing where it has no result. */
export const withPattern = <Row extends Rated>(row: Row) => ({
  ...row,
  deviations: row.level ? patternDeviations(row.level, countsOf(row)) : [],
});

const countsOf = ({ very_good, good, needs_improvement, poor, very_poor }: Distribution): Distribution => ({
  very_good,
  good,
  needs_improvement,
  poor,
  very_poor,
});

/** The mean over all rows together, each weighed by its people; 0 of nobody. */
export const meanOf = (rows: readonly { average: number; whole: number }[]): number => {
  const { whole } = inAll(rows.map((row) => ({ part: 0, whole: row.whole })));
  return whole === 0 ? 0 : rows.reduce((sum, row) => sum + row.average * row.whole, 0) / whole;
};

type Report<Row, Outcome, Comparison, Training> = {
  compliance: readonly Row[];
  answered: readonly Row[];
  predicates: readonly Outcome[];
  comparison: readonly Comparison[];
  training: readonly Training[];
};
type Named = { id: string; name: string; whole: number };

/** All figures of each unit side by side, by name; what would speak of fewer than five people is null, as is what is unknown. */
export function figuresByUnit<
  Row extends Named,
  Outcome extends Named,
  Comparison extends Named,
  Training extends Named,
>(report: Report<Row, Outcome, Comparison, Training>) {
  const { compliance, answered } = report;
  const predicates = withoutSmallCells(report.predicates);
  const comparison = withoutSmallCells(report.comparison);
  const training = withoutSmallCells(report.training);
  const names = new Map(
    [compliance, answered, predicates, training].flat().map(({ id, name }) => [id, name]),
  );
  const of = <Each extends Named>(rows: readonly Each[], id: string) =>
    rows.find((row) => row.id === id) ?? null;
  return [...names]
    .map(([id, name]) => ({
      id,
      name,
      compliance: of(compliance, id),
      answered: of(answered, id),
      predicates: of(predicates, id),
      comparison: of(comparison, id),
      training: of(training, id),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "id"));
}
