"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { AskFirst } from "@/components/ui/ask-first";
import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { Unsent } from "@/components/ui/drafts/unsent";
import { useInPlace } from "@/components/ui/in-place";
import { useMove } from "@/components/ui/use-move";
import { dropStepAction, finishStepAction } from "@/lib/progress/actions";
import type { ActionStep, ResultProgress } from "@/lib/progress/sheet";

import { stepDraft, StepForm } from "./step-form";
import { StepDay } from "./step-day";

type ActionPlanProps = {
  result: Pick<ResultProgress, "id" | "statement">;
  steps: readonly ActionStep[];
  today: string;
  /** Whether its plan takes no more changes. */
  closed: boolean;
  /** What else can be done about the result. */
  children?: ReactNode;
};

/** The steps to one result, ticked off and changed in place by their owner (B.1.1). */
export function ActionPlan({ result, steps, today, closed, children }: ActionPlanProps) {
  const t = useTranslations("progress.steps");
  const { open, show, close, opener } = useInPlace<"new" | (string & {})>();
  return (
    <>
      {(steps.length > 0 || open === "new") && (
        <section
          aria-label={`${t("title")}: ${result.statement}`}
          className="border-line mt-2 space-y-1 border-t py-2.5"
        >
          <h3 className="font-sans text-[13px] font-semibold">{t("title")}</h3>
          <ul>
            {steps.map((step) =>
              open === step.id ? (
                <li key={step.id} className="py-1.5">
                  <StepForm resultId={result.id} step={step} today={today} onDone={close} />
                </li>
              ) : (
                <Step key={step.id} {...{ step, today, closed }}>
                  <Unsent
                    name={stepDraft(result.id, step.id)}
                    about={step.text}
                    onContinue={() => show(step.id)}
                  />
                  <Button look="quiet" {...opener(step.id)} aria-label={t("editNamed", { text: step.text })}>
                    {t("edit")}
                  </Button>
                </Step>
              ),
            )}
          </ul>
          {open === "new" && <StepForm resultId={result.id} today={today} onDone={close} />}
        </section>
      )}
      {!closed && open !== "new" && <Unsent name={stepDraft(result.id)} onContinue={() => show("new")} />}
      <div className="-ml-3 flex flex-wrap">
        {!closed && open !== "new" && (
          <Button look="quiet" {...opener("new")} aria-label={t("addNamed", { result: result.statement })}>
            {t(steps.length > 0 ? "add" : "begin")}
          </Button>
        )}
        {children}
      </div>
    </>
  );
}

type StepProps = { step: ActionStep; today: string; closed: boolean; children: ReactNode };

function Step({ step, today, closed, children }: StepProps) {
  const t = useTranslations("progress.steps");
  const { move, busy, blockers } = useMove();
  const { id: stepId, version, text } = step;
  const done = step.doneOn !== null;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-0.5">
      <label className="flex min-w-0 flex-1 basis-64 items-center gap-2.5">
        <input
          type="checkbox"
          className="accent-brand size-4 shrink-0"
          checked={done}
          disabled={closed}
          aria-busy={busy}
          onChange={() => move(() => finishStepAction({ stepId, version, done: !done }))}
        />
        <span className={done ? "text-ink-3" : undefined}>{text}</span>
      </label>
      <StepDay step={step} today={today} />
      {!closed && (
        <span className="flex flex-wrap">
          {children}
          <AskFirst
            label={t("drop")}
            named={t("dropNamed", { text })}
            question={t("dropSure")}
            run={() => dropStepAction({ stepId, version })}
          />
        </span>
      )}
      <Blockers blockers={blockers} />
    </li>
  );
}
