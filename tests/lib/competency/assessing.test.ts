import { assessmentBlockers, chosenLines, needsRecommendation } from "@/lib/competency/assessing";

const said = { reason: "Rapat dipimpin sendiri.", recommendation: "" };

describe("the form B.1.9", () => {
  it("sends the lines in which a level was chosen", () => {
    expect(chosenLines({ a: { ...said, level: 3 }, b: { ...said, level: null } })).toEqual([
      { ...said, competencyId: "a", level: 3 },
    ]);
  });

  it.each([
    ["below what is asked", 3, 2, true],
    ["at what is asked", 3, 3, false],
    ["above what is asked", 3, 5, false],
    ["while nobody looked", 3, null, false],
  ] as const)("wants a recommendation %s: %s asked, %s seen: %s", (_, required, level, wanted) => {
    expect(needsRecommendation(required, level)).toBe(wanted);
  });

  it("is refused without a level, and counts the recommendations that are missing", () => {
    expect(assessmentBlockers([])).toEqual([{ code: "competency.nothing-assessed" }]);
    const low = { required: 3, level: 1, recommendation: "" };
    expect(assessmentBlockers([low, low, { ...low, level: 3 }])).toEqual([
      { code: "competency.recommendation-needed", count: 2 },
    ]);
    expect(assessmentBlockers([{ ...low, recommendation: "Pelatihan." }])).toEqual([]);
  });
});
