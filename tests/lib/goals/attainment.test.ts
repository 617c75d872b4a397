import { attained, lastQuarter, lightOf, meanAttained, type Measured } from "@/lib/goals/attainment";

const goal = (changes: Partial<Measured> = {}): Measured => ({
  direction: "higher",
  targets: { 1: "20", 2: "40", 3: "60", 4: "80" },
  reached: { 1: "25", 2: "30" },
  ...changes,
});

describe("a unit's goal (domain §4: realisation ÷ target with polarity)", () => {
  it.each([
    ["2026-01-15", null],
    ["2026-03-31", null],
    ["2026-04-01", 1],
    ["2026-09-30", 2],
    ["2026-12-31", 3],
    ["2027-01-11", 4],
    ["2025-12-31", null],
  ] as const)("on %s is measured at the end of quarter %s", (today, quarter) => {
    expect(lastQuarter(2026, today)).toBe(quarter);
  });

  it("is measured against its trajectory, quarter by quarter", () => {
    expect(attained(goal(), 1)).toBe(1.25);
    expect(attained(goal(), 2)).toBe(0.75);
    expect(attained(goal(), 3)).toBeNull();
  });

  it("that is to fall is reached by less", () => {
    const falling = goal({
      direction: "lower",
      targets: { 1: "10", 2: "8", 3: "6", 4: "5" },
      reached: { 1: "8" },
    });
    expect(attained(falling, 1)).toBe(1.25);
  });

  it.each([
    [1, "on-track"],
    [0.99, "behind"],
    [0.75, "behind"],
    [0.74, "off-track"],
    [null, "unreported"],
  ] as const)("with %s of its target is %s", (share, light) => {
    expect(lightOf(share)).toBe(light);
  });

  it("counts in the unit's mean only once it was reported", () => {
    expect(meanAttained([goal(), goal({ reached: {} })], 2)).toEqual({ mean: 0.75, reported: 1, of: 2 });
    expect(meanAttained([], 2)).toEqual({ mean: null, reported: 0, of: 0 });
  });

  it("makes up for no other goal with what it reached beyond its target", () => {
    const target = { 1: "10", 2: "10", 3: "10", 4: "10" };
    const [thrice, half] = ["30", "5"].map((value) => goal({ targets: target, reached: { 1: value } }));
    expect(
      meanAttained(
        [thrice, half].flatMap((one) => one ?? []),
        1,
      ).mean,
    ).toBe(0.75);
  });
});
