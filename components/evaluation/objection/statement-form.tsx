"use client";

import { useTranslations } from "next-intl";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { stateOnObjectionAction } from "@/lib/evaluation/actions";

type StatementFormProps = {
  evaluation: { evaluationId: string; version: number };
  name: string;
  deciderName: string;
};

/** What the signer answers to an objection, once. */
export function StatementForm({ evaluation, name, deciderName }: StatementFormProps) {
  const t = useTranslations("evaluation.objection");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { statement: "" },
    useTranslations("evaluation.errors"),
    `evaluation.state:${evaluation.evaluationId}`,
  );
  const send = submit((typed, key) => stateOnObjectionAction({ ...evaluation, ...typed }, key));
  return (
    <form onSubmit={send} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <TextArea
        {...field("statement", "statement-required")}
        label={t("statement")}
        hint={t("statementHint")}
        readableBy={t("statementReaders", { name, decider: deciderName })}
        rows={5}
      />
      <SubmitButton busy={busy}>{t("state")}</SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
