"use client";

import { useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Card } from "@/components/ui/card";
import { DecideButton } from "@/components/ui/decide-button";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMove } from "@/components/ui/use-move";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { approveDevelopmentPlanAction, returnDevelopmentPlanAction } from "@/lib/development/actions";

type DecidePlanProps = {
  plan: { planId: string; version: number };
  /** Whose it is. */
  name: string;
  /** Whether the page listens to keys. */
  keys?: boolean;
  /** What was written before a return was taken back. */
  written?: string;
  onApproved?: () => void;
  onReturned?: (note: string) => void;
};

/** The supervisor approves a development plan, or gives it back with words. */
export function DecidePlan({ plan, name, keys = false, written, onApproved, onReturned }: DecidePlanProps) {
  const t = useTranslations("developmentPlan.decide");
  const { move, busy, blockers } = useMove();
  const approve = async () => {
    const answer = await move((key) => approveDevelopmentPlanAction(plan, key));
    if (answer?.ok) onApproved?.();
  };
  return (
    <Card className="space-y-4 p-4">
      <h2 className="text-lg font-semibold">{t("title")}</h2>
      <Blockers blockers={blockers} />
      <DecideButton busy={busy} keys={keys} onClick={approve}>
        {t("approve")}
      </DecideButton>
      <LateDisclosure summary={t("return")} open={written !== undefined} shortcut={keys ? "r" : undefined}>
        <Return {...{ plan, name, written, onReturned }} />
      </LateDisclosure>
    </Card>
  );
}

type ReturnProps = Pick<DecidePlanProps, "plan" | "name" | "written" | "onReturned">;

function Return({ plan, name, written = "", onReturned }: ReturnProps) {
  const t = useTranslations("developmentPlan.decide");
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    { note: written },
    useTranslations("developmentPlan.errors"),
    `development.return:${plan.planId}`,
  );
  const giveBack = submit(
    ({ note }, key) => returnDevelopmentPlanAction({ ...plan, note }, key),
    () => onReturned?.(form.getValues().note),
  );
  return (
    <form onSubmit={giveBack} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <TextArea {...field("note", "note-required")} label={t("note")} readableBy={t("readers", { name })} />
      <SubmitButton busy={busy} look="secondary">
        {t("send")}
      </SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
