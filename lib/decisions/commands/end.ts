import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, found, refuseBecause, refuseUnless } from "@/lib/errors";

import { closingBlockers, withdrawingBlockers } from "../lifecycle";
import { canSettle } from "../policy";
import { decisionInSight, makersGone } from "../queries/decision";
import type { closeDecisionSchema, withdrawDecisionSchema } from "../schema";
import { settle } from "./settle";

/**
 * Whoever decided confirms what its owner has reported, and the decision is over. The owner is told.
 * @throws DomainError `not-found` for anybody else, `decision.not-reported`, `decision.withdrawn`, `decision.closed`, `stale`.
 */
export const closeDecision = (actor: Actor, { decisionId, version }: z.output<typeof closeDecisionSchema>) =>
  writing(actor, async (tx) => {
    const decision = await decisionToSettle(tx, actor, decisionId);
    refuseBecause(closingBlockers(decision));
    const data = { status: "closed" as const, settledById: actor.personId, settledAt: actor.now };
    await claimVersion(tx.figureDecision, decision, version, data);
    const { id, unit, ownerId } = decision;
    await settle(tx, actor, { name: "decision.closed", id, unit, recipients: [ownerId] });
  });

/**
 * Takes a decision back that its owner has not reported yet, with the reason. The owner is told.
 * @throws DomainError `not-found` for anybody but who decided, `decision.reported`, `decision.withdrawn`, `stale`.
 */
export const withdrawDecision = (actor: Actor, input: z.output<typeof withdrawDecisionSchema>) =>
  writing(actor, async (tx) => {
    const { decisionId, version, reason } = input;
    const decision = await decisionToSettle(tx, actor, decisionId);
    refuseBecause(withdrawingBlockers(decision));
    const data = { status: "withdrawn" as const, reason, settledById: actor.personId, settledAt: actor.now };
    await claimVersion(tx.figureDecision, decision, version, data);
    const { id, unit, ownerId } = decision;
    await settle(tx, actor, { name: "decision.withdrawn", id, unit, recipients: [ownerId] });
  });

async function decisionToSettle(tx: Transaction, actor: Actor, decisionId: string) {
  const decision = found(await decisionInSight(tx, actor, decisionId));
  const gone = await makersGone(tx, actor, [decision]);
  refuseUnless(canSettle(actor, decision, gone.has(decision.id)));
  return decision;
}
