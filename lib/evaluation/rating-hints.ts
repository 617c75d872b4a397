import type { Rating, ResultKind } from "@/lib/db/generated/enums";

type Marked = { kind: ResultKind; mark: Rating };

/** What a rating of results does not agree with; the rater decides all the same. */
export type RatingHint = "main-result-below" | "most-not-above" | "most-below" | "few-below";

const most = (part: number, whole: number) => whole > 0 && part * 2 > whole;

/**
 * Compares the rating of results with the marks per result (L.IV.B, p. 97). "Above" wants most results above and no
 * main result below; "as expected" wants only a small part of the main results below; "below" wants most below.
 */
export function ratingHints(rating: Rating, marks: readonly Marked[]): RatingHint[] {
  const main = marks.filter(({ kind }) => kind === "main");
  const mainBelow = main.filter(({ mark }) => mark === "below").length;
  const below = marks.filter(({ mark }) => mark === "below").length;
  if (marks.length === 0) return [];
  if (rating === "above") return aboveHints(marks, mainBelow);
  if (rating === "as_expected") return most(mainBelow, main.length) ? ["most-below"] : [];
  return most(below, marks.length) ? [] : ["few-below"];
}

function aboveHints(marks: readonly Marked[], mainBelow: number): RatingHint[] {
  const above = marks.filter(({ mark }) => mark === "above").length;
  return [
    ...(mainBelow > 0 ? (["main-result-below"] as const) : []),
    ...(above * 2 < marks.length ? (["most-not-above"] as const) : []),
  ];
}
