import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { addDays, dated } from "@/lib/dates";
import { type Transaction, writing } from "@/lib/db/doors";
import { moveObjections } from "@/lib/deadlines/commands";
import { claimVersion, found, refuse, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";

import { independenceBlockers } from "./independence";
import { headSeats, keptPeople, keptUnits } from "./policy";
import { assignmentOf, peopleAbove, raterOf } from "./queries";
import { ownCaseBlockers, raterBlockers } from "./rater";
import type { keepRaterSchema, reportRaterSchema, setIndependenceSchema, setRaterSchema } from "./schema";

/**
 * Says that the rater on record is not the right one (O5); whoever keeps the records sees it.
 * @throws DomainError `organisation.report-open` while an earlier report waits.
 */
export const reportRater = (actor: Actor, { note }: z.output<typeof reportRaterSchema>) =>
  writing(actor, async (tx) => {
    const { personId, now: reportedAt } = actor;
    // A second report at the same moment waits here, and finds the first.
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
    if (await tx.raterReport.findFirst({ where: { personId, settledAt: null } }))
      refuse("organisation.report-open");
    await tx.raterReport.create({ data: { id: newId(), personId, note, reportedAt } });
    await recordEvent(tx, actor, {
      name: "organisation.rater-reported",
      subjectId: personId,
      agencyId: await agencyOf(tx, actor, personId),
    });
  });

/**
 * Makes somebody a person's rater from a day on. What waits for the former one waits for the new one then: tasks follow
 * the timeline. Of open objections to what the person signed both are told.
 * @throws DomainError `not-found` for people whose records the actor does not keep, `organisation.rater-*`, `stale`.
 */
export const setRater = (actor: Actor, input: z.output<typeof setRaterSchema>) =>
  writing(actor, async (tx) => {
    const { personId, version, rater: typed, from, basis, answer } = input;
    await oneSupervisionChange(tx);
    const person = await keptPerson(tx, actor, personId);
    const raters = person.raters.map(dated);
    const rater = await raterNamed(tx, typed);
    const above = rater ? await peopleAbove(tx, rater.id, from) : [];
    refuseBecause(raterBlockers({ keeperId: actor.personId, personId, rater, from, raters, above }));
    const { id: raterId } = found(rater);
    await claimVersion(tx.person, person, version, {});
    const running = raters.find(({ to }) => !to || to >= from);
    if (running) await endSupervision(tx, running.id, addDays(from, -1));
    await tx.supervision.create({
      data: { id: newId(), personId, raterId, basis, validFrom: new Date(from) },
    });
    await settleReport(tx, actor, personId, answer);
    await announce(tx, actor, {
      topic: "organisation.rater-set",
      subjectId: personId,
      recipients: [personId, raterId, ...(running ? [running.raterId] : [])],
    });
    await moveObjections(tx, actor, personId);
    await recordEvent(tx, actor, {
      name: "organisation.rater-set",
      subjectId: personId,
      agencyId: await agencyOf(tx, actor, personId),
      details: { rater: typed, raterId, from, basis },
    });
  });

/**
 * Answers a report: the rater on record is the right one.
 * @throws DomainError `not-found` without an open report of somebody whose records the actor keeps,
 * `organisation.rater-own-case` for who reported and who was reported.
 */
export const keepRater = (actor: Actor, { personId, answer }: z.output<typeof keepRaterSchema>) =>
  writing(actor, async (tx) => {
    await keptPerson(tx, actor, personId);
    const reported = await raterOf(tx, personId, actor.today);
    refuseBecause(ownCaseBlockers(actor.personId, [personId, reported?.id]));
    if ((await settleReport(tx, actor, personId, answer)) === 0) refuse("not-found");
    await announce(tx, actor, {
      topic: "organisation.rater-kept",
      subjectId: personId,
      recipients: [personId],
    });
    await recordEvent(tx, actor, {
      name: "organisation.rater-kept",
      subjectId: personId,
      agencyId: await agencyOf(tx, actor, personId),
    });
  });

/**
 * Makes a unit a unit kerja mandiri, or no longer one: plans that its head opens from now on stand on the form of leaders, or
 * on that of members (L.II.A.2); those that are open stay on theirs. The head is told.
 * @throws DomainError `not-found` for units whose people the actor does not keep, and for those without a head whose form
 * depends on it, `organisation.independence-own-case` for the head, `stale` where it is so already.
 */
export const setIndependence = (actor: Actor, input: z.output<typeof setIndependenceSchema>) =>
  writing(actor, async (tx) => {
    const { unitId: id, independent } = input;
    const { agencyId, heads } = await headedUnit(tx, actor, id);
    refuseBecause(independenceBlockers({ keeperId: actor.personId, heads }));
    const { count } = await tx.unit.updateMany({
      where: { id, independent: !independent },
      data: { independent },
    });
    if (count === 0) refuse("stale");
    const name = independent ? "organisation.unit-made-independent" : "organisation.unit-made-dependent";
    await announce(tx, actor, { topic: name, subjectId: id, recipients: heads });
    await recordEvent(tx, actor, { name, subjectId: id, agencyId });
  });

/** A unit whose people the actor keeps, with who heads it today on a form that depends on it. */
async function headedUnit(tx: Transaction, actor: Actor, id: string) {
  const heads = headSeats(actor);
  const { agencyId, positions } = found(
    await tx.unit.findFirst({
      where: { id, positions: { some: heads }, AND: keptUnits(actor) },
      select: {
        agencyId: true,
        positions: {
          where: heads,
          select: { assignments: { where: heads.assignments.some, select: { personId: true } } },
        },
      },
    }),
  );
  return {
    agencyId,
    heads: positions.flatMap(({ assignments }) => assignments.map(({ personId }) => personId)),
  };
}

const keptPerson = async (tx: Transaction, actor: Actor, personId: string) =>
  found(
    await tx.person.findFirst({
      where: { id: personId, AND: keptPeople(actor) },
      select: {
        id: true,
        version: true,
        raters: { select: { id: true, raterId: true, validFrom: true, validTo: true } },
      },
    }),
  );

const agencyOf = async (tx: Transaction, { today }: Actor, personId: string) =>
  (await assignmentOf(tx, personId, today))?.position.agencyId ?? null;

const endSupervision = (tx: Transaction, id: string, lastDay: string) =>
  tx.supervision.update({ where: { id }, data: { validTo: new Date(lastDay) } });

async function settleReport(tx: Transaction, actor: Actor, personId: string, answer: string) {
  const { count } = await tx.raterReport.updateMany({
    where: { personId, settledAt: null },
    data: { settledAt: actor.now, settledById: actor.personId, answer },
  });
  return count;
}

/** The one person whom the NIP names, or the name where the person has none: elected officials. Null for nobody, or several. */
async function raterNamed(tx: Transaction, typed: string) {
  const select = { id: true } as const;
  const byNumber = await tx.person.findUnique({ where: { number: typed }, select });
  if (byNumber) return byNumber;
  // What matches without regard to case is a pattern to the database, and no name.
  const name = typed.replace(/[\\%_]/g, "\\$&");
  const where = { number: null, name: { equals: name, mode: "insensitive" } } as const;
  const [one, another] = await tx.person.findMany({ where, take: 2, select });
  return one && !another ? one : null;
}

/**
 * Changes of the supervision timeline wait for each other until the transaction ends: of two that close a circle together,
 * each alone would see none.
 */
export const oneSupervisionChange = (tx: Transaction) =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('kinerja.supervision'))::text`;
