import "server-only";

import { Prisma } from "@/lib/db/generated/client";
import type { UnitResultLevel } from "@/lib/db/generated/enums";

import type { Part } from "./place";

/** What was decided of a unit for a period of a year: the level, and what its goals had achieved then in percent. */
export type Decided = { unitId: string; year: number; level: UnitResultLevel; achieved: number | null };

/** The annual evaluation of a year, or the periodic ones that end in a quarter of it: first day, and the first day after. */
export function spanOf(year: number, quarter: number) {
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
 * The results of the unit that is looked at and of those right below it, for the year or for the periods of evaluation that end in a
 * quarter of it, and the same a year before; of several in one quarter the last.
 */
export const resultsOf: Part<Decided[]> = ({ year, quarter }) => {
  const spans = [year, year - 1].map((each) => {
    const { kind, from, until } = spanOf(each, quarter);
    return Prisma.sql`(c.year = ${each} AND d.kind = ${kind}::"PeriodKind" AND d."endsOn" >= ${from}::date AND d."endsOn" < ${until}::date)`;
  });
  // The periods first, then which results are theirs by the index alone: read one by one, results of all the years lie far apart.
  return Prisma.sql`WITH meant AS MATERIALIZED (SELECT d.id, c.year, d."endsOn"
      FROM "EvaluationCycle" c JOIN "EvaluationPeriod" d ON d."cycleId" = c.id WHERE ${Prisma.join(spans, " OR ")}),
    last AS MATERIALIZED (SELECT DISTINCT ON (k."unitId", m.year) k."unitId", k."periodId", m.year
      FROM place, shown s JOIN "UnitResult" k ON k."unitId" = s.id JOIN meant m ON m.id = k."periodId"
      WHERE s.id = place.id OR s."parentId" = place.id
      ORDER BY k."unitId", m.year, m."endsOn" DESC)
    SELECT coalesce(json_agg(o), '[]') FROM (
    SELECT r."unitId", l.year, r.level, r.achievement::float AS achieved
    FROM last l JOIN "UnitResult" r ON r."unitId" = l."unitId" AND r."periodId" = l."periodId") o`;
};
