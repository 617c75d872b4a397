import type { IsoDate } from "@/lib/dates";
import type { VisitState } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

/** A visit is planned for today or a day to come. */
export const planningBlockers = (day: IsoDate, today: IsoDate): Blocker[] =>
  day < today ? [{ code: "visit.day-past" }] : [];

/** Why a visit cannot be changed any more: what is over stays as it was noted. */
export const openBlockers = ({ state }: { state: VisitState }): Blocker[] =>
  state === "planned" ? [] : [{ code: "visit.over" }];

/** A visit is marked held on its day or later, once. */
export const holdingBlockers = (visit: { state: VisitState; day: IsoDate }, today: IsoDate): Blocker[] => [
  ...openBlockers(visit),
  ...(visit.state === "planned" && visit.day > today
    ? [{ code: "visit.not-yet" as const, date: visit.day }]
    : []),
];

/** Whether a trainer was named by a number of the civil service and not by name. */
export const isNumber = (trainer: string) => /^\d{18}$/.test(trainer.replace(/\s/g, ""));

type Listed = { id: string; state: VisitState; day: IsoDate };

/** Visits to come, the next first, and those that are over, the latest first. */
export const nextFirst = <Row extends Listed>(visits: readonly Row[]) => ({
  planned: visits
    .filter(({ state }) => state === "planned")
    .sort((one, other) => one.day.localeCompare(other.day) || one.id.localeCompare(other.id)),
  past: visits
    .filter(({ state }) => state !== "planned")
    .sort((one, other) => other.day.localeCompare(one.day) || other.id.localeCompare(one.id)),
});
