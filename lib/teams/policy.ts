import type { Actor } from "@/lib/access/actor";
import { holdsFor } from "@/lib/access/permissions";
import { onDay } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";
import { keptUnits } from "@/lib/organisation/policy";

/** Units that the actor heads today: who holds the head's seat, also for a while (Plt, Plh). */
export const headedBy = ({ personId, today }: Actor): Prisma.UnitWhereInput => ({
  positions: { some: { isHead: true, assignments: { some: { personId, ...onDay(today) } } } },
});

/**
 * Units whose teams the actor establishes and changes: the head's, who rates whoever will lead them, and those whose
 * records the actor keeps.
 */
export const unitsOfKeptTeams = (actor: Actor): Prisma.UnitWhereInput => ({
  OR: [headedBy(actor), keptUnits(actor)],
});

/** Whether the actor keeps the teams of this unit, given which units the actor heads. */
export const canKeepTeams = (
  actor: Actor,
  unit: { id: string; path: string },
  headed: readonly { id: string }[],
) => headed.some(({ id }) => id === unit.id) || holdsFor(actor, "people:manage", unit.path);
