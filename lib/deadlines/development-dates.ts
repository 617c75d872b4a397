import type { IsoDate } from "@/lib/dates";

/** Until when the development plans of a year are submitted and approved, and what they cost is decided on. */
export type DevelopmentDates = { submitBy: IsoDate; decideBy: IsoDate; budgetBy: IsoDate };

/** What counts for a year until somebody sets other days: done before the second quarter. [I] */
export const usualDates = (year: number): DevelopmentDates => ({
  ...{ submitBy: `${year}-02-28`, decideBy: `${year}-03-15`, budgetBy: `${year}-03-31` },
});
