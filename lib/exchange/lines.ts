import { cleanText } from "./cells";
import type { Headings, ListShape, Table } from "./headings";
import type { Field } from "./people-list";

/** One row of a list with its place in the file; cells are cleaned text, empty where the file has none. */
export type LineOf<Field extends string> = { row: number; values: Record<Field, string> };

/** One row of a list of people. */
export type Line = LineOf<Field>;

/**
 * The rows that are about somebody or something. Blank rows, section titles, totals, rows that fill nothing by which they could be
 * told apart (vacant positions) and the row that numbers the columns are passed over.
 */
export function readLines<Field extends string>(
  table: Table,
  { firstRow, columns }: Headings<Field>,
  { fields, about }: ListShape<Field>,
): LineOf<Field>[] {
  return table.slice(firstRow).flatMap((cells, i) => {
    const filled = cells.map(cleanText).filter(Boolean);
    if (filled.length < 2 || numbersColumns(filled)) return [];
    const at = (field: Field) => cleanText(cells[columns[field] ?? -1] ?? "");
    const values = Object.fromEntries(fields.map((field) => [field, at(field)])) as Record<Field, string>;
    return about.some((field) => values[field]) ? [{ row: firstRow + i + 1, values }] : [];
  });
}

/** "1 | 2 | 3 | …" under the headings. */
const numbersColumns = (filled: readonly string[]) =>
  filled.every((cell, i) => cell.replace(/[()]/g, "") === String(i + 1));
