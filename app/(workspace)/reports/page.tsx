import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";

import { DecideLink } from "@/components/decisions/decide-link";
import { meetingAt, sheetAt } from "@/components/decisions/address";
import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { downloadAt, paperAt, reportsAt, unitsAt } from "@/components/reporting/address";
import { ComparisonChart } from "@/components/reporting/comparison-chart";
import { FactStrip } from "@/components/reporting/fact-strip";
import { HoldupChart } from "@/components/reporting/holdup-chart";
import { IndicatorChart } from "@/components/reporting/indicator-chart";
import { IndicatorList } from "@/components/reporting/indicator-list";
import { PeriodFilter } from "@/components/reporting/period-filter";
import { PredicateChart } from "@/components/reporting/predicate-chart";
import { periodWords } from "@/lib/reporting/words";
import { UnitPath } from "@/components/reporting/unit-path";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { IndicatorKey } from "@/lib/reporting/indicators";
import { canDecide } from "@/lib/decisions/policy";
import { farAbove, gapOf } from "@/lib/reporting/outcomes";
import { findAccountability } from "@/lib/reporting/queries/accountability";
import { isToday } from "@/lib/reporting/today";

import { askedReport, missing, type ReportProps } from "./asked-report";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("reporting"))("title"),
});

/** The questions that are drawn at once; the others stand below in small. */
const drawn = [
  "plans-confirmed",
  "answered-in-time",
  "hours-reached",
  "gaps-closed",
  "objections",
] as const satisfies IndicatorKey[];

export default async function ReportsPage(props: ReportProps) {
  const { actor, asked } = await askedReport(props);
  const report = await findAccountability(actor, asked).catch(missing);
  const [t, d, paper, format] = await Promise.all([
    getTranslations("reporting"),
    getTranslations("decisions"),
    getTranslations("leadershipReport"),
    getFormatter(),
  ]);
  const { unit, above, years, year, quarter, reports, predicates, comparison, rated } = report;
  const standing = { unit: unit.id, year, quarter };
  const day = format.dateTime(new Date(actor.today), { dateStyle: "long" });
  const period = periodWords(t, standing);
  const source = t("source", { unit: unit.name, period, day });
  const ofRated = { ...standing, year: rated };
  const decides = canDecide(actor, unit);
  const toDecide = (indicator: IndicatorKey, of = standing) =>
    decides && <DecideLink figure={{ ...of, indicator }} title={t(`indicators.${indicator}.name`)} />;
  const plans = reports.find(({ key }) => key === "plans-confirmed")?.all.now;
  const share = format.number(plans?.value ?? 0, { style: "percent", maximumFractionDigits: 1 });
  const ofRatings = { standing: ofRated, source, actions: toDecide("rated-good", ofRated) };
  const far = comparison.filter((row) => gapOf(row) >= farAbove);

  return (
    <>
      <PageHeader
        above={<UnitPath above={above} unit={unit} hrefOf={(id) => reportsAt({ ...standing, unit: id })} />}
        title={t("headline", {
          ...{ count: far.length, total: comparison.length },
          ...{ unit: unit.name, period: periodWords(t, ofRated) },
        })}
        lede={
          plans?.part == null
            ? t("ledeNone", { unit: unit.name, period })
            : t.rich("lede", {
                ...glossed,
                unit: unit.name,
                period,
                part: plans.part,
                whole: plans.whole,
                share,
              })
        }
      >
        <div className="text-brand-strong flex flex-wrap gap-x-4 gap-y-1 text-[13px] font-semibold underline underline-offset-2 print:hidden">
          <a href={unitsAt(standing)}>{t("units.title")}</a>
          <a href={paperAt(standing)} download>
            {paper("action")}
          </a>
          <a href={meetingAt(standing)}>{d("meeting.open")}</a>
          <a href={sheetAt(unit.id)}>{d("sheet.open")}</a>
          <a href={downloadAt(standing)} download>
            {t("export.action")}
          </a>
        </div>
        <GuideLink step="overview" />
      </PageHeader>
      <PeriodFilter {...{ years, year, quarter }} hrefOf={(to) => reportsAt({ ...standing, ...to })} />
      {report.counting && (
        <div className="mb-4">
          <Notice>{t("counting")}</Notice>
        </div>
      )}
      {reports.every(({ all }) => all.now === null) ? (
        <Empty title={t("noData")} />
      ) : (
        <>
          <FactStrip reports={reports} standing={standing} />
          <div className="mb-8 grid gap-4 xl:grid-cols-2">
            <ComparisonChart rows={comparison} {...ofRatings} />
            {isToday(standing, actor.today) && (
              <HoldupChart
                waits={report.waits}
                standing={standing}
                source={source}
                actions={toDecide("waiting")}
              />
            )}
            {drawn.map((key) => {
              const each = reports.find((one) => one.key === key);
              return (
                each &&
                each.rows.length > 0 && (
                  <IndicatorChart
                    key={key}
                    report={each}
                    standing={standing}
                    source={source}
                    actions={toDecide(key)}
                  />
                )
              );
            })}
            {predicates.length > 0 && (
              <PredicateChart rows={predicates} hidden={report.hiddenOutcomes} {...ofRatings} />
            )}
          </div>
          <Section title={t("overview.title")} aside={t("overview.lede")}>
            <IndicatorList reports={reports} standing={standing} />
          </Section>
        </>
      )}
    </>
  );
}
