import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/permissions";
import { grantedFor } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

/** The regional HR agency takes finished evaluations to SIASN and to the allowance office. */
export const canTakeOutcomes = (actor: Actor) => holds(actor, "cycle:manage");

/** Evaluations that are final in the units whose outcomes this person takes away. */
export const takenOutcomes = (actor: Actor): Prisma.EvaluationWhereInput => ({
  finalAt: { not: null },
  unit: grantedFor(actor, "cycle:manage"),
});

/** Exports of which every evaluation is one of these: what left for somebody else's units stays theirs. */
export const visibleExports = (actor: Actor): Prisma.OutcomeExportWhereInput => ({
  rows: { every: { evaluation: takenOutcomes(actor) } },
});
