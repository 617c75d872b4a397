"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useController } from "react-hook-form";

import { type AttachedFile, FilePicker } from "@/components/evidence/file-picker";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useFolding } from "@/components/ui/folding";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { saveBonusAction } from "@/lib/career/actions";
import { bonusDiplomas } from "@/lib/career/bonus";
import type { KeptCredits } from "@/lib/career/sheet";

type BonusFormProps = {
  personId: string;
  /** Null records a new one. */
  bonus: KeptCredits["bonuses"][number] | null;
};

/** Records what a diploma brings by its decision, or corrects it; opened for it. */
export function BonusForm(props: BonusFormProps) {
  const t = useTranslations("career.bonus");
  const levels = useTranslations("career.diplomas");
  const [saved, setSaved] = useState(false);
  const { bonus } = props;
  const correct = bonus && t("correct", { education: levels(bonus.education as "master") });
  return (
    <div>
      <LateDisclosure summary={correct ?? t("record")}>
        <Fields {...props} onSaved={setSaved} />
      </LateDisclosure>
      <p role="status" className="text-good">
        {saved && t("saved")}
      </p>
    </div>
  );
}

type Typed = {
  education: (typeof bonusDiplomas)[number];
  from: string;
  documentNumber: string;
  documentDate: string;
  files: readonly AttachedFile[];
};

function Fields({ personId, bonus, onSaved }: BonusFormProps & { onSaved: (saved: boolean) => void }) {
  const t = useTranslations("career.bonus");
  const levels = useTranslations("career.diplomas");
  const { place, fold } = useFolding();
  const { form, field, submit, busy, kept, summary } = useMovingForm<Typed>(
    {
      ...{ education: (bonus?.education ?? "") as Typed["education"], from: bonus?.from ?? "", files: [] },
      ...{ documentNumber: bonus?.documentNumber ?? "", documentDate: bonus?.documentDate ?? "" },
    },
    useTranslations("career.errors"),
    `career.bonus:${personId}:${bonus?.id ?? "new"}`,
  );
  const files = useController({ control: form.control, name: "files" });
  const named = { personId, bonusId: bonus?.id ?? null, version: bonus?.version ?? 0 };
  const save = submit(
    (typed, key) => {
      onSaved(false);
      return saveBonusAction({ ...named, ...typed, files: typed.files.map(({ id }) => id) }, key);
    },
    (bonusId) => {
      onSaved(true);
      form.reset();
      fold(bonusId);
    },
  );
  const options = [
    { value: "", label: t("choose") },
    ...bonusDiplomas.map((value) => ({ value: value as string, label: levels(value) })),
  ];
  return (
    <form ref={place} onSubmit={save} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <SelectField {...field("education", "diploma-required")} label={t("education")} options={options} />
        <TextField {...field("from", "date-required")} type="date" label={t("from")} />
        <TextField {...field("documentNumber", "number-required")} label={t("documentNumber")} />
        <TextField {...field("documentDate", "date-required")} type="date" label={t("documentDate")} />
      </div>
      <FilePicker id={`${summary.id}-files`} files={files.field.value} onChange={files.field.onChange} />
      <SubmitButton busy={busy}>{t("save")}</SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
