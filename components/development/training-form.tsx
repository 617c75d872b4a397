"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useForm, useWatch } from "react-hook-form";

import { Blockers } from "@/components/ui/blockers";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMove } from "@/components/ui/use-move";
import { recordTrainingAction } from "@/lib/development/actions";
import { recordedForms } from "@/lib/development/schema";
import { countedIn } from "@/lib/development/training-hours";

import { competencyName } from "./competency-name";

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
const errorCodes = [
  "title-required",
  "provider-required",
  "date-required",
  "quantity-wrong",
  "ends-before-start",
] as const;

/** What one's position asks for; a training may build one of them. */
type TrainingFormProps = { competencies: readonly { id: string; code: string; name: string }[] };

/** Records a training; the amount asks for what the chosen form counts. */
export function TrainingForm({ competencies }: TrainingFormProps) {
  const t = useTranslations("development");
  const forms = useTranslations("vocabulary.trainingForm");
  const words = useTranslations("competencies");
  const id = useId();
  const { move, busy, blockers } = useMove();
  const [recorded, setRecorded] = useState<number>();
  const form = useForm<Typed>({ defaultValues: empty });
  const chosen = useWatch({ control: form.control, name: "form" });

  const submit = form.handleSubmit(async ({ scope, competencyId, ...typed }) => {
    const training = {
      ...typed,
      international: scope === "international",
      competencyId: competencyId || null,
    };
    const answer = await move((key) => recordTrainingAction(training, key));
    if (answer?.ok) {
      setRecorded(answer.data);
      return form.reset();
    }
    for (const [name, [code]] of Object.entries(answer?.fieldErrors ?? {})) {
      const known = errorCodes.find((candidate) => candidate === code) ?? "too-long";
      form.setError(name as keyof Typed, { message: t(`errors.${known}`) });
    }
  });
  const built = competencies.map(({ id: value, ...competency }) => ({
    value,
    label: competencyName(words, competency),
  }));
  const field = (name: Exclude<keyof Typed, "quantity" | "competencyId">) => ({
    id: `${id}-${name}`,
    label: t(`fields.${name}`),
    error: form.formState.errors[name]?.message,
    ...form.register(name),
  });

  return (
    <form onSubmit={submit} noValidate className="space-y-3">
      <Blockers blockers={blockers} />
      <TextField {...field("title")} readableBy={t("readers")} />
      <TextField {...field("provider")} />
      <SelectField
        id={`${id}-competency`}
        label={t("fields.competency")}
        options={[{ value: "", label: t("fields.noCompetency") }, ...built]}
        {...form.register("competencyId")}
      />
      <SelectField
        {...field("form")}
        options={recordedForms.map((value) => ({ value, label: forms(value) }))}
      />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <TextField {...field("startedOn")} type="date" />
        <TextField {...field("endedOn")} type="date" />
        <SelectField
          {...field("scope")}
          options={(["national", "international"] as const).map((value) => ({
            value,
            label: t(`fields.${value}`),
          }))}
        />
        <NumberField
          id={`${id}-quantity`}
          label={t("fields.quantity", { counted: t(`counted.${countedIn(chosen)}`) })}
          error={form.formState.errors.quantity?.message}
          {...form.register("quantity")}
        />
      </div>
      <SubmitButton busy={busy}>{t("record")}</SubmitButton>
      <p role="status" className="text-good">
        {recorded !== undefined && t("recorded", { hours: recorded })}
      </p>
    </form>
  );
}
