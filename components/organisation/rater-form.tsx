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
import { setRaterAction } from "@/lib/organisation/actions";

type RaterFormProps = { person: { personId: string; version: number }; name: string; today: string };

const bases = ["structure", "acting", "daily_acting", "delegation", "special"] as const;

/** Makes somebody the person's rater from a day on. */
export function RaterForm({ person, name, today }: RaterFormProps) {
  const t = useTranslations("organisation.rater");
  const words = useTranslations("organisation.basis");
  const [saved, setSaved] = useState(false);
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    { rater: "", from: today, basis: "structure" as (typeof bases)[number], answer: "" },
    useTranslations("organisation.errors"),
    `organisation.rater:${person.personId}`,
  );
  const set = submit(
    (typed, key) => setRaterAction({ ...person, ...typed }, key),
    () => {
      setSaved(true);
      form.reset();
    },
  );
  return (
    <form onSubmit={set} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <TextField {...field("rater", "rater-number-required")} label={t("number")} hint={t("numberHint")} />
        <TextField {...field("from", "date-required")} type="date" label={t("from")} />
      </div>
      <SelectField
        {...field("basis")}
        label={t("basis")}
        options={bases.map((value) => ({ value, label: words(value) }))}
      />
      <TextArea
        {...field("answer", "answer-required")}
        label={t("answer")}
        readableBy={t("answerReaders", { name })}
        rows={2}
      />
      <SubmitButton busy={busy}>{t("save")}</SubmitButton>
      <DraftState {...kept} />
      <p role="status" className="text-good">
        {saved && t("saved")}
      </p>
    </form>
  );
}
