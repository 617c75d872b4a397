import type { Actor } from "@/lib/access/actor";
import type { BehaviourValue } from "@/lib/db/generated/enums";
import { askFeedback } from "@/lib/feedback/commands/ask";
import { findRequests } from "@/lib/feedback/queries/requests";

import { anApprovedPlan, seen } from "./plans";

type Team = { ayu: Actor; budi: Actor };

/** The first result of a plan of Ayu's that Budi confirmed. */
export async function aConfirmedResult({ ayu, budi }: Team) {
  const planId = await anApprovedPlan(ayu, budi);
  return (await seen(ayu, planId)).results[0]?.id ?? "";
}

export const onValue = (behaviour: BehaviourValue) => ({ resultId: null, behaviour });
export const onResult = (resultId: string) => ({ resultId, behaviour: null });

/** What the form would send to somebody around. */
export const asking = (
  { personId }: Actor,
  about: ReturnType<typeof onValue> | ReturnType<typeof onResult>,
) => ({
  askedId: personId,
  number: "",
  about,
  question: "Apa yang perlu saya perbaiki?",
});

/** A request that waits for the person asked; what a form would name of it. */
export async function aRequest(asker: Actor, asked: Actor, about: Parameters<typeof asking>[1]) {
  await askFeedback(asker, asking(asked, about));
  const [first] = (await findRequests(asker)).sent;
  return { requestId: first?.id ?? "", version: first?.version ?? -1 };
}
