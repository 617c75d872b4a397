import type { Actor } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { keptPeople } from "@/lib/organisation/policy";

/**
 * Requests for a correction that this person may know: their own, and those of people whose records they keep, until these take
 * them back: what is asked of nobody any more, with its files, is nobody else's.
 */
export const visibleCorrections = (actor: Actor): Prisma.CorrectionRequestWhereInput => ({
  OR: [{ personId: actor.personId }, { person: keptPeople(actor), state: { not: "withdrawn" } }],
});

/** Those that the actor is to answer: of people whose records they keep, and not their own. */
export const keptCorrections = (actor: Actor): Prisma.CorrectionRequestWhereInput => ({
  person: keptPeople(actor),
  NOT: { personId: actor.personId },
});
