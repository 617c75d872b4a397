import type { Actor } from "@/lib/access/actor";
import { supervisedBelow, supervisedBy, teamLedBy } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

/** People below the actor in the line of rating: as today's rater, or the rater's superior. They read all that was said. */
export const ratedPeople = (actor: Actor): Prisma.PersonWhereInput => ({
  OR: [supervisedBy(actor), supervisedBelow(actor)],
});

/** People whose progress the actor follows and to whom the actor gives feedback: those, and members of a work team led today. */
export const ledPeople = (actor: Actor): Prisma.PersonWhereInput => ({
  OR: [ratedPeople(actor), teamLedBy(actor)],
});

/** Who was asked reads and closes the request, and nothing else of the plan it is about. */
export const receivedRequests = (actor: Actor): Prisma.FeedbackRequestWhereInput => ({
  askedId: actor.personId,
});

/** The requests that the actor made. */
export const sentRequests = (actor: Actor): Prisma.FeedbackRequestWhereInput => ({
  personId: actor.personId,
});
