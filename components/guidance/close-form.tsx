"use client";

import { useTranslations } from "next-intl";

import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField } from "@/components/ui/in-place";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { closeGuidanceAction } from "@/lib/guidance/actions";

type CloseFormProps = { guidance: { guidanceId: string; version: number }; onDone: () => void };

/** The name of what is being typed about what came of guidance. */
export const closeDraft = (guidanceId: string) => `guidance.close:${guidanceId}`;

/** Closes guidance with what came of it, in words and in nothing else. */
export function CloseForm({ guidance, onDone }: CloseFormProps) {
  const t = useTranslations("guidance.close");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { outcome: "" },
    useTranslations("guidance.errors"),
    closeDraft(guidance.guidanceId),
  );
  const send = submit((typed, key) => closeGuidanceAction({ ...guidance, ...typed }, key), onDone);
  return (
    <form ref={focusFirstField} onSubmit={send} noValidate className="bg-sunken space-y-3 rounded-md p-3">
      <ErrorSummary {...summary} />
      <TextArea {...field("outcome", "outcome-required")} label={t("outcome")} hint={t("outcomeHint")} />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("send")}
      </FormEnd>
    </form>
  );
}
