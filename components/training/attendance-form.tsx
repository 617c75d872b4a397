"use client";

import { useTranslations } from "next-intl";

import { PeoplePicker } from "@/components/teams/people-picker";
import { idsIn, useChosen } from "@/components/teams/use-chosen";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { recordAttendanceAction } from "@/lib/training/actions";

type AttendanceFormProps = {
  event: { eventId: string; version: number };
  /** Everybody with a seat, by the id of their nomination. */
  seated: readonly { id: string; name: string; place: string }[];
};

/** Notes once who came. */
export function AttendanceForm({ event, seated }: AttendanceFormProps) {
  const t = useTranslations("training.kept.eventPage");
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    { attended: "" },
    useTranslations("training.errors"),
    `training.attendance:${event.eventId}`,
  );
  const { chosen, choose } = useChosen(form, "attended");
  const send = submit(({ attended }, key) =>
    recordAttendanceAction({ ...event, attended: idsIn(attended) }, key),
  );
  const { id, error } = field("attended");
  return (
    <form onSubmit={send} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      {seated.length === 0 ? (
        <p className="text-ink-2">{t("nobody")}</p>
      ) : (
        <PeoplePicker {...{ id, error, chosen }} label={t("present")} people={seated} onChange={choose} />
      )}
      <SubmitButton busy={busy}>{t("send")}</SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
