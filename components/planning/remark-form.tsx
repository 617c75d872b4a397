"use client";

import { useTranslations } from "next-intl";

import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField } from "@/components/ui/in-place";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { answerRemarkAction } from "@/lib/planning/actions";

type RemarkFormProps = {
  plan: { planId: string; version: number };
  remarkId: string;
  onDone: () => void;
};

/** The name of what is being typed about a remark. */
export const remarkDraft = (remarkId: string) => `plan.remark:${remarkId}`;

/** The owner says what was changed after a remark, or why not; that settles it. */
export function RemarkForm({ plan, remarkId, onDone }: RemarkFormProps) {
  const t = useTranslations("planning.remarks");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { answer: "" },
    useTranslations("planning.errors"),
    remarkDraft(remarkId),
  );
  const settle = submit((typed, key) => answerRemarkAction({ ...plan, remarkId, ...typed }, key), onDone);
  return (
    <form ref={focusFirstField} onSubmit={settle} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <TextArea
        {...field("answer", "answer-required")}
        label={t("question")}
        readableBy={t("readers")}
        rows={2}
      />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("settle")}
      </FormEnd>
    </form>
  );
}
