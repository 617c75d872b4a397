import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/permissions";
import { grantedFor, supervisedBelow, supervisedBy } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

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
