import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { EventName } from "@/lib/audit/event-names";
import { reading, type Transaction } from "@/lib/db/doors";

const shownAtMost = 20;

type Row = { id: string; name: string; title: string | null; times: number; last: Date };

/**
 * Who else opened what is the actor's, by the trail: each with how often and when last, the latest first, at most twenty (A2).
 * It is no secret of the auditors whose record was read: it is told to whom the record is about.
 */
export async function readersIn(tx: Transaction, { personId, today }: Actor, names: readonly EventName[]) {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.id::text, p.name, s.title, count(*)::int AS times, max(e.at) AS last
      FROM "AuditEvent" e JOIN "Person" p ON p.id = e."actorId"
      LEFT JOIN LATERAL (SELECT o.title FROM "Assignment" a JOIN "Position" o ON o.id = a."positionId"
         WHERE a."personId" = p.id AND a.kind = 'definitive' AND a."validFrom" <= ${today}::date
           AND coalesce(a."validTo" >= ${today}::date, true) ORDER BY a."validFrom" DESC LIMIT 1) s ON true
     WHERE e."subjectId" = ${personId}::uuid AND e.name = ANY(${[...names]}::text[]) AND e."actorId" <> ${personId}::uuid
     GROUP BY p.id, p.name, s.title ORDER BY max(e.at) DESC, p.id LIMIT ${shownAtMost}`;
  return rows.map(({ last, ...row }) => ({ ...row, last: last.toISOString() }));
}

export type Reader = Awaited<ReturnType<typeof readersIn>>[number];

/** Who opened the actor's dossier, on screen or on paper. */
export const findDossierReaders = (actor: Actor) =>
  reading(actor, (tx) => readersIn(tx, actor, ["career.dossier-read"]));
