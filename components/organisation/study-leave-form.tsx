"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch } from "react-hook-form";

import { Choice } from "@/components/ui/choice";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useFolding } from "@/components/ui/folding";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { saveStudyLeaveAction } from "@/lib/study/actions";
import { accreditations, studyLevels, studyOutcomes } from "@/lib/study/choices";
import type { StudyLeave } from "@/lib/study/sheet";

type StudyLeaveFormProps = {
  personId: string;
  /** Null records a new one. */
  leave: StudyLeave | null;
  today: string;
};

type Accreditation = (typeof accreditations)[number] | "";

const nothingYet = {
  ...{ institution: "", programme: "", level: "master" as (typeof studyLevels)[number] },
  outcome: "running" as (typeof studyOutcomes)[number],
};

/** Puts a leave of study on record, corrects it, or says how it ended; opened for it. */
export function StudyLeaveForm(props: StudyLeaveFormProps) {
  const t = useTranslations("organisation.study");
  const { leave } = props;
  const [saved, setSaved] = useState(false);
  return (
    <div>
      <LateDisclosure summary={leave ? t("change", { programme: leave.programme }) : t("record")}>
        <Fields {...props} onSaved={setSaved} />
      </LateDisclosure>
      <p role="status" className="text-good">
        {saved && t("saved")}
      </p>
    </div>
  );
}

type FieldsProps = StudyLeaveFormProps & { onSaved: (saved: boolean) => void };

function Fields({ personId, leave, today, onSaved }: FieldsProps) {
  const t = useTranslations("organisation.study");
  const words = useTranslations("vocabulary");
  const { place, fold } = useFolding();
  const { institution, programme, level, outcome } = leave ?? nothingYet;
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    {
      ...{ institution, programme, level, outcome },
      place: (leave?.abroad ? "abroad" : "home") as "home" | "abroad",
      institutionAccreditation: leave?.institutionAccreditation ?? ("" as Accreditation),
      programmeAccreditation: leave?.programmeAccreditation ?? ("" as Accreditation),
      ...{ from: leave?.from ?? today, due: leave?.due ?? "", to: leave?.to ?? "" },
    },
    useTranslations("organisation.errors"),
    `organisation.study:${personId}:${leave?.id ?? "new"}`,
  );
  const abroad = useWatch({ control: form.control, name: "place" }) === "abroad";
  const version = leave?.version ?? 0;
  const save = submit(
    (typed, key) => {
      onSaved(false);
      return saveStudyLeaveAction({ personId, leaveId: leave?.id ?? null, version, ...typed }, key);
    },
    (leaveId) => {
      onSaved(true);
      if (!leave) form.reset();
      fold(leaveId);
    },
  );
  const grades = [
    { value: "", label: t("accreditationNone") },
    ...accreditations.map((value) => ({ value, label: words(`accreditation.${value}`) })),
  ];
  return (
    <form ref={place} onSubmit={save} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <TextField {...field("programme", "programme-required")} label={t("programme")} />
        <SelectField
          {...field("level")}
          label={t("level")}
          options={studyLevels.map((value) => ({ value, label: words(`studyLevel.${value}`) }))}
        />
      </div>
      <TextField {...field("institution", "institution-required")} label={t("institution")} />
      <Choice
        {...field("place")}
        label={t("place")}
        options={(["home", "abroad"] as const).map((value) => ({ value, label: t(value) }))}
      />
      {!abroad && (
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <SelectField
            {...field("institutionAccreditation")}
            label={t("institutionAccreditation")}
            hint={t("accreditationHint")}
            options={grades}
          />
          <SelectField
            {...field("programmeAccreditation")}
            label={t("programmeAccreditation")}
            options={grades}
          />
        </div>
      )}
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <TextField {...field("from", "date-required")} type="date" label={t("from")} />
        <TextField {...field("due", "date-required")} type="date" label={t("due")} />
        {leave && (
          <>
            <TextField {...field("to")} type="date" label={t("to")} hint={t("toHint")} />
            <SelectField
              {...field("outcome")}
              label={t("outcome")}
              options={studyOutcomes.map((value) => ({ value, label: words(`studyOutcome.${value}`) }))}
            />
          </>
        )}
      </div>
      <SubmitButton busy={busy}>{t("save")}</SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
