"use client";

import { useTranslations } from "next-intl";

import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField } from "@/components/ui/in-place";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { refuseNominationAction } from "@/lib/training/actions";

type RefuseFormProps = {
  nomination: { nominationId: string; version: number };
  words: { label: string; hint: string; send: string };
  onDone: () => void;
};

/** The name of what is being typed about a refusal. */
export const refuseDraft = (nominationId: string) => `training.refuse:${nominationId}`;

/** Says no to a nomination, with the reason. */
export function RefuseForm({ nomination, words, onDone }: RefuseFormProps) {
  const { field, submit, busy, kept, summary } = useMovingForm(
    { note: "" },
    useTranslations("training.errors"),
    refuseDraft(nomination.nominationId),
  );
  const send = submit((typed, key) => refuseNominationAction({ ...nomination, ...typed }, key), onDone);
  return (
    <form
      ref={focusFirstField}
      onSubmit={send}
      noValidate
      className="bg-sunken w-full space-y-3 rounded-md p-3"
    >
      <ErrorSummary {...summary} />
      <TextArea {...field("note", "note-required")} label={words.label} hint={words.hint} rows={2} />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {words.send}
      </FormEnd>
    </form>
  );
}
