import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { found } from "@/lib/errors";
import { stepsAbove } from "@/lib/organisation/steps";

import { type Above, type NeedsFigures, wholeNeeds } from "../needs";
import { needsBeside } from "../needs-beside";
import { ledUnits, pathsReadWhole, unitsOfNeeds } from "../policy";

type Wanted = { unitId: string | null; year: number };

/**
 * The needs analysis (AKPK, domain §3) of a unit and everything below it, of today's people: what they lack, what is planned for
 * it, and by which forms; the highest unit that the actor reads where none is named. Outside the chain of command what would speak
 * of fewer than five people is left out, and whatever would give it away by subtraction, here or from the units above; people of
 * units in it that the actor leads or is entrusted with are known to them, and hide nobody.
 * @throws DomainError `not-found` for a unit whose needs the actor does not read.
 */
export const findNeeds = (actor: Actor, wanted: Wanted) =>
  reading(actor, (tx) => needsInSight(tx, actor, wanted));

/** Whether there is any unit whose needs of this year the actor reads. */
export const readsNeeds = (actor: Actor) =>
  reading(actor, async (tx) => {
    const led = await pathsLed(tx, actor);
    return (
      (await tx.unit.findFirst({
        where: unitsOfNeeds(actor, led, Number(actor.today.slice(0, 4))),
        select: { id: true },
      })) !== null
    );
  });

/** The analysis inside a transaction that is already open, for the export. */
export async function needsInSight(tx: Transaction, actor: Actor, { unitId, year }: Wanted) {
  const led = await pathsLed(tx, actor);
  const inSight = unitsOfNeeds(actor, led, year);
  const { path, ...unit } = found(
    await tx.unit.findFirst({
      where: { AND: inSight, ...(unitId ? { id: unitId } : {}) },
      orderBy: { path: "asc" },
      select: {
        ...{ id: true, name: true, path: true, agencyId: true },
        parent: { where: inSight, select: { id: true, name: true } },
      },
    }),
  );
  const place = { id: unit.id, path };
  const needsOf = (of: Place, who?: Prisma.Sql) => needsBelow(tx, of, year, actor.today, who);
  const whole = pathsReadWhole(actor, led);
  if (whole.some((top) => path.startsWith(top))) return { unit, year, ...wholeNeeds(await needsOf(place)) };
  const strangers = whole.length > 0 ? Prisma.sql`AND NOT ${isBelow(whole)}` : Prisma.empty;
  const strange = await needsOf(place, strangers);
  const above = await needsAbove(tx, place, inSight, (of) => needsOf(of, strangers));
  const isPartly = whole.some((top) => top.startsWith(path));
  const known = isPartly ? await needsOf(place, Prisma.sql`AND ${isBelow(whole)}`) : nothing;
  return { unit, year, ...needsBeside(strange, above, known) };
}

const nothing: NeedsFigures = { units: [], competencies: [], ways: [] };

/** Whether a unit `u` stands at or below one of these paths. */
const isBelow = (paths: readonly string[]) =>
  Prisma.sql`EXISTS (SELECT FROM unnest(${paths}::text[]) read WHERE u.path ^@ read)`;

/** What the actor reads of the units above, from the top, each with the unit below it that leads down to this one. */
async function needsAbove(
  tx: Transaction,
  { id, path }: Place,
  inSight: Prisma.UnitWhereInput,
  figuresOf: (place: Place) => Promise<NeedsFigures>,
) {
  const units = await tx.unit.findMany({
    where: { path: { in: stepsAbove(path) }, AND: inSight },
    orderBy: { path: "asc" },
    select: { id: true, path: true },
  });
  const above: Above[] = [];
  for (const [place, unit] of units.entries())
    above.push({ figures: await figuresOf(unit), unitId: units[place + 1]?.id ?? id });
  return above;
}

export type Needs = Awaited<ReturnType<typeof needsInSight>>;

const pathsLed = async (tx: Transaction, actor: Actor) =>
  (await tx.unit.findMany({ where: ledUnits(actor), select: { path: true } })).map(({ path }) => path);

/** Where a unit stands in the tree. */
type Place = { id: string; path: string };

/**
 * Everything in one statement, which finds people, gaps and lines once for all parts. Each person counts once, in one seat.
 * @param who Only people of such units.
 */
