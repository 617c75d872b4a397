"use client";

import { useTranslations } from "next-intl";
import { useController, useWatch } from "react-hook-form";

import { type AttachedFile, FilePicker } from "@/components/evidence/file-picker";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useFolding } from "@/components/ui/folding";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { askCorrectionAction } from "@/lib/privacy/actions";
import { type CorrectionField, correctionFields } from "@/lib/privacy/correction";

import { useRecorded } from "./use-recorded";

type AskCorrectionProps = { present: Record<CorrectionField, string | null> };

/** The name of the draft, of which the folded form tells, too. */
const draft = "privacy.ask-correction";

/** Names what is wrong in one's record, and what it should be. */
export function AskCorrection({ present }: AskCorrectionProps) {
  const t = useTranslations("privacy.ask");
  return (
    <LateDisclosure summary={t("open")} draft={draft}>
      <Fields present={present} />
    </LateDisclosure>
  );
}

type Typed = { field: CorrectionField; wanted: string; reason: string; files: readonly AttachedFile[] };

function Fields({ present }: AskCorrectionProps) {
  const t = useTranslations("privacy.ask");
  const fields = useTranslations("privacy.fields");
  const recorded = useRecorded();
  const { place, fold } = useFolding();
  const { form, field, submit, busy, kept, summary } = useMovingForm<Typed>(
    { field: "name", wanted: "", reason: "", files: [] },
    useTranslations("privacy.errors"),
    draft,
  );
  const files = useController({ control: form.control, name: "files" });
  const chosen = useWatch({ control: form.control, name: "field" });
  const value = present[chosen];
  const send = submit(
    (typed, key) => askCorrectionAction({ ...typed, files: typed.files.map(({ id }) => id) }, key),
    (id) => {
      form.reset();
      fold(id);
    },
  );
  return (
    <form ref={place} onSubmit={send} noValidate className="max-w-[46rem] space-y-3">
      <ErrorSummary {...summary} />
      <SelectField
        {...field("field")}
        label={t("field")}
        hint={value === null ? t("presentNone") : t("present", { value: recorded(chosen, value) })}
        options={correctionFields.map((one) => ({ value: one, label: fields(one) }))}
      />
      <TextArea
        {...field("wanted", "wanted-required")}
        label={t("wanted")}
        hint={value === null ? t("wantedHint") : undefined}
        rows={1}
      />
      <TextArea
        {...field("reason", "reason-required")}
        label={t("reason")}
        hint={t("reasonHint")}
        readableBy={t("readers")}
        rows={2}
      />
      <FilePicker
        id={`${summary.id}-files`}
        files={files.field.value}
        error={files.fieldState.error?.message}
        onChange={files.field.onChange}
      />
      <SubmitButton busy={busy}>{t("send")}</SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
