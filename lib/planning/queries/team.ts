import "server-only";

import type { Actor } from "@/lib/access/actor";
import { supervisedBy, teamLedBy } from "@/lib/access/visibility";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { ratersOn } from "@/lib/organisation/queries";
import { teamMembers } from "@/lib/teams/queries";

import { editionOf, latestEdition } from "../edition";
import { approvedAssignments, assignable, visiblePlans } from "../policy";
import { type MatrixResult, roleMatrix } from "../role-matrix";
import { resultsByAssignment } from "./assigned";
import { latestOpened, planLine } from "./lines";
import { expectation, expectedOf, fromOutside, matrixResultOf, positionToday } from "./matrix-rows";
import { ownLines } from "./own-lines";
import { teamsLedBelow } from "./second-tier";

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

/**
 * Matriks peran hasil of the people whom the actor rates today (L.II.A.5), with what the actor expects of them, then of the
 * members of the work teams that the actor leads, then of those of other units whom the actor assigns or wants to
 * (L.II.A.5.j); null while the actor's own plan has no indicators.
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
    const teams = await teamsOfMembers(tx, actor);
    const members = team.map(({ id, name, assignments: [assignment], plans: [plan], expectations }) => ({
      ...{ id, name, title: assignment?.position.title ?? null, outside: null, teams: teams.get(id) ?? [] },
      expected: Object.fromEntries(expectations.map(expectedOf)),
      results: plan ? matrixResults(plan) : [],
    }));
    const outside = await membersOutside(tx, actor, { expectedHere, year, added, teams });
    return roleMatrix(own.lines, [...members, ...outside], await teamsLedBelow(tx, actor, year));
  });

/** The names of the actor's teams by the people whom the actor leads in them. */
async function teamsOfMembers(tx: Transaction, actor: Actor) {
  const teams = new Map<string, string[]>();
  for (const { id, team } of await teamMembers(tx, actor))
    teams.set(id, [...(teams.get(id) ?? []), team.name]);
  return teams;
}

type OutsideOf = {
  expectedHere: Prisma.RoleExpectationWhereInput;
  year: number;
  added: string | null;
  teams: ReadonlyMap<string, readonly string[]>;
};

/**
 * People whom the actor does not rate: the members of the actor's teams, then those for whom the actor has proposed something,
 * and the one who is being added.
 */
async function membersOutside(
  tx: Transaction,
  actor: Actor,
  { expectedHere, year, added, teams }: OutsideOf,
) {
  const undecided = { state: { in: ["proposed", "refused"] } } satisfies Prisma.RoleExpectationWhereInput;
  const stands = { OR: [undecided, approvedAssignments] };
  const people = await tx.person.findMany({
    where: {
      NOT: supervisedBy(actor),
      OR: [
        { expectations: { some: { AND: [expectedHere, stands] } } },
        teamLedBy(actor),
        ...(added ? [{ id: added, AND: assignable(actor) }] : []),
      ],
    },
    orderBy: { name: "asc" },
    select: {
      ...{ id: true, name: true },
      assignments: positionToday(actor),
      raters: ratersOn(actor.today),
      expectations: { where: expectedHere, select: expectation },
    },
  });
  const carried = people.length > 0 ? await resultsByAssignment(tx, actor, year) : null;
  // Members of teams stand before others, whoever is being added last.
  const place = (id: string) => (teams.has(id) ? 0 : id === added ? 2 : 1);
  const inOrder = [...people].sort((one, other) => place(one.id) - place(other.id));
  return inOrder.map(({ id, name, assignments: [held], raters: [line], expectations }) => ({
    ...{ id, name, title: held?.position.title ?? null, teams: teams.get(id) ?? [] },
    outside: { unit: held?.position.unit.name ?? null, rater: line?.rater.name ?? null },
    expected: Object.fromEntries(expectations.map(fromOutside).map(expectedOf)),
    results: (carried?.get(id)?.results ?? []).map(matrixResultOf),
  }));
}

/** What is read of a plan for the matrix. */
export const matrixPlan = {
  status: true,
  editions: latestEdition,
  results: {
    where: { leftOutIn: null },
    orderBy: [{ kind: "asc" }, { order: "asc" }, { id: "asc" }],
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
