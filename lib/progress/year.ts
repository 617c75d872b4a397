import { type IsoDate } from "@/lib/dates";
import type { Prisma } from "@/lib/db/generated/client";

const yearOf = (today: IsoDate) => Number(today.slice(0, 4));

/**
 * The plans that progress is about on a day: those of its year, and of the year before until they are closed, for what was
 * reported in December is answered in January and counts for the evaluation that is due then (L.IV.A.8.b).
 */
export const plansReportedOn = (today: IsoDate): Prisma.PerformancePlanWhereInput => ({
  OR: [{ year: yearOf(today) }, { year: yearOf(today) - 1, status: { not: "closed" } }],
});

/**
 * Which of them is shown: that of the year that was asked for, else that of the day's year, else in January that of the year
 * before. `plans` stand newest first; nothing where none is left.
 */
export function planShown<Plan extends { year: number }>(
  plans: readonly Plan[],
  today: IsoDate,
  wanted?: number | null,
): Plan | undefined {
  const of = (year: number) => plans.find((plan) => plan.year === year);
  const january = today.slice(5, 7) === "01";
  return (wanted && of(wanted)) || of(yearOf(today)) || (january ? of(yearOf(today) - 1) : undefined);
}
