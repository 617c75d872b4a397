import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";

import { CodeForm } from "@/components/verification/code-form";
import { FileCheck } from "@/components/verification/file-check";
import { PublicFrame } from "@/components/verification/public-frame";

import { frameOfPublic } from "./frame";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("verification"))("title"),
  robots: { index: false, follow: false },
});

type VerifyProps = { searchParams: Promise<{ code?: string | string[] }> };

export default async function VerifyPage({ searchParams }: VerifyProps) {
  const { code } = await searchParams;
  if (typeof code === "string" && code.trim())
    redirect(`/verify/${encodeURIComponent(code.trim().slice(0, 60))}`);
  const [t, frame] = await Promise.all([getTranslations("verification"), frameOfPublic()]);
  return (
    <PublicFrame {...frame}>
      <h1 className="text-2xl leading-tight font-bold">{t("title")}</h1>
      <p className="text-ink-2 text-pretty">{t("lede")}</p>
      <CodeForm />
      <FileCheck />
    </PublicFrame>
  );
}
