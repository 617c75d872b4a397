import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf, type IsoDate } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import { refuseUnless } from "@/lib/errors";

import { canKeepCalendar } from "../policy";

/** The holidays of a year, for their keeper. @throws DomainError `not-found` for anybody else. */
export const findHolidays = (actor: Actor, year: number) =>
  reading(actor, async (tx) => {
    refuseUnless(canKeepCalendar(actor));
    const rows = await tx.holiday.findMany({
      where: { date: { gte: new Date(`${year}-01-01`), lte: new Date(`${year}-12-31`) } },
      orderBy: { date: "asc" },
    });
    return rows.map(({ date, ...row }) => ({
      ...row,
      date: dateOf(date),
      ahead: dateOf(date) > actor.today,
    }));
  });

export type KeptHoliday = Awaited<ReturnType<typeof findHolidays>>[number];

/**
 * How many clocks of working days ran over each of these days that have come: reports that waited for an answer on it (F4), and
 * signed evaluations that waited for being handed over or acknowledged (L.V.A). Days over which none ran are left out.
 */
export async function clocksOver(
  tx: Transaction,
  dates: readonly IsoDate[],
  today: IsoDate,
): Promise<ReadonlyMap<IsoDate, number>> {
  const come = dates.filter((date) => date <= today);
  if (come.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ date: Date; ran: number }[]>`
    WITH g AS (SELECT "timeZone" AS zone FROM "Government" WHERE id = 1),
    spans AS (
      SELECT "reportedAt" AS since, "answeredAt" AS until FROM "ProgressReport"
      UNION ALL SELECT "signedAt", "handedOverAt" FROM "Evaluation" WHERE "signedAt" IS NOT NULL
      UNION ALL SELECT "handedOverAt", coalesce("acknowledgedAt", "finalAt") FROM "Evaluation"
        WHERE "handedOverAt" IS NOT NULL
      UNION ALL SELECT "filedAt", "decidedAt" FROM "Objection")
    SELECT d.date, count(*)::int AS ran FROM g, unnest(${come}::date[]) d(date), spans s
    WHERE (s.since AT TIME ZONE g.zone)::date < d.date
      AND coalesce((s.until AT TIME ZONE g.zone)::date, ${today}::date) >= d.date GROUP BY 1`;
  return new Map(rows.map(({ date, ran }) => [dateOf(date), ran]));
}
