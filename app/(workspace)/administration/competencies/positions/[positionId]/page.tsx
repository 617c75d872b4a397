import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";

import { RequirementList } from "@/components/competency/requirement-list";
import { GuideLink } from "@/components/help/guide-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findPosition } from "@/lib/competency/queries/positions";
import { keyOf } from "@/lib/competency/standards";

import { missing } from "../../missing";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("competencyPages.positions"))("title"),
});

type PositionPageProps = { params: Promise<{ positionId: string }> };

export default async function PositionPage({ params }: PositionPageProps) {
  const actor = await requireActor();
  const { positionId } = await params;
  if (!z.uuid().safeParse(positionId).success) notFound();
  const { title, unit, scope, people, ownCase, lines } = await findPosition(actor, positionId).catch(missing);
  const [t, list, scopes] = await Promise.all([
    getTranslations("competencyPages.position"),
    getTranslations("competencyPages.positions"),
    getTranslations("competency.scopes"),
  ]);
  const place = { positionId, people, settable: !ownCase };
  const asked = lines.filter((line) => line.asked !== null);
  const others = lines.filter((line) => line.asked === null);

  return (
    <>
      <PageHeader
        above={<a href="/administration/competencies/positions">{list("title")}</a>}
        title={t("headline", { title, own: asked.filter((line) => !line.asked?.inherited).length })}
        lede={t("lede", { unit, kind: scopes(keyOf(scope)), people })}
      >
        <GuideLink step="keepCompetencies" />
      </PageHeader>
      {ownCase && (
        <div className="mb-5">
          <Notice>{t("ownCase")}</Notice>
        </div>
      )}
      <div className="grid items-start gap-x-8 xl:grid-cols-2">
        <Section title={t("asked")}>
          <RequirementList lines={asked} {...place} />
        </Section>
        <Section title={t("notAsked")}>
          <RequirementList lines={others} {...place} />
        </Section>
      </div>
    </>
  );
}
