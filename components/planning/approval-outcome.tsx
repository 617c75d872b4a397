"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

import { Notice } from "@/components/ui/notice";
import type { Blocker } from "@/lib/errors";

export type Outcome = { planId: string; name: string; blockers: readonly Blocker[] };

const words = {
  stale: "changed",
  "not-found": "notYours",
  "plan.not-submitted": "notWaiting",
  "plan.has-findings": "toRead",
  unexpected: "failed",
} as const;

const wordOf = ({ blockers: [reason] }: Outcome) => {
  if (!reason) return "approved";
  return reason.code in words ? words[reason.code as keyof typeof words] : "unsure";
};

/** What became of each plan of a submission; the focus comes here when the answer does. */
export function ApprovalOutcome({ outcomes }: { outcomes: readonly Outcome[] }) {
  const t = useTranslations("queue.approval");
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
            <li key={outcome.planId}>{t(wordOf(outcome), { name: outcome.name })}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
