"use client";

import { useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMove } from "@/components/ui/use-move";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { confirmOutsideAction, declineOutsideAction } from "@/lib/feedback/actions";
import { unconfirmed } from "@/lib/feedback/outside";
import type { Beside } from "@/lib/feedback/sheet";

type OutsideToConfirmProps = { name: string; said: Beside["said"] };

/** What a member recorded of outside parties about themselves and the rater has not answered; nothing where there is none. */
export function OutsideToConfirm({ name, said }: OutsideToConfirmProps) {
  const t = useTranslations("feedback.outside");
  const waiting = unconfirmed(said);
  if (waiting.length === 0) return null;
  return (
    <Section title={t("waits")} aside={t("waitsLede", { name })}>
      <Card className="divide-line divide-y">
        {waiting.map(({ id, text, outside: { party } }) => (
          <div key={id} className="space-y-2 px-4 py-3">
            <p className="break-words whitespace-pre-line">
              <b className="font-semibold">{party}</b>: {text}
            </p>
            <Confirm feedbackId={id} party={party} />
            <Decline feedbackId={id} name={name} />
          </div>
        ))}
      </Card>
    </Section>
  );
}

function Confirm({ feedbackId, party }: { feedbackId: string; party: string }) {
  const t = useTranslations("feedback.outside");
  const { move, busy, blockers } = useMove();
  return (
    <>
      <Blockers blockers={blockers} />
      <Button
        aria-busy={busy}
        aria-label={t("confirmNamed", { party })}
        onClick={() => void move(() => confirmOutsideAction({ feedbackId }))}
      >
        {t("confirm")}
      </Button>
    </>
  );
}

function Decline({ feedbackId, name }: { feedbackId: string; name: string }) {
  const t = useTranslations("feedback.outside");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { reason: "" },
    useTranslations("feedback.errors"),
    `feedback.decline-outside:${feedbackId}`,
  );
  return (
    <LateDisclosure summary={t("cannot")}>
      <form
        onSubmit={submit((typed, key) => declineOutsideAction({ feedbackId, ...typed }, key))}
        noValidate
        className="space-y-2"
      >
        <ErrorSummary {...summary} />
        <TextArea
          {...field("reason", "reason-required")}
          label={t("reason")}
          readableBy={t("reasonReaders", { name })}
          rows={2}
        />
        <SubmitButton busy={busy} look="secondary">
          {t("decline")}
        </SubmitButton>
        <DraftState {...kept} />
      </form>
    </LateDisclosure>
  );
}
