import type { IsoDate } from "@/lib/dates";
import type { EvaluationStatus, GuidanceForm, Predicate } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

/** The forms of bimbingan kinerja (art. 21, L.III.D), in the order of the article. */
export const guidanceForms = [
  "coaching",
  "mentoring",
  "formal_training",
  "informal_training",
] as const satisfies readonly GuidanceForm[];

/**
 * The predicates that guidance follows: whatever the table of L.IV.B.3 places below "Baik". The regulation names follow-up of
 * problems (L.V.A.12) and no predicate for it. [I]
 */
export const lowPredicates = [
  "needs_improvement",
  "poor",
  "very_poor",
] as const satisfies readonly Predicate[];

const low: ReadonlySet<Predicate> = new Set(lowPredicates);
export const isLow = (predicate: Predicate | null) => predicate !== null && low.has(predicate);

/** Once the person rated has been told the predicate. */
export const toldStatuses = [
  "handed_over",
  "acknowledged",
  "lapsed",
  "final",
] as const satisfies readonly EvaluationStatus[];

const told: ReadonlySet<EvaluationStatus> = new Set(toldStatuses);

/**
 * How many days after the document was handed over it stands in the supervisor's list that guidance is to be written; after
 * that it can still be written, and nobody is reminded. The regulation sets no day. [I]
 */
export const daysListed = 90;

/**
 * How many days after the hand-over a supervisor who came since can still open guidance on what somebody else rated: until the
 * year after is evaluated. What lies further back is not told anew. [I]
 */
export const daysTakenOver = 366;

type Followed = {
  status: EvaluationStatus;
  predicate: Predicate | null;
  /** Whether guidance was opened on it. */ opened: boolean;
};

/**
 * Why no guidance can be opened on an evaluation: before it was handed over, steps would tell the employee what the document is
 * still to tell; while an objection is open, the predicate that they follow from may change. [I]
 */
export function openingBlockers({ status, predicate, opened }: Followed): Blocker[] {
  if (opened) return [{ code: "guidance.opened-already" }];
  if (status === "objected") return [{ code: "guidance.objection-open" }];
  if (!told.has(status)) return [{ code: "guidance.not-handed-over" }];
  return isLow(predicate) ? [] : [{ code: "guidance.not-low" }];
}

type Step = { dueOn: IsoDate; doneOn: IsoDate | null };
export type Standing = {
  /** Of the evaluation. */ status: EvaluationStatus;
  /** Of the evaluation, as it stands today. */ predicate: Predicate | null;
  openedOn: IsoDate;
  closed: boolean;
  steps: readonly Step[];
};

/** Why no step can be written or changed: it is over, or an objection to the evaluation is open. */
export function writingBlockers({ closed, status }: Pick<Standing, "closed" | "status">): Blocker[] {
  if (closed) return [{ code: "guidance.closed" }];
  return status === "objected" ? [{ code: "guidance.objection-open" }] : [];
}

/** Why a step cannot be due on a day: it has passed. A day that has passed meanwhile may stay where other words change. */
export const dueBlockers = (dueOn: IsoDate, before: IsoDate | null, today: IsoDate): Blocker[] =>
  dueOn < today && dueOn !== before ? [{ code: "guidance.due-past" }] : [];

/** What is done stays as it was noted. */
export const stepBlockers = ({ doneOn }: Pick<Step, "doneOn">): Blocker[] =>
  doneOn === null ? [] : [{ code: "guidance.step-done" }];

/** Why a step cannot be noted as done on a day. An open objection does not undo what people have done. */
export function finishingBlockers(
  { closed, openedOn }: Pick<Standing, "closed" | "openedOn">,
  step: Pick<Step, "doneOn">,
  { doneOn, today }: { doneOn: IsoDate; today: IsoDate },
): Blocker[] {
  if (closed) return [{ code: "guidance.closed" }];
  const over = stepBlockers(step);
  if (over.length > 0) return over;
  if (doneOn > today) return [{ code: "guidance.done-to-come" }];
  return doneOn < openedOn ? [{ code: "guidance.done-before-opening", since: openedOn }] : [];
}

/** Why a step cannot be taken away: guidance without any step is none. */
export function droppingBlockers(
  standing: Pick<Standing, "closed" | "status" | "steps">,
  step: Pick<Step, "doneOn">,
): Blocker[] {
  const blockers = [...writingBlockers(standing), ...stepBlockers(step)];
  if (blockers.length > 0) return blockers;
  return standing.steps.length === 1 ? [{ code: "guidance.last-step" }] : [];
}

/**
 * Whether a decision on an objection has lifted the predicate since. The guidance stands until it is closed: what people have
 * done for it stays on record.
 */
export const isLifted = ({ status, predicate }: Pick<Standing, "status" | "predicate">) =>
  status === "final" && !isLow(predicate);

/**
 * Why guidance cannot be closed: what is not done is done first, or taken away. Where the predicate was lifted, nobody owes its
 * steps any more, and they are left as they are. [I]
 */
export function closingBlockers({
  closed,
  steps,
  ...evaluation
}: Pick<Standing, "closed" | "steps" | "status" | "predicate">): Blocker[] {
  if (closed) return [{ code: "guidance.closed" }];
  if (isLifted(evaluation)) return [];
  const count = steps.filter(({ doneOn }) => doneOn === null).length;
  return count > 0 ? [{ code: "guidance.steps-open", count }] : [];
}

/** Where a step stands on a day: it is due until its day is over, and left where its guidance was closed over it. */
export function stateOf(
  { dueOn, doneOn }: Step,
  { today, closed }: { today: IsoDate; closed: boolean },
): "done" | "left" | "overdue" | "open" {
  if (doneOn !== null) return "done";
  if (closed) return "left";
  return dueOn < today ? "overdue" : "open";
}
