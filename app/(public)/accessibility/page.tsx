import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { AccessibilityStatement } from "@/components/help/accessibility-statement";
import { PublicFrame } from "@/components/verification/public-frame";

import { frameOfPublic } from "../verify/frame";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("accessibility"))("title"),
});

export default async function AccessibilityPage() {
  const frame = await frameOfPublic();
  return (
    <PublicFrame {...frame}>
      <AccessibilityStatement product={frame.product} />
    </PublicFrame>
  );
}
