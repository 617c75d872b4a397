import type { PlanStepKind } from "@/lib/db/generated/enums";

import type { Edition } from "./edition";
import { type Change, lineChanges } from "./edition-changes";
import { linesOf } from "./remarks";

type Step = { kind: PlanStepKind; edition: number };

/** The returns of an edition that count, oldest first: one that its rater took back at once never was. */
export const returnsOf = <Taken extends Step>(steps: readonly Taken[], edition: number) =>
  steps.filter(
    ({ kind, edition: of }, i) =>
      kind === "returned" && of === edition && steps[i + 1]?.kind !== "taken_back",
  );

/** What became of a line that was remarked on: with its old and new words where it did not stay as it was. */
export type Became = { kind: "kept" | "changed" | "removed"; changes: Change[] };

/** What became of a line between the plan that was returned and the plan as it is now. */
export function becameOf(returned: Edition, now: Edition, key: string): Became {
  const changes = lineChanges(returned, now, key);
  if (!linesOf(now).some((line) => line.key === key)) return { kind: "removed", changes };
  return { kind: changes.length === 0 ? "kept" : "changed", changes };
}

/** What its owner changed in a plan since it was returned, and what was said of the whole then. */
export type SinceReturn = { at: string; note: string | null; changes: Change[] };
