import "server-only";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { newId } from "@/lib/ids";

import { evaluationsDue } from "../queries/due";

/**
 * Opens what is missing in today's windows: the actor's own evaluations and those of the people the actor rates, for
 * everyone with a confirmed plan. Doing it again opens nothing. Answers how many were opened.
 */
export const openEvaluations = (actor: Actor) =>
  writing(actor, async (tx) => {
    const rows = (await evaluationsDue(tx, actor)).map((row) => ({ id: newId(), ...row }));
    const opened = await tx.evaluation.createManyAndReturn({
      data: rows,
      skipDuplicates: true,
      select: { id: true, agencyId: true },
    });
    await settleOpened(tx, actor, opened);
    return opened.length;
  });

async function settleOpened(tx: Transaction, actor: Actor, opened: { id: string; agencyId: string }[]) {
  const step = { kind: "opened", actorId: actor.personId, at: actor.now } as const;
  await tx.evaluationStep.createMany({
    data: opened.map(({ id }) => ({ id: newId(), evaluationId: id, ...step })),
  });
  for (const agencyId of new Set(opened.map((row) => row.agencyId))) {
    const count = opened.filter((row) => row.agencyId === agencyId).length;
    const event = { name: "evaluation.opened", subjectId: actor.personId, agencyId } as const;
    await recordEvent(tx, actor, { ...event, details: { count } });
  }
}
