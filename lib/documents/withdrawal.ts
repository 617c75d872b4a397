import type { SealedState } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

/** A document with those who have a part in its evaluation: whose it is, who signed, who decided or decides on an objection. */
type Withdrawable = { state: SealedState; parties: readonly string[] };

const over = {
  superseded: "evaluation.document-superseded",
  withdrawn: "evaluation.document-withdrawn",
} as const satisfies Record<Exclude<SealedState, "valid">, Blocker["code"]>;

/** Why a document cannot be withdrawn by somebody: it does not count any more, or it is about what they did themselves. */
export function withdrawalBlockers({ state, parties }: Withdrawable, personId: string): Blocker[] {
  if (state !== "valid") return [{ code: over[state] }];
  return parties.includes(personId) ? [{ code: "evaluation.own-document" }] : [];
}
