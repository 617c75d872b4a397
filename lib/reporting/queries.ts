import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { Predicate, UnitResultLevel } from "@/lib/db/generated/enums";
import { yearlyHours } from "@/lib/development/training-hours";
import { found } from "@/lib/errors";

import { ratingsAgainstResults, type Share, withPattern } from "./figures";
import { reportedUnits } from "./policy";

/** A figure of one unit below the one that is looked at. */
export type UnitShare = Share & { id: string; name: string };
/** `average` is JP a head in the year so far. */
export type UnitTraining = UnitShare & { average: number };
export type UnitPredicates = { id: string; name: string; whole: number } & Record<Predicate, number>;
/** Predicates beside what the unit reached: its goals' mean achievement in percent and its result; null where unknown. */
export type UnitOutcome = UnitPredicates & { achieved: number | null; level: UnitResultLevel | null };

/** Everything the accountability page shows of one unit and the units right below it. */
export const findAccountability = (actor: Actor, unitId: string | null) =>
  reading(actor, (tx) => accountabilityInSight(tx, actor, unitId));

/** The same inside a transaction that is already open, for the export. */
export async function accountabilityInSight(tx: Transaction, actor: Actor, unitId: string | null) {
  const unit = found(await unitInSight(tx, actor, unitId));
  const year = Number(actor.today.slice(0, 4));
  const outcomes = await annualOutcomes(tx, unit.id, year - 1);
  return {
    unit,
    year,
    compliance: await planCompliance(tx, unit.id, year, actor.today),
    answered: await answeredReports(tx, unit.id, year),
    predicates: outcomes.map(withPattern),
    comparison: ratingsAgainstResults(outcomes),
    training: await learningHours(tx, unit.id, year, actor.today),
  };
}

export type Accountability = Awaited<ReturnType<typeof accountabilityInSight>>;

/** The unit asked for, or the highest one whose figures the actor reads. */
const unitInSight = (tx: Transaction, actor: Actor, unitId: string | null) =>
  tx.unit.findFirst({
    where: { AND: reportedUnits(actor), ...(unitId ? { id: unitId } : {}) },
    orderBy: { path: "asc" },
    select: { id: true, name: true, agencyId: true, parent: { select: { id: true, name: true } } },
  });

/** The units right below one, agencies by their short name. */
const below = (unitId: string) => Prisma.sql`(SELECT n.id, n.path,
  CASE WHEN n.kind = 'agency' THEN a."shortName" ELSE n.name END AS label
  FROM "Unit" n LEFT JOIN "Agency" a ON a.id = n."agencyId" WHERE n."parentId" = ${unitId}::uuid)`;

/** Kepatuhan SKP (domain §4): people with a confirmed plan of the year ÷ people who owe one (without L.II.C.8). */
const planCompliance = (tx: Transaction, unitId: string, year: number, today: string) => tx.$queryRaw<
  UnitShare[]
>`
  SELECT g.id::text, g.label AS name, count(*)::int AS whole,
    count(*) FILTER (WHERE EXISTS (SELECT 1 FROM "PerformancePlan" p
      WHERE p."personId" = a."personId" AND p.year = ${year} AND p."approvedEdition" > 0))::int AS part
  FROM ${below(unitId)} g JOIN "Unit" u ON starts_with(u.path, g.path)
    JOIN "Position" s ON s."unitId" = u.id AND s.kind <> 'official'
    JOIN "Assignment" a ON a."positionId" = s.id AND a.kind = 'definitive'
      AND a."validFrom" <= ${today}::date AND (a."validTo" IS NULL OR a."validTo" >= ${today}::date)
  WHERE NOT EXISTS (SELECT 1 FROM "PlanExemption" e
    WHERE e."personId" = a."personId" AND e."validFrom" <= ${today}::date AND (e."validTo" IS NULL OR e."validTo" >= ${today}::date))
  GROUP BY g.id, g.label ORDER BY g.label`;

