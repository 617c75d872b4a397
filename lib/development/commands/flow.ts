import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, refuse, refuseBecause, refuseUnless } from "@/lib/errors";
import { announce } from "@/lib/notifications/commands";
import { assignmentOf } from "@/lib/organisation/queries";

import { moveBlockers, moves, reopeningBlockers, submissionBlockers, takingBackBlockers } from "../lifecycle";
import { canDecide } from "../policy";
import { type PlanInSight, planInSight } from "../queries/plan";
import type { MovePlan, reopenPlanSchema, returnPlanSchema } from "../schema";
import { settle } from "./settle";

/**
 * Hands the actor's own plan to their supervisor of today, for the unit in which they work today.
 * @throws DomainError `not-found` for anybody else, `development.*` while something is missing, `plan.no-assignment`, `stale`.
 */
export const submitDevelopmentPlan = (actor: Actor, { planId, version }: MovePlan) =>
  writing(actor, async (tx) => {
    const plan = await ownPlan(tx, actor, planId);
    const supervised = plan.supervisorId !== null;
    refuseBecause(submissionBlockers({ ...plan, supervised }, actor.today));
    const seat = (await assignmentOf(tx, actor.personId, actor.today)) ?? refuse("plan.no-assignment");
    const { unitId, agencyId } = seat.position;
    const data = { status: moves.submit.to, submittedAt: actor.now, unitId, agencyId };
    await claimVersion(tx.developmentPlan, plan, version, data);
    await settle(tx, actor, {
      ...{ name: "development.plan-submitted", subjectId: planId, agencyId },
      recipients: [plan.supervisorId],
    });
  });

/** Takes the plan back before anybody has decided. @throws DomainError `not-found`, `development.plan-not-waiting`, `stale`. */
export const pullBackDevelopmentPlan = (actor: Actor, { planId, version }: MovePlan) =>
  writing(actor, async (tx) => {
    const plan = await ownPlan(tx, actor, planId);
    refuseBecause(moveBlockers(plan.status, "pullBack"));
    await claimVersion(tx.developmentPlan, plan, version, { status: moves.pullBack.to });
    await settle(tx, actor, {
      ...{ name: "development.plan-pulled-back", subjectId: planId, agencyId: plan.agencyId },
      recipients: [plan.supervisorId],
    });
  });

/**
 * Opens the actor's own approved plan again, with a word why, which their supervisor reads; until it is approved anew it counts
 * in no sum.
 * @throws DomainError `not-found`, `development.plan-not-approved`, `development.year-over`, `stale`.
 */
export const reopenDevelopmentPlan = (
  actor: Actor,
  { planId, version, reason }: z.output<typeof reopenPlanSchema>,
) =>
  writing(actor, async (tx) => {
    const plan = await ownPlan(tx, actor, planId);
    refuseBecause(reopeningBlockers(plan, actor.today));
    await claimVersion(tx.developmentPlan, plan, version, { status: moves.reopen.to, note: reason });
    await settle(tx, actor, {
      ...{ name: "development.plan-reopened", subjectId: planId, agencyId: plan.agencyId },
      recipients: [plan.supervisorId],
    });
  });

/**
 * Approves the plan of somebody whom the actor supervises today; its owner is told, and so are the mentors whom it names,
 * each with the name of its owner.
 * @throws DomainError `not-found` for anybody else, `development.plan-not-waiting`, `stale`.
 */
export const approveDevelopmentPlan = (actor: Actor, { planId, version }: MovePlan) =>
  writing(actor, async (tx) => {
    const plan = await planToDecide(tx, actor, planId);
    refuseBecause(moveBlockers(plan.status, "approve"));
    const data = { status: moves.approve.to, ...decided(actor), note: null };
    await claimVersion(tx.developmentPlan, plan, version, data);
    await tellMentors(tx, actor, plan);
    await settle(tx, actor, {
      ...{ name: "development.plan-approved", subjectId: planId, agencyId: plan.agencyId },
      recipients: [plan.personId],
    });
  });

/** Who names a mentor is the plan's owner, whose name the news has; the supervisor, whose word makes it count, knows it. */
const tellMentors = (tx: Transaction, actor: Actor, { id, personId, mentorIds }: PlanInSight) =>
  announce(
    tx,
    { ...actor, personId },
    {
      ...{ topic: "development.mentor-named", subjectId: id },
      recipients: mentorIds.filter((mentorId) => mentorId !== actor.personId),
    },
  );

/** Gives the plan back with words on what to change. @throws DomainError as `approveDevelopmentPlan`. */
export const returnDevelopmentPlan = (
  actor: Actor,
  { planId, version, note }: z.output<typeof returnPlanSchema>,
) =>
  writing(actor, async (tx) => {
    const plan = await planToDecide(tx, actor, planId);
    refuseBecause(moveBlockers(plan.status, "return"));
    await claimVersion(tx.developmentPlan, plan, version, {
      status: moves.return.to,
      ...decided(actor),
      note,
    });
    await settle(tx, actor, {
      ...{ name: "development.plan-returned", subjectId: planId, agencyId: plan.agencyId },
      recipients: [plan.personId],
    });
  });

/**
 * Takes back the return that the actor has just made, so that the plan waits again.
 * @throws DomainError `development.too-late-to-take-back` after ten seconds, `stale` once its owner began to mend it, `not-found`
 * for anybody but the supervisor.
 */
export const takeBackDevelopmentReturn = (actor: Actor, { planId, version }: MovePlan) =>
  writing(actor, async (tx) => {
    const plan = await planToDecide(tx, actor, planId);
    refuseBecause(takingBackBlockers(plan, actor));
    const data = { status: moves.takeBack.to, decidedById: null, decidedAt: null, note: null };
    await claimVersion(tx.developmentPlan, plan, version, data);
    await settle(tx, actor, {
      ...{ name: "development.return-taken-back", subjectId: planId, agencyId: plan.agencyId },
      recipients: [plan.personId],
    });
  });

const decided = ({ personId, now }: Actor) => ({ decidedById: personId, decidedAt: now });

async function ownPlan(tx: Transaction, actor: Actor, planId: string): Promise<PlanInSight> {
  const plan = await planInSight(tx, actor, planId);
  refuseUnless(plan.personId === actor.personId);
  return plan;
}

async function planToDecide(tx: Transaction, actor: Actor, planId: string): Promise<PlanInSight> {
  const plan = await planInSight(tx, actor, planId);
  refuseUnless(canDecide(actor, plan));
  return plan;
}
