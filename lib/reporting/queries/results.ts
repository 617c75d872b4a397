import "server-only";

import type { Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import type { UnitResultLevel } from "@/lib/db/generated/enums";

import type { Around } from "../report";

/** What was decided of a unit for a period: the level, and what its goals had achieved then in percent. */
export type Decided = { unitId: string; level: UnitResultLevel; achieved: number | null };

/** The annual evaluation of a year, or the periodic ones that end in a quarter of it: first day, and the first day after. */
function spanOf(year: number, quarter: number) {
  const first = Math.max(3 * quarter - 2, 1);
  const kind = quarter === 0 ? ("annual" as const) : ("periodic" as const);
  const [from, until] = [Date.UTC(year, first - 1, 1), Date.UTC(year, quarter === 0 ? 12 : first + 2, 1)];
  return { kind, from: new Date(from), until: new Date(until) };
}

/** The same as a condition. */
export function evaluatedIn(year: number, quarter: number): Prisma.EvaluationPeriodWhereInput {
  const { kind, from, until } = spanOf(year, quarter);
  return { kind, cycle: { year }, endsOn: { gte: from, lt: until } };
}

/**
 * The results of the unit that is looked at and of those right below it, for the year or for the periods of evaluation that end
 * in a quarter of it; of several in one quarter the last.
 */
export function resultsAround(tx: Transaction, { way, sums }: Around, year: number, quarter: number) {
  const unit = way[way.length - 1];
  const ids = sums.filter(({ unitId, parentId }) => [unitId, parentId].includes(unit ?? null));
  const { kind, from, until } = spanOf(year, quarter);
  return tx.$queryRaw<Decided[]>`
    SELECT DISTINCT ON (r."unitId") r."unitId", r.level::text, r.achievement::float AS achieved
    FROM "UnitResult" r JOIN "EvaluationPeriod" d ON d.id = r."periodId" JOIN "EvaluationCycle" c ON c.id = d."cycleId"
    WHERE r."unitId" = ANY(${[...new Set(ids.map(({ unitId }) => unitId))]}::uuid[]) AND c.year = ${year}
      AND d.kind = ${kind}::"PeriodKind" AND d."endsOn" >= ${from}::date AND d."endsOn" < ${until}::date
    ORDER BY r."unitId", d."endsOn" DESC`;
}
