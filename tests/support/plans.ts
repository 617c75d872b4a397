import type { Actor } from "@/lib/access/actor";
import { addAppendixItem, saveIndicator, saveResult } from "@/lib/planning/commands/content";
import { createPlan } from "@/lib/planning/commands/create-plan";
import { approvePlan, submitPlan } from "@/lib/planning/commands/flow";
import { findPlan } from "@/lib/planning/queries/plan";

import { asOwner } from "./database";

/** How a plan of 2026 is opened with nothing in it. */
export const emptyPlan = { year: 2026, approach: "quantitative", origin: "empty", example: null } as const;

/** A result for the position itself that supports nothing. */
export const unlinked = { assignmentId: null, supports: null, method: "direct_aspect" } as const;

/** The plan as the actor sees it now. */
export async function seen(actor: Actor, planId: string) {
  const plan = await findPlan(actor, planId);
  if (!plan) throw new Error("the plan is out of sight");
  return plan;
}

/** What a form would send for the plan as the actor sees it now. */
export const reference = async (actor: Actor, planId: string) => ({
  planId,
  version: (await seen(actor, planId)).version,
});

/** The same of a plan whose state is known, for building worlds: reading a whole plan costs as much as a handful of changes. */
async function current(planId: string) {
  const { rows } = await asOwner().query<{ version: number }>(
    `SELECT version FROM "PerformancePlan" WHERE id = $1`,
    [planId],
  );
  return { planId, version: rows[0]?.version ?? NaN };
}

/** A plan of 2026, complete and still with its owner. */
export async function aPlan(owner: Actor, indicator = "Izin selesai dalam tiga hari") {
  const planId = await createPlan(owner, emptyPlan);
  await saveResult(owner, {
    ...(await current(planId)),
    resultId: null,
    kind: "main",
    statement: "Layanan izin selesai tepat waktu",
    ...unlinked,
  });
  const { rows } = await asOwner().query<{ id: string }>(`SELECT id FROM "WorkResult" WHERE "planId" = $1`, [
    planId,
  ]);
  const resultId = rows[0]?.id ?? "";
  await saveIndicator(owner, {
    ...(await current(planId)),
    resultId,
    indicatorId: null,
    text: indicator,
    aspect: "time",
    perspective: null,
    targetValue: "95",
    targetUnit: "%",
    targetNarrative: null,
    direction: "higher",
  });
  for (const section of ["resources", "accountability", "consequences"] as const) {
    await addAppendixItem(owner, { ...(await current(planId)), section, text: `Isi ${section}` });
  }
  return planId;
}

/** A plan that waits for the rater. */
export async function aSubmittedPlan(owner: Actor, indicator?: string) {
  const planId = await aPlan(owner, indicator);
  await submitPlan(owner, await current(planId));
  return planId;
}

/** A plan that the rater confirmed. */
export async function anApprovedPlan(owner: Actor, rater: Actor) {
  const planId = await aSubmittedPlan(owner);
  await approvePlan(rater, await current(planId));
  return planId;
}
