import "server-only";

import type { Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import type { UnitResultLevel } from "@/lib/db/generated/enums";

import type { Around } from "../report";

/** What was decided of a unit for a period: the level, and what its goals had achieved then in percent. */
export type Decided = { unitId: string; level: UnitResultLevel; achieved: number | null };

/** The annual evaluation of a year, or the periodic ones that end in a quarter of it. */
export function evaluatedIn(year: number, quarter: number): Prisma.EvaluationPeriodWhereInput {
  const first = Math.max(3 * quarter - 2, 1);
  return {
    kind: quarter === 0 ? "annual" : "periodic",
    cycle: { year },
    endsOn: {
      gte: new Date(Date.UTC(year, first - 1, 1)),
      lt: new Date(Date.UTC(year, quarter === 0 ? 12 : first + 2, 1)),
    },
  };
}

/**
 * The results of the unit that is looked at and of those right below it, for the year or for the periods of evaluation that end
 * in a quarter of it; of several in one quarter the last.
 */
export async function resultsAround(tx: Transaction, { way, sums }: Around, year: number, quarter: number) {
  const unit = way[way.length - 1];
  const ids = sums.filter(({ unitId, parentId }) => [unitId, parentId].includes(unit ?? null));
  const rows = await tx.unitResult.findMany({
    where: {
      unitId: { in: [...new Set(ids.map(({ unitId }) => unitId))] },
      period: evaluatedIn(year, quarter),
    },
    orderBy: { period: { endsOn: "asc" } },
    select: { unitId: true, level: true, achievement: true },
  });
  return [
    ...new Map(
      rows.map(({ achievement, ...row }) => [
        row.unitId,
        { ...row, achieved: achievement && Number(achievement) },
      ]),
    ).values(),
  ] satisfies Decided[];
}
