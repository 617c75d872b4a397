import type { IsoDate } from "@/lib/dates";
import type { NominationStatus, TrainingEventStatus } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

import { outlasts, type TrainingForm } from "./hours";

/** Who has a seat: before the event whoever was approved, afterwards whoever came or did not. */
export const seated = ["approved", "attended", "absent"] as const satisfies readonly NominationStatus[];

/** Nominations without a seat that may come to one: they close with the event. */
export const undecided = ["asked", "proposed", "waiting"] as const satisfies readonly NominationStatus[];

/** Nominations that are under way: nobody is nominated for the same event beside one of them. */
export const underWay = [...undecided, ...seated] as const satisfies readonly NominationStatus[];

const isUnderWay = (status: NominationStatus) => (underWay as readonly NominationStatus[]).includes(status);

type Event = { status: TrainingEventStatus; startsOn: IsoDate; endsOn: IsoDate; nominateBy: IsoDate };

/** Why nothing can be changed about an event any more. */
export function openBlockers({ status }: Pick<Event, "status">): Blocker[] {
  if (status === "cancelled") return [{ code: "training.event-cancelled" }];
  return status === "held" ? [{ code: "training.event-held" }] : [];
}

/** Why nobody can be nominated for an event, or ask for a seat, on a day. */
export function nominatingBlockers(event: Event, before: NominationStatus | null, today: IsoDate): Blocker[] {
  const over = openBlockers(event);
  if (over.length > 0) return over;
  if (event.nominateBy < today) return [{ code: "training.nominations-closed", by: event.nominateBy }];
  return before && isUnderWay(before) ? [{ code: "training.nominated-already" }] : [];
}

/** Why the employee cannot ask: the same, and a refusal stands until the supervisor proposes them after all. */
export function askingBlockers(event: Event, before: NominationStatus | null, today: IsoDate): Blocker[] {
  if (before === "refused") return [{ code: "training.refused-already" }];
  return nominatingBlockers(event, before, today);
}

/** Why it cannot be decided on any more whether somebody takes part: it is over, or has begun. */
function begunBlockers(event: Event, today: IsoDate): Blocker[] {
  const over = openBlockers(event);
  if (over.length > 0) return over;
  return event.startsOn <= today ? [{ code: "training.event-begun", date: event.startsOn }] : [];
}

/** Why the supervisor cannot propose whoever asked. */
export function proposingBlockers(event: Event, status: NominationStatus, today: IsoDate): Blocker[] {
  if (status !== "asked") return [{ code: "training.not-asked" }];
  return nominatingBlockers(event, null, today);
}

/** Why a proposal cannot be approved. */
export function approvingBlockers(event: Event, status: NominationStatus, today: IsoDate): Blocker[] {
  return status === "proposed" ? begunBlockers(event, today) : [{ code: "training.not-proposed" }];
}

/** Why a nomination cannot be refused: by the supervisor what was asked, by who keeps trainings what was proposed. */
export function refusingBlockers(event: Event, status: NominationStatus): Blocker[] {
  const open = (undecided as readonly NominationStatus[]).includes(status);
  return open ? openBlockers(event) : [{ code: "training.not-proposed" }];
}

/** Why a nomination, or the seat that came of it, cannot be given back. */
export function withdrawingBlockers(event: Event, status: NominationStatus, today: IsoDate): Blocker[] {
  if (!isUnderWay(status) || status === "attended" || status === "absent")
    return [{ code: "training.nothing-to-give-back" }];
  return begunBlockers(event, today);
}

/** Why it cannot be noted who came: nobody knows it before the last day. */
export function attendanceBlockers(event: Event, today: IsoDate): Blocker[] {
  const over = openBlockers(event);
  if (over.length > 0) return over;
  return event.endsOn > today ? [{ code: "training.event-not-over", date: event.endsOn }] : [];
}

type Teaches = { form: TrainingForm; quantity: number };
type Days = Pick<Event, "startsOn" | "endsOn">;

/** Whether an event is over before the days that it teaches: they would count though nobody learnt on them. */
const isTooShort = ({ startsOn, endsOn }: Days, teaches: Teaches) =>
  outlasts({ ...teaches, startedOn: startsOn, endedOn: endsOn });

/** Why an event cannot be as it was written: it lies behind, is shorter than what it teaches, or has fewer seats than were given. */
export function eventBlockers(
  { seats, ...days }: Days & { nominateBy: IsoDate; seats: number },
  {
    taken,
    before,
    today,
    teaches,
  }: { taken: number; before: IsoDate | null; today: IsoDate; teaches: Teaches },
): Blocker[] {
  const { startsOn, nominateBy } = days;
  const blockers: Blocker[] = [];
  if (startsOn !== before && startsOn <= today) blockers.push({ code: "training.event-past" });
  if (before === null && nominateBy < today) blockers.push({ code: "training.deadline-past" });
  if (isTooShort(days, teaches))
    blockers.push({ code: "training.event-too-short", quantity: teaches.quantity });
  if (seats < taken) blockers.push({ code: "training.seats-given", count: taken });
  return blockers;
}

/** Why a course cannot teach so much: events that are ahead and would teach it are shorter. */
export function teachingBlockers(teaches: Teaches, events: readonly Days[]): Blocker[] {
  const count = events.filter((event) => isTooShort(event, teaches)).length;
  return count > 0 ? [{ code: "training.events-too-short", count }] : [];
}

/** How many of those who wait move up, first come first. */
export const movingUp = <One>(waiting: readonly One[], free: number): One[] =>
  waiting.slice(0, Math.max(0, free));
