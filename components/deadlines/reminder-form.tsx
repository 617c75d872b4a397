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
    (typed, key) => {
      setSaved(false);
      return setRemindersAction({ deadline, version, ...typed }, key);
    },
    () => setSaved(true),
  );
  const name = t(`kinds.${deadline}`);
  const optionsOf = (choices: readonly number[], word: "earlyOption" | "lateOption") => [
    ...choices.map((days) => ({ value: String(days), label: t(word, { days }) })),
    { value: "", label: t("off") },
  ];
  return (
    <form onSubmit={save} noValidate className="space-y-2">
      <ErrorSummary {...summary} />
      <fieldset className="grid items-end gap-2 sm:grid-cols-[1fr_1fr_auto]">
        <legend className="sr-only">{name}</legend>
        <SelectField
          {...field("earlyDays")}
          label={t("early")}
          options={optionsOf(earlyChoices, "earlyOption")}
        />
        <SelectField
          {...field("lateDays")}
          label={t("lateStage")}
          options={optionsOf(lateChoices, "lateOption")}
        />
        <SubmitButton busy={busy} look="secondary">
          <span>
            {t("save")}
            <span className="sr-only"> {name}</span>
          </span>
        </SubmitButton>
      </fieldset>
      <p role="status" className="text-good text-sm">
        {saved && t("saved")}
      </p>
    </form>
  );
}
