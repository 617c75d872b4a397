"use client";

import { useTranslations } from "next-intl";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { selfAssessAction } from "@/lib/evaluation/actions";

type SelfAssessmentProps = { evaluation: { evaluationId: string; version: number }; raterName: string };

/** The employee's own view, sent once. */
export function SelfAssessment({ evaluation, raterName }: SelfAssessmentProps) {
  const t = useTranslations("evaluation");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { selfAssessment: "" },
    useTranslations("evaluation.errors"),
    `evaluation.self:${evaluation.evaluationId}`,
  );
  const send = submit((typed, key) => selfAssessAction({ ...evaluation, ...typed }, key));
  return (
    <form onSubmit={send} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <TextArea
        {...field("selfAssessment", "self-assessment-required")}
        label={t("self")}
        hint={t("selfHint")}
        readableBy={t("selfReaders", { name: raterName })}
        rows={5}
      />
      <SubmitButton busy={busy}>{t("selfSend")}</SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
