"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useForm } from "react-hook-form";

import { type AttachedFile, FilePicker } from "@/components/evidence/file-picker";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { NumberField } from "@/components/ui/number-field";
import { showRefusal } from "@/components/ui/show-refusal";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMove } from "@/components/ui/use-move";
import { reportProgressAction } from "@/lib/progress/actions";

type ReportFormProps = { indicatorId: string; unit: string; numeric: boolean; onDone: () => void };

const errorCodes = ["not-a-number", "not-a-link", "say-something", "too-long"] as const;

/** A value, a note and evidence as link or files; what was typed stays until the report was taken. */
export function ReportForm({ indicatorId, unit, numeric, onDone }: ReportFormProps) {
  const t = useTranslations("progress");
  const id = useId();
  const { move, busy, blockers } = useMove();
  const [files, setFiles] = useState<readonly AttachedFile[]>([]);
  const form = useForm({ defaultValues: { value: "", note: "", evidence: "" } });

  const submit = form.handleSubmit(async (typed) => {
    const answer = await move((key) =>
      reportProgressAction({ indicatorId, ...typed, files: files.map((file) => file.id) }, key),
    );
    if (answer?.ok) return onDone();
    showRefusal(form, answer, (code) =>
      t(`errors.${errorCodes.find((known) => known === code) ?? "too-long"}`),
    );
  });
  const { errors, submitCount } = form.formState;
  const field = (name: "value" | "note" | "evidence") => ({
    id: `${id}-${name}`,
    error: errors[name]?.message,
    ...form.register(name),
  });

  return (
    <form onSubmit={submit} noValidate className="bg-sunken space-y-3 rounded-md p-3">
      <ErrorSummary id={id} errors={errors} blockers={blockers} attempts={submitCount} />
      {numeric && <NumberField {...field("value")} label={t("value", { unit })} hint={t("valueHint")} />}
      <TextArea {...field("note")} label={t("note")} readableBy={t("readers")} rows={2} />
      <TextField {...field("evidence")} label={t("evidence")} hint={t("evidenceHint")} inputMode="url" />
      <FilePicker files={files} onChange={setFiles} />
      <div className="flex gap-2">
        <SubmitButton busy={busy}>{t("send")}</SubmitButton>
        <Button look="quiet" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
