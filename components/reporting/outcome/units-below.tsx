import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { ChartTable } from "@/components/ui/charts/chart-table";
import { useNumbers } from "@/components/ui/numbers";
import { furthestApart } from "@/lib/reporting/outcomes";
import type { UnitOutcome } from "@/lib/reporting/sheet";

import { resultsAt, type Standing } from "../address";

type UnitsBelowProps = { below: UnitOutcome["below"]; standing: Standing };

const signOf = (points: number) => (points > 0 ? "+" : points < 0 ? "−" : "");

/** The same two of each unit right below, those furthest apart first. */
export function UnitsBelow({ below: { units, hidden }, standing }: UnitsBelowProps) {
  const t = useTranslations("unitOutcome.below");
  const reporting = useTranslations("reporting");
  const levels = useTranslations("vocabulary.unitResult");
  const { percent, whole } = useNumbers();
  if (units.length === 0) return null;
  return (
    <Card className="px-5 pt-4 pb-3">
      <h2 className="text-lg font-semibold">{t("title")}</h2>
      <p className="text-ink-2 mt-0.5 mb-3 text-[13px]">
        {[t("sub", { count: units.length }), t("hidden", { hidden })].join(" ").trim()}
      </p>
      <ChartTable
        label={t("title")}
        head={[
          ...[reporting("unit"), reporting("comparison.rated"), reporting("comparison.achieved"), t("gap")],
          ...[t("level"), t("people")],
        ]}
        rows={furthestApart(units).map(({ id, name, rated, achieved, gap, level, whole: people }) => ({
          ...{ id, name },
          href: resultsAt({ ...standing, unit: id }),
          cells: [
            percent(rated / 100),
            achieved === null ? t("undecided") : percent(achieved / 100),
            gap === null ? "–" : t("points", { points: `${signOf(Math.round(gap))}${whole(Math.abs(gap))}` }),
            level ? levels(level) : t("undecided"),
            whole(people),
          ],
        }))}
      />
    </Card>
  );
}
