import "server-only";

import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import writeExcelFile from "write-excel-file/node";

import type { Actor } from "@/lib/access/actor";
import { csvOf } from "@/lib/csv";
import { nullIfRefused } from "@/lib/errors";

import { takeAccountability } from "./commands/take-accountability";
import { askedFile } from "./schema";
import { figureWords, periodWords } from "./words";
import { fileName, type Sheet, sheetOf } from "./workbook";

const media = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/**
 * The figures of one unit as a workbook with a sheet for each indicator, or one indicator as a workbook or as CSV (R4). Who may
 * not read them is told that they do not exist.
 */
export async function accountabilityFile(actor: Actor | null, request: Request): Promise<Response> {
  if (!actor) return new Response(null, { status: 401 });
  const asked = askedFile.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const taken =
    asked.success &&
    (await takeAccountability(actor, asked.data, asked.data.indicator, asked.data.format).catch(
      nullIfRefused,
    ));
  if (!asked.success || !taken) return new Response(null, { status: 404 });
  const { source, sheets } = await writtenOut(actor, taken);
  const { format, indicator } = asked.data;
  const content =
    format === "csv"
      ? csvOf(sheets.slice(0, 1).flatMap(({ head, rows }) => [head, ...rows]))
      : new Uint8Array(await writeExcelFile(sheets.map((sheet) => laidOut(sheet, source))).toBuffer());
  return new Response(content, {
    headers: {
      "content-type": media[format],
      "content-disposition": `attachment; filename="${fileName(indicator, taken)}.${format}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

type Taken = Awaited<ReturnType<typeof takeAccountability>>;

/** The sheets in the words of the language that is asked in. */
async function writtenOut(actor: Actor, { unit, reports, ...standing }: Taken) {
  const [t, format, locale] = await Promise.all([getTranslations("reporting"), getFormatter(), getLocale()]);
  const numbers = (options: Intl.NumberFormatOptions) => {
    const { format: write } = new Intl.NumberFormat(locale, options);
    return (value: number) => write(value);
  };
  const dayOf = (date: string) => format.dateTime(new Date(date), { dateStyle: "long" });
  const words = figureWords(t, {
    day: dayOf,
    decimal: numbers({ maximumFractionDigits: 1 }),
    percent: numbers({ style: "percent", maximumFractionDigits: 1 }),
    whole: numbers({ maximumFractionDigits: 0 }),
  });
  const heads = {
    ...{ unit: t("unit"), all: t("all"), part: t("part"), whole: t("whole"), value: t("value") },
    period: standing,
  };
  const day = dayOf(actor.today);
  return {
    source: t("source", { unit: unit.name, period: periodWords(t, standing), day }),
    sheets: reports.map((report) => sheetOf(report, words, heads)),
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
