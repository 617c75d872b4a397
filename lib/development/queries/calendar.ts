import "server-only";

import { dateOf } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";
import { usualDates } from "@/lib/deadlines/development-dates";

/** The days of a year's development plans, with the version to set them anew; null while the usual ones count. */
export async function datesOfYear(tx: Transaction, year: number) {
  const row = await tx.developmentCalendar.findUnique({ where: { year } });
  if (!row) return { ...usualDates(year), version: null };
  const { submitBy, decideBy, budgetBy, version } = row;
  return { submitBy: dateOf(submitBy), decideBy: dateOf(decideBy), budgetBy: dateOf(budgetBy), version };
}

export type DatesOfYear = Awaited<ReturnType<typeof datesOfYear>>;
