import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import type { GuideStep } from "@/lib/help/guides";

type GuideLinkProps = {
  step: GuideStep;
  /** What a part of a page says instead, beside the link of the page. */ children?: ReactNode;
};

/** The quiet way from a screen to what the guide says about it. */
export function GuideLink({ step, children }: GuideLinkProps) {
  const t = useTranslations("help");
  return (
    <a
      href={`/help#${step}`}
      className="text-brand-strong inline-flex min-h-8 items-center text-[13px] underline underline-offset-2 print:hidden"
    >
      {children ?? t("pageGuide")}
    </a>
  );
}
