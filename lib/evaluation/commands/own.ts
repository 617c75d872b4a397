import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import { found, refuseUnless } from "@/lib/errors";

import { isRated } from "../policy";
import { evaluationInSight } from "../queries/in-sight";

/** The actor's own evaluation, for commands; nobody else's exists here. */
export async function ownEvaluation(tx: Transaction, actor: Actor, evaluationId: string) {
  const evaluation = found(await evaluationInSight(tx, actor, evaluationId));
  refuseUnless(isRated(actor, evaluation));
  return evaluation;
}
