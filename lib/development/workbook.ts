import type { useTranslations } from "next-intl";

import { goalOf, nameOf } from "./goal-words";
import { mostLackedFirst } from "./needs";
import type { BudgetSheet, DevelopmentLine, Needs } from "./sheet";

/** One table to be taken away: its name, its heading, and rows with numbers as numbers. */
export type Table = { name: string; head: string[]; rows: (string | number)[][] };

export type Words = {
  needs: ReturnType<typeof useTranslations<"developmentNeeds">>;
  plan: ReturnType<typeof useTranslations<"developmentPlan">>;
  form: ReturnType<typeof useTranslations<"vocabulary.trainingForm">>;
  level: ReturnType<typeof useTranslations<"vocabulary.studyLevel">>;
  competency: ReturnType<typeof useTranslations<"competencies">>;
  behaviour: ReturnType<typeof useTranslations<"vocabulary.behaviour">>;
};

/** The needs analysis as tables: the same rows as on the screen, the same small cells left out. */
export function needsTables({ competencies, units, ways }: Needs, words: Words): Table[] {
  const t = words.needs;
  return [
    {
      name: t("competencies"),
      head: [
        ...[t("head.competency"), t("head.whole"), t("head.assessed"), t("head.lacking"), t("head.planned")],
        ...[t("head.hours"), t("head.cost")],
      ],
      rows: mostLackedFirst(competencies).map((row) => [
        ...[nameOf(row, words), row.whole, told(row.assessed), told(row.lacking), told(row.planned)],
        ...[told(row.hours), told(row.cost)],
      ]),
    },
    {
      name: t("units"),
      head: [
        ...[t("head.unit"), t("head.whole"), t("head.lacking"), t("head.unseen"), t("head.approved")],
        ...[t("head.hours"), t("head.cost")],
      ],
      rows: units.map((row) => [
        ...[row.name, row.whole, told(row.lacking), told(row.unseen), told(row.planned)],
        ...[told(row.hours), told(row.cost)],
      ]),
    },
    {
      name: t("ways"),
      head: [
        ...[t("head.form"), t("head.quarter"), t("head.lines"), t("head.whole"), t("head.hours")],
        t("head.cost"),
      ],
      rows: ways.map(({ form, quarter, lines, whole, hours, cost }) => [
        ...[form ? words.form(form) : t("study"), quarter, lines, whole, Number(hours), Number(cost)],
      ]),
    },
  ];
}

/** A number as a number, and an empty cell for what is not told. */
const told = (figure: number | string | null) => (figure === null ? "" : Number(figure));

/** An agency's plan of the year as one table, line by line, with what was decided on each. */
export function budgetTable({ agency, year, lines }: BudgetSheet, words: Words): Table {
  const t = words.plan;
  const columns = [
    ...(["person", "unit", "goal", "competency", "course", "form", "from", "to", "hours", "cost"] as const),
    ...(["decision", "hoursLeft", "costLeft", "reason"] as const),
  ] as const;
  return {
    name: `${agency.name} ${year}`,
    head: columns.map((column) => t(`budget.columns.${column}`)),
    rows: lines.map((line) => [
      ...[line.person, line.unit, goalOf(line, words)],
      ...[line.competency ? nameOf(line.competency, words) : "", line.course?.title ?? ""],
      ...[wayOf(line, words), line.startsOn, line.endsOn, Number(line.hours), Number(line.cost)],
      line.decision
        ? t(`budget.kinds.${line.decision.kind}`)
        : t(line.needsBudget ? "budget.open" : "budget.unneeded"),
      ...(line.decision
        ? [Number(line.left.hours), Number(line.left.cost), line.decision.reason]
        : ["", "", ""]),
    ]),
  };
}

/** How a line is learnt, in words. */
function wayOf({ form, study, arrangement }: DevelopmentLine, words: Words) {
  if (form) return words.form(form);
  const t = words.plan;
  return study && arrangement
    ? t("studyOf", { arrangement: t(`arrangement.${arrangement}`), level: words.level(study) })
    : t("study");
}

// A program that opens the file would take a value that begins so for a formula.
const formula = /^[=+\-@\t\r]/;
const cell = (value: string | number) => {
  const text = typeof value === "string" && formula.test(value) ? `'${value}` : String(value);
  return /[",;\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One table as CSV, with the mark that lets spreadsheet programs read it as UTF-8. */
export const csvOf = ({ head, rows }: Table) =>
  `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
