"use client";

import { useTranslations } from "next-intl";

import { LateDisclosure } from "@/components/ui/late-disclosure";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { keepRaterAction } from "@/lib/organisation/actions";

/** Answers a report: the rater on record is the right one, and why. */
export function KeepRater({ personId, name }: { personId: string; name: string }) {
  const t = useTranslations("organisation.rater");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { answer: "" },
    useTranslations("organisation.errors"),
    `organisation.keep-rater:${personId}`,
  );
  const keep = submit((typed, key) => keepRaterAction({ personId, ...typed }, key));
  return (
    <LateDisclosure summary={t("keep")}>
      <form onSubmit={keep} noValidate className="space-y-3">
        <ErrorSummary {...summary} />
        <TextArea
          {...field("answer", "answer-required")}
          label={t("answer")}
          readableBy={t("answerReaders", { name })}
          rows={2}
        />
        <SubmitButton busy={busy} look="secondary">
          {t("keepSend")}
        </SubmitButton>
        <DraftState {...kept} />
      </form>
    </LateDisclosure>
  );
}
