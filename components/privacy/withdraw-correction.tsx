"use client";

import { useTranslations } from "next-intl";

import { AskFirst } from "@/components/ui/ask-first";
import type { CorrectionField } from "@/lib/privacy/correction";
import { withdrawCorrectionAction } from "@/lib/privacy/actions";

type WithdrawCorrectionProps = { request: { requestId: string; version: number }; field: CorrectionField };

/** Takes one's own request back while nobody has answered it. */
export function WithdrawCorrection({ request, field }: WithdrawCorrectionProps) {
  const t = useTranslations("privacy.withdraw");
  const fields = useTranslations("privacy.fields");
  return (
    <AskFirst
      label={t("label")}
      named={t("named", { field: fields(field) })}
      question={t("question")}
      run={(key) => withdrawCorrectionAction(request, key)}
    />
  );
}
