import "server-only";

import { Prisma } from "@/lib/db/generated/client";
import { type MeasuredRow, goalRows, measuredGoal } from "@/lib/goals/queries";

import { type IndicatorKey, indicatorKeys, indicators, type Term } from "../indicators";
import { type Measure, measures } from "../measures";
import { type Around, aroundOf, type Sums, withGoals } from "../sums";
import type { Part, Place } from "./place";

const isMeasure = (term: Term): term is Measure => (measures as readonly Term[]).includes(term);

/** Every term of these indicators that is counted of people. */
const measuresOf = (keys: readonly IndicatorKey[]) => [
  ...new Set(
    keys.flatMap((key) => {
      const { part, whole, people, partPeople = [] } = indicators[key];
      return [...part, ...whole, ...people, ...partPeople].filter(isMeasure);
    }),
  ),
];

/** A unit and its rows: year, quarter and the measures in the order asked for. A page has hundreds, whose names are most of them. */
type Rows = Pick<Sums, "unitId" | "parentId" | "name"> & { rows: [number, number, ...number[]][] };

/** Sums as the database tells them. */
export type Told = { columns: Measure[]; units: Rows[] };

/**
 * The sums of a unit, of those right below it, and of those beside it on every step of the way down, in a quarter and the same
 * a year before; of the unit itself in every quarter.
 * @param everywhere Every quarter of all of these units: what a guarded figure of another quarter tells depends on them.
 */
export const sumsOf =
  (keys: readonly IndicatorKey[], everywhere = false): Part<Told> =>
  ({ year, quarter }) => {
    const columns = measuresOf(keys);
    const counts = Prisma.join(columns.map((name) => Prisma.raw(`f."${name}"`)));
    const periods = everywhere
      ? Prisma.empty
      : Prisma.sql`AND (f.quarter = ${quarter} OR s.id = (SELECT id FROM place))`;
    // Looked up unit by unit: a page shows few of a region's units, which PostgreSQL does not know beforehand.
    return Prisma.sql`SELECT json_build_object('columns', ${columns}::text[], 'units', coalesce(json_agg(r), '[]')) FROM (
      SELECT s.id AS "unitId", s."parentId", s.name, f.rows FROM shown s CROSS JOIN LATERAL (
        SELECT json_agg(json_build_array(f.year, f.quarter, ${counts})) AS rows
        FROM "UnitFigures" f WHERE f."unitId" = s.id AND f.year IN (${year}, ${year - 1}) ${periods}) f
      WHERE f.rows IS NOT NULL) r`;
  };

// Written out where one would spread: an object made of another's rest takes forty times as long, a thousand times a page.
const rowsOf = ({ columns, units }: Told): Sums[] =>
  units.flatMap(({ unitId, parentId, name, rows }) =>
    rows.map((told) => {
      const row: Sums & Partial<Record<Measure, number>> = {
        unitId,
        parentId,
        name,
        year: told[0],
        quarter: told[1],
      };
      columns.forEach((column, i) => (row[column] = told[i + 2]));
      return row;
    }),
  );

/** What the goals of these units set out to reach and did, in both years. */
export const goalsOf: Part<MeasuredRow[]> = ({ year }) =>
  goalRows(Prisma.sql`g."unitId" IN (SELECT id FROM shown) AND g.year IN (${year}, ${year - 1})`);

/** None, where nobody looks at goals. */
export const noGoals: Part<MeasuredRow[]> = () => Prisma.sql`'[]'`;

/**
 * The sums as indicators are read from them: around a unit, with what its goals attained where they were asked for. Of a year before
 * that the actor does not read nothing stands in them.
 */
export function around(
  { unit, above, year, quarter, running, readsBefore }: Place,
  sums: Told,
  goals: readonly MeasuredRow[] = [],
  today = "",
): Around {
  const rows = rowsOf(sums);
  const way = [...above.map(({ id }) => id), unit.id] as unknown as Around["way"];
  return aroundOf({
    way,
    year,
    quarter,
    running,
    readsBefore,
    sums: withGoals(
      readsBefore ? rows : rows.filter((row) => row.year === year),
      goals.map(measuredGoal),
      today,
    ),
  });
}

/** Every indicator's sums, with the goals beside them. */
export const everything = { sums: sumsOf(indicatorKeys), goals: goalsOf };
