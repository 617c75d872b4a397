import type { Actor } from "@/lib/access/actor";
import { holdsFor } from "@/lib/access/permissions";

/**
 * Goals and agreements are public papers: everybody who signs in reads all of them. Written by whoever keeps the goals of
 * the unit.
 */
export const canKeepGoals = (actor: Actor, unit: { path: string }) =>
  holdsFor(actor, "goal:manage", unit.path);
