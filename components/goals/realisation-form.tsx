"use client";

import { useTranslations } from "next-intl";

import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField } from "@/components/ui/in-place";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { reportGoalAction } from "@/lib/goals/actions";
import { type Quarter, quarters } from "@/lib/goals/attainment";
import type { Goal } from "@/lib/goals/sheet";

type RealisationFormProps = { goal: Goal; last: Quarter; onDone: () => void };

/** The name of what is being typed about what a goal has reached. */
export const realisationDraft = (goalId: string) => `goal.realisation:${goalId}`;

/** Reports what a goal had reached at the end of a quarter that is over. */
export function RealisationForm({ goal, last, onDone }: RealisationFormProps) {
  const t = useTranslations("goals");
  const { field, submit, busy, kept, summary } = useMovingForm(
    {
      ...{ quarter: String(last), value: goal.reached[last]?.replace(".", ",") ?? "" },
      note: goal.notes[last] ?? "",
    },
    useTranslations("goals.errors"),
    realisationDraft(goal.id),
  );
  const { id: goalId, version } = goal;
  const report = submit(
    ({ quarter, ...typed }, key) =>
      reportGoalAction({ goalId, version, quarter: Number(quarter) as Quarter, ...typed }, key),
    onDone,
  );
  const over = quarters.filter((quarter) => quarter <= last);
  return (
    <form ref={focusFirstField} onSubmit={report} noValidate className="bg-sunken space-y-3 rounded-md p-3">
      <ErrorSummary {...summary} />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <SelectField
          {...field("quarter")}
          label={t("fields.quarter")}
          options={over.map((quarter) => ({ value: String(quarter), label: t("quarter", { quarter }) }))}
        />
        <NumberField {...field("value", "number-required")} label={t("fields.value")} />
      </div>
      <TextField {...field("note")} label={t("fields.note")} />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("send")}
      </FormEnd>
    </form>
  );
}
