import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/permissions";

import type { Side } from "./run";

/** Both who keeps the records and who keeps the system read the schedule, propose, and confirm. */
export const canKeepRetention = (actor: Actor) => holds(actor, "retention:keep");

/** How long things stay is the schedule of records (JRA): the HR agency enters it. [I] */
export const canSetRetention = (actor: Actor) => canKeepRetention(actor) && holds(actor, "cycle:manage");

/** The offices that somebody confirms for. */
export const sidesOf = (actor: Actor): Side[] => [
  ...(holds(actor, "cycle:manage") ? ["hr" as const] : []),
  ...(holds(actor, "system:keep") ? ["admin" as const] : []),
];
