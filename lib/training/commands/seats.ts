import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { EventName } from "@/lib/audit/event-names";
import { dateOf } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { found, refuse } from "@/lib/errors";
import { announce } from "@/lib/notifications/commands";
import { raterOf } from "@/lib/organisation/queries";

import { movingUp, seated } from "../nomination";
import { nominationsLeft, visibleNominations } from "../policy";

/** Whatever gives or takes seats of these events comes one after the other. */
export const eventsAlone = (tx: Transaction, eventIds: readonly string[]) =>
  tx.$queryRaw`SELECT 1 FROM "TrainingEvent" WHERE id = ANY(${[...new Set(eventIds)]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;

const eventSelect = {
  ...{ id: true, status: true, startsOn: true, endsOn: true, nominateBy: true, seats: true, version: true },
  ...{ title: true, form: true, quantity: true },
} satisfies Prisma.TrainingEventSelect;

type EventRow = Prisma.TrainingEventGetPayload<{ select: typeof eventSelect }>;

/** An event with its days as YYYY-MM-DD. */
const eventOf = ({ startsOn, endsOn, nominateBy, quantity, ...event }: EventRow) => ({
  ...event,
  quantity: quantity.toNumber(),
  ...{ startsOn: dateOf(startsOn), endsOn: dateOf(endsOn), nominateBy: dateOf(nominateBy) },
});

/** The event, held so that nobody else gives or takes its seats meanwhile. */
export async function eventAlone(tx: Transaction, eventId: string) {
  await eventsAlone(tx, [eventId]);
  return eventOf(found(await tx.trainingEvent.findUnique({ where: { id: eventId }, select: eventSelect })));
}

const nominationSelect = {
  ...{ id: true, version: true, status: true, personId: true, agencyId: true, unitId: true },
  ...{ proposedById: true, proposedAt: true, event: { select: eventSelect } },
} satisfies Prisma.TrainingNominationSelect;

/** Nominations in the actor's sight with their events, which are held: what is read of them stays until the end. */
export async function nominationsAlone(
  tx: Transaction,
  actor: Actor,
  ids: readonly string[],
  inSight: Prisma.TrainingNominationWhereInput = visibleNominations(actor),
) {
  const where = { id: { in: [...ids] }, AND: inSight };
  const events = await tx.trainingNomination.findMany({ where, select: { eventId: true } });
  await eventsAlone(
    tx,
    events.map(({ eventId }) => eventId),
  );
  const rows = await tx.trainingNomination.findMany({
    where,
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    select: nominationSelect,
  });
  return rows.map(({ event, ...nomination }) => ({ ...nomination, event: eventOf(event) }));
}

/** One of them. @throws DomainError `not-found` for whom it does not exist. */
export const nominationAlone = async (tx: Transaction, actor: Actor, id: string) =>
  found((await nominationsAlone(tx, actor, [id]))[0]);

/** How many seats of an event are given. */
export const seatsTaken = (tx: Transaction, eventId: string) =>
  tx.trainingNomination.count({ where: { eventId, status: { in: [...seated] } } });

/** The place that comes next in the line of an event, which has to be held. */
export async function nextInLine(tx: Transaction, eventId: string) {
  const { _max } = await tx.trainingNomination.aggregate({ where: { eventId }, _max: { line: true } });
  return (_max.line ?? 0) + 1;
}

type Told = { personId: string; proposedById: string };

/** Tells whoever a nomination is of, and whoever proposed it. */
export const tell = (
  tx: Transaction,
  actor: Actor,
  topic: EventName,
  eventId: string,
  people: readonly Told[],
) =>
  announce(tx, actor, {
    topic,
    subjectId: eventId,
    recipients: people.flatMap(({ personId, proposedById }) => [personId, proposedById]),
  });

/**
 * Gives the free seats of an event to those who wait, first come first, and tells them; what is of people who have left the service
 * is taken back before. The event has to be held. Answers the events for the trail.
 */
export async function giveFreeSeats(tx: Transaction, actor: Actor, event: Seats) {
  const left = await takeBackLeft(tx, event.id, actor.today);
  const up = await nextUp(tx, event);
  if (up.length === 0) return left.map(takenBack);
  // What gives oneself a seat is somebody else's to decide, by whatever way it comes free.
  if (up.some(({ personId }) => personId === actor.personId)) refuse("training.own-case");
  await tell(tx, actor, "training.seat-freed", event.id, up);
  return [...left.map(takenBack), ...(await moveUp(tx, up))];
}

type Seats = { id: string; seats: number };

/** Takes back what is under way for an event to come, which has to be held, of whoever has left the service by the day. */
export const takeBackLeft = (tx: Transaction, eventId: string, day: string) =>
  tx.trainingNomination.updateManyAndReturn({
    where: { eventId, AND: nominationsLeft(day) },
    data: { status: "withdrawn", version: { increment: 1 } },
    select: { id: true, personId: true, proposedById: true, agencyId: true },
  });

type Row = { id: string; agencyId: string };

/** One of them for the trail. */
export const takenBack = ({ id, agencyId }: Row) => ({
  ...{ name: "training.withdrawn" as const, subjectId: id, agencyId },
});

/** Who moves up into the free seats of an event. */
export async function nextUp(tx: Transaction, { id: eventId, seats }: Seats) {
  const waiting = await tx.trainingNomination.findMany({
    where: { eventId, status: "waiting" },
    orderBy: { line: "asc" },
    select: { id: true, personId: true, agencyId: true, proposedById: true },
  });
  return waiting.length === 0 ? [] : movingUp(waiting, seats - (await seatsTaken(tx, eventId)));
}

/** Gives each of them a seat; answers the events for the trail. */
export async function moveUp(tx: Transaction, up: readonly Row[]) {
  await tx.trainingNomination.updateMany({
    where: { id: { in: up.map(({ id }) => id) }, status: "waiting" },
    data: { status: "approved", version: { increment: 1 } },
  });
  return up.map(({ id, agencyId }) => ({ name: "training.seat-freed" as const, subjectId: id, agencyId }));
}

/** The supervisor of the person today; none where nobody is on record. */
export const supervisorOf = async (tx: Transaction, personId: string, day: string) => {
  const rater = await raterOf(tx, personId, day);
  return rater ? [rater.id] : [];
};
