"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useLate } from "@/components/ui/late";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMove } from "@/components/ui/use-move";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { appreciateAction, takeBackAppreciationAction } from "@/lib/guidance/actions";
import { takeBackSeconds } from "@/lib/planning/taking-back";

type AppreciateProps = {
  evaluationId: string;
  name: string;
  /** Whether the reader can give it, and has not yet. */
  may: boolean;
};

/** One press appreciates, with a sentence or without; for some seconds there is a way back. */
export function Appreciate({ evaluationId, name, may }: AppreciateProps) {
  const t = useTranslations("guidance.appreciation");
  const [given, setGiven] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const takenBack = () => {
    setGiven(null);
    setSaid(t("takenBack"));
  };
  return (
    <div className="space-y-2">
      {may && (
        <AppreciateForm
          {...{ evaluationId, name }}
          onGiven={(id) => {
            setGiven(id);
            setSaid(t("given", { name }));
          }}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p role="status" className={said ? "bg-good-soft rounded-md px-3 py-1.5 font-semibold" : "sr-only"}>
          {said}
        </p>
        {given && <TakeBack key={given} appreciationId={given} onTakenBack={takenBack} />}
      </div>
    </div>
  );
}

type AppreciateFormProps = Omit<AppreciateProps, "may"> & { onGiven: (appreciationId: string) => void };

function AppreciateForm({ evaluationId, name, onGiven }: AppreciateFormProps) {
  const t = useTranslations("guidance.appreciation");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { text: "" },
    useTranslations("guidance.errors"),
    `appreciation.give:${evaluationId}`,
  );
  const send = submit((typed, key) => appreciateAction({ evaluationId, ...typed }, key), onGiven);
  return (
    <form onSubmit={send} noValidate className="space-y-2">
      <ErrorSummary {...summary} />
      <TextField {...field("text")} label={t("text")} readableBy={t("readers", { name })} />
      <SubmitButton busy={busy} look="secondary">
        {t("give")}
      </SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}

type TakeBackProps = { appreciationId: string; onTakenBack: () => void };

function TakeBack({ appreciationId, onTakenBack }: TakeBackProps) {
  const t = useTranslations("guidance.appreciation");
  const { move, busy, blockers } = useMove();
  const late = useLate(takeBackSeconds);
  const takeBack = async () => {
    const answer = await move((key) => takeBackAppreciationAction({ appreciationId }, key));
    if (answer?.ok) onTakenBack();
  };
  return (
    <>
      {!late && (
        <>
          <Button aria-busy={busy} onClick={takeBack}>
            {t("takeBack")}
          </Button>
          <span className="text-ink-2 text-sm">{t("takeBackHint", { seconds: takeBackSeconds })}</span>
        </>
      )}
      <Blockers blockers={blockers} />
    </>
  );
}
