import { whatGoalsSay } from "@/lib/evaluation/suggested-level";

type Goal = Parameters<typeof whatGoalsSay>[0][number];

/** A goal with 100 as the target of every quarter, and what it had reached in the second and the last. */
const goal = (reached: number | null, changes: Partial<Goal> = {}): Goal => ({
  ...{ id: "g", text: "Indeks layanan", kind: "agreement", direction: "higher" },
  targets: { 1: "100", 2: "100", 3: "100", 4: "100" },
  reached: reached === null ? {} : { 2: String(reached), 4: String(reached) },
  ...changes,
});
const june = { kind: "periodic", year: 2026, endsOn: "2026-06-30" } as const;
const wholeYear = { kind: "annual", year: 2026, endsOn: "2026-12-31" } as const;
const say = (reached: (number | null)[]) =>
  whatGoalsSay(
    reached.map((value) => goal(value)),
    june,
  );

describe("the level that a unit's goals suggest (L.IV.B.1, SE MenPANRB 3/2023)", () => {
  it.each([
    ["every target reached and most exceeded", [110, 105, 100], "excellent"],
    ["every target reached and few exceeded", [110, 100, 100], "good"],
    ["most exceeded and one missed", [120, 120, 99], "good"],
    ["90 on average", [90, 90], "good"],
    ["just below 90 on average", [90, 89.9], "needs_improvement"],
    ["75 on average", [75], "needs_improvement"],
    ["just below 75", [74.99], "poor"],
    ["50", [50], "poor"],
    ["below 50", [49.99], "very_poor"],
    ["most goals without progress", [0, 0, 160], "very_poor"],
  ])("%s: %o is %s", (_, reached, suggested) => {
    expect(say(reached).suggested).toBe(suggested);
  });

  it("counts what goes beyond a target as the target, so that it hides nothing", () => {
    expect(say([300, 50])).toMatchObject({ achievement: "75.00", suggested: "needs_improvement" });
  });

  it("turns what is better the lower it is", () => {
    const fewer = goal(80, { direction: "lower" });
    expect(whatGoalsSay([fewer], june)).toMatchObject({ lines: [{ share: 1.25 }], suggested: "excellent" });
  });

  it("suggests nothing while less than half of the goals have a figure, and names those without", () => {
    expect(say([100, null])).toMatchObject({ reported: 1, of: 2, suggested: "good" });
    expect(say([100, null, null])).toMatchObject({
      reported: 1,
      of: 3,
      achievement: "100.00",
      suggested: null,
    });
    expect(say([null]).lines).toEqual([{ id: "g", text: "Indeks layanan", share: null }]);
    expect(say([])).toEqual({
      quarter: 2,
      achievement: null,
      lines: [],
      reported: 0,
      of: 0,
      suggested: null,
    });
  });

  it("goes by the main indicators alone in the annual period", () => {
    const goals = [goal(100, { kind: "main_indicator" }), goal(0), goal(0)];
    expect(whatGoalsSay(goals, wholeYear)).toMatchObject({ quarter: 4, of: 1, suggested: "good" });
    expect(whatGoalsSay(goals, june)).toMatchObject({ of: 3, suggested: "very_poor" });
  });

  it("goes by the last quarter that is over when the period ends, and by none before the first is", () => {
    const may = { kind: "periodic", year: 2026, endsOn: "2026-05-31" } as const;
    const reached = { reached: { 1: "90", 2: "10" } };
    expect(whatGoalsSay([goal(null, reached)], may)).toMatchObject({ quarter: 1, achievement: "90.00" });
    const february = { ...may, endsOn: "2026-02-28" };
    expect(whatGoalsSay([goal(null, reached)], february)).toMatchObject({ quarter: null, suggested: null });
  });
});
