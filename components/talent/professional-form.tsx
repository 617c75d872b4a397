"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { recordProfessionalAction } from "@/lib/talent/actions";
import {
  type DisciplineLevel,
  disciplineLevels,
  type EducationLevel,
  educationLevels,
} from "@/lib/talent/professional-index";

import { DocumentFields } from "./document-fields";

type Typed = {
  education: EducationLevel | "";
  leadershipTraining: "" | "yes" | "no";
  functionalTraining: "" | "yes" | "no";
  discipline: DisciplineLevel | "";
  source: string;
  documentNumber: string;
  documentDate: string;
};

const empty: Typed = {
  ...{ education: "", leadershipTraining: "", functionalTraining: "", discipline: "" },
  ...{ source: "", documentNumber: "", documentDate: "" },
};

/** Writes down what the IP ASN asks of a person; what is left open stays as it was known. */
export function ProfessionalForm({ person, today }: { person: { id: string; name: string }; today: string }) {
  const t = useTranslations("talentForms");
  const [sent, setSent] = useState(false);
  const { form, field, submit, busy, kept, summary } = useMovingForm<Typed>(
    empty,
    useTranslations("talentForms.errors"),
    `talent.record:${person.id}`,
  );
  const send = submit(
    (typed, key) => {
      setSent(false);
      return recordProfessionalAction({ ...typed, personId: person.id }, key);
    },
    () => {
      setSent(true);
      form.reset(empty);
    },
  );
  const open = { value: "", label: t("unknown") };
  const answers = [open, { value: "yes", label: t("yes") }, { value: "no", label: t("no") }];
  return (
    <form onSubmit={send} noValidate className="space-y-4">
      <ErrorSummary {...summary} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          {...field("education")}
          label={t("education")}
          options={[
            open,
            ...educationLevels.map((value) => ({
              value,
              label: t(`educationLevels.${value}`),
            })),
          ]}
        />
        <SelectField
          {...field("discipline")}
          label={t("discipline")}
          options={[open, ...disciplineLevels.map((value) => ({ value, label: t(`disciplines.${value}`) }))]}
        />
        <SelectField {...field("leadershipTraining")} label={t("leadershipTraining")} options={answers} />
        <SelectField {...field("functionalTraining")} label={t("functionalTraining")} options={answers} />
      </div>
      <DocumentFields field={field} sourceHint={t("factsSourceHint")} today={today} />
      <SubmitButton busy={busy}>{t("record")}</SubmitButton>
      <p role="status" className="text-good text-sm">
        {sent && t("recorded", { name: person.name })}
      </p>
      <DraftState {...kept} />
    </form>
  );
}
