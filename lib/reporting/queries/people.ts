import "server-only";

import type { Actor } from "@/lib/access/actor";
import { unitPathsFor } from "@/lib/access/permissions";
import { visibleCareers } from "@/lib/career/policy";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { visibleEvaluations } from "@/lib/evaluation/policy";
import { visiblePlans } from "@/lib/planning/policy";

import { type IndicatorKey, indicators, type Term } from "../indicators";
import { reportedPaths } from "../policy";
import { figureOf, type Sums } from "../report";
import { namesOf } from "./accountability";
import { type Asked, type Place, placeInSight } from "./sums";

/** Rows of one page; one more tells whether another follows. */
export const perPage = 50;

type Listed = Sums & { personId: string; person: string; title: string; unit: string };

type Wanted = {
  page: number;
  /** Everybody who is counted, or only those who lower the figure. */
  everybody: boolean;
  /** Only those who wait for this official. */
  rater: string | null;
};

/**
 * The people behind an indicator of a unit and everything below it, by unit and name, as far as the actor may know them: of a duty
 * whoever reads the unit's figures knows who has not done it; of ratings and competencies only those whom the actor rates, the
 * people below those, and those of units that were entrusted for it. Each leads to the document behind, where that may be read.
 * @throws DomainError `not-found` for a unit or a year of which the actor reads no figures.
 */
export const findBehind = (actor: Actor, key: IndicatorKey, asked: Asked, wanted: Wanted) =>
  reading(actor, async (tx) => {
    const place = await placeInSight(tx, actor, asked);
    const rows = await peopleOf(tx, actor, key, place, wanted);
    const shown = rows.slice(0, perPage);
    const documents = await documentsOf(tx, actor, key, place.year, shown);
    return {
      ...namesOf(place),
      more: rows.length > perPage,
      people: shown.map((row) => ({
        ...{ id: row.personId, name: row.person, title: row.title, unit: row.unit },
        ...{ figure: figureOf(key, row), href: documents(row.personId) },
      })),
    };
  });

export type Behind = Awaited<ReturnType<typeof findBehind>>;

const sum = (of: string, terms: readonly Term[]) =>
  Prisma.raw(`(${terms.map((term) => `${of}."${term}"`).join(" + ")})`);

/** Whoever makes the figure worse than it could be, or everybody who is counted; of a unit, whether there is one in or below it. */
function counted(key: IndicatorKey, everybody: boolean, of: string) {
  const { form, part, whole, better } = indicators[key];
  const isCounted = Prisma.sql`${sum(of, whole)} > 0`;
  if (everybody || form !== "share") return isCounted;
  return better === "higher"
    ? Prisma.sql`${isCounted} AND ${sum(of, part)} < ${sum(of, whole)}`
    : Prisma.sql`${isCounted} AND ${sum(of, part)} > 0`;
}

/** The highest of the units at or below the one that is looked at whose people the actor reads one by one. */
function entrusted(actor: Actor, key: IndicatorKey, { path }: { path: string }) {
  const { guard, opens } = indicators[key];
  const granted = unitPathsFor(actor, opens);
  if (guard === "none") granted.push(...reportedPaths(actor));
  if (granted.some((each) => path.startsWith(each))) return [path];
  const below = granted.filter((each) => each.startsWith(path));
  return below.filter((each) => !below.some((other) => other !== each && each.startsWith(other)));
}

/**
 * Goes down from unit to unit wherever the sums say that somebody is: as each unit that is gone to has at least one, as many units
 * of each step as people are asked for are enough, however many there are. Names are looked up one by one (OFFSET 0): how few there
 * are PostgreSQL cannot guess, and would read those of everybody.
 */
