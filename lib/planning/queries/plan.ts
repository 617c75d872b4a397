import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { ratersOn } from "@/lib/organisation/queries";
import { leavesOf } from "@/lib/study/leave";
import { leaveOf, studyLeaves } from "@/lib/study/queries";

import type { Edition } from "../edition";
import { editingBlockers, isOfPosition } from "../lifecycle";
import { canDecidePlan, canEditPlan, readableDialogues, visiblePlans } from "../policy";
import { relinkings } from "../relinking";
import { remarksFor } from "../remarks";
import { returnsOf } from "../returns";
import { actingIn, actingRead } from "./acting";
import { alikeIn } from "./alike";
import { dialogueOf } from "./dialogue";
import { confirmedEdition, historyOf } from "./editions";
import { findEscalation } from "./escalation";
import { planOpening } from "./opening";
import { precedentsOf } from "./precedents";
import { sinceReturned } from "./returns";
import { sharesIn } from "./shares";
import { expectedRoles, type Supportable, supportable, supportLink, supportRead } from "./support";

export const planSheet = {
  id: true,
  year: true,
  status: true,
  version: true,
  edition: true,
  approvedEdition: true,
  approach: true,
  form: true,
  positionTitle: true,
  positionKind: true,
  contractReference: true,
  personId: true,
  agencyId: true,
  submittedAt: true,
  firstApprovedOn: true,
  person: { select: { name: true, number: true, grade: true, employmentKind: true } },
  unit: { select: { name: true } },
  agency: { select: { name: true } },
  results: {
    where: { leftOutIn: null },
    orderBy: [{ kind: "asc" }, { order: "asc" }, { id: "asc" }],
    select: {
      id: true,
      kind: true,
      statement: true,
      assignment: actingRead,
      indicators: {
        where: { leftOutIn: null },
        orderBy: [{ order: "asc" }, { id: "asc" }],
        select: {
          id: true,
          precedentId: true,
          goalId: true,
          studyLeaveId: true,
          studyMeasure: true,
          text: true,
          aspect: true,
          perspective: true,
          targetValue: true,
          targetUnit: true,
          targetNarrative: true,
          direction: true,
          manual: {
            select: {
              ...{ purpose: true, definition: true, formula: true },
              ...{ quality: true, dataSource: true, interval: true },
            },
          },
        },
      },
    },
  },
  behaviours: { select: { value: true, expectation: true } },
  appendix: { orderBy: [{ order: "asc" }, { id: "asc" }], select: { id: true, section: true, text: true } },
  comments: {
    where: { OR: [{ settledAt: null }, { answer: { not: null } }] },
    orderBy: { id: "asc" },
    select: {
      ...{ id: true, edition: true, lineId: true, value: true, returnId: true },
      ...{ text: true, answer: true },
    },
  },
  // Ids are made in the order of time; instants follow the demo clock, which can be set back.
  steps: { orderBy: { id: "asc" }, select: { id: true, kind: true, at: true, note: true, edition: true } },
} satisfies Prisma.PerformancePlanSelect;

/** The position that somebody holds on the day; in one statement, which the way from the person would not be. */
const heldBy = (tx: Transaction, personId: string, day: string) =>
  tx.position.findFirst({
    where: { assignments: { some: { personId, kind: "definitive", ...onDay(day) } } },
    select: { title: true, unitId: true },
  });

const sheetOn = (day: string) =>
  ({
    ...planSheet,
    unitId: true,
    person: { select: { ...planSheet.person.select, raters: ratersOn(day), studyLeaves } },
    results: { ...planSheet.results, select: { ...planSheet.results.select, support: supportLink } },
  }) satisfies Prisma.PerformancePlanSelect;

