"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { addCompetencyAction, describeCompetencyAction } from "@/lib/competency/actions";
import { levels } from "@/lib/competency/competencies";
import type { Indicators } from "@/lib/competency/profile";

type Typed = {
  code: string;
  name: string;
  definition: string;
  agencyId: string;
  indicators: Record<"1" | "2" | "3" | "4" | "5", string>;
};

const indicatorsFrom = (own: Indicators): Typed["indicators"] => ({
  ...{ 1: own[1] ?? "", 2: own[2] ?? "", 3: own[3] ?? "", 4: own[4] ?? "", 5: own[5] ?? "" },
});

type Fields = ReturnType<typeof useMovingForm<Typed>>["field"];

type AddCompetencyProps = {
  /** Whether the competency may be everybody's. */
  everything: boolean;
  agencies: readonly { id: string; name: string }[];
};

/** Adds a technical competency to the dictionary, of one agency or of all. */
export function AddCompetency({ everything, agencies }: AddCompetencyProps) {
  const t = useTranslations("competency.words");
  const [added, setAdded] = useState<string>();
  const options = [
    ...(everything ? [{ value: "", label: t("everybody") }] : []),
    ...agencies.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const empty = { code: "", name: "", definition: "", indicators: indicatorsFrom({}) };
  const { form, field, submit, busy, kept, summary } = useMovingForm<Typed>(
    { ...empty, agencyId: options[0]?.value ?? "" },
    useTranslations("competency.errors"),
    "competency.add",
  );
  const add = submit(
    ({ agencyId, ...typed }, key) => {
      setAdded(undefined);
      return addCompetencyAction({ ...typed, agencyId: agencyId || null }, key);
    },
    () => {
      setAdded(form.getValues("name"));
      form.reset({ ...empty, agencyId: form.getValues("agencyId") });
    },
  );
  return (
    <form onSubmit={add} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <TextField {...field("code", "code-wrong")} label={t("code")} hint={t("codeHint")} />
        <SelectField {...field("agencyId")} label={t("agency")} options={options} />
      </div>
      <Words field={field} />
      <SubmitButton busy={busy}>{t("send")}</SubmitButton>
      <DraftState {...kept} />
      <p role="status" className="text-good">
        {added && t("added", { name: added })}
      </p>
    </form>
  );
}

type DescribeProps = {
  competency: { id: string; version: number; name: string; definition: string | null };
  indicators: Indicators;
};

/** Changes what a technical competency is called and what people do at its levels. */
export function DescribeCompetency({ competency, indicators }: DescribeProps) {
  const t = useTranslations("competency.words");
  const [saved, setSaved] = useState(false);
  const { id, version, name, definition } = competency;
  const { field, submit, busy, kept, summary } = useMovingForm<Typed>(
    { name, definition: definition ?? "", indicators: indicatorsFrom(indicators) },
    useTranslations("competency.errors"),
    `competency.describe:${id}`,
  );
  const save = submit(
    (typed, key) => {
      setSaved(false);
      const { name: called, definition: defined, indicators: said } = typed;
      return describeCompetencyAction(
        { competencyId: id, version, name: called, definition: defined, indicators: said },
        key,
      );
    },
    () => setSaved(true),
  );
  return (
    <form onSubmit={save} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <Words field={field} />
      <SubmitButton busy={busy}>{t("save")}</SubmitButton>
      <DraftState {...kept} />
      <p role="status" className="text-good">
        {saved && t("saved")}
      </p>
    </form>
  );
}

function Words({ field }: { field: Fields }) {
  const t = useTranslations("competency.words");
  const level = useTranslations("competency");
  const scale = useTranslations("competencies.scale");
  return (
    <>
      <TextField {...field("name", "name-required")} label={t("name")} />
      <TextArea {...field("definition")} label={t("definition")} rows={2} />
      <fieldset className="min-w-0 space-y-3">
        <legend className="mb-1 font-semibold">{t("indicators")}</legend>
        <p className="text-ink-2 text-sm">{t("indicatorsHint")}</p>
        {levels.map((one) => (
          <TextArea
            key={one}
            {...field(`indicators.${one}`)}
            label={level("level", { level: one, word: scale(`${one}`) })}
            rows={2}
          />
        ))}
      </fieldset>
    </>
  );
}
