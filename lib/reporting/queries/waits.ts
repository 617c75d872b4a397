import "server-only";

import { Prisma } from "@/lib/db/generated/client";
import { positionIsLeft } from "@/lib/planning/queries/position-left";

/** More working days than these, and who decides is holding somebody up (F4: the most that an answer may take). */
const patience = 5;

const inForce = (row: string, today: Prisma.Sql) =>
  Prisma.sql`${today}::date BETWEEN ${Prisma.raw(`${row}."validFrom"`)} AND coalesce(${Prisma.raw(`${row}."validTo"`)}, 'infinity')`;

/**
 * For whom a person waits today, and with how many plans and evaluations, for more than five working days: the plan of the year
 * since it was handed in (art. 14), for the rater of today, unless its owner has left the position it is of; an evaluation since the self-assessment, or since its window closed
 * without one, for the rater it was opened for or, once the window is closed or that rater holds no position any more, for the
 * rater's superior (L.IV.A.2, A.11). Like on the list of tasks, the superior is called on for a year. Who has no rater waits for
 * nobody.
 * @param person the id, as an expression over whatever this is joined to; `today` likewise.
 */
export const waitsOf = (person: Prisma.Sql, today: Prisma.Sql) => Prisma.sql`
  SELECT "raterId", count(*) FILTER (WHERE plan) AS plans, count(*) FILTER (WHERE NOT plan) AS evaluations
  FROM (SELECT v."raterId", true AS plan, local_day(p."submittedAt") AS since
    FROM "PerformancePlan" p JOIN "Supervision" v ON v."personId" = p."personId" AND ${inForce("v", today)}
    WHERE p."personId" = ${person} AND p.year = date_part('year', ${today}::date) AND p.status = 'submitted'
      AND NOT ${positionIsLeft(today)}
    UNION ALL
    SELECT coalesce(superior."superiorId", e."raterId"), false,
      CASE e.status WHEN 'awaiting_rater' THEN least(local_day(step.at), closes) ELSE closes END
    FROM "Evaluation" e JOIN "EvaluationPeriod" d ON d.id = e."periodId" AND d."closesOn" >= ${today}::date - 366
      CROSS JOIN LATERAL (SELECT greatest(d."closesOn", e."extendedTo") AS closes) w
      LEFT JOIN LATERAL (SELECT max(k.at) AS at FROM "EvaluationStep" k
        WHERE k."evaluationId" = e.id AND k.kind = 'self_assessed') step ON true
      LEFT JOIN LATERAL (SELECT v."superiorId" FROM "EvaluationSuperior" v
        WHERE v."evaluationId" = e.id AND v.of = 'rater' AND ${inForce("v", today)}
          AND (closes < ${today}::date OR NOT EXISTS (SELECT FROM "Assignment" a
            WHERE a."personId" = e."raterId" AND ${inForce("a", today)})) LIMIT 1) superior ON true
    WHERE e."personId" = ${person} AND e.status IN ('self_assessment', 'awaiting_rater')) waiting
  WHERE working_day_after(since, ${patience}::int) < ${today}::date
  GROUP BY "raterId"`;
