"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

import { Notice } from "@/components/ui/notice";
import { useReason } from "@/components/ui/reason";
import type { Blocker } from "@/lib/errors";

export type Outcome = { id: string; name: string; blockers: readonly Blocker[] };

/** What became of each person of a signature; the focus comes here when the answer does. */
export function SignOutcome({ outcomes }: { outcomes: readonly Outcome[] }) {
  const t = useTranslations("evaluation.group");
  const reasonOf = useReason();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [outcomes]);
  if (outcomes.length === 0) return null;
  const count = outcomes.filter(({ blockers }) => blockers.length === 0).length;
  return (
    <div className="mb-6">
      <Notice tone={count === outcomes.length ? "good" : "warning"}>
        <h2 ref={heading} tabIndex={-1} className="font-semibold">
          {t("outcome", { count, total: outcomes.length })}
        </h2>
        <ul className="list-disc pl-5">
          {outcomes.map(({ id, name, blockers: [reason] }) => (
            <li key={id}>
              {reason ? (
                <>
                  {name}: {reasonOf(reason)}
                </>
              ) : (
                <>
                  {t("signed", { name })} <a href={`/evaluations/${id}`}>{t("handOver")}</a>
                </>
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
