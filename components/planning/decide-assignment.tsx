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
import { approveAssignmentAction, refuseAssignmentAction } from "@/lib/planning/actions";

type DecideAssignmentProps = RefuseFormProps & {
  /** Whether the page listens to keys. */
  keys: boolean;
  onApproved: () => void;
};

/** The rater lets a member take on what another leader expects, or says why not. */
export function DecideAssignment({ keys, onApproved, ...refusal }: DecideAssignmentProps) {
  const t = useTranslations("queue.assignment");
  const { move, busy, blockers } = useMove();
  const approve = async () => {
    const answer = await move((key) => approveAssignmentAction(refusal.assignment, key));
    if (answer?.ok) onApproved();
  };
  return (
    <Card className="space-y-4 p-4">
      <h3 className="text-lg font-semibold">{t("decide")}</h3>
      <Blockers blockers={blockers} />
      <DecideButton busy={busy} keys={keys} onClick={approve}>
        {t("approve")}
      </DecideButton>
      <LateDisclosure summary={t("refuse")} shortcut={keys ? "r" : undefined}>
        <RefuseForm {...refusal} />
      </LateDisclosure>
    </Card>
  );
}

type RefuseFormProps = {
  assignment: { assignmentId: string; version: number };
  /** Of whom something is expected, and by whom. */
  name: string;
  assigner: string;
  onRefused: () => void;
};

function RefuseForm({ assignment, name, assigner, onRefused }: RefuseFormProps) {
  const t = useTranslations("queue.assignment");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { reason: "" },
    useTranslations("planning.errors"),
    `plan.refuse-assignment:${assignment.assignmentId}`,
  );
  const refuse = submit((typed, key) => refuseAssignmentAction({ ...assignment, ...typed }, key), onRefused);
  return (
    <form onSubmit={refuse} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <TextArea
        {...field("reason", "refusal-required")}
        label={t("reason")}
        readableBy={t("reasonReaders", { assigner, name })}
      />
      <SubmitButton busy={busy} look="secondary">
        {t("send")}
      </SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
