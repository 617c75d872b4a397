import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import type { Transaction } from "@/lib/db/doors";
import { isDeparture } from "@/lib/organisation/departures";

import { handsOver } from "../kinds";
import type { Order } from "../movement";

/**
 * What waits today and goes along with a movement: plans handed in to the person, evaluations that the person has not signed (those stay
 * with whom they were opened for, L.IV.A.14), and the person's own plans that close.
 */
export async function waitingBehind(tx: Transaction, { today }: Actor, { personId, kind }: Order) {
  const below = { raters: { some: { raterId: personId, ...onDay(today) } } };
  const unsigned = { raterId: personId, signedAt: null };
  return {
    plans: handsOver(kind)
      ? await tx.performancePlan.count({ where: { status: "submitted", person: below } })
      : 0,
    evaluations: handsOver(kind) ? await tx.evaluation.count({ where: unsigned }) : 0,
    closes: isDeparture(kind)
      ? await tx.performancePlan.count({ where: { personId, status: { not: "closed" } } })
      : 0,
  };
}
