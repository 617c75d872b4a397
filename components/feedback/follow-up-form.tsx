"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Choice } from "@/components/ui/choice";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useFolding } from "@/components/ui/folding";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { noteFollowUpAction } from "@/lib/feedback/actions";
import { followUpSteps } from "@/lib/feedback/follow-up";
import type { FollowUpStep } from "@/lib/feedback/sheet";

import type { Result } from "./use-subjects";

type FollowUpFormProps = { personId: string; results: readonly Result[] };

/** What the rater makes of feedback on a result (art. 20), the last resort last. */
export function FollowUpForm({ personId, results }: FollowUpFormProps) {
  const t = useTranslations("feedback.followUp");
  const [noted, setNoted] = useState(false);
  const empty = { resultId: results[0]?.id ?? "", step: "appreciation" as FollowUpStep, note: "" };
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    empty,
    useTranslations("feedback.errors"),
    `feedback.follow-up:${personId}`,
  );
  const { place, fold } = useFolding();
  const send = submit(
    (typed, key) => {
      setNoted(false);
      return noteFollowUpAction({ personId, ...typed }, key);
    },
    (followUpId) => {
      setNoted(true);
      form.reset(empty);
      fold(followUpId);
    },
  );
  const steps = followUpSteps.map((value) => ({
    value,
    label: t(`choose.${value}`),
    description: t(`guide.${value}`),
  }));
  return (
    <div>
      <LateDisclosure summary={t("title")}>
        <form ref={place} onSubmit={send} noValidate className="space-y-3">
          <ErrorSummary {...summary} />
          <SelectField
            {...field("resultId")}
            label={t("result")}
            options={results.map(({ id, statement }) => ({ value: id, label: statement }))}
          />
          <Choice {...field("step")} look="list" label={t("step")} options={steps} />
          <TextArea {...field("note")} label={t("note")} hint={t("noteHint")} rows={2} />
          <SubmitButton busy={busy} look="secondary">
            {t("send")}
          </SubmitButton>
          <DraftState {...kept} />
        </form>
      </LateDisclosure>
      <p role="status" className="text-good">
        {noted && t("sent")}
      </p>
    </div>
  );
}
