import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { StandardsMatrix } from "@/components/competency/standards-matrix";
import { WhoseStandards } from "@/components/competency/whose-standards";
import { GuideLink } from "@/components/help/guide-link";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { findStandards } from "@/lib/competency/queries/dictionary";
import { scopeSchema } from "@/lib/competency/schema";
import type { SearchParameters } from "@/lib/search-parameters";

import { missing } from "../missing";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("competencyPages.standards"))("title"),
});

export default async function StandardsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const { agency: asked } = scopeSchema.parse(await searchParams);
  const { lines, agency, keeping } = await findStandards(actor, asked).catch(missing);
  const [t, words, back] = await Promise.all([
    getTranslations("competencyPages.standards"),
    getTranslations("competencyPages.competency"),
    getTranslations("competencyPages.dictionary"),
  ]);

  return (
    <>
      <PageHeader
        above={<a href="/administration/competencies">{back("title")}</a>}
        title={t("headline", {
          whose: agency?.name ?? words("government"),
          asked: lines.filter(({ standards }) => standards.length > 0).length,
          total: lines.length,
        })}
        lede={t("lede")}
      >
        <GuideLink step="keepCompetencies" />
      </PageHeader>
      <WhoseStandards agencies={keeping.agencies} chosen={agency?.id ?? null} />
      <StandardsMatrix lines={lines} agencyId={agency?.id ?? null} />
    </>
  );
}
