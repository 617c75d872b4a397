/** Below this many people a figure about them would name them (R5). */
export const smallestCell = 5;

/** How many people a row is about, and how many of them each count is. */
type Counted<Count extends string> = Record<Count | "whole", number>;

/** A row with null in place of every count that is not told. */
export type Told<Row, Count extends string> = Omit<Row, Count> & Record<Count, number | null>;

/** Of how many people each count is: of all of a row, or of a part of it such as those who were assessed. */
type Bases<Count extends string> = Readonly<Record<Count, (row: Counted<NoInfer<Count>>) => number>>;

type Around<Row, Count extends string> = {
  /**
   * What the reader may learn elsewhere of all rows together with people who stand in none of them, such as those of the unit
   * itself. Without it the rows are all there is; leave it out too where the reader knows those others one by one.
   */
  total?: Counted<Count>;
  /** Counts of what people have, instead of people: how much there is of it is told beside them. */
  things?: readonly Count[];
  /** Whether the reader knows everybody in a row one by one: then nothing in it is hidden, and it hides nothing. */
  open?: (row: Row) => boolean;
};

/** Whether a count within so many people names nobody: neither one to four of them nor all but so few, and not within so few. */
export const tellable = (count: number, base: number): boolean =>
  base === 0 || (base >= smallestCell && many(count) && many(base - count));

const many = (people: number) => people === 0 || people >= smallestCell;

/**
 * Rows about separate people as somebody outside their chain of command may read them (R5): nothing that speaks of fewer than
 * five people, and nothing from which that could be found by subtraction.
 *
 * - A row of one to four people goes, and with it the smallest further ones until two are gone with five people between them.
 * - A count that is not `tellable` is null, and so are those of the smallest further rows until what is missing in its column is,
 *   taken together, five people and leaves five others. What is true of nobody or of everybody is told of everybody.
 * - Where the rows do not suffice for that, the total is null.
 *
 * This is about people side by side. Of one group at two times, such as gaps at the end of two quarters or on two days, each figure
 * is told as it is, so a difference may be one person's: 10 of 20 and then 11 of 21 suggests that the newly assessed one lacks
 * something. Leaving out such quarters would not help, as a page of the next day tells the same, and would empty the lines of most
 * units, where few are assessed in a quarter; what adds up over quarters, where a difference is certain, is not told by quarter.
 *
 * @param bases Of how many people each count is; it names every count of the rows.
 * @returns The rows in the order given, how many are hidden, and the total as it may stand beside them.
 */
export function withoutSmallGroups<Count extends string, Row extends Counted<NoInfer<Count>>>(
  rows: readonly Row[],
  bases: Bases<Count>,
  { total, things = [], open = () => false }: Around<Row, NoInfer<Count>> = {},
) {
  const counts = Object.keys(bases) as Count[];
  const inRows = sumOf(rows, counts);
  const all = total ?? inRows;
  const others = all.whole > inRows.whole ? [differenceOf(all, inRows, counts)] : [];
  const closed = rows.filter((row) => row.whole > 0 && !open(row));

  const left = taken(
    closed,
    ({ whole }) => whole,
    ({ whole }) => whole < smallestCell,
    (gone) => isCrowd([...gone, ...others], gone.length > 0),
  );
  const missing: Counted<Count>[] = [...left.gone, ...others];
  const columns = counts.map((count) => {
    const partOf = (row: Counted<Count>) => ({ part: row[count], base: bases[count](row) });
    const { gone, enough } = taken(
      closed.filter((row) => !left.gone.includes(row)),
      (row) => partOf(row).base,
      (row) => !tellable(row[count], partOf(row).base),
      (blank) =>
        saysTheSameOfAll(partOf(all), things.includes(count) ? partOf(all).base : all.whole) ||
        isBlurred([...missing, ...blank].map(partOf), left.gone.length + blank.length > 0),
    );
    const told = left.enough && enough && tellable(all[count], partOf(all).base);
    return { count, gone, total: told ? all[count] : null };
  });

  const countsOf = (row: Row) =>
    Object.fromEntries(columns.map(({ count, gone }) => [count, gone.includes(row) ? null : row[count]]));
  // Where no count is guarded a row is told as it is: hundreds on a region's page.
  const told = (row: Row) => (columns.length === 0 ? row : { ...row, ...countsOf(row) }) as Told<Row, Count>;
  return {
    shown: rows.filter((row) => !left.gone.includes(row)).map(told),
    hidden: left.gone.length,
    total: {
      whole: left.enough && many(all.whole) ? all.whole : null,
      ...Object.fromEntries(columns.map(({ count, total: sum }) => [count, sum])),
    } as Record<Count | "whole", number | null>,
  };
}

/** Those rows that must go and, until it is enough, the smallest of the others. */
function taken<Row>(
  rows: readonly Row[],
  sizeOf: (row: Row) => number,
  must: (row: Row) => boolean,
  isEnough: (gone: readonly Row[]) => boolean,
) {
  const gone = rows.filter(must);
  // Mostly it is enough at once, and nothing is to be put in order: a guarded indicator asks this of sixty units eight times.
  if (isEnough(gone)) return { gone, enough: true };
  const further = smallestFirst(
    rows.filter((row) => !must(row)),
    sizeOf,
  );
  while (!isEnough(gone)) {
    const next = further.shift();
    if (!next) return { gone, enough: false };
    gone.push(next);
  }
  return { gone, enough: true };
}

const smallestFirst = <Row>(rows: readonly Row[], sizeOf: (row: Row) => number) =>
  [...rows].sort((a, b) => sizeOf(a) - sizeOf(b));

/** Whether the people of the missing groups are too many to be told apart; where no row is hidden, the others are one group. */
const isCrowd = (missing: readonly { whole: number }[], hides: boolean) => {
  const people = missing.reduce((sum, { whole }) => sum + whole, 0);
  return hides ? missing.length > 1 && people >= smallestCell : many(people);
};

type Part = { part: number; base: number };

/** Where all of a part of the people are meant, the count tells how large that part is, which another column may keep. */
const saysTheSameOfAll = ({ part, base }: Part, whole: number) =>
  base >= smallestCell && (part === 0 || (part === base && base === whole));

/** Whether the missing counts say nothing by their sum. */
const isBlurred = (missing: readonly Part[], hides: boolean) => {
  const part = missing.reduce((sum, one) => sum + one.part, 0);
  const left = missing.reduce((sum, one) => sum + one.base - one.part, 0);
  return hides
    ? missing.filter(({ base }) => base > 0).length > 1 && part >= smallestCell && left >= smallestCell
    : tellable(part, part + left);
};

const sumOf = <Count extends string>(rows: readonly Counted<Count>[], counts: readonly Count[]) =>
  overCounts(counts, (count) => rows.reduce((sum, row) => sum + row[count], 0));

const differenceOf = <Count extends string>(
  all: Counted<Count>,
  part: Counted<Count>,
  counts: readonly Count[],
) => overCounts(counts, (count) => all[count] - part[count]);

const overCounts = <Count extends string>(
  counts: readonly Count[],
  numberOf: (count: Count | "whole") => number,
) =>
  Object.fromEntries(
    (["whole", ...counts] as const).map((count) => [count, numberOf(count)]),
  ) as Counted<Count>;
