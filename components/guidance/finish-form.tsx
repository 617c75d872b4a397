"use client";

import { useTranslations } from "next-intl";

import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField } from "@/components/ui/in-place";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { finishGuidanceStepAction } from "@/lib/guidance/actions";

type FinishFormProps = { step: { id: string; version: number }; today: string; onDone: () => void };

/** The name of what is being typed about a step that is done. */
export const finishDraft = (stepId: string) => `guidance.finish:${stepId}`;

/** Notes that a step is done: on which day, and what came of it. */
export function FinishForm({ step, today, onDone }: FinishFormProps) {
  const t = useTranslations("guidance.finish");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { note: "", doneOn: today },
    useTranslations("guidance.errors"),
    finishDraft(step.id),
  );
  const save = submit(
    (typed, key) => finishGuidanceStepAction({ stepId: step.id, version: step.version, ...typed }, key),
    onDone,
  );
  return (
    <form ref={focusFirstField} onSubmit={save} noValidate className="bg-sunken space-y-3 rounded-md p-3">
      <ErrorSummary {...summary} />
      <TextArea {...field("note", "note-required")} label={t("note")} hint={t("noteHint")} rows={2} />
      <div className="max-w-[11rem]">
        <TextField {...field("doneOn", "done-required")} type="date" label={t("doneOn")} />
      </div>
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("send")}
      </FormEnd>
    </form>
  );
}
