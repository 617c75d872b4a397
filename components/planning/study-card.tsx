"use client";

import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { addStudyResultsAction } from "@/lib/planning/actions";
import { placeOfLine } from "@/lib/planning/places";
import type { PlanSheet } from "@/lib/planning/sheet";
import { hasAcademicResult, hasStudyResults } from "@/lib/planning/study-results";
import { lowestGood } from "@/lib/study/guide";

type Leave = PlanSheet["studyLeaves"][number];

type StudyCardProps = {
  plan: { planId: string; version: number };
  year: number;
  leave: Leave;
  results: PlanSheet["results"];
  /** Whether the reader owns the plan and may change it now. */
  editable: boolean;
  /** Whether the reader owns the plan and would first open a new edition. */
  toRevise: boolean;
};

/** That the owner is on leave of study, what the plan says for it (L.II.B), and one press that adds what is expected. */
export function StudyCard({ plan, year, leave, results, editable, toRevise }: StudyCardProps) {
  const t = useTranslations("planning.study");
  const levels = useTranslations("vocabulary.studyLevel");
  const there = hasAcademicResult(results, leave.id);
  return (
    <Card id={placeOfLine(leave.id)} className="scroll-mt-4 space-y-3 px-4 py-3.5">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 className="font-sans text-[14.5px] font-semibold break-words">
          {t("title", { level: levels(leave.level), programme: leave.programme })}
        </h3>
        {there ? <Tag tone="good">{t("there")}</Tag> : <Tag tone="warning">{t("missing")}</Tag>}
      </div>
      <p className="text-ink-2 text-[13px] break-words">
        <WhatItMeans leave={leave} year={year} />
        {toRevise && !there && ` ${t("reviseFirst")}`}
      </p>
      {editable && !hasStudyResults(results, leave.id) && <AddResults plan={plan} leave={leave} />}
    </Card>
  );
}

function WhatItMeans({ leave, year }: { leave: Leave; year: number }) {
  const t = useTranslations("planning.study");
  const outcomes = useTranslations("vocabulary.studyOutcome");
  const format = useFormatter();
  const on = (date: string) => format.dateTime(new Date(date), { dateStyle: "long" });
  const { institution, from, to, outcome } = leave;
  if (to) return t("returned", { institution, to: on(to), outcome: outcomes(outcome) });
  return t(from.startsWith(String(year)) ? "begins" : "before", { institution, from: on(from) });
}

function AddResults({ plan, leave }: Pick<StudyCardProps, "plan" | "leave">) {
  const t = useTranslations("planning.study");
  const lowest = (lowestGood(leave) ?? "").replace(".", ",");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { gpa: lowest, due: leave.due },
    useTranslations("planning.errors"),
    `plan.study:${plan.planId}:${leave.id}`,
  );
  const add = submit((typed, key) => addStudyResultsAction({ ...plan, leaveId: leave.id, ...typed }, key));
  return (
    <form onSubmit={add} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <TextField
          {...field("gpa", "gpa-required")}
          label={t("gpa")}
          hint={t("gpaHint", { lowest })}
          inputMode="decimal"
        />
        <TextField {...field("due", "date-required")} type="date" label={t("due")} />
      </div>
      <SubmitButton busy={busy}>{t("add")}</SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
