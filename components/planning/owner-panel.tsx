"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMove } from "@/components/ui/use-move";
import { useMovingForm } from "@/components/ui/use-moving-form";
import type { Blocker } from "@/lib/errors";
import { pullBackPlanAction, revisePlanAction, submitPlanAction } from "@/lib/planning/actions";

type OwnerPanelProps = {
  plan: { planId: string; version: number };
  status: "draft" | "submitted" | "returned" | "approved" | "closed";
  raterName: string | null;
  /** Why the plan cannot be handed in yet; empty when it can. */
  missing: readonly Blocker[];
  /** Whether somebody else confirmed the plan than rates now. */
  toAgreeAgain: boolean;
  /** How many of the rater's remarks have no answer yet. */
  openRemarks: number;
  /** The main results that could say which of the superior's they support, and do not. */
  unlinked: readonly string[];
};

/** What the owner can do with the whole plan now; a press says what is missing instead of doing nothing. */
export function OwnerPanel({
  plan,
  status,
  raterName,
  missing,
  toAgreeAgain,
  openRemarks,
  unlinked,
}: OwnerPanelProps) {
  const t = useTranslations("planning");
  const { move, busy, blockers } = useMove();
  const [asked, setAsked] = useState(false);
  const submit = async () => {
    setAsked(true);
    if (missing.length === 0) await move((key) => submitPlanAction(plan, key));
  };

  if (status === "closed") return null;
  if (status === "approved") return <Revise plan={plan} newRater={toAgreeAgain ? raterName : null} />;
  if (status === "submitted") {
    return (
      <Card className="space-y-3 p-4">
        <Blockers blockers={blockers} />
        <Button aria-busy={busy} onClick={() => move((key) => pullBackPlanAction(plan, key))}>
          {t("pullBack")}
        </Button>
      </Card>
    );
  }
  const ready = unlinked.length > 0 ? "readyUnlinked" : "ready";
  const state = missing.length > 0 ? "missing" : status === "returned" ? "mended" : ready;
  return (
    <Card className="space-y-3 p-4">
      <p className={state === "ready" ? "text-good" : "text-ink-2"}>
        {state === "missing" ? t("missingCount", { count: missing.length }) : t(state)}{" "}
        {raterName && t("submitTo", { name: raterName })}
      </p>
      {unlinked[0] !== undefined && (
        <p className="text-warning">{t("unlinked", { count: unlinked.length, line: unlinked[0] })}</p>
      )}
      {openRemarks > 0 && <p className="text-warning">{t("remarks.stillOpen", { count: openRemarks })}</p>}
      <Blockers title={t("submitMissing")} blockers={asked ? [...missing, ...blockers] : []} />
      <Button look="primary" aria-busy={busy} onClick={submit}>
        {t("submit")}
      </Button>
    </Card>
  );
}

function Revise({ plan, newRater }: Pick<OwnerPanelProps, "plan"> & { newRater: string | null }) {
  const t = useTranslations("planning");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { dialogueNote: "" },
    useTranslations("planning.errors"),
    `plan.revision:${plan.planId}`,
  );
  const revise = submit((typed, key) => revisePlanAction({ ...plan, ...typed }, key));
  return (
    <Card className="space-y-3 p-4">
      {newRater ? (
        <Notice tone="warning">{t("toAgreeAgain", { name: newRater })}</Notice>
      ) : (
        <p className="text-ink-2">{t("approvedNext")}</p>
      )}
      <LinkButton href="/progress" className="w-full">
        {t("toProgress")}
      </LinkButton>
      <LateDisclosure summary={t("revise")}>
        <form onSubmit={revise} noValidate className="space-y-3">
          <ErrorSummary {...summary} />
          <TextArea
            {...field("dialogueNote", "dialogue-required")}
            label={t("dialogueNote")}
            hint={t("dialogueHint")}
          />
          <SubmitButton busy={busy}>{t("revise")}</SubmitButton>
          <DraftState {...kept} />
        </form>
      </LateDisclosure>
    </Card>
  );
}
