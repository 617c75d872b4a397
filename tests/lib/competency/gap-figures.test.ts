import fc from "fast-check";

import {
  type Above,
  type GapFigures,
  knownOf,
  lackingShare,
  largestShareFirst,
  missingOf,
  mostLackingFirst,
  toldGaps,
  unitShare,
} from "@/lib/competency/gap-figures";

import { subtractsTo } from "../../support/subtraction";

type Counts = readonly [whole: number, assessed: number, lacking: number];

const asked = (unitId: string, [whole, assessed, lacking]: Counts, known = false, id = "c") => ({
  ...{ unitId, known, id, code: id, name: id, kind: "technical" as const },
  ...{ whole, assessed, lacking },
});
const staff = (unitId: string, [whole, assessed, lacking]: Counts, known = false) => ({
  ...{ unitId, known, name: unitId, whole, lacking, unseen: whole - assessed },
});
/** Of units whose positions ask for one competency. */
const ofOne = (units: Readonly<Record<string, Counts>>): GapFigures => ({
  units: Object.entries(units).map(([id, counts]) => staff(id, counts)),
  competencies: Object.entries(units).map(([id, counts]) => asked(id, counts)),
});
const page = (figures: GapFigures, above: readonly Above[] = [], competency: string | null = null) =>
  toldGaps(figures, above, { unitId: "t", competency });

