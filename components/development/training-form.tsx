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

type Form = (typeof recordedForms)[number];
type Typed = {
  title: string;
  provider: string;
  form: Form;
  scope: string;
  startedOn: string;
  endedOn: string;
  quantity: string;
};

const empty: Typed = {
  title: "",
  provider: "",
  form: "programme",
  scope: "national",
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

/** Records a training; the amount asks for what the chosen form counts. */
export function TrainingForm() {
  const t = useTranslations("development");
  const forms = useTranslations("vocabulary.trainingForm");
  const id = useId();
  const { move, busy, blockers } = useMove();
  const [recorded, setRecorded] = useState<number>();
  const form = useForm<Typed>({ defaultValues: empty });
  const chosen = useWatch({ control: form.control, name: "form" });

  const submit = form.handleSubmit(async ({ scope, ...typed }) => {
    const answer = await move((key) =>
      recordTrainingAction({ ...typed, international: scope === "international" }, key),
    );
    if (answer?.ok) {
      setRecorded(answer.data);
      return form.reset();
    }
    for (const [name, [code]] of Object.entries(answer?.fieldErrors ?? {})) {
      const known = errorCodes.find((candidate) => candidate === code) ?? "too-long";
      form.setError(name as keyof Typed, { message: t(`errors.${known}`) });
    }
  });
  const field = (name: Exclude<keyof Typed, "quantity">) => ({
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
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <SelectField
          {...field("form")}
          options={recordedForms.map((value) => ({ value, label: forms(value) }))}
        />
        <SelectField
          {...field("scope")}
          options={(["national", "international"] as const).map((value) => ({
            value,
            label: t(`fields.${value}`),
          }))}
        />
        <TextField {...field("startedOn")} type="date" />
        <TextField {...field("endedOn")} type="date" />
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
