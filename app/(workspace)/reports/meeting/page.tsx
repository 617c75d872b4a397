import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";

import { DecideInPlace } from "@/components/decisions/decide-in-place";
import { HoldupList } from "@/components/decisions/holdup-list";
import { LastDecisions } from "@/components/decisions/last-decisions";
import { MeetingScreens } from "@/components/decisions/meeting-screens";
import { reportsAt } from "@/components/reporting/address";
import { ComparisonChart } from "@/components/reporting/comparison-chart";
import { IndicatorChart } from "@/components/reporting/indicator-chart";
import { PredicateChart } from "@/components/reporting/predicate-chart";
import { findMeeting } from "@/lib/decisions/queries/meeting";
import type { IndicatorKey } from "@/lib/reporting/indicators";
import { periodWords } from "@/lib/reporting/words";

import { askedReport, missing, type ReportProps } from "../asked-report";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("decisions.meeting"))("title"),
});

/** The questions of a meeting, in the order of the work. */
const questions = [
  "plans-confirmed",
  "goals-attained",
  "answered-in-time",
  "evaluated-on-time",
  "hours-reached",
  "objections",
] as const satisfies IndicatorKey[];

export default async function MeetingPage(props: ReportProps) {
  const { actor, asked } = await askedReport(props);
  const { report, decisions, counts, heads, holdups, decides } = await findMeeting(actor, asked).catch(
    missing,
  );
  const [r, t, format] = await Promise.all([
    getTranslations("reporting"),
    getTranslations("decisions.meeting"),
    getFormatter(),
  ]);
  const { unit, year, quarter, reports, predicates, comparison, rated } = report;
  const standing = { unit: unit.id, year, quarter, shared: true as const };
  const ofRated = { ...standing, year: rated };
  const period = periodWords(r, standing);
  const day = format.dateTime(new Date(actor.today), { dateStyle: "long" });
  const source = r("source", { unit: unit.name, period, day });
  const rowsOf = (key: IndicatorKey) => reports.find((each) => each.key === key)?.rows ?? [];
  const toDecide = (indicator: IndicatorKey, of = standing) =>
    decides && (
      <DecideInPlace
        figure={{ ...of, indicator }}
        heads={heads}
        units={[unit.id, ...rowsOf(indicator).map(({ id }) => id)]}
      />
    );
  const screens = [
    { label: t("decisions"), content: <LastDecisions decisions={decisions} counts={counts} /> },
    ...(comparison.length > 0
      ? [
          {
            label: t("comparison"),
            content: (
              <>
                <ComparisonChart rows={comparison} standing={ofRated} source={source} />
                {toDecide("rated-good", ofRated)}
              </>
            ),
          },
        ]
      : []),
    ...reports
      .filter(({ key, rows }) => questions.some((question) => question === key) && rows.length > 0)
      .map((each) => ({
        label: r(`indicators.${each.key}.name`),
        content: (
          <>
            <IndicatorChart report={each} standing={standing} source={source} />
            {toDecide(each.key)}
          </>
        ),
      })),
    ...(predicates.length > 0
      ? [
          {
            label: t("predicates"),
            content: (
              <PredicateChart
                rows={predicates}
                hidden={report.hiddenOutcomes}
                standing={ofRated}
                source={source}
              />
            ),
          },
        ]
      : []),
    ...(holdups ? [{ label: t("holdups"), content: <HoldupList holdups={holdups} /> }] : []),
  ];

  return (
    <>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h1 className="text-lg font-semibold">{t("of", { unit: unit.name, period })}</h1>
        <a
          href={reportsAt(standing)}
          className="text-brand-strong text-[13px] font-semibold underline underline-offset-2 print:hidden"
        >
          {t("leave")}
        </a>
      </div>
      <MeetingScreens labels={screens.map(({ label }) => label)}>
        {screens.map(({ label, content }) => (
          <div key={label}>{content}</div>
        ))}
      </MeetingScreens>
    </>
  );
}
