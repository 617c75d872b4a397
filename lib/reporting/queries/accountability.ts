import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { Predicate, UnitResultLevel } from "@/lib/db/generated/enums";
import { yearlyHours } from "@/lib/training/hours";
import { found } from "@/lib/errors";
import { together } from "@/lib/together";

import { ratingsAgainstResults, type Share, withPattern } from "../figures";
import { reportedUnits } from "../policy";

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
  const { path, ...unit } = found(await unitInSight(tx, actor, unitId));
  const year = Number(actor.today.slice(0, 4));
  const { today } = actor;
  const figuresOf = () => figuresBelow(tx, { id: unit.id, path }, year, today);
  const { outcomes, ...figures } = await together(`${unit.id} ${today}`, figuresOf);
  return {
    unit,
    year,
    ...figures,
    predicates: outcomes.map(withPattern),
    comparison: ratingsAgainstResults(outcomes),
  };
}

export type Accountability = Awaited<ReturnType<typeof accountabilityInSight>>;

/** The unit asked for, or the highest one whose figures the actor reads. */
const unitInSight = (tx: Transaction, actor: Actor, unitId: string | null) =>
  tx.unit.findFirst({
    where: { AND: reportedUnits(actor), ...(unitId ? { id: unitId } : {}) },
    orderBy: { path: "asc" },
    select: {
      id: true,
      name: true,
      path: true,
      agencyId: true,
      parent: { where: reportedUnits(actor), select: { id: true, name: true } },
    },
  });

/** Where a unit stands in the tree. */
type Place = { id: string; path: string };

type Figures = {
  compliance: UnitShare[];
  answered: UnitShare[];
  outcomes: UnitOutcome[];
  training: UnitTraining[];
};

/** All figures of the units right below one in one statement, which finds the units and their people once for all of them. */
async function figuresBelow(tx: Transaction, unit: Place, year: number, today: string) {
  const [figures] = await tx.$queryRaw<Figures[]>`
  WITH ${unitsBelow(unit)}, ${staffOn(today)}, ${annualPeriods(year - 1)}
  SELECT ${perUnit(planCompliance(year, today))} AS compliance, ${perUnit(answeredReports(year))} AS answered,
    ${perUnit(annualOutcomes)} AS outcomes, ${perUnit(learningHours(year, today))} AS training`;
  return found(figures);
}

/**
 * `below` is the units right below one, agencies by their short name; `placed` says which of them every unit stands
 * under. A unit with nothing below it is looked at itself, for its people stand nowhere else. A path is cut to the depth of `below` and compared once, where comparing beginnings asked every pair.
 */
const unitsBelow = ({ id, path }: Place) => Prisma.sql`
  below AS MATERIALIZED (SELECT n.id, n.path, CASE WHEN n.kind = 'agency' THEN a."shortName" ELSE n.name END AS name
    FROM "Unit" n LEFT JOIN "Agency" a ON a.id = n."agencyId" WHERE n."parentId" = ${id}::uuid
      OR (n.id = ${id}::uuid AND NOT EXISTS (SELECT FROM "Unit" c WHERE c."parentId" = ${id}::uuid))),
  placed AS MATERIALIZED (SELECT b.id, u.id AS "unitId" FROM "Unit" u
    JOIN below b ON b.path = CASE WHEN u.path = ${path} THEN u.path
      ELSE ${path} || split_part(substr(u.path, ${path.length + 1}::int), '.', 1) || '.' END
    WHERE u.path ^@ ${path})`;

/** `staff`: everybody in a definitive position on that day; officials without a NIP are not among them. */
const staffOn = (today: string) => Prisma.sql`
  staff AS MATERIALIZED (SELECT n.id, a."personId" FROM placed n
    JOIN "Position" s ON s."unitId" = n."unitId" AND s.kind <> 'official'
    JOIN "Assignment" a ON a."positionId" = s.id AND a.kind = 'definitive'
      AND a."validFrom" <= ${today}::date AND (a."validTo" IS NULL OR a."validTo" >= ${today}::date))`;

