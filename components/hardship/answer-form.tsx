"use client";

import { useTranslations } from "next-intl";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { answerHardshipsAction } from "@/lib/hardship/actions";

type AnswerFormProps = { screen: string; hardshipIds: string[] };

/** Answers what was said about one screen with a note that everybody may read. */
export function AnswerForm({ screen, hardshipIds }: AnswerFormProps) {
  const t = useTranslations("hardship");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { answer: "" },
    useTranslations("hardship.errors"),
    `hardship.answer:${screen.replace(/[^a-z0-9]+/g, "_").slice(0, 40)}`,
  );
  const send = submit((typed, key) => answerHardshipsAction({ screen, hardshipIds, ...typed }, key));
  return (
    <form onSubmit={send} noValidate className="max-w-xl space-y-3">
      <ErrorSummary {...summary} />
      <TextArea
        {...field("answer", "answer-required")}
        label={t("answer")}
        hint={t("answerHint")}
        readableBy={t("answerReaders")}
        rows={2}
      />
      <SubmitButton busy={busy}>{t("publish", { count: hardshipIds.length })}</SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
