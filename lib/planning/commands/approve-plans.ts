import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { blockersOf } from "@/lib/refusals";
import type { Blocker } from "@/lib/errors";

import type { approvePlansSchema, PlanReference } from "../schema";
import { approveUnread } from "./flow";
import { partOf } from "./part-of";

type Outcome = {
  planId: string;
  /** Why it was not confirmed; empty when it was. */ blockers: readonly Blocker[];
};

/**
 * Confirms several plans, each in a transaction of its own: what cannot be confirmed any more, or has to be read first,
 * keeps none of the others back, and neither does what nobody foresaw: each is answered by itself. Sent again with the same key, what was confirmed by it is answered as such.
 */
export async function approvePlans(actor: Actor, { plans }: z.output<typeof approvePlansSchema>) {
  const outcomes: Outcome[] = [];
  for (const plan of plans) {
    outcomes.push({
      planId: plan.planId,
      blockers: await approveOne(partOf(actor, plan.planId, plan.version), plan),
    });
  }
  return outcomes;
}

async function approveOne(actor: Actor, plan: PlanReference): Promise<readonly Blocker[]> {
  try {
    await approveUnread(actor, plan);
    return [];
  } catch (error) {
    return blockersOf(error);
  }
}
