import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading } from "@/lib/db/doors";
import { openingBlockers } from "@/lib/planning/lifecycle";
import { hasConfirmedPlan, ownOpenPlans, planOpening, plansToDecide } from "@/lib/planning/queries";
import { evaluationsWaiting } from "@/lib/evaluation/queries";
import { reportsToAnswer } from "@/lib/progress/queries";

/** What waits for the actor and what the actor waits for; each domain says its own part. Nothing is stored. */
export const findTasks = (actor: Actor) =>
  reading(actor, async (tx) => ({
    own: await ownOpenPlans(tx, actor),
    toOpen: openingBlockers(await planOpening(tx, actor, Number(actor.today.slice(0, 4)))).length === 0,
    reportable: await hasConfirmedPlan(tx, actor),
    plans: await plansToDecide(tx, actor),
    reports: await reportsToAnswer(tx, actor),
    evaluations: await evaluationsWaiting(tx, actor),
  }));

export type Tasks = Awaited<ReturnType<typeof findTasks>>;
