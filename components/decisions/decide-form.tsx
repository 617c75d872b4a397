"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { decideAction } from "@/lib/decisions/actions";

import { decisionAt, type DecidedFigure } from "./address";

type DecideFormProps = {
  figure: DecidedFigure;
  owners: readonly { id: string; label: string }[];
  /** Who is chosen before anybody has chosen: nobody, where it is not plain who does it. */
  owner?: string;
};

/** Decides on a figure: a sentence, who does it, by when. What was typed is kept until it is sent. */
export function DecideForm({ figure, owners, owner = "" }: DecideFormProps) {
  const t = useTranslations("decisionForms");
  const [made, setMade] = useState<string | null>(null);
  const { unit, indicator, year, quarter } = figure;
  const { field, submit, busy, kept, summary } = useMovingForm(
    { sentence: "", ownerId: owner, dueOn: "" },
    useTranslations("decisionForms.errors"),
    `decision.make:${unit}:${indicator}:${year}:${quarter}`,
  );
  const send = submit(
    (typed, key) => decideAction({ unitId: unit, indicator, year, quarter, ...typed }, key),
    setMade,
  );
  if (made)
    return (
      <div className="space-y-3">
        <p role="status" className="bg-good-soft rounded-md px-3 py-2 font-semibold">
          {t("made")}
        </p>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <a href={decisionAt(made)} className="text-brand-strong font-semibold underline underline-offset-2">
            {t("open")}
          </a>
          <Button look="quiet" onClick={() => setMade(null)}>
            {t("another")}
          </Button>
        </p>
      </div>
    );
  return (
    <form onSubmit={send} noValidate className="space-y-4">
      <ErrorSummary {...summary} />
      <TextArea
        {...field("sentence", "sentence-required")}
        label={t("sentence")}
        hint={t("sentenceHint")}
        rows={3}
      />
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_11rem]">
        <SelectField
          {...field("ownerId", "owner-required")}
          label={t("owner")}
          hint={t("ownerHint")}
          options={[
            { value: "", label: t("ownerNone") },
            ...owners.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
        <TextField {...field("dueOn", "due-required")} type="date" label={t("dueOn")} />
      </div>
      <SubmitButton busy={busy}>{t("send")}</SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
