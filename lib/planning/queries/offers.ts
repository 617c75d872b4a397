import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { raterOf, ratersOn } from "@/lib/organisation/queries";

import { offerStage } from "../offer";
import { approachable, offersWaitingFor, runningOffers } from "../policy";
import { workloadOf } from "./assignments";
import { peopleNamed, placedOn, placedPerson } from "./people";
import { latestOpened } from "./lines";
import { ownLines } from "./own-lines";

const yearOf = ({ today }: Actor) => Number(today.slice(0, 4));

/** The actor's running plan of the year for which something can be offered: the form of leaders supports nobody's (A.1.2). */
export const planToOfferFor = (tx: Transaction, actor: Actor) =>
  tx.performancePlan.findFirst({
    where: {
      ...{ personId: actor.personId, year: yearOf(actor) },
      ...{ status: { not: "closed" }, form: { not: "leader" } },
    },
    orderBy: latestOpened,
    select: { id: true, agencyId: true },
  });

/**
 * What the actor has offered this year and can offer: the plan it is for, the own rater, the leader chosen with `to`, where
 * both can be approached, and leaders by `search`. Null for whoever has no such plan.
 */
export const findOffering = (actor: Actor, { search, to }: { search: string; to: string | null }) =>
  reading(actor, async (tx) => {
    const plan = await planToOfferFor(tx, actor);
    if (!plan) return null;
    const own = await raterOf(tx, actor.personId, actor.today);
    const raterId = own?.id ?? null;
    const rows = await tx.person.findMany({
      where: { AND: [approachable(actor), { id: { in: [raterId, to].filter((id) => id !== null) } }] },
      select: placedOn(actor.today),
    });
    const leaders = rows.map(placedPerson);
    return {
      planId: plan.id,
      raterId,
      raterName: own?.name ?? "",
      /** As somebody to offer to; null while they have no indicators. */
      rater: leaders.find(({ id }) => id === raterId) ?? null,
      chosen: leaders.find(({ id }) => id === to) ?? null,
      people: raterId ? await peopleNamed(tx, actor, search, approachable(actor)) : [],
      offers: await ownOffers(tx, actor, own),
    };
  });

export type Offering = NonNullable<Awaited<ReturnType<typeof findOffering>>>;

const ownOffer = {
  ...{ id: true, version: true, text: true, state: true, answer: true, leaderId: true },
  ...{ offeredAt: true, approvedAt: true, decidedAt: true, indicatorId: true },
  leader: { select: { name: true } },
  decidedBy: { select: { name: true } },
} satisfies Prisma.RoleOfferSelect;

type Rater = Awaited<ReturnType<typeof raterOf>>;

/** The actor's offers of the year, the latest first, with whom each waits for and since when. */
async function ownOffers(tx: Transaction, actor: Actor, rater: Rater) {
  const { personId } = actor;
  const raterId = rater?.id ?? null;
  const where = { personId, plan: { year: yearOf(actor) } };
  const rows = await tx.roleOffer.findMany({ where, orderBy: { offeredAt: "desc" }, select: ownOffer });
  const running = await tx.roleOffer.findMany({
    where: { personId, state: "waiting", AND: runningOffers(actor) },
    select: { id: true },
  });
  const indicators = rows.flatMap(({ indicatorId }) => indicatorId ?? []);
  const placed = await tx.roleExpectation.findMany({
    where: { personId, indicatorId: { in: indicators } },
    select: { indicatorId: true, state: true },
  });
  return rows.map(
    ({ leader, leaderId, decidedBy, indicatorId, offeredAt, approvedAt, decidedAt, ...offer }) => {
      const stage = offerStage({ raterId, leaderId, approved: approvedAt !== null });
      const isRunning = running.some(({ id }) => id === offer.id);
      return {
        ...{ id: offer.id, version: offer.version, text: offer.text, answer: offer.answer },
        state: offer.state === "waiting" && !isRunning ? ("over" as const) : offer.state,
        leader: leader.name,
        /** Null while no rater is on record. */
        waitsFor: stage === "leader" ? leader.name : (rater?.name ?? null),
        stage,
        since: (approvedAt ?? offeredAt).toISOString(),
        decidedBy: decidedBy?.name ?? null,
        decidedAt: decidedAt?.toISOString() ?? null,
        /** What became of it in the role matrix of the leader. */
        stands: placed.find((cell) => cell.indicatorId === indicatorId)?.state ?? null,
      };
    },
  );
}

