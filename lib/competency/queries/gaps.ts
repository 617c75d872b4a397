import "server-only";

import type { Actor } from "@/lib/access/actor";
import { holdsFor } from "@/lib/access/permissions";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { CompetencyKind } from "@/lib/db/generated/enums";
import { found } from "@/lib/errors";

import { largestShareFirst, mostLackingFirst, toldCompetencies, toldUnits } from "../gap-figures";
import { readsGaps, unitsWithGaps, visibleProfiles } from "../policy";

type Cell = { id: string; whole: number; mine: number; lacking: number };
/** Of those whose position asks for it (`whole`): whom somebody assessed, and who lacks it. */
type CompetencyGap = Cell & { code: string; name: string; kind: CompetencyKind; assessed: number };
/** People of a unit below: who lacks something, whom nobody has assessed at all. */
type UnitGap = Cell & { name: string; unseen: number };
type PersonGap = {
  id: string;
  name: string;
  title: string;
  lacking: number;
  assessed: number;
  whole: number;
};
type Figures = { competencies: CompetencyGap[]; units: UnitGap[]; people: PersonGap[] };

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
  const { competencies, units, people } = await figuresOf(tx, actor, unit, competency);
  const open = unit === null || holdsFor(actor, "development:read", unit.path);
  const visible = await tx.person.findMany({
    where: { id: { in: people.map(({ id }) => id) }, AND: visibleProfiles(actor) },
    select: { id: true },
  });
  const named = new Set(visible.map(({ id }) => id));
  const toldOfCompetencies = toldCompetencies(competencies, open);
  const toldOfUnits = toldUnits(units, people.filter(({ id }) => !named.has(id)).map(countedOf), open);
  const hidden = !open && (await isHiddenAbove(tx, actor, unit));
  return {
    unit: unit && { id: unit.id, name: unit.name, parent: unit.parent && called(unit.parent) },
    competencies: hidden ? [] : mostLackingFirst(toldOfCompetencies.shown),
    hiddenCompetencies: hidden ? competencies.length : toldOfCompetencies.hidden,
    units: hidden ? [] : largestShareFirst(toldOfUnits.shown),
    hiddenUnits: hidden ? units.length : toldOfUnits.hidden,
    people: people.filter(({ id }) => named.has(id)),
  };
}

/** One person as a row of figures. */
const countedOf = ({ lacking, assessed }: PersonGap) => ({
  ...{ whole: 1, lacking: Number(lacking > 0), unseen: Number(assessed === 0) },
});

export type Gaps = Awaited<ReturnType<typeof gapsInSight>>;

const unitInSight = (tx: Transaction, actor: Actor, unitId: string | null) =>
  tx.unit.findFirst({
    where: { AND: unitsWithGaps(actor), ...(unitId ? { id: unitId } : {}) },
    orderBy: { path: "asc" },
    select: {
      ...{ id: true, name: true, path: true },
      parent: { where: unitsWithGaps(actor), select: { id: true, name: true, path: true } },
    },
  });

const called = ({ id, name }: { id: string; name: string }) => ({ id, name });

/** Whether the unit is left out among its neighbours: its own page would give a smaller one away by subtraction. */
async function isHiddenAbove(tx: Transaction, actor: Actor, unit: { id: string; parent: Place | null }) {
  if (!unit.parent) return false;
  const rows = await tx.$queryRaw<{ id: string | null; whole: number; mine: number }[]>`
    WITH ${rated(actor.personId, actor.today)}, ${staffOf(unit.parent, actor.today)}
    SELECT id, count(*)::int AS whole, (count(*) FILTER (WHERE mine))::int AS mine FROM staff s
    WHERE EXISTS (SELECT FROM "CompetencyRequirement" r WHERE r."positionId" = s."positionId") GROUP BY id`;
  const sizes = rows.map((row) => ({ ...row, lacking: 0, unseen: 0 }));
  const others = sizes.filter(({ id }) => id === null);
  const { shown } = toldUnits(
    sizes.filter(({ id }) => id !== null),
    others,
    false,
  );
  return sizes.some(({ id }) => id === unit.id) && !shown.some(({ id }) => id === unit.id);
}

type Place = { id: string; path: string };

