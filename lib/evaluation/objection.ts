import type { Predicate, Rating } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

import type { Explanation } from "./explanation";
import { predicateOf } from "./quadrant";

/** What an evaluation was before the decision on an objection changed it. */
export type Before = {
  resultRating: Rating;
  behaviourRating: Rating;
  predicate: Predicate;
  explanation: Explanation;
};

type Ratings = { resultRating: Rating | null; behaviourRating: Rating | null };

/** Why a decision cannot change the evaluation so: both ratings are given anew, and one of them is another (L.V.A). */
export function changeBlockers(stands: Ratings, given: Ratings): Blocker[] {
  const { resultRating, behaviourRating } = given;
  if (!resultRating || !behaviourRating)
    return [
      ...(resultRating ? [] : [{ code: "evaluation.no-result-rating" } as const]),
      ...(behaviourRating ? [] : [{ code: "evaluation.no-behaviour-rating" } as const]),
    ];
  const same = resultRating === stands.resultRating && behaviourRating === stands.behaviourRating;
  return same ? [{ code: "evaluation.nothing-changed" }] : [];
}

/** What the decision gives, with the predicate that follows by the table (L.IV.B.3). */
export const ratingsOf = (resultRating: Rating, behaviourRating: Rating) => ({
  ...{ resultRating, behaviourRating },
  predicate: predicateOf(resultRating, behaviourRating),
});
