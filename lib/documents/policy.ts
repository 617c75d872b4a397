import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/permissions";
import { grantedFor } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

/** The regional HR agency, which keeps the cycle, withdraws documents that should never have been issued. */
export const canWithdrawDocuments = (actor: Actor) => holds(actor, "cycle:manage");

/** The documents that this person may withdraw, or find in order to; there are no others for them. */
export const keptDocuments = (actor: Actor): Prisma.SealedDocumentWhereInput => ({
  evaluation: { unit: grantedFor(actor, "cycle:manage") },
});
