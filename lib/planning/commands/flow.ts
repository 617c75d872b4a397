import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { type Transaction, writing } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { addJob } from "@/lib/db/outbox";
import { claimVersion, found, refuse, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";

import type { Edition } from "../edition";
import { isReadByItself } from "../findings";
import { decisionBlockers, pullingBackBlockers, revisionBlockers, submissionBlockers } from "../lifecycle";
import { canDecidePlan, canEditPlan } from "../policy";
import { partiesOf } from "../queries/editions";
import { type PlanInSight, planInSight } from "../queries/plan";
import { findingsIn } from "../queries/to-decide";
import { remarksLeft } from "../remarks";
import type { PlanReference, returnPlanSchema, revisePlanSchema } from "../schema";
import { settle } from "./settle";
import { tellMembers } from "./tell-members";

/** Hands the plan to the rater of the day. Refused with `plan.*` blockers; stale versions with `stale`. */
export const submitPlan = (actor: Actor, input: PlanReference) =>
  writing(actor, async (tx) => {
    const plan = await ownPlan(tx, actor, input.planId);
    refuseBecause(submissionBlockers(plan));
    const raterId = plan.raterId ?? refuse("plan.no-rater");
    await claimVersion(tx.performancePlan, plan, input.version, {
      status: "submitted",
      submittedAt: actor.now,
    });
    await settle(tx, actor, plan, { kind: "submitted", name: "plan.submitted", recipients: [raterId] });
  });

/** Takes a plan back before the rater has acted. */
export const pullBackPlan = (actor: Actor, input: PlanReference) =>
  writing(actor, async (tx) => {
    const plan = await ownPlan(tx, actor, input.planId);
    refuseBecause(pullingBackBlockers(plan));
    await claimVersion(tx.performancePlan, plan, input.version, { status: "draft" });
    const recipients = plan.raterId ? [plan.raterId] : [];
    await settle(tx, actor, plan, { kind: "pulled_back", name: "plan.pulled-back", recipients });
  });

/**
 * Gives the plan back with remarks on its lines or on the whole.
 * @throws DomainError `plan.no-remark` without any, `not-found` for a line that the plan does not have.
 */
export const returnPlan = (actor: Actor, input: z.output<typeof returnPlanSchema>) =>
  writing(actor, async (tx) => {
    const plan = await planToDecide(tx, actor, input.planId);
    if (input.note === "" && input.comments.length === 0) refuse("plan.no-remark");
    refuseUnless(remarksLeft(input.comments, plan).length === 0);
    await claimVersion(tx.performancePlan, plan, input.version, { status: "returned" });
    const returnId = await settle(tx, actor, plan, {
      kind: "returned",
      name: "plan.returned",
      recipients: concerned(plan),
      note: input.note || null,
      content: contentOf(plan),
    });
    const { id: planId, edition } = plan;
    const common = { planId, edition, returnId, authorId: actor.personId, writtenAt: actor.now };
    await tx.planComment.createMany({
      data: input.comments.map((comment) => ({ ...comment, ...common, id: newId() })),
    });
  });

/**
 * Confirms the plan (menetapkan, art. 14(3)) and freezes this edition, as the rater or, after the deadline, as the rater's
 * superior (L.II.C.5).
 */
export const approvePlan = (actor: Actor, input: PlanReference) =>
  writing(actor, async (tx) => approve(tx, actor, await planToDecide(tx, actor, input.planId), input));

/**
 * Confirms the plan as one of several, which nobody has opened.
 * @throws DomainError `plan.has-findings` for one that has to be read by itself.
 */
export const approveUnread = (actor: Actor, input: PlanReference) =>
  writing(actor, async (tx) => {
    const plan = await planToDecide(tx, actor, input.planId);
    if (isReadByItself(await findingsIn(tx, actor, plan))) refuse("plan.has-findings");
    await approve(tx, actor, plan, input);
  });

async function approve(tx: Transaction, actor: Actor, plan: PlanInSight, { version }: PlanReference) {
  await claimVersion(tx.performancePlan, plan, version, {
    status: "approved",
    approvedEdition: plan.edition,
    firstApprovedOn: plan.firstApprovedOn ?? new Date(actor.today),
  });
  await freezeEdition(tx, actor, plan);
  await settle(tx, actor, plan, { kind: "approved", name: "plan.approved", recipients: concerned(plan) });
  await tellMembers(tx, actor, plan);
  await drawAhead(tx, plan);
}

/** Whom a decision is told: the owner, and the rater in whose place it was taken. Nobody is told of what they did. */
const concerned = ({ personId, raterId }: PlanInSight) => (raterId ? [personId, raterId] : [personId]);

/** Both parties are about to sign its form (art. 14(3)); it is there by the time they ask for it. */
const drawAhead = (tx: Transaction, { id: planId, edition: number }: PlanInSight) =>
  addJob(tx, {
    task: "documents:ahead",
    key: `document:${planId}:${number}`,
    payload: { planId, number },
  });

/** Opens a new edition of a confirmed plan; what was agreed in the dialogue is its reason (art. 14(2)). */
export const revisePlan = (actor: Actor, input: z.output<typeof revisePlanSchema>) =>
  writing(actor, async (tx) => {
    const plan = await ownPlan(tx, actor, input.planId);
    refuseBecause(revisionBlockers({ ...plan, evaluated: await isEvaluated(tx, plan) }));
    const edition = plan.edition + 1;
    await claimVersion(tx.performancePlan, plan, input.version, { status: "draft", edition });
    const recipients = plan.raterId ? [plan.raterId] : [];
    const note = input.dialogueNote;
    await settle(
      tx,
      actor,
      { ...plan, edition },
      { kind: "revised", name: "plan.revised", recipients, note },
    );
  });

const isEvaluated = async (tx: Transaction, { id: planId }: PlanInSight) =>
  (await tx.evaluation.count({ where: { planId, signedAt: { not: null }, period: { kind: "annual" } } })) > 0;

async function ownPlan(tx: Transaction, actor: Actor, planId: string) {
  const plan = found(await planInSight(tx, actor, planId));
  refuseUnless(canEditPlan(actor, plan));
  return plan;
}

async function planToDecide(tx: Transaction, actor: Actor, planId: string) {
  const plan = found(await planInSight(tx, actor, planId));
  refuseUnless(canDecidePlan(actor, plan));
  refuseBecause(decisionBlockers(plan));
  return plan;
}

/** What the plan says, as it is kept. */
const contentOf = (
  { contractReference, results, behaviours, appendix }: PlanInSight,
  more: Pick<Edition, "parties"> = {},
) =>
  JSON.parse(
    JSON.stringify({ contractReference, results, behaviours, appendix, ...more }),
  ) as Prisma.InputJsonObject;

async function freezeEdition(tx: Transaction, actor: Actor, plan: PlanInSight) {
  const { steps } = plan;
  const parties = await partiesOf(tx, plan, actor.personId, actor.today);
  const content = contentOf(plan, { parties });
  const dialogueNote =
    steps.findLast(({ kind, edition }) => kind === "revised" && edition === plan.edition)?.note ?? null;
  await tx.planComment.updateMany({
    where: { planId: plan.id, settledAt: null },
    data: { settledAt: actor.now },
  });
  await tx.planEdition.create({
    data: {
      planId: plan.id,
      number: plan.edition,
      content,
      raterId: actor.personId,
      inPlaceOfId: plan.raterId === actor.personId ? null : plan.raterId,
      approvedAt: actor.now,
      dialogueNote,
    },
  });
}
