"use client";

import { useTranslations } from "next-intl";
import { type SyntheticEvent, useId, useState } from "react";
import { useWatch } from "react-hook-form";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { previewReorganisationAction, recordReorganisationAction } from "@/lib/reorganisation/actions";
import { type TypedReorganisation, relevant } from "@/lib/reorganisation/form";
import { fieldsOf, kindsFor } from "@/lib/reorganisation/kinds";
import type { UnitSheet } from "@/lib/reorganisation/sheet";

import { PositionPicker } from "./position-picker";
import { UnitEffects } from "./unit-effects";
import { usePreview } from "./use-preview";

type ReorganisationFormProps = {
  unit: Pick<UnitSheet, "id" | "version" | "whole" | "positions" | "others">;
  today: string;
};

/** Records what becomes of a unit: first what comes of it is shown, then it is recorded as it was shown. */
export function ReorganisationForm({ unit, today }: ReorganisationFormProps) {
  const t = useTranslations("units");
  const words = useTranslations("units.errors");
  const list = useId();
  const [saved, setSaved] = useState(false);
  const untouched: TypedReorganisation & { basis: string } = {
    ...{ kind: "rename", from: today, unit: "", name: "", head: "", positions: "", basis: "" },
  };
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    untouched,
    words,
    `organisation.unit:${unit.id}`,
  );
  const typed = { ...untouched, ...useWatch({ control: form.control }) };
  const wanted = relevant(typed);
  const { look, looking, preview, refused, forget } = usePreview(form, {
    of: JSON.stringify(wanted),
    ask: () => previewReorganisationAction({ unitId: unit.id, ...wanted }),
    words,
  });
  const has = fieldsOf(typed.kind);
  const record = submit(
    ({ basis, ...all }, key) =>
      recordReorganisationAction({ unitId: unit.id, version: unit.version, basis, ...relevant(all) }, key),
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
  const positions = field("positions");
  return (
    <form onSubmit={send} noValidate className="space-y-3">
      <ErrorSummary {...told} blockers={[...summary.blockers, ...refused.blockers]} />
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <SelectField
          {...field("kind")}
          label={t("kind")}
          options={kindsFor(unit).map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <TextField {...field("from", "date-required")} type="date" label={t("from")} hint={t("fromHint")} />
      </div>
      {has.unit && (
        <div>
          <TextField
            {...field("unit")}
            label={t(typed.kind === "merge" ? "into" : "below")}
            list={list}
            autoComplete="off"
          />
          <datalist id={list}>
            {unit.others.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </div>
      )}
      {has.name && <TextField {...field("name")} label={t(has.positions ? "newUnit" : "name")} />}
      {has.positions && (
        <>
          <TextField {...field("head")} label={t("head")} hint={t("headHint")} />
          <PositionPicker
            {...{ id: positions.id, error: positions.error, positions: unit.positions }}
            chosen={wanted.positions}
            onChange={(chosen) => form.setValue("positions", chosen.join(","), { shouldDirty: true })}
          />
        </>
      )}
      {preview && <UnitEffects preview={preview} />}
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
