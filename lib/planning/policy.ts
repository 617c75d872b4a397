import type { Actor } from "@/lib/access/actor";
import { grantedFor, supervisedBelow, supervisedBy, teamLedBy } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

import { type Escalation, isEscalated } from "./escalation";

/** Only its owner writes a plan. */
export const canEditPlan = (actor: Actor, plan: { personId: string }) => plan.personId === actor.personId;

type ToDecide = { raterId: string | null; escalation: Escalation | null };

/**
 * The rater of the plan's owner on the actor's day decides, by the supervision timeline (domain §1.7); once the deadline has
 * passed without a decision, the rater's superior may, too (L.II.C.5), and the rater still.
 */
export const canDecidePlan = (actor: Actor, { raterId, escalation }: ToDecide) =>
  raterId === actor.personId ||
  (escalation?.superiorId === actor.personId && isEscalated(escalation, actor.today));

/**
 * The plans this person may know exist. Every read of a plan starts here. A draft is its owner's alone, also when it was
 * taken back, and closed before it was confirmed; a plan that was once confirmed stays in sight, with what was confirmed.
 * The leader of a work team, who assigns within it and decides nothing, reads a member's plan while it stands confirmed.
 */
export const visiblePlans = (actor: Actor): Prisma.PerformancePlanWhereInput => ({
  OR: [
    { personId: actor.personId },
    {
      NOT: { approvedEdition: 0, OR: [{ status: "draft" }, { status: "closed" }] },
      OR: [
        { person: supervisedBy(actor) },
        { person: supervisedBelow(actor) },
        { unit: grantedFor(actor, "plan:read") },
      ],
    },
    { status: "approved", person: teamLedBy(actor) },
  ],
});
