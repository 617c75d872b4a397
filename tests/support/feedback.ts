import type { Actor } from "@/lib/access/actor";
import type { BehaviourValue } from "@/lib/db/generated/enums";

import { anApprovedPlan, seen } from "./plans";

type Team = { ayu: Actor; budi: Actor };

/** The first result of a plan of Ayu's that Budi confirmed. */
export async function aConfirmedResult({ ayu, budi }: Team) {
  const planId = await anApprovedPlan(ayu, budi);
  return (await seen(ayu, planId)).results[0]?.id ?? "";
}

export const onValue = (behaviour: BehaviourValue) => ({ resultId: null, behaviour });
export const onResult = (resultId: string) => ({ resultId, behaviour: null });
