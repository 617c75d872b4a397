import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { holdsFor } from "@/lib/access/permissions";
import { recordEvents } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, found, refuse, refuseBecause, refuseUnless } from "@/lib/errors";

import { approvingBlockers, refusingBlockers, seated, withdrawingBlockers } from "../nomination";
import { keptNominations, serving } from "../policy";
import type { approveNominationsSchema, refuseNominationSchema, withdrawNominationSchema } from "../schema";
import { supervises } from "./nominate";
import {
  giveFreeSeats,
  nextInLine,
  nominationAlone,
  nominationsAlone,
  seatsTaken,
  supervisorOf,
  tell,
} from "./seats";

/**
 * Approves proposals, one or many, in the order in which they came: each gets a seat as long as there is one, and waits
 * otherwise. Everybody is told which. Answers how many got a seat and how many wait.
 * @throws DomainError `not-found` for anybody but who keeps trainings, `training.own-case`, `training.not-proposed`,
 * `training.no-position` for whoever holds none any more, `training.event-begun`, `training.event-cancelled`, `stale`; then none of them was approved.
 */
export const approveNominations = (actor: Actor, input: z.output<typeof approveNominationsSchema>) =>
  writing(actor, async (tx) => {
    const seen = new Map(input.nominations.map(({ nominationId, version }) => [nominationId, version]));
    const nominations = await nominationsAlone(tx, actor, [...seen.keys()], keptNominations(actor));
    refuseUnless(nominations.length === seen.size);
    await refuseLeft(tx, actor, nominations);
    const free = new Map<string, number>();
    const given: ((typeof nominations)[number] & { status: "approved" | "waiting" })[] = [];
    for (const { event, ...nomination } of nominations) {
      if (nomination.personId === actor.personId) refuse("training.own-case");
      refuseBecause(approvingBlockers(event, nomination.status, actor.today));
      const left = free.get(event.id) ?? event.seats - (await seatsTaken(tx, event.id));
      const status = left > 0 ? "approved" : "waiting";
      free.set(event.id, left > 0 ? left - 1 : left);
      await claimVersion(tx.trainingNomination, nomination, found(seen.get(nomination.id) ?? null), {
        ...{ status, decidedById: actor.personId, decidedAt: actor.now },
        line: status === "waiting" ? await nextInLine(tx, event.id) : null,
      });
      given.push({ ...nomination, event, status });
    }
    await tellEach(tx, actor, given);
    await recordEvents(
      tx,
      actor,
      given.map(({ id, agencyId, status }) => ({ name: topicOf(status), subjectId: id, agencyId })),
    );
    const approved = given.filter(({ status }) => status === "approved").length;
    return { approved, waiting: given.length - approved };
  });

const topicOf = (status: "approved" | "waiting") =>
  status === "approved" ? ("training.approved" as const) : ("training.queued" as const);

/** Nobody gets a seat who has left since they were proposed. */
async function refuseLeft(tx: Transaction, { today }: Actor, nominees: readonly { personId: string }[]) {
  const ids = [...new Set(nominees.map(({ personId }) => personId))];
  const there = await tx.person.count({ where: { id: { in: ids }, AND: serving(today) } });
  if (there < ids.length) refuse("training.no-position");
}

type Given = {
  event: { id: string };
  status: "approved" | "waiting";
  personId: string;
  proposedById: string;
};

/** One piece of news an event and answer, not one a person. */
async function tellEach(tx: Transaction, actor: Actor, given: readonly Given[]) {
  for (const eventId of new Set(given.map(({ event }) => event.id))) {
    for (const status of ["approved", "waiting"] as const) {
      const people = given.filter((one) => one.event.id === eventId && one.status === status);
      if (people.length > 0) await tell(tx, actor, topicOf(status), eventId, people);
    }
  }
}

/**
 * Refuses what somebody asked for, as their supervisor, or what was proposed, as who keeps trainings; with the reason, which
 * they are told.
 * @throws DomainError `not-found` for anybody else, `training.own-case`, `training.not-proposed`, `training.event-*`, `stale`.
 */
export const refuseNomination = (actor: Actor, input: z.output<typeof refuseNominationSchema>) =>
  writing(actor, async (tx) => {
    const { event, ...nomination } = await nominationAlone(tx, actor, input.nominationId);
    const { personId, proposedById, agencyId, unitId } = nomination;
    const kept = await keeps(tx, actor, unitId);
    const asked = nomination.status === "asked";
    refuseUnless(asked ? await supervises(tx, actor, personId) : kept);
    if (personId === actor.personId) refuse("training.own-case");
    refuseBecause(refusingBlockers(event, nomination.status));
    await claimVersion(tx.trainingNomination, nomination, input.version, {
      ...{ status: "refused", note: input.note, decidedById: actor.personId, decidedAt: actor.now },
    });
    await tell(tx, actor, "training.refused", event.id, [{ personId, proposedById }]);
    await recordEvents(tx, actor, [{ name: "training.refused", subjectId: nomination.id, agencyId }]);
  });

/**
 * Gives back a nomination, or the seat that came of it, before the event begins: the employee, their supervisor of today, or who
 * keeps trainings. A seat that becomes free goes to whoever waits longest, in the same transaction, and they are told.
 * @throws DomainError `not-found` for anybody else, `training.nothing-to-give-back`, `training.event-begun`, `stale`.
 */
export const withdrawNomination = (actor: Actor, input: z.output<typeof withdrawNominationSchema>) =>
  writing(actor, async (tx) => {
    const { event, ...nomination } = await nominationAlone(tx, actor, input.nominationId);
    const { personId, proposedById, agencyId, status } = nomination;
    refuseBecause(withdrawingBlockers(event, status, actor.today));
    await claimVersion(tx.trainingNomination, nomination, input.version, { status: "withdrawn" });
    const freed = (seated as readonly string[]).includes(status) ? await giveFreeSeats(tx, actor, event) : [];
    const others = await supervisorOf(tx, personId, actor.today);
    await tell(tx, actor, "training.withdrawn", event.id, [
      { personId, proposedById },
      ...others.map((id) => ({ personId: id, proposedById: id })),
    ]);
    await recordEvents(tx, actor, [
      { name: "training.withdrawn", subjectId: nomination.id, agencyId },
      ...freed,
    ]);
  });

/** Whether the actor keeps the trainings of the unit. */
async function keeps(tx: Transaction, actor: Actor, unitId: string) {
  const { path } = await tx.unit.findUniqueOrThrow({ where: { id: unitId }, select: { path: true } });
  return holdsFor(actor, "training:manage", path);
}
