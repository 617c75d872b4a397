import { type IsoDate, workingDaysAfter } from "@/lib/dates";
import type { EvaluationStatus, Finality } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

/** How many working days (hari kerja) each step may take (L.V.A). */
export const clocks = {
  handOver: 14,
  answer: 14,
  decide: 7,
  report: 30,
  /** How long the decision waits for the signer's statement. [I] */
  state: 3,
  /** In the rater's place (D.1.2): to sign after the window, to hand over, to answer. */
  inPlace: { sign: 14, handOver: 7, answer: 7 },
} as const;

/** How many are handed over at once. */
export const mostHandedOver = 50;

/** Where an evaluation stands, days by the government's clock. */
export type Standing = {
  status: EvaluationStatus;
  finality: Finality | null;
  /** The last day on which the rater decides. */
  closesOn: IsoDate;
  signedOn: IsoDate | null;
  handedOverOn: IsoDate | null;
  objection: { filedOn: IsoDate; stated: boolean } | null;
};

type Holidays = ReadonlySet<IsoDate>;

/** The last day for each step that has begun to run; null for those that have not, or do not exist. */
export function duesOf(standing: Standing, holidays: Holidays) {
  const { finality, closesOn, signedOn, handedOverOn, objection } = standing;
  const inPlace = finality === "rater_lapsed";
  const after = (day: IsoDate | null | undefined, days: number) =>
    day ? workingDaysAfter(day, days, holidays) : null;
  return {
    signInPlaceBy: after(closesOn, clocks.inPlace.sign),
    handOverBy: after(signedOn, inPlace ? clocks.inPlace.handOver : clocks.handOver),
    answerBy: after(handedOverOn, inPlace ? clocks.inPlace.answer : clocks.answer),
    objectBy: finality === null ? after(handedOverOn, clocks.answer) : null,
    stateBy: after(objection?.filedOn, clocks.state),
    decideBy: after(objection?.filedOn, clocks.decide),
    reportBy: after(closesOn, clocks.report),
  };
}

const unsigned: readonly EvaluationStatus[] = ["self_assessment", "awaiting_rater"];
const answerable: readonly EvaluationStatus[] = ["handed_over", "acknowledged"];

/** Whether an evaluation was signed. */
export const isSigned = ({ status }: Pick<Standing, "status">) => !unsigned.includes(status);

type Absence = {
  /** Whether the rater holds no position any more (L.IV.A.2). */
  raterGone: boolean;
};

/**
 * Why the rater's superior does not evaluate in the rater's place: only what is unsigned once the window is over
 * (L.IV.A.11), or while the rater is gone for good (L.IV.A.2).
 */
export function takingOverBlockers(
  { status, closesOn }: Pick<Standing, "status" | "closesOn">,
  { raterGone }: Absence,
  today: IsoDate,
): Blocker[] {
  if (isSigned({ status })) return [{ code: "evaluation.signed" }];
  return today > closesOn || raterGone ? [] : [{ code: "evaluation.rater-in-time", closesOn }];
}

/** Why the signed document cannot be handed over (L.V.A); late is better than never. */
export const handingOverBlockers = ({ status }: Pick<Standing, "status">): Blocker[] =>
  status === "signed" ? [] : [{ code: "evaluation.not-signed" }];

/** Why the employee cannot acknowledge receipt: once the working days are over, it counts as lapsed. */
export function acknowledgingBlockers(standing: Standing, today: IsoDate, holidays: Holidays): Blocker[] {
  if (standing.status !== "handed_over") return [{ code: "evaluation.not-handed-over" }];
  return inTime(duesOf(standing, holidays).answerBy, today, "evaluation.too-late-to-acknowledge");
}

const finalBecause = {
  regional_head: "evaluation.final-by-regional-head",
  rater_lapsed: "evaluation.final-by-superior",
} as const satisfies Record<Finality, Blocker["code"]>;

/**
 * Why the employee cannot object (keberatan): only to a document at hand, once, within 14 working days of receiving it
 * (L.V.A), and never to what the head of the region (L.IV.A.12) or the superior in the rater's place (L.IV.A.11) decided.
 */
export function objectingBlockers(standing: Standing, today: IsoDate, holidays: Holidays): Blocker[] {
  if (standing.finality) return [{ code: finalBecause[standing.finality] }];
  if (!answerable.includes(standing.status)) return [{ code: closedFor(standing.status) }];
  return inTime(duesOf(standing, holidays).objectBy, today, "evaluation.too-late-to-object");
}

const inTime = (by: IsoDate | null, today: IsoDate, code: Blocker["code"]): Blocker[] =>
  by !== null && today > by ? [{ code, by }] : [];

function closedFor(status: EvaluationStatus): Blocker["code"] {
  if (status === "objected") return "evaluation.objected-already";
  return status === "final" || status === "lapsed" ? "evaluation.final" : "evaluation.not-handed-over";
}

/** Why the signer cannot answer the objection: once, while it is open. */
export function statingBlockers({ status, objection }: Standing): Blocker[] {
  if (status !== "objected") return [{ code: "evaluation.no-open-objection" }];
  return objection?.stated ? [{ code: "evaluation.stated-already" }] : [];
}

/**
 * Why the superior cannot decide yet: both sides are heard first (L.V.A), and the signer has some days to answer. A decision
 * after its seven working days is late, and still a decision.
 */
export function decidingBlockers(standing: Standing, today: IsoDate, holidays: Holidays): Blocker[] {
  if (standing.status !== "objected") return [{ code: "evaluation.no-open-objection" }];
  const { stateBy } = duesOf(standing, holidays);
  return standing.objection?.stated || stateBy === null || today > stateBy
    ? []
    : [{ code: "evaluation.signer-unheard", by: stateBy }];
}

/** What the passing of time makes of an evaluation today: nothing, lapsed without an answer, or final (L.V.A). */
export function timeMakes(standing: Standing, today: IsoDate, holidays: Holidays): "lapsed" | "final" | null {
  const { answerBy } = duesOf(standing, holidays);
  if (!answerable.includes(standing.status) || answerBy === null || today <= answerBy) return null;
  return standing.status === "handed_over" ? "lapsed" : "final";
}
