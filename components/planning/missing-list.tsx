"use client";

import { useTranslations } from "next-intl";
import type { Ref } from "react";

import { Disclosure } from "@/components/ui/disclosure";
import { useReason } from "@/components/ui/reason";
import type { Missing } from "@/lib/planning/missing";

type MissingListProps = {
  missing: readonly Missing[];
  /** What takes the focus when the plan is handed in all the same. */
  focused: Ref<HTMLParagraphElement>;
};

const shownAtOnce = 5;

/** What a plan lacks before it can be handed in, each with the way to where it is written; of many the first ones, the rest below. */
export function MissingList({ missing, focused }: MissingListProps) {
  const t = useTranslations("planning");
  if (missing.length === 0) return null;
  const rest = missing.slice(shownAtOnce);
  return (
    <div className="space-y-2">
      <p ref={focused} tabIndex={-1} className="font-semibold">
        {t("missingCount", { count: missing.length })}
      </p>
      <Lines missing={missing.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <Disclosure summary={t("missingMore", { count: rest.length })}>
          <Lines missing={rest} />
        </Disclosure>
      )}
    </div>
  );
}

function Lines({ missing }: Pick<MissingListProps, "missing">) {
  const reason = useReason();
  return (
    <ul className="list-disc space-y-1 pl-5 break-words">
      {missing.map(({ blocker, place }) => (
        <li key={blocker.code}>
          {place ? (
            <a href={`#${place}`} className="text-brand-strong inline-block min-h-6">
              {reason(blocker)}
            </a>
          ) : (
            reason(blocker)
          )}
        </li>
      ))}
    </ul>
  );
}
