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
