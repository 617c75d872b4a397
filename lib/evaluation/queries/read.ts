import "server-only";

import type { Actor } from "@/lib/access/actor";
import { recordRead } from "@/lib/audit/commands";
import { reading } from "@/lib/db/doors";

import { canRate, isRated } from "../policy";
import { findEvaluation } from "./sheet";

/**
 * The evaluation as `findEvaluation` shows it. Opened by anybody but the person and their rater it leaves a trace (A1), which the person
 * reads; what is nobody's business leaves none.
 */
export async function readEvaluation(actor: Actor, evaluationId: string) {
  const sheet = await findEvaluation(actor, evaluationId);
  if (sheet) await noteRead(actor, evaluationId);
  return sheet;
}

/** The trace of it, once it was shown or taken as a document. */
export async function noteRead(actor: Actor, evaluationId: string) {
  const { agencyId, ...of } = await reading(actor, (tx) =>
    tx.evaluation.findUniqueOrThrow({
      where: { id: evaluationId },
      select: { personId: true, raterId: true, agencyId: true },
    }),
  );
  if (!isRated(actor, of) && !canRate(actor, of))
    await recordRead(actor, { name: "evaluation.read", subjectId: evaluationId, agencyId });
}
