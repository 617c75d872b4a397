import type { Actor } from "@/lib/access/actor";
import { holdsFor } from "@/lib/access/permissions";
import { grantedFor } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

/** Units whose figures this person reads. */
export const reportedUnits = (actor: Actor): Prisma.UnitWhereInput => grantedFor(actor, "report:read");

/**
 * Units whose adoption this person reads: whoever keeps their people, for it is they who help them on, and whoever reads their
 * figures.
 */
export const adoptingUnits = (actor: Actor): Prisma.UnitWhereInput => ({
  OR: [grantedFor(actor, "people:manage"), reportedUnits(actor)],
});

/** Names of those who are stuck are for whoever keeps these people; figures are enough for everybody else. */
export const canSeeWhoIsStuck = (actor: Actor, unitPath: string) =>
  holdsFor(actor, "people:manage", unitPath);
