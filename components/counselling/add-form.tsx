"use client";

import { useTranslations } from "next-intl";

import { LateDisclosure } from "@/components/ui/late-disclosure";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useFolding } from "@/components/ui/folding";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { addToNoteAction } from "@/lib/counselling/actions";

type AddFormProps = { noteId: string; /** Of the other of the two. */ name: string };

/** Own words below a note whose own words stay. */
export function AddForm({ noteId, name }: AddFormProps) {
  const t = useTranslations("counselling");
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    { text: "" },
    useTranslations("counselling.errors"),
    `counselling.add:${noteId}`,
  );
  const { place, fold } = useFolding();
  const send = submit(
    (typed, key) => addToNoteAction({ noteId, ...typed }, key),
    (entryId) => {
      form.reset();
      fold(entryId);
    },
  );
  return (
    <LateDisclosure summary={t("add.title")}>
      <form ref={place} onSubmit={send} noValidate className="space-y-2">
        <ErrorSummary {...summary} />
        <TextArea
          {...field("text", "words-required")}
          label={t("add.text")}
          readableBy={t("readers", { name })}
          rows={2}
        />
        <SubmitButton busy={busy} look="secondary">
          {t("add.send")}
        </SubmitButton>
        <DraftState {...kept} />
      </form>
    </LateDisclosure>
  );
}
