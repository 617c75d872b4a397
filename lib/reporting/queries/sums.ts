import "server-only";

import { Prisma } from "@/lib/db/generated/client";
import { type MeasuredRow, goalRows, measuredGoal } from "@/lib/goals/queries";

import { type IndicatorKey, indicatorKeys, indicators, type Term } from "../indicators";
import { type Measure, measures } from "../measures";
import { type Around, aroundOf, type Sums, withGoals } from "../report";
import type { Part, Place } from "./place";

const isMeasure = (term: Term): term is Measure => (measures as readonly Term[]).includes(term);

/** Every term of these indicators that is counted of people. */
const measuresOf = (keys: readonly IndicatorKey[]) => [
  ...new Set(
    keys.flatMap((key) => {
      const { part, whole, people } = indicators[key];
      return [...part, ...whole, ...people].filter(isMeasure);
    }),
  ),
];

/**
 * The sums of a unit, of those right below it, and of those beside it on every step of the way down, in a quarter and the same
 * a year before; of the unit itself in every quarter.
 * @param everywhere Every quarter of all of these units: what a guarded figure of another quarter tells depends on them.
 */
export const sumsOf =
  (keys: readonly IndicatorKey[], everywhere = false): Part<Sums[]> =>
  ({ year, quarter }) => {
    const columns = Prisma.join(measuresOf(keys).map((name) => Prisma.raw(`f."${name}"`)));
    const periods = everywhere
      ? Prisma.empty
      : Prisma.sql`AND (f.quarter = ${quarter} OR s.id = (SELECT id FROM place))`;
    // Looked up unit by unit (OFFSET 0): a page shows few of a region's units, which PostgreSQL does not know beforehand.
    return Prisma.sql`SELECT coalesce(json_agg(r), '[]') FROM (
      SELECT s.id AS "unitId", s."parentId", s.name, f.* FROM shown s CROSS JOIN LATERAL (SELECT f.year, f.quarter, ${columns}
        FROM "UnitFigures" f WHERE f."unitId" = s.id AND f.year IN (${year}, ${year - 1}) ${periods} OFFSET 0) f) r`;
  };

/** What the goals of these units set out to reach and did, in both years. */
export const goalsOf: Part<MeasuredRow[]> = ({ year }) =>
  goalRows(Prisma.sql`g."unitId" IN (SELECT id FROM shown) AND g.year IN (${year}, ${year - 1})`);

/** None, where nobody looks at goals. */
export const noGoals: Part<MeasuredRow[]> = () => Prisma.sql`'[]'`;

/** The sums as indicators are read from them: around a unit, with what its goals attained where they were asked for. */
export function around(
  { unit, above, year, quarter, running }: Place,
  sums: readonly Sums[],
  goals: readonly MeasuredRow[] = [],
  today = "",
): Around {
  const way = [...above.map(({ id }) => id), unit.id] as unknown as Around["way"];
  return aroundOf({ way, year, quarter, running, sums: withGoals(sums, goals.map(measuredGoal), today) });
}

/** Every indicator's sums, with the goals beside them. */
export const everything = { sums: sumsOf(indicatorKeys), goals: goalsOf };
