import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { supervisedBy } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { claimVersion, found, refuse, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";
import { raterOf } from "@/lib/organisation/queries";

import { expectationOf, offerBlockers } from "../offer";
import { offersOfTeam, offersReceived, runningOffers } from "../policy";
import { ownLines } from "../queries/own-lines";
import type { declineOfferSchema, moveOfferSchema, placeOfferSchema } from "../schema";

type Named = z.output<typeof moveOfferSchema>;

/**
 * Lets an offer of somebody in the team go on to another leader (L.II.A.5.f.11), who learns of it by this; the member is told.
 * @throws DomainError `not-found` for anybody but the member's rater of today, and for what is offered to the rater;
 * `offer.not-waiting`, `offer.over` once a plan is closed or somebody has left, `stale`.
 */
export const approveOffer = (actor: Actor, { offerId: subjectId, version }: Named) =>
  writing(actor, async (tx) => {
    const offer = await offerIn(tx, actor, subjectId, offersOfTeam(actor));
    const approved = { approvedById: actor.personId, approvedAt: actor.now };
    await claimVersion(tx.roleOffer, offer, version, approved);
    await announce(tx, actor, { topic: "offer.approved", subjectId, recipients: [offer.personId] });
    await announce(tx, actor, { topic: "offer.received", subjectId, recipients: [offer.leaderId] });
    await recordEvent(tx, actor, { name: "offer.approved", subjectId, agencyId: offer.plan.agencyId });
  });

/**
 * Declines an offer, as the rater it waits for or as the leader; only the member reads why.
 * @throws DomainError `not-found` for anybody else; else as `approveOffer`.
 */
export const declineOffer = (
  actor: Actor,
  { offerId: subjectId, version, reason }: z.output<typeof declineOfferSchema>,
) =>
  writing(actor, async (tx) => {
    const mine = { OR: [offersOfTeam(actor), offersReceived(actor)] };
    const offer = await offerIn(tx, actor, subjectId, mine);
    const decided = { decidedById: actor.personId, decidedAt: actor.now };
    await claimVersion(tx.roleOffer, offer, version, { state: "declined", answer: reason, ...decided });
    await announce(tx, actor, { topic: "offer.declined", subjectId, recipients: [offer.personId] });
    await recordEvent(tx, actor, { name: "offer.declined", subjectId, agencyId: offer.plan.agencyId });
  });

/**
 * Places an offer at an indicator of the leader's own, where it becomes an expectation: at once, for the rater is the leader
 * or has approved; in changed words of another leader it is proposed to the rater again.
 * @throws DomainError `not-found` for anybody but the leader, and for an indicator that the leader's plan does not have;
 * `offer.cell-taken` where something is expected of the member already; else as `approveOffer`.
 */
export const placeOffer = (
  actor: Actor,
  { offerId, version, indicatorId, text }: z.output<typeof placeOfferSchema>,
) =>
  writing(actor, async (tx) => {
    const offer = await offerIn(tx, actor, offerId, offersReceived(actor));
    const own = found(await ownLines(tx, actor, Number(actor.today.slice(0, 4))));
    found(own.lines.find(({ id }) => id === indicatorId));
    const decided = { decidedById: actor.personId, decidedAt: actor.now };
    await claimVersion(tx.roleOffer, offer, version, { state: "accepted", indicatorId, ...decided });
    const { personId } = offer;
    const rated = (await tx.person.count({ where: { id: personId, AND: supervisedBy(actor) } })) > 0;
    const expectation = expectationOf(offer, text, { rated });
    const data = { text, writtenAt: actor.now, reason: null, ...expectation };
    const expectationId = await expect(tx, { personId, indicatorId }, data);
    await announce(tx, actor, { topic: "offer.placed", subjectId: offerId, recipients: [personId] });
    const { agencyId } = offer.plan;
    await recordEvent(tx, actor, { name: "offer.placed", subjectId: offerId, agencyId });
    if (expectation.state !== "proposed") return;
    const rater = await raterOf(tx, personId, actor.today);
    const proposed = { subjectId: expectationId, recipients: rater ? [rater.id] : [] };
    await announce(tx, actor, { topic: "assignment.proposed", ...proposed });
    await recordEvent(tx, actor, {
      ...{ name: "assignment.proposed", subjectId: expectationId, agencyId: own.agencyId },
    });
  });

/** The offer as it stands, one of `mine`, with nothing against deciding on it. */
async function offerIn(tx: Transaction, actor: Actor, id: string, mine: Prisma.RoleOfferWhereInput) {
  const offer = found(
    await tx.roleOffer.findFirst({
      where: { id, AND: mine },
      select: {
        ...{ id: true, version: true, state: true, text: true, personId: true, leaderId: true },
        ...{ approvedById: true, approvedAt: true },
        plan: { select: { agencyId: true } },
      },
    }),
  );
  const running = (await tx.roleOffer.count({ where: { id, AND: runningOffers(actor) } })) > 0;
  const by = offer.leaderId === actor.personId ? "leader" : "rater";
  const { state, approvedAt } = offer;
  refuseBecause(offerBlockers({ state, running, by, approved: approvedAt !== null }));
  return offer;
}

type Cell = { personId: string; indicatorId: string };
type Written = Omit<Prisma.RoleExpectationCreateManyInput, "id" | keyof Cell>;

/** Writes into an empty cell of the role matrix; answers its id. */
async function expect(tx: Transaction, cell: Cell, data: Written) {
  const before = await tx.roleExpectation.findUnique({
    where: { personId_indicatorId: cell },
    select: { id: true, version: true, text: true },
  });
  if (before && before.text !== null) refuse("offer.cell-taken");
  if (before) {
    await claimVersion(tx.roleExpectation, before, before.version, data);
    return before.id;
  }
  const id = newId();
  const { count } = await tx.roleExpectation.createMany({
    data: { ...data, ...cell, id },
    skipDuplicates: true,
  });
  if (count === 0) refuse("offer.cell-taken");
  return id;
}
