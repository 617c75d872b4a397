import type { Predicate, Rating } from "@/lib/db/generated/enums";

import { predicateOf } from "./quadrant";

type Ratings = { resultRating: Rating | null; behaviourRating: Rating | null };
type Person = Ratings & { id: string; predicate: Predicate | null };

/** What was tried, by person; what is not named stays as it is. */
export type Trials = Readonly<Record<string, Partial<Ratings>>>;

/** Somebody with the ratings that were tried, and the predicate that would follow. */
export function tried<One extends Person>(person: One, trials: Trials): One {
  const trial = trials[person.id];
  if (!trial) return person;
  const { resultRating, behaviourRating } = { ...person, ...trial };
  const predicate = resultRating && behaviourRating ? predicateOf(resultRating, behaviourRating) : null;
  return { ...person, resultRating, behaviourRating, predicate };
}

const same = (one: Ratings, other: Ratings) =>
  one.resultRating === other.resultRating && one.behaviourRating === other.behaviourRating;

/** The people whose ratings are tried otherwise than they are, each as they are and as they would be. */
export const changedBy = <One extends Person>(people: readonly One[], trials: Trials) =>
  people.flatMap((is) => {
    const would = tried(is, trials);
    return same(is, would) ? [] : [{ is, would }];
  });

const steps = ["below", "as_expected", "above"] as const satisfies readonly Rating[];
const besides = (rating: Rating) => {
  const at = steps.indexOf(rating);
  return steps.filter((_, i) => Math.abs(i - at) === 1);
};

/** A border beside somebody: one rating a step up or down leads to another predicate. */
export type Border = { changed: "results" | "behaviour"; to: Rating; predicate: Predicate };

/** The borders that a single step of one rating crosses. */
export function bordersOf({ resultRating: results, behaviourRating: behaviour }: Ratings): Border[] {
  if (!results || !behaviour) return [];
  const now = predicateOf(results, behaviour);
  const all: Border[] = [
    ...besides(results).map((to) => ({
      changed: "results" as const,
      to,
      predicate: predicateOf(to, behaviour),
    })),
    ...besides(behaviour).map((to) => ({
      changed: "behaviour" as const,
      to,
      predicate: predicateOf(results, to),
    })),
  ];
  return all.filter(({ predicate }) => predicate !== now);
}
