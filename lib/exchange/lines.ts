import { cleanText } from "./cells";
import { type Field, fields, type Headings, type Table } from "./headings";

/** One row of the list with its place in the file; cells are cleaned text, empty where the file has none. */
export type Line = { row: number; values: Record<Field, string> };

/**
 * The rows that are about somebody. Blank rows, section titles, totals, vacant positions (neither number nor name) and the
 * row that numbers the columns are passed over.
 */
export function readLines(table: Table, { firstRow, columns }: Headings): Line[] {
  return table.slice(firstRow).flatMap((cells, i) => {
    const filled = cells.map(cleanText).filter(Boolean);
    if (filled.length < 2 || numbersColumns(filled)) return [];
    const at = (field: Field) => cleanText(cells[columns[field] ?? -1] ?? "");
    const values = Object.fromEntries(fields.map((field) => [field, at(field)])) as Line["values"];
    return values.number || values.name ? [{ row: firstRow + i + 1, values }] : [];
  });
}

/** "1 | 2 | 3 | …" under the headings. */
const numbersColumns = (filled: readonly string[]) =>
  filled.every((cell, i) => cell.replace(/[()]/g, "") === String(i + 1));
