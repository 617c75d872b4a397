import type { Actor } from "@/lib/access/actor";
import { holds, unitPathsFor } from "@/lib/access/permissions";
import type { Prisma } from "@/lib/db/generated/client";

/** Those who keep people's records somewhere may import; each row is held against where. */
export const canImport = (actor: Actor) => holds(actor, "people:manage");

/** Paths of the units whose people the actor may change. */
export const importReach = (actor: Actor) => unitPathsFor(actor, "people:manage");

/** A file belongs to who brought it, for as long as they may import. */
export const visibleImports = (actor: Actor): Prisma.ImportFileWhereInput =>
  canImport(actor) ? { uploadedById: actor.personId } : { id: { in: [] } };
