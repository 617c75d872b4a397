import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/permissions";
import { grantedFor, onDay } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

import { departures } from "./departures";

/** Those who keep people's records somewhere. */
export const canKeepPeople = (actor: Actor) => holds(actor, "people:manage");

/** The units whose people the actor keeps, and those among them that are closed. */
export const everKeptUnits = (actor: Actor) => grantedFor(actor, "people:manage");

/** The units whose people the actor keeps. */
export const keptUnits = (actor: Actor): Prisma.UnitWhereInput => ({
  AND: everKeptUnits(actor),
  closedFrom: null,
});

/** Positions held today in a unit the actor was given, as one's own: a day as Plh elsewhere makes nobody theirs. */
export const keptPositions = (actor: Actor) =>
  ({
    kind: "definitive",
    ...onDay(actor.today),
    position: { unit: everKeptUnits(actor) },
  }) satisfies Prisma.AssignmentWhereInput;

/** The people whose records the actor keeps: who holds a position of their own today in a unit the actor was given. */
export const keptPeople = (actor: Actor): Prisma.PersonWhereInput => ({
  assignments: { some: keptPositions(actor) },
});

/** People who have left, all of whose seats were in units the actor was given: what was recorded of them may have been a mistake. */
export const keptLeavers = (actor: Actor): Prisma.PersonWhereInput => ({
  movements: { some: { kind: { in: [...departures] } } },
  assignments: { some: {}, every: { position: { unit: everKeptUnits(actor) } } },
});

/**
 * Head seats held today, or by one person, that make the holder's form depend on whether the unit is independent; senior leaders
 * plan on theirs anywhere.
 */
export const headSeats = ({ today }: Actor, personId?: string) =>
  ({
    isHead: true,
    kind: { notIn: ["senior_leader", "official"] },
    assignments: { some: { personId, kind: "definitive", ...onDay(today) } },
  }) satisfies Prisma.PositionWhereInput;
