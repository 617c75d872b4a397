import type { Actor } from "@/lib/access/actor";
import { holdsFor } from "@/lib/access/permissions";
import { onDay } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";
import { adoptingUnits } from "@/lib/reporting/policy";

/** Visits are planned by whoever keeps the people of the unit: they know who is stuck, and by name. */
export const canPlanVisits = (actor: Actor, unitPath: string) => holdsFor(actor, "people:manage", unitPath);

/** A visit is marked held by whoever plans visits to its unit, or by the trainer, who saw it. */
export const canHoldVisit = (actor: Actor, visit: { trainerId: string | null; unit: { path: string } }) =>
  visit.trainerId === actor.personId || canPlanVisits(actor, visit.unit.path);

/** Visits that this person reads: to units whose adoption they read, to the unit that they lead, and those they hold themselves. */
export const visibleVisits = (actor: Actor): Prisma.TrainerVisitWhereInput => ({
  OR: [
    { unit: adoptingUnits(actor) },
    { trainerId: actor.personId },
    {
      unit: {
        positions: {
          some: { isHead: true, assignments: { some: { personId: actor.personId, ...onDay(actor.today) } } },
        },
      },
    },
  ],
});
