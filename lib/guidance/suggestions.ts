import { addDays, type IsoDate } from "@/lib/dates";
import type { BehaviourValue, GuidanceForm, Rating, ResultKind } from "@/lib/db/generated/enums";

/** What of an evaluation speaks for a step. */
export type Reason = "result" | "results" | "value" | "behaviour" | "both";

export type Suggestion = {
  form: GuidanceForm;
  reason: Reason;
  /** The result as it was signed, or the value of BerAKHLAK; empty for a rating as a whole. */
  about: string;
  dueOn: IsoDate;
};

type Rated = {
  resultRating: Rating | null;
  behaviourRating: Rating | null;
  marks: readonly { statement: string; kind: ResultKind; mark: Rating }[];
  /** Values of BerAKHLAK on which the rater wrote a remark. */
  values: readonly BehaviourValue[];
};

/** So many results and values at most: whoever is to mend everything at once mends nothing. [I] */
const [mostResults, mostValues] = [3, 2];
/** Days until the first step of a form is due; the next of the same form follows a month later. [I] */
const days = { coaching: 30, mentoring: 60, informal_training: 90 } as const;
const apart = 30;

/**
 * Steps that the ratings themselves speak for, each with its reason: coaching on every result that was marked below what was
 * expected, main results first and one after
 * the other; a mentor for the values that the rater wrote on, where behaviour was below; and learning
 * beside colleagues where both were. Which form follows from which rating is a proposal: the supervisor chooses (art. 21,
 * L.III.D). [I]
 */
export function suggestSteps(rated: Rated, today: IsoDate): Suggestion[] {
  const { resultRating, behaviourRating } = rated;
  const step = (form: keyof typeof days, reason: Reason, about = "", place = 0): Suggestion => ({
    ...{ form, reason, about },
    dueOn: addDays(today, days[form] + place * apart),
  });
  const belowIn = resultRating === "below" ? lowResults(rated) : [];
  const valuesOf = behaviourRating === "below" ? rated.values.slice(0, mostValues) : [];
  return [
    ...belowIn.map(({ statement }, place) => step("coaching", "result", statement, place)),
    ...(resultRating === "below" && belowIn.length === 0 ? [step("coaching", "results")] : []),
    ...valuesOf.map((value, place) => step("mentoring", "value", value, place)),
    ...(behaviourRating === "below" && valuesOf.length === 0 ? [step("mentoring", "behaviour")] : []),
    ...(resultRating === "below" && behaviourRating === "below" ? [step("informal_training", "both")] : []),
  ];
}

const lowResults = ({ marks }: Rated) =>
  marks
    .filter(({ mark }) => mark === "below")
    .sort((one, other) => Number(other.kind === "main") - Number(one.kind === "main"))
    .slice(0, mostResults);
