import "server-only";

import type { Actor } from "@/lib/access/actor";
import { holdsFor } from "@/lib/access/permissions";
import type { Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { found } from "@/lib/errors";
import { lastQuarter, type Measured, meanAttained, type Quarter } from "@/lib/goals/attainment";
import { measuredGoals } from "@/lib/goals/queries";

import { type IndicatorKey, indicators, type Term } from "../indicators";
import { type Measure, measures } from "../measures";
import { reportedUnits } from "../policy";
import type { Around, Sums } from "../report";

/** What of the figures is looked at; a year that runs and the highest unit in sight where nothing else is asked for. */
export type Asked = { unit: string | null; year: number | null; quarter: number };

/**
 * The unit asked for, those above it that are in sight, and the years of which there are figures, the newest first.
 * @throws DomainError `not-found` for a unit whose figures the actor does not read, and for a year without any.
 */
export async function placeInSight(tx: Transaction, actor: Actor, asked: Asked) {
  const select = { id: true, name: true, path: true, kind: true, agencyId: true } as const;
  const unit = found(
    await tx.unit.findFirst({
      where: { AND: reportedUnits(actor), ...(asked.unit ? { id: asked.unit } : {}) },
      orderBy: { path: "asc" },
      select,
    }),
  );
  const steps = unit.path.split(".").slice(0, -2);
  const paths = steps.map((_, depth) => `${steps.slice(0, depth + 1).join(".")}.`);
  const above =
    paths.length === 0
      ? []
      : await tx.unit.findMany({
          where: { path: { in: paths }, AND: reportedUnits(actor) },
          orderBy: { path: "asc" },
          select,
        });
  const kept = await tx.unitFigures.findMany({
    where: { unitId: unit.id, quarter: 0 },
    orderBy: { year: "desc" },
    select: { year: true },
  });
  const running = Number(actor.today.slice(0, 4));
  const years = [...new Set([running, ...kept.map(({ year }) => year)])];
  const year = found(years.find((each) => each === (asked.year ?? running)));
  return { unit, above, years, running, year, quarter: asked.quarter };
}

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
  const columns = measuresOf(keys).map((name) => Prisma.raw(`f."${name}"::float AS "${name}"`));
  const sums = await tx.$queryRaw<Sums[]>`
    WITH shown AS MATERIALIZED (SELECT n.id, n."parentId",
        CASE WHEN n.kind = 'agency' THEN a."shortName" ELSE n.name END AS name
      FROM "Unit" n LEFT JOIN "Agency" a ON a.id = n."agencyId"
      WHERE n."parentId" = ANY(${way}::uuid[]) OR n.id = ${way[0]}::uuid)
    SELECT s.id AS "unitId", s."parentId", s.name, f.year, f.quarter, ${Prisma.join(columns)}
    FROM shown s JOIN "UnitFigures" f ON f."unitId" = s.id AND f.year IN (${year}, ${year - 1})
      AND (${everywhere} OR f.quarter = ${quarter} OR s.id = ${unit.id}::uuid)`;
  return { way, year, quarter, running, sums };
}

/** The same with what the goals of these units themselves attained; a year that is over by its last quarter. */
export async function withGoals(tx: Transaction, around: Around, today: string): Promise<Around> {
  const { year, sums } = around;
  const ids = [...new Set(sums.map(({ unitId }) => unitId))];
  const goals = new Map<string, Measured[]>();
  for (const goal of await measuredGoals(tx, ids, [year, year - 1])) {
    const key = `${goal.unitId} ${goal.year}`;
    goals.set(key, [...(goals.get(key) ?? []), goal]);
  }
  const rows = sums.map((row) => {
    const until = (row.quarter || lastQuarter(row.year, today)) as Quarter | null;
    const own = goals.get(`${row.unitId} ${row.year}`) ?? [];
    if (!until || own.length === 0) return row;
    const { mean, reported } = meanAttained(own, until);
    return { ...row, goalsAttained: (mean ?? 0) * reported, goalsReported: reported };
  });
  return { ...around, sums: rows };
}
