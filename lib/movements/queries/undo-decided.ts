import "server-only";

import { Prisma } from "@/lib/db/generated/client";

type Undone = {
  id: string;
  personId: string;
  recordedAt: Date;
  position: { unitId: string; title: string } | null;
};

/** What a rater decides about somebody outside of plans and evaluations: whose, by whom and when. */
const deeds = Prisma.sql`
  SELECT "personId", "decidedById" AS "by", "decidedAt" AS at FROM "DevelopmentPlan"
  UNION ALL SELECT "personId", "decidedById", "decidedAt" FROM "RoleExpectation"
  UNION ALL SELECT "personId", "approvedById", "approvedAt" FROM "RoleOffer"
  UNION ALL SELECT "personId", "decidedById", "decidedAt" FROM "RoleOffer"
  UNION ALL SELECT "personId", "proposedById", "proposedAt" FROM "TrainingNomination"
  UNION ALL SELECT "personId", "decidedById", "decidedAt" FROM "TrainingNomination"
  UNION ALL SELECT "personId", "assessedById", "assessedAt" FROM "CompetencyAssessment"`;

/**
 * How often something was decided because of it since it was recorded: by a rater whom it named, or for a position that it gave. An
 * evaluation is opened for whoever rates on the day on which its window opens.
 */
export const decidedBecause = ({ id, personId, position, recordedAt }: Undone) => Prisma.sql`
  WITH m AS (SELECT trace FROM "Movement" WHERE id = ${id}::uuid),
  stood AS (SELECT r."personId", r."raterId" FROM m, jsonb_to_recordset(m.trace->'rated'->'before') r("personId" uuid, "raterId" uuid)),
  named AS (SELECT r.* FROM m, jsonb_to_recordset((m.trace->'rated'->'altered') || (m.trace->'rated'->'added'))
      r("personId" uuid, "raterId" uuid, "from" date)
    WHERE NOT EXISTS (SELECT FROM stood o WHERE o."personId" = r."personId" AND o."raterId" = r."raterId"))
  SELECT (SELECT count(*) FROM "PlanStep" s JOIN "PerformancePlan" p ON p.id = s."planId"
      JOIN named n ON n."personId" = p."personId" AND n."raterId" = s."actorId" WHERE s.at >= ${recordedAt})
    + (SELECT count(*) FROM "Feedback" f JOIN named n ON n."personId" = f."personId" AND n."raterId" = f."authorId"
      WHERE f."givenAt" >= ${recordedAt})
    + (SELECT count(*) FROM (${deeds}) d JOIN named n ON n."personId" = d."personId" AND n."raterId" = d."by"
      WHERE d.at >= ${recordedAt})
    + (SELECT count(*) FROM "Evaluation" e JOIN "EvaluationPeriod" d ON d.id = e."periodId"
      JOIN named n ON n."personId" = e."personId" AND n."raterId" = e."raterId" AND n."from" <= d."opensOn")
    + (SELECT count(*) FROM "PerformancePlan" p WHERE p."personId" = ${personId}::uuid AND p."openedAt" >= ${recordedAt}
      AND p."unitId" = ${position?.unitId ?? null}::uuid AND p."positionTitle" = ${position?.title ?? null})
    + (SELECT count(*) FROM "WorkResult" w JOIN m ON w."assignmentId" IN (
      SELECT (r->>'id')::uuid FROM jsonb_array_elements(m.trace->'held'->'added') r))`;
