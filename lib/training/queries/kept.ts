import "server-only";

import type { Actor } from "@/lib/access/actor";
import { addDays } from "@/lib/dates";
import { reading } from "@/lib/db/doors";

import { attendanceBlockers, openBlockers } from "../nomination";
import { canKeepTrainings, keptNominations } from "../policy";
import { courseOf, courseShown, eventOf, eventShown } from "./event-row";
import { nominationOf, nominationShown } from "./team";

const daysBack = 120;

/**
 * What whoever keeps trainings works with: proposals that wait for them in the order in which they came, events from the last
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
      where: { retiredOn: null },
      orderBy: { name: "asc" },
      select: { id: true, code: true, name: true },
    });
    const setting = await tx.trainingSetting.findUniqueOrThrow({ where: { id: 1 } });
    const shown = events.map((row) => {
      const event = eventOf(row);
      return { ...event, unnoted: attendanceBlockers(event, actor.today).length === 0 };
    });
    return {
      proposals: proposals.map(({ event, ...nomination }) => ({
        ...{ ...nominationOf(nomination), event: eventOf(event) },
      })),
      events: shown,
      courses: courses.map(courseOf),
      competencies,
      setting: { ceiling: setting.contractCeiling, version: setting.version },
    };
  });

export type KeptTrainings = NonNullable<Awaited<ReturnType<typeof findKeptTrainings>>>;

const inTurn = ["approved", "attended", "absent", "waiting", "proposed", "asked", "refused", "withdrawn"];

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
    return {
      ...event,
      open: openBlockers(event).length === 0,
      /** Why it cannot be noted yet who came; empty once it can. */
      attendance: attendanceBlockers(event, actor.today),
      nominations: nominations
        .map(nominationOf)
        .sort((a, b) => inTurn.indexOf(a.status) - inTurn.indexOf(b.status)),
    };
  });

export type KeptEvent = NonNullable<Awaited<ReturnType<typeof findKeptEvent>>>;
