"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch } from "react-hook-form";

import { Choice } from "@/components/ui/choice";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { assessCompetencyAction } from "@/lib/competency/actions";
import { type Level, levels } from "@/lib/competency/competencies";
import type { Indicators } from "@/lib/competency/profile";

import { competencyName, indicatorOf } from "./competency-name";

type Asked = {
  competency: { id: string; code: string; name: string; indicators?: Indicators };
  required: Level;
};
type Typed = {
  competencyId: string;
  level: string;
  reason: string;
  recommendation: string;
  assessedOn: string;
};

type AssessmentFormProps = {
  person: { id: string; name: string };
  /** What the position asks, the largest gap first; the first is offered first. */
  asked: readonly Asked[];
  today: string;
};

/** B.1.9: one competency at a time, each level in words, with the reason. */
export function AssessmentForm({ person, asked, today }: AssessmentFormProps) {
  const t = useTranslations("development");
  const words = useTranslations("competencies");
  const [sent, setSent] = useState(false);
  const empty = { level: "", reason: "", recommendation: "", assessedOn: today };
  const { form, field, submit, busy, kept, summary } = useMovingForm<Typed>(
    { ...empty, competencyId: asked[0]?.competency.id ?? "" },
    useTranslations("development.errors"),
    `development.assessment:${person.id}`,
  );
  const chosenId = useWatch({ control: form.control, name: "competencyId" });
  const chosen = asked.find(({ competency }) => competency.id === chosenId);

  const assess = submit(
    ({ level, ...typed }, key) => {
      setSent(false);
      return assessCompetencyAction({ ...typed, personId: person.id, level: Number(level) }, key);
    },
    () => {
      setSent(true);
      form.reset({ ...empty, competencyId: form.getValues("competencyId") });
    },
  );
  const optionsOf = ({ competency, required }: Asked) =>
    levels.map((level) => ({
      value: String(level),
      label: t("assess.option", { level, word: words(`scale.${level}`), asked: String(level === required) }),
      description: indicatorOf(words, competency, level),
    }));

  return (
    <form onSubmit={assess} noValidate className="space-y-4">
      <ErrorSummary {...summary} />
      <SelectField
        label={t("assess.competency")}
        {...field("competencyId")}
        options={asked.map(({ competency }) => ({
          value: competency.id,
          label: competencyName(words, competency),
        }))}
      />
      {chosen && (
        <Choice label={t("assess.level")} look="list" options={optionsOf(chosen)} {...field("level")} />
      )}
      <TextArea
        label={t("assess.reason")}
        hint={t("assess.reasonHint")}
        readableBy={t("assess.readers", { name: person.name })}
        {...field("reason")}
      />
      <TextArea label={t("assess.recommendation")} rows={2} {...field("recommendation")} />
      <TextField label={t("assess.assessedOn")} type="date" max={today} {...field("assessedOn")} />
      <SubmitButton busy={busy}>{t("assess.send")}</SubmitButton>
      <DraftState {...kept} />
      <p role="status" className="text-good">
        {sent && t("assess.sent", { name: person.name })}
      </p>
    </form>
  );
}
