import type { Actor } from "@/lib/access/actor";
import { grantedRecords, supervisedBelow, supervisedBy, teamLedBy, yearsOf } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

/** Only the owner of a plan reports on it. */
export const canReport = (actor: Actor, plan: { personId: string }) => plan.personId === actor.personId;

/**
 * Reports this person may know of: their own, their team's, their team's teams', those of the
 * year of the members of a work team that they lead, and where a role lets them read plans.
 */
export const visibleReports = (actor: Actor): Prisma.ProgressReportWhereInput => ({
  OR: [
    { personId: actor.personId },
    { person: supervisedBy(actor) },
    { person: supervisedBelow(actor) },
    { person: teamLedBy(actor), plan: { year: Number(actor.today.slice(0, 4)) } },
    ...grantedRecords(actor, "plan:read", (unit, letter) => ({ plan: { unit, ...yearsOf(letter) } })),
  ],
});

/** Reports this person answers: those of people whom they rate today, or whose rater they rate. Leaders of work teams answer none. */
export const answerableReports = (actor: Actor): Prisma.ProgressReportWhereInput => ({
  OR: [{ person: supervisedBy(actor) }, { person: supervisedBelow(actor) }],
});
