"use client";

import { useTranslations } from "next-intl";

import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField } from "@/components/ui/in-place";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { saveGoalAction } from "@/lib/goals/actions";
import { quarters } from "@/lib/goals/attainment";
import type { Goal } from "@/lib/goals/sheet";

/** Of which unit and year. */
export type GoalPlace = { unitId: string; year: number };

type GoalFormProps = { place: GoalPlace; goal?: Goal; onDone: () => void };

const typedNumber = (value?: string) => value?.replace(".", ",") ?? "";

const typedFrom = (goal?: Goal) => ({
  kind: goal?.kind ?? ("main_indicator" as const),
  text: goal?.text ?? "",
  measure: goal?.measure ?? "",
  direction: goal?.direction ?? ("higher" as const),
  quarter1: typedNumber(goal?.targets[1]),
  quarter2: typedNumber(goal?.targets[2]),
  quarter3: typedNumber(goal?.targets[3]),
  quarter4: typedNumber(goal?.targets[4]),
});

/** The name of what is being typed about a goal, or about a new one of the unit and year. */
export const goalDraft = ({ unitId, year }: GoalPlace, goalId = "new") =>
  `goal.goal:${unitId}:${year}:${goalId}`;

/** Writes a goal with its trajectory. */
export function GoalForm({ place, goal, onDone }: GoalFormProps) {
  const t = useTranslations("goals");
  const directions = useTranslations("vocabulary.direction");
  const { field, submit, busy, kept, summary } = useMovingForm(
    typedFrom(goal),
    useTranslations("goals.errors"),
    goalDraft(place, goal?.id),
  );
  const reference = { ...place, goalId: goal?.id ?? null, version: goal?.version ?? 0 };
  const save = submit((typed, key) => saveGoalAction({ ...reference, ...typed }, key), onDone);
  const named = (name: keyof ReturnType<typeof typedFrom>, required?: string) => ({
    ...field(name, required),
    label: t(`fields.${name}`),
  });
  return (
    <form ref={focusFirstField} onSubmit={save} noValidate className="bg-sunken space-y-3 rounded-md p-3">
      <ErrorSummary {...summary} />
      <TextField {...named("text", "goal-required")} />
      <div className="grid items-end gap-3 sm:grid-cols-3">
        <SelectField
          {...named("kind")}
          options={(["main_indicator", "agreement"] as const).map((value) => ({
            value,
            label: t(`kind.${value}`),
          }))}
        />
        <SelectField
          {...named("direction")}
          options={(["higher", "lower"] as const).map((value) => ({ value, label: directions(value) }))}
        />
        <TextField {...named("measure", "measure-required")} />
      </div>
      <div className="grid items-end gap-3 sm:grid-cols-4">
        {quarters.map((quarter) => (
          <NumberField key={quarter} {...named(`quarter${quarter}`, "number-required")} />
        ))}
      </div>
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("save")}
      </FormEnd>
    </form>
  );
}
