"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch } from "react-hook-form";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { askFeedbackAction } from "@/lib/feedback/actions";
import type { PersonAround } from "@/lib/feedback/sheet";

import { type Result, useSubjects } from "./use-subjects";

type AskFormProps = {
  results: readonly Result[];
  around: readonly PersonAround[];
  /** What the question is to be about, when the page was opened for it. */
  about: string;
};

const empty = { askedId: "", number: "", question: "" };

/** One question to one person: somebody around, or anybody by NIP. */
export function AskForm({ results, around, about }: AskFormProps) {
  const t = useTranslations("feedback.ask");
  const subjects = useSubjects(results);
  const [sent, setSent] = useState(false);
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    { ...empty, about: subjects.some(({ value }) => value === about) ? about : "" },
    useTranslations("feedback.errors"),
    "feedback.ask",
  );
  const askedId = useWatch({ control: form.control, name: "askedId" });
  const send = submit(
    (typed, key) => {
      setSent(false);
      return askFeedbackAction(typed, key);
    },
    () => {
      setSent(true);
      form.reset({ ...empty, about: "" });
    },
  );
  const people = [
    { value: "", label: t("choose") },
    ...around.map(({ id, name, as }) => ({ value: id, label: t(`as.${as}`, { name }) })),
    { value: "number", label: t("other") },
  ];
  return (
    <form onSubmit={send} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <SelectField {...field("about", "about-required")} label={t("about")} options={subjects} />
      <SelectField {...field("askedId", "asked-required")} label={t("of")} options={people} />
      {askedId === "number" && <TextField {...field("number")} inputMode="numeric" label={t("number")} />}
      <TextArea
        {...field("question", "question-required")}
        label={t("question")}
        hint={t("questionHint")}
        readableBy={t("questionReaders")}
      />
      <SubmitButton busy={busy}>{t("send")}</SubmitButton>
      <DraftState {...kept} />
      <p role="status" className="text-good">
        {sent && t("sent")}
      </p>
    </form>
  );
}
