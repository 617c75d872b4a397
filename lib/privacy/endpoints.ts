import "server-only";

import { getFormatter, getTranslations } from "next-intl/server";
import writeExcelFile from "write-excel-file/node";

import type { Actor } from "@/lib/access/actor";
import { government } from "@/lib/access/session";

import { takeCopy } from "./commands/take-copy";
import { columnsOf, type CopyLine, type CopySection, plainCell } from "./copy";
import { copyParameters } from "./schema";
import { copyWords } from "./gateway/copy-words";

const media = {
  json: "application/json; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** A copy of all that is kept about whoever asks, as a workbook or for machines (A2). */
export async function ownCopy(actor: Actor | null, request: Request): Promise<Response> {
  if (!actor) return new Response(null, { status: 401 });
  const asked = copyParameters.safeParse({
    format: new URL(request.url).searchParams.get("format") ?? "xlsx",
  });
  if (!asked.success) return new Response(null, { status: 404 });
  const { format } = asked.data;
  const sections = await takeCopy(actor, format);
  const t = await getTranslations("privacyPages.copy");
  const content = format === "json" ? jsonOf(actor, sections) : await workbookOf(actor, sections);
  return new Response(content, {
    headers: {
      "content-type": media[format],
      "content-disposition": `attachment; filename="${t("file")}-${actor.today}.${format}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

const plainLine = (line: CopyLine) =>
  Object.fromEntries(Object.entries(line).map(([column, cell]) => [column, plainCell(cell)]));

function jsonOf({ personId, now }: Actor, sections: readonly CopySection[]) {
  const data = Object.fromEntries(sections.map(({ kind, lines }) => [kind, lines.map(plainLine)]));
  return JSON.stringify({ person: personId, takenAt: now, law: "UU 27/2022", data }, null, 1);
}

async function workbookOf(actor: Actor, sections: readonly CopySection[]) {
  const [t, format, words, served] = await Promise.all([
    getTranslations("privacyPages.copy"),
    getFormatter(),
    copyWords(),
    government(),
  ]);
  const bold = (value: string) => ({ value, fontWeight: "bold" as const });
  const text = (value: string) => ({
    value: value.slice(0, longestCell),
    type: String,
    wrap: true,
    alignVertical: "top" as const,
  });
  const filled = sections.filter(({ lines }) => lines.length > 0);
  const sheets = filled.map((section) => {
    const columns = columnsOf(section);
    return {
      sheet: t(`kinds.${section.kind}`),
      columns: columns.map((column) => ({ width: wide.has(column) ? 48 : 20 })),
      stickyRowsCount: 1,
      data: [
        columns.map((column) => bold(t(`columns.${column}`))),
        ...section.lines.map((line) =>
          columns.map((column) => {
            const said = words(line[column] ?? null);
            return typeof said === "number" ? { value: said, alignVertical: "top" as const } : text(said);
          }),
        ),
      ],
    };
  });
  const identity = sections.find(({ kind }) => kind === "identity")?.lines[0];
  const date = format.dateTime(new Date(actor.now), { dateStyle: "long", timeStyle: "short" });
  const product = served?.displayName ?? "Kinerja";
  const about = {
    sheet: t("about"),
    columns: [{ width: 44 }, { width: 12 }],
    data: [
      [bold(t("aboutLine", { name: String(identity?.name ?? ""), product, date }))],
      [text(t("aboutRight"))],
      [text(t("aboutLeftOut"))],
      [],
      [bold(t("sheet")), bold(t("lines"))],
      ...filled.map(({ kind, lines }) => [text(t(`kinds.${kind}`)), { value: lines.length }]),
    ],
  };
  return new Uint8Array(await writeExcelFile([about, ...sheets]).toBuffer());
}

/** A cell of a workbook holds no more; a whole text is in the JSON. */
const longestCell = 32_000;
const wide: ReadonlySet<string> = new Set([
  "text",
  "note",
  "reason",
  "answer",
  "about",
  "indicator",
  "event",
  "selfAssessment",
]);
