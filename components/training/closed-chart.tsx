import { useTranslations } from "next-intl";

import { ChartFrame } from "@/components/ui/charts/chart-frame";
import { RankedBars } from "@/components/ui/charts/ranked-bars";
import { useNumbers } from "@/components/ui/numbers";
import { closedShare, costPerLevel, hoursPerLevel, type NamedClosed } from "@/lib/training/outcome";

import { useRupiah } from "./money";

const shown = 12;

type ClosedChartProps = {
  title: string;
  sub: string;
  /** In the order in which they are drawn. */
  rows: readonly NamedClosed[];
  /** The one that the heading worries about, if any. */
  marked?: string;
};

/** The share of gaps that were closed, by name, with its parts, hours and rupiah in the table. */
export function ClosedChart({ title, sub, rows, marked }: ClosedChartProps) {
  const t = useTranslations("trainingOutcomes");
  const { whole, percent, decimal } = useNumbers();
  const rupiah = useRupiah();
  const drawn = rows.slice(0, shown);
  const orUnknown = (value: number | null, write: (value: number) => string) =>
    value === null ? t("unknown") : write(value);
  const table = {
    word: t("table", { shown: drawn.length }),
    head: [t("name"), t("closed"), t("lacking"), t("share"), t("hours"), t("cost")],
    rows: drawn.map((row) => ({
      name: row.name,
      cells: [
        ...[whole(row.closed), whole(row.lacking), percent(closedShare(row) ?? 0)],
        orUnknown(hoursPerLevel(row), decimal),
        orUnknown(costPerLevel(row), rupiah),
      ],
    })),
  };
  return (
    <ChartFrame
      title={title}
      sub={sub}
      definition={{ word: t("definition"), text: t("definitionText") }}
      table={table}
    >
      <RankedBars
        label={title}
        max={1}
        bars={drawn.map((row) => ({
          ...{ name: row.name, value: closedShare(row) ?? 0, marked: row.id === marked },
          label: `${percent(closedShare(row) ?? 0)} · ${whole(row.closed)}/${whole(row.lacking)}`,
        }))}
      />
    </ChartFrame>
  );
}
