import type { IsoDate } from "@/lib/dates";
import { lastQuarter, type Measured, meanAttained, type Quarter } from "@/lib/goals/attainment";

import { type IndicatorKey, indicators, type Term } from "./indicators";

/** What an indicator adds up, of one unit and everybody below it, in a quarter of a year or in the year (quarter 0). */
export type Sums = Readonly<Partial<Record<Term, number>>> & {
  unitId: string;
  parentId: string | null;
  name: string;
  year: number;
  quarter: number;
};

/** Units from the highest that the reader reads down to the one that is looked at, each with the sums of those right below. */
export type Around = {
  way: readonly [string, ...string[]];
  year: number;
  quarter: number;
  /** The year that runs. */
  running: number;
  /** False where a letter opens this year and not the one before. */
  readsBefore?: boolean;
  sums: readonly Sums[];
  /** The same by period, and what each unit is called, by name: sorted once for all indicators of a page. */
  periods: Periods;
  names: ReadonlyMap<string, string>;
};

/** Numerator, denominator and what they say: 0 to 1 for a share, so much a head, or working days. Null is not told or unknown. */
export type Figure = { part: number | null; whole: number; value: number | null };

// Loops and objects written out: a region's page adds up thirty thousand times.
/** What these terms add up to. */
export function sumOf(sums: Sums, terms: readonly Term[]) {
  let total = 0;
  for (const term of terms) total += sums[term] ?? 0;
  return total;
}

/** What an indicator says of these sums; null where its whole is nothing. */
export function figureOf(key: IndicatorKey, sums: Sums | undefined): Figure | null {
  const { form, part, whole, per } = indicators[key];
  const base = sums ? sumOf(sums, whole) : 0;
  if (!sums || base <= 0) return null;
  if (form === "median") {
    const days = middleOf(part.map((term) => sums[term] ?? 0));
    return { part: days, whole: base, value: days };
  }
  const count = sumOf(sums, part) / per;
  return { part: count, whole: base, value: count / base };
}

/** The first place of a histogram up to which half of all lie. */
function middleOf(counts: readonly number[]) {
  const half = counts.reduce((sum, count) => sum + count, 0) / 2;
  let seen = 0;
  return counts.findIndex((count) => (seen += count) >= half);
}

export type When = { year: number; quarter: number };

/** The sums of a period by unit, and by the unit right above. */
type Period = { units: Map<string, Sums>; children: Map<string | null, Sums[]> };
type Periods = ReadonlyMap<number, Period>;

const periodOf = ({ year, quarter }: When) => 10 * year + quarter;

function byPeriod(sums: readonly Sums[]): Periods {
  const periods = new Map<number, Period>();
  for (const row of sums) {
    const known = periods.get(periodOf(row));
    const { units, children } = known ?? { units: new Map(), children: new Map<string | null, Sums[]>() };
    if (!known) periods.set(periodOf(row), { units, children });
    units.set(row.unitId, row);
    const beside = children.get(row.parentId);
    if (beside) beside.push(row);
    else children.set(row.parentId, [row]);
  }
  return periods;
}

/** Units and their sums, ready for any indicator to be read from them. */
export const aroundOf = (of: Omit<Around, "periods" | "names">): Around => ({
  ...{ ...of, periods: byPeriod(of.sums) },
  names: namesOf(of.sums),
});

/** How names stand in a list. */
export const { compare: compareNames } = new Intl.Collator("id");

/** By name, so that no indicator has to sort them again: comparing names is most of the work of a page. */
function namesOf(sums: readonly Sums[]) {
  const names = new Map<string, string>();
  for (const { unitId, name } of sums) names.set(unitId, name);
  return new Map([...names].sort(([, one], [, other]) => compareNames(one, other)));
}

/** The sums of a unit in a period; undefined where none are kept or read. */
export const sumsAt = ({ periods }: Pick<Around, "periods">, unitId: string, when: When) =>
  periods.get(periodOf(when))?.units.get(unitId);

/** The sums of a unit in a period, and of those right below it, or its own where there are none. */
export function sumsIn(periods: Periods, when: When) {
  const period = periods.get(periodOf(when));
  const of = (id: string) => period?.units.get(id);
  const below = (id: string) => {
    const own = of(id);
    return period?.children.get(id) ?? (own ? [own] : []);
  };
  return { of, below };
}

type Goals = readonly (Measured & { unitId: string; year: number })[];

/** The sums, written on with what the goals of these units themselves attained; in a year that is over by its last quarter. */
export function withGoals(sums: readonly Sums[], goals: Goals, today: IsoDate): readonly Sums[] {
  if (goals.length === 0) return sums;
  const ofUnit = new Map<string, Goals[number][]>();
  for (const goal of goals) {
    const own = ofUnit.get(goal.unitId);
    if (own) own.push(goal);
    else ofUnit.set(goal.unitId, [goal]);
  }
  const years = [...new Set(sums.map(({ year }) => year))];
  const last = new Map(years.map((year) => [year, lastQuarter(year, today)] as const));
  return sums.map((row) => {
    const until = (row.quarter || last.get(row.year)) as Quarter | null | undefined;
    const own = ofUnit.get(row.unitId)?.filter(({ year }) => year === row.year);
    if (!until || !own?.length) return row;
    const { mean, reported } = meanAttained(own, until);
    // Into the row itself, which was made for this page: copying forty figures takes longer than asking for them.
    return Object.assign(row, { goalsAttained: (mean ?? 0) * reported, goalsReported: reported });
  });
}
