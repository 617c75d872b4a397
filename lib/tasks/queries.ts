import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import { openingBlockers } from "@/lib/planning/lifecycle";
import { ownOpenPlans, plansToDecide } from "@/lib/planning/queries/lines";
import { planOpening } from "@/lib/planning/queries/opening";
import { evaluationsDue, evaluationsWaiting } from "@/lib/evaluation/queries";
import { canKeepPeople } from "@/lib/organisation/policy";
import { raterReports } from "@/lib/organisation/queries";
import { overdueBelow, reportsToAnswer } from "@/lib/progress/queries";

/** What waits for the actor and what the actor waits for; each domain says its own part. Nothing is stored. */
export const findTasks = (actor: Actor) =>
  reading(actor, async (tx) => ({
    own: await ownOpenPlans(tx, actor),
    ...(await ownYear(tx, actor)),
    plans: await plansToDecide(tx, actor),
    reports: await reportsToAnswer(tx, actor),
    raterReports: canKeepPeople(actor) ? await raterReports(tx, actor) : [],
    overdueBelow: await overdueBelow(tx, actor),
    evaluations: await evaluationsWaiting(tx, actor),
    evaluationsToOpen: (await evaluationsDue(tx, actor)).length,
  }));

export type Tasks = Awaited<ReturnType<typeof findTasks>>;

/** Whether the actor is to open a plan this year, and whether progress can be reported on one. */
async function ownYear(tx: Transaction, actor: Actor) {
  const { reportable, ...opening } = await planOpening(tx, actor, Number(actor.today.slice(0, 4)));
  return { toOpen: openingBlockers(opening).length === 0, reportable };
}
