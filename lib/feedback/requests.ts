import type { BehaviourValue } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

import { type About, keyOf } from "./about";

/** So many requests of one person may wait at a time: who is asked by everybody about everything answers nobody. */
export const openAtMost = 5;

type Open = { askedId: string; resultId: string | null; behaviour: BehaviourValue | null };
type Asking = {
  personId: string;
  askedId: string;
  about: About;
  /** What still waits. */ open: readonly Open[];
};

/** Why this person cannot be asked about this now; empty when they can. */
export function askingBlockers({ personId, askedId, about, open }: Asking): Blocker[] {
  if (askedId === personId) return [{ code: "feedback.asks-oneself" }];
  const same = open.some((request) => request.askedId === askedId && keyOf(request) === keyOf(about));
  if (same) return [{ code: "feedback.asked-already" }];
  return open.length >= openAtMost ? [{ code: "feedback.too-many-open", count: openAtMost }] : [];
}

/** A request is answered, declined or withdrawn once. */
export const closingBlockers = ({ closedAt }: { closedAt: Date | null }): Blocker[] =>
  closedAt ? [{ code: "feedback.request-closed" }] : [];
