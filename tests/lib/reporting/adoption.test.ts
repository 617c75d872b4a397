import {
  furthestBehindFirst,
  hardestStep,
  lagging,
  mondayOf,
  proposedVisits,
  type Reached,
  stuck,
  stuckAt,
} from "@/lib/reporting/adoption";

const reached = (...counts: [number, number, number, number, number, number, number]): Reached => {
  const [owing, account, signed_in, drafted, handed_in, reported, fed] = counts;
  return { owing, account, signed_in, drafted, handed_in, reported, fed };
};
const unit = (name: string, ...counts: Parameters<typeof reached>) => ({ name, reached: reached(...counts) });

const whole = unit("all", 100, 98, 96, 94, 90, 70, 60);

describe("where people are stuck", () => {
  it("is the step before which they stand, and each stands before one", () => {
    expect(stuckAt(whole.reached, "account")).toBe(2);
    expect(stuckAt(whole.reached, "reported")).toBe(20);
    expect(hardestStep(whole.reached)).toBe("reported");
    expect(stuck(whole.reached)).toBe(40);
  });

  it("is the earliest of several steps that hold as many, and none once all are taken", () => {
    expect(hardestStep(reached(10, 8, 8, 8, 8, 8, 6))).toBe("account");
    expect(hardestStep(reached(10, 10, 10, 10, 10, 10, 10))).toBeNull();
    expect(hardestStep(reached(0, 0, 0, 0, 0, 0, 0))).toBeNull();
  });
});

describe("units that lag", () => {
  const early = unit("early", 10, 10, 2, 1, 1, 1, 1);
  const late = unit("late", 10, 10, 10, 10, 10, 5, 0);
  const done = unit("done", 10, 10, 10, 10, 10, 10, 10);

  it("are behind the whole by all their steps, the furthest first, and never an empty one", () => {
    const empty = unit("empty", 0, 0, 0, 0, 0, 0, 0);
    expect(lagging([done, late, early, empty], whole)).toEqual([early, late]);
    expect(furthestBehindFirst([done, late, empty, early])).toEqual([early, late, done]);
  });

  it("are three at most, and none where all keep pace", () => {
    const same = [1, 2, 3, 4].map((n) => unit(String(n), 10, 10, 2, 1, 1, 1, 1));
    expect(lagging(same, whole)).toHaveLength(3);
    expect(lagging([done], done)).toEqual([]);
  });

  it("are proposed for a visit by how many it helps, with the step it is about", () => {
    const large = unit("large", 500, 500, 500, 500, 500, 460, 455);
    expect(proposedVisits([early, done, late, large])).toMatchObject([
      { name: "large", step: "reported", people: 40 },
      { name: "early", step: "signed_in", people: 8 },
      { name: "late", step: "reported", people: 5 },
    ]);
  });
});

describe("a week", () => {
  it.each([
    ["2026-06-01", "2026-06-01"],
    ["2026-06-03", "2026-06-01"],
    ["2026-06-07", "2026-06-01"],
    ["2026-01-01", "2025-12-29"],
  ])("of %s begins on %s, a Monday", (day, monday) => expect(mondayOf(day)).toBe(monday));
});
