"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";

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

import { HandIn } from "./hand-in";
import { MissingList } from "./missing-list";

type OwnerPanelProps = {
  plan: { planId: string; version: number };
  year: number;
  status: "draft" | "submitted" | "returned" | "approved" | "closed";
  raterName: string | null;
  /** The ids that drafts of the plan are about. */
  subjects: readonly string[];
  /** What the plan lacks before it can be handed in; empty when nothing. */
  missing: readonly Missing[];
  /** Whether somebody else confirmed the plan than rates now. */
  toAgreeAgain: boolean;
  /** When it was handed in last; null before. */
  submittedAt: string | null;
  /** How many hints stand on its lines. */
  hints: number;
  /** How many of the rater's remarks have no answer yet. */
  openRemarks: number;
  /** The main results that could say which of the superior's they support, and do not. */
  unlinked: readonly { id: string; statement: string }[];
};

/** What the owner can do with the whole plan now; what is missing stands there from the start, and a press leads to it. */
export function OwnerPanel({
  plan,
  year,
  status,
  raterName,
  subjects,
  missing,
  toAgreeAgain,
  submittedAt,
  hints,
  openRemarks,
  unlinked,
}: OwnerPanelProps) {
  const t = useTranslations("planning");
  const { move, busy, blockers } = useMove();
  const { answer, decide } = useAnswer(status, move);
  const lacks = useRef<HTMLParagraphElement>(null);
  const submit = async () => {
    if (missing.length > 0) lacks.current?.focus();
    else await decide((key) => submitPlanAction(plan, key));
  };

  if (status === "closed") return null;
  if (status === "approved") return <Revise {...{ plan, year }} newRater={toAgreeAgain ? raterName : null} />;
  if (status === "submitted") {
    return (
      <Card className="space-y-3 p-4">
        <HandedIn {...{ raterName, submittedAt }} focused={answer} />
        <Blockers blockers={blockers} />
        <Button aria-busy={busy} onClick={() => decide((key) => pullBackPlanAction(plan, key))}>
          {t("pullBack")}
        </Button>
      </Card>
    );
  }
  const ready = unlinked.length + hints > 0 ? "readyHinted" : "ready";
  const state = status === "returned" ? "mended" : ready;
  return (
    <Card className="space-y-3 p-4">
      <MissingList missing={missing} focused={lacks} />
      <p
        ref={answer}
        tabIndex={-1}
        className={missing.length === 0 && state === "ready" ? "text-good" : "text-ink-2"}
      >
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
        {hints > 0 && <li>{t("hintsLeft", { count: hints })}</li>}
        {openRemarks > 0 && <li>{t("remarks.stillOpen", { count: openRemarks })}</li>}
      </Hinted>
      <Blockers title={t("submitMissing")} blockers={blockers} />
      <HandIn {...{ subjects, busy, submit }} lacking={missing.length > 0} />
    </Card>
  );
}

/** To whom the plan went, since when, and that nothing is final yet. */
function HandedIn({ raterName, submittedAt, focused }: HandedInProps) {
  const t = useTranslations("planning");
  const format = useFormatter();
  const date =
    submittedAt && format.dateTime(new Date(submittedAt), { dateStyle: "long", timeStyle: "short" });
  return (
    <div ref={focused} tabIndex={-1} className="space-y-1">
      <p className="font-semibold">
        {raterName && date ? t("handedIn", { name: raterName, date }) : t("handedInOnly")}
      </p>
      <p className="text-ink-2">{t("mayPullBack")}</p>
    </div>
  );
}

type HandedInProps = Pick<OwnerPanelProps, "raterName" | "submittedAt"> & {
  focused: RefObject<HTMLDivElement | null>;
};

/** Where the focus goes once the plan stands as the owner's press has put it; a change that others make moves no focus. */
function useAnswer(status: OwnerPanelProps["status"], move: ReturnType<typeof useMove>["move"]) {
  const answer = useRef<HTMLDivElement & HTMLParagraphElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (pressed.current) answer.current?.focus();
    pressed.current = false;
  }, [status]);
  const decide = async (run: Parameters<typeof move<void>>[0]) => {
    pressed.current = true;
    const result = await move(run);
    if (!result?.ok) pressed.current = false;
  };
  return { answer, decide };
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

type ReviseProps = Pick<OwnerPanelProps, "plan" | "year"> & { newRater: string | null };

function Revise({ plan, year, newRater }: ReviseProps) {
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
      <LinkButton href={`/progress?year=${year}`} className="w-full">
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
