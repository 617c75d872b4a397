import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { KeptList } from "@/components/privacy/kept-list";
import { Rights } from "@/components/privacy/rights";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findOwnData } from "@/lib/privacy/queries/summary";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("privacyPages"))("title"),
});

export default async function DataPage() {
  const actor = await requireActor();
  const [t, notice, { counts, people, ...data }] = await Promise.all([
    getTranslations("privacyPages"),
    getTranslations("privacyNotice"),
    findOwnData(actor),
  ]);
  const count = Object.values(counts).reduce((sum, one) => sum + one, 0);

  return (
    <div className="max-w-[62rem]">
      <PageHeader title={t("headline", { count, people })} lede={t("lede")}>
        <GuideLink step="ownData" />
      </PageHeader>
      <Section title={t("todo")}>
        <Rights {...data} />
      </Section>
      <Section title={t("kept")} aside={t("keptAside")}>
        <KeptList counts={counts} />
        <p className="text-ink-3 mt-3 max-w-[72ch] text-[13px] text-pretty">
          {t("basis")}{" "}
          <a href="/privacy" className="text-brand-strong underline underline-offset-2">
            {notice("link")}
          </a>
        </p>
      </Section>
    </div>
  );
}
