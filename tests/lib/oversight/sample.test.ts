import fc from "fast-check";

import { drawingBlockers, drawnFrom } from "@/lib/oversight/sample";

const ids = Array.from({ length: 40 }, (_, i) => `0190a3b4-0000-7000-8000-${String(i).padStart(12, "0")}`);

describe("a sample drawn by a seed", () => {
  it("is the same whatever the order of the records, and another by another seed", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ids, { minLength: ids.length }),
        fc.integer({ min: 1, max: 40 }),
        (some, size) => {
          expect(drawnFrom("enam", some, size)).toEqual(drawnFrom("enam", ids, size));
        },
      ),
    );
    expect(drawnFrom("tujuh", ids, 10)).not.toEqual(drawnFrom("enam", ids, 10));
  });

  it("grows without changing what was drawn, and draws nothing twice", () => {
    const [ten, twenty] = [drawnFrom("3-5-1", ids, 10), drawnFrom("3-5-1", [...ids, ...ids], 20)];
    expect(twenty.slice(0, 10)).toEqual(ten);
    expect(new Set(twenty).size).toBe(20);
  });

  it.each([
    [{ size: 3, population: 3 }, []],
    [{ size: 3, population: 2 }, [{ code: "sample.more-than-there-are", count: 2 }]],
    [{ size: 3, population: 0 }, [{ code: "sample.nothing-there" }]],
    [{ size: 3, population: 9, named: ["trail"] }, [{ code: "sample.kind-not-named" }]],
  ])("with %j is refused with %j", (wanted, blockers) => {
    expect(drawingBlockers({ kind: "plans", named: ["plans"], ...wanted })).toEqual(blockers);
  });
});
