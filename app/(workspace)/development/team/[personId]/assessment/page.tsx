import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";

import { WholeAssessment } from "@/components/competency/whole-assessment";
import { GuideLink } from "@/components/help/guide-link";
import { DocumentLink } from "@/components/planning/document-link";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { findProfile } from "@/lib/competency/queries/profiles";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("competencyPages.member"))("title"),
});

export default async function AssessMemberPage({ params }: { params: Promise<{ personId: string }> }) {
  const actor = await requireActor();
  const { personId } = await params;
  if (!z.uuid().safeParse(personId).success) notFound();
  const { id, name, position, lines, mayAssess } = (await findProfile(actor, personId)) ?? notFound();
  if (!mayAssess) notFound();
  const [t, development] = await Promise.all([
    getTranslations("competencyPages.member"),
    getTranslations("development"),
  ]);

  return (
    <>
      <PageHeader
        above={<a href={`/development/team/${id}`}>{name}</a>}
        title={t("headline", { name, count: lines.filter(({ assessed }) => !assessed).length })}
        lede={t("lede", {
          position: position ?? development("member.noPosition"),
          self: lines.filter(({ self }) => self).length,
        })}
      >
        {lines.some(({ assessed }) => assessed) && (
          <DocumentLink href={`/api/development/assessment/${id}`}>{t("paper")}</DocumentLink>
        )}
        <GuideLink step="assessTeam" />
      </PageHeader>
      {lines.length === 0 ? (
        <Empty title={development("gaps.none")} />
      ) : (
        <WholeAssessment lines={lines} today={actor.today} person={{ id, name }} mine={actor.personId} />
      )}
    </>
  );
}
