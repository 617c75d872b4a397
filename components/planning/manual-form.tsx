"use client";

import { useTranslations } from "next-intl";

import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField } from "@/components/ui/in-place";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { saveManualAction } from "@/lib/planning/actions";
import type { ConfirmedIndicator, Manual } from "@/lib/planning/edition";
import { reportingIntervals, resultQualities } from "@/lib/planning/schema";

type ManualFormProps = {
  plan: { planId: string; version: number };
  indicator: ConfirmedIndicator;
  qualitative: boolean;
  onDone: () => void;
};

/** The name of what is being typed about an indicator's manual. */
export const manualDraft = (indicatorId: string) => `plan.manual:${indicatorId}`;

const typedFrom = (manual: Manual | null | undefined) => ({
  purpose: manual?.purpose ?? "",
  definition: manual?.definition ?? "",
  formula: manual?.formula ?? "",
  quality: manual?.quality ?? ("outcome" as const),
  dataSource: manual?.dataSource ?? "",
  interval: manual?.interval ?? ("quarterly" as const),
});

/** Writes what an indicator means and how it is measured, field by field as the form asks (A.1.3). */
export function ManualForm({ plan, indicator, qualitative, onDone }: ManualFormProps) {
  const t = useTranslations("planning.manual");
  const actions = useTranslations("planning");
  const words = useTranslations("vocabulary");
  const { field, submit, busy, kept, summary } = useMovingForm(
    typedFrom(indicator.manual),
    useTranslations("planning.errors"),
    manualDraft(indicator.id),
  );
  const save = submit(
    (typed, key) => saveManualAction({ ...plan, indicatorId: indicator.id, ...typed }, key),
    onDone,
  );
  const named = (name: keyof Manual, required?: string) => ({
    ...field(name, required),
    label: t(`fields.${name}`),
  });

  return (
    <form ref={focusFirstField} onSubmit={save} noValidate className="bg-sunken space-y-3 rounded-md p-3">
      <ErrorSummary {...summary} />
      <p className="font-semibold">{t("title", { indicator: indicator.text })}</p>
      <TextField {...named("purpose", "purpose-required")} hint={t("hints.purpose")} />
      <TextArea {...named("definition", "definition-required")} hint={t("hints.definition")} rows={2} />
      <TextArea
        {...named("formula")}
        hint={t(qualitative ? "hints.formulaOptional" : "hints.formula")}
        rows={2}
      />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <SelectField
          {...named("quality")}
          options={resultQualities.map((value) => ({ value, label: words(`resultQuality.${value}`) }))}
        />
        <SelectField
          {...named("interval")}
          options={reportingIntervals.map((value) => ({ value, label: words(`reportingInterval.${value}`) }))}
        />
      </div>
      <TextField {...named("dataSource", "data-source-required")} hint={t("hints.dataSource")} />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {actions("save")}
      </FormEnd>
    </form>
  );
}
