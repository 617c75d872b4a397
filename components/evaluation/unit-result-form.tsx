"use client";

import { useTranslations } from "next-intl";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { decideUnitResultAction } from "@/lib/evaluation/actions";

const levels = ["excellent", "good", "needs_improvement", "poor", "very_poor"] as const;
type Level = (typeof levels)[number];
type Typed = { level: Level | ""; reason: string };

type UnitResultFormProps = { unitId: string; periodId: string; unit: string; period: string };

/** Decides what one unit reached in one period. */
export function UnitResultForm({ unitId, periodId, unit, period }: UnitResultFormProps) {
  const t = useTranslations("evaluation.units");
  const words = useTranslations("vocabulary.unitResult");
  const { field, submit, busy, kept, summary } = useMovingForm<Typed>(
    { level: "", reason: "" },
    useTranslations("evaluation.errors"),
    `evaluation.unit:${unitId}:${periodId}`,
  );
  const decide = submit(({ level, reason }, key) =>
    // The field lets nothing pass without a level.
    decideUnitResultAction({ unitId, periodId, version: null, level: level as Level, reason }, key),
  );
  return (
    <form
      onSubmit={decide}
      noValidate
      className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
    >
      <div className="empty:hidden sm:col-span-full">
        <ErrorSummary {...summary} />
      </div>
      <SelectField
        {...field("level", "level-required")}
        label={t("level", { unit, period })}
        options={[
          { value: "", label: t("choose") },
          ...levels.map((value) => ({ value, label: words(value) })),
        ]}
      />
      <TextField {...field("reason")} label={t("reason")} />
      <SubmitButton busy={busy} look="secondary">
        {t("save")}
      </SubmitButton>
      <div className="empty:hidden sm:col-span-full">
        <DraftState {...kept} />
      </div>
    </form>
  );
}
