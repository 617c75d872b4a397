import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvents } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, found, refuse, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { attendanceBlockers } from "../nomination";
import { canKeepTrainings, keptNominations } from "../policy";
import type { correctAttendanceSchema, recordAttendanceSchema } from "../schema";
import { countedWithOthers } from "./count";
import { eventAlone, nominationsAlone, tell } from "./seats";

type Came = { id: string; personId: string; agencyId: string; unitId: string; proposedById: string };

/**
 * Notes once who came, of everybody with a seat: those who did have the training on record with its hours, those who did not
 * are told that they were missed. The event is over by it. Answers how many came.
 * @throws DomainError `not-found` for anybody but who keeps trainings, `training.event-not-over`, `training.event-held`,
 * `training.event-cancelled`, `training.own-case` with a seat of one's own, `training.not-seated` for whoever has none, `stale`.
 */
export const recordAttendance = (actor: Actor, input: z.output<typeof recordAttendanceSchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(canKeepTrainings(actor));
    const event = await eventAlone(tx, input.eventId);
    refuseBecause(attendanceBlockers(event, actor.today));
    const seated = await tx.trainingNomination.findMany({
      where: { eventId: event.id, status: "approved" },
      select: { id: true, personId: true, agencyId: true, unitId: true, proposedById: true },
    });
    if (seated.some(({ personId }) => personId === actor.personId)) refuse("training.own-case");
    const came = new Set(input.attended);
    if ([...came].some((id) => seated.every((one) => one.id !== id))) refuse("training.not-seated");
    const [present, absent] = [
      seated.filter(({ id }) => came.has(id)),
      seated.filter(({ id }) => !came.has(id)),
    ];
    await note(tx, present, "attended", actor);
    await note(tx, absent, "absent", actor);
    await claimVersion(tx.trainingEvent, event, input.version, { status: "held" });
    const records = await recordsOf(tx, actor, event.id, present);
    if (present.length > 0) await tell(tx, actor, "training.attended", event.id, present);
    if (absent.length > 0) await tell(tx, actor, "training.missed", event.id, absent);
    await recordEvents(tx, actor, [
      {
        name: "training.event-held",
        subjectId: event.id,
        agencyId: null,
        details: { came: present.length, missed: absent.length },
      },
      ...records,
      ...absent.map(({ id, agencyId }) => ({ name: "training.missed" as const, subjectId: id, agencyId })),
    ]);
    return present.length;
  });

const note = (tx: Transaction, people: readonly Came[], status: "attended" | "absent", actor: Actor) =>
  tx.trainingNomination.updateMany({
    where: { id: { in: people.map(({ id }) => id) }, status: "approved" },
    data: { status, decidedById: actor.personId, decidedAt: actor.now, version: { increment: 1 } },
  });

/**
 * Somebody who was noted as missing had come after all: they have the training on record, and are told.
 * @throws DomainError `not-found` for anybody but who keeps trainings, `training.own-case`, `training.not-missed`, `stale`.
 */
export const correctAttendance = (actor: Actor, input: z.output<typeof correctAttendanceSchema>) =>
  writing(actor, async (tx) => {
    const [one] = await nominationsAlone(tx, actor, [input.nominationId], keptNominations(actor));
    const { event, ...nomination } = found(one);
    if (nomination.personId === actor.personId) refuse("training.own-case");
    if (nomination.status !== "absent") refuse("training.not-missed");
    await claimVersion(tx.trainingNomination, nomination, input.version, {
      ...{ status: "attended", decidedById: actor.personId, decidedAt: actor.now },
    });
    const records = await recordsOf(tx, actor, event.id, [nomination]);
    await tell(tx, actor, "training.attended", event.id, [nomination]);
    await recordEvents(tx, actor, records);
  });

/** Puts the event on record for those who came, hours by the conversion table; answers the events for the trail. */
async function recordsOf(tx: Transaction, actor: Actor, eventId: string, people: readonly Came[]) {
  const {
    startsOn: startedOn,
    endsOn: endedOn,
    course,
  } = await tx.trainingEvent.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      ...{ startsOn: true, endsOn: true },
      course: {
        select: {
          title: true,
          provider: true,
          form: true,
          international: true,
          competencyId: true,
          quantity: true,
        },
      },
    },
  });
  const spans = {
    startedOn: startedOn.toISOString().slice(0, 10),
    endedOn: endedOn.toISOString().slice(0, 10),
  };
  const quantity = course.quantity.toNumber();
  const drafts = people.map(({ id: nominationId, personId, agencyId, unitId }) => ({
    ...{ id: newId(), nominationId, personId, agencyId, unitId },
  }));
  const hours = await countedWithOthers(
    tx,
    drafts.map(({ id, personId }) => ({
      ...{ id, personId, quantity, form: course.form, international: course.international },
      ...spans,
    })),
  );
  await tx.trainingRecord.createMany({
    data: drafts.map((draft) => ({
      ...{ ...draft, ...course, startedOn, endedOn, recordedAt: actor.now, hours: hours.get(draft.id) ?? 0 },
    })),
  });
  return drafts.map(({ id, agencyId }) => ({
    ...{ name: "training.attended" as const, subjectId: id, agencyId },
    details: { hours: hours.get(id) ?? 0 },
  }));
}