/** `annual`: the annual periods of a year. Joined to each evaluation instead, they made the page ten times as slow. */
const annualPeriods = (year: number) => Prisma.sql`
  annual AS MATERIALIZED (SELECT d.id FROM "EvaluationPeriod" d
    JOIN "EvaluationCycle" c ON c.id = d."cycleId" AND c.year = ${year} WHERE d.kind = 'annual')`;

/** Rows with a unit's id as JSON, with its name, in the order of the names. */
const perUnit = (rows: Prisma.Sql) => Prisma.sql`
  (SELECT coalesce(json_agg(r ORDER BY r.name), '[]')
    FROM (SELECT b.name, f.* FROM (${rows}) f JOIN below b USING (id)) r)`;

/** Kepatuhan SKP (domain §4): people with a confirmed plan of the year ÷ people who owe one (without L.II.C.8). */
const planCompliance = (year: number, today: string) => Prisma.sql`
  SELECT id, count(*)::int AS whole, count(*) FILTER (WHERE "personId" IN
    (SELECT "personId" FROM "PerformancePlan" WHERE year = ${year} AND "approvedEdition" > 0))::int AS part
  FROM staff WHERE "personId" NOT IN (SELECT "personId" FROM "PlanExemption"
    WHERE "validFrom" <= ${today}::date AND ("validTo" IS NULL OR "validTo" >= ${today}::date))
  GROUP BY id`;

/** Umpan balik: reports of the year that were answered ÷ all reports of the year, as each plan has them counted. */
const answeredReports = (year: number) => Prisma.sql`
  SELECT n.id, sum(p."reportCount")::int AS whole, sum(p."answeredCount")::int AS part
  FROM placed n JOIN "PerformancePlan" p USING ("unitId")
  WHERE p.year = ${year} GROUP BY n.id HAVING sum(p."reportCount") > 0`;

/** Sebaran predikat: signed annual evaluations by predicate, and what the units' goals reached. */
const annualOutcomes = Prisma.sql`
  SELECT n.id, count(*)::int AS whole, r.achieved, l.level::text AS level,
    count(*) FILTER (WHERE e.predicate = 'very_good')::int AS very_good,
    count(*) FILTER (WHERE e.predicate = 'good')::int AS good,
    count(*) FILTER (WHERE e.predicate = 'needs_improvement')::int AS needs_improvement,
    count(*) FILTER (WHERE e.predicate = 'poor')::int AS poor,
    count(*) FILTER (WHERE e.predicate = 'very_poor')::int AS very_poor
  FROM placed n JOIN "Evaluation" e ON e."unitId" = n."unitId" AND e."signedAt" IS NOT NULL
      AND e."periodId" IN (SELECT id FROM annual)
    LEFT JOIN (SELECT p.id, avg(t.achievement)::float AS achieved FROM placed p
      JOIN "UnitResult" t USING ("unitId") WHERE t."periodId" IN (SELECT id FROM annual) GROUP BY p.id) r ON r.id = n.id
    LEFT JOIN "UnitResult" l ON l."unitId" = n.id AND l."periodId" IN (SELECT id FROM annual)
  GROUP BY n.id, r.achieved, l.level`;

/** JP (domain §4): people who reached the year's 20 JP ÷ everybody in a position today, and the mean JP a head. */
const learningHours = (year: number, today: string) => Prisma.sql`
  SELECT s.id, count(*)::int AS whole, count(*) FILTER (WHERE t.hours >= ${yearlyHours})::int AS part,
    avg(coalesce(t.hours, 0))::float AS average
  FROM staff s LEFT JOIN (SELECT "personId", sum(hours) AS hours FROM "TrainingRecord"
    WHERE "endedOn" >= make_date(${year}::int, 1, 1) AND "endedOn" <= ${today}::date
    GROUP BY "personId") t USING ("personId")
  GROUP BY s.id`;
