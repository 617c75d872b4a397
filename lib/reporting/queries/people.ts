import "server-only";

import type { Actor } from "@/lib/access/actor";
import { unitPathsInYear } from "@/lib/access/permissions";
import { atOnce } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";

import { type IndicatorKey, indicators, type Term } from "../indicators";
import { reportedPaths } from "../policy";
import { figureOf, type Sums } from "../sums";
import { type Asked, askAt, namesOf, type Part, type When } from "./place";
import { isNear, planOf, type Recorded, recordsOf } from "./records";
import { spanOf } from "./results";

/** Rows of one page; one more tells whether another follows. */
export const perPage = 50;

type Listed = Sums & Recorded & { person: string; title: string; unit: string };

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
 * people below those, and those of units that were entrusted for it. Of ratings never the actor, and of those who are not entrusted
 * nobody who was rated by another. Each leads to the document behind, where that may be read.
 * @throws DomainError `not-found` for a unit or a year of which the actor reads no figures.
 */
export const findBehind = (actor: Actor, key: IndicatorKey, asked: Asked, wanted: Wanted) =>
  atOnce(async (database) => {
    const { place, rows } = await askAt(database, actor, asked, { rows: peopleOf(actor, key, wanted) });
    const shown = rows.slice(0, perPage);
    const recordOf = await recordsOf(database, actor, { key, year: place.year }, shown);
    return {
      ...namesOf(place),
      more: rows.length > perPage,
      people: shown.map((row) => ({
        ...{ id: row.personId, name: row.person, title: row.title, unit: row.unit },
        ...{ figure: figureOf(key, row), href: recordOf(row.personId) },
      })),
    };
  });

export type Behind = Awaited<ReturnType<typeof findBehind>>;

const sum = (terms: readonly Term[]) => Prisma.raw(`(${terms.map((term) => `f."${term}"`).join(" + ")})`);

/** Of the figures `f`: whoever makes the figure worse than it could be, or everybody who is counted; of a unit, whether somebody does. */
function counted(key: IndicatorKey, everybody: boolean) {
  const { form, part, whole, better } = indicators[key];
  const isCounted = Prisma.sql`${sum(whole)} > 0`;
  if (everybody || form !== "share") return isCounted;
  return better === "higher"
    ? Prisma.sql`${isCounted} AND ${sum(part)} < ${sum(whole)}`
    : Prisma.sql`${isCounted} AND ${sum(part)} > 0`;
}

/** The highest of the units at or below the place whose people the actor reads one by one. */
function entrusted(actor: Actor, key: IndicatorKey, year: number) {
  const { guard, opens } = indicators[key];
  const granted = unitPathsInYear(actor, opens, year);
  if (guard === "none") granted.push(...reportedPaths(actor, year));
  const highest = granted.filter(
    (path) => !granted.some((other) => other !== path && path.startsWith(other)),
  );
  return Prisma.sql`ARRAY(SELECT CASE WHEN place.path ^@ granted THEN place.path ELSE granted END
    FROM place, unnest(${[...new Set(highest)]}::text[]) granted WHERE place.path ^@ granted OR granted ^@ place.path)`;
}

/** Whom a person rates on a day, whoever those rate, and the person; and the evaluations of whose rater or signer they are the superior. */
const ratedBy = ({ personId, today }: Actor) => Prisma.sql`
  led AS MATERIALIZED (SELECT v."personId" FROM "Supervision" v WHERE v."raterId" = ${personId}::uuid
    AND ${today}::date BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity')),
  rated AS MATERIALIZED (SELECT "personId" FROM led UNION SELECT v."personId" FROM "Supervision" v
    WHERE v."raterId" IN (SELECT "personId" FROM led)
      AND ${today}::date BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity') UNION SELECT ${personId}::uuid),
  below AS MATERIALIZED (SELECT v."evaluationId" FROM "EvaluationSuperior" v WHERE v."superiorId" = ${personId}::uuid
    AND v.of IN ('rater', 'signer') AND ${today}::date BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity'))`;

/** Whether a row tells how somebody was rated, or what came of it. */
const tellsOfRatings = (key: IndicatorKey) =>
  indicators[key].guard !== "none" && indicators[key].opens === "evaluation:read";

/** One's own rating stands on one's own page, from the day it was handed over. */
const notOneself = ({ personId }: Actor, key: IndicatorKey) =>
  tellsOfRatings(key) ? Prisma.sql`AND f."personId" <> ${personId}::uuid` : Prisma.empty;

/**
 * Whoever rates somebody today need not have rated them then: what is counted of their evaluations is told to whom `visibleEvaluations`
 * lets know of each. Of predicates the last alone is counted.
 */
