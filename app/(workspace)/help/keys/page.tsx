import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { KeySwitch } from "@/components/help/key-switch";
import { KeyTable } from "@/components/help/key-table";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("keys"))("title"),
});

export default async function KeysPage() {
  await requireActor();
  const t = await getTranslations("keys");
  return (
    <>
      <PageHeader title={t("headline")} lede={t("lede")} above={<a href="/help">{t("toHelp")}</a>} />
      <KeySwitch />
      <KeyTable />
    </>
  );
}
