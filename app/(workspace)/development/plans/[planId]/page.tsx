import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";

import { DecidePlan } from "@/components/development/decide-plan";
import { DevelopmentSteps } from "@/components/development/development-steps";
import { LineFacts } from "@/components/development/line-facts";
import { MentoredLines } from "@/components/development/mentored-lines";
import { ModeShares } from "@/components/development/mode-shares";
import { PlanNote } from "@/components/development/plan-note";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { rupiahIn } from "@/components/ui/rupiah";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import type { Actor } from "@/lib/access/actor";
import { findMentored } from "@/lib/development/queries/mentors";
import { findDevelopmentPlan } from "@/lib/development/queries/plan";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("developmentPlan"))("title"),
});

export default async function ReadDevelopmentPlanPage({ params }: { params: Promise<{ planId: string }> }) {
  const actor = await requireActor();
  const { planId } = await params;
  if (!z.uuid().safeParse(planId).success) notFound();
  const plan = await findDevelopmentPlan(actor, planId);
  if (!plan) return <Mentored {...{ actor, planId }} />;
  const [t, locale] = await Promise.all([getTranslations("developmentPlan"), getLocale()]);
  const { name, lines, totals, mine } = plan;
  const year = String(plan.year);

  return (
    <>
      <PageHeader
        above={
          mine ? (
            <a href="/development">{t("back")}</a>
          ) : (
            <a href={`/development/team/${plan.personId}`}>{t("backTeam")}</a>
          )
        }
        title={t("headlineOf", { name, year, count: lines.length, hours: totals.hours })}
        lede={t("ledeOf", {
          unit: plan.unit,
          paid: totals.cost === "0" ? "no" : "yes",
          cost: rupiahIn(locale)(totals.cost),
        })}
      >
        {mine && <LinkButton href={`/development/plan?year=${year}`}>{t("otherYear", { year })}</LinkButton>}
      </PageHeader>
      <DevelopmentSteps plan={plan} dates={plan.dates} />
      <PlanNote plan={plan} />
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <Section title={t("lines")}>
          <Card>
            <ul className="divide-line divide-y">
              {lines.map((line) => (
                <li key={line.id} className="px-4 py-3">
                  <LineFacts line={line} />
                </li>
              ))}
            </ul>
          </Card>
        </Section>
        <div className="min-w-0">
          {plan.may.decide && <DecidePlan plan={{ planId: plan.id, version: plan.version }} name={name} />}
          <ModeShares lines={lines} />
        </div>
      </div>
    </>
  );
}

/** What a mentor reads of a plan that is none of theirs: the activities that they go along with. */
async function Mentored({ actor, planId }: { actor: Actor; planId: string }) {
  const mentored = (await findMentored(actor, planId)) ?? notFound();
  const t = await getTranslations("developmentPlan.mentored");
  const { name, unit, year, lines } = mentored;
  return (
    <>
      <PageHeader
        title={t("headline", { name, year: String(year), count: lines.length })}
        lede={t("lede", { unit })}
      />
      <Section title={t("lines")}>
        <MentoredLines lines={lines} />
      </Section>
    </>
  );
}
