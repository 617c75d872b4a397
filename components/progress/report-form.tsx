"use client";

import { useTranslations } from "next-intl";
import { useController, useWatch } from "react-hook-form";

import { type AttachedFile, FilePicker } from "@/components/evidence/file-picker";
import { Hints } from "@/components/planning/hints";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField } from "@/components/ui/in-place";
import { NumberField } from "@/components/ui/number-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { readDecimal } from "@/lib/numbers";
import { countsUp } from "@/lib/planning/measures";
import { reportProgressAction } from "@/lib/progress/actions";
import type { ResultProgress } from "@/lib/progress/sheet";

import { useValueHints } from "./value-hints";

type Typed = { value: string; note: string; evidence: string; files: readonly AttachedFile[] };
type ReportFormProps = {
  indicator: Pick<
    ResultProgress["indicators"][number],
    "id" | "text" | "targetValue" | "targetUnit" | "direction"
  >;
  /** The number of the last report; null or absent without one. */
  earlier?: string | null;
  /** Whether its first field takes the focus as it opens. */
  focused?: boolean;
  onDone: () => void;
};

/** The name of what is being typed about an indicator's progress. */
export const reportDraft = (indicatorId: string) => `progress.report:${indicatorId}`;

/** A value, a note and evidence as link or files; what was typed stays until the report was taken. */
export function ReportForm({ indicator, earlier, focused = true, onDone }: ReportFormProps) {
  const t = useTranslations("progress");
  const { form, field, submit, busy, kept, summary } = useMovingForm<Typed>(
    { value: "", note: "", evidence: "", files: [] },
    useTranslations("progress.errors"),
    reportDraft(indicator.id),
  );
  const typed = useWatch({ control: form.control, name: "value" });
  const hints = useValueHints({ indicator, value: readDecimal(typed) ?? undefined, earlier });
  const unit = indicator.targetUnit ?? "";
  const counted = countsUp({ text: indicator.text, unit });
  const files = useController({ control: form.control, name: "files" });
  const send = submit(
    ({ files: attached, ...typed }, key) =>
      reportProgressAction({ indicatorId: indicator.id, ...typed, files: attached.map(({ id }) => id) }, key),
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
      {indicator.targetValue !== null && (
        <>
          <NumberField
            {...field("value")}
            label={t("value", { unit })}
            hint={t(counted ? "valueHint.counted" : "valueHint.measured")}
          />
          <Hints words={hints.length > 0 ? [...hints, t("hints.advice")] : []} />
        </>
      )}
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
