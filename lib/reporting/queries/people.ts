import "server-only";

import type { Actor } from "@/lib/access/actor";
import { unitPathsFor } from "@/lib/access/permissions";
import { visibleCareers } from "@/lib/career/policy";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { visibleEvaluations } from "@/lib/evaluation/policy";
import { visiblePlans } from "@/lib/planning/policy";

import { type IndicatorKey, indicators, type Term } from "../indicators";
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

const sum = (terms: readonly Term[]) => Prisma.raw(`(${terms.map((term) => `f."${term}"`).join(" + ")})`);

/** Whoever makes the figure worse than it could be. */
function lowering(key: IndicatorKey) {
  const { form, part, whole, better } = indicators[key];
  if (form !== "share") return Prisma.sql`true`;
  return better === "higher" ? Prisma.sql`${sum(part)} < ${sum(whole)}` : Prisma.sql`${sum(part)} > 0`;
}

function peopleOf(tx: Transaction, actor: Actor, key: IndicatorKey, place: Place, wanted: Wanted) {
  const { part, whole, guard, opens } = indicators[key];
  const { today, personId } = actor;
  const paths = unitPathsFor(actor, opens);
  const granted = guard === "none" ? [...paths, ...unitPathsFor(actor, "report:read")] : paths;
  const kept = [...new Set([...part, ...whole])].map((term) => Prisma.raw(`f."${term}"`));
  return tx.$queryRaw<Listed[]>`
    WITH led AS MATERIALIZED (SELECT v."personId" FROM "Supervision" v WHERE v."raterId" = ${personId}::uuid
        AND ${today}::date BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity')),
      rated AS MATERIALIZED (SELECT "personId" FROM led UNION SELECT v."personId" FROM "Supervision" v
        WHERE v."raterId" IN (SELECT "personId" FROM led)
          AND ${today}::date BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity') UNION SELECT ${personId}::uuid),
      page AS (SELECT u.path, u.name AS unit, p.id AS "personId", p.name AS person, f.year, f.quarter, ${Prisma.join(kept)}
        FROM "Unit" u JOIN "PersonFigures" f ON f."unitId" = u.id AND f.year = ${place.year} AND f.quarter = ${place.quarter}
          JOIN "Person" p ON p.id = f."personId"
        WHERE u.path ^@ ${place.unit.path} AND (${wanted.rater}::uuid IS NULL OR f."personId" IN
            (SELECT w."personId" FROM "PersonWaiting" w WHERE w."raterId" = ${wanted.rater}::uuid)) AND ${sum(whole)} > 0 AND (${wanted.everybody} OR ${lowering(key)})
          AND (f."personId" IN (SELECT "personId" FROM rated)
            OR EXISTS (SELECT FROM unnest(${granted}::text[]) entrusted WHERE u.path ^@ entrusted))
        ORDER BY u.path, p.name, p.id LIMIT ${perPage + 1} OFFSET ${(wanted.page - 1) * perPage})
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