/** The plan as commands read it, with its rater of the day, and when the rater's superior may decide. */
export async function planInSight(tx: Transaction, actor: Actor, planId: string) {
  const row = await tx.performancePlan.findFirst({
    where: { id: planId, AND: visiblePlans(actor) },
    select: sheetOn(actor.today),
  });
  if (!row) return null;
  const { unitId, ...plan } = row;
  const { raters, studyLeaves: leaves, ...person } = plan.person;
  const runs = plan.status !== "closed" && plan.year === Number(actor.today.slice(0, 4));
  const held = runs ? await heldBy(tx, plan.personId, actor.today) : null;
  const rater = raters[0]?.rater ?? null;
  const owner = { personId: plan.personId, raterId: rater?.id ?? null, year: plan.year };
  // Owner and rater decide or not by what they are; only of a plan that waits they are told who else may.
  const settles = plan.status !== "submitted" && [owner.personId, owner.raterId].includes(actor.personId);
  const results = plan.results.map((result) => ({ ...result, support: supportRead(result.support, owner) }));
  return {
    ...{ ...plan, person, results, rater, raterId: owner.raterId },
    escalation: settles ? null : await findEscalation(tx, actor, plan),
    studyLeaves: leavesOf(leaves.map(leaveOf), plan.year, actor.today),
    positionLeft: held !== null && !isOfPosition({ ...plan, unitId }, held),
  };
}

export type PlanInSight = NonNullable<Awaited<ReturnType<typeof planInSight>>>;

/**
 * The plan as screens show it: numbers as text, days as YYYY-MM-DD; null when it is none of the actor's business. While
 * its owner writes a new edition, or mends it after a return, everybody else reads the confirmed one.
 */
export const findPlan = (actor: Actor, planId: string) =>
  reading(actor, (tx) => sheetInSight(tx, actor, planId));

/** The same inside a transaction that is already open. */
export async function sheetInSight(tx: Transaction, actor: Actor, planId: string) {
  const plan = await planInSight(tx, actor, planId);
  if (!plan) return null;
  const beingWritten = isBeingWritten(plan) && !canEditPlan(actor, plan);
  // A plan may be closed while its next edition was being written; that one has never counted.
  const asConfirmed = beingWritten || (plan.status === "closed" && plan.approvedEdition > 0);
  const offered = canEditPlan(actor, plan) ? await supportable(tx, actor, plan) : null;
  const isOpen = canEditPlan(actor, plan) && editingBlockers(plan).length === 0;
  const isWritten = offered !== null && isOpen;
  const steps = await stepsFor(tx, actor, plan);
  const shown = {
    ...sheetOf({ ...plan, steps }),
    ...(asConfirmed ? await confirmedEdition(tx, planId) : {}),
  };
  return {
    ...shown,
    ...(await historyOf(tx, planId, shown)),
    ...(await dialogueIn(tx, actor, plan, asConfirmed ? null : shown)),
    dialogue: await settledDialogue(tx, actor, plan),
    beingWritten,
    precedents: asConfirmed || hasCopies(plan) ? await precedentsOf(tx, actor, [planId]) : {},
    supportable: offered,
    relinkings: offered && !offered.provisional ? relinkings(shown.results, offered.lines) : [],
    acting: isOpen ? await actingIn(tx, plan) : [],
    expectedRoles: await rolesOf(tx, plan, offered),
    /** For its owner alone, by the result: how many write the same, and sums of shares that miss the superior's target. */
    alike: isWritten ? await alikeIn(tx, [planId]) : {},
    shares: isWritten ? await sharesIn(tx, { ...plan, results: shown.results }, offered, actor.today) : {},
    rater: plan.rater,
    toAgreeAgain: canEditPlan(actor, plan) && plan.status === "approved" && (await isOwed(tx, actor, planId)),
    mayEdit: canEditPlan(actor, plan),
    mayDecide: canDecidePlan(actor, plan),
  };
}

/** The steps as this reader may know them: the word with which a plan came back is part of its dialogue. */
async function stepsFor(tx: Transaction, actor: Actor, { id, steps, ...plan }: PlanInSight) {
  const isSaid = steps.some(({ kind, note }) => kind === "returned" && note !== null);
  const isSide = canEditPlan(actor, plan) || plan.raterId === actor.personId;
  const reads = !isSaid || isSide || (await readsDialogue(tx, actor, id));
  return reads ? steps : steps.map((step) => (step.kind === "returned" ? { ...step, note: null } : step));
}

