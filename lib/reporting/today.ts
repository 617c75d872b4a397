import type { IsoDate } from "@/lib/dates";

/** Whether a period is the running year as a whole: only beside its figures stands who waits for whom, which is known of today alone. */
export const isToday = ({ year, quarter }: { year: number; quarter: number }, today: IsoDate) =>
  quarter === 0 && year === Number(today.slice(0, 4));
