"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

import { PeoplePicker } from "@/components/teams/people-picker";
import { idsIn, useChosen } from "@/components/teams/use-chosen";
import { Button } from "@/components/ui/button";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { recordAttendanceAction } from "@/lib/training/actions";

type AttendanceFormProps = {
  event: { eventId: string; version: number };
  /** Everybody with a seat, by the id of their nomination. */
  seated: readonly { id: string; name: string; place: string }[];
};

/** Notes once who came. Before everybody is noted as absent it asks: that nobody was ticked is more often forgotten than true. */
export function AttendanceForm({ event, seated }: AttendanceFormProps) {
  const t = useTranslations("training.kept.eventPage");
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    { attended: "" },
    useTranslations("training.errors"),
    `training.attendance:${event.eventId}`,
  );
  const { chosen, choose } = useChosen(form, "attended");
  const [asked, setAsked] = useState(false);
  const nobody = seated.length > 0 && chosen.length === 0;
  const send = submit(({ attended }, key) =>
    recordAttendanceAction({ ...event, attended: idsIn(attended) }, key),
  );
  const sendOrAsk = (pressed: FormEvent<HTMLFormElement>) => {
    if (!nobody || asked) return send(pressed);
    pressed.preventDefault();
    setAsked(true);
  };
  const { id, error } = field("attended");
  return (
    <form onSubmit={sendOrAsk} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      {seated.length === 0 ? (
        <p className="text-ink-2">{t("nobody")}</p>
      ) : (
        <>
          <Button look="quiet" onClick={() => choose(seated.map((person) => person.id))}>
            {t("tickAll")}
          </Button>
          <PeoplePicker {...{ id, error, chosen }} label={t("present")} people={seated} onChange={choose} />
        </>
      )}
      <div role="status">
        {nobody && asked && <Notice tone="warning">{t("nobodyTicked", { count: seated.length })}</Notice>}
      </div>
      <SubmitButton busy={busy}>
        {nobody && asked ? t("sendNobody", { count: seated.length }) : t("send")}
      </SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
