"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { LateDisclosure } from "@/components/ui/late-disclosure";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useFolding } from "@/components/ui/folding";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { correctNoteAction, writeNoteAction } from "@/lib/counselling/actions";
import type { CounsellingNote } from "@/lib/counselling/sheet";

type WriteNoteProps = { person: { id: string; name: string }; /** YYYY-MM-DD. */ today: string };

/** A new note about a talk with somebody whom the reader rates. */
export function WriteNote({ person: { id: personId, name }, today }: WriteNoteProps) {
  const t = useTranslations("counselling");
  const [sent, setSent] = useState(false);
  const empty = { talkedOn: today, subject: "", agreement: "", followUpOn: "" };
  const moving = useMovingForm(empty, useTranslations("counselling.errors"), `counselling.note:${personId}`);
  const { place, fold } = useFolding();
  const send = moving.submit(
    (typed, key) => {
      setSent(false);
      return writeNoteAction({ personId, ...typed }, key);
    },
    (noteId) => {
      setSent(true);
      moving.form.reset(empty);
      fold(noteId);
    },
  );
  return (
    <>
      <LateDisclosure summary={t("write.title")}>
        <form ref={place} onSubmit={send} noValidate className="space-y-3">
          <TalkFields {...moving} name={name} />
          <SubmitButton busy={moving.busy}>{t("write.send")}</SubmitButton>
          <DraftState {...moving.kept} />
        </form>
      </LateDisclosure>
      <p role="status" className="text-good">
        {sent && t("write.sent", { name })}
      </p>
    </>
  );
}

/** Other words for a note that the employee has not opened. */
export function CorrectNote({
  note: { id: noteId, version, name, talkedOn, words },
}: {
  note: CounsellingNote;
}) {
  const t = useTranslations("counselling");
  const moving = useMovingForm(
    {
      talkedOn,
      subject: words?.subject ?? "",
      agreement: words?.agreement ?? "",
      followUpOn: words?.followUpOn ?? "",
    },
    useTranslations("counselling.errors"),
    `counselling.correct:${noteId}`,
  );
  return (
    <LateDisclosure summary={t("write.correct")}>
      <form
        onSubmit={moving.submit((typed, key) => correctNoteAction({ noteId, version, ...typed }, key))}
        noValidate
        className="space-y-3"
      >
        <TalkFields {...moving} name={name} />
        <SubmitButton busy={moving.busy} look="secondary">
          {t("write.sendCorrection")}
        </SubmitButton>
        <DraftState {...moving.kept} />
      </form>
    </LateDisclosure>
  );
}

type Talk = { talkedOn: string; subject: string; agreement: string; followUpOn: string };
type TalkFieldsProps = Pick<ReturnType<typeof useMovingForm<Talk>>, "field" | "summary"> & {
  /** Of the employee. */
  name: string;
};

function TalkFields({ field, summary, name }: TalkFieldsProps) {
  const t = useTranslations("counselling");
  return (
    <>
      <ErrorSummary {...summary} />
      <TextField {...field("talkedOn", "talked-on-required")} type="date" label={t("write.talkedOn")} />
      <TextField
        {...field("subject", "subject-required")}
        label={t("write.subject")}
        hint={t("write.subjectHint")}
        readableBy={t("readers", { name })}
      />
      <TextArea
        {...field("agreement", "agreement-required")}
        label={t("write.agreement")}
        readableBy={t("readers", { name })}
      />
      <TextField {...field("followUpOn")} type="date" label={t("write.followUpOn")} />
    </>
  );
}
