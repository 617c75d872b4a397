import type { Predicate, Rating } from "@/lib/db/generated/enums";

/** Kuadran kinerja: rows are the rating of results, columns that of behaviour (L.IV.B.3, p. 99). */
const quadrant = {
  above: { above: "very_good", as_expected: "good", below: "poor" },
  as_expected: { above: "good", as_expected: "good", below: "poor" },
  below: { above: "needs_improvement", as_expected: "needs_improvement", below: "very_poor" },
} as const satisfies Record<Rating, Record<Rating, Predicate>>;

/** The predicate (predikat kinerja) of two ratings; nothing else decides it, and no missing rating has a default. */
export const predicateOf = (results: Rating, behaviour: Rating): Predicate => quadrant[results][behaviour];