/** Everything in one statement, which finds people and their latest assessments once for all figures. */
async function figuresOf(tx: Transaction, actor: Actor, unit: Place | null, competency: string | null) {
  const { today, personId } = actor;
  const [figures] = await tx.$queryRaw<Figures[]>`
  WITH ${rated(personId, today)}, ${unit ? staffOf(unit, today) : staffBelow(today)}, latest AS MATERIALIZED (
    SELECT DISTINCT ON ("personId", "competencyId") "personId", "competencyId", level FROM "CompetencyAssessment"
    WHERE origin <> 'self' AND "personId" IN (SELECT "personId" FROM staff)
    ORDER BY "personId", "competencyId", "assessedOn" DESC, "assessedAt" DESC, id DESC),
  lines AS MATERIALIZED (SELECT s.id, s.direct, s.mine, s."personId", s."positionId", r."competencyId", r.level AS required,
      l.level AS seen
    FROM staff s JOIN "CompetencyRequirement" r USING ("positionId")
      LEFT JOIN latest l ON l."personId" = s."personId" AND l."competencyId" = r."competencyId"),
  each AS MATERIALIZED (SELECT id, direct, mine, "personId", "positionId", count(*)::int AS whole, count(seen)::int AS assessed,
      (count(*) FILTER (WHERE seen < required))::int AS lacking
    FROM lines WHERE ${competency}::uuid IS NULL OR "competencyId" = ${competency}::uuid
    GROUP BY id, direct, mine, "personId", "positionId")
  SELECT ${listed(perCompetency)} AS competencies, ${listed(perUnit)} AS units, ${listed(perPerson)} AS people`;
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
 * `staff`: everybody in a definitive position of the unit or below it today, by the unit right below under which they stand;
 * `direct` are those of the unit itself. An agency is called by its short name.
 */
const staffOf = ({ id, path }: Place, today: string) => Prisma.sql`
  below AS MATERIALIZED (SELECT n.id, n.path, CASE WHEN n.kind = 'agency' THEN a."shortName" ELSE n.name END AS name
    FROM "Unit" n LEFT JOIN "Agency" a ON a.id = n."agencyId" WHERE n."parentId" = ${id}::uuid),
  staff AS MATERIALIZED (SELECT b.id, u.id = ${id}::uuid AS direct, a."personId", s.id AS "positionId",
      a."personId" IN (SELECT "personId" FROM rated) AS mine
    FROM "Unit" u
      LEFT JOIN below b ON b.path = ${path} || split_part(substr(u.path, ${path.length + 1}::int), '.', 1) || '.'
      JOIN "Position" s ON s."unitId" = u.id AND s.kind <> 'official'
      JOIN "Assignment" a ON a."positionId" = s.id AND a.kind = 'definitive' AND ${inForce("a", today)}
    WHERE u.path ^@ ${path})`;

/** The same of those whom the actor rates and the people below those, without the actor and without units. */
const staffBelow = (today: string) => Prisma.sql`
  below AS (SELECT NULL::uuid AS id, NULL::text AS name WHERE false),
  staff AS MATERIALIZED (SELECT NULL::uuid AS id, true AS direct, a."personId", s.id AS "positionId", true AS mine
    FROM "Assignment" a JOIN "Position" s ON s.id = a."positionId"
    WHERE a.kind = 'definitive' AND ${inForce("a", today)} AND a."personId" IN
      (SELECT "personId" FROM led UNION SELECT v."personId" FROM "Supervision" v
        WHERE v."raterId" IN (SELECT "personId" FROM led) AND ${inForce("v", today)}))`;

const listed = (rows: Prisma.Sql) => Prisma.sql`(SELECT coalesce(json_agg(r), '[]') FROM (${rows}) r)`;

const perCompetency = Prisma.sql`
  SELECT c.id, c.code, c.name, c.kind, count(*)::int AS whole, (count(*) FILTER (WHERE l.mine))::int AS mine,
    count(l.seen)::int AS assessed, (count(*) FILTER (WHERE l.seen < l.required))::int AS lacking
  FROM lines l JOIN "Competency" c ON c.id = l."competencyId" GROUP BY c.id ORDER BY c.name, c.id`;

const perUnit = Prisma.sql`
  SELECT b.id, b.name, count(*)::int AS whole, (count(*) FILTER (WHERE e.mine))::int AS mine,
    (count(*) FILTER (WHERE e.lacking > 0))::int AS lacking, (count(*) FILTER (WHERE e.assessed = 0))::int AS unseen
  FROM each e JOIN below b USING (id) GROUP BY b.id, b.name ORDER BY b.name, b.id`;

const perPerson = Prisma.sql`
  SELECT p.id, p.name, s.title, e.lacking, e.assessed, e.whole FROM each e JOIN "Person" p ON p.id = e."personId"
    JOIN "Position" s ON s.id = e."positionId"
  WHERE e.direct ORDER BY e.lacking DESC, e.assessed, p.name, p.id`;
