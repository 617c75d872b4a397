import "server-only";

import type { Actor } from "@/lib/access/actor";
import { writing } from "@/lib/db/doors";

import { recordEvent } from "./record";
import type { readsOfEvaluation, readsOfPerson } from "./reads";

type Read = {
  name: (typeof readsOfEvaluation)[number] | (typeof readsOfPerson)[number];
  subjectId: string;
  agencyId: string | null;
};

/** Leaves in the trail that the actor has read something about somebody else (A1), once a day for each: pages read themselves again. */
export const recordRead = (actor: Actor, { name, subjectId, agencyId }: Read) =>
  writing(actor, async (tx) => {
    const [before] = await tx.$queryRaw<{ found: number }[]>`
      SELECT 1 AS found FROM "AuditEvent" WHERE "subjectId" = ${subjectId}::uuid AND name = ${name}
        AND "actorId" = ${actor.personId}::uuid AND local_day(at) = local_day(${actor.now}::timestamptz) LIMIT 1`;
    if (!before) await recordEvent(tx, actor, { name, subjectId, agencyId });
  });
