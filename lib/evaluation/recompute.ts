import { isDeepStrictEqual } from "node:util";

import type { Predicate, Rating } from "@/lib/db/generated/enums";

import { explain, type Explanation, ruleVersion } from "./explanation";
import type { Snapshot } from "./snapshot";

/** A signed evaluation as it is stored. */
export type Stored = {
  id: string;
  resultRating: Rating | null;
  behaviourRating: Rating | null;
  predicate: Predicate | null;
  explanation: Explanation | null;
  snapshot: Snapshot | null;
};

/**
 * What is stored otherwise than the rules make it: nothing explains it, or rules that nobody has; ratings or the unit's result
 * are not those that were explained; the predicate is not the table's; the steps are not those of the inputs.
 */
export type Difference = "unexplained" | "unknown-rules" | "ratings" | "unit-result" | "predicate" | "steps";

/** By which rules an explanation was made; those of before stay, for their evaluations are computed by them. */
const rules: Readonly<Record<string, typeof explain>> = { [ruleVersion]: explain };

/** Computes a signed evaluation again from its inputs alone (E4) and names what is stored otherwise; nothing when it all agrees. */
export function differencesOf({ explanation, snapshot, ...stored }: Stored): Difference[] {
  if (!explanation) return ["unexplained"];
  const rule = rules[explanation.ruleVersion];
  if (!rule) return ["unknown-rules"];
  const { inputs } = explanation;
  const again = rule(inputs);
  const agrees: [Difference, boolean][] = [
    ["ratings", inputs.results === stored.resultRating && inputs.behaviour === stored.behaviourRating],
    [
      "unit-result",
      inputs.unitResult === snapshot?.unitResult &&
        inputs.carriedFrom === snapshot?.carriedFrom &&
        isDeepStrictEqual(inputs.carriedDocument, snapshot?.carriedDocument),
    ],
    ["predicate", again.predicate === stored.predicate],
    ["steps", isDeepStrictEqual(again, explanation)],
  ];
  return agrees.filter(([, same]) => !same).map(([difference]) => difference);
}
