"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { useMove } from "@/components/ui/use-move";
import { approvePlansAction } from "@/lib/planning/actions";
import type { PlanToRead } from "@/lib/planning/sheet";

import { ApprovalOutcome, type Outcome } from "./approval-outcome";
import { FindingList } from "./finding-list";
import { IndicatorTable } from "./indicator-table";

type Plan = Pick<PlanToRead, "id" | "version" | "positionTitle" | "results" | "findings"> & { name: string };

/** Plans that need not be read by themselves, all chosen at first; one press confirms those that are, and says of each what became of it. */
export function ApprovalSheet({ plans }: { plans: readonly Plan[] }) {
  const t = useTranslations("queue.approval");
  const { move, busy, blockers } = useMove();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [asked, setAsked] = useState(false);
  const chosen = plans.filter(({ id }) => !left.has(id));
  const toggle = (id: string) =>
    setLeft((known) => new Set([...known].filter((one) => one !== id).concat(known.has(id) ? [] : [id])));

  const approve = async () => {
    setAsked(true);
    if (chosen.length === 0) return;
    const sent = chosen.map(({ id: planId, version }) => ({ planId, version }));
    const names = new Map(chosen.map(({ id, name }) => [id, name]));
    const answer = await move((key) => approvePlansAction({ plans: sent }, key));
    if (answer?.ok)
      setOutcomes(
        answer.data.map(({ planId: id, blockers }) => ({ id, blockers, name: names.get(id) ?? "" })),
      );
  };

  return (
    <>
      <ApprovalOutcome of="approval" outcomes={outcomes} />
      {plans.length > 0 && (
        <Section title={t("clean")}>
          <Card>
            <ul className="divide-line divide-y">
              {plans.map((plan) => (
                <PlanChoice
                  key={plan.id}
                  plan={plan}
                  chosen={!left.has(plan.id)}
                  onToggle={() => toggle(plan.id)}
                />
              ))}
            </ul>
          </Card>
          <div className="space-y-3 pt-4">
            <Blockers blockers={blockers} />
            {asked && chosen.length === 0 && <p role="alert">{t("noneChosen")}</p>}
            <Button look="primary" aria-busy={busy} onClick={approve}>
              {t("approve", { count: chosen.length })}
            </Button>
          </div>
        </Section>
      )}
    </>
  );
}

type PlanChoiceProps = { plan: Plan; chosen: boolean; onToggle: () => void };

function PlanChoice({ plan, chosen, onToggle }: PlanChoiceProps) {
  const t = useTranslations("queue.approval");
  const { name, positionTitle, results, findings } = plan;
  const indicators = results.flatMap((result) => result.indicators).length;
  return (
    <li className="space-y-1 px-4 py-2.5">
      <label className="flex min-h-6 cursor-pointer items-start gap-3">
        <input type="checkbox" checked={chosen} onChange={onToggle} className="accent-brand mt-1 size-4" />
        <span>
          <b className="font-semibold">{name}</b>
          <span className="text-ink-2 block text-[13px]">
            {positionTitle}, {t("size", { results: results.length, indicators })}
          </span>
        </span>
      </label>
      <div className="space-y-1.5 pl-7">
        {findings.length > 0 && <FindingList findings={findings} />}
        <Disclosure summary={t("content", { name })}>
          <div className="space-y-3">
            {results.map(({ id, statement, indicators: lines }) => (
              <div key={id}>
                <p className="font-semibold">{statement}</p>
                <IndicatorTable indicators={lines} />
              </div>
            ))}
          </div>
        </Disclosure>
      </div>
    </li>
  );
}
