"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Card } from "@/components/ui/card";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { Empty } from "@/components/ui/empty";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { useReason } from "@/components/ui/reason";
import { useRupiah } from "@/components/ui/rupiah";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import type { Blocker } from "@/lib/errors";
import { decideDevelopmentLinesAction } from "@/lib/development/actions";
import { decisionsTogether } from "@/lib/development/budget";
import type { BudgetLine } from "@/lib/development/sheet";

import { useGoal } from "./because-words";
import { useSpan } from "./span";

type DecideLinesProps = {
  /** What they have in common, for the name of the draft. */
  of: string;
  lines: readonly BudgetLine[];
};

type Refused = { name: string; goal: string; blockers: readonly Blocker[] };
type Answered = { decided: number; refused: readonly Refused[] };

/** Says the same of all lines that are ticked; which of them could not be decided on is said line by line. */
export function DecideLines({ of, lines }: DecideLinesProps) {
  const t = useTranslations("developmentPlan.budget");
  const goalOf = useGoal();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [answered, setAnswered] = useState<Answered | null>(null);
  const { field, submit, busy, kept, summary } = useMovingForm(
    { kind: "accepted" as (typeof decisionsTogether)[number], reason: "" },
    useTranslations("developmentPlan.errors"),
    `development.decisions:${of}`,
  );
  const ticked = lines.filter(({ id }) => !left.has(id));
  const decide = submit(
    (typed, key) => {
      const named = ticked.map(({ id: lineId, planId, version }) => ({ planId, lineId, version }));
      return decideDevelopmentLinesAction({ lines: named, ...typed }, key);
    },
    ({ decided, refused }) =>
      setAnswered({
        decided,
        refused: refused.flatMap(({ lineId, blockers }) => {
          const line = lines.find(({ id }) => id === lineId);
          return line ? [{ name: line.person, goal: goalOf(line), blockers }] : [];
        }),
      }),
  );
  const tick = (id: string, on: boolean) =>
    setLeft((before) => new Set(on ? [...before].filter((one) => one !== id) : [...before, id]));
  return (
    <div className="space-y-4">
      {answered && <Answer {...answered} />}
      {lines.length === 0 ? (
        <Empty title={t("together.none")} />
      ) : (
        <form onSubmit={decide} noValidate>
          <Card>
            <ul className="divide-line divide-y">
              {lines.map((line) => (
                <li key={line.id} className="flex gap-3 px-4 py-3">
                  <input
                    type="checkbox"
                    className="accent-brand mt-1 size-4 shrink-0"
                    checked={!left.has(line.id)}
                    onChange={({ target }) => tick(line.id, target.checked)}
                    aria-label={t("together.tick", { goal: goalOf(line), name: line.person })}
                  />
                  <AskedLine line={line} />
                </li>
              ))}
            </ul>
            <div className="bg-sunken border-line space-y-3 rounded-b-lg border-t p-4">
              <ErrorSummary {...summary} />
              <SelectField
                {...field("kind")}
                label={t("kind")}
                options={decisionsTogether.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              />
              <TextArea
                {...field("reason", "decision-reason-required")}
                label={t("reason")}
                readableBy={t("together.readers")}
                rows={2}
              />
              {ticked.length > 0 ? (
                <SubmitButton busy={busy}>{t("together.send", { count: ticked.length })}</SubmitButton>
              ) : (
                <p className="text-ink-2">{t("together.tickOne")}</p>
              )}
              <DraftState {...kept} />
            </div>
          </Card>
        </form>
      )}
    </div>
  );
}

/** One of many lines: whose it is, what for, and for how much. */
function AskedLine({ line }: { line: BudgetLine }) {
  const t = useTranslations("developmentPlan");
  const goalOf = useGoal();
  const span = useSpan();
  const rupiah = useRupiah();
  const { person, unit, course, hours, cost, form } = line;
  const facts = [course?.title, form && t("hours", { hours: Number(hours) }), span(line)];
  return (
    <div className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-4">
      <div className="min-w-0 flex-1 basis-56">
        <p className="break-words">
          <b className="font-semibold">{person}</b> <span className="text-ink-2 text-[13px]">{unit}</span>
        </p>
        <p className="break-words">{goalOf(line)}</p>
        <p className="text-ink-2 text-[13px]">{facts.filter(Boolean).join(" · ")}</p>
      </div>
      <p className="tabular">{rupiah(cost)}</p>
    </div>
  );
}

/** What became of it, and what was not decided on, with its reason. */
function Answer({ decided, refused }: Answered) {
  const t = useTranslations("developmentPlan.budget.together");
  const reason = useReason();
  return (
    <Notice tone={refused.length > 0 ? "warning" : "good"}>
      <div role="status">
        <p className="font-semibold">{t("done", { decided, refused: refused.length })}</p>
        {refused.length > 0 && (
          <ul className="list-disc pl-5">
            {refused.map(({ name, goal, blockers }) => (
              <li key={`${name}/${goal}`} className="break-words">
                {t("refused", { name, goal, reason: blockers.map(reason).join(" ") })}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Notice>
  );
}
