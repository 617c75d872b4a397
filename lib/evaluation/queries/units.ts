import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { goalsOfUnits } from "@/lib/goals/queries";

import { decidableUnits } from "../policy";
import { whatGoalsSay } from "../suggested-level";
import { pastResultsOf } from "./past";
import { closedOf, inWindow, period, periodOf } from "./period";

const unitsShown = 30;

/**
 * Units whose result the actor decides and that still lack one in a window that is open today, or that closed while evaluations
 * wait for it, by name: how many there are with this in their name, and the first of them with a period each, what their goals say of it, and what was decided before.
 */
export const undecidedUnits = (actor: Actor, search: string) =>
  unitsInWindow(actor, search, (periodId) => ({ none: { periodId } }), {
    OR: [inWindow(actor), { ...closedOf(actor), evaluations: { some: { signedAt: null } } }],
  });

/** The same of units whose result was decided in such a window, with the decision as it stands. */
export const decidedUnits = (actor: Actor, search: string) =>
  unitsInWindow(actor, search, (periodId) => ({ some: { periodId } }), inWindow(actor));

type Wanted = (periodId: string) => Prisma.UnitResultListRelationFilter;

const unitsInWindow = (
  actor: Actor,
  search: string,
  wanted: Wanted,
  where: Prisma.EvaluationPeriodWhereInput,
) =>
  reading(actor, async (tx) => {
    const periods = await tx.evaluationPeriod.findMany({ where, select: windowPeriod });
    const there = periods.map(({ id, cycle }) => ({ agencyId: cycle.agencyId, results: wanted(id) }));
    if (there.length === 0) return { total: 0, units: [] };
    const named = { name: { contains: search, mode: "insensitive" } } as const;
    // One that is closed is asked about where evaluations were opened for it before.
    const periodIds = periods.map(({ id }) => id);
    const asks = { OR: [{ closedFrom: null }, { evaluations: { some: { periodId: { in: periodIds } } } }] };
    const asked = { AND: [decidableUnits(actor), named, { OR: there }, asks] };
    const total = await tx.unit.count({ where: asked });
    const units = await tx.unit.findMany({
      where: asked,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: unitsShown,
      select: unitWithResults,
    });
    return { total, units: await linesOf(tx, units, periods, wanted) };
  });

const windowPeriod = {
  ...period.select,
  cycle: { select: { agencyId: true, year: true, cadence: true } },
} satisfies Prisma.EvaluationPeriodSelect;

const unitWithResults = {
  ...{ id: true, name: true, agencyId: true },
  results: {
    orderBy: { period: { endsOn: "desc" } },
    select: {
      ...{ level: true, reason: true, version: true, periodId: true },
      period,
      _count: { select: { evaluations: true } },
    },
  },
} satisfies Prisma.UnitSelect;

type Unit = Prisma.UnitGetPayload<{ select: typeof unitWithResults }>;
type Period = Prisma.EvaluationPeriodGetPayload<{ select: typeof windowPeriod }>;

/** Each unit with each period that is wanted of it, and what the unit's goals say of that period. */
async function linesOf(tx: Transaction, units: readonly Unit[], periods: readonly Period[], wanted: Wanted) {
  const years = [...new Set(periods.map(({ cycle }) => cycle.year))];
  const unitIds = units.map(({ id }) => id);
  const goals = await goalsOfUnits(tx, unitIds, years);
  const past = await pastResultsOf(
    tx,
    unitIds,
    years.map((year) => year - 1),
  );
  return units.flatMap((unit) =>
    periods
      .filter(({ id, cycle }) => cycle.agencyId === unit.agencyId && isWanted(unit, id, wanted))
      .map((row) => {
        const { id, year } = { id: unit.id, year: row.cycle.year };
        const own = goals.filter((goal) => goal.unitId === id && goal.year === year);
        return {
          ...decisionsOf(unit, row),
          /** What opening data say of the year before, where it was not decided here. */
          opening: past.find((one) => one.unitId === id && one.year === year - 1) ?? null,
          goals: whatGoalsSay(own, periodOf(row)),
        };
      }),
  );
}

const isWanted = ({ results }: Unit, periodId: string, wanted: Wanted) =>
  results.some((result) => result.periodId === periodId) === "some" in wanted(periodId);

/** The unit with a period: the decision that stands, that of the period before, and that of the year before. */
function decisionsOf({ results, ...unit }: Unit, row: Period) {
  const standing = results.find(({ periodId }) => periodId === row.id);
  const before = results.find(({ period: other }) => other.kind === "periodic" && other.endsOn < row.endsOn);
  const yearBefore = results.find(
    ({ period: other }) => other.kind === "annual" && other.cycle.year === row.cycle.year - 1,
  );
  return {
    ...unit,
    period: periodOf(row),
    decision: standing
      ? {
          ...{ level: standing.level, reason: standing.reason ?? "", version: standing.version },
          signed: standing._count.evaluations,
        }
      : null,
    before: before && { level: before.level, period: periodOf(before.period) },
    yearBefore: yearBefore && { level: yearBefore.level, period: periodOf(yearBefore.period) },
  };
}

export type UnitToDecide = Awaited<ReturnType<typeof undecidedUnits>>["units"][number];
