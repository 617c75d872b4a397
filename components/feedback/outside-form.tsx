"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Choice } from "@/components/ui/choice";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useFolding } from "@/components/ui/folding";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { recordOutsideAction } from "@/lib/feedback/actions";

import { type Result, useSubjects } from "./use-subjects";

type OutsideFormProps = {
  /** Whom it is about; the name is null where that is the reader. */
  person: { id: string; name: string | null };
  results: readonly Result[];
  today: string;
};

/** What somebody without an account said of somebody in the team, or of the reader; opened for it. */
export function OutsideForm(props: OutsideFormProps) {
  const t = useTranslations("feedback.outside");
  const [sent, setSent] = useState(false);
  return (
    <div>
      <LateDisclosure summary={t("record")}>
        <Fields {...props} onSent={setSent} />
      </LateDisclosure>
      <p role="status" className="text-good">
        {sent && t("sent")}
      </p>
    </div>
  );
}

const channels = ["talk", "letter", "message", "survey"] as const;

type FieldsProps = OutsideFormProps & { onSent: (sent: boolean) => void };

function Fields({ person: { id: personId, name }, results, today, onSent }: FieldsProps) {
  const t = useTranslations("feedback.outside");
  const subjects = useSubjects(results);
  const { place, fold } = useFolding();
  const empty = { about: "", party: "", channel: "talk" as const, receivedOn: today, text: "" };
  const { form, field, submit, busy, kept, summary } = useMovingForm<
    Omit<typeof empty, "channel"> & { channel: (typeof channels)[number] }
  >(empty, useTranslations("feedback.errors"), `feedback.outside:${personId}`);
  const record = submit(
    (typed, key) => {
      onSent(false);
      return recordOutsideAction({ personId, ...typed }, key);
    },
    (feedbackId) => {
      onSent(true);
      form.reset(empty);
      fold(feedbackId);
    },
  );
  return (
    <form ref={place} onSubmit={record} noValidate className="space-y-3">
      <p className="text-ink-2 text-[13px]">{t(name === null ? "ownGuide" : "guide")}</p>
      <ErrorSummary {...summary} />
      <SelectField {...field("about", "about-required")} label={t("about")} options={subjects} />
      <TextField {...field("party", "party-required")} label={t("party")} hint={t("partyHint")} />
      <Choice
        {...field("channel")}
        label={t("how")}
        look="list"
        options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
      <TextField
        {...field("receivedOn", "received-required")}
        type="date"
        max={today}
        label={t("receivedOn")}
      />
      <TextArea
        {...field("text", "words-required")}
        label={t("text")}
        readableBy={name === null ? t("ownReaders") : t("readers", { name })}
      />
      <SubmitButton busy={busy}>{t("send")}</SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
