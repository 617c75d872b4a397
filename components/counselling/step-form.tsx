"use client";

import { useTranslations } from "next-intl";

import { Choice } from "@/components/ui/choice";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useFolding } from "@/components/ui/folding";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { followUpNoteAction } from "@/lib/counselling/actions";
import { followUpSteps } from "@/lib/feedback/follow-up";
import type { FollowUpStep } from "@/lib/feedback/sheet";

type StepFormProps = { noteId: string; /** Of the employee. */ name: string };

const empty = { step: "appreciation" as FollowUpStep, text: "", followUpOn: "" };

/** What the rater makes of a talk (art. 20), the last resort last, with the next date if one was agreed. */
export function StepForm({ noteId, name }: StepFormProps) {
  const t = useTranslations("counselling");
  const words = useTranslations("feedback.followUp.choose");
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    empty,
    useTranslations("counselling.errors"),
    `counselling.step:${noteId}`,
  );
  const { place, fold } = useFolding();
  const send = submit(
    (typed, key) => followUpNoteAction({ noteId, ...typed }, key),
    (entryId) => {
      form.reset(empty);
      fold(entryId);
    },
  );
  const steps = followUpSteps.map((value) => ({
    value,
    label: words(value),
    description: t(`followUp.guide.${value}`),
  }));
  return (
    <LateDisclosure summary={t("followUp.title")}>
      <form ref={place} onSubmit={send} noValidate className="space-y-3">
        <ErrorSummary {...summary} />
        <Choice {...field("step")} look="list" label={t("followUp.step")} options={steps} />
        <TextArea
          {...field("text")}
          label={t("followUp.text")}
          hint={t("followUp.textHint")}
          readableBy={t("readers", { name })}
          rows={2}
        />
        <TextField {...field("followUpOn")} type="date" label={t("followUp.next")} />
        <SubmitButton busy={busy} look="secondary">
          {t("followUp.send")}
        </SubmitButton>
        <DraftState {...kept} />
      </form>
    </LateDisclosure>
  );
}
