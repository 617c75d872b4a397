import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import { announce } from "@/lib/notifications/commands";

import type { PlanInSight } from "../queries/plan";

/**
 * Tells those whom the plan's owner rates today that they can link their results to it now (P4): whoever has a main result
 * that supports nothing while the plan is still being written, or one whose link leads to an earlier year or to a line that
 * is left out.
 */
export async function tellMembers(tx: Transaction, actor: Actor, { id, personId, year }: PlanInSight) {
  const members = await tx.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT p."personId" FROM "Supervision" v
      JOIN "PerformancePlan" p ON p."personId" = v."personId" AND p.year = ${year} AND p.status <> 'closed'
      JOIN "WorkResult" w ON w."planId" = p.id AND w."leftOutIn" IS NULL
      LEFT JOIN "ResultSupport" s ON s."resultId" = w.id
      LEFT JOIN "Indicator" i ON i.id = s."indicatorId"
      LEFT JOIN "WorkResult" r ON r.id = i."resultId"
      LEFT JOIN "PerformancePlan" q ON q.id = r."planId"
    WHERE v."raterId" = ${personId}::uuid
      AND ${actor.today}::date BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity')
      AND p.form <> 'leader'
      AND CASE WHEN s."resultId" IS NULL THEN w.kind = 'main' AND p.status IN ('draft', 'returned')
        ELSE q.year < p.year OR i."leftOutIn" IS NOT NULL OR r."leftOutIn" IS NOT NULL END`;
  if (members.length === 0) return;
  await announce(tx, actor, {
    topic: "plan.superior-confirmed",
    subjectId: id,
    recipients: members.map((member) => member.personId),
  });
}
