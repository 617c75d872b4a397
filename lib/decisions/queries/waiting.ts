import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";

/** Decisions that the actor owns and has not reported, and those of theirs that were reported and wait to be closed. */
export async function decisionsWaiting(tx: Transaction, { personId }: Actor) {
  const rows = await tx.figureDecision.findMany({
    where: {
      OR: [
        { ownerId: personId, status: "open" },
        { decidedById: personId, status: "done" },
      ],
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    select: { id: true, sentence: true, dueOn: true, status: true, unit: { select: { name: true } } },
  });
  return rows.map(({ dueOn, unit, status, ...row }) => ({
    ...{ ...row, unit: unit.name, dueOn: dateOf(dueOn) },
    step: status === "open" ? ("report" as const) : ("close" as const),
  }));
}
