import { useTranslations } from "next-intl";

import { ChartTable } from "@/components/ui/charts/chart-table";
import { indicators } from "@/lib/reporting/indicators";
import type { Report } from "@/lib/reporting/report";

import { reportsAt, type Standing } from "./address";
import { useFigureWords } from "./figure-words";

type UnitFiguresProps = {
  reports: readonly Report[];
  units: readonly { id: string; name: string }[];
  standing: Standing;
};

/** All figures of all units in one table, which leads into each unit. */
export function UnitFigures({ reports, units, standing }: UnitFiguresProps) {
  const t = useTranslations("reporting");
  const words = useFigureWords();
  const said = (report: Report, unitId: string) => {
    const now = report.rows.find(({ id }) => id === unitId)?.now ?? null;
    const value = words.value(report.key, now);
    const isShare = indicators[report.key].form === "share" && now?.part != null;
    return isShare ? t("units.of", { share: value, parts: words.parts(report.key, now) }) : value;
  };
  return (
    <ChartTable
      whole
      label={t("units.title")}
      head={[t("unit"), ...reports.map(({ key }) => words.name(key))]}
      rows={units.map(({ id, name }) => ({
        ...{ id, name },
        href: reportsAt({ ...standing, unit: id }),
        cells: reports.map((report) => said(report, id)),
      }))}
    />
  );
}
