import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { RecoverForm } from "@/components/access/recover-form";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { PublicFrame } from "@/components/verification/public-frame";
import { sendsMail } from "@/lib/accounts/queries/own";

import { frameOfPublic } from "../verify/frame";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("access.recover"))("title"),
  robots: { index: false, follow: false },
});

export default async function RecoverPage() {
  const [t, frame] = await Promise.all([getTranslations("access.recover"), frameOfPublic()]);
  return (
    <PublicFrame {...frame}>
      <header className="space-y-2">
        <h1 className="text-2xl leading-tight font-bold">{t("heading")}</h1>
        <p className="text-ink-2 text-pretty">{t("lede")}</p>
      </header>
      <Section title={t("helper")}>
        <p className="text-ink-2 mb-3 text-pretty">{t("helperLede")}</p>
        <LinkButton href="/activate" look="primary">
          {t("useCode")}
        </LinkButton>
      </Section>
      <Section title={t("mail")}>
        <p className="text-ink-2 mb-3 text-pretty">{sendsMail() ? t("mailLede") : t("noMail")}</p>
        {sendsMail() && <RecoverForm />}
      </Section>
      <a href="/sign-in" className="text-brand-strong underline underline-offset-2">
        {t("back")}
      </a>
    </PublicFrame>
  );
}
