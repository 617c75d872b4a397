import { useTranslations } from "next-intl";

import { ChartTable } from "@/components/ui/charts/chart-table";
import { useNumbers } from "@/components/ui/numbers";
import { figuresByUnit, type Share, shareOf } from "@/lib/reporting/figures";
import type { Accountability } from "@/lib/reporting/sheet";

import { unitOf } from "./unit-of";

const predicates = ["very_good", "good", "needs_improvement", "poor", "very_poor"] as const;

/** All figures of all units in one table, which leads into each unit. */
export function UnitFigures({ report }: { report: Accountability }) {
  const t = useTranslations("reporting");
  const words = useTranslations("vocabulary.predicate");
  const levels = useTranslations("vocabulary.unitResult");
  const { whole, percent, rounded, decimal } = useNumbers();
  const none = t("units.none");
  const share = (row: Share | null) =>
    row
      ? t("units.of", { share: percent(shareOf(row)), part: whole(row.part), whole: whole(row.whole) })
      : none;
  const points = (value: number | undefined) => (value === undefined ? none : rounded(value / 100));
  const rows = figuresByUnit(report).map(
    ({ compliance, answered, predicates: rated, comparison, training, ...unit }) => ({
      ...unitOf(unit),
      cells: [
        share(compliance),
        share(answered),
        ...predicates.map((key) => (rated ? whole(rated[key]) : none)),
        rated?.level ? levels(rated.level) : none,
        points(comparison?.rated),
        points(comparison?.achieved),
        share(training),
        training ? t("training.hours", { value: decimal(training.average) }) : none,
      ],
    }),
  );
  const head = [
    t("unit"),
    t("export.compliance"),
    t("export.answered"),
    ...predicates.map((key) => words(key)),
    t("units.level"),
    t("comparison.rated"),
    t("units.achieved"),
    t("export.training"),
    t("training.average"),
  ];
  return <ChartTable head={head} rows={rows} whole />;
}
