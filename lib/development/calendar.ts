import type { DevelopmentDates } from "@/lib/deadlines/development-dates";
import type { Blocker } from "@/lib/errors";

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
