import { inOrder, isOfYear, stateOf } from "@/lib/progress/steps";

const step = (dueOn: string, doneOn: string | null = null) => ({ dueOn, doneOn });

describe("steps of an action plan (B.1.1)", () => {
  it("are due until their day is over", () => {
    expect(stateOf(step("2026-06-03"), "2026-06-03")).toBe("open");
    expect(stateOf(step("2026-06-02"), "2026-06-03")).toBe("overdue");
    expect(stateOf(step("2026-06-02", "2026-06-03"), "2026-06-03")).toBe("done");
  });

  it("stand by their day, and what is done below, the latest first", () => {
    const [june, march, doneInMay, doneInApril] = [
      step("2026-06-30"),
      step("2026-03-31"),
      step("2026-05-31", "2026-05-20"),
      step("2026-12-31", "2026-04-02"),
    ];
    expect(inOrder([doneInApril, june, doneInMay, march])).toEqual([march, june, doneInMay, doneInApril]);
  });

  it("are of the year of their plan", () => {
    expect(isOfYear("2026-12-31", 2026)).toBe(true);
    expect(isOfYear("2027-01-01", 2026)).toBe(false);
  });
});
