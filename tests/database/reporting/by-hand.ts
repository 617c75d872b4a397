/** What a page of accountability has to say of a unit, from SQL by hand (`definitions.ts`) over the rows as they stand. */
import type { UnitResultLevel } from "@/lib/db/generated/enums";
import { type IndicatorKey, indicators } from "@/lib/reporting/indicators";
import type { Figure } from "@/lib/reporting/sums";

import { asOwner } from "../../support/database";
import { today } from "../../support/world";
import { goalsSql, predicatesSql, sqlOf } from "./definitions";

export type Period = { year: number; quarter: number };
export type Unit = { id: string; parentId: string | null; path: string };

const firstDay = ({ year, quarter }: Period) =>
  `${year}-${String(Math.max(3 * quarter - 2, 1)).padStart(2, "0")}-01`;
const lastDay = ({ year, quarter }: Period) =>
  `${year}-${["12-31", "03-31", "06-30", "09-30", "12-31"][quarter] ?? ""}`;

/** Figures that grow while a period runs, beside which nothing of a whole one stands. */
const growing: IndicatorKey[] = ["feedback-given", "evidence", "hours-reached", "hours-mean"];
const isFull = (key: IndicatorKey, period: Period) => !growing.includes(key) || today >= lastDay(period);
const yearBefore = (period: Period) => ({ ...period, year: period.year - 1 });

/** What statements by hand ask of a period. */
export function spanOf(period: Period) {
  const last = lastDay(period);
  return [firstDay(period), last, last < today ? last : today, today, period.quarter === 0];
}

type Line = { path: string; part: number; whole: number };
type Predicates = Record<(typeof predicates)[number], number> & {
  path: string;
  level: UnitResultLevel | null;
  achieved: number | null;
};
const predicates = ["very_good", "good", "needs_improvement", "poor", "very_poor"] as const;

/** What the definition of an indicator counts, person by person, and of goals unit by unit; nothing of what has not begun. */
async function linesOf(key: IndicatorKey, period: Period): Promise<Line[]> {
  if (firstDay(period) > today) return [];
  if (key !== "goals-attained") return (await asOwner().query<Line>(sqlOf(key), spanOf(period))).rows;
  const { year } = period;
  const over = [4, 3, 2, 1].find((quarter) => lastDay({ year, quarter }) < today);
  return (await asOwner().query<Line>(goalsSql, [year, period.quarter || over])).rows;
}

/** The figure of these lines. */
function figureOf(key: IndicatorKey, lines: readonly Line[]): Figure | null {
  const whole = lines.reduce((sum, line) => sum + line.whole, 0);
  if (whole === 0) return null;
  if (indicators[key].form === "median") {
    const days = lines.map(({ part }) => part).sort((a, b) => a - b);
    const middle = days[Math.ceil(days.length / 2) - 1] ?? NaN;
    return { part: middle, whole, value: middle };
  }
  const part = lines.reduce((sum, line) => sum + line.part, 0);
  return { part, whole, value: part / whole };
}

/** The same to four decimals, so that sums in another order are the same. */
export const rounded = (figure: Figure | null) =>
  figure && { ...figure, part: Number(figure.part?.toFixed(4)), value: Number(figure.value?.toFixed(6)) };

/** The world as it stands, counted by hand; each statement is asked once. */
export function worldByHand(units: readonly Unit[]) {
  const known = new Map<string, Promise<Line[]>>();
  async function figure(key: IndicatorKey, { path }: Unit, period: Period) {
    const name = `${key} ${period.year} ${period.quarter}`;
    const asked = known.get(name) ?? linesOf(key, period);
    known.set(name, asked);
    const isOf = (line: Line) => (key === "goals-attained" ? line.path === path : line.path.startsWith(path));
    return rounded(figureOf(key, (await asked).filter(isOf)));
  }
  /** Beside what still grows nothing of the year before stands. */
  async function both(key: IndicatorKey, unit: Unit, period: Period) {
    const before = isFull(key, period) ? await figure(key, unit, yearBefore(period)) : null;
    return { now: await figure(key, unit, period), before };
  }
  /** The units right below one, or itself where there are none. */
  const below = (unit: Unit) => {
    const children = units.filter(({ parentId }) => parentId === unit.id);
    return children.length > 0 ? children : [unit];
  };
  async function rows(key: IndicatorKey, unit: Unit, period: Period) {
    const told = new Map<string, Awaited<ReturnType<typeof both>>>();
    for (const each of below(unit)) {
      const row = await both(key, each, period);
      if (row.now ?? row.before) told.set(each.id, row);
    }
    return told;
  }
  async function trend(key: IndicatorKey, unit: Unit, year: number) {
    const points = [];
    for (const quarter of indicators[key].ofToday ? [] : [1, 2, 3, 4]) {
      const period = { year, quarter };
      const now = isFull(key, period) ? await figure(key, unit, period) : null;
      points.push({ quarter, now, before: await figure(key, unit, yearBefore(period)) });
    }
    return points;
  }
  /** Sebaran predikat of the units right below one, of the year before while nobody is rated yet. */
  async function outcomes(unit: Unit, period: Period) {
    const isRated = await figure("rated-good", unit, period);
    const asked = isRated ? period : yearBefore(period);
    const { rows } = await asOwner().query<Predicates>(predicatesSql, spanOf(asked));
    const told = below(unit).flatMap(({ id, path }) => {
      const row = rows.find((each) => each.path === path);
      const whole = row ? predicates.reduce((sum, each) => sum + row[each], 0) : 0;
      return row && whole > 0 ? [{ ...row, id, whole }] : [];
    });
    return { year: asked.year, told };
  }
  return { both, rows, trend, outcomes };
}
