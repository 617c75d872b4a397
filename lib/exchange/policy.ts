import type { Actor } from "@/lib/access/actor";
import { holds, unitPathsFor } from "@/lib/access/permissions";
import type { Prisma } from "@/lib/db/generated/client";
import type { ImportKind } from "@/lib/db/generated/enums";

import { openingKinds } from "./kinds";

/** Those who keep people's records somewhere may import; each row is held against where. */
export const canImport = (actor: Actor) => holds(actor, "people:manage");

/** Paths of the units whose people the actor may change. */
export const importReach = (actor: Actor) => unitPathsFor(actor, "people:manage");

/**
 * Opening data are the regional HR agency's: a list of them tells, row by row, which predicates stand already, and an agency's
 * administrator reads none.
 */
export const canOpenData = (actor: Actor) => holds(actor, "cycle:manage");

/** Paths of the units whose opening data the actor keeps. */
export const openingReach = (actor: Actor) => unitPathsFor(actor, "cycle:manage");

/** Whoever keeps competencies somewhere brings what positions there ask for. */
export const canBringDictionary = (actor: Actor) => holds(actor, "competency:manage");

/** Paths of the units whose positions the actor says the requirements of. */
export const dictionaryReach = (actor: Actor) => unitPathsFor(actor, "competency:manage");

/** Whether the actor may bring a list of this kind. */
export function mayBring(actor: Actor, kind: ImportKind) {
  if (kind === "people" || kind === "movements") return canImport(actor);
  return kind === "competency_requirements" ? canBringDictionary(actor) : canOpenData(actor);
}

/** A file belongs to who brought it, for as long as they may bring its kind. */
export const visibleImports = (actor: Actor): Prisma.ImportFileWhereInput => ({
  uploadedById: actor.personId,
  kind: {
    in: (["people", "movements", "competency_requirements", ...openingKinds] as const).filter((kind) =>
      mayBring(actor, kind),
    ),
  },
});
