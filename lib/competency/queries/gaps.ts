import "server-only";

import type { Actor } from "@/lib/access/actor";
import { holdsFor, unitPathsFor } from "@/lib/access/permissions";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { found } from "@/lib/errors";
import { stepsAbove } from "@/lib/organisation/steps";

import { type GapFigures, largestShareFirst, mostLackingFirst, toldGaps } from "../gap-figures";
import { readsGaps, unitsWithGaps, visibleProfiles } from "../policy";

type PersonGap = {
  id: string;
  name: string;
  title: string;
  lacking: number;
  assessed: number;
  whole: number;
};
/** Those of one unit of the way down to the page's. */
type OfStep<Row> = Row & { stepId: string | null };
type Figures = {
  competencies: OfStep<GapFigures["competencies"][number]>[];
  units: OfStep<GapFigures["units"][number]>[];
  people: PersonGap[];
};

type Asked = {
  /** The highest unit in sight without one. */
  unit: string | null;
  /** Of this competency alone. */
  competency: string | null;
};

/**
 * What people lack in a unit and the units right below it, or, for whoever reads no unit's figures, among those whom they rate
 * and the people below those. Outside the chain of command nothing is told of fewer than five people, nor what they could be
 * found from, and people are named only to those who may see them.
 * @throws DomainError `not-found` for units whose figures the actor does not read.
 */
export const findGaps = (actor: Actor, { unit: unitId, competency }: Asked) =>
  reading(actor, (tx) => gapsInSight(tx, actor, unitId, competency), patience);

// Of a whole region it reads all assessments; on a busy machine, and not in memory yet, they take longer than a page usually may.
const patience = { timeout: 15_000 };

async function gapsInSight(tx: Transaction, actor: Actor, unitId: string | null, competency: string | null) {
  const unit = readsGaps(actor) || unitId ? found(await unitInSight(tx, actor, unitId)) : null;
  const above = unit ? await unitsAbove(tx, actor, unit) : [];
  const open = unit === null || holdsFor(actor, "development:read", unit.path);
  const way = unit ? [...(open ? [] : above), unit] : [];
  const figures = await figuresOf(tx, actor, way, competency);
  const of = (stepId: string | null) => ({
    competencies: figures.competencies.filter((row) => row.stepId === stepId),
    units: figures.units.filter((row) => row.stepId === stepId),
  });
  const told = toldGaps(
    of(unit?.id ?? null),
    way.slice(1).map(({ id }, step) => ({ figures: of(way[step]?.id ?? null), unitId: id })),
    { unitId: unit?.id ?? null, competency },
  );
  const visible = await tx.person.findMany({
    where: { id: { in: figures.people.map(({ id }) => id) }, AND: visibleProfiles(actor) },
    select: { id: true },
  });
  const named = new Set(visible.map(({ id }) => id));
  const parent = above.at(-1);
  return {
    unit: unit && { ...called(unit), parent: parent ? called(parent) : null },
    ...told,
    competencies: mostLackingFirst(told.competencies),
    units: largestShareFirst(told.units),
    people: figures.people.filter(({ id }) => named.has(id)),
  };
}

export type Gaps = Awaited<ReturnType<typeof gapsInSight>>;

const unitInSight = (tx: Transaction, actor: Actor, unitId: string | null) =>
  tx.unit.findFirst({
    where: { AND: unitsWithGaps(actor), ...(unitId ? { id: unitId } : {}) },
    orderBy: { path: "asc" },
    select: { id: true, name: true, path: true },
  });

/** The units above that are in sight too, from the top. */
function unitsAbove(tx: Transaction, actor: Actor, { path }: Place) {
  return tx.unit.findMany({
    where: { path: { in: stepsAbove(path) }, AND: unitsWithGaps(actor) },
    orderBy: { path: "asc" },
    select: { id: true, name: true, path: true },
  });
}

const called = ({ id, name }: { id: string; name: string }) => ({ id, name });

type Place = { id: string; path: string };

/**
 * Everything of the units on the way down in one statement, which finds people and their latest assessments once for all figures;
 * without a unit of those below the actor. People are those of the last unit itself.
 */
async function figuresOf(tx: Transaction, actor: Actor, way: readonly Place[], competency: string | null) {
  const { today, personId } = actor;
  const last = way.at(-1)?.id ?? null;
  const [figures] = await tx.$queryRaw<Figures[]>`
  WITH ${rated(personId, today)}, ${way.length > 0 ? staffOf(actor, way) : staffBelow(today)}, latest AS MATERIALIZED (
    SELECT DISTINCT ON ("personId", "competencyId") "personId", "competencyId", level FROM "CompetencyAssessment"
    WHERE origin <> 'self' AND "personId" IN (SELECT "personId" FROM staff)
    ORDER BY "personId", "competencyId", "assessedOn" DESC, "assessedAt" DESC, id DESC),
  lines AS MATERIALIZED (SELECT s."stepId", s."unitId", s.known, s."personId", s."positionId", r."competencyId",
      r.level AS required, l.level AS seen
    FROM staff s JOIN "CompetencyRequirement" r USING ("positionId")
      LEFT JOIN latest l ON l."personId" = s."personId" AND l."competencyId" = r."competencyId")
  SELECT ${listed(perCompetency)} AS competencies, ${listed(perUnit)} AS units, ${listed(perPerson(last, competency))} AS people`;
  return found(figures);
}

