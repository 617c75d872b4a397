import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/permissions";
import type { Prisma } from "@/lib/db/generated/client";

/**
 * Letters are recorded by whoever keeps accounts, not by the HR agency: what it does is what is looked into, and who is audited does
 * not say what the auditor sees. [I]
 */
export const canKeepLetters = (actor: Actor) => holds(actor, "letter:keep");

/** Whoever has the role of an auditor reads which letters they have, also when none of them runs. */
export const canReadLetters = (actor: Actor) => canKeepLetters(actor) || holds(actor, "letter:hold");

/** The letters that exist for the actor: all of them for who keeps them, an auditor's own. */
export const visibleLetters = (actor: Actor): Prisma.AuditLetterWhereInput =>
  canKeepLetters(actor) ? {} : { auditors: { some: { personId: actor.personId } } };

/** The letters that send the actor today. */
export const auditsToday = (actor: Actor): Prisma.AuditLetterWhereInput => ({
  auditors: { some: { personId: holds(actor, "letter:hold") ? actor.personId : { in: [] } } },
  endedAt: null,
  validFrom: { lte: new Date(actor.today) },
  validTo: { gte: new Date(actor.today) },
});

/** Samples are there for the auditors of their letter while it runs, whoever of them drew. */
export const visibleSamples = (actor: Actor): Prisma.AuditSampleWhereInput => ({
  letter: auditsToday(actor),
});

/** Whether any letter sends the actor today. */
export const isSent = (actor: Actor) => actor.grants.some(({ role, letter }) => role === "auditor" && letter);
