import { addDays, type IsoDate, isWorkingDay, workingDaysBetween } from "@/lib/dates";

/** After so many working days without an answer the rater is reminded; after more, the level above sees it (F4). */
const [reminded, seenAbove] = [2, 5];

export type Wait = { /** Working days since the report. */ days: number; state: "fresh" | "due" | "overdue" };

type Holidays = ReadonlySet<IsoDate>;

/** How long a report has waited for its first answer. Nobody has to answer on days off. */
export function waitOf(reportedOn: IsoDate, today: IsoDate, holidays: Holidays): Wait {
  const days = workingDaysBetween(reportedOn, today, holidays);
  return { days, state: days >= seenAbove ? "overdue" : days >= reminded ? "due" : "fresh" };
}

/** The latest day of reports that the level above sees today when nobody has answered them. */
export function overdueSince(today: IsoDate, holidays: Holidays): IsoDate {
  let [date, left] = [today, seenAbove];
  while (left > 0) {
    if (isWorkingDay(date, holidays)) left -= 1;
    date = addDays(date, -1);
  }
  return date;
}

type Answered = { reportedOn: IsoDate; answeredOn: IsoDate };

/** Working days from report to first answer, the middle of all; null without any. */
export function medianResponse(answered: readonly Answered[], holidays: Holidays): number | null {
  const days = answered
    .map(({ reportedOn, answeredOn }) => workingDaysBetween(reportedOn, answeredOn, holidays))
    .sort((a, b) => a - b);
  const middle = days.length / 2;
  const [low, high] = [days[Math.ceil(middle) - 1], days[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
