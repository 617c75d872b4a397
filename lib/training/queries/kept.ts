import "server-only";

import type { Actor } from "@/lib/access/actor";
import { addDays } from "@/lib/dates";
import { reading } from "@/lib/db/doors";

import { attendanceBlockers, openBlockers } from "../nomination";
import { canKeepTrainings, keptNominations } from "../policy";
import { courseOf, courseShown, eventOf, type EventShown, eventShown } from "./event-row";
import { type Nominee, nomineesOf } from "./nominees";
import { nominationOf, nominationShown } from "./team";

const daysBack = 120;

/**
 * What whoever keeps trainings works with: proposals that wait for them by their event, with gap and hours, events from the last
 * four months on and all that are open, the catalogue, the competencies that courses can build, and the setting. Null for anybody else.
 */
export const findKeptTrainings = (actor: Actor) =>
  reading(actor, async (tx) => {
    if (!canKeepTrainings(actor)) return null;
    const today = new Date(actor.today);
    const proposals = await tx.trainingNomination.findMany({
      where: {
        ...{ status: "proposed", event: { status: "open", startsOn: { gt: today } } },
        AND: keptNominations(actor),
      },
      orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
      select: { ...nominationShown, event: { select: eventShown } },
    });
    const events = await tx.trainingEvent.findMany({
      where: { OR: [{ status: "open" }, { endsOn: { gte: new Date(addDays(actor.today, -daysBack)) } }] },
      orderBy: [{ startsOn: "asc" }, { id: "asc" }],
      select: eventShown,
    });
    const courses = await tx.trainingCourse.findMany({
      where: { retiredOn: null },
      orderBy: [{ title: "asc" }, { id: "asc" }],
      select: courseShown,
    });
    const competencies = await tx.competency.findMany({
      // A course keeps what it builds, though that was retired since.
      where: { OR: [{ retiredOn: null }, { courses: { some: { retiredOn: null } } }] },
      orderBy: { name: "asc" },
      select: { id: true, code: true, name: true },
    });
    const nominee = await nomineesOf(
      tx,
      actor,
      proposals.map(({ id }) => id),
    );
    const setting = await tx.trainingSetting.findUniqueOrThrow({ where: { id: 1 } });
    const shown = events.map((row) => {
      const event = eventOf(row);
      return { ...event, unnoted: attendanceBlockers(event, actor.today).length === 0 };
    });
    return {
      proposals: byEvent(
        proposals.map(({ event, ...nomination }) => ({
          ...{ ...nominationOf(nomination), ...nominee(nomination.id), event: eventOf(event) },
        })),
      ),
      events: shown,
      courses: courses.map(courseOf),
      competencies,
      setting: { ceiling: setting.contractCeiling, version: setting.version },
    };
  });

type Proposed = ReturnType<typeof nominationOf> & Nominee;

/** Proposals under their events, the nearest event first; each in the order in which they came, in which seats are given. */
function byEvent(proposals: readonly (Proposed & { event: EventShown })[]) {
  const groups = new Map<string, { event: EventShown; proposals: Proposed[] }>();
  for (const { event, ...proposal } of proposals) {
    const group = groups.get(event.id) ?? { event, proposals: [] };
    group.proposals.push(proposal);
    groups.set(event.id, group);
  }
  return [...groups.values()].sort(
    (a, b) => a.event.startsOn.localeCompare(b.event.startsOn) || a.event.id.localeCompare(b.event.id),
  );
}

export type KeptTrainings = NonNullable<Awaited<ReturnType<typeof findKeptTrainings>>>;

const inTurn = [
  "approved",
  "attended",
  "absent",
  "waiting",
  "proposed",
  "asked",
  "refused",
  "closed",
  "withdrawn",
];

/** One event with everybody who was nominated for it, those with a seat first, those who wait in their order. */
export const findKeptEvent = (actor: Actor, eventId: string) =>
  reading(actor, async (tx) => {
    if (!canKeepTrainings(actor)) return null;
    const row = await tx.trainingEvent.findUnique({ where: { id: eventId }, select: eventShown });
    if (!row) return null;
    const event = eventOf(row);
    const nominations = await tx.trainingNomination.findMany({
      where: { eventId, AND: keptNominations(actor) },
      orderBy: [{ line: { sort: "asc", nulls: "first" } }, { proposedAt: "asc" }, { id: "asc" }],
      select: nominationShown,
    });
    const nominee = await nomineesOf(
      tx,
      actor,
      nominations.filter(({ status }) => status === "proposed").map(({ id }) => id),
    );
    return {
      ...event,
      open: openBlockers(event).length === 0,
      /** Why it cannot be noted yet who came; empty once it can. */
      attendance: attendanceBlockers(event, actor.today),
      nominations: nominations
        .map((row) => ({ ...nominationOf(row), ...nominee(row.id) }))
        .sort((a, b) => inTurn.indexOf(a.status) - inTurn.indexOf(b.status)),
    };
  });

export type KeptEvent = NonNullable<Awaited<ReturnType<typeof findKeptEvent>>>;
