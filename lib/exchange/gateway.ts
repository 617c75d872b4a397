import "server-only";

import { parse } from "papaparse";
import { readSheet } from "read-excel-file/node";

import { refuse } from "@/lib/errors";

import type { Table } from "./headings";
import { looksZipped, unpackedSize } from "./unpacked-size";

const limits = { unpackedBytes: 150_000_000, rows: 20_000, columns: 60 };

export type ReadFile = { format: "xlsx" | "csv"; table: Table };

/**
 * Reads the first sheet of a workbook, or a CSV with "," or ";". The content decides, not the name of the file.
 * @throws DomainError `import.not-a-table`, `import.too-big`, `import.too-many-rows`.
 */
export async function readFile(bytes: Buffer): Promise<ReadFile> {
  const file = looksZipped(bytes) ? await readWorkbook(bytes) : readCsv(bytes);
  if (file.table.length > limits.rows) refuse("import.too-many-rows", { limit: limits.rows });
  return { ...file, table: file.table.map((cells) => cells.slice(0, limits.columns)) };
}

async function readWorkbook(bytes: Buffer): Promise<ReadFile> {
  if (unpackedSize(bytes, limits.unpackedBytes) === null) refuse("import.too-big");
  const rows = await readSheet(bytes, { trim: false, parseNumber: asWritten }).catch(() =>
    refuse("import.not-a-table"),
  );
  return { format: "xlsx", table: rows.map((cells) => cells.map(textOf)) };
}

/**
 * Numbers stay as the file wrote them. One of more than fifteen digits is not exact: it is written with its exponent, so
 * that a NIP which Excel took for a number, and rounded to another person's, shows as cut.
 */
const asWritten = (text: string) =>
  text.replace(/\D/g, "").length > 15 ? Number(text).toExponential(14) : text;

const textOf = (cell: unknown) => {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? "" : String(cell);
};

function readCsv(bytes: Buffer): ReadFile {
  const text = decode(bytes);
  // A control character is the mark of a picture, a PDF or an old binary workbook.
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) refuse("import.not-a-table");
  const { data } = parse<string[]>(text, { delimitersToGuess: [";", ",", "\t"], preview: limits.rows + 1 });
  return { format: "csv", table: data };
}

/** UTF-8, or the Windows code page in which older spreadsheets write. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
