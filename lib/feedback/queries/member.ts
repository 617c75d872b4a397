import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import { found } from "@/lib/errors";
import { editionOf, latestEdition } from "@/lib/planning/edition";
import { progressOf } from "@/lib/progress/queries";

import { ledPeople } from "../policy";
import { besideProgress } from "./beside";
import { teamMember } from "./team";

/** Somebody below the actor: progress of the year, what stands beside it, and what the rater owes; null for anybody else. */
export const findMember = (actor: Actor, personId: string) =>
  reading(actor, async (tx) => {
    const where = { id: personId, AND: ledPeople(actor) };
    const person = await tx.person.findFirst({ where, select: { id: true, name: true } });
    if (!person) return null;
    const year = yearOf(actor);
    return {
      ...person,
      results: (await progressOf(tx, personId, year))?.results ?? [],
      beside: await besideProgress(tx, personId, { year, until: new Date(actor.now) }),
      /** Null for the rater's superior, who owes nothing and notes no follow-up. */
      rated: await teamMember(tx, actor, personId),
    };
  });

/** The year of the actor's day. */
export const yearOf = ({ today }: Actor) => Number(today.slice(0, 4));

/**
 * A result as it stands in the person's plan of the year that counts.
 * @throws DomainError `not-found` for what nobody has confirmed.
 */
export async function confirmedResult(tx: Transaction, personId: string, year: number, resultId: string) {
  const plan = await tx.performancePlan.findFirst({
    where: { personId, year, approvedEdition: { gt: 0 }, results: { some: { id: resultId } } },
    select: { editions: latestEdition },
  });
  const [edition] = plan?.editions ?? [];
  return found(edition && editionOf(edition).results.find(({ id }) => id === resultId));
}
