"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMove } from "@/components/ui/use-move";
import { giveFeedbackAction } from "@/lib/progress/actions";

/** The supervisor's answer to one report. */
export function AnswerForm({ reportId, name }: { reportId: string; name: string }) {
  const t = useTranslations("progress");
  const id = useId();
  const { move, busy, blockers } = useMove();
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const submit = async () => {
    if (text.trim() === "") return setError(t("errors.feedback-required"));
    setError(undefined);
    if ((await move((key) => giveFeedbackAction({ reportId, text }, key)))?.ok) setText("");
  };
  return (
    <form action={submit} className="space-y-2">
      <Blockers blockers={blockers} />
      <TextArea
        id={id}
        label={t("answer", { name })}
        readableBy={t("answerReaders", { name })}
        rows={2}
        value={text}
        error={error}
        onChange={(event) => setText(event.target.value)}
      />
      <SubmitButton busy={busy} look={text.trim() ? "primary" : "secondary"}>
        {t("sendAnswer")}
      </SubmitButton>
    </form>
  );
}
