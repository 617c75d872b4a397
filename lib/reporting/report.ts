import type { IsoDate } from "@/lib/dates";
import { lastQuarter, type Measured, meanAttained, type Quarter } from "@/lib/goals/attainment";

import { type IndicatorKey, indicators, type Term } from "./indicators";
import type { Known, Open } from "./known";
import { type Told, withoutSmallGroups } from "./small-cells";

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

// Loops and objects written out: a region's page adds up thirty thousand times.
function sumOf(sums: Sums, terms: readonly Term[]) {
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

/** People of a row, and those whom the part is about; of what is counted of them, what is above the line and what is not. */
type Count = "part" | "above" | "rest";
type Cell = { sums: Sums; whole: number } & Record<Count, number>;

/** What is left of a sum without that of people whom the reader knows one by one. */
function leftOf(sums: Sums, terms: readonly Term[], known: readonly Sums[]) {
  let left = sumOf(sums, terms);
  for (const of of known) left -= sumOf(of, terms);
  return left;
}

const nobody: readonly Sums[] = [];

/**
 * A row without those whom the reader knows one by one, who hide nobody. Where something is counted of people who are all gone, it
 * is a group, too: the smallest there is.
 */
function cellOf(key: IndicatorKey, sums: Sums, known = nobody): Cell {
  const { people, part: counted, whole: of, partPeople } = indicators[key];
  const [above, things] = [leftOf(sums, counted, known), leftOf(sums, of, known)];
  const whole = Math.max(leftOf(sums, people, known), things > 0 ? 1 : 0);
  const part = partPeople ? leftOf(sums, partPeople, known) : above;
  return { sums, whole, part, above, rest: things - above };
}

/** Of each row around, the sums of those of its people whom the reader knows one by one: all of them, or of units in it. */
function knownIn(open: boolean | readonly Known[], of: (id: string) => Sums | undefined) {
  if (typeof open === "boolean") return () => nobody;
  return (row: Sums) => {
    if (open.some(({ inside }) => inside.has(row.unitId))) return [row];
    return open.flatMap(({ unitId, holders }) => (holders.has(row.unitId) ? (of(unitId) ?? []) : []));
  };
}

type Bases = Readonly<Record<Count, (row: Record<Count | "whole", number>) => number>>;
const ofPeople: Pick<Bases, "part"> = { part: ({ whole }) => whole };
const ofThings = ({ above, rest }: Record<Count, number>) => above + rest;

/** Counts of a row that have to be large enough, too: where they are not of people, one thing less than all of them is somebody's. */
function basesOf(key: IndicatorKey) {
  const { guard, partPeople } = indicators[key];
  const counts = partPeople ? { ...ofPeople, above: ofThings, rest: ofThings } : ofPeople;
  // A count that is not guarded is no column of the answer.
  return (guard === "counts" ? counts : {}) as Bases;
}

const isTold = (counts: Readonly<Partial<Record<Count, number | null>>>) =>
  (["part", "above", "rest"] as const).every((count) => counts[count] !== null);

const figureTold = (key: IndicatorKey, { sums }: Pick<Cell, "sums">, tells: boolean): Figure | null => {
  const figure = figureOf(key, sums);
  return figure && (tells ? figure : { ...figure, part: null, value: null });
};

type When = { year: number; quarter: number };

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

/** By name, so that no indicator has to sort them again: comparing names is most of the work of a page. */
function namesOf(sums: readonly Sums[]) {
  const names = new Map<string, string>();
  for (const { unitId, name } of sums) names.set(unitId, name);
  return new Map([...names].sort(([, one], [, other]) => compare(one, other)));
}

/** The sums of a unit in a period; undefined where none are kept or read. */
export const sumsAt = ({ periods }: Pick<Around, "periods">, unitId: string, when: When) =>
  periods.get(periodOf(when))?.units.get(unitId);

/** The sums of a unit in a period, and of those right below it, or its own where there are none. */
function sumsIn(periods: Periods, when: When) {
  const period = periods.get(periodOf(when));
  const of = (id: string) => period?.units.get(id);
  const below = (id: string) => {
    const own = of(id);
    return period?.children.get(id) ?? (own ? [own] : []);
  };
  return { of, below };
}

/** The figures of each unit right below in a period, once they are asked for: a trend does not; how many are hidden; of all together. */
type ToldIn = { rows: () => ReadonlyMap<string, Figure | null>; hidden: number; all: Figure | null };

const nothingIn = (hidden: number): ToldIn => ({ rows: () => new Map(), hidden, all: null });

/**
 * What is told of one period: of each unit right below, and of all together; of units above, what they keep is kept below. Of a unit
 * in which there is nobody but whom the reader knows one by one everything is.
 */
function toldIn(key: IndicatorKey, around: Around, when: When, open: Open): ToldIn {
  if (typeof open === "boolean" || !("shownBy" in open)) return toldTo(key, around, when, open);
  return inBoth(toldTo(key, around, when, false), toldTo(key, around, when, open.shownBy));
}

/** What is told of each in either, if it is in both; of a unit in one alone, that it is hidden. */
function inBoth(one: ToldIn, other: ToldIn): ToldIn {
  const lesser = (figure: Figure | null, same: Figure | null) =>
    figure && same && (figure.value === null ? figure : same);
  const [figures, others] = [one.rows(), other.rows()];
  const rows = [...figures].map(([id, figure]) => [id, lesser(figure, others.get(id) ?? null)] as const);
  const isLost = ([id, figure]: (typeof rows)[number]) => figure === null && figures.get(id) != null;
  return {
    rows: () => new Map(rows),
    hidden: one.hidden + rows.filter(isLost).length,
    all: lesser(one.all, other.all),
  };
}

/** The same to one who knows some of these people, or nobody. */
function toldTo(
  key: IndicatorKey,
  { way, running, periods }: Around,
  when: When,
  open: boolean | readonly Known[],
): ToldIn {
  const { year, quarter } = when;
  if (indicators[key].ofToday && !(year === running && quarter === 0)) return nothingIn(0);
  const { of, below } = sumsIn(periods, when);
  const last = way[way.length - 1] ?? way[0];
  const isAdded = quarter !== 0 && indicators[key].addsUp === true;
  if (open === false && isAdded) return nothingIn(below(last).length);
  const plain = (row: Sums) => [row.unitId, figureOf(key, row)] as const;
  if (open === true || indicators[key].guard === "none")
    return { rows: () => new Map(below(last).map(plain)), hidden: 0, all: figureOf(key, of(last)) };

  const known = knownIn(open, of);
  const guarded = (id: string) => {
    const total = of(id);
    const told = withoutSmallGroups<Count, Cell>(
      below(id).map((row) => cellOf(key, row, known(row))),
      basesOf(key),
      { things: ["above", "rest"], ...(total && { total: cellOf(key, total, known(total)) }) },
    );
    return { ...told, isWhole: told.total.whole !== null, isPart: isTold(told.total) };
  };
  const steps = way
    .slice(0, -1)
    .map((id, i) => guarded(id).shown.find((cell) => cell.sums.unitId === way[i + 1]));
  const [isKept, keepsPart] = [
    isAdded || steps.includes(undefined),
    steps.some((row) => row && !isTold(row)),
  ];
  const { shown, hidden, isWhole, isPart } = guarded(last);
  const total = of(last);
  const isKnown = (row: Sums) => open !== false && cellOf(key, row, known(row)).whole === 0;
  const told = isKept ? shown.filter(({ sums }) => isKnown(sums)) : shown;
  const rowOf = (cell: Told<Cell, Count>) =>
    [cell.sums.unitId, figureTold(key, cell, isTold(cell) && (!keepsPart || isKnown(cell.sums)))] as const;
  const isAllTold = total && ((isWhole && !isKept) || isKnown(total));
  return {
    rows: () => new Map(told.map(rowOf)),
    hidden: isKept ? below(last).length - told.length : hidden,
    all: isAllTold ? figureTold(key, { sums: total }, isKnown(total) || (isPart && !keepsPart)) : null,
  };
}

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

/** Rows that stand by name, now by how bad they are; what is not told of comes last, equal ones stay by name. */
function worstFirst(key: IndicatorKey, rows: readonly Row[]): Row[] {
  const sign = indicators[key].better === "higher" ? 1 : -1;
  const rank = ({ now }: Row) => (now?.value == null ? Infinity : sign * now.value);
  return [...rows].sort((a, b) => compared(rank(a), rank(b)));
}

const { compare } = new Intl.Collator("id");
const byName = (a: { name: string }, b: { name: string }) => compare(a.name, b.name);

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
  return [...names].map(([id, name]) => ({ id, name })).sort(byName);
}
