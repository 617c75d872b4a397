import type { Actor } from "@/lib/access/actor";
import type { PlanStepKind } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

/** So many seconds after it a rater can still take the return of a plan back. */
export const takeBackSeconds = 10;

type Step = {
  kind: PlanStepKind;
  actorId: string;
  at: Date;
  /** The plan's version after it. */ version: number | null;
};

/**
 * Why the actor cannot take the return of a plan back: it is not the last thing that happened to it, somebody else
 * returned it, its owner has changed it since, or it was too long ago by the clock of the server. A confirmation is never taken back: others build upon it
 * at once, and it is mended by a new edition (art. 14(2)).
 */
export function takingBackBlockers(
  plan: { version: number },
  last: Step | null,
  { personId, now }: Pick<Actor, "personId" | "now">,
): Blocker[] {
  const own = last?.actorId === personId && last.kind === "returned";
  const untouched = last?.version === plan.version;
  const age = last ? Date.parse(now) - last.at.getTime() : 0;
  const inTime = age >= 0 && age <= takeBackSeconds * 1000;
  return own && untouched && inTime ? [] : [{ code: "plan.too-late-to-take-back", seconds: takeBackSeconds }];
}
