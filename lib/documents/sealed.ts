import type {
  BehaviourValue,
  Cadence,
  EvaluationStepKind,
  ObjectionDecision,
  PeriodKind,
  PlanApproach,
  PlanForm,
  Predicate,
  Rating,
  ResultKind,
  SealedForm,
  SealedState,
  UnitResultLevel,
} from "@/lib/db/generated/enums";
import type { Distribution } from "@/lib/evaluation/distribution-pattern";
import type { Party } from "@/lib/evaluation/snapshot";

import type { SignatureLabel } from "./signature";

/** What was realised of an indicator by the signature. */
type Realised = {
  text: string;
  target: { value: string | null; unit: string | null; narrative: string | null };
  /** The last report; null where nothing was reported. */
  report: { value: string | null; note: string; evidence: string[] } | null;
};

/** What the attachment (C.1.x) says beside the document: everything that was weighed. */
export type Attachment = {
  resultRating: Rating;
  behaviourRating: Rating;
  results: { kind: ResultKind; statement: string; indicators: Realised[]; feedback: string[] }[];
  values: { value: BehaviourValue; expectation: string | null; feedback: string[] }[];
  /** Missing where the signature is from before it was kept. */
  distribution: Distribution | null;
};

/** An objection with its decision (D.1.3, and D.1.1 where the evaluation was upheld). */
export type Decided = {
  reason: string;
  filedAt: string;
  statement: string | null;
  statedAt: string | null;
  decision: ObjectionDecision;
  /** What the predicate was before it was changed. */
  before: Predicate | null;
  explanation: string;
  recommendation: string | null;
  decidedAt: string;
  decider: Party;
};

/** All that a document says, as it was when it was issued; instants in ISO. */
export type SealedContent = {
  government: string;
  /** The town where it is signed; missing where it was issued before that was kept. */
  seat?: string;
  agency: string;
  /** The government's, in which the document's days and hours are. */
  timeZone: string;
  period: {
    kind: PeriodKind;
    number: number;
    year: number;
    cadence: Cadence;
    startsOn: string;
    endsOn: string;
  };
  employee: Party;
  rater: Party;
  superior: Party | null;
  unitResult: UnitResultLevel;
  predicate: Predicate;
  note: string | null;
  signed: { by: "rater" | "superior"; party: Party; at: string };
  /** What the employee did with it; null as long as that is open. */
  received: { is: "acknowledged" | "lapsed"; at: string } | null;
  objection: Decided | null;
  attachment: Attachment | null;
};

/** A document with what is known of it beside its content. */
export type Sealed = { form: SealedForm; code: string; issuedAt: string; content: SealedContent };

/** Whose ratings these are: of who signed, or of who changed them by the decision on an objection. */
export function approverOf({ signed, objection }: SealedContent): SealedContent["signed"] {
  if (objection?.decision !== "changed") return signed;
  return { by: "superior", party: objection.decider, at: objection.decidedAt };
}

/** A document in the list of what was issued of an evaluation. */
export type Issued = {
  id: string;
  form: SealedForm;
  code: string;
  /** The code as it is printed. */
  written: string;
  issuedAt: string;
  state: SealedState;
  stateAt: string | null;
  /** Where whoever may withdraw it finds it again: its evaluation; null for everybody else. */
  keptBy: string | null;
};

/** Whether it is an attachment (Hasil Evaluasi, C.1.x) and no evaluation document (D.1.x). */
export const isAttachment = (form: SealedForm) => form === "c11" || form === "c12" || form === "c13";

/** "D.1.1": a form as the regulation calls it. */
export const nameOfForm = (form: SealedForm) => form.toUpperCase().split("").join(".");

const issuing: readonly EvaluationStepKind[] = ["handed_over", "acknowledged", "lapsed", "decided"];

/** Whether a step of an evaluation issues documents at all. */
export const issuesDocuments = (step: EvaluationStepKind) => issuing.includes(step);

type Plan = { form: PlanForm; approach: PlanApproach };

/**
 * On which form the attachment goes. The regulation has three and says of none whose it is (L.V); by the forms of the plans
 * that they continue: C.1.1 for those who plan on the leaders' forms (A.1.1, A.1.2), C.1.2 for the others with targets in
 * numbers (A.1.7), C.1.3 for the others with targets in words (A.1.6). [I]
 */
export function attachmentFor({ form, approach }: Plan): SealedForm {
  if (form === "leader") return "c11";
  return approach === "quantitative" ? "c12" : "c13";
}

type Stands = {
  plan: Plan;
  /** Whether the rater's superior signed in the rater's place. */
  inPlace: boolean;
  decision: ObjectionDecision | null;
  newest: Newest;
};

/** The state of the newest issue of each part; null where there is none, as of evaluations handed over before there were any. */
type Newest = Record<"attachment" | "document", Exclude<SealedState, "superseded"> | null>;

/** Out of all that was issued of an evaluation. What was superseded has its successor, so the rest is the newest. */
export function newestOf(issued: readonly { form: SealedForm; state: SealedState }[]): Newest {
  const stateOf = (states: SealedState[]) =>
    (["valid", "withdrawn"] as const).find((state) => states.includes(state)) ?? null;
  const states = (attachments: boolean) =>
    issued.filter(({ form }) => isAttachment(form) === attachments).map(({ state }) => state);
  return { attachment: stateOf(states(true)), document: stateOf(states(false)) };
}

/**
 * Which documents a step of an evaluation issues (L.V.A): the document and its attachment at the hand-over; the document
 * again with the employee's signature, or with the lapse in its place; D.1.3 with a new attachment where an objection changed
 * the evaluation, else the document again with the decision on it. Each takes the place of the one before. Of a part whose newest
 * issue was withdrawn nothing comes by itself: somebody said that it should not exist.
 */
export function formsIssuedAt(step: EvaluationStepKind, stands: Stands): SealedForm[] {
  const { plan, inPlace, decision, newest } = stands;
  const changed = step === "decided" && decision === "changed";
  if (!issuesDocuments(step)) return [];
  const kept = newest.attachment === "valid" && !changed;
  return [
    ...(kept || newest.attachment === "withdrawn" ? [] : [attachmentFor(plan)]),
    ...(newest.document === "withdrawn" ? [] : ([changed ? "d13" : inPlace ? "d12" : "d11"] as const)),
  ];
}

/**
 * What strangers may see of a name: the first letter of each of its words, and no degrees, which tell people apart. Every word
 * becomes as long as any other.
 */
export const maskedName = (name: string) =>
  (name.split(",")[0] ?? "")
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${[...word][0]?.toUpperCase()}***`)
    .join(" ");

/** What anybody who has the code is told of a document, and nothing else. */
export type Verified = {
  form: SealedForm;
  /** Of the employee, masked. */
  name: string;
  period: Pick<SealedContent["period"], "kind" | "number" | "year" | "cadence">;
  signers: string[];
  issuedAt: string;
  state: SealedState;
  stateAt: string | null;
  /** Whether the document in place of a superseded one says the same outcome; null where none is in its place. */
  outcomeKept: boolean | null;
  /** Of its PDF; null until that was drawn. */
  sha256: string | null;
  signature: SignatureLabel;
};
