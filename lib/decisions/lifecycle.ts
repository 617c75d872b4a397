import type { IsoDate } from "@/lib/dates";
import type { DecisionStatus } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

/** Why a decision cannot be due on a day: it has passed. */
export const dueBlockers = (dueOn: IsoDate, today: IsoDate): Blocker[] =>
  dueOn < today ? [{ code: "decision.due-past" }] : [];

type Standing = { status: DecisionStatus };

/** Why its owner cannot report it done: it was reported already, or withdrawn. */
export const reportingBlockers = ({ status }: Standing): Blocker[] =>
  status === "open" ? [] : [{ code: status === "withdrawn" ? "decision.withdrawn" : "decision.reported" }];

/** Why it cannot be withdrawn: what was reported done is read and closed instead. */
export const withdrawingBlockers = (standing: Standing) => reportingBlockers(standing);

/** Why it cannot be closed: nothing was reported yet, or it is over. */
export function closingBlockers({ status }: Standing): Blocker[] {
  if (status === "open") return [{ code: "decision.not-reported" }];
  if (status === "withdrawn") return [{ code: "decision.withdrawn" }];
  return status === "closed" ? [{ code: "decision.closed" }] : [];
}

/** What is open beyond its day. */
export const isOverdue = ({ status, dueOn }: Standing & { dueOn: IsoDate }, today: IsoDate) =>
  status === "open" && dueOn < today;
