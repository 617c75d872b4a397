import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { DecideLink } from "@/components/decisions/decide-link";
import { GuideLink } from "@/components/help/guide-link";
import { indicatorAt, peopleAt, reportsAt } from "@/components/reporting/address";
import { Headline } from "@/components/reporting/headline";
import { IndicatorChart } from "@/components/reporting/indicator-chart";
import { PeriodFilter } from "@/components/reporting/period-filter";
import { periodWords } from "@/lib/reporting/words";
import { TrendChart } from "@/components/reporting/trend-chart";
import { UnitPath } from "@/components/reporting/unit-path";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { yearlyHours } from "@/lib/deadlines/yearly-hours";
import { canDecide } from "@/lib/decisions/policy";
import { hasBehind, whyNoRows } from "@/lib/reporting/as-of";
import { findIndicator } from "@/lib/reporting/queries/indicator";
import { indicatorKey } from "@/lib/reporting/schema";

import { askedReport, missing, type ReportProps } from "../asked-report";

type IndicatorProps = ReportProps & { params: Promise<{ indicator: string }> };

export async function generateMetadata({ params }: IndicatorProps): Promise<Metadata> {
  const key = indicatorKey.safeParse((await params).indicator);
  return key.success ? { title: (await getTranslations("reporting"))(`indicators.${key.data}.name`) } : {};
}

export default async function IndicatorPage({ params, ...props }: IndicatorProps) {
  const key = indicatorKey.safeParse((await params).indicator).data ?? notFound();
  const { actor, asked } = await askedReport(props);
  const report = await findIndicator(actor, key, asked).catch(missing);
  const [t, format] = await Promise.all([getTranslations("reporting"), getFormatter()]);
  const { unit, above, years, year, quarter, rows, trend } = report;
  const standing = { unit: unit.id, year, quarter };
  const period = periodWords(t, standing);
  const day = format.dateTime(new Date(actor.today), { dateStyle: "long" });
  const source = t("source", { unit: unit.name, period, day });
  const toDecide = canDecide(actor, unit) && (
    <DecideLink figure={{ ...standing, indicator: key }} title={t(`indicators.${key}.name`)} />
  );

  return (
    <>
      <PageHeader
        above={
          <UnitPath above={above} unit={unit} hrefOf={(id) => indicatorAt(key, { ...standing, unit: id })} />
        }
        title={<Headline report={report} />}
        lede={[
          t(`indicators.${key}.question`, { hours: yearlyHours }),
          t("indicator.lede", { name: t(`indicators.${key}.name`), unit: unit.name, period }),
        ].join(" ")}
      >
        {toDecide}
        {hasBehind(report) && (
          <LinkButton href={peopleAt(key, standing)}>
            {t(key === "goals-attained" ? "indicator.goals" : "indicator.people")}
          </LinkButton>
        )}
        <a
          href={reportsAt(standing)}
          className="text-brand-strong text-[13px] font-semibold underline underline-offset-2 print:hidden"
        >
          {t("indicator.back", { unit: unit.name })}
        </a>
        <GuideLink step="overview" />
      </PageHeader>
      <PeriodFilter {...{ years, year, quarter }} hrefOf={(to) => indicatorAt(key, { ...standing, ...to })} />
      {report.counting && (
        <div className="mb-4">
          <Notice>{t("counting")}</Notice>
        </div>
      )}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        {rows.length > 0 ? (
          <IndicatorChart report={report} standing={standing} source={source} whole actions={toDecide} />
        ) : (
          <Empty title={t(`noFigure.${whyNoRows(report)}`, { name: t(`indicators.${key}.name`) })}>
            {report.hidden > 0 && <p>{t("hidden", { count: report.hidden })}</p>}
          </Empty>
        )}
        {trend.some(({ now, before }) => now ?? before) && (
          <TrendChart name={key} trend={trend} standing={standing} source={source} />
        )}
      </div>
    </>
  );
}
