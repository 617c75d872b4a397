import "server-only";

import { addDays, type IsoDate } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";

type Row = { timeZone: string; holidays: IsoDate[] };

/**
 * The government's time zone, and the days around a day that no clock counts: holidays, and working days that downtime took
 * (H7).
 */
export async function workingCalendar(tx: Transaction, today: IsoDate) {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT "timeZone", coalesce((SELECT json_agg(to_char(date, 'YYYY-MM-DD'))
      FROM (SELECT date FROM "Holiday" UNION SELECT date FROM "LostDay") free
      WHERE date BETWEEN ${addDays(today, -366)}::date AND ${addDays(today, 366)}::date), '[]') AS holidays
    FROM "Government"`;
  return { timeZone: row?.timeZone ?? "Asia/Jakarta", holidays: new Set(row?.holidays) };
}
