"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { PeoplePicker } from "@/components/teams/people-picker";
import { idsIn, useChosen } from "@/components/teams/use-chosen";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { nominateAction } from "@/lib/training/actions";
import type { TeamTrainings } from "@/lib/training/sheet";

import { useDays } from "./event-words";

type NominateFormProps = Pick<TeamTrainings, "events" | "people">;
type Typed = { eventId: string; personIds: string; reason: string };

/** Proposes people of one's team for an event. */
export function NominateForm({ events, people }: NominateFormProps) {
  const t = useTranslations("training.team");
  const { on } = useDays();
  const [sent, setSent] = useState<number>();
  const empty: Typed = { eventId: "", personIds: "", reason: "" };
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    empty,
    useTranslations("training.errors"),
    "training.nominate",
  );
  const { chosen, choose } = useChosen(form, "personIds");
  const send = submit(
    ({ personIds, ...typed }, key) => {
      setSent(undefined);
      return nominateAction({ ...typed, personIds: idsIn(personIds) }, key);
    },
    (count) => {
      setSent(count);
      form.reset(empty);
    },
  );
  const offered = events.map(({ id: value, course, startsOn, free }) => ({
    value,
    label: t("option", { title: course.title, date: on(startsOn), free }),
  }));
  const picker = field("personIds", "people-required");
  return (
    <form onSubmit={send} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <SelectField
        {...field("eventId", "event-required")}
        label={t("event")}
        options={[{ value: "", label: t("noEvent") }, ...offered]}
      />
      <PeoplePicker
        id={picker.id}
        label={t("people")}
        error={picker.error}
        people={people}
        chosen={chosen}
        onChange={choose}
      />
      <TextArea {...field("reason")} label={t("why")} readableBy={t("readers")} rows={2} />
      <SubmitButton busy={busy}>{t("send")}</SubmitButton>
      <DraftState {...kept} />
      <p role="status" className="text-good">
        {sent !== undefined && t("sent", { count: sent })}
      </p>
    </form>
  );
}
