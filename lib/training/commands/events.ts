import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent, recordEvents } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import type { NominationStatus } from "@/lib/db/generated/enums";
import { claimVersion, found, refuse, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { eventBlockers, openBlockers, underWay } from "../nomination";
import { canKeepTrainings } from "../policy";
import type { cancelEventSchema, saveEventSchema } from "../schema";
import { eventAlone, giveFreeSeats, seatsTaken, tell } from "./seats";

/**
 * Offers an event of a course, or changes its days, place and seats; more seats go to those who wait. Those who are nominated
 * are told of a change. Answers its id.
 * @throws DomainError `not-found` for anybody but who keeps trainings, `training.course-retired`, `training.event-past`,
 * `training.deadline-past`, `training.event-too-short`, `training.seats-given`, `training.event-cancelled`, `training.event-held`,
 * `stale`.
 */
export const saveEvent = (actor: Actor, input: z.output<typeof saveEventSchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(canKeepTrainings(actor));
    const { eventId, version, courseId, startsOn, endsOn, nominateBy, place, seats, cost } = input;
    const written = {
      ...{ startsOn: new Date(startsOn), endsOn: new Date(endsOn), nominateBy: new Date(nominateBy) },
      ...{ place, seats, cost: cost === null ? null : BigInt(cost) },
    };
    if (eventId === null) {
      const teaches = await offered(tx, courseId);
      const counted = { ...teaches, quantity: teaches.quantity.toNumber() };
      refuseBecause(eventBlockers(input, { taken: 0, before: null, today: actor.today, teaches: counted }));
      const id = newId();
      await tx.trainingEvent.create({ data: { id, courseId, ...teaches, ...written } });
      await recordEvent(tx, actor, { name: "training.event-offered", subjectId: id, agencyId: null });
      return id;
    }
    const event = await eventAlone(tx, eventId);
    refuseBecause(openBlockers(event));
    const taken = await seatsTaken(tx, eventId);
    refuseBecause(
      eventBlockers(input, { taken, before: event.startsOn, today: actor.today, teaches: event }),
    );
    await claimVersion(tx.trainingEvent, event, version, written);
    const freed = await giveFreeSeats(tx, actor, { id: eventId, seats });
    await tell(tx, actor, "training.event-changed", eventId, await nominatedFor(tx, eventId));
    await recordEvents(tx, actor, [
      { name: "training.event-changed", subjectId: eventId, agencyId: null },
      ...freed,
    ]);
    return eventId;
  });

/** What the course teaches; nobody takes it out of the catalogue or writes it anew meanwhile. */
async function offered(tx: Transaction, courseId: string) {
  await tx.$queryRaw`SELECT 1 FROM "TrainingCourse" WHERE id = ${courseId}::uuid FOR SHARE`;
  const { retiredOn, ...teaches } = found(
    await tx.trainingCourse.findUnique({
      where: { id: courseId },
      select: {
        ...{ retiredOn: true, title: true, provider: true, form: true, international: true },
        ...{ competencyId: true, level: true, quantity: true },
      },
    }),
  );
  if (retiredOn) refuse("training.course-retired");
  return teaches;
}

const active: NominationStatus[] = underWay.filter((status) => status !== "attended" && status !== "absent");

const nominatedFor = (tx: Transaction, eventId: string) =>
  tx.trainingNomination.findMany({
    where: { eventId, status: { in: active } },
    select: { personId: true, proposedById: true },
  });

/**
 * Calls an event off, with the reason. Everybody who was nominated for it is told.
 * @throws DomainError `not-found` for anybody but who keeps trainings, `training.event-cancelled`, `training.event-held`, `stale`.
 */
export const cancelEvent = (actor: Actor, { eventId, version, reason }: z.output<typeof cancelEventSchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(canKeepTrainings(actor));
    const event = await eventAlone(tx, eventId);
    refuseBecause(openBlockers(event));
    await claimVersion(tx.trainingEvent, event, version, { status: "cancelled", note: reason });
    await tell(tx, actor, "training.event-cancelled", eventId, await nominatedFor(tx, eventId));
    await recordEvent(tx, actor, { name: "training.event-cancelled", subjectId: eventId, agencyId: null });
  });
