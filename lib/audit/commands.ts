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

type ReadOfPeople = {
  name: (typeof readsOfPerson)[number];
  /** Whom it was about; whoever reads about themselves or about whom they rate today leaves no trace. */
  people: readonly string[];
};

/**
 * The same for everybody on a list, each in the chain of the agency where they hold a position today: one statement, however many
 * they are.
 */
export async function recordReadsOf(actor: Actor, { name, people }: ReadOfPeople) {
  const others = people.filter((id) => id !== actor.personId);
  if (others.length === 0) return;
  await writing(
    actor,
    (tx) => tx.$executeRaw`
      SELECT append_audit_event(o.chain, ${actor.now}::timestamptz, ${actor.personId}::uuid, ${name}, o.id, '{}')
      FROM (SELECT p.id, coalesce((SELECT q."agencyId"::text FROM "Assignment" a JOIN "Position" q ON q.id = a."positionId"
            WHERE a."personId" = p.id AND a.kind = 'definitive' AND a."validFrom" <= ${actor.today}::date
              AND coalesce(a."validTo", 'infinity') >= ${actor.today}::date LIMIT 1), 'region') AS chain
          FROM unnest(${others}::uuid[]) AS p(id)
          WHERE NOT EXISTS (SELECT FROM "Supervision" s WHERE s."personId" = p.id AND s."raterId" = ${actor.personId}::uuid
              AND ${actor.today}::date BETWEEN s."validFrom" AND coalesce(s."validTo", 'infinity'))
            AND NOT EXISTS (SELECT FROM "AuditEvent" e WHERE e."subjectId" = p.id AND e.name = ${name}
              AND e."actorId" = ${actor.personId}::uuid AND local_day(e.at) = local_day(${actor.now}::timestamptz))
          ORDER BY chain, p.id) o`,
  );
}
