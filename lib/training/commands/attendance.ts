import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvents } from "@/lib/audit/record";
import { dateOf } from "@/lib/dates";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, found, refuse, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { attendanceBlockers, undecided } from "../nomination";
import { canKeepTrainings, keptNominations } from "../policy";
import type { correctAttendanceSchema, recordAttendanceSchema } from "../schema";
import { attendedBlocker } from "../twin";
import { countedWithOthers, countedWithout, peopleAlone } from "./count";
import { eventAlone, nominationsAlone, tell } from "./seats";
import { twinsOf } from "./twins";

type Came = { id: string; personId: string; agencyId: string; unitId: string; proposedById: string };

/**
 * Notes once who came, of everybody with a seat: those who did have the training on record with its hours, those who did not
 * are told that they were missed. The event is over by it, and so is every nomination that came to no seat, which is told, too.
 * Answers how many came.
 * @throws DomainError `not-found` for anybody but who keeps trainings, `training.event-not-over`, `training.event-held`,
 * `training.event-cancelled`, `training.own-case` with a seat of one's own, `training.not-seated` for whoever has none,
 * `training.counts-already` for whoever attended another event of it with a day in common, `stale`.
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
    const left = await closeRest(tx, event.id);
    const cost = await costOf(tx, event.id);
    await claimVersion(tx.trainingEvent, event, input.version, { status: "held", cost });
    const records = await recordsOf(tx, actor, event.id, present);
    if (present.length > 0) await tell(tx, actor, "training.attended", event.id, present);
    if (absent.length > 0) await tell(tx, actor, "training.missed", event.id, absent);
    if (left.length > 0) await tell(tx, actor, "training.closed", event.id, left);
    await recordEvents(tx, actor, [
      {
        name: "training.event-held",
        subjectId: event.id,
        agencyId: null,
        details: { came: present.length, missed: absent.length },
      },
      ...records,
      ...absent.map(({ id, agencyId }) => ({ name: "training.missed" as const, subjectId: id, agencyId })),
      ...left.map(({ id, agencyId }) => ({ name: "training.closed" as const, subjectId: id, agencyId })),
    ]);
    return present.length;
  });

/** Nobody waits for a seat at what is over, nor for a decision about it. */
async function closeRest(tx: Transaction, eventId: string) {
  const left = await tx.trainingNomination.findMany({
    where: { eventId, status: { in: [...undecided] } },
    select: { id: true, personId: true, agencyId: true, proposedById: true },
  });
  await tx.trainingNomination.updateMany({
    where: { id: { in: left.map(({ id }) => id) } },
    data: { status: "closed", version: { increment: 1 } },
  });
  return left;
}

/** Rupiah for one person: what the course costs later changes nothing about an event that is over. */
async function costOf(tx: Transaction, eventId: string) {
  const { cost, course } = await tx.trainingEvent.findUniqueOrThrow({
    where: { id: eventId },
    select: { cost: true, course: { select: { cost: true } } },
  });
  return cost ?? course.cost;
}

const note = (tx: Transaction, people: readonly Came[], status: "attended" | "absent", actor: Actor) =>
  tx.trainingNomination.updateMany({
    where: { id: { in: people.map(({ id }) => id) }, status: "approved" },
    data: { status, decidedById: actor.personId, decidedAt: actor.now, version: { increment: 1 } },
  });

/**
 * Somebody who was noted as missing had come after all: they have the training on record, and are told.
 * @throws DomainError `not-found` for anybody but who keeps trainings, `training.own-case`, `training.not-missed`,
 * `training.counts-already`, `stale`.
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

/** What an event taught, as records of it say. */
const taught = {
  ...{ title: true, provider: true, form: true, international: true, competencyId: true, quantity: true },
} as const;

/**
 * Puts the event on record for those who came, as it taught and with hours by the conversion table; answers the events for the
 * trail. Who had recorded the training themselves, or whose document did, has it once: that record is the event's from now on,
 * with its certificates, and the hours of a document stand.
 */
