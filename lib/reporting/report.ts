import { type IndicatorKey, indicators, type Term } from "./indicators";
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
  sums: readonly Sums[];
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

const sumOf = (sums: Sums, terms: readonly Term[]) =>
  terms.reduce((total, term) => total + (sums[term] ?? 0), 0);

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

type Cell = { sums: Sums; whole: number; part: number };

/** Where something is counted of people who are all gone, it is a group, too: the smallest there is. */
const cellOf = (key: IndicatorKey, sums: Sums): Cell => ({
  sums,
  whole: Math.max(sumOf(sums, indicators[key].people), figureOf(key, sums) ? 1 : 0),
  part: sumOf(sums, indicators[key].part),
});

/** Counts of a row that have to be large enough, too. */
const basesOf = (key: IndicatorKey) =>
  (indicators[key].guard === "counts" ? { part: ({ whole }) => whole } : {}) as Readonly<
    Record<"part", (row: Record<"part" | "whole", number>) => number>
  >;

const figureTold = (key: IndicatorKey, cell: Told<Cell, "part">, isTold: boolean): Figure | null => {
  const figure = figureOf(key, cell.sums);
  return figure && (isTold ? figure : { ...figure, part: null, value: null });
};

type When = { year: number; quarter: number };

/** The sums of a period by unit, and those right below a unit, or its own where there are none. */
function byPeriod(sums: readonly Sums[]) {
  const units = new Map<string, Sums>();
  const children = new Map<string, Sums[]>();
  const key = ({ year, quarter }: When, id: string | null) => `${year} ${quarter} ${id}`;
  for (const row of sums) {
    units.set(key(row, row.unitId), row);
    const beside = children.get(key(row, row.parentId));
    if (beside) beside.push(row);
    else children.set(key(row, row.parentId), [row]);
  }
  return (year: number, quarter: number) => {
    const of = (id: string) => units.get(key({ year, quarter }, id));
    const below = (id: string) => {
      const [rows, own] = [children.get(key({ year, quarter }, id)), of(id)];
      return rows ?? (own ? [own] : []);
    };
    return { of, below };
  };
}

const known = new WeakMap<readonly Sums[], ReturnType<typeof byPeriod>>();

/** Sorted once for all indicators of a page. */
function periodsOf(sums: readonly Sums[]) {
  const periods = known.get(sums) ?? byPeriod(sums);
  known.set(sums, periods);
  return periods;
}

/** What is told of one period: of each unit right below, and of all together; of units above, what they keep is kept below. */
function toldIn(key: IndicatorKey, { way, running, sums }: Around, { year, quarter }: When, isOpen: boolean) {
  if (indicators[key].ofToday && !(year === running && quarter === 0))
    return { rows: new Map<string, Figure | null>(), hidden: 0, all: null };
  const { of, below } = periodsOf(sums)(year, quarter);
  if (!isOpen && quarter !== 0 && indicators[key].addsUp)
    return {
      rows: new Map<string, Figure | null>(),
      hidden: below(way[way.length - 1] ?? way[0]).length,
      all: null,
    };
  const last = way[way.length - 1] ?? way[0];
  const plain = (row: Sums) => [row.unitId, figureOf(key, row)] as const;
  if (isOpen || indicators[key].guard === "none")
    return { rows: new Map(below(last).map(plain)), hidden: 0, all: figureOf(key, of(last)) };

  const guarded = (id: string) => {
    const total = of(id);
    const told = withoutSmallGroups<"part", Cell>(
      below(id).map((row) => cellOf(key, row)),
      basesOf(key),
      { total: total && cellOf(key, total) },
    );
    // A count that is not guarded is no column of the answer.
    const sum = indicators[key].guard === "counts" ? told.total.part : 0;
    return { ...told, isWhole: told.total.whole !== null, isPart: sum !== null };
  };
  const steps = way
    .slice(0, -1)
    .map((id, i) => guarded(id).shown.find((cell) => cell.sums.unitId === way[i + 1]));
  const [isKept, keepsPart] = [steps.includes(undefined), steps.some((row) => row?.part === null)];
  const { shown, hidden, isWhole, isPart } = guarded(last);
  const total = of(last);
  const told = isKept ? [] : shown;
  return {
    rows: new Map(
      told.map(
        (cell) => [cell.sums.unitId, figureTold(key, cell, cell.part !== null && !keepsPart)] as const,
      ),
    ),
    hidden: isKept ? below(last).length : hidden,
    all: total && isWhole && !isKept ? figureTold(key, cellOf(key, total), isPart && !keepsPart) : null,
  };
}

/**
 * An indicator of a unit and of each unit right below it, with the same period of the year before.
 * @param isOpen Whether the reader reads everybody in the unit one by one.
 */
export function reportOf(key: IndicatorKey, around: Around, isOpen: boolean): Report {
  const { year, quarter, sums } = around;
  const now = toldIn(key, around, { year, quarter }, isOpen);
  const before = toldIn(key, around, { year: year - 1, quarter }, isOpen);
  const names = new Map(sums.map(({ unitId, name }) => [unitId, name]));
  const rows = [...new Set([...now.rows.keys(), ...before.rows.keys()])].map((id) => ({
    ...{ id, name: names.get(id) ?? "" },
    ...{ now: now.rows.get(id) ?? null, before: before.rows.get(id) ?? null },
  }));
  return {
    key,
    rows: worstFirst(
      key,
      rows.filter((row) => row.now ?? row.before),
    ),
    hidden: now.hidden,
    all: { now: now.all, before: before.all },
  };
}

/** The quarters of a year beside those of the year before, of the unit that is looked at; none of what is only known of today. */
export function trendOf(key: IndicatorKey, around: Around, isOpen: boolean): Point[] {
  const { way, year, sums } = around;
  if (indicators[key].ofToday) return [];
  const unit = way[way.length - 1];
  const own = sums.filter(({ unitId }) => unitId === unit);
  // Where nothing is kept, the unit's own sums say it all.
  const all = (when: When) =>
    isOpen || indicators[key].guard === "none"
      ? figureOf(
          key,
          own.find((row) => row.year === when.year && row.quarter === when.quarter),
        )
      : toldIn(key, around, when, isOpen).all;
  return [1, 2, 3, 4].map((quarter) => ({
    quarter,
    now: all({ year, quarter }),
    before: all({ year: year - 1, quarter }),
  }));
}

/** Rows by how bad they are; what is not told of comes last, equal ones by name. */
export function worstFirst<Each extends { name: string; now: Figure | null }>(
  key: IndicatorKey,
  rows: readonly Each[],
): Each[] {
  const sign = indicators[key].better === "higher" ? 1 : -1;
  const rank = ({ now }: Each) => (now?.value == null ? Infinity : sign * now.value);
  return [...rows].sort((a, b) => compared(rank(a), rank(b)) || byName(a, b));
}

// Made once: a page compares names ten thousand times.
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
  return sign * (now.value - all.value) < -margin + 1e-9;
}

/** Every unit that any of these reports tells something of, by name. */
export function unitsIn(reports: readonly Pick<Report, "rows">[]): { id: string; name: string }[] {
  const names = new Map(reports.flatMap(({ rows }) => rows.map(({ id, name }) => [id, name] as const)));
  return [...names].map(([id, name]) => ({ id, name })).sort(byName);
}
