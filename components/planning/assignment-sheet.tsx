"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { useMove } from "@/components/ui/use-move";
import { approveAssignmentsAction } from "@/lib/planning/actions";
import type { AssignerToDecide } from "@/lib/planning/sheet";

import { ApprovalOutcome, type Outcome } from "./approval-outcome";

/**
 * What one leader proposes for the rater's people, all chosen at first; one press approves those that are, and says of each
 * what became of it. One for an indicator that is not in force is weighed by itself.
 */
export function AssignmentSheet({ assigners }: { assigners: readonly AssignerToDecide[] }) {
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  return (
    <>
      <ApprovalOutcome of="assignments" outcomes={outcomes} />
      {assigners.map((assigner) => (
        <OfAssigner key={assigner.id} assigner={assigner} onApproved={setOutcomes} />
      ))}
    </>
  );
}

type OfAssignerProps = { assigner: AssignerToDecide; onApproved: (outcomes: readonly Outcome[]) => void };

function OfAssigner({ assigner: { name, position, assignments }, onApproved }: OfAssignerProps) {
  const t = useTranslations("queue.assignments");
  const { move, busy, blockers } = useMove();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const choosable = assignments.filter(({ inForce }) => inForce);
  const chosen = choosable.filter(({ id }) => !left.has(id));
  const toggle = (id: string) =>
    setLeft((known) => new Set([...known].filter((one) => one !== id).concat(known.has(id) ? [] : [id])));

  const approve = async () => {
    setAsked(true);
    if (chosen.length === 0) return;
    const sent = chosen.map(({ id: assignmentId, version }) => ({ assignmentId, version }));
    const names = new Map(chosen.map((one) => [one.id, one.name]));
    const answer = await move((key) => approveAssignmentsAction({ assignments: sent }, key));
    if (answer?.ok)
      onApproved(
        answer.data.map((one) => {
          const id = one.assignmentId;
          return { id, blockers: one.blockers, name: names.get(id) ?? "" };
        }),
      );
  };

  return (
    <Section title={t("from", { name, position })}>
      <Card>
        <ul className="divide-line divide-y">
          {assignments.map(({ id, name: member, expected, indicator, inForce }) => (
            <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-2.5">
              <label className="flex min-h-6 min-w-0 cursor-pointer items-start gap-3">
                <input
                  type="checkbox"
                  checked={inForce && !left.has(id)}
                  disabled={!inForce}
                  onChange={() => toggle(id)}
                  className="accent-brand mt-1 size-4 shrink-0"
                />
                <span>
                  <b className="font-semibold">{member}</b>: {expected}
                  <span className="text-ink-2 block text-[13px]">{t("for", { indicator })}</span>
                  {!inForce && <span className="text-warning block text-[13px]">{t("notInForce")}</span>}
                </span>
              </label>
              <a
                href={`/queue?item=assignment:${id}`}
                aria-label={t("read", { name: member, text: expected })}
                className="text-brand-strong inline-flex min-h-6 items-center pl-7 font-semibold sm:pl-0"
              >
                {t("open")}
              </a>
            </li>
          ))}
        </ul>
      </Card>
      <div className="space-y-3 pt-4">
        <Blockers blockers={blockers} />
        {asked && chosen.length === 0 && <p role="alert">{t("noneChosen")}</p>}
        {choosable.length > 0 && (
          <Button look="primary" aria-busy={busy} onClick={approve}>
            {t("approve", { count: chosen.length })}
          </Button>
        )}
      </div>
    </Section>
  );
}
