import fc from "fast-check";

import type { Rating, ResultKind } from "@/lib/db/generated/enums";
import {
  type Distribution,
  patternDeviations,
  possibleDeviations,
} from "@/lib/evaluation/distribution-pattern";
import { explain } from "@/lib/evaluation/explanation";
import { ratingBlockers, selfAssessmentBlockers, signingBlockers } from "@/lib/evaluation/lifecycle";
import { predicateOf } from "@/lib/evaluation/quadrant";
import { ratingHints } from "@/lib/evaluation/rating-hints";

const ratingOf = { D: "above", S: "as_expected", B: "below" } as const;

describe("the performance quadrant (L.IV.B.3, p. 99)", () => {
  it.each([
    ["D", "D", "very_good"],
    ["D", "S", "good"],
    ["D", "B", "poor"],
    ["S", "D", "good"],
    ["S", "S", "good"],
    ["S", "B", "poor"],
    ["B", "D", "needs_improvement"],
    ["B", "S", "needs_improvement"],
    ["B", "B", "very_poor"],
  ] as const)("results %s, behaviour %s: %s", (results, behaviour, predicate) => {
    expect(predicateOf(ratingOf[results], ratingOf[behaviour])).toBe(predicate);
  });
});

describe("hints on the rating of results (p. 97)", () => {
  const marks = (main: string, additional = "") => [
    ...[...main].map((mark) => ({ kind: "main" as ResultKind, mark: ratingOf[mark as "D"] })),
    ...[...additional].map((mark) => ({ kind: "additional" as ResultKind, mark: ratingOf[mark as "D"] })),
  ];

  it.each([
    ["above with a main result below", "above", marks("DDB", "D"), ["main-result-below"]],
    ["above with an additional result below", "above", marks("DDS", "B"), []],
    ["above with few results above", "above", marks("DSS"), ["most-not-above"]],
    ["as expected with a small part below", "as_expected", marks("SSSB"), []],
    ["as expected with most below", "as_expected", marks("BBBS"), ["most-below"]],
    ["below with most below", "below", marks("BBS"), []],
    ["below with few below", "below", marks("SSB"), ["few-below"]],
    ["without marks", "above", [], []],
  ] as const)("%s", (_, rating, given, hints) => {
    expect(ratingHints(rating, given)).toEqual(hints);
  });
});

describe("the distribution pattern (SE MenPANRB 3/2023, domain 8.3)", () => {
  const counts = (
    veryGood: number,
    good: number,
    improve: number,
    poor: number,
    veryPoor: number,
  ): Distribution => ({
    very_good: veryGood,
    good,
    needs_improvement: improve,
    poor,
    very_poor: veryPoor,
  });

  it.each([
    ["good", counts(2, 7, 1, 0, 0), []],
    ["good", counts(1, 9, 0, 0, 0), ["at-most", "some-needed"]],
    ["good", counts(3, 7, 0, 0, 0), ["some-needed"]],
    ["excellent", counts(14, 6, 0, 0, 0), []],
    ["excellent", counts(15, 5, 0, 0, 0), ["at-most"]],
    ["needs_improvement", counts(1, 3, 6, 0, 0), []],
    ["poor", counts(1, 2, 1, 6, 0), []],
    ["very_poor", counts(0, 3, 0, 1, 6), []],
    ["very_poor", counts(1, 2, 0, 1, 6), ["none-allowed"]],
    ["good", counts(3, 0, 0, 0, 0), []],
  ] as const)("%s with %o", (level, given, kinds) => {
    expect(patternDeviations(level, given).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe("an evaluation until its signature (L.IV.A, L.IV.B)", () => {
  const window = { opensOn: "2026-06-16", closesOn: "2026-07-14" };
  const rated = { resultRating: "above", behaviourRating: "above", unitResult: "good", note: null } as const;

  it("is open in its order inside the window", () => {
    expect(selfAssessmentBlockers("self_assessment", window, "2026-06-16")).toEqual([]);
    expect(ratingBlockers("self_assessment", window, "2026-06-16")).toEqual([]);
    expect(signingBlockers(rated)).toEqual([]);
  });

  it.each([
    [
      "self-assessing twice",
      selfAssessmentBlockers("awaiting_rater", window, "2026-06-20"),
      "evaluation.self-assessed",
    ],
    [
      "rating before the window",
      ratingBlockers("awaiting_rater", window, "2026-06-15"),
      "evaluation.window-closed",
    ],
    ["rating after signing", ratingBlockers("signed", window, "2026-06-20"), "evaluation.signed"],
    [
      "signing without results",
      signingBlockers({ ...rated, resultRating: null }),
      "evaluation.no-result-rating",
    ],
    [
      "signing without behaviour",
      signingBlockers({ ...rated, behaviourRating: null }),
      "evaluation.no-behaviour-rating",
    ],
    [
      "signing below expectation without a word (L.V.A.3)",
      signingBlockers({ ...rated, behaviourRating: "below", note: " " }),
      "evaluation.note-needed",
    ],
    [
      "signing before the unit's result",
      signingBlockers({ ...rated, unitResult: null }),
      "evaluation.no-unit-result",
    ],
  ])("refuses %s", (_, blockers, code) => {
    expect(blockers.map((blocker) => blocker.code)).toContain(code);
  });
});

describe("why this predicate", () => {
  const rating = fc.constantFrom<Rating>("above", "as_expected", "below");

  it("agrees with the table and names every single change that would have led elsewhere", () => {
    fc.assert(
      fc.property(rating, rating, (results, behaviour) => {
        const told = explain({ results, behaviour, unitResult: "good", marks: [] });
        expect(told.predicate).toBe(predicateOf(results, behaviour));
        for (const { changed, to, predicate } of told.alternatives) {
          expect(predicate).not.toBe(told.predicate);
          expect(predicate).toBe(
            changed === "results" ? predicateOf(to, behaviour) : predicateOf(results, to),
          );
        }
      }),
    );
  });
});

it.each(["excellent", "good", "needs_improvement", "poor", "very_poor"] as const)(
  "every deviation from the pattern of %s is among those that are possible",
  (level) => {
    const extremes = ["very_good", "good", "needs_improvement", "poor", "very_poor"].map((predicate) => ({
      ...{ very_good: 0, good: 0, needs_improvement: 0, poor: 0, very_poor: 0, [predicate]: 10 },
    }));
    const found = extremes.flatMap((counts) => patternDeviations(level, counts as Distribution));
    for (const deviation of found) expect(possibleDeviations(level)).toContainEqual(deviation);
    for (const deviation of possibleDeviations(level)) expect(found).toContainEqual(deviation);
  },
);
