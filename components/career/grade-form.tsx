"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useFolding } from "@/components/ui/folding";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { saveGradeStepAction } from "@/lib/career/actions";
import { type Rank, ranks } from "@/lib/career/ranks";
import type { GradeStepLine } from "@/lib/career/sheet";

type GradeFormProps = {
  personId: string;
  /** Null records a new one. */
  step: GradeStepLine | null;
};

/** Puts a rank on record by its decision, or corrects it; opened for it. */
export function GradeForm(props: GradeFormProps) {
  const t = useTranslations("career.grade");
  const { step } = props;
  const [saved, setSaved] = useState(false);
  return (
    <div>
      <LateDisclosure summary={step ? t("correct", { grade: step.rank }) : t("record")}>
        <Fields {...props} onSaved={setSaved} />
      </LateDisclosure>
      <p role="status" className="text-good">
        {saved && t("saved")}
      </p>
    </div>
  );
}

function Fields({ personId, step, onSaved }: GradeFormProps & { onSaved: (saved: boolean) => void }) {
  const t = useTranslations("career.grade");
  const { place, fold } = useFolding();
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    {
      ...{ grade: step?.rank ?? ("" as Rank), from: step?.from ?? "" },
      ...{ documentNumber: step?.documentNumber ?? "", documentDate: step?.documentDate ?? "" },
    },
    useTranslations("career.errors"),
    `career.grade:${personId}:${step?.id ?? "new"}`,
  );
  const named = { personId, stepId: step?.id ?? null, version: step?.version ?? 0 };
  const save = submit(
    (typed, key) => {
      onSaved(false);
      return saveGradeStepAction({ ...named, ...typed }, key);
    },
    (stepId) => {
      onSaved(true);
      if (!step) form.reset();
      fold(stepId);
    },
  );
  const options = [
    { value: "", label: t("choose") },
    ...[...ranks].reverse().map((rank) => ({ value: rank as string, label: rank })),
  ];
  return (
    <form ref={place} onSubmit={save} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <SelectField {...field("grade", "grade-required")} label={t("grade")} options={options} />
        <TextField {...field("from", "date-required")} type="date" label={t("from")} />
        <TextField {...field("documentNumber", "number-required")} label={t("documentNumber")} />
        <TextField {...field("documentDate", "date-required")} type="date" label={t("documentDate")} />
      </div>
      <SubmitButton busy={busy}>{t("save")}</SubmitButton>
      <p className="text-ink-3 text-sm">{t("readers")}</p>
      <DraftState {...kept} />
    </form>
  );
}
