import { useTranslations } from "next-intl";

import { ChartFrame } from "@/components/ui/charts/chart-frame";
import { RankedBars } from "@/components/ui/charts/ranked-bars";
import { useNumbers } from "@/components/ui/numbers";
import { lowestFirst, shareOf } from "@/lib/reporting/figures";
import type { UnitShare } from "@/lib/reporting/sheet";

import { unitOf } from "./unit-of";

const shown = 12;

type ShareChartProps<Row extends UnitShare> = {
  title: string;
  sub: string;
  definition: string;
  rows: readonly Row[];
  /** Units below this share are what the heading speaks of. */
  limit: number;
  /** A second figure of each unit: in a column of its own, and short beside the bar. */
  beside?: { head: string; of: (row: Row) => string; short: (row: Row) => string };
};

/** A share per unit, the lowest first; the table has those that are drawn and leads into each of them. */
export function ShareChart<Row extends UnitShare>({ rows, limit, beside, ...words }: ShareChartProps<Row>) {
  const { title, sub, definition } = words;
  const t = useTranslations("reporting");
  const { whole, percent } = useNumbers();
  const ranked = lowestFirst(rows);
  const drawn = ranked.slice(0, shown);
  const bars = drawn.map((row) => ({
    name: row.name,
    value: shareOf(row),
    label: beside ? `${percent(shareOf(row))} · ${beside.short(row)}` : percent(shareOf(row)),
    marked: shareOf(row) < limit,
  }));
  const table = {
    word: t("table", { shown: drawn.length, total: ranked.length }),
    head: [t("unit"), t("part"), t("whole"), t("share"), ...(beside ? [beside.head] : [])],
    rows: drawn.map((row) => ({
      ...unitOf(row),
      cells: [whole(row.part), whole(row.whole), percent(shareOf(row)), ...(beside ? [beside.of(row)] : [])],
    })),
  };
  return (
    <ChartFrame
      title={title}
      sub={sub}
      definition={{ word: t("definition"), text: definition }}
      table={table}
    >
      <RankedBars bars={bars} max={1} label={title} />
    </ChartFrame>
  );
}
