import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";

import { ChartFrame } from "@/components/ui/charts/chart-frame";
import { RankedBars } from "@/components/ui/charts/ranked-bars";
import { lowestFirst, shareOf } from "@/lib/reporting/figures";
import type { UnitShare } from "@/lib/reporting/sheet";

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

/** A share per unit, the lowest first; the table has them all and leads into each unit. */
export function ShareChart<Row extends UnitShare>({ rows, limit, beside, ...words }: ShareChartProps<Row>) {
  const { title, sub, definition } = words;
  const t = useTranslations("reporting");
  const format = useFormatter();
  const percent = (row: UnitShare) =>
    format.number(shareOf(row), { style: "percent", maximumFractionDigits: 1 });
  const ranked = lowestFirst(rows);
  const bars = ranked.slice(0, shown).map((row) => ({
    name: row.name,
    value: shareOf(row),
    label: beside ? `${percent(row)} · ${beside.short(row)}` : percent(row),
    marked: shareOf(row) < limit,
  }));
  const table = {
    word: t("table"),
    head: [t("unit"), t("part"), t("whole"), t("share"), ...(beside ? [beside.head] : [])],
    rows: ranked.map((row) => ({
      key: row.id,
      cells: [
        <UnitLink key="unit" id={row.id} name={row.name} />,
        format.number(row.part),
        format.number(row.whole),
        percent(row),
        ...(beside ? [beside.of(row)] : []),
      ],
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

/** The way from a figure into its unit. */
export function UnitLink({ id, name }: { id: string; name: string }) {
  return (
    <Link href={`/reports?unit=${id}`} className="text-brand-strong underline underline-offset-2">
      {name}
    </Link>
  );
}
