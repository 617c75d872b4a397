"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";

import { LateDisclosure } from "@/components/ui/late-disclosure";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { answerRequestAction, declineRequestAction } from "@/lib/feedback/actions";

type Asked = { request: { requestId: string; version: number }; name: string };

/** The answer to a request, or why there is none. */
export function AnswerRequest(asked: Asked) {
  return (
    <div className="space-y-3">
      <Answer {...asked} />
      <Decline {...asked} />
    </div>
  );
}

function Answer({ request, name }: Asked) {
  const t = useTranslations("feedback.requests");
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    { text: "" },
    useTranslations("feedback.errors"),
    `feedback.answer:${request.requestId}`,
  );
  const text = useWatch({ control: form.control, name: "text" });
  return (
    <form
      onSubmit={submit((typed, key) => answerRequestAction({ ...request, ...typed }, key))}
      noValidate
      className="space-y-2"
    >
      <ErrorSummary {...summary} />
      <TextArea
        {...field("text", "words-required")}
        label={t("answer", { name })}
        readableBy={t("answerReaders", { name })}
        rows={2}
      />
      <SubmitButton busy={busy} look={text.trim() ? "primary" : "secondary"}>
        {t("sendAnswer")}
      </SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}

function Decline({ request, name }: Asked) {
  const t = useTranslations("feedback.requests");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { reason: "" },
    useTranslations("feedback.errors"),
    `feedback.decline:${request.requestId}`,
  );
  return (
    <LateDisclosure summary={t("cannot")}>
      <form
        onSubmit={submit((typed, key) => declineRequestAction({ ...request, ...typed }, key))}
        noValidate
        className="space-y-2"
      >
        <ErrorSummary {...summary} />
        <TextArea
          {...field("reason", "reason-required")}
          label={t("reason")}
          readableBy={t("reasonReaders", { name })}
          rows={1}
        />
        <SubmitButton busy={busy} look="secondary">
          {t("decline")}
        </SubmitButton>
        <DraftState {...kept} />
      </form>
    </LateDisclosure>
  );
}
