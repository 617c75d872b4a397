import type { Prisma } from "@/lib/db/generated/client";

import type { Actor } from "./actor";
import { type Permission, unitPathsFor } from "./permissions";

/** Rows that are in force on the day: started, and not ended before it. */
export const onDay = (day: string) => ({
  validFrom: { lte: new Date(day) },
  OR: [{ validTo: null }, { validTo: { gte: new Date(day) } }],
});

/** People whom the actor rates today, by the supervision timeline. */
export const supervisedBy = (actor: Actor): Prisma.PersonWhereInput => ({
  raters: { some: { raterId: actor.personId, ...onDay(actor.today) } },
});

/** People whose rater the actor rates today: the actor is their "atasan penilai". */
export const supervisedBelow = (actor: Actor): Prisma.PersonWhereInput => ({
  raters: { some: { rater: supervisedBy(actor), ...onDay(actor.today) } },
});

/**
 * People with a member's seat today in a work team (tim kerja) that the actor leads today. The leader assigns, sees progress
 * and gives feedback, and rates nobody by it (art. 1(9), 1(10), L.II.A.5).
 */
export const teamLedBy = (actor: Actor): Prisma.PersonWhereInput => ({
  teamSeats: {
    some: {
      role: "member",
      ...onDay(actor.today),
      team: {
        ...onDay(actor.today),
        seats: { some: { role: "leader", personId: actor.personId, ...onDay(actor.today) } },
      },
    },
  },
});

/**
 * Units for which the actor was granted the permission; matches nothing without a grant. An empty OR would not do:
 * below an AND, Prisma takes it for "anything".
 */
export function grantedFor(actor: Actor, permission: Permission): Prisma.UnitWhereInput {
  const paths = unitPathsFor(actor, permission);
  return paths.length === 0
    ? { id: { in: [] } }
    : { OR: paths.map((path) => ({ path: { startsWith: path } })) };
}
