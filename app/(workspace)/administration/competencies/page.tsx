import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { AddCompetency } from "@/components/competency/competency-form";
import { DictionaryList } from "@/components/competency/dictionary-list";
import { GuideLink } from "@/components/help/guide-link";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { canKeepCompetencies } from "@/lib/competency/policy";
import { findDictionary } from "@/lib/competency/queries/dictionary";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("competencyPages.dictionary"))("title"),
});

const link = "text-brand-strong inline-flex min-h-8 items-center text-[13px] underline underline-offset-2";

export default async function CompetenciesPage() {
  const actor = await requireActor();
  if (!canKeepCompetencies(actor)) notFound();
  const [t, { lines, keeping }] = await Promise.all([
    getTranslations("competencyPages.dictionary"),
    findDictionary(actor),
  ]);
  const used = lines.filter(({ retiredOn }) => retiredOn === null);

  return (
    <>
      <PageHeader
        title={t("headline", {
          total: used.length,
          unasked: used.filter(({ positions }) => positions === 0).length,
        })}
        lede={t("lede")}
      >
        <a href="/administration/competencies/standards" className={link}>
          {t("standards")}
        </a>
        <a href="/administration/competencies/positions" className={link}>
          {t("positions")}
        </a>
        <GuideLink step="keepCompetencies" />
      </PageHeader>
      {(keeping.everything || keeping.agencies.length > 0) && (
        <Card className="mb-7 p-4">
          <Disclosure summary={t("add")}>
            <AddCompetency everything={keeping.everything} agencies={keeping.agencies} />
          </Disclosure>
        </Card>
      )}
      <DictionaryList lines={lines} />
    </>
  );
}
