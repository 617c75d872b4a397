"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { giveFeedbackAction } from "@/lib/progress/actions";

type AnswerFormProps = {
  reportId: string;
  name: string;
  /** The key that leads into the field, where the page listens to keys. */
  shortcut?: string;
  onSent?: () => void;
};

/** The supervisor's answer to one report. */
export function AnswerForm({ reportId, name, shortcut, onSent }: AnswerFormProps) {
  const t = useTranslations("progress");
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    { text: "" },
    useTranslations("progress.errors"),
    `progress.answer:${reportId}`,
  );
  const text = useWatch({ control: form.control, name: "text" });
  const send = submit(
    (typed, key) => giveFeedbackAction({ reportId, ...typed }, key),
    () => {
      form.reset();
      onSent?.();
    },
  );
  return (
    <form onSubmit={send} noValidate className="space-y-2">
      <ErrorSummary {...summary} />
      <TextArea
        {...field("text", "feedback-required")}
        label={t("answer", { name })}
        readableBy={t("answerReaders", { name })}
        rows={2}
        aria-keyshortcuts={shortcut}
      />
      <SubmitButton busy={busy} look={text.trim() ? "primary" : "secondary"}>
        {t("sendAnswer")}
      </SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
