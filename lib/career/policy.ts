import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/permissions";
import { grantedFor, onDay, supervisedBelow, supervisedBy } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

/**
 * People whose career this person may know: their own, those whom they rate or rate below them today, and those in units for
 * which both evaluations and development were given to them, for a career says both. Auditors read evaluations, administrators
 * of agencies read development; neither reads a career.
 */
export const visibleCareers = (actor: Actor): Prisma.PersonWhereInput => ({
  OR: [
    { id: actor.personId },
    supervisedBy(actor),
    supervisedBelow(actor),
    {
      assignments: {
        some: {
          kind: "definitive",
          ...onDay(actor.today),
          position: {
            unit: { AND: [grantedFor(actor, "evaluation:read"), grantedFor(actor, "development:read")] },
          },
        },
      },
    },
  ],
});

/** Whether the actor determines figures that no regulation at hand confirms: the regional HR agency, which keeps the cycles. */
export const canKeepFigures = (actor: Actor) => holds(actor, "cycle:manage");
