import type { Actor } from "@/lib/access/actor";
import type { IsoDate } from "@/lib/dates";
import type { EvaluationStatus, ObjectionDecision } from "@/lib/db/generated/enums";

import type { duesOf } from "./chain";
import { canDecideObjection } from "./policy";

/** What somebody else's evaluation asks of whoever rates, signed, or stands above them. */
export type Decision = "rate" | "rateInPlace" | "handOver" | "state" | "decide";

/** The step of an evaluation that somebody has to take: theirs who is rated, or a decision. */
export type Step = Decision | "selfAssess" | "acknowledge";

/** The last day of a step (L.V.A); of what belongs into the window, the day on which that closes. */
export function lastDayOf(step: Step, closesOn: IsoDate, dues: ReturnType<typeof duesOf>): IsoDate {
  const days: Record<Step, IsoDate | null> = {
    ...{ selfAssess: closesOn, rate: closesOn, rateInPlace: dues.signInPlaceBy },
    ...{ handOver: dues.handOverBy, acknowledge: dues.answerBy },
    ...{ state: dues.stateBy, decide: dues.decideBy },
  };
  return days[step] ?? closesOn;
}

type Dues = ReturnType<typeof duesOf>;
type Decided = { decision: ObjectionDecision | null; deciderId: string };

/** An evaluation as its page shows it. */
type Shown = Parameters<typeof canDecideObjection>[1] & {
  status: EvaluationStatus;
  reportedAt: string | null;
  objection: Decided | null;
  may: Readonly<Record<"rateInPlace" | "handOver" | "state" | "decide", boolean>>;
  dues: Dues;
};

/** The actor's own step after the window, or that it has to wait; with its day. */
export type OwnStep = { step: Exclude<Decision, "rate"> | "wait" | "report"; by: IsoDate };

/**
 * What of an evaluation is the actor's to do once its window is over, and by when (L.V.A): in the rater's place, to hand over,
 * to answer an objection, to decide on one (`wait` while its signer has days left to answer), to report it upward. Null when
 * nothing is.
 */
export function ownStepOf(actor: Actor, { may, dues, ...shown }: Shown): OwnStep | null {
  const waits = shown.status === "objected" && canDecideObjection(actor, shown);
  const turns = [
    [may.rateInPlace, "rateInPlace", dues.signInPlaceBy],
    [may.handOver, "handOver", dues.handOverBy],
    [may.state, "state", dues.stateBy],
    [may.decide, "decide", dues.decideBy],
    [waits, "wait", dues.stateBy],
    [isToReport(actor, shown), "report", dues.reportBy],
  ] as const;
  const turn = turns.find(([is]) => is);
  const [, step, by] = turn ?? [];
  return step && by ? { step, by } : null;
}

/** Whether it is final and the actor's to report: the decider's who changed it, else the signer's. */
function isToReport(
  { personId }: Actor,
  { status, reportedAt, signedById, objection }: Omit<Shown, "may" | "dues">,
) {
  if (reportedAt !== null || (status !== "final" && status !== "lapsed")) return false;
  return personId === (objection?.decision === "changed" ? objection.deciderId : signedById);
}
