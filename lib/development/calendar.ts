import type { IsoDate } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

/** Until when the development plans of a year are submitted and approved, and what they cost is decided on. */
export type DevelopmentDates = { submitBy: IsoDate; decideBy: IsoDate; budgetBy: IsoDate };

/** What counts for a year until somebody sets other days: done before the second quarter. [I] */
export const usualDates = (year: number): DevelopmentDates => ({
  ...{ submitBy: `${year}-02-28`, decideBy: `${year}-03-15`, budgetBy: `${year}-03-31` },
});

/** Why the days of a year cannot be set so: one is of another year, or a later step ends before an earlier one. */
export function calendarBlockers(
  { submitBy, decideBy, budgetBy }: DevelopmentDates,
  year: number,
): Blocker[] {
  if ([submitBy, decideBy, budgetBy].some((day) => Number(day.slice(0, 4)) !== year))
    return [{ code: "development.dates-outside-year", year }];
  if (decideBy < submitBy) return [{ code: "development.decided-before-submitted" }];
  return budgetBy < decideBy ? [{ code: "development.budgeted-before-decided" }] : [];
}
