import "server-only";

import { getTranslations } from "next-intl/server";
import { unparse } from "papaparse";
import writeExcelFile from "write-excel-file/node";

import type { Actor } from "@/lib/access/actor";
import { refusalOf } from "@/lib/action";
import { type Blocker, DomainError, refuse } from "@/lib/errors";
import { fileNameSchema } from "@/lib/fields";

import { takeTemplate } from "./commands/take-template";
import { uploadImport } from "./commands/upload-import";
import { findFindings } from "./queries/imports";
import { largestFile, listKindSchema, templateParameters } from "./schema";
import { templateColumns, templateNames } from "./template";

/**
 * Takes a list as the body of a request, its name in `x-file-name` (percent-encoded), what it is about in `x-list` (people, where
 * it is not said). Answers like an action:
 * `{ ok: true, data: { importId } }`, or the blockers.
 */
export async function receiveImport(actor: Actor, request: Request): Promise<Response> {
  try {
    const name = fileNameSchema.safeParse(decoded(request.headers.get("x-file-name") ?? ""));
    const kind = listKindSchema.safeParse(request.headers.get("x-list") ?? "people");
    if (!name.success || !kind.success) refuse("malformed");
    const bytes = await bodyOf(request);
    const importId = await uploadImport(actor, { name: name.data ?? "", bytes, kind: kind.data });
    return Response.json({ ok: true, data: { importId } });
  } catch (error) {
    return Response.json(refusalOf(error), { status: 422 });
  }
}

function decoded(header: string) {
  try {
    return decodeURIComponent(header);
  } catch {
    return "";
  }
}

/** Whole bodies only: a body that is longer or shorter than it said is refused, not cut. */
async function bodyOf(request: Request): Promise<Buffer> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (length > largestFile) refuse("import.too-big");
  const chunks: Uint8Array[] = [];
  let received = 0;
  for await (const chunk of request.body ?? []) {
    received += chunk.length;
    if (received > largestFile) refuse("import.too-big");
    chunks.push(chunk);
  }
  if (received !== length) refuse("import.incomplete");
  if (received === 0) refuse("import.no-rows");
  return Buffer.concat(chunks);
}

type Words = { head: string[]; reason: (blocker: Blocker) => string };

/** The rows to fix as CSV for Indonesian spreadsheets; 404 when the list is none of the actor's business. */
export async function sendFindings(
  actor: Actor,
  importId: string,
  { head, reason }: Words,
): Promise<Response> {
  const list = await findFindings(actor, importId);
  if (!list) return new Response(null, { status: 404 });
  const rows = list.findings.map(({ row, number, name, agency, blocker }) => [
    row,
    number,
    name,
    agency,
    reason(blocker),
  ]);
  // A mark before a number keeps spreadsheets from taking it for one, and text from being run as a formula.
  const csv = unparse([head, ...rows], { delimiter: ";", escapeFormulae: /^[=+\-@\t\r]|^\d{16,}/ });
  return new Response(`\ufeff${csv}`, { headers: download });
}

const download = {
  "content-type": "text/csv; charset=utf-8",
  "content-disposition": 'attachment; filename="baris-perlu-diperbaiki.csv"',
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
};

/**
 * A workbook for one kind of list: the columns to fill on the first sheet, with those of whom nothing is known where a year is
 * named (`?year=`), and what each column takes on the second. To everybody who keeps none it does not exist.
 */
export async function sendTemplate(actor: Actor | null, kind: string, request: Request): Promise<Response> {
  if (!actor) return new Response(null, { status: 401 });
  const year = new URL(request.url).searchParams.get("year");
  const asked = templateParameters.safeParse({ kind, year });
  const missing = asked.success
    ? await takeTemplate(actor, asked.data.kind, asked.data.year).catch(unknownTo)
    : null;
  if (!asked.success || !missing) return new Response(null, { status: 404 });
  const t = await getTranslations("opening.template");
  const columns = templateColumns[asked.data.kind];
  const bold = (value: string) => ({ value, fontWeight: "bold" as const });
  const text = (value: string) => ({ value, type: String, format: "@" });
  const head = columns.map(({ heading }) => bold(heading));
  const rows = missing.map((row) => columns.map(({ fill }) => text(fill?.(row, asked.data.year ?? 0) ?? "")));
  const explained = (["column", "takes", "example"] as const).map((column) => bold(t(column)));
  const lines = columns.map(({ field, heading }) => {
    const key = `${asked.data.kind}.${field}` as "past_predicates.number";
    return [text(heading), { ...text(t(`${key}.takes`)), wrap: true }, text(t(`${key}.example`))];
  });
  const content = await writeExcelFile([
    {
      sheet: t("sheet"),
      columns: columns.map(() => ({ width: 26 })),
      data: [head, ...rows],
      stickyRowsCount: 1,
    },
    {
      sheet: t("explanation"),
      columns: [{ width: 28 }, { width: 90 }, { width: 34 }],
      data: [explained, ...lines],
    },
  ]).toBuffer();
  const name = templateNames[asked.data.kind];
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="${name}${year ? `-${year}` : ""}.xlsx"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

function unknownTo(error: unknown): null {
  if (error instanceof DomainError) return null;
  throw error;
}
