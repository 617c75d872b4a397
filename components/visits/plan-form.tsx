"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { type Step, steps } from "@/lib/reporting/adoption";
import { planVisitAction } from "@/lib/visits/actions";

type PlanFormProps = { unitId: string; step: Step; today: string };

/** Plans a trainer's visit to a unit: which step it trains, when, by whom, and what to prepare. */
export function PlanForm({ unitId, step, today }: PlanFormProps) {
  const t = useTranslations("visits");
  const [planned, setPlanned] = useState(false);
  const empty: { step: Step; day: string; trainer: string; note: string } = {
    step,
    day: "",
    trainer: "",
    note: "",
  };
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    empty,
    useTranslations("visits.errors"),
    `visit.plan:${unitId}`,
  );
  const send = submit(
    (typed, key) => {
      setPlanned(false);
      return planVisitAction({ unitId, ...typed }, key);
    },
    () => {
      form.reset(empty);
      setPlanned(true);
    },
  );
  return (
    <form onSubmit={send} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_11rem]">
        <SelectField
          {...field("step")}
          label={t("plan.step")}
          options={steps.map((value) => ({ value, label: t(`steps.${value}`) }))}
        />
        <TextField {...field("day", "day-required")} type="date" min={today} label={t("plan.day")} />
      </div>
      <TextField
        {...field("trainer", "trainer-required")}
        label={t("plan.trainer")}
        hint={t("plan.trainerHint")}
        autoComplete="off"
      />
      <TextArea {...field("note")} label={t("plan.note")} hint={t("plan.noteHint")} rows={2} />
      <SubmitButton busy={busy}>{t("plan.send")}</SubmitButton>
      <DraftState {...kept} />
      <p role="status" className="text-good text-sm">
        {planned && t("plan.done")}
      </p>
    </form>
  );
}
