import "server-only";

import { getTranslations } from "next-intl/server";
import writeExcelFile from "write-excel-file/node";

import type { Actor } from "@/lib/access/actor";
import { periodName } from "@/lib/evaluation/period-name";
import { nullIfRefused } from "@/lib/errors";

import { takeAllowances, takeExport } from "./commands";
import { allowanceParameters, exportFileParameters } from "./schema";
import { csvOf, type SiasnRecord } from "./siasn";

const media = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

const attachment = (content: BodyInit, kind: keyof typeof media, name: string) =>
  new Response(content, {
    headers: {
      "content-type": media[kind],
      "content-disposition": `attachment; filename="${name}.${kind}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });

/** One export in SIASN's names as CSV or JSON, to the regional HR agency; to everybody else it does not exist. */
export async function exportFile(actor: Actor | null, exportId: string, request: Request): Promise<Response> {
  if (!actor) return new Response(null, { status: 401 });
  const format = new URL(request.url).searchParams.get("format") ?? "csv";
  const asked = exportFileParameters.safeParse({ exportId, format });
  const taken = asked.success ? await takeExport(actor, asked.data.exportId).catch(nullIfRefused) : null;
  if (!asked.success || !taken) return new Response(null, { status: 404 });
  const records = taken.rows.map(({ content }) => content as SiasnRecord);
  const name = `siasn-skp22-${taken.year}-${taken.kind}`;
  return asked.data.format === "csv"
    ? attachment(csvOf(records), "csv", name)
    : attachment(JSON.stringify(records, null, 1), "json", name);
}

/** Which evaluations became final in a month, as a workbook for the allowance office. */
export async function allowanceWorkbook(actor: Actor | null, request: Request): Promise<Response> {
  if (!actor) return new Response(null, { status: 401 });
  const asked = allowanceParameters.safeParse({ month: new URL(request.url).searchParams.get("month") });
  const lines = asked.success ? await takeAllowances(actor, asked.data).catch(nullIfRefused) : null;
  if (!asked.success || !lines) return new Response(null, { status: 404 });
  const [t, predicates, periods] = await Promise.all([
    getTranslations("outcomes.allowance"),
    getTranslations("vocabulary.predicate"),
    getTranslations("vocabulary.period"),
  ]);
  const head = (["number", "name", "agency", "unit", "period", "predicate", "state", "finalOn"] as const).map(
    (column) => ({ value: t(`columns.${column}`), fontWeight: "bold" as const }),
  );
  const rows = lines.map(({ person, agency, unit, period, predicate, status, finalOn }) => [
    ...[person.number ?? "", person.name, agency.name, unit.name, periodName(periods, period)],
    ...[predicate ? predicates(predicate) : "", t(status === "lapsed" ? "lapsed" : "final"), finalOn],
  ]);
  const content = await writeExcelFile([
    { sheet: asked.data.month, columns: head.map(() => ({ width: 24 })), data: [head, ...rows] },
  ]).toBuffer();
  return attachment(new Uint8Array(content), "xlsx", `predikat-final-${asked.data.month}`);
}