function wasRatedInSight({ personId }: Actor, key: IndicatorKey, { year, quarter }: When) {
  if (!tellsOfRatings(key)) return Prisma.sql`true`;
  const { kind, from, until } = spanOf(year, quarter);
  const last = Prisma.sql`AND d.kind = ${kind}::"PeriodKind" AND e.predicate IS NOT NULL
    ORDER BY d."endsOn" DESC, e."signedAt" DESC, e.id DESC LIMIT 1`;
  return Prisma.sql`NOT EXISTS (SELECT FROM (SELECT e.* FROM "Evaluation" e JOIN "EvaluationPeriod" d ON d.id = e."periodId"
      WHERE e."personId" = f."personId" AND e."signedAt" IS NOT NULL AND d."endsOn" >= ${from}::date AND d."endsOn" < ${until}::date
        ${key === "rated-good" ? last : Prisma.empty}) e
    WHERE ${personId}::uuid NOT IN (e."raterId", coalesce(e."signedById", e."raterId"))
      AND e.id NOT IN (SELECT "evaluationId" FROM below)
      AND NOT EXISTS (SELECT FROM "Objection" o WHERE o."evaluationId" = e.id AND o."deciderId" = ${personId}::uuid))`;
}

/**
 * Goes down from unit to unit wherever the sums say that somebody is: as each unit that is gone to has at least one, as many units
 * of each step as people are asked for are enough, however many there are, and their people are read in the order of the list
 * until a page is full. What is looked up is looked up one by one (OFFSET 0):
 * how few there are PostgreSQL cannot guess, and would read everybody's.
 */
const peopleOf =
  (actor: Actor, key: IndicatorKey, wanted: Wanted): Part<Listed[]> =>
  ({ year, quarter }) => {
    const { part, whole } = indicators[key];
    const kept = Prisma.raw([...new Set([...part, ...whole])].map((term) => `f."${term}"`).join(", "));
    const [before, isCounted] = [(wanted.page - 1) * perPage, counted(key, wanted.everybody)];
    const period = Prisma.sql`f.year = ${year} AND f.quarter = ${quarter}`;
    const people = Prisma.sql`SELECT f."personId", f."unitId", ${kept} FROM "PersonFigures" f
      WHERE ${period} AND ${isCounted} ${notOneself(actor, key)}`;
    const chosen = wanted.rater
      ? Prisma.sql`f."personId" IN (SELECT w."personId" FROM "PersonWaiting" w WHERE w."raterId" = ${wanted.rater}::uuid)`
      : Prisma.sql`true`;
    // Who waits for one official are few, and may stand in any unit: no step down may leave one of them out. In one unit there may
    // be nobody but the actor.
    const upTo = before + perPage + 2;
    const [steps, enough] = wanted.rater
      ? [Prisma.empty, Prisma.empty]
      : [Prisma.sql`LIMIT ${upTo}`, Prisma.sql`ORDER BY d.path FETCH FIRST ${upTo} ROWS WITH TIES`];
    return Prisma.sql`WITH RECURSIVE ${ratedBy(actor)},
      down AS (SELECT id, path FROM "Unit" WHERE path = ANY(${entrusted(actor, key, year)})
        UNION ALL SELECT id, path FROM (SELECT u.id, u.path FROM (SELECT * FROM down ORDER BY path) d
          CROSS JOIN LATERAL (SELECT f."unitId" FROM "UnitFigures" f
            WHERE f."parentId" = d.id AND ${period} AND ${isCounted} OFFSET 0) f
          CROSS JOIN LATERAL (SELECT id, path FROM "Unit" WHERE id = f."unitId" AND path ^@ d.path OFFSET 0) u
          ORDER BY d.path, u.path ${steps}) step),
      theirs AS ((SELECT f.* FROM (SELECT * FROM down ORDER BY path OFFSET 0) d
          CROSS JOIN LATERAL (${people} AND f."unitId" = d.id OFFSET 0) f ${enough})
        UNION SELECT f.* FROM rated r CROSS JOIN LATERAL (${people}
          AND f."personId" = r."personId" AND ${wasRatedInSight(actor, key, { year, quarter })} OFFSET 0) f),
      page AS (SELECT u.path, u.name AS unit, p.name AS person, f.* FROM theirs f
          CROSS JOIN LATERAL (SELECT name FROM "Person" WHERE id = f."personId" OFFSET 0) p
          JOIN LATERAL (SELECT path, name FROM "Unit" WHERE id = f."unitId" OFFSET 0) u ON u.path ^@ (SELECT path FROM place)
        WHERE ${chosen} ORDER BY u.path, p.name, f."personId" LIMIT ${perPage + 1} OFFSET ${before})
      SELECT coalesce(json_agg(l ORDER BY l.path, l.person, l."personId"), '[]') FROM (
        SELECT f.*, coalesce(s.title, '') AS title, ${planOf("f", year)} AS plan, ${isNear(actor, "f")} AS near
        FROM page f LEFT JOIN LATERAL (SELECT s.title FROM "Assignment" a
          JOIN "Position" s ON s.id = a."positionId" WHERE a."personId" = f."personId" AND a.kind = 'definitive'
            AND a."validFrom" <= ${actor.today}::date ORDER BY a."validFrom" DESC LIMIT 1) s ON true) l`;
  };
