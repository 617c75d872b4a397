import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";

import type { Level } from "@/lib/competency/competencies";
import type { CompetencyLine } from "@/lib/competency/profile";
import type { Official } from "@/lib/organisation/queries";

import { factOf, facts } from "./parties";
import { heading, paper, printed, ruled } from "./paper";
import type { Words } from "./skp";

/** What a position requires of somebody and what was assessed last, as of one day. */
export type CompetencySheet = {
  /** YYYY-MM-DD. */
  drawnOn: string;
  agency: string;
  employee: Official;
  /** Today's rater; the earlier ones stand at what they assessed. */
  rater: Official | null;
  lines: readonly Pick<CompetencyLine, "competency" | "required" | "assessed">[];
};

/** What writes it: the words of official forms, and those of competencies. */
export type CompetencyWords = Words & {
  competency: (of: { code: string; name: string }) => string;
  scale: (level: Level) => string;
  kind: (kind: CompetencyLine["competency"]["kind"]) => string;
};

const kinds = ["managerial", "socio_cultural", "technical"] as const;

/**
 * Evaluasi kompetensi on form B.1.9 (PermenPANRB 6/2022, L.III.D), as pdfmake draws it: every competency that the position
 * requires, managerial, socio-cultural and technical, with its level, the reason and the recommendation of the assessment that
 * counts. An employee's own view stands on no form.
 */
export function competencyForm(sheet: CompetencySheet, words: CompetencyWords): TDocumentDefinitions {
  const { t, date } = words;
  const { drawnOn, agency, employee } = sheet;
  const said = t("competency.said", { name: employee.name, date: date(drawnOn) });
  const footer = (page: number, pages: number) => `${said} · ${t("skp.page", { page, pages })}`;
  return paper({ title: said, confirmedAt: `${drawnOn}T00:00:00Z`, footer }, [
    { columns: [printed(agency).toUpperCase(), { text: t("competency.form"), alignment: "right" }] },
    {
      ...{ text: t("competency.title").toUpperCase(), bold: true, fontSize: 10, alignment: "center" },
      margin: [0, 6, 0, 8],
    },
    partiesTable(sheet, words),
    ...assessmentTables(sheet, words),
    { text: t("competency.scale"), fontSize: 7.5, margin: [0, 0, 0, 4] },
    signatures(sheet, words),
  ]);
}

function partiesTable({ employee, rater }: CompetencySheet, words: CompetencyWords): Content {
  const { t } = words;
  const head = [...heading(t("parties.employee"), 2), ...heading(t("parties.rater"), 2)];
  const rows = facts.map((fact): TableCell[] =>
    [employee, rater].flatMap((person) => [t(`parties.${fact}`), factOf(person, fact, words)]),
  );
  return ruled([90, "*", 90, "*"], [head, ...rows]);
}

const columns = ["name", "required", "level", "reason", "recommendation", "by"] as const;

/** A table for each kind, so that no page ends with the name of a kind whose first competency is on the next. */
function assessmentTables({ lines }: CompetencySheet, words: CompetencyWords): Content[] {
  const { t } = words;
  const head = [t("columns.order"), ...columns.map((column) => t(`competency.columns.${column}`))];
  return kinds.flatMap((kind) => {
    const own = lines.filter(({ competency }) => competency.kind === kind);
    if (own.length === 0) return [];
    const called = own.toSorted((a, b) => a.competency.code.localeCompare(b.competency.code));
    const headers = [heading(words.kind(kind), head.length), head.flatMap((title) => heading(title))];
    const rows = called.map((line, i) => rowOf(line, i, words));
    return [ruled([22, 120, 62, 68, "*", "*", 100], [...headers, ...rows], headers.length)];
  });
}

function rowOf(
  { competency, required, assessed }: CompetencySheet["lines"][number],
  i: number,
  words: CompetencyWords,
): TableCell[] {
  const { t, date, scale } = words;
  const levelOf = (level: Level): TableCell => ({ text: `${level} (${scale(level)})`, alignment: "center" });
  const named: TableCell = { text: printed(words.competency(competency)), bold: true };
  if (!assessed) {
    const unseen: TableCell = { text: t("competency.unseen"), color: "#555555", colSpan: 4 };
    return [String(i + 1), named, levelOf(required), unseen, {}, {}, {}];
  }
  const { level, reason, recommendation, by, assessedOn, document } = assessed;
  return [
    ...[String(i + 1), named, levelOf(required), levelOf(level)],
    ...[printed(reason), printed(recommendation ?? "–")],
    printed(
      document
        ? t("competency.document", { ...document, date: date(document.date) })
        : t("competency.by", { name: by, date: date(assessedOn) }),
    ),
  ];
}

/** Both parties sign by hand; nobody has confirmed the form here, and it says so by leaving the day open. */
function signatures({ employee, rater }: CompetencySheet, { t }: CompetencyWords): Content {
  const block = (party: "employee" | "rater", person: Official | null): Content => ({
    alignment: "center",
    stack: [
      t(`parties.${party}`),
      { text: printed(person?.name ?? "–"), bold: true, margin: [0, 44, 0, 0] },
      person?.number ? `${t("parties.number")} ${person.number}` : "",
    ],
  });
  return {
    unbreakable: true,
    columns: [block("employee", employee), block("rater", rater)],
    margin: [0, 8, 0, 0],
  };
}
