import "server-only";

import { dateOf } from "@/lib/dates";
import type { Prisma } from "@/lib/db/generated/client";

import { trainingHours } from "../hours";
import { seated } from "../nomination";

/** What is read of a course for a screen. */
export const courseShown = {
  ...{ id: true, title: true, provider: true, form: true, international: true, level: true, version: true },
  ...{
    quantity: true,
    cost: true,
    description: true,
    competency: { select: { id: true, code: true, name: true } },
  },
} satisfies Prisma.TrainingCourseSelect;

/** What is read of an event for a screen, as it teaches, with how many have a seat and how many wait. */
export const eventShown = {
  ...{ title: true, provider: true, form: true, international: true, level: true, quantity: true },
  competency: { select: { id: true, code: true, name: true } },
  ...{ id: true, startsOn: true, endsOn: true, nominateBy: true, place: true, seats: true, cost: true },
  ...{ status: true, note: true, version: true, course: { select: courseShown } },
  nominations: { where: { status: { in: [...seated, "waiting"] } }, select: { status: true, line: true } },
} satisfies Prisma.TrainingEventSelect;

type CourseRow = Prisma.TrainingCourseGetPayload<{ select: typeof courseShown }>;
type EventRow = Prisma.TrainingEventGetPayload<{ select: typeof eventShown }>;

/** A course as screens show it: its quantity as a number, rupiah as digits. */
export const courseOf = ({ quantity, cost, ...course }: CourseRow) => ({
  ...course,
  ...{ quantity: quantity.toNumber(), cost: String(cost) },
});

/** An event as screens show it: days as YYYY-MM-DD, rupiah as digits, and the JP that whoever takes no other training gets. */
export function eventOf({ startsOn, endsOn, nominateBy, cost, course, nominations, ...row }: EventRow) {
  const { title, provider, form, international, level, quantity, competency, ...event } = row;
  const days = { startsOn: dateOf(startsOn), endsOn: dateOf(endsOn), nominateBy: dateOf(nominateBy) };
  const shown = courseOf({
    ...course,
    ...{ title, provider, form, international, level, quantity, competency },
  });
  const waiting = nominations.filter(({ status }) => status === "waiting").length;
  const taken = nominations.length - waiting;
  return {
    ...{ ...event, ...days, course: shown, waiting, taken, free: Math.max(0, event.seats - taken) },
    ...{ ownCost: cost === null ? null : String(cost), cost: String(cost ?? course.cost) },
    hours: trainingHours({ ...shown, startedOn: days.startsOn, endedOn: days.endsOn }),
  };
}

/** The place in the line of who waits with a number of it, counted from 1. */
export const placeInLine = ({ nominations }: Pick<EventRow, "nominations">, line: number | null) =>
  nominations.filter((one) => one.status === "waiting" && (one.line ?? 0) < (line ?? 0)).length + 1;

export type EventShown = ReturnType<typeof eventOf>;
export type CourseShown = ReturnType<typeof courseOf>;
