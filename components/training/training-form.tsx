"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch } from "react-hook-form";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { recordTrainingAction } from "@/lib/training/actions";
import { recordedForms } from "@/lib/training/schema";
import { countedIn } from "@/lib/training/hours";

import { competencyName } from "@/components/competency/competency-name";

type Form = (typeof recordedForms)[number];
type Typed = {
  title: string;
  provider: string;
  form: Form;
  scope: string;
  competencyId: string;
  startedOn: string;
  endedOn: string;
  quantity: string;
};

const empty: Typed = {
  title: "",
  provider: "",
  form: "programme",
  scope: "national",
  competencyId: "",
  startedOn: "",
  endedOn: "",
  quantity: "",
};
/** What one's position asks for; a training may build one of them. */
type TrainingFormProps = { competencies: readonly { id: string; code: string; name: string }[] };

/** Records a training; the amount asks for what the chosen form counts. */
export function TrainingForm({ competencies }: TrainingFormProps) {
  const t = useTranslations("development");
  const forms = useTranslations("vocabulary.trainingForm");
  const words = useTranslations("competencies");
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    empty,
    useTranslations("training.errors"),
    "development.training",
  );
  const [recorded, setRecorded] = useState<number>();
  const chosen = useWatch({ control: form.control, name: "form" });

  const record = submit(
    ({ scope, competencyId, ...typed }, key) =>
      recordTrainingAction(
        { ...typed, international: scope === "international", competencyId: competencyId || null },
        key,
      ),
    (hours) => {
      setRecorded(hours);
      form.reset();
    },
  );
  const built = competencies.map(({ id: value, ...competency }) => ({
    value,
    label: competencyName(words, competency),
  }));
  const named = (name: Exclude<keyof Typed, "quantity" | "competencyId">) => ({
    ...field(name),
    label: t(`fields.${name}`),
  });

  return (
    <form onSubmit={record} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <TextField {...named("title")} readableBy={t("readers")} />
      <TextField {...named("provider")} />
      <SelectField
        {...field("competencyId")}
        label={t("fields.competency")}
        options={[{ value: "", label: t("fields.noCompetency") }, ...built]}
      />
      <SelectField
        {...named("form")}
        options={recordedForms.map((value) => ({ value, label: forms(value) }))}
      />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <TextField {...named("startedOn")} type="date" />
        <TextField {...named("endedOn")} type="date" />
        <SelectField
          {...named("scope")}
          options={(["national", "international"] as const).map((value) => ({
            value,
            label: t(`fields.${value}`),
          }))}
        />
        <NumberField
          {...field("quantity")}
          label={t("fields.quantity", { counted: t(`counted.${countedIn(chosen)}`) })}
        />
      </div>
      <SubmitButton busy={busy}>{t("record")}</SubmitButton>
      <DraftState {...kept} />
      <p role="status" className="text-good">
        {recorded !== undefined && t("recorded", { hours: recorded })}
      </p>
    </form>
  );
}
