import type { BehaviourValue, Rating } from "@/lib/evaluation/sheet";
import { behaviourValues } from "@/lib/planning/behaviour-values";

/** What stands in the form of a rating. */
export type Typed = {
  marks: Record<string, Rating | "">;
  behaviours: Partial<Record<BehaviourValue, string>>;
  resultRating: Rating | "";
  behaviourRating: Rating | "";
  note: string;
};

/** The three ratings from left to right; their places are their keys. */
export const ratings = ["below", "as_expected", "above"] as const satisfies readonly Rating[];

/** What is sent of it. */
export const ratedFrom = ({ marks, behaviours, resultRating, behaviourRating, note }: Typed) => ({
  marks: Object.entries(marks).flatMap(([resultId, mark]) => (mark ? [{ resultId, mark }] : [])),
  behaviours: behaviourValues.flatMap((value) => {
    const text = behaviours[value] ?? "";
    return text.trim() ? [{ value, text }] : [];
  }),
  resultRating: resultRating || null,
  behaviourRating: behaviourRating || null,
  note,
});
