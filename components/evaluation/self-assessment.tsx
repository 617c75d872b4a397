"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMove } from "@/components/ui/use-move";
import { selfAssessAction } from "@/lib/evaluation/actions";

type SelfAssessmentProps = { evaluation: { evaluationId: string; version: number }; raterName: string };

/** The employee's own view, sent once. */
export function SelfAssessment({ evaluation, raterName }: SelfAssessmentProps) {
  const t = useTranslations("evaluation");
  const { move, busy, blockers } = useMove();
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const submit = async () => {
    if (text.trim() === "") return setError(t("errors.self-assessment-required"));
    await move((key) => selfAssessAction({ ...evaluation, selfAssessment: text }, key));
  };
  return (
    <form action={submit} className="space-y-3">
      <Blockers blockers={blockers} />
      <TextArea
        id="self-assessment"
        label={t("self")}
        hint={t("selfHint")}
        readableBy={t("selfReaders", { name: raterName })}
        rows={5}
        value={text}
        error={error}
        onChange={(event) => setText(event.target.value)}
      />
      <SubmitButton busy={busy}>{t("selfSend")}</SubmitButton>
    </form>
  );
}
