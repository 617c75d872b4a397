import type {
  AppendixSection,
  Aspect,
  EmploymentKind,
  Perspective,
  PlanApproach,
  PlanForm,
  PlanStatus,
  PositionKind,
  ResultKind,
  StudyMeasure,
} from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

import { hasAcademicResult } from "./study-results";

type Measured = {
  text: string;
  aspect: Aspect | null;
  perspective: Perspective | null;
  targetValue: unknown;
  targetUnit: string | null;
  targetNarrative: string | null;
  studyLeaveId?: string | null;
  studyMeasure?: StudyMeasure | null;
};

type Submittable = Left & {
  status: PlanStatus;
  approach: PlanApproach;
  form: PlanForm;
  positionKind: PositionKind;
  person: { employmentKind: EmploymentKind };
  contractReference: string | null;
  results: readonly { kind: ResultKind; statement: string; indicators: readonly Measured[] }[];
  appendix: readonly { section: AppendixSection }[];
  /** The owner's leaves of study in the plan's year, and whether each runs today. */
  studyLeaves: readonly { id: string; runs: boolean }[];
};

type Opening = {
  exempt: boolean;
  /** The definitive position held today. */
  position: { kind: PositionKind } | null;
  /** Whether the year has a plan for this position already. */
  exists: boolean;
};

/**
 * Why a person cannot open a plan for the position held today. State officials and the exempt owe none (L.II.C.8); a new
 * position of the same year has a plan of its own (L.II.C.6).
 */
export function openingBlockers({ exempt, position, exists }: Opening): Blocker[] {
  if (exempt || position?.kind === "official") return [{ code: "plan.exempt" }];
  if (!position) return [{ code: "plan.no-assignment" }];
  return exists ? [{ code: "plan.exists" }] : [];
}

type Placed = { unitId: string; positionTitle: string };

/** Whether a plan is of the position that is held: each has one of its own (L.II.C.6). */
export const isOfPosition = (plan: Placed, held: { unitId: string; title: string } | null) =>
  plan.unitId === held?.unitId && plan.positionTitle === held.title;

type Left = {
  /** Whether its owner holds another position by now, in the plan's year. */
  positionLeft: boolean;
};

/** Why a plan leads nowhere any more: whoever leads in the new position agrees upon another (L.II.C.6). */
const placeBlockers = ({ positionLeft }: Left): Blocker[] =>
  positionLeft ? [{ code: "plan.position-left" }] : [];

/** Why the content of a plan (SKP) cannot change now; empty when it can. */
export const editingBlockers = ({ status }: { status: PlanStatus }): Blocker[] =>
  status === "draft" || status === "returned" ? [] : [{ code: "plan.not-open" }];

/**
 * Why a plan cannot go to the rater yet. Pages explain the step with these, the command refuses with them.
 * PermenPANRB 6/2022: the work contract of PPPK (art. 8(2)), main results (L.II.A.6), indicators (art. 9), aspect or
 * perspective (art. 9(2), L.II.A.2.a.8), budget for senior leaders (L.II.A.2.a.8.d), the appendix of all employees
 * (L.II.A.8.e), the academic result of whoever is on leave of study (L.II.B).
 */
export const submissionBlockers = (plan: Submittable): Blocker[] => [
  ...editingBlockers(plan),
  ...placeBlockers(plan),
  ...referenceBlockers(plan),
  ...resultBlockers(plan),
  ...indicatorBlockers(plan),
  ...appendixBlockers(plan),
  ...studyBlockers(plan),
];

const isContracted = ({ person }: Pick<Submittable, "person">) => person.employmentKind === "pppk";

/** Whether a PPPK's plan refers to no work contract (art. 8(2)); somebody may become one while the plan waits. */
export const lacksContract = (plan: Pick<Submittable, "person" | "contractReference">) =>
  isContracted(plan) && plan.contractReference === null;

const referenceBlockers = (plan: Submittable): Blocker[] =>
  lacksContract(plan) ? [{ code: "plan.no-contract-reference" }] : [];

/** Why a plan cannot refer to a work contract: only PPPK work under one (art. 8(2)). */
export const contractBlockers = (plan: Pick<Submittable, "person">): Blocker[] =>
  isContracted(plan) ? [] : [{ code: "plan.contract-of-pppk" }];

function resultBlockers({ results }: Submittable): Blocker[] {
  const blockers: Blocker[] = [];
  if (!results.some(({ kind }) => kind === "main")) blockers.push({ code: "plan.no-main-result" });
  const bare = results.filter(({ indicators }) => indicators.length === 0);
  if (bare[0])
    blockers.push({ code: "plan.results-without-indicator", count: bare.length, line: bare[0].statement });
  return blockers;
}

