import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { reportsAt, unitsAt } from "@/components/reporting/address";
import { periodWords } from "@/lib/reporting/words";
import { PeriodFilter } from "@/components/reporting/period-filter";
import { UnitFigures } from "@/components/reporting/unit-figures";
import { UnitPath } from "@/components/reporting/unit-path";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findAccountability } from "@/lib/reporting/queries/accountability";
import { unitsIn } from "@/lib/reporting/report";

import { askedReport, missing, type ReportProps } from "../asked-report";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("reporting.units"))("title"),
});

export default async function UnitFiguresPage(props: ReportProps) {
  const { actor, asked } = await askedReport(props);
  const report = await findAccountability(actor, asked).catch(missing);
  const t = await getTranslations("reporting");
  const { unit, above, years, year, quarter, reports } = report;
  const standing = { unit: unit.id, year, quarter };
  const units = unitsIn(reports);

  return (
    <>
      <PageHeader
        above={<UnitPath above={above} unit={unit} hrefOf={(id) => unitsAt({ ...standing, unit: id })} />}
        title={t("units.headline", {
          count: units.filter(({ id }) => id !== unit.id).length,
          unit: unit.name,
        })}
        lede={t("units.lede", { period: periodWords(t, standing) })}
      >
        <a
          href={reportsAt(standing)}
          className="text-brand-strong text-[13px] font-semibold underline underline-offset-2"
        >
          {t("units.back", { unit: unit.name })}
        </a>
        <GuideLink step="compare" />
      </PageHeader>
      <PeriodFilter {...{ years, year, quarter }} hrefOf={(to) => unitsAt({ ...standing, ...to })} />
      {report.counting && (
        <div className="mb-4">
          <Notice>{t("counting")}</Notice>
        </div>
      )}
      {units.length === 0 ? (
        <Empty title={t("noData")} />
      ) : (
        <Card className="p-4">
          <UnitFigures reports={reports} units={units} standing={standing} />
        </Card>
      )}
    </>
  );
}
