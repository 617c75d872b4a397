import "server-only";

import type { Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { RetentionKind } from "@/lib/db/generated/enums";

import { untilOf } from "../run";

/** The rows of a kind from before a day, each with whether it is held back; `id` names it to whoever removes it. */
export const candidates = (kind: RetentionKind, until: string, today: string): Prisma.Sql => {
  const before = (at: Prisma.Sql) => Prisma.sql`local_day(${at}) < ${until}::date`;
  const held = (person: Prisma.Sql, at: Prisma.Sql) =>
    Prisma.sql`retention_holds(${person}, local_day(${at}), ${today}::date) AS held`;
  const of = {
    // A file is used again: what was attached to last year's report is not old, whenever it was stored.
    evidence: Prisma.sql`SELECT e.id, retention_holds(e."ownerId", local_day(e."addedAt"), ${today}::date)
        OR retention_holds(e."ownerId", local_day(u.at), ${today}::date) AS held
      FROM "Evidence" e CROSS JOIN LATERAL (SELECT evidence_last_used(e.id, e."addedAt") AS at) u
      WHERE e.kind = 'file' AND e."removedIn" IS NULL AND ${before(Prisma.sql`e."addedAt"`)} AND ${before(Prisma.sql`u.at`)}`,
    news: Prisma.sql`SELECT n.id, ${held(Prisma.sql`n."personId"`, Prisma.sql`n.at`)} FROM "Notification" n
      WHERE ${before(Prisma.sql`n.at`)}`,
    // Who has signed in at all is a step of adoption: the first of each account stays.
    sessions: Prisma.sql`SELECT s.id, ${held(Prisma.sql`a."personId"`, Prisma.sql`s."startedAt"`)}
      FROM "UserSession" s JOIN "Account" a ON a.id = s."accountId" WHERE ${before(Prisma.sql`s."expiresAt"`)}
        AND EXISTS (SELECT FROM "UserSession" f WHERE f."accountId" = s."accountId"
          AND (f."startedAt", f.id) < (s."startedAt", s.id))`,
    submissions: Prisma.sql`SELECT i.key AS id, false AS held FROM "IdempotencyKey" i WHERE ${before(Prisma.sql`i."createdAt"`)}`,
    details: Prisma.sql`SELECT e."subjectId" AS id, retention_holds_event(e."chainId", e."actorId", e."subjectId", local_day(e.at),
        ${today}::date) AS held FROM "AuditEvent" e WHERE ${before(Prisma.sql`e.at`)} AND has_removable_details(e)`,
  } as const satisfies Record<RetentionKind, Prisma.Sql>;
  return of[kind];
};

type Rule = { kind: RetentionKind; months: number };

/** How much of each kind has outlived its time by today, and how much of that is held back; one statement. */
export async function dueNow(tx: Transaction, rules: readonly Rule[], today: string) {
  const counts = rules.map(({ kind, months }) => {
    const until = untilOf(today, months);
    return Prisma.sql`SELECT ${kind} AS kind, ${until} AS until, (count(*) FILTER (WHERE NOT held))::int AS due,
      (count(*) FILTER (WHERE held))::int AS held FROM (${candidates(kind, until, today)}) c`;
  });
  return tx.$queryRaw<{ kind: RetentionKind; until: string; due: number; held: number }[]>`
    ${Prisma.join(counts, " UNION ALL ")}`;
}
