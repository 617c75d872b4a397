import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { FactorGate } from "@/components/accounts/factor-gate";
import { SignOut } from "@/components/shell/sign-out";
import { PublicFrame } from "@/components/verification/public-frame";
import { requireFrame } from "@/lib/access/session";

import { frameOfPublic } from "../verify/frame";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("access.enrol"))("title"),
  robots: { index: false, follow: false },
});

export default async function SecondFactorPage() {
  const { factor } = await requireFrame();
  const [t, frame] = await Promise.all([getTranslations("access.enrol"), frameOfPublic()]);
  const due = factor === "due";
  return (
    <PublicFrame {...frame}>
      <header className="space-y-2">
        <h1 className="text-2xl leading-tight font-bold">{t(due ? "heading" : "settled")}</h1>
        {due && <p className="text-ink-2 text-pretty">{t("lede")}</p>}
      </header>
      <FactorGate due={due} />
      {due && <SignOut />}
    </PublicFrame>
  );
}
