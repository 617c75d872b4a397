import type { Actor } from "@/lib/access/actor";
import {
  grantedRecords,
  onDay,
  seatHeldOn,
  supervisedBelow,
  supervisedBy,
  teamLedBy,
  yearsOf,
} from "@/lib/access/visibility";
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
 * today to decide on it, but nobody who rates the actor, and nobody who plans on the form of leaders: it has no column for what
 * a result supports (A.1.2).
 */
export const assignable = (actor: Actor): Prisma.PersonWhereInput => ({
  id: { not: actor.personId },
  raters: { some: { raterId: { not: actor.personId }, ...onDay(actor.today) } },
  supervises: { none: { personId: actor.personId, ...onDay(actor.today) } },
  assignments: { none: { kind: "definitive", position: onLeadersForm, ...onDay(actor.today) } },
});

/** As `planFormOf` says it of one position. */
const onLeadersForm = {
  OR: [{ kind: "senior_leader" }, { isHead: true, unit: { independent: true } }],
} satisfies Prisma.PositionWhereInput;

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

const yearOf = ({ today }: Actor) => Number(today.slice(0, 4));

const inService = ({ today }: Actor) =>
  ({
    assignments: { some: { kind: "definitive", ...onDay(today) } },
  }) satisfies Prisma.PersonWhereInput;

/** Who has indicators in a plan of the year that runs: where others' work can be placed. */
const withLines = (actor: Actor) =>
  ({
    plans: {
      some: {
        ...{ year: yearOf(actor), status: { not: "closed" } },
        results: { some: { leftOutIn: null, indicators: { some: { leftOutIn: null } } } },
      },
    },
  }) satisfies Prisma.PersonWhereInput;

/** Who rates somebody or leads a work team today. */
const leading = ({ today }: Actor) =>
  ({
    OR: [
      { supervises: { some: onDay(today) } },
      { teamSeats: { some: { role: "leader", ...seatHeldOn(today) } } },
    ],
  }) satisfies Prisma.PersonWhereInput;

/**
 * Leaders to whom the actor may offer something (pengajuan sukarela, L.II.A.5.f): whoever rates somebody or leads a work
 * team today and has indicators, but nobody whom the actor rates.
 */
export const approachable = (actor: Actor): Prisma.PersonWhereInput => ({
  AND: [inService(actor), withLines(actor), leading(actor)],
  id: { not: actor.personId },
  raters: { none: { raterId: actor.personId, ...onDay(actor.today) } },
});

/** Offers that still lead somewhere: both plans of the year run, neither of the two has left, and the leader still leads. */
export const runningOffers = (actor: Actor): Prisma.RoleOfferWhereInput => ({
  plan: { year: yearOf(actor), status: { not: "closed" } },
  person: inService(actor),
  leader: { AND: [inService(actor), withLines(actor), leading(actor)] },
});

/** Offers of the actor's team to other leaders, on which the rater of the day decides first (L.II.A.5.f.11). */
export const offersOfTeam = (actor: Actor): Prisma.RoleOfferWhereInput => ({
  leaderId: { not: actor.personId },
  person: supervisedBy(actor),
});

/**
 * Offers to the actor. Of somebody else's team the leader learns only once the rater has approved: until then it is between
 * the two, neither is pressed by a leader who waits, and a refusal embarrasses nobody.
 */
export const offersReceived = (actor: Actor): Prisma.RoleOfferWhereInput => ({
  leaderId: actor.personId,
  OR: [{ approvedAt: { not: null } }, { person: supervisedBy(actor) }],
});

/** What waits for the actor's decision on offers, as a rater or as the leader. */
export const offersWaitingFor = (actor: Actor): Prisma.RoleOfferWhereInput => ({
  state: "waiting",
  AND: [runningOffers(actor), { OR: [{ approvedAt: null, ...offersOfTeam(actor) }, offersReceived(actor)] }],
});

/** Whose plans are one's own, or in one's charge; a draft is its owner's alone. */
const ownOrInCharge = (actor: Actor): Prisma.PerformancePlanWhereInput[] => [
  { personId: actor.personId },
  {
    NOT: { approvedEdition: 0, OR: [{ status: "draft" }, { status: "closed" }] },
    OR: [
      { person: supervisedBy(actor) },
      { person: supervisedBelow(actor) },
      ...grantedRecords(actor, "plan:read", (unit, letter) => ({ unit, ...yearsOf(letter) })),
    ],
  },
];

/**
 * The plans this person may know exist. Every read of a plan starts here. A draft is its owner's alone, also when it was
 * taken back, and closed before it was confirmed; a plan that was once confirmed stays in sight, with what was confirmed.
 * The leader of a work team, who assigns within it and decides nothing, reads a member's plan of the year while it stands
 * confirmed.
 */
export const visiblePlans = (actor: Actor): Prisma.PerformancePlanWhereInput => ({
  OR: [...ownOrInCharge(actor), { status: "approved", year: yearOf(actor), person: teamLedBy(actor) }],
});

/**
 * The plans of which this person may read what was said on the way to the confirmation: those of whom the owner was told, at
 * each answer, that they read it. The leader of a work team reads what was agreed and not how it came about.
 */
export const readableDialogues = (actor: Actor): Prisma.PerformancePlanWhereInput => ({
  OR: ownOrInCharge(actor),
});
