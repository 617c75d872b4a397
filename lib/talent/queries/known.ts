import "server-only";

import type { Actor } from "@/lib/access/actor";
import { unitPathsFor } from "@/lib/access/permissions";
import { Prisma } from "@/lib/db/generated/client";

/** How many years back an annual predicate still says something of performance. */
const predicateYears = 2;

/** Others in the reach of `talent:read`, in their definitive position of the day. */
export const peopleInReach = (actor: Actor) => Prisma.sql`
  SELECT DISTINCT ON (p.id) p.id, p.name, s.id AS "positionId", s.title, s.kind, u.name AS unit, g.id AS "agencyId", g.name AS agency
    FROM "Person" p JOIN "Assignment" a ON a."personId" = p.id AND a.kind = 'definitive'
     AND a."validFrom" <= ${actor.today}::date AND coalesce(a."validTo" >= ${actor.today}::date, true)
    JOIN "Position" s ON s.id = a."positionId" JOIN "Unit" u ON u.id = s."unitId" JOIN "Agency" g ON g.id = s."agencyId"
   WHERE p.number IS NOT NULL AND p.id <> ${actor.personId}::uuid
     AND EXISTS (SELECT 1 FROM unnest(${unitPathsFor(actor, "talent:read")}::text[]) AS reach(start)
       WHERE starts_with(u.path, reach.start))
   ORDER BY p.id, a."validFrom" DESC`;

/** Final annual predicates of a person, each year once: the evaluation of here before an opening document, as careers count them. */
export const annualPredicates = (personId: Prisma.Sql) => Prisma.sql`
  SELECT DISTINCT ON (told.year) told.year, told.predicate FROM (
    SELECT y.year, e.predicate, 1 AS rank FROM "Evaluation" e
      JOIN "EvaluationPeriod" d ON d.id = e."periodId" AND d.kind = 'annual' JOIN "EvaluationCycle" y ON y.id = d."cycleId"
     WHERE e."personId" = ${personId} AND e."finalAt" IS NOT NULL AND e.predicate IS NOT NULL
    UNION ALL
    SELECT o.year, o.predicate, 2 FROM "PastPredicate" o WHERE o."personId" = ${personId} AND o."supersededAt" IS NULL) told
   ORDER BY told.year DESC, told.rank`;

/** The last final annual predicate of the two years before, by the id of `person`. */
export const lastPredicate = ({ today }: Actor) => {
  const year = Number(today.slice(0, 4));
  return Prisma.sql`
  SELECT one.year, one.predicate FROM (${annualPredicates(Prisma.sql`person.id`)}) one
   WHERE one.year BETWEEN ${year - predicateYears} AND ${year - 1} ORDER BY one.year DESC LIMIT 1`;
};

/** The potential assessment that counts: the last by its day, then by when it was written. */
export const lastPotential = Prisma.sql`
  SELECT q.score, q."validUntil" FROM "PotentialAssessment" q WHERE q."personId" = person.id
   ORDER BY q."assessedOn" DESC, q."recordedAt" DESC, q.id DESC LIMIT 1`;
