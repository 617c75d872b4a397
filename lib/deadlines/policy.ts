import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/permissions";

/** Whoever keeps the cycles sees the deadlines and sets when people are reminded of them. */
export const canKeepDeadlines = (actor: Actor) => holds(actor, "cycle:manage");
