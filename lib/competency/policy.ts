import type { Actor } from "@/lib/access/actor";
import { grantedFor, onDay, supervisedBelow, supervisedBy } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

/** People whose competencies this person may know: the same circle, by the unit in which they work today. */
export const visibleProfiles = (actor: Actor): Prisma.PersonWhereInput => ({
  OR: [
    { id: actor.personId },
    supervisedBy(actor),
    supervisedBelow(actor),
    {
      assignments: {
        some: {
          kind: "definitive",
          ...onDay(actor.today),
          position: { unit: grantedFor(actor, "development:read") },
        },
      },
    },
  ],
});

/** People whose competencies the actor assesses (B.1.9): those whom they rate today. */
export const assessablePeople = supervisedBy;
