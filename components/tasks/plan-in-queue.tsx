"use client";

import { useTranslations } from "next-intl";

import { RaterPanel } from "@/components/planning/rater-panel";
import type { Remarks } from "@/components/planning/return-form";
import type { Line } from "@/lib/planning/remarks";

import { useQueue } from "./queue-context";

type PlanInQueueProps = {
  plan: { planId: string; version: number };
  ownerName: string;
  lines: readonly Line[];
};

/** The rater's decision in the queue: it is said and makes way for the next. */
export function PlanInQueue({ plan, ownerName: name, lines }: PlanInQueueProps) {
  const t = useTranslations("queue.decided");
  const { keys, done, writtenOn } = useQueue();
  const returned = (written: Remarks) => {
    const version = plan.version + 1;
    const back = { kind: "plan", planId: plan.planId, version, name, written } as const;
    done({ words: t("returned", { name }), returned: back });
  };
  return (
    <RaterPanel
      plan={plan}
      ownerName={name}
      lines={lines}
      written={writtenOn(plan.planId)}
      keys={keys}
      onApproved={() => done({ words: t("approved", { name }) })}
      onReturned={returned}
    />
  );
}
