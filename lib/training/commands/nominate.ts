import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { onDay, supervisedBy } from "@/lib/access/visibility";
import { recordEvent, recordEvents } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, found, refuse, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";
import { assignmentOf } from "@/lib/organisation/queries";

import { askingBlockers, nominatingBlockers, proposingBlockers } from "../nomination";
import { isCarried, lastDecision, standingNominations } from "../policy";
import type { askSeatSchema, nominateSchema, proposeAskedSchema } from "../schema";
import { nominatedBlocker } from "../twin";
import { peopleAlone } from "./count";
import { eventAlone, nominationAlone, supervisorOf, tell } from "./seats";
import { nominatedElsewhere } from "./twins";

const before = (tx: Transaction, eventId: string, personId: string) =>
  tx.trainingNomination.findUnique({
    where: { eventId_personId: { eventId, personId } },
    select: { id: true, status: true, version: true },
  });

/**
 * Asks for a seat at an event; the supervisor of today is told, and proposes or not. Answers the nomination's id.
 * @throws DomainError `not-found`, `training.no-position` for people without one, `training.event-cancelled`,
 * `training.event-held`, `training.nominations-closed`, `training.nominated-already`, `training.refused-already`,
 * `training.nominated-elsewhere` beside a nomination for another event of the same training with a day in common.
 */
export const askSeat = (actor: Actor, { eventId, reason }: z.output<typeof askSeatSchema>) =>
  writing(actor, async (tx) => {
    const { personId } = actor;
    const event = await eventAlone(tx, eventId);
    const { position } = (await assignmentOf(tx, personId, actor.today)) ?? refuse("training.no-position");
    const earlier = await before(tx, eventId, personId);
    refuseBecause(askingBlockers(event, earlier?.status ?? null, actor.today));
    await onceAtATime(tx, event, [personId]);
    const { agencyId, unitId } = position;
    const asked = {
      ...{ agencyId, unitId, status: "asked" as const, reason: reason || null, note: null, itemId: null },
      ...{ proposedById: personId, proposedAt: actor.now, decidedById: null, decidedAt: null },
    };
    const id = earlier?.id ?? newId();
    if (earlier) await claimVersion(tx.trainingNomination, earlier, earlier.version, asked);
    else await tx.trainingNomination.create({ data: { id, eventId, personId, ...asked } });
    const recipients = await supervisorOf(tx, personId, actor.today);
    await announce(tx, actor, { topic: "training.asked", subjectId: id, recipients });
    await recordEvent(tx, actor, { name: "training.asked", subjectId: id, agencyId });
    return id;
  });

/**
 * Proposes people whom the actor supervises today for an event, also because a line of their approved development plan asks for
 * it; the regional HR agency decides. They are told. Whoever asked is proposed by `proposeAsked`.
 * @throws DomainError `not-found` for people the actor does not supervise, and for a line of another's plan or one that is not
 * approved; `training.*` as `askSeat`, `training.line-nominated` where the line was nominated for already.
 */
export const nominate = (actor: Actor, input: z.output<typeof nominateSchema>) =>
  writing(actor, async (tx) => {
    const { eventId, reason, itemId = null } = input;
    const personIds = [...new Set(input.personIds)];
    const event = await eventAlone(tx, eventId);
    const people = await tx.person.findMany({
      where: { id: { in: personIds, not: actor.personId }, AND: supervisedBy(actor) },
      select: {
        id: true,
        assignments: {
          where: { kind: "definitive", ...onDay(actor.today) },
          take: 1,
          select: { position: { select: { agencyId: true, unitId: true } } },
        },
        nominated: { where: { eventId }, select: { id: true, status: true, version: true } },
      },
    });
    refuseUnless(people.length === personIds.length);
    if (itemId) await lineOf(tx, itemId, personIds);
    const proposed = people.map(({ id: personId, assignments, nominated: [earlier] }) => {
      refuseBecause(nominatingBlockers(event, earlier?.status ?? null, actor.today));
      const { agencyId, unitId } = assignments[0]?.position ?? refuse("training.no-position");
      return { id: earlier?.id ?? newId(), personId, agencyId, unitId, earlier };
    });
    await onceAtATime(tx, event, personIds);
    const shared = {
      ...{ status: "proposed" as const, reason: reason || null, note: null, itemId },
      ...{ proposedById: actor.personId, proposedAt: actor.now, decidedById: null, decidedAt: null },
    };
    for (const { earlier, agencyId, unitId } of proposed)
      if (earlier)
        await claimVersion(tx.trainingNomination, earlier, earlier.version, { ...shared, agencyId, unitId });
    const anew = proposed.filter(({ earlier }) => !earlier);
    await tx.trainingNomination.createMany({
      data: anew.map(({ id, personId, agencyId, unitId }) => ({
        id,
        eventId,
        personId,
        agencyId,
        unitId,
        ...shared,
      })),
    });
    await announce(tx, actor, { topic: "training.proposed", subjectId: eventId, recipients: personIds });
    await recordEvents(
      tx,
      actor,
      proposed.map(({ id, agencyId }) => ({ name: "training.proposed", subjectId: id, agencyId })),
    );
    return proposed.length;
  });

/** Nobody is to sit twice in one training: it would count once, and the seat would be somebody else's. */
async function onceAtATime(
  tx: Transaction,
  event: Awaited<ReturnType<typeof eventAlone>>,
  personIds: readonly string[],
) {
  await peopleAlone(tx, personIds);
  refuseBecause((await nominatedElsewhere(tx, personIds, event)).map(nominatedBlocker));
}

/** The line has to stand in the approved plan of the one person, with nothing under way for it. */
async function lineOf(tx: Transaction, itemId: string, personIds: readonly string[]) {
  await tx.$queryRaw`SELECT 1 FROM "DevelopmentItem" WHERE id = ${itemId}::uuid FOR NO KEY UPDATE`;
  const item = found(
    await tx.developmentItem.findFirst({
      where: { id: itemId, study: null, plan: { status: "approved", personId: { in: [...personIds] } } },
      select: {
        nominations: { where: standingNominations, select: { id: true } },
        plan: { select: { decidedAt: true } },
        decisions: lastDecision,
      },
    }),
  );
  refuseUnless(personIds.length === 1);
  if (item.nominations.length > 0) refuse("training.line-nominated");
  if (!isCarried(item)) refuse("training.line-not-carried");
}

/**
 * Proposes whoever asked for a seat, as their supervisor of today; they are told, and the regional HR agency decides.
 * @throws DomainError `not-found` for anybody else, `training.not-asked`, `training.nominations-closed`, `stale`.
 */
export const proposeAsked = (actor: Actor, { nominationId, version }: z.output<typeof proposeAskedSchema>) =>
  writing(actor, async (tx) => {
    const { event, ...nomination } = await nominationAlone(tx, actor, nominationId);
    refuseUnless(await supervises(tx, actor, nomination.personId));
    refuseBecause(proposingBlockers(event, nomination.status, actor.today));
    await claimVersion(tx.trainingNomination, nomination, version, {
      ...{ status: "proposed", proposedById: actor.personId, proposedAt: actor.now },
    });
    const { agencyId, personId } = nomination;
    await tell(tx, actor, "training.proposed", event.id, [{ personId, proposedById: actor.personId }]);
    await recordEvent(tx, actor, { name: "training.proposed", subjectId: nominationId, agencyId });
  });

/** Whether the actor supervises the person today. */
export const supervises = async (tx: Transaction, actor: Actor, personId: string) =>
  personId !== actor.personId &&
  (await tx.person.count({ where: { id: personId, AND: supervisedBy(actor) } })) > 0;
