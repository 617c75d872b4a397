import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { FileList } from "@/components/exchange/file-list";
import { UploadForm } from "@/components/exchange/upload-form";
import { GuideLink } from "@/components/help/guide-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { canBringDictionary, canImport } from "@/lib/exchange/policy";
import { recentImports } from "@/lib/exchange/queries/imports";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("exchange"))("title"),
});

export default async function ImportsPage() {
  const actor = await requireActor();
  if (!canImport(actor)) notFound();
  const dictionary = canBringDictionary(actor);
  const [t, files] = await Promise.all([
    getTranslations("exchange.list"),
    recentImports(actor, [
      ...(["people", "movements"] as const),
      ...(dictionary ? (["competency_requirements"] as const) : []),
    ]),
  ]);

  return (
    <>
      <PageHeader title={t("heading")} lede={t("lede")}>
        <GuideLink step="import" />
      </PageHeader>
      <Card className="mb-7 max-w-2xl p-4">
        <>
          <UploadForm />
        </>
        <p className="text-ink-2 mt-2 text-sm">{t("columns")}</p>
      </Card>
      <Section title={t("movements.title")}>
        <Card className="max-w-2xl p-4">
          <p className="text-ink-2 pb-3 text-sm">{t("movements.lede")}</p>
          <UploadForm kind="movements" />
          <p className="pt-3 text-sm">
            <a href="/api/opening/movements" download className="inline-block min-h-6">
              {t("movements.template")}
            </a>
          </p>
        </Card>
      </Section>
      {dictionary && (
        <Section title={t("dictionary.title")}>
          <Card className="max-w-2xl p-4">
            <p className="text-ink-2 pb-3 text-sm">{t("dictionary.lede")}</p>
            <UploadForm kind="competency_requirements" />
            <p className="pt-3 text-sm">
              <a href="/api/opening/competency_requirements" download className="inline-block min-h-6">
                {t("dictionary.template")}
              </a>
            </p>
          </Card>
        </Section>
      )}
      <Section title={t("recent")}>
        <FileList files={files} />
      </Section>
    </>
  );
}
