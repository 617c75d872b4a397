"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

import { Notice } from "@/components/ui/notice";
import type { Blocker } from "@/lib/errors";

export type Outcome = { id: string; name: string; blockers: readonly Blocker[] };

const words = {
  stale: "changed",
  "not-found": "notYours",
  "plan.not-submitted": "notWaiting",
  "assignment.not-waiting": "notWaiting",
  "plan.has-findings": "toRead",
  "assignment.plan-closed": "toRead",
  unexpected: "failed",
} as const;

const wordOf = ({ blockers: [reason] }: Outcome) => {
  if (!reason) return "approved";
  return reason.code in words ? words[reason.code as keyof typeof words] : "unsure";
};

type ApprovalOutcomeProps = { of: "approval" | "assignments"; outcomes: readonly Outcome[] };

/** What became of each plan or assignment of a submission; the focus comes here when the answer does. */
export function ApprovalOutcome({ of, outcomes }: ApprovalOutcomeProps) {
  const t = useTranslations(`queue.${of}`);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [outcomes]);
  if (outcomes.length === 0) return null;
  const count = outcomes.filter(({ blockers }) => blockers.length === 0).length;
  return (
    <div className="mb-6">
      <Notice tone={count === outcomes.length ? "good" : "warning"}>
        <h2 ref={heading} tabIndex={-1} className="font-semibold">
          {t("outcome", { count })}
        </h2>
        <ul className="list-disc pl-5">
          {outcomes.map((outcome) => (
            <li key={outcome.id}>{t(wordOf(outcome), { name: outcome.name })}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
