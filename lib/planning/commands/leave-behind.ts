import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import { claimVersion, found } from "@/lib/errors";

import { type PlanInSight, planInSight } from "../queries/plan";
import { settle } from "./settle";

type Held = { year: number; unitId: string; positionTitle: string };

/**
 * Ends the actor's plans of the year for positions that they have left, as the next one is opened (L.II.C.6): what was
 * confirmed is closed, with the reports on it; what never was, waits for nobody any more.
 */
export async function leavePlansBehind(tx: Transaction, actor: Actor, { year, unitId, positionTitle }: Held) {
  const left = await tx.performancePlan.findMany({
    where: { personId: actor.personId, year, status: { not: "closed" }, NOT: { unitId, positionTitle } },
    select: { id: true },
  });
  for (const { id } of left) await leaveBehind(tx, actor, found(await planInSight(tx, actor, id)));
}

async function leaveBehind(tx: Transaction, actor: Actor, plan: PlanInSight) {
  const end =
    plan.approvedEdition > 0
      ? ({ status: "closed", kind: "closed", name: "plan.closed" } as const)
      : ({ status: "draft", kind: "pulled_back", name: "plan.pulled-back" } as const);
  if (plan.status === end.status) return;
  const { status, ...step } = end;
  await claimVersion(tx.performancePlan, plan, plan.version, { status });
  await settle(tx, actor, plan, { ...step, recipients: [] });
}
