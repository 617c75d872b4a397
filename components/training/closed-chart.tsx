import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { RankedBars } from "@/components/ui/charts/ranked-bars";
import { Disclosure } from "@/components/ui/disclosure";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { useNumbers } from "@/components/ui/numbers";
import { useRupiah } from "@/components/ui/rupiah";
import { closedShare, costPerLevel, hoursPerLevel, type NamedClosed } from "@/lib/training/outcome";

import { ClosedTable } from "./closed-table";

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
  const table = drawn.map((row) => ({
    name: row.name,
    cells: [
      ...[
        t("closedOf", { closed: whole(row.closed), lacking: whole(row.lacking) }),
        percent(closedShare(row) ?? 0),
      ],
      orUnknown(hoursPerLevel(row), decimal),
      orUnknown(costPerLevel(row), rupiah),
    ],
  }));
  return (
    <Card className="break-inside-avoid px-5 pt-4 pb-3">
      <figure>
        <figcaption>
          <h2 className="text-xl leading-snug font-semibold">{title}</h2>
          <p className="text-ink-2 mt-0.5 mb-3 text-[13px]">{sub}</p>
        </figcaption>
        <RankedBars
          label={title}
          max={1}
          bars={drawn.map((row) => ({
            ...{ name: row.name, value: closedShare(row) ?? 0, marked: row.id === marked },
            label: `${percent(closedShare(row) ?? 0)} · ${whole(row.closed)}/${whole(row.lacking)}`,
          }))}
        />
        <div className="border-line mt-3 space-y-2 border-t pt-2 text-sm">
          <Disclosure summary={t("definition")}>
            <p className="max-w-[68ch]">{t("definitionText")}</p>
          </Disclosure>
          <LateDisclosure summary={t("table", { shown: drawn.length })}>
            <ClosedTable rows={table} />
          </LateDisclosure>
        </div>
      </figure>
    </Card>
  );
}