const readsDialogue = async (tx: Transaction, actor: Actor, id: string) =>
  (await tx.performancePlan.count({ where: { id, AND: readableDialogues(actor) } })) > 0;

/** What was said before the edition that counts was confirmed, also while the next is written; nothing is asked of one that never came back. */
const settledDialogue = async (tx: Transaction, actor: Actor, plan: PlanInSight) =>
  plan.approvedEdition > 0 && returnsOf(plan.steps, plan.approvedEdition).length > 0
    ? dialogueOf(tx, actor, plan.id, plan.approvedEdition)
    : [];

/**
 * The remarks on what is on its way, and for its two sides what changed since it was returned: the owner sees that at once, who
 * decides once it is handed in again. With what is confirmed, the dialogue about it is over.
 */
async function dialogueIn(tx: Transaction, actor: Actor, plan: PlanInSight, onItsWay: Edition | null) {
  if (!onItsWay || plan.status === "approved") return { comments: [], sinceReturn: null };
  const isOwner = canEditPlan(actor, plan);
  const remarks = remarksFor({ isOwner }, plan);
  const compares = isOwner || (plan.status === "submitted" && canDecidePlan(actor, plan));
  const { sinceReturn, became } = compares
    ? await sinceReturned(tx, plan, onItsWay)
    : { sinceReturn: null, became: {} };
  return {
    comments: remarks.map((remark) => ({ ...remark, became: became[remark.id] ?? null })),
    sinceReturn,
  };
}

/**
 * While the plan is its owner's, all that is expected of them. Once it is confirmed, the assignments that came since: they
 * may arise in the course of the year (L.II.A.5.f.13), and a new edition takes them in.
 */
async function rolesOf(tx: Transaction, plan: PlanInSight, offered: Supportable) {
  if (editingBlockers(plan).length === 0) return expectedRoles(tx, plan, offered);
  if (plan.status !== "approved") return [];
  // What the owner offered and the rater placed since has come in the course of the year, too.
  const placed = await tx.roleOffer.findMany({
    where: { planId: plan.id, state: "accepted" },
    select: { indicatorId: true },
  });
  return (await expectedRoles(tx, plan, offered)).filter(
    ({ assigner, taken, indicatorId }) =>
      !taken && (assigner !== null || placed.some((offer) => offer.indicatorId === indicatorId)),
  );
}

/** Whether the actor's plan is one to agree upon again (L.II.C.7): as the list of tasks says, of this year and of the position held. */
const isOwed = async (tx: Transaction, actor: Actor, planId: string) =>
  (await planOpening(tx, actor, Number(actor.today.slice(0, 4)))).toAgreeAgain.some(
    ({ id }) => id === planId,
  );

const hasCopies = ({ results }: PlanInSight) =>
  results.some(({ indicators }) => indicators.some(({ precedentId }) => precedentId !== null));

/** Whether its owner writes the next edition of a confirmed plan: one that was returned is being written again. */
const isBeingWritten = (plan: PlanInSight) => plan.approvedEdition > 0 && editingBlockers(plan).length === 0;

export type PlanSheet = NonNullable<Awaited<ReturnType<typeof findPlan>>>;

function sheetOf({ results, steps, submittedAt, firstApprovedOn, ...plan }: PlanInSight) {
  return {
    ...plan,
    submittedAt: submittedAt?.toISOString() ?? null,
    firstApprovedOn: firstApprovedOn ? dateOf(firstApprovedOn) : null,
    steps: steps.map((step) => ({ ...step, at: step.at.toISOString() })),
    results: resultsOf(results),
  };
}

type ResultRow = Prisma.WorkResultGetPayload<Pick<typeof planSheet.results, "select">>;

/** Results with their targets as text. */
export const resultsOf = <Result extends ResultRow>(results: readonly Result[]) =>
  results.map((result) => ({
    ...result,
    indicators: result.indicators.map((indicator) => ({
      ...indicator,
      targetValue: indicator.targetValue?.toString() ?? null,
    })),
  }));
