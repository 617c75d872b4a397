import { assessmentBlockers, chosenLines, needsRecommendation } from "@/lib/competency/assessing";
import { lackingShare, mostLackingFirst, shownCells } from "@/lib/competency/gap-figures";

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

describe("figures about gaps", () => {
  const rows = [
    { whole: 4, mine: 0 },
    { whole: 5, mine: 0 },
    { whole: 3, mine: 3 },
    { whole: 4, mine: 3 },
  ];

  it("hide fewer than five people unless all of them stand below the reader", () => {
    expect(shownCells(rows, false)).toEqual({ shown: [rows[1], rows[2]], hidden: 2 });
  });

  it("hide nothing from whoever reads what each of them knows", () => {
    expect(shownCells(rows, true)).toEqual({ shown: rows, hidden: 0 });
  });

  it("give no share of nobody, which would read as everybody having met it", () => {
    expect(lackingShare({ lacking: 0, assessed: 0 })).toBeNull();
    expect(lackingShare({ lacking: 1, assessed: 4 })).toBe(0.25);
  });

  it("begin with what most people lack", () => {
    const lacking = [{ lacking: 1 }, { lacking: 3 }, { lacking: 0 }];
    expect(mostLackingFirst(lacking).map((row) => row.lacking)).toEqual([3, 1, 0]);
  });
});
