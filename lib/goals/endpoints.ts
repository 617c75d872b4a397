import "server-only";

import { getFormatter, getTranslations } from "next-intl/server";
import writeExcelFile from "write-excel-file/node";

import type { Actor } from "@/lib/access/actor";
import { csvOf } from "@/lib/csv";
import { nullIfRefused } from "@/lib/errors";

import { askedPeriod } from "./asked";
import { takeGoalReport } from "./commands";
import { reportHead, reportRows } from "./report-table";
import { goalFileParameters } from "./schema";

const media = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The table of a unit's yearly report as a workbook or as CSV, for everybody who signs in. */
export async function goalReportFile(
  actor: Actor | null,
  unitId: string,
  request: Request,
): Promise<Response> {
  if (!actor) return new Response(null, { status: 401 });
  const search = new URL(request.url).searchParams;
  const asked = goalFileParameters.safeParse({ unitId, format: search.get("format") ?? "xlsx" });
  const { year, quarter } = askedPeriod(Object.fromEntries(search), actor.today);
  if (!asked.success || quarter === null) return new Response(null, { status: 404 });
  const taken = await takeGoalReport(actor, { ...asked.data, year, quarter }).catch(nullIfRefused);
  if (!taken) return new Response(null, { status: 404 });
  const words = await wordsInUse();
  const head = reportHead(words, year, quarter);
  const rows = reportRows(taken.report, words, quarter);
  const { format } = asked.data;
  const content =
    format === "csv"
      ? csvOf([head, ...rows])
      : new Uint8Array(
          await workbookOf(words.t("sheet", { year: String(year) }), [
            [words.t("title", { unit: taken.unit.name, year: String(year) })],
            [words.source({ unit: taken.unit.name, year, quarter, today: actor.today })],
            [],
            head.map((value) => ({ value, fontWeight: "bold" as const })),
            ...rows,
          ]),
        );
  return new Response(content, {
    headers: {
      "content-type": media[format],
      "content-disposition": `attachment; filename="lkjip-${year}-tw${quarter}.${format}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

async function wordsInUse() {
  const [t, light, direction, pages, format] = await Promise.all([
    getTranslations("goalPages.report"),
    getTranslations("goals.light"),
    getTranslations("vocabulary.direction"),
    getTranslations("goalPages"),
    getFormatter(),
  ]);
  const source = (of: { unit: string; year: number; quarter: number; today: string }) =>
    pages("source", {
      ...{ unit: of.unit, year: String(of.year), quarter: of.quarter },
      date: format.dateTime(new Date(of.today), { dateStyle: "long" }),
    });
  return { t, light, direction, source };
}

type Cells = (string | number | { value: string; fontWeight: "bold" })[];

const workbookOf = (sheet: string, data: Cells[]) =>
  writeExcelFile([
    { sheet, columns: (data[3] ?? []).map((_, i) => ({ width: i === 0 ? 46 : 18 })), data },
  ]).toBuffer();
