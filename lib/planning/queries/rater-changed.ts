import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";

type ToAgreeAgain = { id: string; year: number; raterName: string };

/** The actor's confirmed plans of the year whose rater is another now: to be clarified and confirmed again (L.II.C.7). */
export const plansToAgreeAgain = (tx: Transaction, { personId, today }: Actor) =>
  tx.$queryRaw<ToAgreeAgain[]>`
    SELECT p.id, p.year, r.name AS "raterName"
    FROM "PerformancePlan" p
      JOIN "PlanEdition" e ON e."planId" = p.id AND e.number = p."approvedEdition"
      JOIN "Supervision" v ON v."personId" = p."personId" AND v."raterId" <> e."raterId"
        AND ${today}::date BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity')
      JOIN "Person" r ON r.id = v."raterId"
    WHERE p."personId" = ${personId}::uuid AND p.status = 'approved' AND p.year = date_part('year', ${today}::date)`;
