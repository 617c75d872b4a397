import "server-only";

import type { Moment } from "@/lib/access/clock";
import { recordEvents } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db/doors";
import { tellMany } from "@/lib/notifications/commands";

import { nominationsLeft } from "../policy";
import { eventsAlone, moveUp, nextUp, takeBackLeft, takenBack } from "./seats";

/**
 * Takes back, for the job, what is under way for events to come of whoever has left the service, and gives the seats that come free
 * to those who wait; whoever proposed them, and who moves up, are told. Done again it takes back nothing. Answers how many.
 */
export async function freeSeatsLeft(tx: Transaction, { today, now }: Moment): Promise<number> {
  const events = await tx.trainingEvent.findMany({
    where: { nominations: { some: nominationsLeft(today) } },
    orderBy: { id: "asc" },
    select: { id: true, seats: true },
  });
  if (events.length === 0) return 0;
  await eventsAlone(
    tx,
    events.map(({ id }) => id),
  );
  const nobody = { personId: null, now };
  const trail: Parameters<typeof recordEvents>[2][number][] = [];
  let count = 0;
  for (const event of events) {
    const left = await takeBackLeft(tx, event.id, today);
    const up = await nextUp(tx, event);
    trail.push(...left.map(takenBack), ...(await moveUp(tx, up)));
    const proposers = left.filter(({ personId, proposedById }) => personId !== proposedById);
    const told = { subjectId: event.id, recipients: proposers.map(({ proposedById }) => proposedById) };
    await tellMany(tx, nobody, { topic: "training.withdrawn", ...told });
    const moved = up.flatMap(({ personId, proposedById }) => [personId, proposedById]);
    await tellMany(tx, nobody, { topic: "training.seat-freed", subjectId: event.id, recipients: moved });
    count += left.length;
  }
  await recordEvents(tx, nobody, trail);
  return count;
}
