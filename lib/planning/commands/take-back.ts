import "server-only";

import type { Actor } from "@/lib/access/actor";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, found, refuseBecause, refuseUnless } from "@/lib/errors";

import { canDecidePlan } from "../policy";
import { planInSight } from "../queries/plan";
import type { PlanReference } from "../schema";
import { takingBackBlockers } from "../taking-back";
import { settle } from "./settle";

/**
 * Takes back the return that the actor has just made, so that the plan waits again: the remarks that came with it count no
 * more, and the owner is told.
 * @throws DomainError `plan.too-late-to-take-back` after ten seconds or once anything else happened to the plan: the
 * owner began to mend it, too; `not-found` for anybody but its rater.
 */
export const takeBackReturn = (actor: Actor, input: PlanReference) =>
  writing(actor, async (tx) => {
    const plan = found(await planInSight(tx, actor, input.planId));
    refuseUnless(canDecidePlan(actor, plan));
    const last = await lastStep(tx, plan.id);
    refuseBecause(takingBackBlockers(plan, last, actor));
    await claimVersion(tx.performancePlan, plan, input.version, { status: "submitted" });
    await tx.planComment.updateMany({
      where: { planId: plan.id, returnId: found(last).id },
      data: { settledAt: actor.now },
    });
    const recipients = [plan.personId];
    await settle(tx, actor, plan, { kind: "taken_back", name: "plan.return-taken-back", recipients });
  });

// Ids are made in the order of time; instants follow the demo clock, which can be set back.
const lastStep = (tx: Transaction, planId: string) =>
  tx.planStep.findFirst({
    where: { planId },
    orderBy: { id: "desc" },
    select: { id: true, kind: true, actorId: true, at: true, version: true },
  });
