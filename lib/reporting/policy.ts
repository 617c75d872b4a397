import type { Actor } from "@/lib/access/actor";
import { holdsFor, unitPathsFor } from "@/lib/access/permissions";
import { grantedFor } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

/** Paths of the units whose figures this person reads, each with everything below it. */
export const reportedPaths = (actor: Actor) => unitPathsFor(actor, "report:read");

/**
 * Units whose adoption this person reads: whoever keeps their people, for it is they who help them on, and whoever reads their
 * figures.
 */
export const adoptingUnits = (actor: Actor): Prisma.UnitWhereInput => ({
  OR: [grantedFor(actor, "people:manage"), grantedFor(actor, "report:read")],
});

/** Names of those who are stuck are for whoever keeps these people; figures are enough for everybody else. */
export const canSeeWhoIsStuck = (actor: Actor, unitPath: string) =>
  holdsFor(actor, "people:manage", unitPath);
