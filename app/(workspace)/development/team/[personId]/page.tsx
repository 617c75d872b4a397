import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";

import { AssessmentForm } from "@/components/competency/assessment-form";
import { GapList } from "@/components/competency/gap-list";
import { AppreciationDossier } from "@/components/guidance/appreciation-dossier";
import { StudyLeaveNotice } from "@/components/development/study-leave";
import { GuidanceList } from "@/components/guidance/guidance-list";
import { DocumentLink } from "@/components/planning/document-link";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { needsOf, neverAssessed } from "@/lib/competency/gap";
import { readProfile } from "@/lib/competency/queries/read";
import { developmentPlansOf } from "@/lib/development/queries/plan";
import { studyLeaveToday } from "@/lib/development/queries/study";
import { yearlyHours } from "@/lib/deadlines/yearly-hours";
import { findAppreciations } from "@/lib/guidance/queries/appreciations";
import { findGuidance } from "@/lib/guidance/queries/guidance";
import { findToOpen } from "@/lib/guidance/queries/to-open";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("development.teamPage"))("title"),
});

export default async function MemberPage({ params }: { params: Promise<{ personId: string }> }) {
  const actor = await requireActor();
  const { personId } = await params;
  if (!z.uuid().safeParse(personId).success) notFound();
  const { id, name, position, hours, lines, mayAssess } = (await readProfile(actor, personId)) ?? notFound();
  const [t, pages, guidance, toOpen, appreciations, plans, study] = await Promise.all([
    getTranslations("development"),
    getTranslations("competencyPages.member"),
    findGuidance(actor, personId),
    findToOpen(actor, personId),
    findAppreciations(actor, personId),
    developmentPlansOf(actor, personId),
    studyLeaveToday(actor, personId),
  ]);

  return (
    <>
      <PageHeader
        above={<a href="/development/team">{t("teamPage.title")}</a>}
        title={
          neverAssessed(lines)
            ? t("member.unseen", { name })
            : t("member.headline", { name, count: needsOf(lines).length })
        }
        lede={t("member.lede", { position: position ?? t("member.noPosition"), hours, wanted: yearlyHours })}
      >
        {!neverAssessed(lines) && (
          <DocumentLink href={`/api/development/assessment/${id}`}>{pages("paper")}</DocumentLink>
        )}
        {plans.map(({ id: planId, year }) => (
          <LinkButton key={planId} href={`/development/plans/${planId}`}>
            {t("member.plan", { year: String(year) })}
          </LinkButton>
        ))}
      </PageHeader>
      {study && <StudyLeaveNotice {...study} />}
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="min-w-0">
          <GuidanceList guidance={guidance} toOpen={toOpen} today={actor.today} />
          <Section title={t("gaps.titleOf")}>
            <GapList lines={lines} />
          </Section>
        </div>
        <div className="min-w-0">
          {mayAssess && lines.length > 0 && (
            <Section title={t("assess.title")}>
              <LinkButton href={`/development/team/${id}/assessment`} className="mb-3">
                {t("assess.together")}
              </LinkButton>
              <Card className="p-4">
                <AssessmentForm
                  person={{ id, name }}
                  asked={lines.map(({ competency, required }) => ({ competency, required }))}
                  today={actor.today}
                />
              </Card>
            </Section>
          )}
          <AppreciationDossier appreciations={appreciations} />
        </div>
      </div>
    </>
  );
}
