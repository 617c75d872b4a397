import { useTranslations } from "next-intl";

import type { ReactNode } from "react";

import { ChartFrame } from "@/components/ui/charts/chart-frame";
import { firstOnPhone } from "@/components/ui/charts/row-height";
import { StackedBars } from "@/components/ui/charts/stacked-bars";
import { useNumbers } from "@/components/ui/numbers";
import { isOutside, predicatesTogether } from "@/lib/reporting/outcomes";
import { patternWords } from "@/lib/reporting/pattern-words";
import type { Accountability } from "@/lib/reporting/sheet";

import { filesOf, peopleAt, resultsAt, type Standing } from "./address";
import { useFigureWords } from "./figure-words";

const scale = [
  { key: "very_good", colour: "var(--very-good)" },
  { key: "good", colour: "var(--baik)" },
  { key: "needs_improvement", colour: "var(--needs-improvement)" },
  { key: "poor", colour: "var(--poor)" },
  { key: "very_poor", colour: "var(--very-poor)" },
] as const;

/** So many units are drawn; all of them are listed. */
const shown = 14;

type PredicateChartProps = {
  rows: Accountability["predicates"];
  /** How many units are not told of (R5). */
  hidden: number;
  standing: Standing;
  source: string;
  actions?: ReactNode;
};

/** Annual predicates per unit on the diverging scale, beside the pattern that the unit's result leads to. */
export function PredicateChart({ rows, hidden, standing, source, actions }: PredicateChartProps) {
  const t = useTranslations("reporting");
  const words = useTranslations("vocabulary.predicate");
  const levels = useTranslations("vocabulary.unitResult");
  const { whole, percent } = useNumbers();
  const { period } = useFigureWords();
  const { judged, outside, ordered, ...together } = predicatesTogether(rows);
  const drawn = ordered.slice(0, shown);
  const title = t("predicates.title", { count: outside, total: judged });
  const share = percent(together.share);
  const table = {
    word: t("table", { shown: rows.length, total: rows.length }),
    head: [
      t("unit"),
      ...scale.map(({ key }) => words(key)),
      t("whole"),
      t("predicates.level"),
      t("predicates.outside"),
    ],
    rows: ordered.map((row) => ({
      ...{ id: row.id, name: row.name },
      href: resultsAt({ ...standing, unit: row.id }),
      cells: [
        ...scale.map(({ key }) => whole(row[key])),
        whole(row.whole),
        row.level ? levels(row.level) : t("predicates.noLevel"),
        patternWords(row, t, words),
      ],
    })),
  };
  return (
    <ChartFrame
      title={title}
      sub={[
        t("predicates.sub", { share, period: period(standing), hidden }).trim(),
        outside > 0 ? t("predicates.order") : "",
      ]
        .join(" ")
        .trim()}
      definition={{ word: t("definition"), text: t("predicates.definition") }}
      table={table}
      source={source}
      downloads={filesOf(standing, { chart: "predicates" })}
      actions={actions}
    >
      <StackedBars
        label={title}
        markedWord={t("predicates.marked")}
        onPhone={firstOnPhone}
        series={scale.map(({ key, colour }) => ({ key, colour, label: words(key) }))}
        rows={drawn.map((row) => ({
          name: row.name,
          href: peopleAt("rated-good", { ...standing, unit: row.id }),
          marked: isOutside(row),
          ...Object.fromEntries(scale.map(({ key }) => [key, row[key]])),
        }))}
      />
    </ChartFrame>
  );
}
