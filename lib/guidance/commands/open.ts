import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { writing } from "@/lib/db/doors";
import { DomainError, found, refuseBecause, refuseUnless } from "@/lib/errors";
import { visibleEvaluations } from "@/lib/evaluation/policy";
import { newId } from "@/lib/ids";

import { dueBlockers, openingBlockers } from "../guidance";
import { canGuide, toGuide } from "../policy";
import { evaluationFollowed } from "../queries/follow-up";
import type { openGuidanceSchema } from "../schema";
import { settle } from "./settle";

/**
 * Opens guidance on an evaluation with a low predicate (bimbingan kinerja, art. 21, L.III.D), with what it is to change and its
 * first step. The employee is told; no sanction follows from it, now or by itself later (art. 33). Answers its id.
 * @throws DomainError `not-found` for anybody but the supervisor of today, `guidance.*` where it cannot be opened or the step's day has passed, `stale`.
 */
export const openGuidance = (actor: Actor, input: z.output<typeof openGuidanceSchema>) =>
  writing(actor, async (tx) => {
    const { evaluationId, version, aim, dueOn, ...step } = input;
    // Two supervisors, or an objection at the same moment, come one after the other.
    await tx.$queryRaw`SELECT 1 FROM "Evaluation" WHERE id = ${evaluationId}::uuid FOR NO KEY UPDATE`;
    const evaluation = found(
      await evaluationFollowed(tx, actor, evaluationId, { OR: [visibleEvaluations(actor), toGuide(actor)] }),
    );
    refuseUnless(canGuide(actor, evaluation));
    refuseBecause(openingBlockers(evaluation));
    if (evaluation.version !== version) throw new DomainError([{ code: "stale" }]);
    refuseBecause(dueBlockers(dueOn, null, actor.today));
    const guidanceId = newId();
    await tx.guidance.create({
      data: { id: guidanceId, evaluationId, openedById: actor.personId, aim, openedAt: actor.now },
    });
    await tx.guidanceStep.create({ data: { id: newId(), guidanceId, ...step, dueOn: new Date(dueOn) } });
    const { personId } = evaluation;
    await settle(tx, actor, {
      name: "guidance.opened",
      subjectId: guidanceId,
      personId,
      recipients: [personId],
    });
    return guidanceId;
  });
