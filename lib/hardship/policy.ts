import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/permissions";

/** Who keeps the cycle hears what is hard, and says what became of it. */
export const canHearHardships = (actor: Actor) => holds(actor, "cycle:manage");
