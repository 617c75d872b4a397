import type { Actor } from "@/lib/access/actor";
import { grantedFor, supervisedBelow, supervisedBy } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

/** Only its owner writes a plan. */
export const canEditPlan = (actor: Actor, plan: { personId: string }) => plan.personId === actor.personId;

/** The rater of the plan's owner on the actor's day decides, by the supervision timeline (domain §1.7). */
export const canDecidePlan = (actor: Actor, plan: { raterId: string | null }) =>
  plan.raterId === actor.personId;

/** The plans this person may know exist. Every read of a plan starts here; a draft is its owner's alone. */
export const visiblePlans = (actor: Actor): Prisma.PerformancePlanWhereInput => ({
  OR: [
    { personId: actor.personId },
    {
      submittedAt: { not: null },
      OR: [
        { person: supervisedBy(actor) },
        { person: supervisedBelow(actor) },
        { unit: grantedFor(actor, "plan:read") },
      ],
    },
  ],
});
