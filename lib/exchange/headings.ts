import { cleanText } from "./cells";

/** A cell as the file has it; numbers and dates were turned into text by the reader. */
export type Table = readonly (readonly string[])[];

/** What a list is made of: its fields, how their headings are written, and what tells a row from a blank. */
export type ListShape<Field extends string> = {
  fields: readonly Field[];
  /** Headings as Indonesian offices write them, in small letters; the first pattern that fits decides. Null is nothing of ours. */
  patterns: readonly (readonly [Field | null, RegExp])[];
  /** What the list cannot do without, by the name of the column. */
  required: Partial<Record<Field, string>>;
  /** A row that fills none of these is about nobody. */
  about: readonly Field[];
};

const wordsOf = (cell: string) =>
  cleanText(cell)
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();

export type Headings<Field extends string> = {
  /** Index of the first row of data. */
  firstRow: number;
  columns: Partial<Record<Field, number>>;
  /** Names of the columns that are needed and not there. */
  missing: string[];
};

const searched = 30;

/**
 * Finds the heading among titles and merged lines: the row, or pair of rows under merged cells, that names most fields.
 * Null when no row looks like one.
 */
export function findHeadings<Field extends string>(
  table: Table,
  shape: ListShape<Field>,
): Headings<Field> | null {
  let best: { firstRow: number; columns: Columns<Field> } | null = null;
  for (let i = 0; i < Math.min(table.length, searched); i++) {
    for (const height of [1, 2]) {
      const columns = columnsOf(headingCells(table, i, height), shape);
      if (count(columns) > count(best?.columns ?? {})) best = { firstRow: i + height, columns };
    }
  }
  if (!best || count(best.columns) < 3) return null;
  const { columns } = best;
  return { ...best, missing: missingFrom(columns, shape) };
}

type Columns<Field extends string> = Headings<Field>["columns"];

const missingFrom = <Field extends string>(columns: Columns<Field>, { required, fields }: ListShape<Field>) =>
  fields.flatMap((field) => (columns[field] === undefined ? (required[field] ?? []) : []));

const count = (columns: object) => Object.keys(columns).length;

/** A merged cell has its text in its first column only; the row below says what stands under it. */
function headingCells(table: Table, row: number, height: number): string[] {
  const top = table[row] ?? [];
  const below = height === 2 ? (table[row + 1] ?? []) : [];
  let merged = "";
  return Array.from({ length: Math.max(top.length, below.length) }, (_, i) => {
    const own = wordsOf(top[i] ?? "");
    const under = wordsOf(below[i] ?? "");
    if (own) merged = own;
    return under ? `${merged} ${under}`.trim() : own;
  });
}

function columnsOf<Field extends string>(cells: readonly string[], { patterns }: ListShape<Field>) {
  const columns: Columns<Field> = {};
  cells.forEach((cell, i) => {
    const field = cell && patterns.find(([, pattern]) => pattern.test(cell))?.[0];
    if (field) columns[field] ??= i;
  });
  return columns;
}
