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
import { canImport } from "@/lib/exchange/policy";
import { recentImports } from "@/lib/exchange/queries/imports";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("exchange"))("title"),
});

export default async function ImportsPage() {
  const actor = await requireActor();
  if (!canImport(actor)) notFound();
  const [t, files] = await Promise.all([getTranslations("exchange.list"), recentImports(actor)]);

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
      <Section title={t("recent")}>
        <FileList files={files} />
      </Section>
    </>
  );
}
