import type { Predicate, Rating, ResultKind, UnitResultLevel } from "@/lib/db/generated/enums";

import type { Carried } from "./past-record";
import { predicateOf } from "./quadrant";
import { type RatingHint, ratingHints } from "./rating-hints";

/** The version of the rules that an explanation was made by. */
export const ruleVersion = "permenpanrb-6-2022/1";

const ratings = ["above", "as_expected", "below"] as const satisfies Rating[];

/** What is carried over is the year whose result it is, where that of the period's own year was late (L.IV.B.1.f). */
type Inputs = Carried & {
  results: Rating;
  behaviour: Rating;
  unitResult: UnitResultLevel;
  marks: { statement: string; kind: ResultKind; mark: Rating }[];
};

/** "Mengapa predikat ini?": everything that led to a predicate, so that it can be computed again (E4). */
export type Explanation = {
  ruleVersion: string;
  inputs: Inputs;
  hints: RatingHint[];
  predicate: Predicate;
  /** Ratings that would have led elsewhere: one of the two changed, the other as it was. */
  alternatives: { changed: "results" | "behaviour"; to: Rating; predicate: Predicate }[];
};

/** Explains a predicate from its inputs alone; the same inputs always explain themselves the same. */
export function explain(inputs: Inputs): Explanation {
  const predicate = predicateOf(inputs.results, inputs.behaviour);
  const changed = [
    ...ratings.map((to) => ({
      changed: "results" as const,
      to,
      predicate: predicateOf(to, inputs.behaviour),
    })),
    ...ratings.map((to) => ({
      changed: "behaviour" as const,
      to,
      predicate: predicateOf(inputs.results, to),
    })),
  ];
  return {
    ruleVersion,
    inputs,
    hints: ratingHints(inputs.results, inputs.marks),
    predicate,
    alternatives: changed.filter((alternative) => alternative.predicate !== predicate),
  };
}
