import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/permissions";

/** Whoever keeps the cycles keeps the calendar: holidays, downtime, windows of agencies and extensions of people. */
export const canKeepCalendar = (actor: Actor) => holds(actor, "cycle:manage");
