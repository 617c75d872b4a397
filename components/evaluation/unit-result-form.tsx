"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { useForm } from "react-hook-form";

import { Blockers } from "@/components/ui/blockers";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMove } from "@/components/ui/use-move";
import { decideUnitResultAction } from "@/lib/evaluation/actions";

const levels = ["excellent", "good", "needs_improvement", "poor", "very_poor"] as const;
type Level = (typeof levels)[number];
type Typed = { level: Level | ""; reason: string };

type UnitResultFormProps = { unitId: string; periodId: string; unit: string; period: string };

/** Decides what one unit reached in one period. */
export function UnitResultForm({ unitId, periodId, unit, period }: UnitResultFormProps) {
  const t = useTranslations("evaluation.units");
  const words = useTranslations("vocabulary.unitResult");
  const id = useId();
  const { move, busy, blockers } = useMove();
  const form = useForm<Typed>({ defaultValues: { level: "", reason: "" } });
  const submit = form.handleSubmit(({ level, reason }) =>
    move(() => decideUnitResultAction({ unitId, periodId, version: null, level: level as Level, reason })),
  );
  return (
    <form
      onSubmit={submit}
      noValidate
      className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
    >
      <SelectField
        id={`${id}-level`}
        label={t("level", { unit, period })}
        error={form.formState.errors.level?.message}
        options={[
          { value: "", label: t("choose") },
          ...levels.map((value) => ({ value, label: words(value) })),
        ]}
        {...form.register("level", { required: t("levelRequired") })}
      />
      <TextField id={`${id}-reason`} label={t("reason")} {...form.register("reason")} />
      <SubmitButton busy={busy} look="secondary">
        {t("save")}
      </SubmitButton>
      <Blockers blockers={blockers} />
    </form>
  );
}
