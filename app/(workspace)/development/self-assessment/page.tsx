import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { WholeAssessment } from "@/components/competency/whole-assessment";
import { GuideLink } from "@/components/help/guide-link";
import { DocumentLink } from "@/components/planning/document-link";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { findProfile } from "@/lib/competency/queries/profiles";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("competencyPages.self"))("title"),
});

export default async function SelfAssessmentPage() {
  const actor = await requireActor();
  const [t, member, development, profile] = await Promise.all([
    getTranslations("competencyPages.self"),
    getTranslations("competencyPages.member"),
    getTranslations("development"),
    findProfile(actor, actor.personId),
  ]);
  const { lines } = profile ?? notFound();

  return (
    <>
      <PageHeader
        above={<a href="/development">{development("title")}</a>}
        title={t("headline", { count: lines.length })}
        lede={t("lede")}
      >
        {lines.some(({ assessed }) => assessed) && (
          <DocumentLink href={`/api/development/assessment/${actor.personId}`}>
            {member("paper")}
          </DocumentLink>
        )}
        <GuideLink step="seeOneself" />
      </PageHeader>
      {lines.length === 0 ? (
        <Empty title={t("none")}>
          <p>{t("noneLede")}</p>
        </Empty>
      ) : (
        <WholeAssessment lines={lines} today={actor.today} mine={actor.personId} />
      )}
    </>
  );
}
