import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading } from "@/lib/db/doors";

import { askingBlockers, nominatingBlockers } from "../nomination";
import { courseOf, courseShown, eventOf, eventShown, placeInLine } from "./event-row";

/**
 * What can be learnt: the courses of the catalogue, the nearest event first and those without one by title, each with its events
 * that are still to come and what the actor can do about them; only those of the competencies that are asked for, if any are.
 */
export const findCatalogue = (actor: Actor, competencyIds: readonly string[] | null) =>
  reading(actor, async (tx) => {
    const courses = await tx.trainingCourse.findMany({
      where: { retiredOn: null, ...(competencyIds ? { competencyId: { in: [...competencyIds] } } : {}) },
      orderBy: [{ title: "asc" }, { id: "asc" }],
      select: courseShown,
    });
    const events = await tx.trainingEvent.findMany({
      where: {
        ...{ status: "open", startsOn: { gte: new Date(actor.today) } },
        courseId: { in: courses.map(({ id }) => id) },
      },
      orderBy: [{ startsOn: "asc" }, { id: "asc" }],
      select: eventShown,
    });
    const own = await tx.trainingNomination.findMany({
      where: { personId: actor.personId, eventId: { in: events.map(({ id }) => id) } },
      select: { eventId: true, status: true, line: true },
    });
    const ownOf = new Map(own.map((nomination) => [nomination.eventId, nomination]));
    const shown = events.map((row) => {
      const event = eventOf(row);
      const { status = null, line = null } = ownOf.get(event.id) ?? {};
      return {
        ...{ ...event, own: status, askable: askingBlockers(event, status, actor.today).length === 0 },
        /** Whether one can still be nominated for it, whatever stands between it and the actor. */
        open: nominatingBlockers(event, null, actor.today).length === 0,
        /** The actor's place in the line; null for who does not wait. */
        inLine: status === "waiting" ? placeInLine(row, line) : null,
      };
    });
    const offered = courses.map((course) => ({
      ...courseOf(course),
      events: shown.filter((event) => event.course.id === course.id),
    }));
    const first = ({ events }: (typeof offered)[number]) => events[0]?.startsOn ?? "9";
    return offered.sort((a, b) => first(a).localeCompare(first(b)));
  });

export type CatalogueCourse = Awaited<ReturnType<typeof findCatalogue>>[number];

/** The competencies that courses of the catalogue build, by name. */
export const findTaught = (actor: Actor) =>
  reading(actor, (tx) =>
    tx.competency.findMany({
      where: { courses: { some: { retiredOn: null } } },
      orderBy: { name: "asc" },
      select: { id: true, code: true, name: true },
    }),
  );
