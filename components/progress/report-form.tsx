"use client";

import { useTranslations } from "next-intl";
import { useController } from "react-hook-form";

import { type AttachedFile, FilePicker } from "@/components/evidence/file-picker";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField } from "@/components/ui/in-place";
import { NumberField } from "@/components/ui/number-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { reportProgressAction } from "@/lib/progress/actions";

type Typed = { value: string; note: string; evidence: string; files: readonly AttachedFile[] };
type ReportFormProps = {
  indicatorId: string;
  unit: string;
  numeric: boolean;
  /** Whether its first field takes the focus as it opens. */
  focused?: boolean;
  onDone: () => void;
};

/** The name of what is being typed about an indicator's progress. */
export const reportDraft = (indicatorId: string) => `progress.report:${indicatorId}`;

/** A value, a note and evidence as link or files; what was typed stays until the report was taken. */
export function ReportForm({ indicatorId, unit, numeric, focused = true, onDone }: ReportFormProps) {
  const t = useTranslations("progress");
  const { form, field, submit, busy, kept, summary } = useMovingForm<Typed>(
    { value: "", note: "", evidence: "", files: [] },
    useTranslations("progress.errors"),
    reportDraft(indicatorId),
  );
  const files = useController({ control: form.control, name: "files" });
  const send = submit(
    ({ files: attached, ...typed }, key) =>
      reportProgressAction({ indicatorId, ...typed, files: attached.map(({ id }) => id) }, key),
    onDone,
  );

  return (
    <form
      ref={focused ? focusFirstField : undefined}
      onSubmit={send}
      noValidate
      className="bg-sunken space-y-3 rounded-md p-3"
    >
      <ErrorSummary {...summary} />
      {numeric && <NumberField {...field("value")} label={t("value", { unit })} hint={t("valueHint")} />}
      <TextArea {...field("note")} label={t("note")} readableBy={t("readers")} rows={2} />
      <TextField {...field("evidence")} label={t("evidence")} hint={t("evidenceHint")} inputMode="url" />
      <FilePicker
        id={`${summary.id}-files`}
        files={files.field.value}
        error={files.fieldState.error?.message}
        onChange={files.field.onChange}
      />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("send")}
      </FormEnd>
    </form>
  );
}
