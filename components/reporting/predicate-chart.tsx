import { useFormatter, useTranslations } from "next-intl";

import { ChartFrame } from "@/components/ui/charts/chart-frame";
import { StackedBars } from "@/components/ui/charts/stacked-bars";
import { inAll, shareOf, withoutSmallCells } from "@/lib/reporting/figures";
import type { UnitPredicates } from "@/lib/reporting/sheet";

import { UnitLink } from "./share-chart";

const scale = [
  { key: "very_good", colour: "var(--very-good)" },
  { key: "good", colour: "var(--baik)" },
  { key: "needs_improvement", colour: "var(--needs-improvement)" },
  { key: "poor", colour: "var(--poor)" },
  { key: "very_poor", colour: "var(--very-poor)" },
] as const;

const shown = 14;

/** Annual predicates per unit, on the diverging scale. */
export function PredicateChart({ rows, year }: { rows: readonly UnitPredicates[]; year: number }) {
  const t = useTranslations("reporting");
  const words = useTranslations("vocabulary.predicate");
  const format = useFormatter();
  const open = withoutSmallCells(rows);
  const good = inAll(open.map(({ whole, very_good, good: well }) => ({ part: very_good + well, whole })));
  const title = t("predicates.title", {
    share: format.number(shareOf(good), { style: "percent", maximumFractionDigits: 1 }),
    year: String(year),
  });
  const table = {
    word: t("table"),
    head: [t("unit"), ...scale.map(({ key }) => words(key)), t("whole")],
    rows: open.map((row) => ({
      key: row.id,
      cells: [
        <UnitLink key="unit" id={row.id} name={row.name} />,
        ...scale.map(({ key }) => format.number(row[key])),
        format.number(row.whole),
      ],
    })),
  };
  return (
    <ChartFrame
      title={title}
      sub={t("predicates.sub")}
      definition={{ word: t("definition"), text: t("predicates.definition") }}
      table={table}
    >
      <StackedBars
        label={title}
        series={scale.map(({ key, colour }) => ({ key, colour, label: words(key) }))}
        rows={[...open].sort((a, b) => b.whole - a.whole).slice(0, shown)}
      />
    </ChartFrame>
  );
}
