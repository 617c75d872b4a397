"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";

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

type UnitResultFormProps = {
  unitId: string;
  periodId: string;
  unit: string;
  period: string;
  /** What the unit's goals suggest; a level that differs needs a reason. */
  suggested: Level | null;
  /** The decision as it stands, which this one takes the place of; null for the first. */
  decision: { level: Level; reason: string; version: number } | null;
};

/** Decides what one unit reached in one period, or decides it anew. */
export function UnitResultForm({ unitId, periodId, unit, period, suggested, decision }: UnitResultFormProps) {
  const t = useTranslations("evaluation.units");
  const words = useTranslations("vocabulary.unitResult");
  const { form, field, submit, busy, kept, summary } = useMovingForm<Typed>(
    { level: decision?.level ?? "", reason: decision?.reason ?? "" },
    useTranslations("evaluation.errors"),
    `evaluation.unit:${unitId}:${periodId}`,
  );
  const level = useWatch({ control: form.control, name: "level" });
  const differs = suggested !== null && level !== "" && level !== suggested;
  const version = decision?.version ?? null;
  const decide = submit(({ level: chosen, reason }, key) =>
    // The field lets nothing pass without a level.
    decideUnitResultAction({ unitId, periodId, version, level: chosen as Level, reason }, key),
  );
  return (
    <form
      onSubmit={decide}
      noValidate
      className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
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
      <TextField
        {...field("reason")}
        label={t("reason")}
        hint={differs ? t("reasonNeeded", { level: words(suggested) }) : undefined}
      />
      <span className="sm:pt-6">
        <SubmitButton busy={busy} look="secondary">
          {t(decision ? "saveAnew" : "save")}
        </SubmitButton>
      </span>
      <div className="empty:hidden sm:col-span-full">
        <DraftState {...kept} />
      </div>
    </form>
  );
}
