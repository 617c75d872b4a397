"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Choice } from "@/components/ui/choice";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { recordFeedbackAction } from "@/lib/feedback/actions";
import type { FeedbackKind } from "@/lib/feedback/sheet";

import { type Result, useSubjects } from "./use-subjects";

type FeedbackFormProps = {
  person: { id: string; name: string };
  results: readonly Result[];
  /** What is likely meant: periodic while it is owed. */
  kind: FeedbackKind;
  /** Of somebody else's team only what the author assigned can be meant. */
  onlyResults?: boolean;
};

/** Feedback on a result or a value of somebody in the team, when nobody asked for it. */
export function FeedbackForm({ person, results, kind, onlyResults }: FeedbackFormProps) {
  const t = useTranslations("feedback.give");
  const subjects = useSubjects(results, { onlyResults });
  const [sent, setSent] = useState(false);
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    { about: "", kind, text: "" },
    useTranslations("feedback.errors"),
    `feedback.give:${person.id}`,
  );
  const send = submit(
    (typed, key) => {
      setSent(false);
      return recordFeedbackAction({ personId: person.id, ...typed }, key);
    },
    () => {
      setSent(true);
      form.reset({ about: "", kind: "incidental", text: "" });
    },
  );
  const kinds = (["periodic", "incidental"] as const).map((value) => ({ value, label: t(value) }));
  return (
    <form onSubmit={send} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <SelectField {...field("about", "about-required")} label={t("about")} options={subjects} />
      <Choice {...field("kind")} label={t("kind")} options={kinds} />
      <TextArea
        {...field("text", "words-required")}
        label={t("text", { name: person.name })}
        readableBy={t("readers", { name: person.name })}
      />
      <SubmitButton busy={busy}>{t("send")}</SubmitButton>
      <DraftState {...kept} />
      <p role="status" className="text-good">
        {sent && t("sent", { name: person.name })}
      </p>
    </form>
  );
}
