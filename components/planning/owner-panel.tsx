"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";

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
import { pullBackPlanAction, revisePlanAction, submitPlanAction } from "@/lib/planning/actions";
import type { Missing } from "@/lib/planning/missing";
import { placeOfLine } from "@/lib/planning/places";

import { MissingList } from "./missing-list";

type OwnerPanelProps = {
  plan: { planId: string; version: number };
  status: "draft" | "submitted" | "returned" | "approved" | "closed";
  raterName: string | null;
  /** What the plan lacks before it can be handed in; empty when nothing. */
  missing: readonly Missing[];
  /** Whether somebody else confirmed the plan than rates now. */
  toAgreeAgain: boolean;
  /** How many of the rater's remarks have no answer yet. */
  openRemarks: number;
  /** The main results that could say which of the superior's they support, and do not. */
  unlinked: readonly { id: string; statement: string }[];
};

/** What the owner can do with the whole plan now; what is missing stands there from the start, and a press leads to it. */
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
  const lacks = useRef<HTMLParagraphElement>(null);
  const submit = async () => {
    if (missing.length > 0) lacks.current?.focus();
    else await move((key) => submitPlanAction(plan, key));
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
  const state = status === "returned" ? "mended" : ready;
  return (
    <Card className="space-y-3 p-4">
      <MissingList missing={missing} focused={lacks} />
      <p className={missing.length === 0 && state === "ready" ? "text-good" : "text-ink-2"}>
        {missing.length === 0 && t(state)} {raterName && t("submitTo", { name: raterName })}
      </p>
      <Hinted>
        {unlinked[0] && (
          <li>
            <a href={`#${placeOfLine(unlinked[0].id)}`} className="text-brand-strong inline-block min-h-6">
              {t("unlinked", { count: unlinked.length, line: unlinked[0].statement })}
            </a>
          </li>
        )}
        {openRemarks > 0 && <li>{t("remarks.stillOpen", { count: openRemarks })}</li>}
      </Hinted>
      <Blockers title={t("submitMissing")} blockers={blockers} />
      <Button look="primary" aria-busy={busy} onClick={submit}>
        {t("submit")}
      </Button>
    </Card>
  );
}

/** What could be better and keeps nobody from handing in; nothing where nothing is said. */
function Hinted({ children }: { children: readonly ReactNode[] }) {
  const t = useTranslations("planning");
  if (!children.some(Boolean)) return null;
  return (
    <div className="space-y-1 break-words">
      <p className="text-ink-2 text-[13px] font-semibold">{t("hinted")}</p>
      <ul className="text-ink-2 list-disc space-y-1 pl-5 text-[13px]">{children}</ul>
    </div>
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
