import { useTranslations } from "next-intl";

import type { GuideStep } from "@/lib/help/guides";

/** The quiet way from a screen to what the guide says about it. */
export function GuideLink({ step }: { step: GuideStep }) {
  const t = useTranslations("help");
  return (
    <a
      href={`/help#${step}`}
      className="text-brand-strong inline-flex min-h-8 items-center text-[13px] underline underline-offset-2 print:hidden"
    >
      {t("pageGuide")}
    </a>
  );
}
