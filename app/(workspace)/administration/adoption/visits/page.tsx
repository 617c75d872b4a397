import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { PlanForm } from "@/components/visits/plan-form";
import { VisitRow } from "@/components/visits/visit-row";
import { requireActor } from "@/lib/access/session";
import { visitsParameters } from "@/lib/reporting/schema";
import type { SearchParameters } from "@/lib/search-parameters";
import { findVisits } from "@/lib/visits/queries";
import { nextFirst } from "@/lib/visits/visit";

import { missing } from "../missing";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("visits"))("title"),
});

export default async function VisitsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const { unit, step } = visitsParameters.parse(await searchParams);
  const [t, format, { reads, visits, asked, counts }] = await Promise.all([
    getTranslations("visits"),
    getFormatter(),
    findVisits(actor, unit).catch(missing),
  ]);
  const { planned, past } = nextFirst(visits);
  const [first] = planned;
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "long" });
  return (
    <>
      <PageHeader
        above={reads && <a href="/administration/adoption">{t("toPlan")}</a>}
        title={t("headline", {
          count: counts.planned,
          date: first ? on(first.day) : "",
          unit: first?.unit.name ?? "",
        })}
        lede={t("lede", { held: counts.held, moved: counts.gained })}
      >
        <GuideLink step="sendTrainers" />
      </PageHeader>
      {asked && (
        <Section title={t("plan.title", { unit: asked.name })}>
          <Card className="max-w-3xl px-4 py-4">
            <PlanForm unitId={asked.id} step={step ?? "drafted"} today={actor.today} />
          </Card>
        </Section>
      )}
      {visits.length === 0 && !asked && (
        <Empty title={t("headline", { count: 0, date: "", unit: "" })}>
          <p>{t("emptyLede")}</p>
          <LinkButton href="/administration/adoption">{t("toPlan")}</LinkButton>
        </Empty>
      )}
      {planned.length > 0 && (
        <Section title={t("planned")}>
          <Card>
            <ul className="divide-line divide-y">
              {planned.map((visit) => (
                <VisitRow key={visit.id} visit={visit} today={actor.today} />
              ))}
            </ul>
          </Card>
        </Section>
      )}
      {past.length > 0 && (
        <Section title={t("past")} aside={t("guide")}>
          <Card>
            <ul className="divide-line divide-y">
              {past.map((visit) => (
                <VisitRow key={visit.id} visit={visit} today={actor.today} />
              ))}
            </ul>
          </Card>
        </Section>
      )}
    </>
  );
}
