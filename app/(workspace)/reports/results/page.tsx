import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";

import { peopleAt, reportsAt, resultsAt } from "@/components/reporting/address";
import { DecidedResult } from "@/components/reporting/outcome/decided-result";
import { GoalsBehind } from "@/components/reporting/outcome/goals-behind";
import { HeadIndicators } from "@/components/reporting/outcome/head-indicators";
import { RatedPeople } from "@/components/reporting/outcome/rated-people";
import { Sides } from "@/components/reporting/outcome/sides";
import { UnitsBelow } from "@/components/reporting/outcome/units-below";
import { PeriodFilter } from "@/components/reporting/period-filter";
import { UnitPath } from "@/components/reporting/unit-path";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { findOutcome } from "@/lib/reporting/queries/outcome";
import { outcomeHeadline, sidesOf } from "@/lib/reporting/outcome-words";
import { periodWords } from "@/lib/reporting/words";

import { askedReport, missing, type ReportProps } from "../asked-report";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("unitOutcome"))("title"),
});

export default async function UnitOutcomePage(props: ReportProps) {
  const { actor, asked } = await askedReport(props);
  const outcome = await findOutcome(actor, asked).catch(missing);
  const [t, format] = await Promise.all([getTranslations("unitOutcome"), getFormatter()]);
  const [reporting, levels] = await Promise.all([
    getTranslations("reporting"),
    getTranslations("vocabulary.unitResult"),
  ]);
  const { unit, above, years, year, quarter, rated, kept, goals, head } = outcome;
  const standing = { unit: unit.id, year, quarter };
  const period = periodWords(reporting, standing);
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 1 });

  return (
    <>
      <PageHeader
        above={<UnitPath above={above} unit={unit} hrefOf={(id) => resultsAt({ ...standing, unit: id })} />}
        title={outcomeHeadline(outcome, { t, levels, percent })}
        lede={t("lede", { unit: unit.name, period })}
      >
        {rated && <LinkButton href={peopleAt("rated-good", standing)}>{t("people")}</LinkButton>}
        <a
          href={reportsAt(standing)}
          className="text-brand-strong text-[13px] font-semibold underline underline-offset-2 print:hidden"
        >
          {t("back", { unit: unit.name })}
        </a>
      </PageHeader>
      <PeriodFilter {...{ years, year, quarter }} hrefOf={(to) => resultsAt({ ...standing, ...to })} />
      <div className="space-y-4">
        <Sides {...sidesOf(outcome)} kept={kept} />
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <RatedPeople {...outcome} period={period} />
          <DecidedResult decision={outcome.decision} period={period} />
        </div>
        {goals.lines.length > 0 && <GoalsBehind goals={goals} standing={standing} />}
        {head && <HeadIndicators head={head} year={year} />}
        <UnitsBelow below={outcome.below} standing={standing} />
      </div>
    </>
  );
}
