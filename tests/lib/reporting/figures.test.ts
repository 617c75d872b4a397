import {
  figuresByUnit,
  inAll,
  lowestFirst,
  meanOf,
  ratingsAgainstResults,
  shareOf,
  withoutSmallCells,
} from "@/lib/reporting/figures";

const rows = [
  { name: "a", part: 9, whole: 10 },
  { name: "b", part: 1, whole: 4 },
  { name: "c", part: 0, whole: 0 },
  { name: "d", part: 3, whole: 6 },
];

describe("figures", () => {
  it("stand with their denominators", () => {
    expect(inAll(rows)).toEqual({ part: 13, whole: 20 });
    expect(shareOf({ part: 0, whole: 0 })).toBe(0);
  });

  it("put the lowest first and leave out what is about nobody", () => {
    expect(lowestFirst(rows).map(({ name }) => name)).toEqual(["b", "d", "a"]);
  });

  it("weigh a mean by the people behind it", () => {
    expect(
      meanOf([
        { average: 10, whole: 9 },
        { average: 20, whole: 1 },
      ]),
    ).toBe(11);
    expect(meanOf([])).toBe(0);
  });

  it("hide what would speak of fewer than five people", () => {
    expect(withoutSmallCells(rows).map(({ name }) => name)).toEqual(["a", "d"]);
  });

  it("put ratings beside results only where results are known", () => {
    const rated = { id: "a", name: "a", whole: 20, very_good: 3, good: 12 };
    expect(
      ratingsAgainstResults([
        { ...rated, achieved: 81.5 },
        { ...rated, achieved: null },
      ]),
    ).toEqual([{ id: "a", name: "a", whole: 20, rated: 75, achieved: 81.5 }]);
  });
});

describe("all figures of a unit", () => {
  const unit = (name: string, whole: number) => ({ id: name, name, whole, part: 1 });
  const none = { compliance: [], answered: [], predicates: [], comparison: [], training: [] };

  it("stand side by side under its name, in the order of the names", () => {
    const [a, b] = [unit("Dishub", 20), unit("Bappeda", 9)];
    const rows = figuresByUnit({ ...none, compliance: [a, b], answered: [a], training: [b] });
    expect(rows).toEqual([
      {
        id: "Bappeda",
        name: "Bappeda",
        compliance: b,
        answered: null,
        predicates: null,
        comparison: null,
        training: b,
      },
      {
        id: "Dishub",
        name: "Dishub",
        compliance: a,
        answered: a,
        predicates: null,
        comparison: null,
        training: null,
      },
    ]);
  });

  it("say nothing about ratings and learning of fewer than five people (R5)", () => {
    const small = [unit("Kelurahan", 4)];
    const rows = figuresByUnit({
      ...none,
      compliance: small,
      predicates: small,
      comparison: small,
      training: small,
    });
    expect(rows).toMatchObject([
      { compliance: { whole: 4 }, predicates: null, comparison: null, training: null },
    ]);
  });
});