export type OwnOffer = Offering["offers"][number];

/**
 * Offers that wait for the actor, as a rater or as the leader (`offers`), and those of the actor that wait for somebody (`ownOffers`),
 * with whom each lies: nobody while no rater is on record; the longest waiting first.
 */
export async function offersWaiting(tx: Transaction, actor: Actor) {
  const own = { personId: actor.personId, state: "waiting", AND: runningOffers(actor) } as const;
  const rows = await tx.roleOffer.findMany({
    where: { OR: [offersWaitingFor(actor), own] },
    orderBy: { offeredAt: "asc" },
    select: {
      ...{ id: true, offeredAt: true, approvedAt: true, leader: { select: { id: true, name: true } } },
      person: { select: { id: true, name: true, raters: ratersOn(actor.today) } },
    },
  });
  const isOwn = ({ person }: (typeof rows)[number]) => person.id === actor.personId;
  return {
    offers: rows
      .filter((row) => !isOwn(row))
      .map(({ id, leader, person, ...row }) => ({
        ...{ id, name: person.name, since: sinceOf(row) },
        step: leader.id === actor.personId ? ("place" as const) : ("approve" as const),
      })),
    ownOffers: rows.filter(isOwn).map(({ id, leader, person: { raters }, ...row }) => {
      const rater = raters[0]?.rater ?? null;
      const parties = { raterId: rater?.id ?? null, leaderId: leader.id, approved: row.approvedAt !== null };
      const waitsFor = offerStage(parties) === "leader" ? leader.name : (rater?.name ?? null);
      return { id, name: leader.name, since: sinceOf(row), waitsFor };
    }),
  };
}

const sinceOf = ({ offeredAt, approvedAt }: { offeredAt: Date; approvedAt: Date | null }) =>
  (approvedAt ?? offeredAt).toISOString();

/**
 * An offer that waits for the actor. Its rater reads what to weigh (L.II.A.5.f.12); the leader the lines of their own plan
 * at which nothing is expected of the member yet. Null when it does not wait for the actor.
 */
export const findOfferToDecide = (actor: Actor, offerId: string) =>
  reading(actor, async (tx) => {
    const row = await tx.roleOffer.findFirst({
      where: { id: offerId, AND: offersWaitingFor(actor) },
      select: {
        ...{ id: true, version: true, text: true, reason: true, leaderId: true, approvedAt: true },
        person: { select: placedOn(actor.today) },
        leader: { select: placedOn(actor.today) },
        approvedBy: { select: { name: true } },
      },
    });
    if (!row) return null;
    const { leaderId, approvedAt, approvedBy, ...rest } = row;
    const places = leaderId === actor.personId;
    const rates = (await raterOf(tx, row.person.id, actor.today))?.id === actor.personId;
    return {
      ...rest,
      person: placedPerson(row.person),
      leader: placedPerson(row.leader),
      rates,
      approval: approvedBy && approvedAt ? { name: approvedBy.name, at: approvedAt.toISOString() } : null,
      lines: places ? await freeLines(tx, actor, row.person.id) : null,
      /** For the rater alone: another leader learns nothing of the member's plan by an offer. */
      workload: rates ? await workloadOf(tx, row.person.id, yearOf(actor)) : null,
    };
  });

export type OfferToDecide = NonNullable<Awaited<ReturnType<typeof findOfferToDecide>>>;

/** The actor's own indicators at which nothing is expected of the person yet. */
async function freeLines(tx: Transaction, actor: Actor, personId: string) {
  const lines = (await ownLines(tx, actor, yearOf(actor)))?.lines ?? [];
  const taken = await tx.roleExpectation.findMany({
    where: { personId, text: { not: null }, indicatorId: { in: lines.map(({ id }) => id) } },
    select: { indicatorId: true },
  });
  return lines
    .filter(({ id }) => !taken.some(({ indicatorId }) => indicatorId === id))
    .map(({ id, text, statement }) => ({ id, text, statement }));
}
