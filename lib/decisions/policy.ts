import type { Actor, Grant } from "@/lib/access/actor";
import { holdsFor, rolesWith, unitPathsFor } from "@/lib/access/permissions";
import { grantedRecords, onDay, yearsOf } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";
import { stepsAbove } from "@/lib/organisation/steps";

/** Leaders decide on figures of what was entrusted to them; who only reads them does not. */
export const canDecide = (actor: Actor, unit: { path: string }) =>
  holdsFor(actor, "report:decide", unit.path);

/**
 * The actor as nothing but a leader: a decision keeps the figure as leaders are told it, for its owner and every other leader
 * reads it, whatever else the person who decided may read (R5).
 */
export const asLeader = (actor: Actor): Actor => ({ ...actor, grants: actor.grants.filter(isLeaders) });

const isLeaders = ({ role }: Grant) => rolesWith("report:decide").includes(role);

/** Decisions on units whose figures of that year the actor reads, as terms of an OR. */
export const decisionsRead = (actor: Actor): Prisma.FigureDecisionWhereInput[] =>
  grantedRecords(actor, "report:read", (unit, letter) => ({ unit, ...yearsOf(letter) }));

/** Decisions that exist for the actor: those on units whose figures they read, and those they own. */
export const visibleDecisions = (actor: Actor): Prisma.FigureDecisionWhereInput => ({
  OR: [{ ownerId: actor.personId }, ...decisionsRead(actor)],
});

/**
 * Who can own a decision on a unit: somebody else who rates people today, in the unit, below it, or above it within what the
 * actor reads. Elected officials take on nothing from their secretary. [I]
 */
export function possibleOwners(actor: Actor, unit: { path: string }): Prisma.PersonWhereInput {
  const read = unitPathsFor(actor, "report:read");
  const above = stepsAbove(unit.path).filter((path) => read.some((granted) => path.startsWith(granted)));
  const places: Prisma.UnitWhereInput[] = [{ path: { startsWith: unit.path } }, { path: { in: above } }];
  return {
    id: { not: actor.personId },
    supervises: { some: { personId: { not: actor.personId }, ...onDay(actor.today) } },
    assignments: {
      some: {
        ...onDay(actor.today),
        position: { kind: { not: "official" }, unit: { OR: places } },
      },
    },
  };
}

type Made = { decidedById: string; ownerId: string; unit: { path: string } };

/**
 * Who closes or withdraws a decision: whoever made it, while they lead the unit; and once they do not any more, whoever does.
 * Never its owner.
 */
export const canSettle = (actor: Actor, { decidedById, ownerId, unit }: Made, isMakerGone: boolean) =>
  ownerId !== actor.personId && canDecide(actor, unit) && (decidedById === actor.personId || isMakerGone);
