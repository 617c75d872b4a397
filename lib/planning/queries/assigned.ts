import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";

import { confirmedIndicator, type ConfirmedResult, editionOf, latestEdition } from "../edition";
import { isOfPosition } from "../lifecycle";
import { approvedAssignments } from "../policy";
import { heldOn, latestOpened } from "./lines";
import { ownPlanOf } from "./own-lines";

/**
 * The confirmed results of others, by person, that support the actor's indicators of the year by an assignment that their
 * rater approved: all that an assigner sees of another one's plan, and nothing once the assigner has left the position.
 */
export async function resultsByAssignment(tx: Transaction, actor: Actor, year: number) {
  const rows = await tx.roleExpectation.findMany({
    where: { ...approvedAssignments, indicator: { result: { plan: ownPlanOf(actor, year) } } },
    select: {
      indicatorId: true,
      person: {
        select: {
          id: true,
          name: true,
          plans: {
            where: { year, approvedEdition: { gt: 0 } },
            orderBy: latestOpened,
            take: 1,
            select: { editions: latestEdition },
          },
        },
      },
    },
  });
  const byPerson = new Map<string, { id: string; name: string; results: ConfirmedResult[] }>();
  for (const { indicatorId, person } of rows) {
    const { id, name, plans } = person;
    const [edition] = plans[0]?.editions ?? [];
    const results = edition ? editionOf(edition).results : [];
    const entry = byPerson.get(id) ?? { id, name, results: [] };
    entry.results.push(...results.filter(({ support }) => support?.indicatorId === indicatorId));
    byPerson.set(id, entry);
  }
  return byPerson;
}

/**
 * What others expect of the actor with the rater's approval, for indicators in force, and no result of the actor's confirmed
 * plan supports yet (L.II.A.5.f.12). A plan that is being written again says so itself, the form of leaders has no column
 * for it (A.1.2), and that of a position that was left is not written any more.
 */
export async function rolesToTakeUp(tx: Transaction, { personId, today }: Actor) {
  const year = Number(today.slice(0, 4));
  const confirmed = { year, status: "approved", form: "member" } as const;
  const assigner = { select: { editions: latestEdition, person: { select: { name: true } } } };
  const rows = await tx.roleExpectation.findMany({
    where: {
      ...{ personId, text: { not: null }, ...approvedAssignments, person: { plans: { some: confirmed } } },
      indicator: { result: { plan: { year, status: { not: "closed" } } } },
    },
    orderBy: { decidedAt: "asc" },
    select: {
      ...{ id: true, text: true, indicatorId: true },
      indicator: { select: { result: { select: { plan: assigner } } } },
      person: {
        select: {
          assignments: heldOn(today),
          plans: {
            ...{ where: confirmed, orderBy: latestOpened, take: 1 },
            select: { id: true, unitId: true, positionTitle: true, editions: latestEdition },
          },
        },
      },
    },
  });
  return rows.flatMap(({ id, text, indicatorId, indicator, person: { plans, assignments } }) => {
    const [plan] = plans;
    const held = assignments[0]?.position;
    if (plan && held && !isOfPosition(plan, held)) return [];
    const [own, theirs] = [plan?.editions[0], indicator.result.plan.editions[0]];
    const stands = theirs && confirmedIndicator(editionOf(theirs), indicatorId);
    const taken = own && editionOf(own).results.some(({ support }) => support?.indicatorId === indicatorId);
    if (!plan || !stands || taken) return [];
    return [{ id, text: text ?? "", planId: plan.id, name: indicator.result.plan.person.name }];
  });
}
