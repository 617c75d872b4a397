import type { Actor } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { keptLeavers, keptPeople } from "@/lib/organisation/policy";

/** Whose requests the actor answers: the people whose records they keep, and who asked and then left the service. */
const answeredPeople = (actor: Actor): Prisma.PersonWhereInput => ({
  OR: [keptPeople(actor), keptLeavers(actor)],
});

/**
 * Requests for a correction that this person may know: their own, and those of people whose records they keep, until these take
 * them back: what is asked of nobody any more, with its files, is nobody else's.
 */
export const visibleCorrections = (actor: Actor): Prisma.CorrectionRequestWhereInput => ({
  OR: [{ personId: actor.personId }, { person: answeredPeople(actor), state: { not: "withdrawn" } }],
});

/** Those that the actor is to answer: of people whose records they keep, and not their own. */
export const keptCorrections = (actor: Actor): Prisma.CorrectionRequestWhereInput => ({
  person: answeredPeople(actor),
  NOT: { personId: actor.personId },
});
