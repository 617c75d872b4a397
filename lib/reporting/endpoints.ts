import "server-only";

import { getFormatter, getTranslations } from "next-intl/server";
import writeExcelFile from "write-excel-file/node";
import { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { DomainError } from "@/lib/errors";

import { takeAccountability } from "./commands/take-accountability";
import { type Sheet, sheetsOf } from "./workbook";

const media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The figures of one unit as a workbook (R4). Who may not read them is told that they do not exist. */
export async function accountabilityWorkbook(actor: Actor | null, request: Request): Promise<Response> {
  if (!actor) return new Response(null, { status: 401 });
  const wanted = z.uuid().nullable().safeParse(new URL(request.url).searchParams.get("unit"));
  const report = wanted.success ? await takeAccountability(actor, wanted.data).catch(refused) : null;
  if (!report) return new Response(null, { status: 404 });
  const [t, predicate, level, format] = await Promise.all([
    getTranslations("reporting"),
    getTranslations("vocabulary.predicate"),
    getTranslations("vocabulary.unitResult"),
    getFormatter(),
  ]);
  const date = format.dateTime(new Date(actor.today), { dateStyle: "long" });
  const source = t("export.asOf", { date, unit: report.unit.name });
  const content = await writeExcelFile(
    sheetsOf(report, { t, predicate, level }).map((sheet) => laidOut(sheet, source)),
  ).toBuffer();
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": media,
      "content-disposition": `attachment; filename="akuntabilitas-${actor.today}.xlsx"`,
      "cache-control": "private, no-store",
    },
  });
}

function refused(error: unknown): null {
  if (error instanceof DomainError) return null;
  throw error;
}

const laidOut = ({ name, definition, head, rows }: Sheet, source: string) => ({
  sheet: name,
  columns: head.map((_, i) => ({ width: i === 0 ? 38 : 18 })),
  data: [
    [{ value: definition, fontWeight: "bold" as const }],
    [source],
    [],
    head.map((value) => ({ value, fontWeight: "bold" as const })),
    ...rows,
  ],
});
