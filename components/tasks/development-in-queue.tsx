"use client";

import { useTranslations } from "next-intl";

import { DecidePlan } from "@/components/development/decide-plan";

import { useQueue } from "./queue-context";

type DevelopmentInQueueProps = {
  plan: { planId: string; version: number };
  name: string;
};

/** The supervisor's decision on a development plan in the queue: it is said and makes way for the next. */
export function DevelopmentInQueue({ plan, name }: DevelopmentInQueueProps) {
  const t = useTranslations("queue.decided");
  const { keys, done, writtenOn } = useQueue();
  const returned = (note: string) => {
    const back = { planId: plan.planId, version: plan.version + 1, name, written: { note, remarks: {} } };
    done({ words: t("developmentReturned", { name }), returned: { kind: "development", ...back } });
  };
  return (
    <DecidePlan
      {...{ plan, name, keys }}
      written={writtenOn(plan.planId)?.note}
      onApproved={() => done({ words: t("developmentApproved", { name }) })}
      onReturned={returned}
    />
  );
}
