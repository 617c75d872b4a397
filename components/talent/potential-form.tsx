"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { recordPotentialAction } from "@/lib/talent/actions";

type PotentialFormProps = { person: { id: string; name: string }; validMonths: number; today: string };

const empty = { score: "", assessedOn: "", source: "", documentNumber: "", documentDate: "" };

/** Writes down one potential assessment as its document says it. */
export function PotentialForm({ person, validMonths, today }: PotentialFormProps) {
  const t = useTranslations("talentForms");
  const [sent, setSent] = useState(false);
  const { form, field, submit, busy, summary } = useMovingForm(empty, useTranslations("talentForms.errors"));
  const send = submit(
    (typed, key) => {
      setSent(false);
      return recordPotentialAction({ ...typed, personId: person.id }, key);
    },
    () => {
      setSent(true);
      form.reset(empty);
    },
  );
  return (
    <form onSubmit={send} noValidate className="space-y-4">
      <ErrorSummary {...summary} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...field("score", "score-wrong")} label={t("score")} inputMode="decimal" />
        <TextField
          {...field("assessedOn", "date-required")}
          label={t("assessedOn")}
          hint={t("valid", { months: validMonths })}
          type="date"
          max={today}
        />
        <TextField {...field("documentNumber", "document-number-required")} label={t("documentNumber")} />
        <TextField
          {...field("documentDate", "date-required")}
          label={t("documentDate")}
          type="date"
          max={today}
        />
      </div>
      <TextField {...field("source", "source-required")} label={t("source")} hint={t("sourceHint")} />
      <SubmitButton busy={busy}>{t("record")}</SubmitButton>
      <p role="status" className="text-good text-sm">
        {sent && t("recorded", { name: person.name })}
      </p>
    </form>
  );
}
