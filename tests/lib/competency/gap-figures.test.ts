import {
  knownOf,
  lackingShare,
  largestShareFirst,
  missingOf,
  mostLackingFirst,
  toldCompetencies,
  toldUnits,
  unitShare,
} from "@/lib/competency/gap-figures";

describe("figures about competencies", () => {
  const asked = (whole: number, assessed: number, lacking: number, mine = 0) => ({
    ...{ whole, assessed, lacking, mine },
  });
  const counts = (rows: ReturnType<typeof asked>[], open = false) =>
    toldCompetencies(rows, open).shown.map(({ assessed, lacking }) => [assessed, lacking]);

  it("are not told of fewer than five people", () => {
    expect(toldCompetencies([asked(4, 4, 0), asked(5, 5, 0), asked(3, 3, 1, 3)], false)).toMatchObject({
      ...{ hidden: 1, shown: [{ whole: 5 }, { whole: 3 }] },
    });
  });

  it.each([
    ["one to four who lack it", asked(30, 20, 2), [20, null]],
    ["all but one to four", asked(30, 20, 18), [20, null]],
    ["any count of fewer than five assessed", asked(30, 4, 4), [null, null]],
    ["that all but so few were assessed", asked(30, 28, 10), [null, 10]],
    ["nothing where everybody lacks it or nobody does", asked(30, 20, 20), [20, 20]],
    ["nothing where so many lack it", asked(30, 20, 8), [20, 8]],
  ])("keep %s", (_, row, expected) => {
    expect(counts([row])).toEqual([expected]);
  });

  it("keep nothing from whoever reads what each of them knows", () => {
    expect(counts([asked(3, 2, 1)], true)).toEqual([[2, 1]]);
    expect(counts([asked(3, 2, 1, 3)])).toEqual([[2, 1]]);
  });

  it("give no share of nobody, which would read as everybody having met it", () => {
    expect(lackingShare({ lacking: 0, assessed: 0 })).toBeNull();
    expect(lackingShare({ lacking: null, assessed: 4 })).toBeNull();
    expect(lackingShare({ lacking: 1, assessed: 4 })).toBe(0.25);
  });

  it("begin with what most people lack, and end with what is not told", () => {
    const lacking = [{ lacking: 1 }, { lacking: null }, { lacking: 3 }, { lacking: 0 }];
    expect(mostLackingFirst(lacking).map((row) => row.lacking)).toEqual([3, 1, 0, null]);
  });
});

describe("figures about units", () => {
  const staff = (name: string, whole: number, lacking: number, unseen = 0, mine = 0) => ({
    ...{ name, whole, lacking, unseen, mine },
  });

  it("leave out a small one with the smallest further one, from which it could be found", () => {
    const rows = [staff("a", 30, 10), staff("b", 3, 1), staff("c", 12, 6)];
    expect(toldUnits(rows, [], false)).toMatchObject({ hidden: 2, shown: [{ name: "a" }] });
    expect(toldUnits(rows, [], true)).toMatchObject({ hidden: 0, shown: rows });
  });

  it("count the people of the unit itself whom the reader does not know one by one", () => {
    const rows = [staff("a", 30, 10), staff("c", 12, 6)];
    const [one] = [{ whole: 1, lacking: 1, unseen: 0 }];
    expect(toldUnits(rows, [one, one], false)).toMatchObject({ hidden: 1, shown: [{ name: "a" }] });
    expect(toldUnits(rows, [], false).hidden).toBe(0);
  });

  it("begin where the largest share of those assessed lack something, not where most people are", () => {
    const rows = [staff("large", 900, 90), staff("half", 40, 10, 20), staff("unseen", 20, 0, 20)];
    expect(largestShareFirst(rows).map(({ name }) => name)).toEqual(["half", "large", "unseen"]);
    expect(unitShare({ whole: 40, lacking: 10, unseen: 20 })).toBe(0.5);
    expect(unitShare({ whole: 40, lacking: 10, unseen: null })).toBeNull();
  });
});

describe("what is known", () => {
  it.each([
    ["nothing", [{ lacking: 0, assessed: 0 }]],
    [
      "some",
      [
        { lacking: null, assessed: 9 },
        { lacking: 5, assessed: 9 },
      ],
    ],
    [
      "few",
      [
        { lacking: null, assessed: 9 },
        { lacking: 0, assessed: 9 },
      ],
    ],
    ["none", [{ lacking: 0, assessed: 9 }]],
  ] as const)("is %s", (expected, rows) => {
    expect(knownOf(rows, 0)).toBe(expected);
  });

  it("is too little to tell where every row is hidden", () => {
    expect(knownOf([], 2)).toBe("few");
    expect(knownOf([], 0)).toBe("nothing");
  });

  it("is never said without how many assessments are missing, at least", () => {
    expect(missingOf([{ whole: 20, assessed: 9 }])).toEqual({ missing: 11, exact: true });
    const kept = { whole: 20, assessed: null };
    expect(missingOf([kept, { whole: 20, assessed: 9 }])).toEqual({ missing: 11, exact: false });
  });
});
