import type { Predicate, UnitResultLevel } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

import { type Distribution, type PatternDeviation, patternDeviations } from "./distribution-pattern";

/** The five predicates, the best first. */
export const predicates = [
  "very_good",
  "good",
  "needs_improvement",
  "poor",
  "very_poor",
] as const satisfies readonly Predicate[];

const nobody: Distribution = { very_good: 0, good: 0, needs_improvement: 0, poor: 0, very_poor: 0 };

/** How many people hold each predicate; who is not rated yet is not counted. */
export function distributionOf(rated: readonly { predicate: Predicate | null }[]): Distribution {
  const counts = { ...nobody };
  for (const { predicate } of rated) if (predicate) counts[predicate] += 1;
  return counts;
}

/** The name under which a rater's reason for one deviation is kept; the same for the same deviation. */
export const deviationKey = ({ kind, predicates, limit }: PatternDeviation) =>
  [kind, predicates.join("+"), ...(limit === undefined ? [] : [limit])].join(":");

/** Where a group leaves the pattern; without the unit's result there is no pattern. */
export const deviationsOf = (
  level: UnitResultLevel | null,
  rated: readonly { predicate: Predicate | null }[],
): PatternDeviation[] => (level ? patternDeviations(level, distributionOf(rated)) : []);

/** The deviation that a name from `deviationKey` stands for. */
export function deviationNamed(key: string): PatternDeviation {
  const [kind = "", named = "", limit] = key.split(":");
  return {
    // The name was made from a deviation, and the database refuses any other.
    kind: kind as PatternDeviation["kind"],
    predicates: named.split("+") as Predicate[],
    ...(limit === undefined ? {} : { limit: Number(limit) }),
  };
}

type Group = {
  level: UnitResultLevel | null;
  people: readonly { predicate: Predicate | null }[];
  /** The deviations that have a reason. */
  explained: readonly string[];
};

/**
 * Why a group cannot be signed: once everybody is rated, each deviation from the pattern has a reason (L.IV.B.2, SE 3/2023).
 * No quota: with its reason any distribution can be signed.
 */
export function unexplainedBlockers({ level, people, explained }: Group): Blocker[] {
  if (people.some(({ predicate }) => predicate === null)) return [];
  const missing = deviationsOf(level, people).filter((one) => !explained.includes(deviationKey(one)));
  return missing.length === 0 ? [] : [{ code: "evaluation.group-unexplained", count: missing.length }];
}

type InTurn = { id: string; predicate: Predicate | null; signed: boolean };

/** Where somebody stands in their rater's group, and whose turn is next. */
export type Turn = {
  /** From 1. */
  place: number;
  total: number;
  rated: number;
  previous: string | null;
  /** The next who is not rated yet, from here on and then from the beginning; null when that is nobody else. */
  next: string | null;
};

/** The turn of one person in a group in its order. */
export function turnIn(group: readonly InTurn[], id: string): Turn {
  const at = group.findIndex((one) => one.id === id);
  const following = [...group.slice(at + 1), ...group.slice(0, at)];
  return {
    place: at + 1,
    total: group.length,
    rated: group.filter(({ predicate }) => predicate !== null).length,
    previous: group[at - 1]?.id ?? null,
    next: following.find(({ predicate, signed }) => predicate === null && !signed)?.id ?? null,
  };
}

type Saved = { version: number; seen: number | null };

/** Why somebody cannot be signed with others: nobody is signed unseen since the last change. */
export const unseenBlockers = ({ version, seen }: Saved): Blocker[] =>
  seen === version ? [] : [{ code: "evaluation.unseen" }];
