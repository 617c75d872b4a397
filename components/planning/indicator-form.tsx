"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { useForm } from "react-hook-form";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { showRefusal } from "@/components/ui/show-refusal";
import { StoredText } from "@/components/ui/stored-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMove } from "@/components/ui/use-move";
import { saveIndicatorAction } from "@/lib/planning/actions";
import type { PlanSheet } from "@/lib/planning/sheet";

type Indicator = PlanSheet["results"][number]["indicators"][number];

type IndicatorFormProps = {
  plan: { planId: string; version: number };
  resultId: string;
  /** Senior leaders place an indicator in a perspective, everybody else in an aspect. */
  senior: boolean;
  qualitative: boolean;
  indicator?: Indicator;
  onDone: () => void;
};

const aspects = ["quantity", "quality", "time", "cost"] as const;
const perspectives = ["recipients", "processes", "strengthening", "budget"] as const;
const errorCodes = ["indicator-required", "not-a-number", "too-long"] as const;

const typedFrom = (indicator: Indicator | undefined, senior: boolean) => ({
  text: indicator?.text ?? "",
  aspect: senior ? null : (indicator?.aspect ?? ("quantity" as const)),
  perspective: senior ? (indicator?.perspective ?? ("recipients" as const)) : null,
  targetValue: indicator?.targetValue?.replace(".", ",") ?? "",
  targetUnit: indicator?.targetUnit ?? "",
  targetNarrative: indicator?.targetNarrative ?? "",
  direction: indicator?.direction ?? ("higher" as const),
});

/** Writes an indicator with its target: number and unit, or words, as the plan's approach wants. */
export function IndicatorForm({
  plan,
  resultId,
  senior,
  qualitative,
  indicator,
  onDone,
}: IndicatorFormProps) {
  const t = useTranslations("planning");
  const words = useTranslations("vocabulary");
  const id = useId();
  const { move, busy, blockers, current } = useMove();
  const form = useForm({ defaultValues: typedFrom(indicator, senior) });
  const { errors, submitCount } = form.formState;

  const submit = form.handleSubmit(async (typed) => {
    const indicatorId = indicator?.id ?? null;
    const answer = await move(() => saveIndicatorAction({ ...plan, resultId, indicatorId, ...typed }));
    if (answer?.ok) return onDone();
    showRefusal(form, answer, (code) =>
      t(`errors.${errorCodes.find((known) => known === code) ?? "too-long"}`),
    );
  });
  const field = (name: keyof ReturnType<typeof typedFrom>) => ({
    id: `${id}-${name}`,
    label: t(`fields.${name}`),
    error: errors[name]?.message,
    ...form.register(name),
  });

  return (
    <form onSubmit={submit} noValidate className="bg-sunken space-y-3 rounded-md p-3">
      <ErrorSummary id={id} errors={errors} blockers={blockers} attempts={submitCount} />
      {indicator && <StoredText text={current[indicator.id]} />}
      <TextField {...field("text")} hint={t("fields.textHint")} />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        {senior ? (
          <SelectField
            {...field("perspective")}
            options={perspectives.map((value) => ({ value, label: words(`perspective.${value}`) }))}
          />
        ) : (
          <SelectField
            {...field("aspect")}
            options={aspects.map((value) => ({ value, label: words(`aspect.${value}`) }))}
          />
        )}
        <SelectField
          {...field("direction")}
          options={(["higher", "lower"] as const).map((value) => ({
            value,
            label: words(`direction.${value}`),
          }))}
        />
        {qualitative ? (
          <TextField {...field("targetNarrative")} />
        ) : (
          <>
            <NumberField {...field("targetValue")} />
            <TextField {...field("targetUnit")} />
          </>
        )}
      </div>
      <div className="flex gap-2">
        <SubmitButton busy={busy}>{t("save")}</SubmitButton>
        <Button look="quiet" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
