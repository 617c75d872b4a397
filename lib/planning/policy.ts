import type { Actor } from "@/lib/access/actor";
import { grantedFor, onDay, supervisedBelow, supervisedBy, teamLedBy } from "@/lib/access/visibility";
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
 * People of whom the actor may expect something without rating them (penugasan, L.II.A.5.f): whoever has another rater
 * today to decide on it, but nobody who rates the actor.
 */
export const assignable = (actor: Actor): Prisma.PersonWhereInput => ({
  id: { not: actor.personId },
  raters: { some: { raterId: { not: actor.personId }, ...onDay(actor.today) } },
  supervises: { none: { personId: actor.personId, ...onDay(actor.today) } },
});

/** What waits for the actor as the rater of whom it is expected; it goes along when another one comes to rate them. */
export const assignmentsOfTeam = (actor: Actor): Prisma.RoleExpectationWhereInput => ({
  text: { not: null },
  person: supervisedBy(actor),
});

/** What a rater has approved for somebody else. A rater's own expectations are none of these, also once the rater is another. */
export const approvedAssignments = {
  state: "active",
  decidedAt: { not: null },
} satisfies Prisma.RoleExpectationWhereInput;

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
