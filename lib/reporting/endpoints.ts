import "server-only";

import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import writeExcelFile from "write-excel-file/node";
import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { csvOf } from "@/lib/csv";
import { found, nullIfRefused } from "@/lib/errors";

import { chartSheetOf } from "./chart-sheets";
import { takeAccountability } from "./commands/take-accountability";
import { takeChart } from "./commands/take-chart";
import { askedFile } from "./schema";
import { figureWords, periodWords } from "./words";
import { fileName, type Sheet, sheetOf } from "./workbook";

const media = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/**
 * The figures of one unit as a workbook with a sheet for each indicator, or one indicator or another chart as a workbook or as CSV
 * (R4). Who may not read them is told that they do not exist.
 */
export async function accountabilityFile(actor: Actor | null, request: Request): Promise<Response> {
  if (!actor) return new Response(null, { status: 401 });
  const asked = askedFile.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const taken = asked.success && (await take(actor, asked.data).catch(nullIfRefused));
  if (!asked.success || !taken) return new Response(null, { status: 404 });
  const { source, sheets } = await writtenOut(actor, taken);
  const { format, indicator, chart } = asked.data;
  const named = [chart, indicator].filter(Boolean).join("-") || null;
  const content =
    format === "csv"
      ? csvOf(sheets.slice(0, 1).flatMap(({ head, rows }) => [head, ...rows]))
      : new Uint8Array(await writeExcelFile(sheets.map((sheet) => laidOut(sheet, source))).toBuffer());
  return new Response(content, {
    headers: {
      "content-type": media[format],
      "content-disposition": `attachment; filename="${fileName(named, taken)}.${format}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

async function take(actor: Actor, { indicator, chart, format, ...asked }: z.output<typeof askedFile>) {
  if (chart === "trend") return takeChart(actor, asked, { chart, indicator: found(indicator) }, format);
  if (chart) return takeChart(actor, asked, { chart }, format);
  return takeAccountability(actor, asked, indicator, format);
}

type Taken = Awaited<ReturnType<typeof take>>;

/** The sheets in the words of the language that is asked in. */
async function writtenOut(actor: Actor, { unit, year, quarter, ...taken }: Taken) {
  const [t, predicates, levels, format, locale] = await Promise.all([
    getTranslations("reporting"),
    getTranslations("vocabulary.predicate"),
    getTranslations("vocabulary.unitResult"),
    getFormatter(),
    getLocale(),
  ]);
  const day = (date: string) => format.dateTime(new Date(date), { dateStyle: "long" });
  const figures = figureWords(t, { ...numbersIn(locale), day });
  const period = { year, quarter };
  const heads = {
    ...{ unit: t("unit"), all: t("all"), part: t("part"), whole: t("whole"), value: t("value") },
    period,
  };
  return {
    source: t("source", { unit: unit.name, period: periodWords(t, period), day: day(actor.today) }),
    sheets:
      "drawn" in taken
        ? [chartSheetOf(taken.drawn, { t, predicates, levels, figures }, year)]
        : taken.reports.map((report) => sheetOf(report, figures, heads)),
  };
}

function numbersIn(locale: string) {
  const numbers = (options: Intl.NumberFormatOptions) => {
    const { format: write } = new Intl.NumberFormat(locale, options);
    return (value: number) => write(value);
  };
  return {
    decimal: numbers({ maximumFractionDigits: 1 }),
    percent: numbers({ style: "percent", maximumFractionDigits: 1 }),
    whole: numbers({ maximumFractionDigits: 0 }),
  };
}

/** A sheet as a workbook lays it out. */
const laidOut = ({ name, definition, head, rows, formats }: Sheet, source: string) => ({
  sheet: name,
  columns: head.map((_, i) => ({ width: i === 0 ? 38 : 22 })),
  data: [
    [{ value: definition, fontWeight: "bold" as const }],
    [source],
    [],
    head.map((value) => ({ value, fontWeight: "bold" as const })),
    ...rows.map((row) => row.map((value, i) => cellOf(value, formats[i] ?? null))),
  ],
});

const cellOf = (value: string | number | null, format: string | null) =>
  format && typeof value === "number" ? { value, type: Number, format } : value;
