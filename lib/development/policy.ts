import type { Actor } from "@/lib/access/actor";
import { unitPathsFor } from "@/lib/access/permissions";
import { grantedFor, grantedInYear, onDay, supervisedBelow, supervisedBy } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

/**
 * Development plans that this person may know of: their own, and, once they were handed in, those of the people below them in the
 * line of rating and of units for which they read development.
 */
export const visibleDevelopmentPlans = (actor: Actor): Prisma.DevelopmentPlanWhereInput => ({
  OR: [
    { personId: actor.personId },
    {
      status: { not: "draft" },
      OR: [
        { person: supervisedBy(actor) },
        { person: supervisedBelow(actor) },
        { unit: grantedFor(actor, "development:read") },
      ],
    },
  ],
});

/** Lines of approved plans in which the actor is named as mentor: what they read of them is these lines, and no more of the plan. */
export const mentoredLines = ({ personId }: Actor): Prisma.DevelopmentItemWhereInput => ({
  mentorId: personId,
  plan: { status: "approved" },
});

type Decidable = { personId: string; supervisorId: string | null };

/** Today's supervisor approves, and nobody their own. */
export const canDecide = (actor: Actor, { personId, supervisorId }: Decidable) =>
  supervisorId === actor.personId && personId !== actor.personId;

/** Plans that wait for the actor as today's supervisor. */
export const plansWaitingFor = (actor: Actor): Prisma.DevelopmentPlanWhereInput => ({
  status: "submitted",
  personId: { not: actor.personId },
  person: supervisedBy(actor),
});

/** Colleagues of one's agency, each in a definitive position today. */
export const possibleMentors = (actor: Actor, agencyId: string): Prisma.PersonWhereInput => ({
  id: { not: actor.personId },
  assignments: { some: { kind: "definitive", ...onDay(actor.today), position: { agencyId } } },
});

/** Units that the actor leads today, in whatever seat. */
export const ledUnits = ({ personId, today }: Actor): Prisma.UnitWhereInput => ({
  positions: { some: { isHead: true, assignments: { some: { personId, ...onDay(today) } } } },
});

/** Units whose needs of a year this person reads: by grant, or because they lead them or what stands above them (`led`, paths). */
export const unitsOfNeeds = (actor: Actor, led: readonly string[], year: number): Prisma.UnitWhereInput => ({
  OR: [grantedInYear(actor, "report:read", year), ...unitsReadWhole(actor, led)],
});

/** Of these, those of which nothing small is hidden: the chain of command, and whoever keeps the records of each person. */
const unitsReadWhole = (actor: Actor, led: readonly string[]): Prisma.UnitWhereInput[] => [
  grantedFor(actor, "development:read"),
  ...led.map((path) => ({ path: { startsWith: path } })),
];

/** The same by path, each with everything below it. */
export const pathsReadWhole = (actor: Actor, led: readonly string[]): string[] => [
  ...unitPathsFor(actor, "development:read"),
  ...led,
];

/** Agencies, by the unit at their top, whose plan of the year this person reads line by line. */
export const agenciesOfBudget = (actor: Actor): Prisma.UnitWhereInput => ({
  kind: "agency",
  AND: grantedFor(actor, "development:read"),
});

/** Agencies whose ceiling and lines the actor decides on. */
export const agenciesToDecide = (actor: Actor): Prisma.UnitWhereInput => ({
  kind: "agency",
  AND: grantedFor(actor, "training:manage"),
});
