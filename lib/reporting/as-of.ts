import { endOfMonth, type IsoDate } from "@/lib/dates";
import { planDeadline } from "@/lib/deadlines/plan-deadline";

import { type IndicatorKey, indicators } from "./indicators";
import type { Open } from "./known";
import { type Report, reportOf, trendOf } from "./report";
import { type Around, figureOf, sumsAt } from "./sums";

type When = { year: number; quarter: number };

const lastDay = ({ year, quarter }: When) => endOfMonth(year, quarter * 3 || 12);

/**
 * The day until which a figure is counted that is still filling up, and that nothing of a whole year may stand beside; null once it
 * is full, and of one that does not fill.
 */
export function fillingUntil(key: IndicatorKey, when: When, today: IsoDate): IsoDate | null {
  const { fills } = indicators[key];
  if (!fills) return null;
  const full = fills === "to-the-end" ? lastDay(when) : planDeadline(when.year, null);
  return today < full ? today : null;
}

/**
 * Why nothing is told: there was nothing to count, somebody could be found out (R5) or the reader does not read that year, or it is
 * kept of a quarter or of another day.
 */
export type Silence = "none" | "kept" | "by-quarter" | "of-today";

/** Whom the reader reads one by one, in the year and in the one before (`areOpen`). */
type Opened = readonly [is: Open, was: Open];

/** Why a figure of the unit that is looked at says nothing; null where it says something. */
export function silenceOf(
  key: IndicatorKey,
  around: Around,
  [is, was]: Opened,
  { all }: Pick<Report, "all">,
) {
  const { way, year, quarter, running, readsBefore = true } = around;
  const unit = way[way.length - 1] ?? way[0];
  const silence = (told: number | null | undefined, of: number, open: Open): Silence | null => {
    if (told != null) return null;
    const { ofToday, addsUp } = indicators[key];
    if (ofToday && !(of === running && quarter === 0)) return "of-today";
    // Of every quarter alike: that there was nothing in one of them tells of the others.
    if (open !== true && quarter !== 0 && addsUp) return "by-quarter";
    return figureOf(key, sumsAt(around, unit, { year: of, quarter })) ? "kept" : "none";
  };
  const before = readsBefore ? silence(all.before?.value, year - 1, was) : "kept";
  return { now: silence(all.now?.value, year, is), before };
}

/**
 * Why no unit of an indicator is told of: where units are left out it is to protect those in them, else for what is said of all
 * together; where that is told, it is of the unit itself and there is nothing to count below it.
 */
export const whyNoRows = ({
  silent,
  hidden,
}: {
  silent: { now: Silence | null };
  hidden: number;
}): Silence | "no-units" => {
  if (silent.now !== null && silent.now !== "none") return silent.now;
  if (hidden > 0) return "kept";
  return silent.now ?? "no-units";
};

/** Whether there is something to be read behind a figure: people always, goals only of a unit that has some. */
export const hasBehind = ({ key, all }: Pick<Report, "key" | "all">) =>
  key !== "goals-attained" || (all.now ?? all.before) !== null;

/**
 * An indicator as a screen or a paper tells it on a day: why it says nothing where it does not, and beside the year before only what
 * may be compared with it.
 */
export function reportAsOf(key: IndicatorKey, around: Around, open: Opened, today: IsoDate) {
  const report = reportOf(key, around, ...open);
  const until = fillingUntil(key, around, today);
  const silent = silenceOf(key, around, open, report);
  if (!until) return { ...report, until, silent };
  const rows = report.rows.flatMap((row) => (row.now ? { ...row, before: null } : []));
  return { ...report, rows, all: { ...report.all, before: null }, until, silent };
}

export type ReportAsOf = ReturnType<typeof reportAsOf>;

/** The quarters of an indicator; one that is still filling up is no point of the line yet. */
export const trendAsOf = (key: IndicatorKey, around: Around, open: Opened, today: IsoDate) =>
  trendOf(key, around, ...open).map((point) => {
    const when = { year: around.year, quarter: point.quarter };
    return fillingUntil(key, when, today) ? { ...point, now: null } : point;
  });
