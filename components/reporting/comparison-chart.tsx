import { useTranslations } from "next-intl";

import type { ReactNode } from "react";

import { AgreementPlot } from "@/components/ui/charts/agreement-plot";
import { ChartFrame } from "@/components/ui/charts/chart-frame";
import { useNumbers } from "@/components/ui/numbers";
import { farAbove, gapOf } from "@/lib/reporting/outcomes";
import type { UnitComparison } from "@/lib/reporting/sheet";

import { filesOf, resultsAt, type Standing } from "./address";
import { useFigureWords } from "./figure-words";

/** So many of those far above carry their name; more would stand on each other. */
const named = 3;

type ComparisonChartProps = {
  rows: readonly UnitComparison[];
  standing: Standing;
  source: string;
  actions?: ReactNode;
};

/** Where people shine and the unit does not (R3); its table leads to what both were made of. */
export function ComparisonChart({ rows, standing, source, actions }: ComparisonChartProps) {
  const t = useTranslations("reporting");
  const { whole, rounded } = useNumbers();
  const { period } = useFigureWords();
  const percent = (value: number) => rounded(value / 100);
  const ordered = [...rows].sort((a, b) => gapOf(b) - gapOf(a));
  const widest = ordered[0];
  if (!widest) return null;
  const words = { unit: widest.name, rated: percent(widest.rated), achieved: percent(widest.achieved) };
  const title = t("comparison.title", words);
  const table = {
    word: t("table", { shown: rows.length, total: rows.length }),
    head: [t("unit"), t("comparison.rated"), t("comparison.achieved"), t("whole")],
    rows: ordered.map((row) => ({
      ...{ id: row.id, name: row.name },
      href: resultsAt({ ...standing, unit: row.id }),
      cells: [percent(row.rated), percent(row.achieved), whole(row.whole)],
    })),
  };
  return (
    <ChartFrame
      title={title}
      sub={t("comparison.sub", { period: period(standing) })}
      definition={{ word: t("definition"), text: t("comparison.definition") }}
      table={table}
      source={source}
      downloads={filesOf(standing, { chart: "comparison" })}
      actions={actions}
    >
      <AgreementPlot
        label={title}
        xLabel={t("comparison.achieved")}
        yLabel={t("comparison.rated")}
        points={ordered.map((row, i) => ({
          name: row.name,
          x: row.achieved,
          y: row.rated,
          size: row.whole,
          marked: gapOf(row) >= farAbove,
          named: i === 0 || (i < named && gapOf(row) >= farAbove),
        }))}
      />
    </ChartFrame>
  );
}
