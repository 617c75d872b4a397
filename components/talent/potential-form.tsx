"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { recordPotentialAction } from "@/lib/talent/actions";

import { DocumentFields } from "./document-fields";

type PotentialFormProps = { person: { id: string; name: string }; validMonths: number; today: string };

const empty = { score: "", assessedOn: "", source: "", documentNumber: "", documentDate: "" };

/** Writes down one potential assessment as its document says it. */
export function PotentialForm({ person, validMonths, today }: PotentialFormProps) {
  const t = useTranslations("talentForms");
  const [sent, setSent] = useState(false);
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    empty,
    useTranslations("talentForms.errors"),
    `talent.potential:${person.id}`,
  );
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
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField {...field("score", "score-wrong")} label={t("score")} inputMode="decimal" />
        <TextField
          {...field("assessedOn", "date-required")}
          label={t("assessedOn")}
          hint={t("valid", { months: validMonths })}
          type="date"
          max={today}
        />
      </div>
      <DocumentFields field={field} sourceHint={t("sourceHint")} today={today} />
      <SubmitButton busy={busy}>{t("record")}</SubmitButton>
      <p role="status" className="text-good text-sm">
        {sent && t("recorded", { name: person.name })}
      </p>
      <DraftState {...kept} />
    </form>
  );
}