async function recordsOf(tx: Transaction, actor: Actor, eventId: string, people: readonly Came[]) {
  const { startsOn, endsOn, ...teaches } = await tx.trainingEvent.findUniqueOrThrow({
    where: { id: eventId },
    select: { startsOn: true, endsOn: true, ...taught },
  });
  const span = { startedOn: dateOf(startsOn), endedOn: dateOf(endsOn) };
  const personIds = people.map(({ personId }) => personId);
  await peopleAlone(tx, personIds);
  const recorded = await twinsOf(tx, personIds, { ...span, title: teaches.title });
  refuseBecause(await attendedElsewhere(tx, recorded));
  const twins = recorded.filter(({ nominationId }) => nominationId === null);
  const drafts = people.map(({ id: nominationId, personId, agencyId, unitId }) => {
    const [before, ...others] = twins.filter((twin) => twin.personId === personId);
    return { id: before?.id ?? newId(), nominationId, personId, agencyId, unitId, before, others };
  });
  await giveWay(tx, drafts);
  const counting = drafts.filter(({ before }) => before?.kind !== "list");
  const hours = await countedWithOthers(
    tx,
    counting.map(({ id, personId }) => ({
      ...{ id, personId, quantity: teaches.quantity.toNumber(), ...span },
      ...{ form: teaches.form, international: teaches.international },
    })),
  );
  const data = { ...teaches, startedOn: startsOn, endedOn: endsOn, recordedAt: actor.now };
  await tx.trainingRecord.createMany({
    data: counting.flatMap(({ before, id, nominationId, personId, agencyId, unitId }) =>
      before ? [] : [{ ...data, id, nominationId, personId, agencyId, unitId, hours: hours.get(id) ?? 0 }],
    ),
  });
  for (const { id, nominationId, before } of drafts)
    if (before)
      await tx.trainingRecord.update({
        where: { id },
        data:
          before.kind === "list" ? { nominationId } : { ...data, nominationId, hours: hours.get(id) ?? 0 },
      });
  await countedWithout(
    tx,
    drafts.flatMap(({ before, others }) =>
      [...(before ? [before] : []), ...others].filter(({ kind }) => kind === "person"),
    ),
  );
  return drafts.map(({ id, agencyId, before }) => ({
    ...{ name: "training.attended" as const, subjectId: id, agencyId },
    details: { hours: hours.get(id) ?? before?.hours ?? 0 },
  }));
}

/** Who attended another event of the same training has it once, and it is not for this one to count it again. */
async function attendedElsewhere(tx: Transaction, recorded: Awaited<ReturnType<typeof twinsOf>>) {
  const elsewhere = recorded.filter(({ nominationId }) => nominationId !== null);
  const people = await tx.person.findMany({
    where: { id: { in: elsewhere.map(({ personId }) => personId) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return elsewhere.map((record) => attendedBlocker(nameOf.get(record.personId) ?? "", record));
}

type Draft = { id: string; others: readonly { id: string; kind: "event" | "list" | "person" }[] };

/** Further recordings of the same training go, and leave their certificates with the one that stays; documents stay as they are. */
async function giveWay(tx: Transaction, drafts: readonly Draft[]) {
  for (const { id, others } of drafts) {
    const ids = others.flatMap((other) => (other.kind === "person" ? [other.id] : []));
    if (ids.length === 0) continue;
    const attached = await tx.evidenceUse.findMany({
      where: { trainingId: { in: ids } },
      select: { evidenceId: true },
    });
    await tx.evidenceUse.deleteMany({ where: { trainingId: { in: ids } } });
    await tx.evidenceUse.createMany({
      data: attached.map(({ evidenceId }) => ({ id: newId(), evidenceId, trainingId: id })),
      skipDuplicates: true,
    });
    await tx.trainingRecord.deleteMany({ where: { id: { in: ids } } });
  }
}
