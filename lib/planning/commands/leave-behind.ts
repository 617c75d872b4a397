import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import { claimVersion, found } from "@/lib/errors";

import { planInSight } from "../queries/plan";
import { settle } from "./settle";

type Held = { year: number; unitId: string; positionTitle: string };

/**
 * Closes the actor's plans of the year for positions that they have left, as the next one is opened (L.II.C.6): what was
 * confirmed stands with the reports on it, what never was waits for nobody any more.
 */
export async function leavePlansBehind(tx: Transaction, actor: Actor, { year, unitId, positionTitle }: Held) {
  const left = await tx.performancePlan.findMany({
    where: { personId: actor.personId, year, status: { not: "closed" }, NOT: { unitId, positionTitle } },
    select: { id: true },
  });
  for (const { id } of left) {
    const plan = found(await planInSight(tx, actor, id));
    await claimVersion(tx.performancePlan, plan, plan.version, { status: "closed" });
    const recipients = plan.status === "submitted" && plan.raterId ? [plan.raterId] : [];
    await settle(tx, actor, plan, { kind: "closed", name: "plan.closed", recipients });
  }
}
