import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { UnitFigures } from "@/components/reporting/unit-figures";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";

import { askedReport, type ReportProps } from "../asked-report";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("reporting.units"))("title"),
});

export default async function UnitFiguresPage(props: ReportProps) {
  const report = await askedReport(props);
  const t = await getTranslations("reporting");
  const { unit, year, compliance } = report;

  return (
    <>
      <PageHeader
        above={<a href={`/reports?unit=${unit.id}`}>{t("units.back", { unit: unit.name })}</a>}
        title={t("units.headline", {
          count: compliance.filter(({ id }) => id !== unit.id).length,
          unit: unit.name,
        })}
        lede={t("units.lede", { year: String(year), rated: String(year - 1) })}
      >
        <GuideLink step="compare" />
      </PageHeader>
      {report.counting && (
        <div className="mb-4">
          <Notice>{t("counting")}</Notice>
        </div>
      )}
      {compliance.length === 0 ? (
        <Empty title={t("noData")} />
      ) : (
        <Card className="p-4">
          <UnitFigures report={report} />
        </Card>
      )}
    </>
  );
}
