import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { TalentSettingsForm } from "@/components/talent/settings-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { findSettings } from "@/lib/talent/queries/settings";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("talent.titles"))("settings"),
});

export default async function TalentSettingsPage() {
  const actor = await requireActor();
  const [t, settings] = await Promise.all([getTranslations("talent.settings"), findSettings(actor)]);
  if (!settings) notFound();

  return (
    <>
      <PageHeader
        title={t("headline", {
          enabled: settings.enabled ? "on" : "off",
          indexEnabled: settings.indexEnabled ? "on" : "off",
        })}
        lede={t("lede")}
      >
        <a href="/career/figures">{t("figures")}</a>
        <GuideLink step="keepTalent" />
      </PageHeader>
      <Card className="max-w-2xl p-4">
        <p className="text-ink-2 pb-4 text-sm">{t("points")}</p>
        <TalentSettingsForm settings={settings} />
      </Card>
    </>
  );
}
