import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { writing } from "@/lib/db/doors";
import { claimVersion, found, refuseBecause, refuseUnless } from "@/lib/errors";

import { reportingBlockers } from "../lifecycle";
import { decisionInSight } from "../queries/decision";
import { settlersOf } from "../queries/waiting";
import type { reportDecisionSchema } from "../schema";
import { settle } from "./settle";

/**
 * Its owner reports what was done. Whoever closes it is told: who decided, or who leads the unit since.
 * @throws DomainError `not-found` for anybody but the owner, `decision.reported`, `decision.withdrawn`, `stale`.
 */
export const reportDecision = (actor: Actor, input: z.output<typeof reportDecisionSchema>) =>
  writing(actor, async (tx) => {
    const { decisionId, version, report } = input;
    const decision = found(await decisionInSight(tx, actor, decisionId));
    refuseUnless(decision.ownerId === actor.personId);
    refuseBecause(reportingBlockers(decision));
    const data = { status: "done" as const, report, reportedAt: actor.now };
    await claimVersion(tx.figureDecision, decision, version, data);
    const { id, unit } = decision;
    const recipients = await settlersOf(tx, actor, decision);
    await settle(tx, actor, { name: "decision.reported", id, unit, recipients });
  });
