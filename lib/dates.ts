/** A calendar day, YYYY-MM-DD; compared as text. */
export type IsoDate = string;

const day = 24 * 60 * 60 * 1000;

/** Whether a day lies in the years that records of people are about; a slip of the finger (0026) does not. */
export const isRecorded = (date: IsoDate) => date >= "1950-01-01" && date <= "2200-12-31";

/** The day of a DATE column, or of an instant in UTC. */
export const dateOf = (value: Date): IsoDate => value.toISOString().slice(0, 10);

/** A row in force from one day to another, as days in place of its two DATE columns; `to` is null while it has no end. */
export const dated = <Row extends { validFrom: Date; validTo: Date | null }>({
  validFrom,
  validTo,
  ...row
}: Row) => ({
  ...row,
  from: dateOf(validFrom),
  to: validTo && dateOf(validTo),
});

/** The row in force on a day, both its days included; without an end when `to` is null. */
export const inForce = <Row extends { from: IsoDate; to: IsoDate | null }>(
  rows: readonly Row[],
  day: IsoDate,
) => rows.find(({ from, to }) => from <= day && (!to || to >= day));

/** The day `days` later; negative for earlier. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  dateOf(new Date(Date.parse(date) + days * day));

/** Days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate) => (Date.parse(to) - Date.parse(from)) / day;

/** The same day so many months later, or earlier where they are fewer than none; the last of its month where it has no such day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dateOf(new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))));
}

/** The last day of a month, counted from 1. */
export const endOfMonth = (year: number, month: number): IsoDate =>
  dateOf(new Date(Date.UTC(year, month, 0)));

/** Monday to Friday, and no holiday. */
export const isWorkingDay = (date: IsoDate, holidays: ReadonlySet<IsoDate>) =>
  ![0, 6].includes(new Date(date).getUTCDay()) && !holidays.has(date);

/** The day on which the given number of working days (hari kerja) is over; counting starts the day after `from`. */
export function workingDaysAfter(from: IsoDate, count: number, holidays: ReadonlySet<IsoDate>): IsoDate {
  let [date, left] = [from, count];
  while (left > 0) {
    date = addDays(date, 1);
    if (isWorkingDay(date, holidays)) left -= 1;
  }
  return date;
}

/** The day that lies the given number of working days before another, which need not be one itself. */
export function workingDaysBefore(date: IsoDate, count: number, holidays: ReadonlySet<IsoDate>): IsoDate {
  let [day, left] = [date, count];
  while (left > 0) {
    day = addDays(day, -1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

/** The hour of the day in a time zone, 0 to 23. */
export const hourIn = (timeZone: string, instant: Date) =>
  Number(new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(instant));

/** Working days that lie after `from`, up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, holidays: ReadonlySet<IsoDate>): number {
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    if (isWorkingDay(date, holidays)) count += 1;
  }
  return count;
}

/** How a day that something is due by is written: with its weekday. ("full" would write the first of a month as 01.) */
export const withWeekday = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
