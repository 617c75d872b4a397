import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { EventName } from "@/lib/audit/event-names";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, found, refuseBecause, refuseUnless } from "@/lib/errors";

import { editingBlockers } from "../lifecycle";
import { canEditPlan } from "../policy";
import { type PlanInSight, planInSight } from "../queries/plan";
import type { PlanReference } from "../schema";

type Change = (tx: Transaction, plan: PlanInSight) => Promise<unknown>;

/**
 * Changes the content of the actor's own open plan under its version, with one event.
 * @throws DomainError `not-found` for anybody else, `plan.not-open`, or `stale` with the sentences as they stand now.
 */
export const changePlan = (
  actor: Actor,
  { planId, version }: PlanReference,
  name: EventName,
  change: Change,
) =>
  writing(actor, async (tx) => {
    const plan = found(await planInSight(tx, actor, planId));
    refuseUnless(canEditPlan(actor, plan));
    refuseBecause(editingBlockers(plan));
    await claimVersion(tx.performancePlan, plan, version, {}, textsOf(plan));
    await change(tx, plan);
    await recordEvent(tx, actor, { name, subjectId: plan.id, agencyId: plan.agencyId });
  });

/** The plan's sentences by line, for a stale form to compare with. */
const textsOf = ({ contractReference, results, behaviours, appendix }: PlanInSight) => ({
  ...(contractReference && { contract: contractReference }),
  ...Object.fromEntries(results.map(({ id, statement }) => [id, statement])),
  ...Object.fromEntries(results.flatMap(({ indicators }) => indicators.map(({ id, text }) => [id, text]))),
  ...Object.fromEntries(behaviours.map(({ value, expectation }) => [value, expectation])),
  ...Object.fromEntries(appendix.map(({ id, text }) => [id, text])),
});
