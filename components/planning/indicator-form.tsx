"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch } from "react-hook-form";

import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField } from "@/components/ui/in-place";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { StoredText } from "@/components/ui/stored-text";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { saveIndicatorAction } from "@/lib/planning/actions";
import { readDecimal } from "@/lib/numbers";
import { hasTarget } from "@/lib/planning/lifecycle";
import type { PlanSheet, Precedent } from "@/lib/planning/sheet";
import { indicatorHints } from "@/lib/planning/target-hints";

import { Hints } from "./hints";
import { useHintWords } from "./use-hint-words";

/** A line by which a result is measured. */
export type Indicator = PlanSheet["results"][number]["indicators"][number];

type IndicatorFormProps = {
  plan: { planId: string; version: number };
  resultId: string;
  /** Senior leaders place an indicator in a perspective, everybody else in an aspect. */
  leads: boolean;
  qualitative: boolean;
  indicator?: Indicator;
  /** What it was copied from. */
  precedent?: Precedent;
  onDone: () => void;
};

const aspects = ["quantity", "quality", "time", "cost"] as const;
const perspectives = ["recipients", "processes", "strengthening", "budget"] as const;

const typedFrom = (indicator: Indicator | undefined, leads: boolean) => ({
  text: indicator?.text ?? "",
  aspect: leads ? null : (indicator?.aspect ?? ("quantity" as const)),
  perspective: leads ? (indicator?.perspective ?? ("recipients" as const)) : null,
  targetValue: indicator?.targetValue?.replace(".", ",") ?? "",
  targetUnit: indicator?.targetUnit ?? "",
  targetNarrative: indicator?.targetNarrative ?? "",
  direction: indicator?.direction ?? ("higher" as const),
});

/** Whether the line lacks its target, as the plan would be told when it is handed in. */
export const lacksTarget = (indicator: Indicator, qualitative: boolean) =>
  !hasTarget(indicator, qualitative ? "qualitative" : "quantitative");

/** Who comes to a line that has all but its target comes to write that: into the first part of it that is empty. */
function focusTarget(form: HTMLFormElement | null) {
  const parts = form?.querySelectorAll<HTMLInputElement>(
    "[name=targetValue], [name=targetUnit], [name=targetNarrative]",
  );
  [...(parts ?? [])].find(({ value }) => value.trim() === "")?.focus();
}

/** The name of what is being typed about an indicator, or about a new one of the result. */
export const indicatorDraft = (resultId: string, indicatorId = "new") =>
  `plan.indicator:${resultId}:${indicatorId}`;

/** Writes an indicator with its target: number and unit, or words, as the plan's approach wants. */
export function IndicatorForm({
  plan,
  resultId,
  leads,
  qualitative,
  indicator,
  precedent,
  onDone,
}: IndicatorFormProps) {
  const t = useTranslations("planning");
  const words = useTranslations("vocabulary");
  const { form, field, submit, busy, current, kept, summary } = useMovingForm(
    typedFrom(indicator, leads),
    useTranslations("planning.errors"),
    indicatorDraft(resultId, indicator?.id),
  );
  // Once: what comes to the page later takes nobody out of the field in which they type.
  const [begin] = useState(() =>
    indicator && lacksTarget(indicator, qualitative) ? focusTarget : focusFirstField,
  );
  const typed = useWatch({ control: form.control }) as ReturnType<typeof typedFrom>;
  const advice = useHintWords();
  const hints = indicatorHints({
    ...{ ...typed, qualitative },
    targetValue: typed.targetValue.trim() === "" ? null : (readDecimal(typed.targetValue) ?? undefined),
    reached: precedent?.reached,
  });
  const indicatorId = indicator?.id ?? null;
  const save = submit(
    (typed, key) => saveIndicatorAction({ ...plan, resultId, indicatorId, ...typed }, key),
    onDone,
  );
  const named = (name: keyof ReturnType<typeof typedFrom>) => ({
    ...field(name),
    label: t(`fields.${name}`),
  });

  return (
    <form ref={begin} onSubmit={save} noValidate className="bg-sunken space-y-3 rounded-md p-3">
      <ErrorSummary {...summary} />
      {indicator && <StoredText text={current[indicator.id]} />}
      <TextField {...named("text")} hint={t("fields.textHint")} />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        {leads ? (
          <SelectField
            {...named("perspective")}
            options={perspectives.map((value) => ({ value, label: words(`perspective.${value}`) }))}
          />
        ) : (
          <SelectField
            {...named("aspect")}
            options={aspects.map((value) => ({ value, label: words(`aspect.${value}`) }))}
          />
        )}
        <SelectField
          {...named("direction")}
          options={(["higher", "lower"] as const).map((value) => ({
            value,
            label: words(`direction.${value}`),
          }))}
        />
        {qualitative ? (
          <TextField {...named("targetNarrative")} />
        ) : (
          <>
            <NumberField {...named("targetValue")} />
            <TextField {...named("targetUnit")} />
          </>
        )}
      </div>
      <Hints words={advice.ofIndicator(hints, precedent)} />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("save")}
      </FormEnd>
    </form>
  );
}
