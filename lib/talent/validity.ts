import { endOfMonth, type IsoDate } from "@/lib/dates";

/** The same day so many months later, or the last of its month where it has no such day. */
export function monthsAfter(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const ahead = year * 12 + month - 1 + months;
  const [later, named] = [Math.floor(ahead / 12), (ahead % 12) + 1];
  const last = endOfMonth(later, named);
  const same = `${later}-${String(named).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return same < last ? same : last;
}
