import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay, supervisedBy } from "@/lib/access/visibility";
import { reading } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { editionOf, latestEdition } from "../edition";
import { visiblePlans } from "../policy";
import { type MatrixResult, roleMatrix } from "../role-matrix";
import { latestOpened, planLine } from "./lines";
import { ownLines } from "./own-lines";

/** The people whom the actor rates today and their plans of the year, those that wait for the actor first. */
export const teamPlans = (actor: Actor, year: number) =>
  reading(actor, (tx) =>
    tx.person.findMany({
      where: supervisedBy(actor),
      orderBy: { name: "asc" },
      select: {
        id: true,
        name: true,
        plans: {
          where: { year, AND: visiblePlans(actor) },
          orderBy: latestOpened,
          select: planLine,
          take: 1,
        },
        assignments: positionToday(actor),
      },
    }),
  );

const positionToday = ({ today }: Actor) =>
  ({
    where: { kind: "definitive", ...onDay(today) },
    select: { position: { select: { title: true } } },
    take: 1,
  }) satisfies Prisma.Person$assignmentsArgs;

/**
 * Matriks peran hasil of the people whom the actor rates today (L.II.A.5), with what the actor expects of them; null while
 * the actor's own plan has no indicators.
 */
export const findRoleMatrix = (actor: Actor, year: number) =>
  reading(actor, async (tx) => {
    const own = await ownLines(tx, actor, year);
    if (!own || own.lines.length === 0) return null;
    const expectedHere = { indicatorId: { in: own.lines.map(({ id }) => id) } };
    const team = await tx.person.findMany({
      where: supervisedBy(actor),
      orderBy: { name: "asc" },
      select: {
        id: true,
        name: true,
        assignments: positionToday(actor),
        expectations: {
          where: expectedHere,
          select: { indicatorId: true, text: true, version: true },
        },
        plans: {
          where: { year, AND: visiblePlans(actor) },
          orderBy: latestOpened,
          take: 1,
          select: matrixPlan,
        },
      },
    });
    const members = team.map(({ id, name, assignments: [assignment], plans: [plan], expectations }) => ({
      ...{ id, name, title: assignment?.position.title ?? null },
      expected: Object.fromEntries(expectations.map(({ indicatorId, ...cell }) => [indicatorId, cell])),
      results: plan ? matrixResults(plan) : [],
    }));
    return roleMatrix(own.lines, members);
  });

/** What is read of a plan for the matrix. */
export const matrixPlan = {
  status: true,
  editions: latestEdition,
  results: {
    where: { leftOutIn: null },
    orderBy: [{ kind: "asc" }, { order: "asc" }],
    select: {
      id: true,
      kind: true,
      statement: true,
      support: { select: { indicatorId: true, method: true } },
      indicators: { where: { leftOutIn: null }, select: { targetValue: true, targetUnit: true } },
    },
  },
} satisfies Prisma.PerformancePlanSelect;

type MatrixPlan = Prisma.PerformancePlanGetPayload<{ select: typeof matrixPlan }>;

/** The results that count in the matrix: what waits for the rater, else what was confirmed. */
export function matrixResults({ status, editions: [edition], results }: MatrixPlan): MatrixResult[] {
  if (status !== "submitted" && edition) return editionOf(edition).results;
  return results.map((result) => ({
    ...result,
    indicators: result.indicators.map(({ targetValue, targetUnit }) => ({
      targetValue: targetValue?.toString() ?? null,
      targetUnit,
    })),
  }));
}
