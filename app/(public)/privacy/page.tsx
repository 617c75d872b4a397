import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";

import { Notice } from "@/components/privacy/notice";
import { PublicFrame } from "@/components/verification/public-frame";
import { government } from "@/lib/access/session";
import { findPeriods } from "@/lib/retention/queries/schedule";

import { frameOfPublic } from "../verify/frame";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("privacyNotice"))("title"),
});

export default async function PrivacyPage() {
  const [frame, served, periods] = await Promise.all([frameOfPublic(), government(), findPeriods()]);
  if (!served) redirect("/sign-in");
  return (
    <PublicFrame {...frame}>
      <Notice product={frame.product} government={served.officialName} periods={periods} />
    </PublicFrame>
  );
}
