import "server-only";

import type { Actor } from "@/lib/access/actor";
import { unitPathsInYear } from "@/lib/access/permissions";
import { visibleCareers } from "@/lib/career/policy";
import type { Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { visibleEvaluations } from "@/lib/evaluation/policy";
import { visiblePlans } from "@/lib/planning/policy";

import { type IndicatorKey, indicators } from "../indicators";

/**
 * Of somebody behind a figure, the newest plan of the year that anybody but its owner may know of; and whether the actor is, rates
 * or may lead them, so that it is worth asking what else may be read.
 */
export type Recorded = { personId: string; plan: { id: string; path: string } | null; near: boolean };

/** An expression for `Recorded["plan"]` of the person of a row. What is told of plans at all, `visiblePlans` says the same. */
export const planOf = (
  row: string,
  year: number,
) => Prisma.sql`(SELECT json_build_object('id', o.id, 'path', u.path)
  FROM "PerformancePlan" o JOIN "Unit" u ON u.id = o."unitId"
  WHERE o."personId" = ${Prisma.raw(row)}."personId" AND o.year = ${year}
    AND NOT (o."approvedEdition" = 0 AND o.status IN ('draft', 'closed'))
  ORDER BY o.id DESC LIMIT 1)`;

/** An expression for `Recorded["near"]`, where `rated` are those whom the actor rates or rates below, and the actor. */
export const isNear = ({ personId }: Actor, row: string) => Prisma.sql`(
  ${Prisma.raw(row)}."personId" IN (SELECT "personId" FROM rated UNION ALL SELECT member."personId" FROM "TeamSeat" lead
    JOIN "TeamSeat" member ON member."teamId" = lead."teamId"
    WHERE lead."personId" = ${personId}::uuid AND lead.role = 'leader'))`;

type Ids = { in: string[] };

/** Where the record of each of these people stands, for those whose record the actor may read. */
export async function recordsOf(
  tx: Transaction,
  actor: Actor,
  { key, year }: { key: IndicatorKey; year: number },
  rows: readonly Recorded[],
) {
  const ids = { in: rows.map(({ personId }) => personId) };
  const found = await {
    development: () => careers(tx, actor, ids),
    evaluation: () => evaluations(tx, actor, ids, year),
    planning: () => plans(tx, actor, rows, year),
    progress: () => plans(tx, actor, rows, year),
  }[indicators[key].theme]();
  const places = new Map(found);
  return (personId: string) => places.get(personId) ?? null;
}

async function careers(tx: Transaction, actor: Actor, id: Ids) {
  const people = await tx.person.findMany({
    where: { id, AND: visibleCareers(actor) },
    select: { id: true },
  });
  return people.map(({ id }) => [id, `/career/${id}`] as const);
}

async function evaluations(tx: Transaction, actor: Actor, personId: Ids, year: number) {
  const rows = await tx.evaluation.findMany({
    where: { personId, period: { cycle: { year } }, AND: visibleEvaluations(actor) },
    orderBy: { period: { endsOn: "asc" } },
    select: { id: true, personId: true },
  });
  return rows.map(({ id, personId }) => [personId, `/evaluations/${id}`] as const);
}

/**
 * What was granted with a unit is known without asking. The policy, which takes PostgreSQL longer to plan than the list takes to
 * read, is asked only of those near the actor.
 */
async function plans(tx: Transaction, actor: Actor, rows: readonly Recorded[], year: number) {
  const granted = unitPathsInYear(actor, "plan:read", year);
  const known = rows.flatMap(({ personId, plan }) =>
    plan && granted.some((path) => plan.path.startsWith(path)) ? [{ personId, id: plan.id }] : [],
  );
  const near = rows.filter((row) => row.near);
  const asked = near.length > 0 ? await plansSeen(tx, actor, near, year) : [];
  return [...known, ...asked].map(({ id, personId }) => [personId, `/plans/${id}`] as const);
}

const plansSeen = (tx: Transaction, actor: Actor, rows: readonly Recorded[], year: number) =>
  tx.performancePlan.findMany({
    where: { personId: { in: rows.map(({ personId }) => personId) }, year, AND: visiblePlans(actor) },
    orderBy: { id: "asc" },
    select: { id: true, personId: true },
  });