async function needsBelow(tx: Transaction, unit: Place, year: number, today: string, who = Prisma.empty) {
  const [figures] = await tx.$queryRaw<NeedsFigures[]>`
  WITH ${peopleBelow(unit, today, who)}, ${gapsOf(today)}, ${linesOf(year)},
  person AS MATERIALIZED (SELECT s.id, s."personId",
      coalesce(bool_or(g.seen < g.level), false) AS lacking, coalesce(bool_and(g.seen IS NULL) FILTER (WHERE g."competencyId" IS NOT NULL), false) AS unseen
    FROM staff s LEFT JOIN gap g USING ("personId") GROUP BY s.id, s."personId"),
  planned AS MATERIALIZED (SELECT "personId", sum(hours) AS hours, sum(cost) AS cost FROM line GROUP BY "personId"),
  unit AS (SELECT p.id, count(*)::int AS whole, count(*) FILTER (WHERE p.lacking)::int AS lacking,
      count(*) FILTER (WHERE p.unseen)::int AS unseen, count(l."personId")::int AS planned,
      coalesce(sum(l.hours), 0) AS hours, coalesce(sum(l.cost), 0) AS cost
    FROM person p LEFT JOIN planned l USING ("personId") GROUP BY p.id),
  asked AS (SELECT g.id, g."competencyId", count(*)::int AS whole, count(g.seen)::int AS assessed,
      count(*) FILTER (WHERE g.seen < g.level)::int AS lacking,
      count(*) FILTER (WHERE g.seen < g.level AND l."personId" IS NOT NULL)::int AS planned
    FROM gap g LEFT JOIN (SELECT DISTINCT "personId", "competencyId" FROM line WHERE carried) l
      USING ("personId", "competencyId") GROUP BY g.id, g."competencyId"),
  spent AS (SELECT id, "competencyId", count(DISTINCT "personId")::int AS learners, sum(hours) AS hours, sum(cost) AS cost
    FROM line WHERE "competencyId" IS NOT NULL GROUP BY id, "competencyId"),
  way AS (SELECT id, form, quarter, count(*)::int AS lines, count(DISTINCT "personId")::int AS whole,
      sum(hours) AS hours, sum(cost) AS cost FROM line WHERE carried GROUP BY id, form, quarter)
  SELECT
    (SELECT coalesce(json_agg(json_build_object('unitId', a.id, 'id', c.id, 'code', c.code, 'name', c.name, 'whole', a.whole,
        'assessed', a.assessed, 'lacking', a.lacking, 'planned', a.planned, 'learners', coalesce(s.learners, 0),
        'hours', coalesce(s.hours, 0)::text, 'cost', coalesce(s.cost, 0)::text) ORDER BY c.code), '[]')
      FROM asked a JOIN "Competency" c ON c.id = a."competencyId" LEFT JOIN spent s ON s.id = a.id AND s."competencyId" = c.id) AS competencies,
    (SELECT coalesce(json_agg(json_build_object('id', b.id, 'name', b.name, 'whole', u.whole, 'lacking', u.lacking,
        'unseen', u.unseen, 'planned', u.planned, 'hours', u.hours::text, 'cost', u.cost::text) ORDER BY b.name), '[]')
      FROM unit u JOIN below b USING (id)) AS units,
    (SELECT coalesce(json_agg(json_build_object('unitId', id, 'form', form, 'quarter', quarter, 'lines', lines, 'whole', whole,
        'hours', hours::text, 'cost', cost::text) ORDER BY form, quarter), '[]') FROM way) AS ways`;
  return found(figures);
}

/**
 * `below` is the units right below one, agencies by their short name, and the unit itself for the people who sit in it and in none
 * below; `staff` is everybody in a definitive position on that day, with the unit of `below` that they stand under. A path is cut
 * to the depth of `below` and compared once, where comparing beginnings asked every pair.
 */
const peopleBelow = ({ id, path }: Place, today: string, who: Prisma.Sql) => Prisma.sql`
  below AS MATERIALIZED (SELECT n.id, n.path, CASE WHEN n.kind = 'agency' THEN a."shortName" ELSE n.name END AS name
    FROM "Unit" n LEFT JOIN "Agency" a ON a.id = n."agencyId" WHERE ${id}::uuid IN (n."parentId", n.id)),
  staff AS MATERIALIZED (SELECT b.id, a."personId", a."positionId" FROM "Unit" u
    JOIN below b ON b.path = CASE WHEN u.path = ${path} THEN u.path
      ELSE ${path} || split_part(substr(u.path, ${path.length + 1}::int), '.', 1) || '.' END
    JOIN "Position" s ON s."unitId" = u.id AND s.kind <> 'official'
    JOIN "Assignment" a ON a."positionId" = s.id AND a.kind = 'definitive'
      AND a."validFrom" <= ${today}::date AND (a."validTo" IS NULL OR a."validTo" >= ${today}::date)
    WHERE u.path ^@ ${path} ${who})`;

/** `gap`: of each person and competency that the position asks for, the level asked and the latest that somebody else saw. */
const gapsOf = (today: string) => Prisma.sql`
  latest AS MATERIALIZED (SELECT DISTINCT ON (c."personId", c."competencyId") c."personId", c."competencyId", c.level
    FROM "CompetencyAssessment" c WHERE c."personId" IN (SELECT "personId" FROM staff)
      AND c.origin <> 'self' AND c."assessedOn" <= ${today}::date
    ORDER BY c."personId", c."competencyId", c."assessedOn" DESC, c."assessedAt" DESC, c.id DESC),
  gap AS MATERIALIZED (SELECT s.id, s."personId", r."competencyId", r.level, l.level AS seen
    FROM staff s JOIN "CompetencyRequirement" r USING ("positionId") LEFT JOIN latest l USING ("personId", "competencyId"))`;

/**
 * `line`: the lines of approved plans of the year with what is left of them after the latest word of the regional HR agency since
 * the approval; `carried` are those of which something is.
 */
const linesOf = (year: number) => Prisma.sql`
  line AS MATERIALIZED (SELECT s.id, p."personId", i."competencyId", i.form, extract(quarter FROM i."startsOn")::int AS quarter,
      d.kind IS NULL OR d.kind IN ('accepted', 'reduced') AS carried,
      CASE WHEN d.kind IN ('postponed', 'refused') OR i.form IS NULL THEN 0 ELSE coalesce(d.hours, i.hours) END AS hours,
      CASE WHEN d.kind IN ('postponed', 'refused') THEN 0 ELSE coalesce(d.cost, i.cost) END AS cost
    FROM "DevelopmentPlan" p JOIN staff s USING ("personId") JOIN "DevelopmentItem" i ON i."planId" = p.id
      LEFT JOIN LATERAL (SELECT kind, hours, cost FROM "DevelopmentDecision" WHERE "itemId" = i.id
        AND "decidedAt" >= p."decidedAt" ORDER BY id DESC LIMIT 1) d ON true
    WHERE p.year = ${year} AND p.status = 'approved')`;
