import type { useTranslations } from "next-intl";

import type { Quarter } from "./attainment";
import type { GoalReport } from "./report";

export type ReportWords = {
  t: ReturnType<typeof useTranslations<"goalPages.report">>;
  light: ReturnType<typeof useTranslations<"goals.light">>;
  direction: ReturnType<typeof useTranslations<"vocabulary.direction">>;
};

type Cell = string | number;

/** The heads of the report's columns: until the year is over, beside its target the one that was due. */
export function reportHead({ t }: ReportWords, year: number, quarter: Quarter) {
  const [now, before] = [{ year: String(year) }, { year: String(year - 1) }];
  const over = quarter === 4;
  return [
    ...[t("goal"), t("measure"), t("direction"), t("target", now)],
    ...(over ? [] : [t("due", { quarter })]),
    ...[over ? t("reached") : t("reachedDue", { quarter }), t("share"), t("light")],
    ...[t("formerReached", before), t("formerShare", before), t("carriers"), t("note")],
  ];
}

/** The report as rows of a file, with numbers as numbers and shares in percent, and the mean as its last row. */
export function reportRows(
  { lines, mean, former }: GoalReport,
  words: ReportWords,
  quarter: Quarter,
): Cell[][] {
  const due = (value: Cell) => (quarter === 4 ? [] : [value]);
  const rows = lines.map((line): Cell[] => [
    ...[line.text, line.measure, words.direction(line.direction), Number(line.target)],
    ...due(Number(line.due)),
    ...[numberOf(line.reached), percentOf(line.share), words.light(line.light)],
    ...[numberOf(line.former?.reached ?? null), percentOf(line.former?.share ?? null)],
    ...[line.carriers, line.note],
  ]);
  const last: Cell[] = [
    ...[words.t("mean"), "", "", "", ...due(""), "", percentOf(mean), ""],
    ...["", percentOf(former.mean), "", ""],
  ];
  return [...rows, last];
}

const numberOf = (value: string | null): Cell => (value === null ? "" : Number(value));
const percentOf = (share: number | null): Cell => (share === null ? "" : Math.round(share * 1000) / 10);
