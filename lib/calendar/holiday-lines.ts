import { type IsoDate, isWorkingDay } from "@/lib/dates";
import type { HolidayKind } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

/** One day of a list of holidays, and the line in which it stands. */
type HolidayLine = { row: number; date: IsoDate; name: string; kind: HolidayKind };

const months: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["januari", "january", "jan"],
    ["februari", "february", "feb"],
    ["maret", "march", "mar"],
    ["april", "april", "apr"],
    ["mei", "may", "mei"],
    ["juni", "june", "jun"],
    ["juli", "july", "jul"],
    ["agustus", "august", "agu"],
    ["september", "september", "sep"],
    ["oktober", "october", "okt"],
    ["november", "november", "nov"],
    ["desember", "december", "des"],
  ].flatMap((names, i) => names.map((name) => [name, String(i + 1).padStart(2, "0")])),
);

/** A line as decrees and spreadsheets have it: a day first, in figures or with the month in words, then what it is called. */
const shapes: readonly { pattern: RegExp; date: (parts: string[]) => string }[] = [
  { pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})(.*)$/, date: ([year, month, day]) => iso(year, month, day) },
  {
    pattern: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(.*)$/,
    date: ([day, month, year]) => iso(year, month, day),
  },
  {
    pattern: /^(\d{1,2})\s+(\p{L}+)\.?\s+(\d{4})(.*)$/u,
    date: ([day, month = "", year]) => iso(year, months[month.toLowerCase()] ?? "", day),
  },
];

const iso = (year = "", month = "", day = "") => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

/** Whether the calendar has the day: 31 February is refused rather than moved into March. */
const exists = (date: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) &&
  !Number.isNaN(Date.parse(date)) &&
  new Date(date).toISOString().startsWith(date);

const longestName = 120;

/** What a line says; null where that is not certain. */
function readLine(text: string): Omit<HolidayLine, "row"> | null {
  for (const { pattern, date: dateOf } of shapes) {
    const parts = pattern.exec(text)?.slice(1);
    if (!parts) continue;
    const date = dateOf(parts);
    const [name = "", last = ""] = (parts.at(-1) ?? "").split(/[;\t]/).map(bare).filter(Boolean);
    if (!exists(date) || name === "" || name.length > longestName) return null;
    return { date, name, kind: kindOf(`${name} ${last}`) };
  }
  return null;
}

/** Of the space and the signs by which lists part day and name. */
const bare = (text: string) => text.replace(/^[\s;,:–-]+|[\s;,]+$/gu, "");

const kindOf = (words: string): HolidayKind =>
  /cuti bersama|joint leave/i.test(words)
    ? "joint_leave"
    : /libur daerah|local/i.test(words)
      ? "local"
      : "national";

type Read = {
  /** Days from Monday to Friday, each once. */
  days: HolidayLine[];
  /** Days of a weekend, which are no working days anyway. */
  weekends: number;
  blockers: Blocker[];
};

/** Reads a list of holidays, one a line; a line that is not understood is named by its number, and so is a day with two names. */
export function readHolidays(list: string): Read {
  const lines = list.split("\n").map((text, i) => ({ row: i + 1, text: text.trim() }));
  const blockers: Blocker[] = [];
  const days = new Map<IsoDate, HolidayLine>();
  let weekends = 0;
  for (const { row, text } of lines.filter((line) => line.text !== "")) {
    const read = readLine(text);
    const other = read && days.get(read.date);
    if (!read) blockers.push({ code: "cycle.holiday-line-unreadable", row, text: text.slice(0, 80) });
    else if (other && other.name !== read.name)
      blockers.push({ code: "cycle.holiday-line-twice", row, name: other.name });
    else if (!isWorkingDay(read.date, new Set())) weekends += 1;
    else days.set(read.date, { row: other?.row ?? row, ...read });
  }
  return { days: [...days.values()], weekends, blockers };
}
