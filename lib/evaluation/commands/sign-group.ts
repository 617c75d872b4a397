import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { type Transaction, writing } from "@/lib/db/doors";
import { type Blocker, found, refuseBecause, refuseUnless } from "@/lib/errors";
import { partOf } from "@/lib/planning/commands/part-of";
import { blockersOf } from "@/lib/refusals";

import { unseenBlockers } from "../group";
import { canRate } from "../policy";
import { evaluationInSight } from "../queries/in-sight";
import type { moveEvaluationSchema, signEvaluationsSchema } from "../schema";
import { signIn } from "./rate";
import { explainDistribution } from "./simulation";

type Signed = z.output<typeof signEvaluationsSchema>;

type Outcome = {
  evaluationId: string;
  /** Why it was not signed; empty when it was. */ blockers: readonly Blocker[];
};

/**
 * Signs the saved ratings of several people, each in a transaction of its own, so that none keeps another back. The reasons for
 * where the group leaves the pattern come first. Sent again with the same key, what was signed by it is answered as such.
 */
export async function signEvaluations(actor: Actor, { evaluations, reasons }: Signed) {
  if (reasons.length > 0) await writing(unkeyed(actor), (tx) => giveReasons(tx, actor, reasons));
  const outcomes: Outcome[] = [];
  for (const one of evaluations) {
    const { evaluationId, version } = one;
    const blockers = await signSaved(partOf(actor, evaluationId, version), one).then(() => [], blockersOf);
    outcomes.push({ evaluationId, blockers });
  }
  return outcomes;
}

/** Keeps the reasons; what was typed of them is no draft any more, and goes in the same transaction. */
async function giveReasons(tx: Transaction, actor: Actor, reasons: Signed["reasons"]) {
  await explainDistribution(tx, actor, reasons);
  const { personId, submission } = actor;
  if (submission) await tx.draft.deleteMany({ where: { personId, submissionKey: submission.key } });
}

/** The key of the whole belongs to none of its parts: reasons written again are the same. */
const unkeyed = (actor: Actor): Actor => ({ ...actor, submission: undefined });

/** Signs what is saved as it is saved, and only as it was seen. */
const signSaved = (actor: Actor, { evaluationId, version }: z.output<typeof moveEvaluationSchema>) =>
  writing(actor, async (tx) => {
    const saved = found(await evaluationInSight(tx, actor, evaluationId));
    refuseUnless(canRate(actor, saved));
    const seen = await tx.evaluationSeen.findUnique({
      where: { evaluationId_personId: { evaluationId, personId: actor.personId } },
      select: { version: true },
    });
    refuseBecause(unseenBlockers({ version: saved.version, seen: seen?.version ?? null }));
    const { marks, behaviours, resultRating, behaviourRating, note } = saved;
    await signIn(tx, actor, {
      ...{ evaluationId, version, marks, behaviours, resultRating, behaviourRating },
      note: note ?? "",
    });
  });
