import fc from "fast-check";

import { levelOf, levels, wordsOf } from "@/lib/competency/competencies";
import {
  type Gap,
  gapOf,
  largestFirst,
  latestOf,
  mostLacked,
  needsOf,
  neverAssessed,
} from "@/lib/competency/gap";

describe("the gap of a competency (B.1.9, PermenPANRB 38/2017)", () => {
  it.each([
    [3, 2, { state: "gap", missing: 1 }],
    [5, 1, { state: "gap", missing: 4 }],
    [3, 3, { state: "met", surplus: 0 }],
    [2, 4, { state: "met", surplus: 2 }],
    [1, 1, { state: "met", surplus: 0 }],
    [4, null, { state: "unassessed" }],
    [1, null, { state: "unassessed" }],
  ] as const)("asked %p, seen %p", (required, assessed, gap) => {
    expect(gapOf(required, assessed)).toEqual(gap);
  });

  it("is never negative, and there is one exactly when less was seen than is asked", () => {
    const level = fc.constantFrom(...levels);
    fc.assert(
      fc.property(level, level, (required, assessed) => {
        const gap = gapOf(required, assessed);
        expect(gap.state).toBe(assessed < required ? "gap" : "met");
        expect(gap.state === "gap" ? gap.missing : 1).toBeGreaterThan(0);
      }),
    );
  });
});

describe("the assessment that counts", () => {
  const on = (assessedOn: string, hour: string, id = "a") => ({
    id,
    assessedOn,
    assessedAt: `2026-06-03T${hour}:00:00.000Z`,
  });

  it.each([
    ["of the latest day, even when written earlier", [on("2026-06-02", "08"), on("2026-05-02", "09")], 0],
    ["of the latest day, wherever it stands", [on("2026-05-02", "09"), on("2026-06-02", "08")], 1],
    ["written last of two on one day", [on("2026-06-02", "08"), on("2026-06-02", "09")], 1],
    ["with the later id at the same instant", [on("2026-06-02", "08", "b"), on("2026-06-02", "08", "a")], 0],
  ])("is the one %s", (_, history, index) => {
    expect(latestOf(history)).toBe(history[index]);
  });

  it("is none where nobody assessed", () => {
    expect(latestOf([])).toBeNull();
  });
});

const line = (code: string, gap: Gap) => ({ competency: { code, name: code }, gap });
const met = line("met", { state: "met", surplus: 3 });
const small = line("small", { state: "gap", missing: 1 });
const large = line("large", { state: "gap", missing: 2 });
const unseen = line("unseen", { state: "unassessed" });

describe("a list of gaps", () => {
  it("starts with the largest, then what nobody looked at, and ends with what is met", () => {
    expect(largestFirst([met, unseen, small, large])).toEqual([large, small, unseen, met]);
  });

  it("keeps equal ones in their order", () => {
    const other = line("other", { state: "gap", missing: 1 });
    expect(largestFirst([small, other])).toEqual([small, other]);
    expect(largestFirst([other, small])).toEqual([other, small]);
  });

  it("counts neither the unseen nor the met as a need", () => {
    expect(needsOf([met, unseen, small, large])).toEqual([small, large]);
  });
});

describe("what a team lacks", () => {
  it("is counted in people, the most lacked first", () => {
    const people = [{ lines: [small, met] }, { lines: [large, small] }, { lines: [unseen] }];
    expect(mostLacked(people)).toEqual([
      { code: "small", name: "small", people: 2 },
      { code: "large", name: "large", people: 1 },
    ]);
  });
});

describe("levels", () => {
  it("are 1 to 5 and nothing else", () => {
    expect([1, 2, 3, 4, 5].map(levelOf)).toEqual([...levels]);
    for (const value of [0, 6, 2.5]) expect(() => levelOf(value)).toThrow(RangeError);
  });

  it("are described by the competency's own words, or by the technical ladder", () => {
    expect(wordsOf("integrity")).toBe("integrity");
    expect(wordsOf("tech_audit")).toBe("technical");
  });
});

describe("a profile that nobody has looked at", () => {
  it.each([
    ["is one without any assessment", [gapOf(3, null), gapOf(2, null)], true],
    ["is not one with a single assessment", [gapOf(3, null), gapOf(2, 2)], false],
  ])("%s", (_, gaps, expected) => {
    expect(neverAssessed(gaps.map((gap) => ({ gap })))).toBe(expected);
  });
});
