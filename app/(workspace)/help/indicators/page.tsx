import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { IndicatorDefinitions } from "@/components/reporting/indicator-definitions";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("reporting.definitions"))("title"),
});

export default async function IndicatorDefinitionsPage() {
  await requireActor();
  const t = await getTranslations("reporting.definitions");
  return (
    <>
      <PageHeader title={t("title")} lede={t("lede")} above={<a href="/help">{t("back")}</a>} />
      <IndicatorDefinitions />
    </>
  );
}
