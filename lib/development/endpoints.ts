import "server-only";

import { getFormatter, getTranslations } from "next-intl/server";
import writeExcelFile from "write-excel-file/node";
import { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { nullIfRefused } from "@/lib/errors";

import { takeBudget, takeNeeds } from "./commands/take";
import { csvOf, needsTables, budgetTable, type Table, type Words } from "./workbook";

const media = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

const asked = z.object({
  of: z.uuid().nullable(),
  year: z.coerce.number().int().min(2000).max(2200),
  format: z.enum(["xlsx", "csv"]),
});

const askedIn = (request: Request, of: string, year: string) => {
  const search = new URL(request.url).searchParams;
  return asked.safeParse({
    ...{ of: search.get(of), year: search.get("year") ?? year, format: search.get("format") ?? "xlsx" },
  });
};

/** The needs analysis of a unit as a workbook, or its competencies as CSV. Who may not read it is told that it does not exist. */
export async function needsFile(actor: Actor | null, request: Request): Promise<Response> {
  if (!actor) return new Response(null, { status: 401 });
  const wanted = askedIn(request, "unit", actor.today.slice(0, 4));
  if (!wanted.success) return new Response(null, { status: 404 });
  const { of: unitId, year, format } = wanted.data;
  const needs = await takeNeeds(actor, { unitId, year }).catch(nullIfRefused);
  if (!needs) return new Response(null, { status: 404 });
  const words = await wordsInUse();
  const date = (await getFormatter()).dateTime(new Date(actor.today), { dateStyle: "long" });
  const source = words.needs("asOf", { date, unit: needs.unit.name, year: String(year) });
  return fileOf(needsTables(needs, words), { source, format, name: `kebutuhan-pengembangan-${year}` });
}

/** An agency's plan of the year with its budget. Who may not read it is told that it does not exist. */
export async function budgetFile(actor: Actor | null, request: Request): Promise<Response> {
  if (!actor) return new Response(null, { status: 401 });
  const wanted = askedIn(request, "agency", actor.today.slice(0, 4));
  if (!wanted.success) return new Response(null, { status: 404 });
  const { of: agencyId, year, format } = wanted.data;
  const budget = await takeBudget(actor, { agencyId, year }).catch(nullIfRefused);
  if (!budget) return new Response(null, { status: 404 });
  const words = await wordsInUse();
  const date = (await getFormatter()).dateTime(new Date(actor.today), { dateStyle: "long" });
  const source = words.needs("asOf", { date, unit: budget.agency.name, year: String(year) });
  return fileOf([budgetTable(budget, words)], { source, format, name: `anggaran-pengembangan-${year}` });
}

async function wordsInUse(): Promise<Words> {
  const [needs, plan, form, level, competency, behaviour] = await Promise.all([
    getTranslations("developmentNeeds"),
    getTranslations("developmentPlan"),
    getTranslations("vocabulary.trainingForm"),
    getTranslations("vocabulary.studyLevel"),
    getTranslations("competencies"),
    getTranslations("vocabulary.behaviour"),
  ]);
  return { needs, plan, form, level, competency, behaviour };
}

type File = { source: string; format: keyof typeof media; name: string };

async function fileOf(tables: readonly Table[], { source, format, name }: File) {
  const [first] = tables;
  const content = format === "csv" && first ? csvOf(first) : new Uint8Array(await workbookOf(tables, source));
  return new Response(content, {
    headers: {
      "content-type": media[format],
      "content-disposition": `attachment; filename="${name}.${format}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

const workbookOf = (tables: readonly Table[], source: string) =>
  writeExcelFile(
    tables.map(({ name, head, rows }) => ({
      sheet: name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31),
      columns: head.map((_, i) => ({ width: i === 0 ? 38 : 18 })),
      data: [[source], [], head.map((value) => ({ value, fontWeight: "bold" as const })), ...rows],
    })),
  ).toBuffer();
