"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { setFigureAction } from "@/lib/career/actions";

type Choice = { name: string; label: string; /** How often it was determined so far. */ editions: number };

const empty = { figure: "", value: "", from: "", documentNumber: "", documentDate: "" };

/** Determines one figure by its document, from the first of a month on; one that reaches back is sent a second time to be saved. */
export function FigureForm({ figures }: { figures: readonly Choice[] }) {
  const t = useTranslations("career.figure");
  const [saved, setSaved] = useState(false);
  const [asked, setAsked] = useState("");
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    empty,
    useTranslations("career.errors"),
    "career.figure",
  );
  const save = submit(
    async (typed, key) => {
      setSaved(false);
      const editions = figures.find(({ name }) => name === typed.figure)?.editions ?? 0;
      const about = [typed.figure, typed.value, typed.from].join();
      const answer = await setFigureAction({ ...typed, editions, recounts: asked === about }, key);
      setAsked(
        !answer.ok && answer.blockers.some(({ code }) => code === "career.figure-recounts") ? about : "",
      );
      return answer;
    },
    () => {
      setSaved(true);
      form.reset(empty);
    },
  );
  const options = [
    { value: "", label: t("choose") },
    ...figures.map(({ name, label }) => ({ value: name, label })),
  ];
  return (
    <form onSubmit={save} noValidate className="space-y-4">
      <ErrorSummary {...summary} />
      <SelectField {...field("figure", "figure-required")} label={t("figure")} options={options} />
      <TextField
        {...field("value", "value-wrong")}
        label={t("value")}
        hint={t("valueHint")}
        inputMode="decimal"
      />
      <TextField {...field("from", "date-required")} label={t("from")} hint={t("fromHint")} type="date" />
      <TextField {...field("documentNumber", "number-required")} label={t("documentNumber")} />
      <TextField {...field("documentDate", "date-required")} label={t("documentDate")} type="date" />
      <SubmitButton busy={busy}>{t("save")}</SubmitButton>
      <p role="status" className="text-good text-sm">
        {saved && t("saved")}
      </p>
      <DraftState {...kept} />
    </form>
  );
}
