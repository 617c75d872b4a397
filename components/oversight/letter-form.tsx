"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch } from "react-hook-form";

import { Choice } from "@/components/ui/choice";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { recordLetterAction } from "@/lib/oversight/actions";
import { auditedKinds } from "@/lib/oversight/letter";

import { CheckList } from "./check-list";

type Named = { id: string; name: string };
type LetterFormProps = { auditors: readonly Named[]; agencies: readonly Named[]; today: string };
type Typed = Parameters<typeof recordLetterAction>[0];

const empty: Typed = {
  ...{ number: "", issuedOn: "", issuedBy: "", validFrom: "", validTo: "", coversFrom: "", coversTo: "" },
  ...{ reach: "agencies", agencies: [], kinds: [...auditedKinds], auditors: [] },
};

/** Records a letter that sends auditors, as its paper says it. */
export function LetterForm({ auditors, agencies, today }: LetterFormProps) {
  const t = useTranslations("letters");
  const [done, setDone] = useState(false);
  const { form, field, submit, busy, kept, summary } = useMovingForm<Typed>(
    empty,
    useTranslations("letters.errors"),
    "oversight.letter:new",
  );
  const reach = useWatch({ control: form.control, name: "reach" });
  const send = submit(
    (typed, key) => {
      setDone(false);
      return recordLetterAction({ ...typed, agencies: typed.reach === "region" ? [] : typed.agencies }, key);
    },
    () => {
      form.reset(empty);
      setDone(true);
    },
  );
  const named = (those: readonly Named[]) => those.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form onSubmit={send} noValidate className="space-y-4">
      <ErrorSummary {...summary} />
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_12rem]">
        <TextField {...field("number", "number-required")} label={t("form.number")} autoComplete="off" />
        <TextField
          {...field("issuedOn", "issued-on-required")}
          type="date"
          max={today}
          label={t("form.issuedOn")}
        />
      </div>
      <TextField
        {...field("issuedBy", "issued-by-required")}
        label={t("form.issuedBy")}
        hint={t("form.issuedByHint")}
        autoComplete="off"
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField {...field("validFrom", "valid-from-required")} type="date" label={t("form.validFrom")} />
        <TextField {...field("validTo", "valid-to-required")} type="date" label={t("form.validTo")} />
        <TextField
          {...field("coversFrom", "covers-from-required")}
          type="date"
          label={t("form.coversFrom")}
        />
        <TextField {...field("coversTo", "covers-to-required")} type="date" label={t("form.coversTo")} />
      </div>
      <p className="text-ink-2 text-sm">{t("form.coversHint")}</p>
      <Choice
        {...field("reach")}
        label={t("form.reach")}
        options={(["agencies", "region"] as const).map((value) => ({
          value,
          label: t(`form.reaches.${value}`),
        }))}
      />
      {reach !== "region" && (
        <CheckList {...field("agencies")} label={t("form.agencies")} options={named(agencies)} />
      )}
      <CheckList
        {...field("kinds")}
        label={t("form.kinds")}
        options={auditedKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <CheckList
        {...field("auditors")}
        label={t("form.auditors")}
        options={named(auditors)}
        none={t("form.noAuditors")}
      />
      <SubmitButton busy={busy}>{t("form.send")}</SubmitButton>
      <DraftState {...kept} />
      <p role="status" className="text-good text-sm">
        {done && t("form.done")}
      </p>
    </form>
  );
}
