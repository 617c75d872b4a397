"use client";

import { useTranslations } from "next-intl";

import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField } from "@/components/ui/in-place";
import { StoredText } from "@/components/ui/stored-text";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { saveStepAction } from "@/lib/progress/actions";
import type { ActionStep } from "@/lib/progress/sheet";

type StepFormProps = {
  resultId: string;
  /** Without one, a new step is written. */
  step?: ActionStep;
  today: string;
  onDone: () => void;
};

/** The name of what is being typed about a step. */
export const stepDraft = (resultId: string, stepId = "new") => `progress.step:${resultId}:${stepId}`;

/** Writes a step of an action plan in place. */
export function StepForm({ resultId, step, today, onDone }: StepFormProps) {
  const t = useTranslations("progress.steps");
  const { field, submit, busy, current, kept, summary } = useMovingForm(
    { text: step?.text ?? "", dueOn: step?.dueOn ?? `${today.slice(0, 4)}-12-31` },
    useTranslations("progress.errors"),
    stepDraft(resultId, step?.id),
  );
  const save = submit(
    (typed, key) =>
      saveStepAction({ stepId: step?.id ?? null, version: step?.version ?? 0, resultId, ...typed }, key),
    onDone,
  );
  return (
    <form ref={focusFirstField} onSubmit={save} noValidate className="bg-sunken space-y-3 rounded-md p-3">
      <ErrorSummary {...summary} />
      <StoredText text={current.text} />
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_11rem]">
        <TextField {...field("text", "step-required")} label={t("text")} hint={t("textHint")} />
        <TextField {...field("dueOn", "date-required")} type="date" label={t("dueOn")} />
      </div>
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("save")}
      </FormEnd>
    </form>
  );
}