/** Umpan balik: reports of the year that were answered ÷ all reports of the year. */
const answeredReports = (tx: Transaction, unitId: string, year: number) => tx.$queryRaw<UnitShare[]>`
  SELECT g.id::text, g.label AS name, count(r.id)::int AS whole,
    count(r.id) FILTER (WHERE EXISTS (SELECT 1 FROM "Feedback" f WHERE f."reportId" = r.id))::int AS part
  FROM ${below(unitId)} g JOIN "Unit" u ON starts_with(u.path, g.path)
    JOIN "PerformancePlan" p ON p."unitId" = u.id AND p.year = ${year}
    JOIN "ProgressReport" r ON r."planId" = p.id
  GROUP BY g.id, g.label ORDER BY g.label`;

/**
 * Sebaran predikat: signed annual evaluations of the year by predicate, and what the units' goals reached. The periods
 * are found first and once; joined to each evaluation, they made the page ten times as slow.
 */
const annualOutcomes = (tx: Transaction, unitId: string, year: number) => tx.$queryRaw<UnitOutcome[]>`
  WITH placed AS (SELECT g.id, g.label, u.id AS "unitId" FROM ${below(unitId)} g JOIN "Unit" u ON starts_with(u.path, g.path)),
    annual AS MATERIALIZED (SELECT d.id FROM "EvaluationPeriod" d
      JOIN "EvaluationCycle" c ON c.id = d."cycleId" AND c.year = ${year} WHERE d.kind = 'annual'),
    reached AS (SELECT n.id, avg(t.achievement)::float AS achieved FROM placed n
      JOIN "UnitResult" t ON t."unitId" = n."unitId" WHERE t."periodId" IN (SELECT id FROM annual) GROUP BY n.id)
  SELECT n.id::text, n.label AS name, count(*)::int AS whole, r.achieved, l.level::text AS level,
    count(*) FILTER (WHERE e.predicate = 'very_good')::int AS very_good,
    count(*) FILTER (WHERE e.predicate = 'good')::int AS good,
    count(*) FILTER (WHERE e.predicate = 'needs_improvement')::int AS needs_improvement,
    count(*) FILTER (WHERE e.predicate = 'poor')::int AS poor,
    count(*) FILTER (WHERE e.predicate = 'very_poor')::int AS very_poor
  FROM placed n JOIN "Evaluation" e ON e."unitId" = n."unitId" AND e."signedAt" IS NOT NULL
      AND e."periodId" IN (SELECT id FROM annual)
    LEFT JOIN reached r ON r.id = n.id
    LEFT JOIN "UnitResult" l ON l."unitId" = n.id AND l."periodId" IN (SELECT id FROM annual)
  GROUP BY n.id, n.label, r.achieved, l.level ORDER BY n.label`;

/** JP (domain §4): people who reached the year's 20 JP ÷ everybody in a position today, and the mean JP a head. */
const learningHours = (tx: Transaction, unitId: string, year: number, today: string) => tx.$queryRaw<
  UnitTraining[]
>`
  SELECT g.id::text, g.label AS name, count(*)::int AS whole,
    count(*) FILTER (WHERE t.hours >= ${yearlyHours})::int AS part,
    avg(coalesce(t.hours, 0))::float AS average
  FROM ${below(unitId)} g JOIN "Unit" u ON starts_with(u.path, g.path)
    JOIN "Position" s ON s."unitId" = u.id AND s.kind <> 'official'
    JOIN "Assignment" a ON a."positionId" = s.id AND a.kind = 'definitive'
      AND a."validFrom" <= ${today}::date AND (a."validTo" IS NULL OR a."validTo" >= ${today}::date)
    LEFT JOIN (SELECT "personId", sum(hours) AS hours FROM "TrainingRecord"
      WHERE "endedOn" >= make_date(${year}::int, 1, 1) AND "endedOn" <= ${today}::date
      GROUP BY "personId") t ON t."personId" = a."personId"
  GROUP BY g.id, g.label ORDER BY g.label`;
