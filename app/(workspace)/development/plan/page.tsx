import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";

import { AddLine } from "@/components/development/add-line";
import { DevelopmentSteps } from "@/components/development/development-steps";
import { HandInPanel } from "@/components/development/hand-in-panel";
import { LineList } from "@/components/development/line-list";
import { MentorSearch } from "@/components/development/mentor-search";
import { ModeShares } from "@/components/development/mode-shares";
import { PlanNote } from "@/components/development/plan-note";
import { ProposalList } from "@/components/development/proposal-list";
import { GuideLink } from "@/components/help/guide-link";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { rupiahIn } from "@/components/ui/rupiah";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findOwnDevelopment } from "@/lib/development/queries/plan";
import { yearAsked } from "@/lib/development/schema";
import { searchedText, type SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("developmentPlan"))("title"),
});

export default async function DevelopmentPlanPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const { year: wanted, line: chosen, search: typed } = await searchParams;
  const current = Number(actor.today.slice(0, 4));
  const year = yearAsked(current).parse(wanted);
  const search = searchedText.parse(typed);
  const [t, locale, own] = await Promise.all([
    getTranslations("developmentPlan"),
    getLocale(),
    findOwnDevelopment(actor, { year, search }),
  ]);
  const { plan, asked, courses, proposals } = own;
  if (!plan && (year < current || year > current + 1)) notFound();
  const editable = plan === null || plan.may.edit;
  const ofYear = { year, version: plan?.version ?? null };
  const lines = plan?.lines ?? [];
  const line = editable ? lines.find(({ id }) => id === chosen) : undefined;
  const other = year === current ? current + 1 : current;
  const reference = plan && { planId: plan.id, year, version: plan.version };
  const cost = plan?.totals.cost ?? "0";
  const facts = { year: String(year), count: lines.length, hours: plan?.totals.hours ?? 0 };

  return (
    <>
      <PageHeader
        above={<a href="/development">{t("back")}</a>}
        title={t(`headline.${plan?.status ?? "none"}`, { ...facts, name: own.supervisor ?? t("nobody") })}
        lede={
          <>
            {t("hoursOfYear", { ...own.hours, year: facts.year })}{" "}
            {(cost !== "0" || own.unseen > 0) &&
              t("lede", {
                paid: cost === "0" ? "no" : "yes",
                cost: rupiahIn(locale)(cost),
                unseen: own.unseen,
              })}
          </>
        }
      >
        <GuideLink step="planLearning" />
        <LinkButton href={`/development/plan?year=${other}`}>
          {t("otherYear", { year: String(other) })}
        </LinkButton>
      </PageHeader>
      <DevelopmentSteps plan={plan} dates={own.dates} />
      {plan && <PlanNote plan={plan} />}
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <Section title={t("lines")}>
            {reference && lines.length > 0 ? (
              <LineList plan={reference} lines={lines} {...{ asked, courses }} editable={editable} />
            ) : (
              <Empty title={t("noLines")}>
                <p>{t("noLinesLede")}</p>
              </Empty>
            )}
            {editable && <AddLine plan={ofYear} {...{ asked, courses }} />}
          </Section>
          {reference && line && (
            <Section title={t("mentors.title")}>
              <MentorSearch plan={reference} {...{ line, search }} people={own.mentors} />
            </Section>
          )}
          {editable && (
            <Section title={t("proposals")} aside={t("proposalsNote")}>
              <ProposalList plan={ofYear} proposals={proposals} />
            </Section>
          )}
        </div>
        <div className="min-w-0">
          {plan && <HandInPanel plan={plan} blockers={own.blockers} />}
          <ModeShares lines={lines} />
        </div>
      </div>
    </>
  );
}
