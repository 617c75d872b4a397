import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { found, refuse, refuseUnless } from "@/lib/errors";

import { canRate } from "../policy";
import { evaluationInSight } from "../queries/in-sight";
import type { moveEvaluationSchema } from "../schema";

/**
 * The rater has opened somebody's evaluation as it stands: in a group, only what was seen since the last change is signed.
 * Opening it again changes nothing.
 * @throws DomainError `stale` when it has changed since the page was made.
 */
export const seeEvaluation = (
  actor: Actor,
  { evaluationId, version }: z.output<typeof moveEvaluationSchema>,
) =>
  writing(actor, async (tx) => {
    const evaluation = found(await evaluationInSight(tx, actor, evaluationId));
    refuseUnless(canRate(actor, evaluation));
    if (evaluation.version !== version) refuse("stale");
    const { id: subjectId, agencyId } = evaluation;
    if (await rememberSeen(tx, actor, subjectId, version))
      await recordEvent(tx, actor, { name: "evaluation.seen", subjectId, agencyId });
  });

/** Keeps which version the actor has seen; answers whether it is a later one than before. */
export async function rememberSeen(tx: Transaction, actor: Actor, evaluationId: string, version: number) {
  const changed = await tx.$executeRaw`
    INSERT INTO "EvaluationSeen" ("evaluationId", "personId", version, at)
    VALUES (${evaluationId}::uuid, ${actor.personId}::uuid, ${version}, ${actor.now}::timestamptz)
    ON CONFLICT ("evaluationId", "personId") DO UPDATE SET version = EXCLUDED.version, at = EXCLUDED.at
    WHERE "EvaluationSeen".version < EXCLUDED.version`;
  return changed > 0;
}
