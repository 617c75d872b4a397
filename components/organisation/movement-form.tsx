"use client";

import { useTranslations } from "next-intl";
import { type SyntheticEvent, useState } from "react";
import { useWatch } from "react-hook-form";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { previewMovementAction, recordMovementAction } from "@/lib/movements/actions";
import { fieldsOf, relevant, type TypedForm } from "@/lib/movements/form";
import { leaveReasons, movementKinds } from "@/lib/movements/kinds";

import { MovementEffects } from "./movement-effects";
import { SeatFields } from "./seat-fields";
import { usePreview } from "./use-preview";

type MovementFormProps = {
  person: { personId: string; version: number };
  today: string;
  /** Names of the units whose people the reader keeps. */
  units: readonly string[];
};

/** Records what happens to somebody: first what comes of it is shown, then it is recorded as it was shown. */
export function MovementForm({ person, today, units }: MovementFormProps) {
  const t = useTranslations("movements");
  const [saved, setSaved] = useState(false);
  const untouched: TypedForm & { basis: string } = {
    ...{ kind: "transfer", from: today, to: "", reason: "", unit: "", position: "" },
    ...{ rater: "", successor: "", basis: "" },
  };
  const words = useTranslations("movements.errors");
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    untouched,
    words,
    `organisation.movement:${person.personId}`,
  );
  const typed = { ...untouched, ...useWatch({ control: form.control }) };
  const wanted = relevant(typed);
  const { look, looking, preview, refused, forget } = usePreview(form, {
    of: JSON.stringify(wanted),
    ask: () => previewMovementAction({ personId: person.personId, ...wanted }),
    words,
  });
  const has = fieldsOf(typed.kind);
  const record = submit(
    ({ basis, ...all }, key) => recordMovementAction({ ...person, ...relevant(all), basis }, key),
    () => {
      setSaved(true);
      forget();
      form.reset();
    },
  );
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    setSaved(false);
    return preview ? record(event) : look();
  };
  const told = { ...summary, attempts: summary.attempts + refused.attempts };
  return (
    <form onSubmit={send} noValidate className="space-y-3">
      <ErrorSummary {...told} blockers={[...summary.blockers, ...refused.blockers]} />
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <SelectField
          {...field("kind")}
          label={t("kind")}
          options={movementKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        {has.reason && (
          <SelectField
            {...field("reason")}
            label={t("reason")}
            hint={t("reasonHint")}
            options={[
              { value: "", label: "–" },
              ...leaveReasons.map((value) => ({ value, label: t(`reasons.${value}`) })),
            ]}
          />
        )}
        <TextField
          {...field("from", "date-required")}
          type="date"
          label={t("from")}
          hint={t(has.leaves ? "fromHint.leaves" : "fromHint.holds")}
        />
        {has.to && <TextField {...field("to")} type="date" label={t("to")} hint={t("toHint")} />}
      </div>
      {has.seat && <SeatFields field={field} units={units} />}
      <div className="grid items-start gap-3 sm:grid-cols-2">
        {has.rater && <TextField {...field("rater")} label={t("rater")} hint={t("raterHint")} />}
        {has.successor && (
          <TextField {...field("successor")} label={t("successor")} hint={t("successorHint")} />
        )}
      </div>
      {preview && <MovementEffects preview={preview} />}
      {preview && <TextField {...field("basis", "basis-required")} label={t("basis")} />}
      <SubmitButton busy={busy || looking} look={preview ? undefined : "secondary"}>
        {t(preview ? "record" : "preview")}
      </SubmitButton>
      <DraftState {...kept} />
      <p role="status" className="text-good">
        {saved && t("recorded")}
      </p>
    </form>
  );
}