describe("figures about competencies", () => {
  const counts = (...competencies: ReturnType<typeof asked>[]) =>
    page({ units: [], competencies }).competencies.map(({ assessed, lacking }) => [assessed, lacking]);

  it("are not told of fewer than five people, but of those whom the reader knows one by one", () => {
    const competencies = [
      ...[asked("t", [4, 4, 0], false, "a"), asked("t", [5, 5, 0], false, "b"), asked("t", [3, 3, 1], true)],
    ];
    expect(page({ units: [], competencies })).toMatchObject({
      ...{ hiddenCompetencies: 1, competencies: [{ whole: 5 }, { whole: 3 }] },
    });
  });

  it.each([
    ["one to four who lack it", [30, 20, 2], [20, null]],
    ["all but one to four", [30, 20, 18], [20, null]],
    ["any count of fewer than five assessed", [30, 4, 4], [null, null]],
    ["that all but so few were assessed", [30, 28, 10], [null, 10]],
    ["nothing where everybody lacks it or nobody does", [30, 20, 20], [20, 20]],
    ["nothing where so many lack it", [30, 20, 8], [20, 8]],
  ] as const)("keep %s", (_, row, expected) => {
    expect(counts(asked("t", row))).toEqual([expected]);
  });

  it("keep nothing from whoever reads what each of them knows, and nothing of the others behind those", () => {
    expect(counts(asked("t", [3, 2, 1], true))).toEqual([[2, 1]]);
    expect(counts(asked("t", [9, 9, 4], true), asked("t", [2, 2, 1]))).toEqual([]);
    expect(counts(asked("t", [9, 9, 4], true), asked("t", [12, 12, 6]))).toEqual([[21, 10]]);
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
  const ofUnits = (...units: ReturnType<typeof staff>[]) => page({ units, competencies: [] });

  it("leave out a small one with the smallest further one, from which it could be found", () => {
    const rows = [staff("a", [30, 30, 10]), staff("b", [3, 3, 1]), staff("c", [12, 12, 6])];
    expect(ofUnits(...rows)).toMatchObject({ hiddenUnits: 2, units: [{ name: "a" }] });
    const known = rows.map((row) => ({ ...row, known: true }));
    expect(ofUnits(...known)).toMatchObject({ hiddenUnits: 0, units: [{}, { whole: 3, lacking: 1 }, {}] });
  });

  it("count the people of the unit itself whom the reader does not know one by one", () => {
    const rows = [staff("a", [30, 30, 10]), staff("c", [12, 12, 6])];
    expect(ofUnits(...rows, staff("t", [2, 2, 2]))).toMatchObject({ hiddenUnits: 1, units: [{ name: "a" }] });
    expect(ofUnits(...rows, staff("t", [2, 2, 2], true))).toMatchObject({ hiddenUnits: 0, units: [{}, {}] });
  });

  it("are of one competency alone where it is asked for", () => {
    const figures = { ...ofOne({ a: [30, 25, 10], b: [20, 20, 8] }), units: [staff("a", [40, 40, 20])] };
    expect(page(figures, [], "c").units).toMatchObject([
      { id: "a", name: "a", whole: 30, lacking: 10, unseen: 5 },
      { id: "b", whole: 20, lacking: 8, unseen: 0 },
    ]);
  });

  const staffed = (name: string, whole: number, lacking: number, unseen = 0) => ({
    ...{ name, whole, lacking, unseen },
  });

  it("begin where the largest share of those assessed lack something, not where most people are", () => {
    const rows = [staffed("large", 900, 90), staffed("half", 40, 10, 20), staffed("unseen", 20, 0, 20)];
    expect(largestShareFirst(rows).map(({ name }) => name)).toEqual(["half", "large", "unseen"]);
    expect(unitShare({ whole: 40, lacking: 10, unseen: 20 })).toBe(0.5);
    expect(unitShare({ whole: 40, lacking: 10, unseen: null })).toBeNull();
  });
});

describe("figures that stand beside others on the page above", () => {
  it("are not told of a competency from which a small neighbour could be found", () => {
    const top = ofOne({ a: [12, 12, 6], b: [2, 2, 2] });
    expect(page(top).competencies).toMatchObject([{ whole: 14, assessed: 14, lacking: 8 }]);
    const own = page(ofOne({ t: [12, 12, 6] }), [{ figures: top, unitId: "a" }]);
    expect(own).toMatchObject({ competencies: [], hiddenCompetencies: 1 });
  });

  it("are not told two steps below a unit that was left out, and a count that was not is not either", () => {
    const top = ofOne({ x: [6, 6, 6], w: [3, 3, 3], z: [12, 12, 6] });
    expect(page(top)).toMatchObject({
      competencies: [{ whole: 21, assessed: 21, lacking: 15 }],
      units: [{ id: "z", whole: 12, lacking: null }],
    });
    const atX = { figures: top, unitId: "x" };
    const y = page(ofOne({ t: [6, 6, 6] }), [atX, { figures: ofOne({ y: [6, 6, 6] }), unitId: "y" }]);
    expect(y).toMatchObject({ competencies: [], units: [] });
    const z = page(ofOne({ t: [12, 12, 6] }), [{ figures: top, unitId: "z" }]);
    expect(z.competencies).toMatchObject([{ whole: 12, lacking: null }]);
    const ofZ = page(ofOne({ v: [12, 12, 6] }), [{ figures: top, unitId: "z" }]);
    expect(ofZ.units).toMatchObject([{ whole: 12, lacking: null }]);
  });
});

describe("whoever subtracts what is told of all units of a tree", () => {
  type Place = { id: string; cells: readonly { counts: Counts; known: boolean }[]; below: readonly Place[] };
  const few = fc.oneof(fc.constant(0), fc.nat(4), fc.integer({ min: 5, max: 14 }));
  const counts = fc
    .tuple(few, few, few)
    .map(([lacking, met, unseen]): Counts => [lacking + met + unseen, lacking + met, lacking]);
  const cells = fc
    .tuple(counts, fc.oneof(fc.constant<Counts>([0, 0, 0]), counts))
    .map(([strange, known]) => [...[{ counts: strange, known: false }], ...[{ counts: known, known: true }]]);
  const tree = fc.tuple(
    cells,
    fc.array(fc.tuple(cells, fc.array(cells, { maxLength: 3 })), { maxLength: 3 }),
  );

  const inside = (place: Place): Place[] => [place, ...place.below.flatMap(inside)];
  const sumOf = (places: readonly Place[], known: boolean): Counts => {
    const all = places.flatMap((place) => place.cells.filter((cell) => cell.known === known));
    const sum = (at: 0 | 1 | 2) => all.reduce((total, cell) => total + cell.counts[at], 0);
    return [sum(0), sum(1), sum(2)];
  };
  // Everybody is asked for the one competency, so its figures and those of units are of the same people.
  const figuresOf = (place: Place): GapFigures => {
    const parts = [{ ...place, below: [] }, ...place.below].flatMap((part) =>
      [false, true].map((known) => ({ part, known, sum: sumOf(inside(part), known) })),
    );
    const there = parts.filter(({ sum }) => sum[0] > 0);
    return {
      units: there.map(({ part, known, sum }) => staff(part.id, sum, known)),
      competencies: there.map(({ part, known, sum }) => asked(part.id, sum, known)),
    };
  };

  it("finds no count of so few people, and no unit of so few", () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(null, "c"), ([own, parts], competency) => {
        const top: Place = {
          ...{ id: "t", cells: own },
          below: parts.map(([cellsOf, leaves], at) => ({
            ...{ id: `t${at}`, cells: cellsOf },
            below: leaves.map((leaf, i) => ({ id: `t${at}${i}`, cells: leaf, below: [] })),
          })),
        };
        const places = inside(top);
        // Those whom the reader knows one by one are no secret: only the others are unknown.
        const sumOver = (of: readonly Place[]) => places.map((place) => Number(of.includes(place)));
        const told: Record<"whole" | "assessed" | "lacking", number[][]> = {
          ...{ whole: [], assessed: [], lacking: [] },
        };
        const tell = (of: readonly Place[], row: Record<keyof typeof told, number | null>) => {
          for (const count of ["whole", "assessed", "lacking"] as const)
            if (row[count] !== null) told[count].push(sumOver(of));
        };
        const visit = (place: Place, above: readonly Above[]) => {
          const figures = figuresOf(place);
          const shown = toldGaps(figures, above, { unitId: place.id, competency });
          for (const row of shown.competencies) tell(inside(place), row);
          for (const { id, whole, unseen, lacking } of shown.units) {
            const part = place.below.find((one) => one.id === id);
            const assessed = unseen === null ? null : whole - unseen;
            if (part) tell(inside(part), { whole, assessed, lacking });
          }
          for (const part of place.below) visit(part, [...above, { figures, unitId: part.id }]);
        };
        visit(top, []);
        for (const group of [...places.map(inside), ...places.map((place) => [place])]) {
          const [whole, assessed, lacking] = sumOf(group, false);
          if (whole === 0) continue;
          const finds = (count: keyof typeof told) => subtractsTo(told[count], sumOver(group));
          const many = (people: number) => people === 0 || people >= 5;
          if (whole < 5) expect(finds("whole")).toBe(false);
          if (!many(assessed) || !many(whole - assessed)) expect(finds("assessed")).toBe(false);
          // That nobody lacks it is told of everybody.
          if (lacking > 0 && (!many(lacking) || !many(assessed - lacking)))
            expect(finds("lacking")).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
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
