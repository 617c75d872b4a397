import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import { found } from "@/lib/errors";
import { editionOf, latestEdition } from "@/lib/planning/edition";
import { visiblePlans } from "@/lib/planning/policy";
import { progressOf } from "@/lib/progress/queries/own";
import { teamMembers } from "@/lib/teams/queries";

import { ledPeople, ratedPeople } from "../policy";
import { besideProgress, outsideUnconfirmed, saidByActor } from "./beside";
import { teamMember } from "./team";

/**
 * Somebody whom the actor leads: progress of the year that is reported on, what stands beside it, and what the rater owes; null for anybody else.
 * The leader of a work team reads beside it only what he said himself: the rest is between the member and the line of rating.
 */
export const findMember = (actor: Actor, personId: string) =>
  reading(actor, async (tx) => {
    const where = { id: personId, AND: ledPeople(actor) };
    const person = await tx.person.findFirst({ where, select: { id: true, name: true } });
    if (!person) return null;
    const progress = await progressOf(tx, personId, actor.today);
    const moment = { year: progress.plan?.year ?? yearOf(actor), until: new Date(actor.now) };
    const ratedBelow = (await tx.person.count({ where: { id: personId, AND: ratedPeople(actor) } })) > 0;
    const teams = (await teamMembers(tx, actor)).filter(({ id }) => id === personId);
    const plan = await tx.performancePlan.findFirst({
      where: { personId, year: moment.year, status: "approved", AND: visiblePlans(actor) },
      orderBy: { id: "desc" },
      select: { id: true },
    });
    const rated = await teamMember(tx, actor, personId);
    return {
      ...person,
      results: progress.plan?.results ?? [],
      beside: ratedBelow
        ? await besideProgress(tx, personId, moment)
        : await saidByActor(tx, actor, personId, moment),
      /** The work teams in which the actor leads the person today, by name. */
      teams: teams.map(({ team }) => team.name),
      /** Whether a work team alone is why the actor sees the person. */
      byTeamOnly: !ratedBelow,
      /** The plan of the year while it stands confirmed. */
      planId: plan?.id ?? null,
      /** Null for the rater's superior, who owes nothing and notes no follow-up. */
      rated,
      /** What waits for the rater's confirmation; for nobody else. */
      toConfirm: rated ? await outsideUnconfirmed(tx, personId, moment.until) : [],
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
