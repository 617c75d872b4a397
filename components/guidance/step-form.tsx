"use client";

import { useTranslations } from "next-intl";

import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField } from "@/components/ui/in-place";
import { StoredText } from "@/components/ui/stored-text";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { addGuidanceStepAction, changeGuidanceStepAction } from "@/lib/guidance/actions";
import type { GuidanceSheet } from "@/lib/guidance/sheet";

import { StepFields } from "./step-fields";
import type { Step } from "./suggestions";

type StepFormProps = {
  guidance: { guidanceId: string; version: number };
  /** Without one, a new step is written. */
  step?: GuidanceSheet["steps"][number];
  onDone: () => void;
};

/** The name of what is being typed about a step. */
export const stepDraft = (guidanceId: string, stepId = "new") => `guidance.step:${guidanceId}:${stepId}`;

/** Writes a step in place, or puts other words into one that is not done. */
export function StepForm({ guidance, step, onDone }: StepFormProps) {
  const t = useTranslations("guidance.step");
  const stands: Step = {
    form: step?.form ?? "coaching",
    text: step?.text ?? "",
    dueOn: step?.dueOn ?? "",
  };
  const { field, submit, busy, current, kept, summary } = useMovingForm(
    stands,
    useTranslations("guidance.errors"),
    stepDraft(guidance.guidanceId, step?.id),
  );
  const save = submit(
    async (typed, key) =>
      step
        ? changeGuidanceStepAction({ stepId: step.id, version: step.version, ...typed }, key)
        : addGuidanceStepAction({ ...guidance, ...typed }, key),
    onDone,
  );
  return (
    <form ref={focusFirstField} onSubmit={save} noValidate className="bg-sunken space-y-3 rounded-md p-3">
      <ErrorSummary {...summary} />
      <StoredText text={current.text} />
      <StepFields field={field} />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("save")}
      </FormEnd>
    </form>
  );
}
