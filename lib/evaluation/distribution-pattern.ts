import type { Predicate, UnitResultLevel } from "@/lib/db/generated/enums";

/** How many people of one rater hold each predicate. */
export type Distribution = Record<Predicate, number>;

/** Where a distribution leaves the pattern; `limit` in percent. Always a warning, never a wall (L.IV.B.2: panduan). */
export type PatternDeviation = {
  kind: "at-most" | "at-least" | "some-needed" | "none-allowed" | "not-majority";
  predicates: Predicate[];
  limit?: number;
};

/** What a pattern asks, and how a distribution that does not have it leaves it. */
type Bound = { otherwise: PatternDeviation; holds: (counts: Distribution, total: number) => boolean };

const sum = (counts: Distribution, predicates: Predicate[]) =>
  predicates.reduce((total, predicate) => total + counts[predicate], 0);

const atMost = (limit: number, predicate: Predicate): Bound => ({
  otherwise: { kind: "at-most", predicates: [predicate], limit },
  holds: (counts, total) => counts[predicate] * 100 <= limit * total,
});

const atLeast = (limit: number, ...predicates: Predicate[]): Bound => ({
  otherwise: { kind: "at-least", predicates, limit },
  holds: (counts, total) => sum(counts, predicates) * 100 >= limit * total,
});

const some = (...predicates: Predicate[]): Bound => ({
  otherwise: { kind: "some-needed", predicates },
  holds: (counts) => sum(counts, predicates) > 0,
});

const none = (predicate: Predicate): Bound => ({
  otherwise: { kind: "none-allowed", predicates: [predicate] },
  holds: (counts) => counts[predicate] === 0,
});

const majority = (predicate: Predicate): Bound => ({
  otherwise: { kind: "not-majority", predicates: [predicate] },
  holds: (counts) => counts[predicate] === Math.max(...Object.values(counts)),
});

/** SE MenPANRB 3/2023: the pattern that follows from the unit's result. Percentages compare as whole numbers. */
const patterns = {
  excellent: [majority("very_good"), atMost(70, "very_good")],
  good: [majority("good"), atMost(70, "good"), some("needs_improvement", "poor")],
  needs_improvement: [atLeast(60, "needs_improvement"), atMost(10, "very_good")],
  poor: [atLeast(60, "poor"), atLeast(10, "needs_improvement"), atMost(10, "very_good")],
  very_poor: [atLeast(60, "very_poor"), atLeast(10, "poor", "needs_improvement"), none("very_good")],
} as const satisfies Record<UnitResultLevel, readonly Bound[]>;

type Limit = { kind: "at-most" | "at-least"; percent: number };

/** The limits of the pattern that stand at one predicate alone, for drawing them; the pattern itself is above. */
export const limitsOf: Record<UnitResultLevel, Partial<Record<Predicate, Limit>>> = {
  excellent: { very_good: { kind: "at-most", percent: 70 } },
  good: { good: { kind: "at-most", percent: 70 } },
  needs_improvement: {
    very_good: { kind: "at-most", percent: 10 },
    needs_improvement: { kind: "at-least", percent: 60 },
  },
  poor: {
    very_good: { kind: "at-most", percent: 10 },
    needs_improvement: { kind: "at-least", percent: 10 },
    poor: { kind: "at-least", percent: 60 },
  },
  very_poor: { very_good: { kind: "at-most", percent: 0 }, very_poor: { kind: "at-least", percent: 60 } },
};

/** Below this many people percentages say nothing; the circular is silent about them. */
export const smallestGroup = 4;

/** What a rater's distribution does not share with the pattern of the unit's result; empty for small groups. */
export function patternDeviations(level: UnitResultLevel, counts: Distribution): PatternDeviation[] {
  const total = sum(counts, Object.keys(counts) as Predicate[]);
  if (total < smallestGroup) return [];
  return patterns[level].filter(({ holds }) => !holds(counts, total)).map(({ otherwise }) => otherwise);
}

/** Every way in which a distribution can leave the pattern of a unit's result. */
export const possibleDeviations = (level: UnitResultLevel): PatternDeviation[] =>
  patterns[level].map(({ otherwise }) => otherwise);
