import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { claimVersion, found, refuse } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";
import { raterOf } from "@/lib/organisation/queries";

import { offerStage } from "../offer";
import { approachable } from "../policy";
import { planToOfferFor } from "../queries/offers";
import type { moveOfferSchema, offerRoleSchema } from "../schema";

/**
 * Offers a contribution to the own rater or to another leader (pengajuan sukarela, L.II.A.5.f); the rater of the day is
 * told, and nobody else yet. Answers the id of the offer.
 * @throws DomainError `not-found` for whoever is no leader with indicators, `offer.no-plan` without a running plan of the
 * year that can support others', `offer.no-rater`, `offer.made-already` while the same waits.
 */
export const offerRole = (actor: Actor, { leaderId, text, reason }: z.output<typeof offerRoleSchema>) =>
  writing(actor, async (tx) => {
    found(await tx.person.findFirst({ where: { AND: [{ id: leaderId }, approachable(actor)] } }));
    const plan = (await planToOfferFor(tx, actor)) ?? refuse("offer.no-plan");
    const rater = (await raterOf(tx, actor.personId, actor.today)) ?? refuse("offer.no-rater");
    const id = newId();
    const made = { id, personId: actor.personId, leaderId, planId: plan.id };
    // Whoever presses twice waits here for the first, and then writes nothing.
    const { count } = await tx.roleOffer.createMany({
      data: { ...made, text, reason, offeredAt: actor.now },
      skipDuplicates: true,
    });
    if (count === 0) refuse("offer.made-already");
    await announce(tx, actor, { topic: "offer.made", subjectId: id, recipients: [rater.id] });
    await recordEvent(tx, actor, { name: "offer.made", subjectId: id, agencyId: plan.agencyId });
    return id;
  });

/**
 * Takes an offer back that nobody has placed yet; for whom it waited is told.
 * @throws DomainError `not-found` for anybody else's, `offer.not-waiting` once it was decided on, `stale`.
 */
export const withdrawOffer = (actor: Actor, { offerId, version }: z.output<typeof moveOfferSchema>) =>
  writing(actor, async (tx) => {
    const offer = found(
      await tx.roleOffer.findFirst({
        where: { id: offerId, personId: actor.personId },
        select: {
          ...{ id: true, version: true, state: true, leaderId: true, approvedAt: true },
          plan: { select: { agencyId: true } },
        },
      }),
    );
    if (offer.state !== "waiting") refuse("offer.not-waiting");
    const decided = { decidedById: actor.personId, decidedAt: actor.now };
    await claimVersion(tx.roleOffer, offer, version, { state: "withdrawn", ...decided });
    const raterId = (await raterOf(tx, actor.personId, actor.today))?.id ?? null;
    const stage = offerStage({ raterId, leaderId: offer.leaderId, approved: offer.approvedAt !== null });
    const waited = stage === "leader" ? offer.leaderId : raterId;
    const recipients = waited ? [waited] : [];
    await announce(tx, actor, { topic: "offer.withdrawn", subjectId: offerId, recipients });
    const { agencyId } = offer.plan;
    await recordEvent(tx, actor, { name: "offer.withdrawn", subjectId: offerId, agencyId });
  });
