"use client";

import { useTranslations } from "next-intl";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { fileObjectionAction } from "@/lib/evaluation/actions";

import { objectionDraft } from "./objection-draft";

type ObjectFormProps = {
  evaluation: { evaluationId: string; version: number };
  /** Who decides, and who is heard. */
  deciderName: string;
  signerName: string;
};

/** The employee's objection with its reasons, filed once. */
export function ObjectForm({ evaluation, deciderName, signerName }: ObjectFormProps) {
  const t = useTranslations("evaluation.objection");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { reason: "" },
    useTranslations("evaluation.errors"),
    objectionDraft(evaluation.evaluationId),
  );
  const send = submit((typed, key) => fileObjectionAction({ ...evaluation, ...typed }, key));
  return (
    <form onSubmit={send} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <p className="text-ink-2 max-w-[68ch]">{t("fileLede", { decider: deciderName, signer: signerName })}</p>
      <TextArea
        {...field("reason", "reason-required")}
        label={t("reason")}
        hint={t("reasonHint")}
        readableBy={t("readers", { decider: deciderName, signer: signerName })}
        rows={5}
      />
      <SubmitButton busy={busy}>{t("file")}</SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