function indicatorBlockers({ results, approach, form, positionKind }: Submittable): Blocker[] {
  const indicators = results.flatMap(({ indicators: own }) => own);
  const blockers: Blocker[] = [];
  const aimless = indicators.filter((indicator) => !hasTarget(indicator, approach));
  if (aimless[0])
    blockers.push({ code: `plan.no-${approach}-target`, count: aimless.length, line: aimless[0].text });
  const leads = form === "leader";
  const unplaced = indicators.filter(({ aspect, perspective }) => !(leads ? perspective : aspect));
  if (unplaced[0]) {
    const facts = { count: unplaced.length, line: unplaced[0].text };
    blockers.push({ code: leads ? "plan.no-perspective" : "plan.no-aspect", ...facts });
  }
  // Of heads of independent units who are no senior leaders the budget is not asked.
  if (positionKind === "senior_leader" && !indicators.some(({ perspective }) => perspective === "budget")) {
    blockers.push({ code: "plan.no-budget-indicator" });
  }
  return blockers;
}

/** Whether an indicator says what is to be reached: a number and its unit, or words, as the plan's approach wants. */
export const hasTarget = (
  {
    targetValue,
    targetUnit,
    targetNarrative,
  }: Pick<Measured, "targetValue" | "targetUnit" | "targetNarrative">,
  approach: PlanApproach,
) => (approach === "quantitative" ? targetValue !== null && Boolean(targetUnit) : Boolean(targetNarrative));

const sections = ["resources", "accountability", "consequences"] as const satisfies AppendixSection[];

const appendixBlockers = ({ appendix }: Submittable): Blocker[] =>
  sections
    .filter((section) => !appendix.some((item) => item.section === section))
    .map((section) => ({ code: `plan.appendix-without-${section}` }));

/**
 * Whoever is on leave of study is not exempt: what is expected is an academic result and the time of graduation (L.II.B). Only
 * the academic one has a table it is judged by (L.II.B.5), so that alone stops a plan. A leave that ended earlier in the year, or
 * one that is put on record while the plan waits, is the rater's to weigh: a finding.
 */
const studyBlockers = ({ studyLeaves, results }: Submittable): Blocker[] =>
  studyLeaves.some(({ id, runs }) => runs && !hasAcademicResult(results, id))
    ? [{ code: "plan.no-academic-result" }]
    : [];

/** Why a result cannot be of this kind: what one does as Plt or Plh is always main work (L.II.A.6.d). */
export const kindBlockers = ({ kind, acting }: { kind: ResultKind; acting: boolean }): Blocker[] =>
  acting && kind !== "main" ? [{ code: "plan.acting-work-is-main" }] : [];

/** Why an indicator of a plan cannot have this manual: only leaders' have one, and numbers need a formula (A.1.3). */
export function manualBlockers(
  { form, approach }: Pick<Submittable, "form" | "approach">,
  { formula }: { formula: string | null },
): Blocker[] {
  if (form !== "leader") return [{ code: "plan.manual-of-leaders" }];
  return approach === "quantitative" && !formula ? [{ code: "plan.no-formula" }] : [];
}

/** Why a plan's owner cannot take it back: only while it waits. */
export const pullingBackBlockers = ({ status }: { status: PlanStatus }): Blocker[] =>
  status === "submitted" ? [] : [{ code: "plan.not-submitted" }];

/** Why the rater cannot decide on a plan now. */
export const decisionBlockers = (plan: Left & { status: PlanStatus }): Blocker[] => [
  ...pullingBackBlockers(plan),
  ...placeBlockers(plan),
];

type Confirmed = {
  status: PlanStatus;
  /** The latest edition: who confirmed it, and in whose place after the deadline (L.II.C.5). */
  editions: readonly { raterId: string; inPlaceOfId: string | null }[];
};

/**
 * Whether the rater has changed since the plan was confirmed, so that it is to be clarified and confirmed again (L.II.C.7).
 * Nobody's rater has changed because a superior confirmed in the rater's place.
 */
export const isToAgreeAgain = ({ status, editions: [latest] }: Confirmed, raterId: string | null) =>
  status === "approved" &&
  raterId !== null &&
  latest !== undefined &&
  ![latest.raterId, latest.inPlaceOfId].includes(raterId);

type Revisable = Left & {
  status: PlanStatus;
  /** Whether the year was evaluated by this plan, and the evaluation signed. */
  evaluated: boolean;
};

/**
 * Why no new edition can be opened (art. 14(2): the plan evolves, it is not replaced). What a signed annual evaluation was
 * measured by stays as it was.
 */
export function revisionBlockers({ status, evaluated, ...plan }: Revisable): Blocker[] {
  if (status !== "approved") return [{ code: "plan.not-approved" }];
  return evaluated ? [{ code: "plan.year-over" }] : placeBlockers(plan);
}
