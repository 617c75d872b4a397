import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/permissions";
import { grantedFor, onDay } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

/** Whoever keeps the cycles switches talent management on and off: to keep trainings is not enough. */
export const canSetTalent = (actor: Actor) => holds(actor, "cycle:manage");

/** Whether the actor looks at the talents of others anywhere. */
export const canReadTalent = (actor: Actor) => holds(actor, "talent:read");

/** Whether the actor keeps what the IP ASN asks of people anywhere. */
export const canKeepRecords = (actor: Actor) => holds(actor, "people:manage");

const inUnitsFor = (actor: Actor, permission: "talent:read" | "people:manage"): Prisma.PersonWhereInput => ({
  number: { not: null },
  assignments: {
    some: { kind: "definitive", ...onDay(actor.today), position: { unit: grantedFor(actor, permission) } },
  },
});

/** Others whose box the actor may know, by the unit in which they work today. One's own stands on a page of its own. */
export const visibleTalents = (actor: Actor): Prisma.PersonWhereInput => ({
  AND: [{ id: { not: actor.personId } }, inUnitsFor(actor, "talent:read")],
});

/** Others whose record for the IP ASN the actor keeps. Nobody keeps their own. */
export const keptRecords = (actor: Actor): Prisma.PersonWhereInput => ({
  AND: [{ id: { not: actor.personId } }, inUnitsFor(actor, "people:manage")],
});

/** Others whose potential the actor writes down: who keeps their records, and looks at talents. */
export const assessedTalents = (actor: Actor): Prisma.PersonWhereInput => ({
  AND: [visibleTalents(actor), keptRecords(actor)],
});
