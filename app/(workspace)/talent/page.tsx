import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { LackingList } from "@/components/talent/lacking-list";
import { MeanList } from "@/components/talent/mean-list";
import { NineBoxes } from "@/components/talent/nine-boxes";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { topRowCrowded } from "@/lib/talent/nine-box";
import { canKeepRecords } from "@/lib/talent/policy";
import { fewestForMean } from "@/lib/talent/professional-index";
import { findGrid } from "@/lib/talent/queries/grid";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("talent"))("title"),
});

export default async function TalentPage() {
  const actor = await requireActor();
  const [t, found] = await Promise.all([getTranslations("talent.grid"), findGrid(actor)]);
  if (!found) notFound();
  const { grid, settings, means } = found;

  return (
    <>
      <PageHeader title={t("headline", { inBoxes: grid.inBoxes, people: grid.people })} lede={t("lede")}>
        <LinkButton href="/talent/succession">{t("succession")}</LinkButton>
        {canKeepRecords(actor) && <a href="/talent/records">{t("records")}</a>}
      </PageHeader>
      {topRowCrowded(settings) && (
        <div className="mb-4">
          <Notice tone="warning">{t("crowded", { points: settings.performanceHigh })}</Notice>
        </div>
      )}
      <div className="mb-2">
        <NineBoxes boxes={grid.boxes} />
      </div>
      <p className="text-ink-3 mb-7 text-sm">{t("source")}</p>
      <Section title={t("lacking")} aside={t("lackingLede")}>
        <LackingList grid={grid} />
      </Section>
      {means && (
        <Section title={t("means")}>
          <p className="text-ink-2 max-w-[68ch] pb-2 text-sm">{t("meansLede", { least: fewestForMean })}</p>
          <MeanList means={means} />
        </Section>
      )}
    </>
  );
}
