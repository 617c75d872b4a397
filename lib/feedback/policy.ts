import type { Actor } from "@/lib/access/actor";
import { supervisedBelow, supervisedBy } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

/** People whose progress the actor follows and to whom the actor gives feedback: as today's rater, or the rater's superior. */
export const ledPeople = (actor: Actor): Prisma.PersonWhereInput => ({
  OR: [supervisedBy(actor), supervisedBelow(actor)],
});
