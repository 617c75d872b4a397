import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ActivateForm } from "@/components/access/activate-form";
import { PublicFrame } from "@/components/verification/public-frame";

import { frameOfPublic } from "../verify/frame";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("access.activate"))("title"),
  robots: { index: false, follow: false },
});

export default async function ActivatePage() {
  const [t, frame] = await Promise.all([getTranslations("access.activate"), frameOfPublic()]);
  return (
    <PublicFrame {...frame}>
      <header className="space-y-2">
        <h1 className="text-2xl leading-tight font-bold">{t("heading")}</h1>
        <p className="text-ink-2 text-pretty">{t("lede")}</p>
      </header>
      <ActivateForm />
      <p className="text-ink-2">
        {t("noCode")}{" "}
        <a href="/sign-in" className="text-brand-strong underline underline-offset-2">
          {t("signIn")}
        </a>
      </p>
    </PublicFrame>
  );
}
