import type { Actor } from "@/lib/access/actor";
import { supervisedBelow, supervisedBy } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

/** People whose progress the actor follows and to whom the actor gives feedback: as today's rater, or the rater's superior. */
export const ledPeople = (actor: Actor): Prisma.PersonWhereInput => ({
  OR: [supervisedBy(actor), supervisedBelow(actor)],
});

/** Who was asked reads and closes the request, and nothing else of the plan it is about. */
export const receivedRequests = (actor: Actor): Prisma.FeedbackRequestWhereInput => ({
  askedId: actor.personId,
});

/** The requests that the actor made. */
export const sentRequests = (actor: Actor): Prisma.FeedbackRequestWhereInput => ({
  personId: actor.personId,
});
