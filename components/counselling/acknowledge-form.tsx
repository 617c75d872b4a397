"use client";

import { useTranslations } from "next-intl";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { acknowledgeNoteAction } from "@/lib/counselling/actions";

type AcknowledgeFormProps = { note: { id: string; version: number; name: string } };

/** The employee's acknowledgement of what was read, with own words if they like. */
export function AcknowledgeForm({ note: { id: noteId, version, name } }: AcknowledgeFormProps) {
  const t = useTranslations("counselling");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { text: "" },
    useTranslations("counselling.errors"),
    `counselling.acknowledge:${noteId}`,
  );
  return (
    <form
      onSubmit={submit((typed, key) => acknowledgeNoteAction({ noteId, version, ...typed }, key))}
      noValidate
      className="space-y-2"
    >
      <ErrorSummary {...summary} />
      <TextArea
        {...field("text")}
        label={t("acknowledge.text")}
        hint={t("acknowledge.hint")}
        readableBy={t("readers", { name })}
        rows={2}
      />
      <SubmitButton busy={busy}>{t("acknowledge.send")}</SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
