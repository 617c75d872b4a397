"use client";

import { clsx } from "clsx";
import { useFormatter, useTranslations } from "next-intl";

import { AskFirst } from "@/components/ui/ask-first";
import { Button } from "@/components/ui/button";
import { Unsent } from "@/components/ui/drafts/unsent";
import { useInPlace } from "@/components/ui/in-place";
import { dropGuidanceStepAction } from "@/lib/guidance/actions";
import type { GuidanceSheet } from "@/lib/guidance/sheet";

import { finishDraft, FinishForm } from "./finish-form";
import { stepDraft, StepForm } from "./step-form";

type StepItemProps = {
  guidance: { guidanceId: string; version: number };
  step: GuidanceSheet["steps"][number];
  may: GuidanceSheet["may"];
  /** Whether it is the only one, which is not taken away. */
  only: boolean;
  /** YYYY-MM-DD. */
  today: string;
};

/** One step on the line of all: what is done by when, what came of it, and what can be done about it in its place. */
export function StepItem({ guidance, step, may, only, today }: StepItemProps) {
  const t = useTranslations("guidance");
  const forms = useTranslations("guidance.form");
  const format = useFormatter();
  const { open, show, close, opener } = useInPlace<"finish" | "edit">();
  const { id, version, text, state, note, doneBy } = step;
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "long", timeZone: "UTC" });
  const done = state === "done";
  const over = done || state === "left";
  return (
    <li className="before:bg-line relative pb-4 pl-7 before:absolute before:top-5 before:bottom-0 before:left-[7px] before:w-0.5 last:pb-1 last:before:hidden">
      <span aria-hidden className={clsx("absolute top-1 left-0 size-4 rounded-full border-2", marks[state])}>
        {done && (
          <svg viewBox="0 0 12 12" className="text-on-brand size-3" fill="none" stroke="currentColor">
            <path d="m2.5 6 2.5 2.5 4.5-5" strokeWidth={2} />
          </svg>
        )}
      </span>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b className="font-semibold">{forms(step.form)}</b>
        <span
          className={clsx("text-[13px]", state === "overdue" ? "text-danger font-semibold" : "text-ink-2")}
        >
          {t(`state.${state}`, { date: on(step.doneOn ?? step.dueOn) })}
        </span>
      </p>
      {open !== "edit" && <p className="max-w-[68ch] break-words whitespace-pre-wrap">{text}</p>}
      {note && doneBy && (
        <p className="bg-sunken mt-1.5 max-w-[68ch] rounded-md px-3 py-2 break-words whitespace-pre-wrap">
          {t("doneBy", { name: doneBy, note })}
        </p>
      )}
      {!over && open === null && (
        <>
          {may.write && <Unsent name={stepDraft(guidance.guidanceId, id)} onContinue={() => show("edit")} />}
          {may.finish && <Unsent name={finishDraft(id)} onContinue={() => show("finish")} />}
          <div className="flex flex-wrap gap-x-1 gap-y-1 pt-1.5">
            {may.finish && (
              <Button {...opener("finish")} aria-label={t("finish.openNamed", { text })}>
                {t("finish.open")}
              </Button>
            )}
            {may.write && (
              <Button look="quiet" {...opener("edit")} aria-label={t("step.editNamed", { text })}>
                {t("step.edit")}
              </Button>
            )}
            {may.write && !only && (
              <AskFirst
                label={t("step.drop")}
                named={t("step.dropNamed", { text })}
                question={t("step.dropQuestion")}
                run={(key) => dropGuidanceStepAction({ stepId: id, version }, key)}
              />
            )}
          </div>
        </>
      )}
      {!over && open === "finish" && <FinishForm step={{ id, version }} today={today} onDone={close} />}
      {!over && open === "edit" && <StepForm guidance={guidance} step={step} onDone={close} />}
    </li>
  );
}

const marks = {
  done: "border-brand bg-brand",
  left: "border-line bg-sunken",
  open: "border-line-strong bg-surface",
  overdue: "border-danger bg-surface",
} as const;
