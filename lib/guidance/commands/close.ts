import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { writing } from "@/lib/db/doors";
import { claimVersion, found, refuseBecause, refuseUnless } from "@/lib/errors";

import { closingBlockers } from "../guidance";
import { canGuide } from "../policy";
import { guidanceInSight } from "../queries/in-sight";
import type { closeGuidanceSchema } from "../schema";
import { settle } from "./settle";

/**
 * Closes guidance with what came of it in words, once every step is done or a decision on an objection has lifted the predicate. The employee is told, and nothing else follows: what
 * the next evaluation says is the next evaluation's.
 * @throws DomainError `not-found` for anybody but the supervisor of today, `guidance.steps-open`, `guidance.closed`, `stale`.
 */
export const closeGuidance = (actor: Actor, input: z.output<typeof closeGuidanceSchema>) =>
  writing(actor, async (tx) => {
    const { guidanceId, version, outcome } = input;
    const guidance = found(await guidanceInSight(tx, actor, { id: guidanceId }));
    refuseUnless(canGuide(actor, guidance));
    refuseBecause(closingBlockers(guidance));
    const data = { outcome, closedById: actor.personId, closedAt: actor.now };
    await claimVersion(tx.guidance, guidance, version, data);
    const { personId } = guidance;
    await settle(tx, actor, {
      name: "guidance.closed",
      subjectId: guidanceId,
      personId,
      recipients: [personId],
    });
  });
