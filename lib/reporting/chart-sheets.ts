import type { useTranslations } from "next-intl";

import { predicates as scale } from "@/lib/evaluation/group";

import type { IndicatorKey } from "./indicators";
import { gapOf, type Outcome, predicatesTogether, type UnitComparison, type withPattern } from "./outcomes";
import { patternWords } from "./pattern-words";
import type { Point } from "./report";
import { cellsOf, formatsOf, type Sheet, sheetName } from "./workbook";
import type { figureWords } from "./words";

/** Whom people wait for, by position. */
type Waited = {
  title: string | null;
  unit: string | null;
  plans: number;
  evaluations: number;
  people: number;
};

/** What one of the charts draws that are not an indicator by unit, for its file. */
export type Drawn =
  | { chart: "comparison"; rows: readonly UnitComparison[] }
  | { chart: "predicates"; rows: readonly ReturnType<typeof withPattern<Outcome>>[] }
  | { chart: "waits"; rows: readonly Waited[] }
  | { chart: "trend"; key: IndicatorKey; points: readonly Point[] };

type Words = {
  t: ReturnType<typeof useTranslations<"reporting">>;
  predicates: ReturnType<typeof useTranslations<"vocabulary.predicate">>;
  levels: ReturnType<typeof useTranslations<"vocabulary.unitResult">>;
  figures: ReturnType<typeof figureWords>;
};

/** A chart's figures as a sheet (R4): the same as in its table, numbers as numbers, all of its rows. */
export function chartSheetOf(drawn: Drawn, words: Words, year: number): Sheet {
  if (drawn.chart === "comparison") return comparisonSheet(drawn.rows, words);
  if (drawn.chart === "predicates") return predicateSheet(drawn.rows, words);
  if (drawn.chart === "waits") return waitsSheet(drawn.rows, words);
  return trendSheet(drawn, words, year);
}

type Rows<Chart> = Extract<Drawn, { chart: Chart; rows: unknown }>["rows"];

const share = (percent: number) => Math.round(percent * 100) / 10_000;

const comparisonSheet = (rows: Rows<"comparison">, { t }: Words): Sheet => ({
  name: sheetName(t("files.comparison")),
  definition: t("comparison.definition"),
  head: [t("unit"), t("comparison.rated"), t("comparison.achieved"), t("whole")],
  formats: [null, "0.0%", "0.0%", null],
  rows: [...rows]
    .sort((a, b) => gapOf(b) - gapOf(a))
    .map(({ name, rated, achieved, whole }) => [name, share(rated), share(achieved), whole]),
});

function predicateSheet(rows: Rows<"predicates">, { t, predicates, levels }: Words): Sheet {
  const head = [
    ...[t("unit"), ...scale.map((key) => predicates(key)), t("whole")],
    ...[t("predicates.level"), t("predicates.outside")],
  ];
  return {
    ...{ name: sheetName(t("files.predicates")), definition: t("predicates.definition"), head },
    formats: head.map(() => null),
    rows: predicatesTogether(rows).ordered.map((row) => [
      ...[row.name, ...scale.map((key) => row[key]), row.whole],
      row.level ? levels(row.level) : t("predicates.noLevel"),
      patternWords(row, t, predicates),
    ]),
  };
}

function waitsSheet(rows: Rows<"waits">, { t }: Words): Sheet {
  const head = (["official", "plans", "evaluations", "people"] as const).map((key) => t(`holdups.${key}`));
  head.splice(1, 0, t("unit"));
  return {
    ...{ name: sheetName(t("holdups.all")), definition: t("holdups.definition"), head },
    formats: head.map(() => null),
    rows: rows.map(({ title, unit, plans, evaluations, people }) => [
      ...[title ?? t("holdups.noTitle"), unit, plans, evaluations, people],
    ]),
  };
}

function trendSheet(
  { key, points }: Extract<Drawn, { chart: "trend" }>,
  { t, figures }: Words,
  year: number,
): Sheet {
  const each = (of: number) => [t("part"), t("whole"), t("value")].map((head) => `${head}, ${of}`);
  return {
    ...{ name: sheetName(figures.name(key)), definition: figures.definition(key) },
    head: [t("trend.head"), ...each(year), ...each(year - 1)],
    formats: [null, ...formatsOf(key), ...formatsOf(key)],
    rows: points.map(({ quarter, now, before }) => [
      t(`quarter.${quarter as 1 | 2 | 3 | 4}`),
      ...[...cellsOf(now), ...cellsOf(before)],
    ]),
  };
}
