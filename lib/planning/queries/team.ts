import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay, supervisedBy } from "@/lib/access/visibility";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { ratersOn } from "@/lib/organisation/queries";

import { type ConfirmedResult, editionOf, latestEdition } from "../edition";
import { approvedAssignments, assignable, visiblePlans } from "../policy";
import { type MatrixResult, roleMatrix } from "../role-matrix";
import { resultsByAssignment } from "./assignments";
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
 * Matriks peran hasil of the people whom the actor rates today (L.II.A.5), with what the actor expects of them, then of those
 * of other units whom the actor assigns or wants to (L.II.A.5.j); null while the actor's own plan has no indicators.
 */
export const findRoleMatrix = (actor: Actor, year: number, added: string | null = null) =>
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
          select: expectation,
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
      ...{ id, name, title: assignment?.position.title ?? null, outside: null },
      expected: Object.fromEntries(expectations.map(expectedOf)),
      results: plan ? matrixResults(plan) : [],
    }));
    return roleMatrix(own.lines, [
      ...members,
      ...(await membersOutside(tx, actor, { expectedHere, year, added })),
    ]);
  });

const expectation = {
  ...{ indicatorId: true, text: true, version: true, state: true },
  ...{ reason: true, writtenAt: true, decidedAt: true },
} satisfies Prisma.RoleExpectationSelect;

type ExpectationRow = Prisma.RoleExpectationGetPayload<{ select: typeof expectation }>;

const expectedOf = ({ indicatorId, text, version, state, reason, writtenAt }: ExpectationRow) => {
  const since = state === "proposed" ? { since: writtenAt.toISOString() } : {};
  return [indicatorId, { text, version, state, ...since, ...(reason ? { reason } : {}) }] as const;
};

type OutsideOf = { expectedHere: Prisma.RoleExpectationWhereInput; year: number; added: string | null };

/** People whom the actor does not rate, with what the actor has proposed for them, and the one who is being added. */
async function membersOutside(tx: Transaction, actor: Actor, { expectedHere, year, added }: OutsideOf) {
  const undecided = { state: { in: ["proposed", "refused"] } } satisfies Prisma.RoleExpectationWhereInput;
  const stands = { OR: [undecided, approvedAssignments] };
  const people = await tx.person.findMany({
    where: {
      NOT: supervisedBy(actor),
      OR: [
        { expectations: { some: { AND: [expectedHere, stands] } } },
        ...(added ? [{ id: added, AND: assignable(actor) }] : []),
      ],
    },
    orderBy: { name: "asc" },
    select: {
      ...{ id: true, name: true },
      assignments: {
        where: positionToday(actor).where,
        select: { position: { select: { title: true, unit: { select: { name: true } } } } },
        take: 1,
      },
      raters: ratersOn(actor.today),
      expectations: { where: expectedHere, select: expectation },
    },
  });
  const carried = people.length > 0 ? await resultsByAssignment(tx, actor, year) : null;
  // Whoever is being added stands last.
  const inOrder = [...people].sort((one, other) => Number(one.id === added) - Number(other.id === added));
  return inOrder.map(({ id, name, assignments: [held], raters: [line], expectations }) => ({
    ...{ id, name, title: held?.position.title ?? null },
    outside: { unit: held?.position.unit.name ?? null, rater: line?.rater.name ?? null },
    expected: Object.fromEntries(expectations.map(fromOutside).map(expectedOf)),
    results: (carried?.get(id)?.results ?? []).map(matrixResultOf),
  }));
}

/** What the actor expected as their rater ended with that; its number stays, so that a proposal can be written over it. */
const fromOutside = (row: ExpectationRow): ExpectationRow =>
  row.state === "active" && !row.decidedAt ? { ...row, text: null, state: null } : row;

/** Of a result of somebody else's team what the matrix shows, and nothing more. */
const matrixResultOf = ({ id, kind, statement, support, indicators }: ConfirmedResult): MatrixResult => ({
  ...{ id, kind, statement },
  support: support ? { indicatorId: support.indicatorId, method: support.method } : null,
  indicators: indicators.map(({ targetValue, targetUnit }) => ({ targetValue, targetUnit })),
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