const inForce = (alias: string, today: string) => {
  const [from, to] = [Prisma.raw(`${alias}."validFrom"`), Prisma.raw(`${alias}."validTo"`)];
  return Prisma.sql`${from} <= ${today}::date AND (${to} IS NULL OR ${to} >= ${today}::date)`;
};

/** `rated`: who stands below the actor in the line of rating today, and the actor. */
const rated = (personId: string, today: string) => Prisma.sql`
  led AS MATERIALIZED (SELECT v."personId" FROM "Supervision" v
    WHERE v."raterId" = ${personId}::uuid AND ${inForce("v", today)}),
  rated AS MATERIALIZED (SELECT "personId" FROM led UNION SELECT v."personId" FROM "Supervision" v
    WHERE v."raterId" IN (SELECT "personId" FROM led) AND ${inForce("v", today)} UNION SELECT ${personId}::uuid)`;

/**
 * `staff`: everybody in a definitive position of a unit on the way down or below it today, once for each of those units, by the
 * unit right below under which they stand, or by the unit itself. Those are `known` one by one whom the actor rates, the people
 * below those, and whose records the actor keeps. An agency is called by its short name.
 */
const staffOf = (actor: Actor, way: readonly Place[]) => Prisma.sql`
  step AS MATERIALIZED (SELECT id, path FROM "Unit" WHERE id = ANY(${way.map(({ id }) => id)}::uuid[])),
  below AS MATERIALIZED (SELECT t.id AS "stepId", n.id, n.path, CASE WHEN n.kind = 'agency' THEN a."shortName" ELSE n.name END AS name
    FROM step t JOIN "Unit" n ON t.id IN (n."parentId", n.id) LEFT JOIN "Agency" a ON a.id = n."agencyId"),
  staff AS MATERIALIZED (SELECT t.id AS "stepId", b.id AS "unitId", a."personId", s.id AS "positionId",
      a."personId" IN (SELECT "personId" FROM rated) OR EXISTS
        (SELECT FROM unnest(${unitPathsFor(actor, "development:read")}::text[]) kept WHERE u.path ^@ kept) AS known
    FROM step t JOIN "Unit" u ON u.path ^@ t.path
      JOIN below b ON b."stepId" = t.id AND b.path = CASE WHEN u.path = t.path THEN u.path
        ELSE t.path || split_part(substr(u.path, length(t.path) + 1), '.', 1) || '.' END
      JOIN "Position" s ON s."unitId" = u.id AND s.kind <> 'official'
      JOIN "Assignment" a ON a."positionId" = s.id AND a.kind = 'definitive' AND ${inForce("a", actor.today)})`;

/** The same of those whom the actor rates and the people below those, without the actor and without units. */
const staffBelow = (today: string) => Prisma.sql`
  below AS (SELECT NULL::uuid AS "stepId", NULL::uuid AS id, NULL::text AS name WHERE false),
  staff AS MATERIALIZED (SELECT NULL::uuid AS "stepId", NULL::uuid AS "unitId", a."personId", s.id AS "positionId", true AS known
    FROM "Assignment" a JOIN "Position" s ON s.id = a."positionId"
    WHERE a.kind = 'definitive' AND ${inForce("a", today)} AND a."personId" IN
      (SELECT "personId" FROM led UNION SELECT v."personId" FROM "Supervision" v
        WHERE v."raterId" IN (SELECT "personId" FROM led) AND ${inForce("v", today)}))`;

const listed = (rows: Prisma.Sql) => Prisma.sql`(SELECT coalesce(json_agg(r), '[]') FROM (${rows}) r)`;

const perCompetency = Prisma.sql`
  SELECT l."stepId", l."unitId", l.known, c.id, c.code, c.name, c.kind, count(*)::int AS whole, count(l.seen)::int AS assessed,
    (count(*) FILTER (WHERE l.seen < l.required))::int AS lacking
  FROM lines l JOIN "Competency" c ON c.id = l."competencyId" GROUP BY l."stepId", l."unitId", l.known, c.id ORDER BY c.name, c.id`;

const perUnit = Prisma.sql`
  SELECT b."stepId", b.id AS "unitId", b.name, e.known, count(*)::int AS whole, (count(*) FILTER (WHERE e.lacking))::int AS lacking,
    (count(*) FILTER (WHERE e.unseen))::int AS unseen
  FROM (SELECT "stepId", "unitId", known, coalesce(bool_or(seen < required), false) AS lacking, bool_and(seen IS NULL) AS unseen
      FROM lines GROUP BY "stepId", "unitId", known, "personId", "positionId") e
    JOIN below b ON b."stepId" = e."stepId" AND b.id = e."unitId"
  GROUP BY b."stepId", b.id, b.name, e.known ORDER BY b.name, b.id`;

const perPerson = (unitId: string | null, competency: string | null) => Prisma.sql`
  SELECT p.id, p.name, s.title, count(*)::int AS whole, count(l.seen)::int AS assessed,
    (count(*) FILTER (WHERE l.seen < l.required))::int AS lacking
  FROM lines l JOIN "Person" p ON p.id = l."personId" JOIN "Position" s ON s.id = l."positionId"
  WHERE l."stepId" IS NOT DISTINCT FROM ${unitId}::uuid AND l."unitId" IS NOT DISTINCT FROM ${unitId}::uuid
    AND (${competency}::uuid IS NULL OR l."competencyId" = ${competency}::uuid)
  GROUP BY p.id, s.id ORDER BY lacking DESC, assessed, p.name, p.id`;
