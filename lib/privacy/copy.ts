import type { Catalogue } from "@/lib/i18n/catalogues";

type Words = Catalogue["privacyPages"]["copy"];

/** One kind of what is kept about a person: a sheet of the workbook, an entry of the JSON. */
export type CopyKind = keyof Words["kinds"];
export type CopyColumn = keyof Words["columns"];

/** A state by its name in the schema, worded by the list of words that it belongs to. */
export type Coded = { code: `${string}.${string}` };

/** What happened, by its name and the facts of its sentence. */
export type Told = { event: string; actor: string | null; details: Record<string, unknown> };

/** What only a machine reads; the workbook leaves it out. */
export type Whole = { whole: unknown };

export type Cell = string | number | boolean | null | Coded | Told | Whole;
export type CopyLine = Partial<Record<CopyColumn, Cell>>;
export type CopySection = { kind: CopyKind; lines: readonly CopyLine[] };

export const isCoded = (cell: Cell): cell is Coded =>
  typeof cell === "object" && cell !== null && "code" in cell;
export const isTold = (cell: Cell): cell is Told =>
  typeof cell === "object" && cell !== null && "event" in cell;
export const isWhole = (cell: Cell): cell is Whole =>
  typeof cell === "object" && cell !== null && "whole" in cell;

/** The same in plain values, for machines: codes by their names, events by theirs. */
export const plainCell = (cell: Cell): unknown => {
  if (isCoded(cell)) return cell.code.slice(cell.code.indexOf(".") + 1);
  return isWhole(cell) ? cell.whole : cell;
};

/** The columns of a section that a sheet has: those with something to read in any line, in the order of the first that has them. */
export const columnsOf = ({ lines }: CopySection): CopyColumn[] => [
  ...new Set(
    lines.flatMap((line) =>
      (Object.entries(line) as [CopyColumn, Cell][])
        .filter(([, cell]) => !isWhole(cell))
        .map(([column]) => column),
    ),
  ),
];
