import type { Actor } from "@/lib/access/actor";
import { holds, holdsThisYear } from "@/lib/access/permissions";
import { grantedFor, grantedThisYear, onDay, supervisedBelow, supervisedBy } from "@/lib/access/visibility";
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

/** Those who keep what positions ask for somewhere: the dictionary is theirs to read as a whole. */
export const canKeepCompetencies = (actor: Actor) => holds(actor, "competency:manage");

/** The units of whose positions the actor says what they ask. */
export const keptUnits = (actor: Actor) => grantedFor(actor, "competency:manage");

/** Agencies whose standards and technical competencies are the actor's: with all their units. */
export const keptAgencies = (actor: Actor): Prisma.AgencyWhereInput => ({
  units: { some: {}, every: keptUnits(actor) },
});

/** What of the dictionary somebody keeps: everything, or what is of some agencies. */
export type Keeping = {
  everything: boolean;
  agencies: readonly { id: string; name: string; shortName: string }[];
};

/** Whether these standards or this competency are theirs to change; null is what all agencies have in common. */
export const keeps = ({ everything, agencies }: Keeping, agencyId: string | null) =>
  agencyId === null ? everything : agencies.some(({ id }) => id === agencyId);

/** Units whose figures about gaps the actor reads: as a reader of reports, or of what people there know. */
export const unitsWithGaps = (actor: Actor): Prisma.UnitWhereInput => ({
  OR: [grantedFor(actor, "development:read"), grantedThisYear(actor, "report:read")],
});

/** Whether the actor reads figures about gaps, which are of today, in any unit. */
export const readsGaps = (actor: Actor) =>
  holds(actor, "development:read") || holdsThisYear(actor, "report:read");
