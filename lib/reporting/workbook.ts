import type { useTranslations } from "next-intl";

import { yearlyHours } from "@/lib/deadlines/yearly-hours";

import { lowestFirst, type Share, shareOf, withoutSmallCells } from "./figures";
import type { Accountability, UnitShare } from "./sheet";

/** One sheet: what it is about, its definition, and its table with numbers as numbers. */
export type Sheet = { name: string; definition: string; head: string[]; rows: (string | number)[][] };

type Words = {
  t: ReturnType<typeof useTranslations<"reporting">>;
  predicate: ReturnType<typeof useTranslations<"vocabulary.predicate">>;
  level: ReturnType<typeof useTranslations<"vocabulary.unitResult">>;
};

const predicates = ["very_good", "good", "needs_improvement", "poor", "very_poor"] as const;

/** The figures of the accountability page as sheets (R4): the same rows, the same definitions, the same small cells hidden. */
export function sheetsOf(report: Accountability, words: Words): Sheet[] {
  const { t } = words;
  return [
    { name: t("export.comparison"), definition: t("comparison.definition"), ...comparison(report, words) },
    {
      name: t("export.compliance"),
      definition: t("compliance.definition"),
      ...shares(report.compliance, words),
    },
    { name: t("export.predicates"), definition: t("predicates.definition"), ...outcomes(report, words) },
    {
      name: t("export.training"),
      definition: t("training.definition", { owed: yearlyHours }),
      ...training(report, words),
    },
    { name: t("export.answered"), definition: t("answered.definition"), ...shares(report.answered, words) },
  ];
}

const rounded = (share: Share) => Math.round(shareOf(share) * 10_000) / 10_000;

const shares = (rows: readonly UnitShare[], { t }: Words) => ({
  head: [t("unit"), t("part"), t("whole"), t("share")],
  rows: lowestFirst(rows).map((row) => [row.name, row.part, row.whole, rounded(row)]),
});

const training = (report: Accountability, { t }: Words) => ({
  head: [t("unit"), t("part"), t("whole"), t("share"), t("training.average")],
  rows: lowestFirst(withoutSmallCells(report.training)).map((row) => [
    row.name,
    row.part,
    row.whole,
    rounded(row),
    Math.round(row.average * 100) / 100,
  ]),
});

const comparison = (report: Accountability, { t }: Words) => ({
  head: [t("unit"), t("comparison.rated"), t("comparison.achieved"), t("whole")],
  rows: withoutSmallCells(report.comparison).map(({ name, rated, achieved, whole }) => [
    name,
    rated,
    achieved,
    whole,
  ]),
});

const outcomes = (report: Accountability, { t, predicate, level }: Words) => ({
  head: [t("unit"), ...predicates.map((each) => predicate(each)), t("whole"), t("predicates.level")],
  rows: withoutSmallCells(report.predicates).map((row) => [
    row.name,
    ...predicates.map((each) => row[each]),
    row.whole,
    row.level ? level(row.level) : t("predicates.noLevel"),
  ]),
});
