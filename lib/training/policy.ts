import type { Actor } from "@/lib/access/actor";
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
