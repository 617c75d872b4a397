"use client";

import { useTranslations } from "next-intl";

import { DecideAssignment } from "@/components/planning/decide-assignment";

import { useQueue } from "./queue-context";

type AssignmentInQueueProps = {
  assignment: { assignmentId: string; version: number };
  /** Of whom something is expected, and by whom. */
  name: string;
  assigner: string;
};

/** The rater's decision on an assignment in the queue: it is said and makes way for the next. */
export function AssignmentInQueue({ assignment, name, assigner }: AssignmentInQueueProps) {
  const t = useTranslations("queue.decided");
  const { keys, done } = useQueue();
  return (
    <DecideAssignment
      {...{ assignment, name, assigner, keys }}
      onApproved={() => done({ words: t("assignmentApproved", { name }) })}
      onRefused={() => done({ words: t("assignmentRefused", { name }) })}
    />
  );
}
