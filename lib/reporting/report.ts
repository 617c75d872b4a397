import { type IndicatorKey, indicators } from "./indicators";
import type { Open } from "./known";
import { type Around, type Figure, figureOf, compareNames, sumsIn, type When } from "./sums";
import { toldIn } from "./told";

/** A unit now and a year before; null where there was nothing to count. */
export type Row = { id: string; name: string; now: Figure | null; before: Figure | null };
export type Point = { quarter: number; now: Figure | null; before: Figure | null };
export type Report = {
  key: IndicatorKey;
  /** The units right below, or the unit itself where there are none; the worst first. */
  rows: Row[];
  /** How many units are not told of, so that nobody is found out (R5). */
  hidden: number;
  all: Omit<Row, "id" | "name">;
};

/**
 * An indicator of a unit and of each unit right below it, with the same period of the year before.
 * @param open Whom of the unit and those around it the reader reads one by one.
 * @param wasOpen The same of the year before.
 */
export function reportOf(key: IndicatorKey, around: Around, open: Open, wasOpen = open): Report {
  const { year, quarter, names } = around;
  const now = toldIn(key, around, { year, quarter }, open);
  const before = toldIn(key, around, { year: year - 1, quarter }, wasOpen);
  const [figures, former] = [now.rows(), before.rows()];
  const rows: Row[] = [];
  for (const [id, name] of names) {
    const row = { id, name, now: figures.get(id) ?? null, before: former.get(id) ?? null };
    if (row.now ?? row.before) rows.push(row);
  }
  return {
    key,
    rows: worstFirst(key, rows),
    hidden: now.hidden,
    all: { now: now.all, before: before.all },
  };
}

/** The quarters of a year beside those of the year before, of the unit that is looked at; none of what is only known of today. */
export function trendOf(key: IndicatorKey, around: Around, open: Open, wasOpen = open): Point[] {
  const { way, year, periods } = around;
  if (indicators[key].ofToday) return [];
  const unit = way[way.length - 1] ?? way[0];
  // Where nothing is kept, the unit's own sums say it all.
  const all = (when: When, open: Open) =>
    open === true || indicators[key].guard === "none"
      ? figureOf(key, sumsIn(periods, when).of(unit))
      : toldIn(key, around, when, open).all;
  return [1, 2, 3, 4].map((quarter) => ({
    quarter,
    now: all({ year, quarter }, open),
    before: all({ year: year - 1, quarter }, wasOpen),
  }));
}

/** Rows that stand by name, now by how bad they are; what is not told of comes last, equal ones stay by name. */
function worstFirst(key: IndicatorKey, rows: readonly Row[]): Row[] {
  const sign = indicators[key].better === "higher" ? 1 : -1;
  const rank = ({ now }: Row) => (now?.value == null ? Infinity : sign * now.value);
  return [...rows].sort((a, b) => compared(rank(a), rank(b)));
}

const compared = (a: number, b: number) => (a === b ? 0 : a - b);

/** So much worse than all together is behind: points of a share, part of a mean, working days of a median. [I] */
export const margins = { share: 0.1, mean: 0.25, median: 1 } as const;

/** Whether a unit is behind: beyond the indicator's limit, or clearly worse than all together. */
export function isBehind(key: IndicatorKey, { now }: Pick<Row, "now">, all: Figure | null): boolean {
  const { form, better, limit } = indicators[key];
  if (now?.value == null) return false;
  const sign = better === "higher" ? 1 : -1;
  if (limit !== null) return sign * (now.value - limit) < 0;
  if (all?.value == null) return false;
  const margin = form === "mean" ? margins.mean * all.value : margins[form];
  return sign * (now.value - all.value) < -margin - 1e-9;
}

/** Every unit that any of these reports tells something of, by name. */
export function unitsIn(reports: readonly Pick<Report, "rows">[]): { id: string; name: string }[] {
  const names = new Map(reports.flatMap(({ rows }) => rows.map(({ id, name }) => [id, name] as const)));
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => compareNames(a.name, b.name));
}
