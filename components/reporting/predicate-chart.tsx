import { useTranslations } from "next-intl";

import { ChartFrame } from "@/components/ui/charts/chart-frame";
import { StackedBars } from "@/components/ui/charts/stacked-bars";
import { useNumbers } from "@/components/ui/numbers";
import { inAll, shareOf, withoutSmallCells } from "@/lib/reporting/figures";
import type { Accountability } from "@/lib/reporting/sheet";

import { patternWords } from "./pattern-words";
import { unitOf } from "./unit-of";

const scale = [
  { key: "very_good", colour: "var(--very-good)" },
  { key: "good", colour: "var(--baik)" },
  { key: "needs_improvement", colour: "var(--needs-improvement)" },
  { key: "poor", colour: "var(--poor)" },
  { key: "very_poor", colour: "var(--very-poor)" },
] as const;

const shown = 14;
const isOutside = ({ deviations }: Accountability["predicates"][number]) => deviations.length > 0;

type PredicateChartProps = { rows: Accountability["predicates"]; year: number };

/** Annual predicates per unit on the diverging scale, beside the pattern that the unit's result leads to. */
export function PredicateChart({ rows, year }: PredicateChartProps) {
  const t = useTranslations("reporting");
  const words = useTranslations("vocabulary.predicate");
  const levels = useTranslations("vocabulary.unitResult");
  const { whole, percent } = useNumbers();
  const open = withoutSmallCells(rows);
  const good = inAll(open.map((row) => ({ part: row.very_good + row.good, whole: row.whole })));
  const outside = open.filter(isOutside);
  const bySize = [...open].sort((a, b) => b.whole - a.whole);
  const drawn = [...bySize.filter(isOutside), ...bySize.filter((row) => !isOutside(row))].slice(0, shown);
  const title = t("predicates.title", { count: outside.length, total: open.length });
  const share = percent(shareOf(good));
  const table = {
    word: t("table", { shown: drawn.length, total: open.length }),
    head: [
      t("unit"),
      ...scale.map(({ key }) => words(key)),
      t("whole"),
      t("predicates.level"),
      t("predicates.outside"),
    ],
    rows: drawn.map((row) => ({
      ...unitOf(row),
      cells: [
        ...scale.map(({ key }) => whole(row[key])),
        whole(row.whole),
        row.level ? levels(row.level) : t("predicates.noLevel"),
        patternWords(row.deviations, t, words),
      ],
    })),
  };
  return (
    <ChartFrame
      title={title}
      sub={t("predicates.sub", { share, year: String(year) })}
      definition={{ word: t("definition"), text: t("predicates.definition") }}
      table={table}
    >
      <StackedBars
        label={title}
        series={scale.map(({ key, colour }) => ({ key, colour, label: words(key) }))}
        rows={drawn.map(({ name, very_good, good: well, needs_improvement, poor, very_poor }) => ({
          name,
          very_good,
          good: well,
          needs_improvement,
          poor,
          very_poor,
        }))}
      />
    </ChartFrame>
  );
}
