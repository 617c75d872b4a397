import { useTranslations } from "next-intl";

import { useNumbers } from "@/components/ui/numbers";
import { inAll, lowestFirst, meanOf, shareOf, withoutSmallCells } from "@/lib/reporting/figures";
import type { UnitTraining } from "@/lib/reporting/sheet";

import { ShareChart } from "./share-chart";

/** A unit lags when its share stays below half of what all reach together. */
const lagging = 0.5;

/** Who reached the year's learning hours, per unit, with the mean hours a head. */
export function TrainingChart({
  rows,
  year,
  owed,
}: {
  rows: readonly UnitTraining[];
  year: number;
  owed: number;
}) {
  const t = useTranslations("reporting.training");
  const { whole, decimal, percent } = useNumbers();
  const open = withoutSmallCells(rows);
  const lowest = lowestFirst(open)[0];
  if (!lowest) return null;
  const all = inAll(open);
  const hours = (value: string) => t("hours", { value });
  const limit = shareOf(all) * lagging;
  const behind = open.filter((row) => shareOf(row) < limit).length;
  return (
    <ShareChart
      title={t("title", { reached: all.part, share: percent(shareOf(all)), owed, behind, unit: lowest.name })}
      sub={t("sub", { year: String(year), average: hours(decimal(meanOf(open))) })}
      definition={t("definition", { owed })}
      rows={open}
      limit={limit}
      beside={{
        head: t("average"),
        of: ({ average }) => hours(decimal(average)),
        short: ({ average }) => hours(whole(average)),
      }}
    />
  );
}
