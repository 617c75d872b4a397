import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { BesideLine } from "@/components/feedback/beside-line";
import { ValueList } from "@/components/feedback/value-list";
import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { ActionPlan } from "@/components/progress/action-plan";
import { IndicatorProgress } from "@/components/progress/indicator-progress";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { requireActor } from "@/lib/access/session";
import { findBeside } from "@/lib/feedback/queries/beside";
import { findProgress } from "@/lib/progress/queries/own";
import { progressParameters } from "@/lib/progress/schema";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("progress"))("title"),
});

type ProgressPageProps = { searchParams: SearchParameters };

export default async function ProgressPage({ searchParams }: ProgressPageProps) {
  const actor = await requireActor();
  const parameters = await searchParams;
  const all = "all" in parameters;
  const { plan, years } = await findProgress(actor, progressParameters.parse(parameters).year);
  const year = plan?.year ?? Number(actor.today.slice(0, 4));
  const [t, f, c, kinds, beside] = await Promise.all([
    getTranslations("progress"),
    getTranslations("feedback"),
    getTranslations("counselling"),
    getTranslations("vocabulary.resultKind"),
    findBeside(actor, year),
  ]);
  const ways = (
    <>
      {years.map((other) => (
        <LinkButton key={other} href={`/progress?year=${other}`}>
          {t("ofYear", { year: String(other) })}
        </LinkButton>
      ))}
      <LinkButton href="/progress/counselling">{c("link")}</LinkButton>
      <LinkButton href="/progress/requests">{f("requests.link")}</LinkButton>
    </>
  );
  const values = (
    <Section title={f("values")}>
      <ValueList beside={beside} />
    </Section>
  );
  if (!plan) {
    return (
      <>
        <PageHeader title={t("title")}>{ways}</PageHeader>
        <Empty title={t("noPlan", { year: String(year) })}>
          <p>{t("noPlanLede")}</p>
          <LinkButton href="/plans" look="primary">
            {t("toPlan")}
          </LinkButton>
        </Empty>
        {beside.said.length > 0 && <div className="mt-7">{values}</div>}
      </>
    );
  }
  const isThisYear = actor.today.startsWith(String(year));
  const indicators = plan.results.flatMap((result) => result.indicators);
  const reported = indicators.filter(({ reports }) => reports.length > 0).length;

  return (
    <>
      <PageHeader
        above={isThisYear ? undefined : t("ofYear", { year: String(year) })}
        title={t("headline", { count: reported, total: indicators.length })}
        lede={t.rich("lede", glossed)}
      >
        {indicators.length > 1 && !plan.closed && !all && (
          <LinkButton href={`/progress?year=${year}&all`} look="primary">
            {t("reportAll")}
          </LinkButton>
        )}
        {ways}
        <GuideLink step="report" />
      </PageHeader>
      {plan.closed && (
        <div className="mb-4">
          <Notice>
            <p>{t("closedPlan")}</p>
            <LinkButton href="/plans">{t("toPlan")}</LinkButton>
          </Notice>
        </div>
      )}
      <div className="mb-7 space-y-4">
        {plan.results.map((result) => (
          <Card key={result.id} className="px-4 py-3">
            <h2 className="font-sans text-[14.5px] font-semibold">
              {result.statement} <Tag>{kinds(result.kind)}</Tag>
            </h2>
            <div className="divide-line divide-y">
              {result.indicators.map((indicator) => (
                <IndicatorProgress
                  // Made anew: what is open is the person's own affair as soon as it stands there.
                  key={`${indicator.id} ${all}`}
                  indicator={indicator}
                  closed={plan.closed}
                  opened={all ? (indicator === indicators[0] ? "first" : "further") : undefined}
                />
              ))}
            </div>
            <BesideLine beside={beside} about={result.id} />
            <ActionPlan {...{ result, steps: result.steps, today: actor.today, closed: plan.closed }}>
              <LinkButton
                look="quiet"
                href={`/progress/requests?about=${result.id}#ask`}
                aria-label={f("ask.shortAbout", { subject: result.statement })}
              >
                {f("ask.short")}
              </LinkButton>
            </ActionPlan>
          </Card>
        ))}
      </div>
      {values}
    </>
  );
}
