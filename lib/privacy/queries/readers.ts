import "server-only";

import type { Actor } from "@/lib/access/actor";
import { exportsOfEvaluations, type ReadName, readsOfEvaluation, readsOfPerson } from "@/lib/audit/reads";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";

const pageSize = 30;

type Row = {
  day: string;
  id: string;
  name: string;
  title: string | null;
  what: ReadName;
  /** The period of the evaluation that was opened. */
  kind: "periodic" | "annual" | null;
  number: number | null;
  year: number | null;
  cadence: "monthly" | "quarterly" | "semester" | null;
  times: number;
  last: Date;
};

const ofReads = (personId: string) => Prisma.sql`
  SELECT e.at, e."actorId", e.name, v.id AS evaluation FROM "Evaluation" v JOIN "AuditEvent" e ON e."subjectId" = v.id
    WHERE v."personId" = ${personId}::uuid AND e.name = ANY (${[...readsOfEvaluation]})
  UNION ALL SELECT e.at, e."actorId", e.name, NULL FROM "AuditEvent" e
    WHERE e."subjectId" = ${personId}::uuid AND e.name = ANY (${[...readsOfPerson]})
  UNION ALL SELECT e.at, e."actorId", e.name, v.id FROM "Evaluation" v JOIN "OutcomeExportRow" r ON r."evaluationId" = v.id
    JOIN "AuditEvent" e ON e."subjectId" = r."exportId"
    WHERE v."personId" = ${personId}::uuid AND e.name = ANY (${[...exportsOfEvaluations]})`;

/** What a copy of one's data says of it. */
export const mostReads = 5_000;

/**
 * Who else opened what is about the actor, by the trail (A1, A2): each day, person and thing once, the latest first. `people` is how
 * many there were in all. Told to whom the record is about, and to nobody else.
 */
export async function readersPage(
  tx: Transaction,
  { personId, today }: Actor,
  page: number,
  size = pageSize,
) {
  const [sums] = await tx.$queryRaw<{ days: number; people: number; recent: number }[]>`
    SELECT count(DISTINCT (local_day(at), "actorId", name, evaluation))::int AS days, count(DISTINCT "actorId")::int AS people,
      count(DISTINCT "actorId") FILTER (WHERE at >= ${today}::date - 30)::int AS recent
    FROM (${ofReads(personId)}) e WHERE "actorId" <> ${personId}::uuid`;
  const { days: total, people, recent } = sums ?? { days: 0, people: 0, recent: 0 };
  const pages = Math.max(1, Math.ceil(total / size));
  const shown = Math.min(page, pages);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT local_day(e.at)::text AS day, p.id::text, p.name, s.title, e.name AS what, o.kind::text, o.number, c.year,
      c.cadence::text, count(*)::int AS times, max(e.at) AS last
    FROM (${ofReads(personId)}) e JOIN "Person" p ON p.id = e."actorId"
      LEFT JOIN "Evaluation" v ON v.id = e.evaluation LEFT JOIN "EvaluationPeriod" o ON o.id = v."periodId"
      LEFT JOIN "EvaluationCycle" c ON c.id = o."cycleId"
      LEFT JOIN LATERAL (SELECT q.title FROM "Assignment" a JOIN "Position" q ON q.id = a."positionId"
        WHERE a."personId" = p.id AND a.kind = 'definitive' AND a."validFrom" <= local_day(e.at)
          AND coalesce(a."validTo" >= local_day(e.at), true) ORDER BY a."validFrom" DESC LIMIT 1) s ON true
    WHERE p.id <> ${personId}::uuid
    GROUP BY 1, p.id, p.name, s.title, e.name, e.evaluation, o.kind, o.number, c.year, c.cadence
    ORDER BY max(e.at) DESC, p.id LIMIT ${size} OFFSET ${(shown - 1) * size}`;
  const reads = rows.map(({ kind, number, year, cadence, last, ...row }) => ({
    ...{ ...row, last: last.toISOString() },
    period: kind && number !== null && year !== null && cadence ? { kind, number, year, cadence } : null,
  }));
  return { reads, people, recent, page: shown, pages };
}

/** One page of who opened the actor's record. */
export const findReaders = (actor: Actor, { page }: { page: number }) =>
  reading(actor, (tx) => readersPage(tx, actor, page));

export type Read = Awaited<ReturnType<typeof findReaders>>["reads"][number];
