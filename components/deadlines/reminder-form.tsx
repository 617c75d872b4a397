"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { setRemindersAction } from "@/lib/deadlines/actions";
import type { DeadlineLine } from "@/lib/deadlines/sheet";
import { earlyChoices, lateChoices } from "@/lib/deadlines/stages";

type ReminderFormProps = { setting: Pick<DeadlineLine, "deadline" | "version" | "earlyDays" | "lateDays"> };

/** Sets how long before a deadline people are reminded, or that they are not. */
export function ReminderForm({ setting: { deadline, version, earlyDays, lateDays } }: ReminderFormProps) {
  const t = useTranslations("deadlines");
  const [saved, setSaved] = useState(false);
  const { field, submit, busy, summary } = useMovingForm(
    { earlyDays: String(earlyDays ?? ""), lateDays: String(lateDays ?? "") },
    useTranslations("ui.errors"),
  );
  const save = submit(
    (typed, key) => setRemindersAction({ deadline, version, ...typed }, key),
    () => setSaved(true),
  );
  const name = t(`kinds.${deadline}`);
  const optionsOf = (choices: readonly number[], word: "earlyOption" | "lateOption") => [
    ...choices.map((days) => ({ value: String(days), label: t(word, { days }) })),
    { value: "", label: t("off") },
  ];
  return (
    <form onSubmit={save} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <SelectField
          {...field("earlyDays")}
          label={t("early", { name })}
          options={optionsOf(earlyChoices, "earlyOption")}
        />
        <SelectField
          {...field("lateDays")}
          label={t("lateStage", { name })}
          options={optionsOf(lateChoices, "lateOption")}
        />
      </div>
      <SubmitButton busy={busy} look="secondary">
        <span>
          {t("save")}
          <span className="sr-only">{name}</span>
        </span>
      </SubmitButton>
      <p role="status" className="text-good">
        {saved && t("saved")}
      </p>
    </form>
  );
}
