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

type Change<Answer = unknown> = (tx: Transaction, plan: PlanInSight) => Promise<Answer>;

/**
 * Changes the content of the actor's own open plan under its version, with one event.
 * @throws DomainError `not-found` for anybody else, `plan.not-open`, or `stale` with the sentences as they stand now.
 */
export const changePlan = (actor: Actor, seen: PlanReference, name: EventName, change: Change) =>
  changingPlan(actor, seen, name, async (tx, plan) => void (await change(tx, plan)));

/** The same, with an answer for whoever changed it. */
export const changingPlan = <Answer>(
  actor: Actor,
  { planId, version }: PlanReference,
  name: EventName,
  change: Change<Answer>,
) =>
  writing(actor, async (tx) => {
    const plan = found(await planInSight(tx, actor, planId));
    refuseUnless(canEditPlan(actor, plan));
    refuseBecause(editingBlockers(plan));
    await claimVersion(tx.performancePlan, plan, version, {}, textsOf(plan));
    const answer = await change(tx, plan);
    await recordEvent(tx, actor, { name, subjectId: plan.id, agencyId: plan.agencyId });
    return answer;
  });

/** The plan's sentences by line, for a stale form to compare with. */
const textsOf = ({ contractReference, results, behaviours, appendix }: PlanInSight) => ({
  ...(contractReference && { contract: contractReference }),
  ...Object.fromEntries(results.map(({ id, statement }) => [id, statement])),
  ...Object.fromEntries(results.flatMap(({ indicators }) => indicators.map(({ id, text }) => [id, text]))),
  ...Object.fromEntries(behaviours.map(({ value, expectation }) => [value, expectation])),
  ...Object.fromEntries(appendix.map(({ id, text }) => [id, text])),
});
