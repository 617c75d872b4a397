import "server-only";

import { unparse } from "papaparse";

import type { Actor } from "@/lib/access/actor";
import { refusalOf } from "@/lib/action";
import { type Blocker, refuse } from "@/lib/errors";
import { fileNameSchema } from "@/lib/fields";

import { uploadImport } from "./commands/upload-import";
import { findFindings } from "./queries";
import { largestFile } from "./schema";

/**
 * Takes a list as the body of a request, its name in `x-file-name` (percent-encoded). Answers like an action:
 * `{ ok: true, data: { importId } }`, or the blockers.
 */
export async function receiveImport(actor: Actor, request: Request): Promise<Response> {
  try {
    const name = fileNameSchema.safeParse(decoded(request.headers.get("x-file-name") ?? ""));
    if (!name.success) refuse("malformed");
    const bytes = await bodyOf(request);
    const importId = await uploadImport(actor, { name: name.data ?? "", bytes });
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
