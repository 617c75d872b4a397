import { type IndicatorKey, indicators, type Term } from "./indicators";
import type { Known, Open } from "./known";
import { type Told, withoutSmallGroups } from "./small-cells";
import { type Around, type Figure, figureOf, type Sums, sumOf, sumsIn, type When } from "./sums";

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

/** The figures of each unit right below in a period, once they are asked for: a trend does not; how many are hidden; of all together. */
type ToldIn = { rows: () => ReadonlyMap<string, Figure | null>; hidden: number; all: Figure | null };

const nothingIn = (hidden: number): ToldIn => ({ rows: () => new Map(), hidden, all: null });

/**
 * What is told of one period: of each unit right below, and of all together; of units above, what they keep is kept below. Of a unit
 * in which there is nobody but whom the reader knows one by one everything is.
 */
export function toldIn(key: IndicatorKey, around: Around, when: When, open: Open): ToldIn {
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
function toldTo(key: IndicatorKey, around: Around, when: When, open: boolean | readonly Known[]): ToldIn {
  const { way, running, periods } = around;
  const { year, quarter } = when;
  if (indicators[key].ofToday && !(year === running && quarter === 0)) return nothingIn(0);
  if (open !== true && indicators[key].guard !== "none") return guardedTo(key, around, when, open);
  const { of, below } = sumsIn(periods, when);
  const last = way[way.length - 1] ?? way[0];
  const plain = (row: Sums) => [row.unitId, figureOf(key, row)] as const;
  return { rows: () => new Map(below(last).map(plain)), hidden: 0, all: figureOf(key, of(last)) };
}

/** The same where small groups are kept: of the unit, and of each one above on the way to it. */
function guardedTo(
  key: IndicatorKey,
  { way, periods }: Around,
  when: When,
  open: false | readonly Known[],
): ToldIn {
  const { of, below } = sumsIn(periods, when);
  const last = way[way.length - 1] ?? way[0];
  const isAdded = when.quarter !== 0 && indicators[key].addsUp === true;
  if (open === false && isAdded) return nothingIn(below(last).length);

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