function peopleOf(tx: Transaction, actor: Actor, key: IndicatorKey, place: Place, wanted: Wanted) {
  const { part, whole } = indicators[key];
  const { today, personId } = actor;
  const kept = [...new Set([...part, ...whole])].map((term) => Prisma.raw(`f."${term}"`));
  const period = Prisma.sql`f.year = ${place.year} AND f.quarter = ${place.quarter}`;
  const before = (wanted.page - 1) * perPage;
  const chosen = wanted.rater
    ? Prisma.sql`f."personId" IN (SELECT w."personId" FROM "PersonWaiting" w WHERE w."raterId" = ${wanted.rater}::uuid)`
    : Prisma.sql`true`;
  // Who waits for one official are few, and may stand in any unit: no step down may leave one of them out.
  const steps = wanted.rater ? Prisma.empty : Prisma.sql`LIMIT ${before + perPage + 1}`;
  return tx.$queryRaw<Listed[]>`
    WITH RECURSIVE led AS MATERIALIZED (SELECT v."personId" FROM "Supervision" v WHERE v."raterId" = ${personId}::uuid
        AND ${today}::date BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity')),
      rated AS MATERIALIZED (SELECT "personId" FROM led UNION SELECT v."personId" FROM "Supervision" v
        WHERE v."raterId" IN (SELECT "personId" FROM led)
          AND ${today}::date BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity') UNION SELECT ${personId}::uuid),
      down AS (SELECT u.id FROM "Unit" u JOIN "UnitFigures" f ON f."unitId" = u.id AND ${period}
          WHERE u.path = ANY(${entrusted(actor, key, place.unit)}::text[]) AND ${counted(key, wanted.everybody, "f")}
        UNION ALL SELECT id FROM (SELECT u.id FROM down d JOIN "Unit" u ON u."parentId" = d.id
          JOIN "UnitFigures" f ON f."unitId" = u.id AND ${period} WHERE ${counted(key, wanted.everybody, "f")}
          ORDER BY u.path ${steps}) step),
      theirs AS (SELECT f."personId", f."unitId", f.year, f.quarter, ${Prisma.join(kept)}
          FROM down d JOIN "PersonFigures" f ON f."unitId" = d.id AND ${period}
        UNION SELECT f."personId", f."unitId", f.year, f.quarter, ${Prisma.join(kept)}
          FROM rated r JOIN "PersonFigures" f ON f."personId" = r."personId" AND ${period}),
      page AS (SELECT u.path, u.name AS unit, p.name AS person, f.* FROM theirs f
          CROSS JOIN LATERAL (SELECT id, name FROM "Person" WHERE id = f."personId" OFFSET 0) p
          JOIN LATERAL (SELECT path, name FROM "Unit" WHERE id = f."unitId" OFFSET 0) u ON u.path ^@ ${place.unit.path}
        WHERE ${counted(key, wanted.everybody, "f")} AND ${chosen}
        ORDER BY u.path, p.name, p.id LIMIT ${perPage + 1} OFFSET ${before})
    SELECT page.*, coalesce(s.title, '') AS title FROM page LEFT JOIN LATERAL (SELECT s.title FROM "Assignment" a
        JOIN "Position" s ON s.id = a."positionId" WHERE a."personId" = page."personId" AND a.kind = 'definitive'
          AND a."validFrom" <= ${today}::date ORDER BY a."validFrom" DESC LIMIT 1) s ON true
    ORDER BY path, person, "personId"`;
}

/** Where the record of each of these people stands, for those whose record the actor may read. */
async function documentsOf(
  tx: Transaction,
  actor: Actor,
  key: IndicatorKey,
  year: number,
  rows: readonly { personId: string }[],
) {
  const ids = { in: rows.map(({ personId }) => personId) };
  const { theme } = indicators[key];
  const found = new Map<string, string>();
  if (theme === "development") {
    const people = await tx.person.findMany({
      where: { id: ids, AND: visibleCareers(actor) },
      select: { id: true },
    });
    for (const { id } of people) found.set(id, `/career/${id}`);
  } else if (theme === "evaluation") {
    const evaluations = await tx.evaluation.findMany({
      where: { personId: ids, period: { cycle: { year } }, AND: visibleEvaluations(actor) },
      orderBy: { period: { endsOn: "asc" } },
      select: { id: true, personId: true },
    });
    for (const { id, personId } of evaluations) found.set(personId, `/evaluations/${id}`);
  } else {
    const plans = await tx.performancePlan.findMany({
      where: { personId: ids, year, AND: visiblePlans(actor) },
      orderBy: { id: "asc" },
      select: { id: true, personId: true },
    });
    for (const { id, personId } of plans) found.set(personId, `/plans/${id}`);
  }
  return (personId: string) => found.get(personId) ?? null;
}
