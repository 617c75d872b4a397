import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/permissions";
import { grantedFor, onDay, supervisedBelow, supervisedBy } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";
import { departures } from "@/lib/organisation/departures";

/** Trainings this person may know of: their own, their team's, their team's teams', and where a role lets them. */
export const visibleTrainings = (actor: Actor): Prisma.TrainingRecordWhereInput => ({
  OR: [
    { personId: actor.personId },
    { person: supervisedBy(actor) },
    { person: supervisedBelow(actor) },
    { unit: grantedFor(actor, "development:read") },
  ],
});

/** Trainings that ended in the calendar year. */
export const inYear = (year: number) => ({
  endedOn: { gte: new Date(Date.UTC(year, 0, 1)), lte: new Date(Date.UTC(year, 11, 31)) },
});

/** Who keeps catalogue, events and seats: the regional HR agency. */
export const canKeepTrainings = (actor: Actor) => holds(actor, "training:manage");

/** Nominations that whoever keeps trainings decides on. */
export const keptNominations = (actor: Actor): Prisma.TrainingNominationWhereInput => ({
  unit: grantedFor(actor, "training:manage"),
});

/** People to whom a seat can be given on the day: they hold a position of their own. */
export const serving = (day: string) =>
  ({ assignments: { some: { kind: "definitive", ...onDay(day) } } }) satisfies Prisma.PersonWhereInput;

/** Nominations under way for events to come of people who have left the service by the day. */
export const nominationsLeft = (day: string): Prisma.TrainingNominationWhereInput => ({
  status: { in: ["asked", "proposed", "approved", "waiting"] },
  event: { status: "open", startsOn: { gt: new Date(day) } },
  person: { movements: { some: { kind: { in: [...departures] }, validFrom: { lte: new Date(day) } } } },
});

/** Nominations of people whom the actor supervises today. */
export const nominationsOfTeam = (actor: Actor): Prisma.TrainingNominationWhereInput => ({
  personId: { not: actor.personId },
  person: supervisedBy(actor),
});

/** Nominations this person may know of: their own, their team's, and those they decide on. */
export const visibleNominations = (actor: Actor): Prisma.TrainingNominationWhereInput => ({
  OR: [{ personId: actor.personId }, nominationsOfTeam(actor), keptNominations(actor)],
});

/** Trainings whose use the actor evaluates: of people whom they supervise today. */
export const trainingsOfTeam = (actor: Actor): Prisma.TrainingRecordWhereInput => ({
  personId: { not: actor.personId },
  person: supervisedBy(actor),
});

/** Who reads what trainings have closed, of the units entrusted to them. */
export const canReadOutcomes = (actor: Actor) =>
  holds(actor, "development:read") || holds(actor, "report:read");

/** Nominations that still stand: what was attended, and what is under way for an event that is to come. */
export const standingNominations = {
  OR: [
    { status: "attended" },
    { status: { in: ["asked", "proposed", "approved", "waiting"] }, event: { status: "open" } },
  ],
} satisfies Prisma.TrainingNominationWhereInput;

/** The latest word of the budget on a line of a development plan. */
export const lastDecision = {
  orderBy: { id: "desc" },
  take: 1,
  select: { kind: true, decidedAt: true },
} satisfies Prisma.DevelopmentItem$decisionsArgs;

type Line = {
  plan: { decidedAt: Date | null };
  decisions: readonly { kind: string; decidedAt: Date }[];
};

/** Whether the budget carries a line of an approved plan: nothing was said since its approval, or neither no nor later. */
export function isCarried({ plan, decisions: [last] }: Line) {
  const counts = last && plan.decidedAt && last.decidedAt >= plan.decidedAt;
  return !counts || !["refused", "postponed"].includes(last.kind);
}
