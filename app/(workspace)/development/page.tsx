import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { GapList } from "@/components/competency/gap-list";
import { TrainingForm } from "@/components/training/training-form";
import { TrainingList } from "@/components/training/training-list";
import { AppreciationDossier } from "@/components/guidance/appreciation-dossier";
import { GuidanceList } from "@/components/guidance/guidance-list";
import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { needsOf, neverAssessed } from "@/lib/competency/gap";
import { findProfile } from "@/lib/competency/queries/profiles";
import { ownTrainings } from "@/lib/training/queries/own";
import { findAppreciations } from "@/lib/guidance/queries/appreciations";
import { findGuidance } from "@/lib/guidance/queries/guidance";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("development"))("title"),
});

export default async function DevelopmentPage() {
  const actor = await requireActor();
  const year = Number(actor.today.slice(0, 4));
  const [t, profile, own, guidance, appreciations] = await Promise.all([
    getTranslations("development"),
    findProfile(actor, actor.personId),
    ownTrainings(actor, year),
    findGuidance(actor, actor.personId),
    findAppreciations(actor, actor.personId),
  ]);
  const { lines } = profile ?? notFound();
  const { state, wanted, hours } = own.balance;
  const missing = Math.max(0, wanted - hours);
  const assessment = {
    known: neverAssessed(lines) ? "none" : "some",
    unseen: lines.filter(({ gap }) => gap.state === "unassessed").length,
  };

  return (
    <>
      <PageHeader
        title={t(state === "free" ? "headlineFree" : "headline", { hours, wanted })}
        lede={t("lede", { state, missing, year: String(year), gaps: needsOf(lines).length, ...assessment })}
      >
        <LinkButton href="/development/plan">{t("plan")}</LinkButton>
        <GuideLink step="learn" />
      </PageHeader>
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="min-w-0">
          <GuidanceList guidance={guidance} today={actor.today} mine />
          <Section title={t("gaps.title")}>
            {lines.length > 0 && (
              <LinkButton href="/development/self-assessment" className="mb-3">
                {t("selfAssess")}
              </LinkButton>
            )}
            <GapList lines={lines} />
          </Section>
          <Section title={t("own")} aside={t.rich("hoursNote", glossed)}>
            <TrainingList {...own} />
          </Section>
        </div>
        <div className="min-w-0">
          <Section title={t("record")}>
            <Card className="p-4">
              <TrainingForm competencies={lines.map(({ competency }) => competency)} />
            </Card>
          </Section>
          <AppreciationDossier appreciations={appreciations} mine />
        </div>
      </div>
    </>
  );
}
