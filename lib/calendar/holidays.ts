import { type IsoDate, isWorkingDay } from "@/lib/dates";
import type { HolidayKind } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

export const holidayKinds = ["national", "joint_leave", "local"] as const satisfies HolidayKind[];

type Known = {
  /** What the day is called already. */
  taken: string | null;
  /** How many clocks of working days (hari kerja) ran over the day; none over one to come. */
  ran: number;
};

/** Why a day does not become a holiday: it is one, it is a weekend, or a clock has counted it already. */
export function holidayBlockers(date: IsoDate, { taken, ran }: Known): Blocker[] {
  if (taken !== null) return [{ code: "cycle.holiday-twice", name: taken }];
  if (!isWorkingDay(date, new Set())) return [{ code: "cycle.holiday-on-weekend" }];
  return ran > 0 ? [{ code: "cycle.holiday-counted", count: ran }] : [];
}

/** Why a holiday stays: its day has come, and clocks have stood still on it. */
export const removalBlockers = (date: IsoDate, today: IsoDate): Blocker[] =>
  date > today ? [] : [{ code: "cycle.holiday-over" }];
