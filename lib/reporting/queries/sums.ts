import "server-only";

import type { Actor } from "@/lib/access/actor";
import { holdsFor } from "@/lib/access/permissions";
import type { Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { found } from "@/lib/errors";
import { lastQuarter, type Measured, meanAttained, type Quarter } from "@/lib/goals/attainment";
import { measuredGoals } from "@/lib/goals/queries";

import { type IndicatorKey, indicatorKeys, indicators, type Term } from "../indicators";
import { type Measure, measures } from "../measures";
import { reportedPaths } from "../policy";
import type { Around, Sums } from "../report";

/** What of the figures is looked at; a year that runs and the highest unit in sight where nothing else is asked for. */
export type Asked = { unit: string | null; year: number | null; quarter: number };

/**
 * The unit asked for, those above it that are in sight, and the years of which there are figures, the newest first.
 * @throws DomainError `not-found` for a unit whose figures the actor does not read, and for a year without any.
 */
export async function placeInSight(tx: Transaction, actor: Actor, asked: Asked) {
  const granted = reportedPaths(actor);
  const [place] = await tx.$queryRaw<(Named & { above: Named[]; kept: number[]; counting: boolean })[]>`
    SELECT ${isCounting} AS counting, u.id, u.name, u.path, u."agencyId",
      ARRAY(SELECT f.year::int FROM "UnitFigures" f WHERE f."unitId" = u.id AND f.quarter = 0 ORDER BY f.year DESC) AS kept,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) ORDER BY a.path), '[]')
        FROM generate_series(1, length(u.path) - 1) cut JOIN "Unit" a ON a.path = left(u.path, cut)
        WHERE substr(u.path, cut, 1) = '.' AND ${inSight("a", granted)}) AS above
    FROM "Unit" u WHERE ${inSight("u", granted)}
      AND ${asked.unit ? Prisma.sql`u.id = ${asked.unit}::uuid` : Prisma.sql`u.path = ANY(${granted}::text[])`}
    ORDER BY u.path LIMIT 1`;
  const { kept, above, counting, ...unit } = found(place);
  const running = Number(actor.today.slice(0, 4));
  const years = [...new Set([running, ...kept])];
  const year = found(years.find((each) => each === (asked.year ?? running)));
  return { unit, above, years, running, year, quarter: asked.quarter, counting };
}

/** So many changes take the worker longer than anybody notices. */
const tellable = 500;

/** Whether so much is still to be counted that figures are not what they will be in a minute: after the start, or as a day begins. */
const isCounting = Prisma.sql`(NOT EXISTS (SELECT FROM "FiguresDay")
  OR (SELECT count(*) FROM (SELECT FROM "FiguresDue" LIMIT ${tellable}) d) = ${tellable})`;

type Named = { id: string; name: string; path: string; agencyId: string | null };

/** Units whose figures are entrusted: below one of these paths. */
const inSight = (unit: string, granted: readonly string[]) =>
  Prisma.sql`EXISTS (SELECT FROM unnest(${granted}::text[]) entrusted WHERE ${Prisma.raw(unit)}.path ^@ entrusted)`;

export type Place = Awaited<ReturnType<typeof placeInSight>>;

/** Whether the actor reads everybody in a unit one by one, as far as an indicator goes. */
export const isOpen = (actor: Actor, unit: { path: string }, key: IndicatorKey) =>
  holdsFor(actor, indicators[key].opens, unit.path);

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
 * a year before; of the unit itself in every quarter. One statement, whose cost is that of what it answers.
 * @param everywhere Every quarter of all of these units: what a guarded figure of another quarter tells depends on them.
 */
export async function sumsAround(
  tx: Transaction,
  { unit, above, running, year, quarter }: Place,
  keys: readonly IndicatorKey[],
  everywhere = false,
): Promise<Around> {
  const way = [...above.map(({ id }) => id), unit.id] as unknown as Around["way"];
  const counted = measuresOf(keys);
  const columns = Prisma.join(counted.map((name) => Prisma.raw(`f."${name}"`)));
  // As one text: read column by column, a page of a region was thousands of values that each had to be understood.
  const [{ rows }] = await tx.$queryRaw<[{ rows: string }]>`
    WITH shown AS MATERIALIZED (SELECT n.id, n."parentId",
        CASE WHEN n.kind = 'agency' THEN a."shortName" ELSE n.name END AS name
      FROM "Unit" n LEFT JOIN "Agency" a ON a.id = n."agencyId"
      WHERE n."parentId" = ANY(${way}::uuid[]) OR n.id = ${way[0]}::uuid)
    SELECT coalesce(json_agg(json_build_array(s.id, s."parentId", s.name, f.year, f.quarter, ARRAY[${columns}])), '[]')::text AS rows
    FROM shown s JOIN "UnitFigures" f ON f."unitId" = s.id AND f.year IN (${year}, ${year - 1})
      AND (${everywhere} OR f.quarter = ${quarter} OR s.id = ${unit.id}::uuid)`;
  return {
    way,
    year,
    quarter,
    running,
    sums: (JSON.parse(rows) as Kept[]).map((row) => sumsOf(row, counted)),
  };
}

type Kept = [
  id: string,
  parentId: string | null,
  name: string,
  year: number,
  quarter: number,
  counts: number[],
];

function sumsOf([unitId, parentId, name, year, quarter, counts]: Kept, counted: readonly Measure[]): Sums {
  const sums: Partial<Record<Measure, number>> = {};
  for (const [i, measure] of counted.entries()) sums[measure] = counts[i];
  return { ...{ unitId, parentId, name, year, quarter }, ...sums };
}

/** The same with what the goals of these units themselves attained; a year that is over by its last quarter. */
export async function withGoals(tx: Transaction, sums: readonly Sums[], today: string): Promise<Sums[]> {
  const ids = [...new Set(sums.map(({ unitId }) => unitId))];
  const years = [...new Set(sums.map(({ year }) => year))];
  const goals = new Map<string, Measured[]>();
  for (const goal of await measuredGoals(tx, ids, years)) {
    const key = `${goal.unitId} ${goal.year}`;
    goals.set(key, [...(goals.get(key) ?? []), goal]);
  }
  return sums.map((row) => {
    const until = (row.quarter || lastQuarter(row.year, today)) as Quarter | null;
    const own = goals.get(`${row.unitId} ${row.year}`) ?? [];
    if (!until || own.length === 0) return row;
    const { mean, reported } = meanAttained(own, until);
    return { ...row, goalsAttained: (mean ?? 0) * reported, goalsReported: reported };
  });
}

/** Every indicator's sums around a unit, with what goals attained. */
export async function everythingAround(tx: Transaction, actor: Actor, place: Place): Promise<Around> {
  const around = await sumsAround(tx, place, indicatorKeys);
  return { ...around, sums: await withGoals(tx, around.sums, actor.today) };
}
