import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { ChartFrame } from "@/components/ui/charts/chart-frame";
import { RankedBars } from "@/components/ui/charts/ranked-bars";
import { firstOnPhone } from "@/components/ui/charts/row-height";
import { indicators } from "@/lib/reporting/indicators";
import { isBehind, type Report, type Row } from "@/lib/reporting/report";
import type { ReportAsOf } from "@/lib/reporting/sheet";

import { filesOf, indicatorAt, peopleAt, type Standing } from "./address";
import { useFigureWords } from "./figure-words";

/** So many units are drawn and listed, the worst first; the page of an indicator has all of them. */
const first = 12;

type IndicatorChartProps = {
  report: Pick<ReportAsOf, "key" | "rows" | "all" | "hidden" | "until" | "silent">;
  standing: Standing;
  source: string;
  /** All units, as on the page of the indicator, which says itself what the figure says. */
  whole?: boolean;
  actions?: ReactNode;
};

/**
 * One indicator by unit: what it says, a bar for each unit beside the year before, which leads to the people behind it, and a
 * table that leads into the units.
 */
export function IndicatorChart({ report, standing, source, whole = false, actions }: IndicatorChartProps) {
  const { key, rows, all, hidden, until, silent } = report;
  const t = useTranslations("reporting");
  const words = useFigureWords();
  const drawn = whole ? rows : rows.slice(0, first);
  const now = words.periodUntil(standing, until);
  const before = words.period({ ...standing, year: standing.year - 1 });
  const title = whole ? words.name(key) : words.headline(report);
  const of = (row: Row) => ({ ...standing, unit: row.id });
  const cellsOf = (row: ReportAsOf["all"], of: Partial<ReportAsOf["silent"]> = {}) => [
    ...[words.value(key, row.now, of.now), words.parts(key, row.now)],
    ...(until ? [] : [words.value(key, row.before, of.before)]),
  ];
  return (
    <ChartFrame
      title={title}
      sub={[t("sub", { period: now, order: orderOf(key) }), hidden > 0 ? t("hidden", { count: hidden }) : ""]
        .join(" ")
        .trim()}
      definition={{ word: t("definition"), text: words.definition(key) }}
      source={source}
      downloads={filesOf(standing, { indicator: key })}
      actions={actions}
      table={{
        word: t("table", { shown: drawn.length, total: rows.length }),
        head: [t("unit"), now, t("parts"), ...(until ? [] : [before])],
        rows: [
          { name: t("all"), cells: cellsOf(all, silent) },
          ...drawn.map((row) => ({
            ...{ id: row.id, name: row.name, cells: cellsOf(row) },
            href: indicatorAt(key, of(row)),
          })),
        ],
      }}
    >
      <RankedBars
        label={title}
        max={scaleOf(key, drawn)}
        beforeWord={before}
        {...(!whole && { onPhone: firstOnPhone })}
        bars={drawn.map((row) => ({
          name: row.name,
          value: row.now?.value ?? 0,
          before: row.before?.value ?? null,
          label: words.value(key, row.now),
          marked: isBehind(key, row, all.now),
          href: peopleAt(key, of(row)),
        }))}
      />
    </ChartFrame>
  );
}

/** How the order is called: of what should be low, the most is no judgement yet. */
function orderOf(key: Report["key"]) {
  const { form, better } = indicators[key];
  if (better === "higher") return "worst";
  return form === "median" ? "longest" : "most";
}

/** A share of which more is better goes to one, so that charts can be compared; anything else to its largest bar. */
function scaleOf(key: Report["key"], rows: readonly Row[]) {
  const { form, better } = indicators[key];
  if (form === "share" && better === "higher") return 1;
  return Math.max(0, ...rows.flatMap(({ now, before }) => [now?.value ?? 0, before?.value ?? 0])) || 1;
}
