import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { UploadForm } from "@/components/exchange/upload-form";
import { GuideLink } from "@/components/help/guide-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { requireActor } from "@/lib/access/session";
import { canImport } from "@/lib/exchange/policy";
import { recentImports } from "@/lib/exchange/queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("exchange"))("title"),
});

export default async function ImportsPage() {
  const actor = await requireActor();
  if (!canImport(actor)) notFound();
  const [t, format, files] = await Promise.all([
    getTranslations("exchange.list"),
    getFormatter(),
    recentImports(actor),
  ]);
  const at = (instant: Date) => format.dateTime(instant, { dateStyle: "medium", timeStyle: "short" });

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
        <Card>
          {files.length === 0 && <p className="text-ink-3 px-4 py-3">{t("none")}</p>}
          <ul className="divide-line divide-y">
            {files.map(({ id, name, rowCount, uploadedAt, application }) => (
              <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5">
                <div className="min-w-0">
                  <a href={`/administration/imports/${id}`} className="font-semibold break-words">
                    {name}
                  </a>
                  <p className="text-ink-2 text-[13px]">
                    {t("rows", { count: rowCount, at: at(uploadedAt) })}
                  </p>
                </div>
                <Tag tone={application ? "good" : "neutral"}>
                  {application ? t("applied", { at: at(application.appliedAt) }) : t("previewed")}
                </Tag>
              </li>
            ))}
          </ul>
        </Card>
      </Section>
    </>
  );
}
