import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { measuredGoals } from "@/lib/goals/queries";
import { stepsTo } from "@/lib/organisation/steps";
import type { IndicatorKey } from "@/lib/reporting/indicators";
import { measures } from "@/lib/reporting/measures";
import { openedInside, readsYear } from "@/lib/reporting/policy";
import { openOf } from "@/lib/reporting/queries/place";
import { reportOf } from "@/lib/reporting/report";
import { aroundOf, type Figure, type Sums, withGoals } from "@/lib/reporting/sums";

type Asked = {
  unit: { id: string; path: string };
  indicator: IndicatorKey;
  year: number;
  quarter: number;
};

type Placed = Sums & { path: string };

const columns = Prisma.join(measures.map((name) => Prisma.raw(`f."${name}"::float AS "${name}"`)));

/**
 * What the figures of several decisions say now, each under the same guard as on its own page (R5); null for a unit of which the
 * actor reads no figures, and where nothing is told. Three statements at most, however many are asked for.
 */
export async function figuresNow(
  tx: Transaction,
  actor: Actor,
  asked: readonly Asked[],
): Promise<(Figure | null)[]> {
  const steps = asked.map(({ unit, year }) =>
    stepsTo(unit.path).filter((path) => readsYear(actor, path, year)),
  );
  if (steps.flat().length === 0) return asked.map(() => null);
  const opened = asked.flatMap(({ year }) => openedInside(actor, year));
  const paths = [...new Set([...steps.flat(), ...opened])];
  const units = await tx.unit.findMany({
    where: { path: { in: paths } },
    select: { id: true, path: true },
  });
  const idOf = new Map(units.map(({ id, path }) => [path, id]));
  const sums = await sumsOf(tx, units, asked);
  const { today } = actor;
  const running = Number(today.slice(0, 4));
  const placed = opened.length > 0 ? placesOf(sums) : [];
  const whole = withGoals(sums, await goalsOf(tx, sums, asked), today);
  return asked.map(({ unit, indicator, year, quarter }, i) => {
    const [top, ...below] = (steps[i] ?? []).flatMap((path) => idOf.get(path) ?? []);
    if (!top) return null;
    const around = aroundOf({ way: [top, ...below], year, quarter, running, sums: whole });
    return reportOf(indicator, around, openOf(actor, { unit, around: placed }, indicator, year)).all.now;
  });
}

const placesOf = (sums: readonly Placed[]) =>
  [...new Map(sums.map(({ unitId, path }) => [unitId, path]))].map(([id, path]) => ({ id, path }));

/** What the goals of these units attained, where a decision is on that. */
function goalsOf(tx: Transaction, sums: readonly Sums[], asked: readonly Asked[]) {
  if (asked.every(({ indicator }) => indicator !== "goals-attained")) return [];
  const [ids, years] = [sums.map(({ unitId }) => unitId), sums.map(({ year }) => year)];
  return measuredGoals(tx, [...new Set(ids)], [...new Set(years)]);
}

function sumsOf(tx: Transaction, units: readonly { id: string }[], asked: readonly Asked[]) {
  const ids = units.map(({ id }) => id);
  const [years, quarters] = [asked.map(({ year }) => year), asked.map(({ quarter }) => quarter)];
  return tx.$queryRaw<Placed[]>`
    SELECT n.id AS "unitId", n."parentId", n.name, n.path, f.year, f.quarter, ${columns}
    FROM "Unit" n JOIN "UnitFigures" f ON f."unitId" = n.id
      AND f.year = ANY(${years}::int[]) AND f.quarter = ANY(${quarters}::int[])
    WHERE n."parentId" = ANY(${ids}::uuid[]) OR n.id = ANY(${ids}::uuid[])`;
}
