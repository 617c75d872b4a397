import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay, supervisedBy } from "@/lib/access/visibility";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { type Because, meaningOf } from "@/lib/development/proposals";

import { nominatingBlockers, withdrawingBlockers } from "../nomination";
import { isCarried, lastDecision, nominationsOfTeam, standingNominations } from "../policy";
import { eventOf, eventShown } from "./event-row";
import { nomineesOf } from "./nominees";
import { trainingsToEvaluate } from "./to-evaluate";

/**
 * Everything about trainings that is a supervisor's: the people of today's team, who asked for a seat, who is nominated for what
 * is not over, the events one can still be nominated for, lines of approved development plans with nothing booked for them, and
 * the trainings whose use is to be evaluated.
 */
export const findTeamTrainings = (actor: Actor) =>
  reading(actor, async (tx) => {
    const people = await tx.person.findMany({
      where: { id: { not: actor.personId }, AND: supervisedBy(actor) },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: {
        ...{ id: true, name: true },
        assignments: {
          where: { kind: "definitive", ...onDay(actor.today) },
          take: 1,
          select: { position: { select: { title: true } } },
        },
      },
    });
    const nominations = await nominationsIn(tx, actor);
    const events = await openEvents(tx, actor);
    const asked = nominations.filter(({ status }) => status === "asked");
    const nominee = await nomineesOf(
      tx,
      actor,
      asked.map(({ id }) => id),
    );
    return {
      people: people.map(({ id, name, assignments }) => ({
        ...{ id, name, place: assignments[0]?.position.title ?? "" },
      })),
      asked: asked.map((one) => ({ ...one, ...nominee(one.id) })),
      nominated: nominations.filter(({ status }) => status !== "asked"),
      events,
      lines: await linesToBook(tx, actor, events),
      toEvaluate: await trainingsToEvaluate(tx, actor),
    };
  });

export type TeamTrainings = Awaited<ReturnType<typeof findTeamTrainings>>;

/** What is read of a nomination for a screen. */
export const nominationShown = {
  ...{ id: true, version: true, status: true, reason: true, note: true, proposedAt: true, decidedAt: true },
  ...{ person: { select: { id: true, name: true } }, proposedBy: { select: { name: true } } },
  unit: { select: { name: true } },
} satisfies Prisma.TrainingNominationSelect;

type NominationRow = Prisma.TrainingNominationGetPayload<{ select: typeof nominationShown }>;

/** A nomination as screens show it, instants in ISO 8601. */
export const nominationOf = ({ proposedAt, decidedAt, proposedBy, unit, ...row }: NominationRow) => ({
  ...{ ...row, proposedBy: proposedBy.name, unit: unit.name },
  ...{ proposedAt: proposedAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null },
});

async function nominationsIn(tx: Transaction, actor: Actor) {
  const rows = await tx.trainingNomination.findMany({
    where: {
      ...{ status: { not: "withdrawn" }, event: { status: "open", endsOn: { gte: new Date(actor.today) } } },
      AND: nominationsOfTeam(actor),
    },
    orderBy: [{ event: { startsOn: "asc" } }, { proposedAt: "asc" }, { id: "asc" }],
    select: { ...nominationShown, event: { select: eventShown } },
  });
  return rows.map(({ event: row, ...nomination }) => {
    const event = eventOf(row);
    const mayWithdraw = withdrawingBlockers(event, nomination.status, actor.today).length === 0;
    return { ...nominationOf(nomination), event, mayWithdraw };
  });
}

export type TeamNomination = TeamTrainings["nominated"][number];

/** Events that one can be nominated for on the day, the nearest first. */
async function openEvents(tx: Transaction, actor: Actor) {
  const rows = await tx.trainingEvent.findMany({
    where: { status: "open", nominateBy: { gte: new Date(actor.today) } },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    select: eventShown,
  });
  return rows.map(eventOf).filter((event) => nominatingBlockers(event, null, actor.today).length === 0);
}

/** Lines of approved plans of the team's year that ask for a training, with the events that fulfil them. */
async function linesToBook(tx: Transaction, actor: Actor, events: Awaited<ReturnType<typeof openEvents>>) {
  const rows = await tx.developmentItem.findMany({
    where: {
      ...{ study: null, endsOn: { gte: new Date(actor.today) } },
      plan: { status: "approved", personId: { not: actor.personId }, person: supervisedBy(actor) },
      nominations: { none: standingNominations },
      OR: [
        { courseId: { in: events.map(({ course }) => course.id) } },
        { courseId: null, competencyId: { in: events.flatMap(({ course }) => course.competency?.id ?? []) } },
      ],
    },
    orderBy: [{ endsOn: "asc" }, { id: "asc" }],
    select: {
      ...{
        id: true,
        goal: true,
        hours: true,
        endsOn: true,
        courseId: true,
        competencyId: true,
        because: true,
      },
      competency: { select: { code: true, name: true } },
      plan: { select: { decidedAt: true, person: { select: { id: true, name: true } } } },
      decisions: lastDecision,
    },
  });
  return rows.filter(isCarried).map(({ id, goal, plan, hours, endsOn, courseId, competencyId, ...line }) => ({
    ...{ id, goal, person: plan.person, hours: hours.toNumber(), endsOn: dateOf(endsOn) },
    ...{
      competency: line.competency,
      meaning: line.because ? meaningOf(line.because as Because, { close: true }) : null,
    },
    events: events
      .filter(({ course }) => (courseId ? course.id === courseId : course.competency?.id === competencyId))
      .map(({ id, startsOn, place, course }) => ({ id, startsOn, place, title: course.title })),
  }));
}

export type LineToBook = TeamTrainings["lines"][number];
