import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { Predicate, UnitResultLevel } from "@/lib/db/generated/enums";
import { found } from "@/lib/errors";
import { together } from "@/lib/together";

import { type Measure, type Measured, measures } from "../measures";
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
  const figuresOf = () => figuresBelow(tx, { id: unit.id, path }, year);
  const { outcomes, ...figures } = await together(`${unit.id} ${year}`, figuresOf);
  return {
    unit,
    year,
    counting: await isCounting(tx),
    ...figures,
    predicates: outcomes.map(withPattern),
    comparison: ratingsAgainstResults(outcomes),
  };
}

/** Whether so much is still to be counted that figures are not what they will be in a minute: after the start, or as a day begins. */
async function isCounting(tx: Transaction) {
  const [answer] = await tx.$queryRaw<[{ counting: boolean }]>`
    SELECT NOT EXISTS (SELECT FROM "FiguresDay")
      OR (SELECT count(*) FROM (SELECT FROM "FiguresDue" LIMIT ${tellable}) d) = ${tellable} AS counting`;
  return answer.counting;
}

/** So many changes take the worker longer than anybody notices. */
const tellable = 500;

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

type Row = Measured & {
  id: string;
  name: string;
  year: number;
  achieved: number | null;
  level: UnitResultLevel | null;
};

/** The year's figures of the units right below one, and what came of the year before. One statement, from the sums that are kept. */
async function figuresBelow(tx: Transaction, unit: Place, year: number) {
  const rows = await tx.$queryRaw<Row[]>`
    WITH ${unitsBelow(unit)}, ${annualPeriods(year - 1)}
    SELECT b.id, b.name, f.year, r.achieved, l.level::text AS level, ${sums}
    FROM below b JOIN "UnitFigures" f ON f."unitId" = b.id AND f.quarter = 0 AND f.year IN (${year}, ${year - 1})
      LEFT JOIN (SELECT p.id, avg(t.achievement)::float AS achieved FROM placed p
        JOIN "UnitResult" t USING ("unitId") WHERE t."periodId" IN (SELECT id FROM annual) GROUP BY p.id) r ON r.id = b.id
      LEFT JOIN "UnitResult" l ON l."unitId" = b.id AND l."periodId" IN (SELECT id FROM annual)
    ORDER BY b.name`;
  const now = rows.filter((row) => row.year === year);
  return {
    compliance: now.map((row) => share(row, "confirmed", "owing")).filter(ofSomebody),
    answered: now
      .map((row) => ({ ...named(row), whole: row.reports, part: answeredOf(row) }))
      .filter(ofSomebody),
    outcomes: rows
      .filter((row) => row.year < year)
      .map(outcomeOf)
      .filter(ofSomebody),
    training: now.map(trainingOf).filter(ofSomebody),
  };
}

const sums = Prisma.join(measures.map((name) => Prisma.raw(`f."${name}"::int AS "${name}"`)));

const ofSomebody = ({ whole }: { whole: number }) => whole > 0;
const named = ({ id, name }: Row) => ({ id, name });

const share = (row: Row, part: Measure, whole: Measure): UnitShare => ({
  ...named(row),
  part: row[part],
  whole: row[whole],
});

/** Reports that anybody has answered, however long it took. */
const answeredOf = (row: Row) =>
  row.answered0 +
  row.answered1 +
  row.answered2 +
  row.answered3 +
  row.answered4 +
  row.answered5 +
  row.answeredLater;

/** JP (domain §4): people who reached the year's 20 JP ÷ everybody in a position, and the mean JP a head. */
const trainingOf = (row: Row): UnitTraining => ({
  ...share(row, "learned", "staff"),
  average: row.learning / 100 / row.staff,
});

/** Sebaran predikat: annual evaluations by predicate, beside what the unit's goals reached. */
function outcomeOf({ id, name, achieved, level, ...row }: Row): UnitOutcome {
  const counts = {
    very_good: row.veryGood,
    good: row.good,
    needs_improvement: row.needsImprovement,
    poor: row.poor,
    very_poor: row.veryPoor,
  };
  const whole = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { id, name, whole, achieved, level, ...counts };
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

/** `annual`: the annual periods of a year. Joined to each evaluation instead, they made the page ten times as slow. */
const annualPeriods = (year: number) => Prisma.sql`
  annual AS MATERIALIZED (SELECT d.id FROM "EvaluationPeriod" d
    JOIN "EvaluationCycle" c ON c.id = d."cycleId" AND c.year = ${year} WHERE d.kind = 'annual')`;
