import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import { hoursBooked } from "@/lib/training/queries/booked";

import { towardsTarget } from "../hours";

/**
 * The actor's year of learning against its 20 JP: what is recorded, what is booked, and what lines of the plan of the year, whatever
 * its state, still have ahead as their budget leaves them: none that is over, none whose training was attended and so is recorded,
 * and none with a seat, which is booked.
 */
export async function yearOfLearning(tx: Transaction, { personId, today }: Actor, year: number) {
  const [row] = await tx.$queryRaw<[Parameters<typeof towardsTarget>[0]]>`
    SELECT (SELECT "employmentKind"::text FROM "Person" WHERE id = ${personId}::uuid) AS "employmentKind",
      (SELECT coalesce(sum(r.hours), 0)::float FROM "TrainingRecord" r WHERE r."personId" = ${personId}::uuid
        AND r."endedOn" BETWEEN make_date(${year}::int, 1, 1) AND make_date(${year}::int, 12, 31)) AS recorded,
      (SELECT coalesce(sum(CASE WHEN d.kind IN ('refused', 'postponed') THEN 0 ELSE coalesce(d.hours, i.hours) END), 0)::float
        FROM "DevelopmentPlan" p JOIN "DevelopmentItem" i ON i."planId" = p.id
          LEFT JOIN LATERAL (SELECT kind, hours FROM "DevelopmentDecision" WHERE "itemId" = i.id AND p.status = 'approved'
            AND "decidedAt" >= p."decidedAt" ORDER BY id DESC LIMIT 1) d ON true
        WHERE p."personId" = ${personId}::uuid AND p.year = ${year} AND i.study IS NULL AND i."endsOn" >= ${today}::date
          AND NOT EXISTS (SELECT FROM "TrainingNomination" n JOIN "TrainingEvent" e ON e.id = n."eventId" WHERE n."itemId" = i.id
            AND (n.status = 'attended' OR (n.status = 'approved' AND e.status = 'open')))) AS planned`;
  return towardsTarget({ ...row, booked: await hoursBooked(tx, personId, year) });
}
