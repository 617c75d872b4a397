import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";

import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { ComparisonChart, farAbove, gapOf } from "@/components/reporting/comparison-chart";
import { PredicateChart } from "@/components/reporting/predicate-chart";
import { ShareChart } from "@/components/reporting/share-chart";
import { TrainingChart } from "@/components/reporting/training-chart";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { yearlyHours } from "@/lib/deadlines/yearly-hours";
import { inAll, lowestFirst, shareOf, withoutSmallCells } from "@/lib/reporting/figures";

import { askedReport, type ReportProps } from "./asked-report";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("reporting"))("title"),
});

const onTime = 0.8;

export default async function ReportsPage(props: ReportProps) {
  const report = await askedReport(props);
  const [t, format] = await Promise.all([getTranslations("reporting"), getFormatter()]);
  const { unit, year, compliance, answered, predicates } = report;
  const comparison = withoutSmallCells(report.comparison);
  const all = inAll(compliance);
  const share = format.number(shareOf(all), { style: "percent", maximumFractionDigits: 1 });
  const late = compliance.filter((row) => shareOf(row) < onTime);
  const quietest = lowestFirst(answered)[0];
  const far = comparison.filter((row) => gapOf(row) >= farAbove);

  return (
    <>
      <PageHeader
        above={
          unit.parent && <a href={`/reports?unit=${unit.parent.id}`}>{t("up", { unit: unit.parent.name })}</a>
        }
        title={t("headline", { count: far.length, total: comparison.length, unit: unit.name })}
        lede={t.rich("lede", {
          ...glossed,
          unit: unit.name,
          year: String(year),
          part: all.part,
          whole: all.whole,
          share,
        })}
      >
        <div className="text-brand-strong flex gap-4 text-[13px] font-semibold underline underline-offset-2 print:hidden">
          <a href={`/reports/units?unit=${unit.id}`}>{t("units.title")}</a>
          <a href={`/api/reports?unit=${unit.id}`} download>
            {t("export.action")}
          </a>
        </div>
        <GuideLink step="overview" />
      </PageHeader>
      {report.counting && (
        <div className="mb-4">
          <Notice>{t("counting")}</Notice>
        </div>
      )}
      {compliance.length === 0 ? (
        <Empty title={t("noData")} />
      ) : (
        <div className="grid items-start gap-4 xl:grid-cols-2 xl:*:first:col-span-2">
          <ComparisonChart rows={comparison} year={year - 1} />
          <ShareChart
            title={t("compliance.title", { count: late.length })}
            sub={t("compliance.sub", { year: String(year) })}
            definition={t("compliance.definition")}
            rows={compliance}
            limit={onTime}
          />
          <PredicateChart rows={predicates} year={year - 1} />
          {quietest && (
            <ShareChart
              title={t("answered.title", { unit: quietest.name })}
              sub={t("answered.sub", { year: String(year) })}
              definition={t("answered.definition")}
              rows={answered}
              limit={shareOf(quietest) + 0.0001}
            />
          )}
          <TrainingChart rows={report.training} year={year} owed={yearlyHours} />
        </div>
      )}
    </>
  );
}
