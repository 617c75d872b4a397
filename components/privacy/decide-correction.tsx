"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { decideCorrectionAction } from "@/lib/privacy/actions";

type DecideCorrectionProps = {
  request: { requestId: string; version: number };
  name: string;
  today: string;
};

const decisions = ["corrected", "refused"] as const;

/** Answers a request: corrected, with what was changed and since when it is right, or not, and why. */
export function DecideCorrection(props: DecideCorrectionProps) {
  const t = useTranslations("privacy.decide");
  return (
    <LateDisclosure summary={t("open")} draft={draftOf(props)}>
      <Fields {...props} />
    </LateDisclosure>
  );
}

const draftOf = ({ request }: DecideCorrectionProps) => `privacy.decide-correction:${request.requestId}`;

function Fields(props: DecideCorrectionProps) {
  const { request, name, today } = props;
  const t = useTranslations("privacy.decide");
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    { decision: "corrected" as (typeof decisions)[number], correctedOn: today, answer: "" },
    useTranslations("privacy.errors"),
    draftOf(props),
  );
  const decision = useWatch({ control: form.control, name: "decision" });
  const send = submit((typed, key) =>
    decideCorrectionAction(
      { ...request, ...typed, correctedOn: typed.decision === "corrected" ? typed.correctedOn : null },
      key,
    ),
  );
  const corrected = decision === "corrected";
  return (
    <form onSubmit={send} noValidate className="max-w-[46rem] space-y-3">
      <ErrorSummary {...summary} />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <SelectField
          {...field("decision")}
          label={t("decision")}
          options={decisions.map((value) => ({ value, label: t(value) }))}
        />
        {corrected && (
          <TextField {...field("correctedOn", "date-required")} type="date" label={t("correctedOn")} />
        )}
      </div>
      <TextArea
        {...field("answer", "answer-required")}
        label={t(corrected ? "changed" : "why")}
        hint={corrected ? undefined : t("whyHint")}
        readableBy={t("readers", { name })}
        rows={2}
      />
      <SubmitButton busy={busy}>{t("send")}</SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
