import { holdingBlockers, isNumber, nextFirst, openBlockers, planningBlockers } from "@/lib/visits/visit";

const today = "2026-06-03";

describe("a trainer's visit", () => {
  it("is planned for today or later", () => {
    expect(planningBlockers(today, today)).toEqual([]);
    expect(planningBlockers("2026-06-02", today)).toEqual([{ code: "visit.day-past" }]);
  });

  it("is held on its day or later, once", () => {
    expect(holdingBlockers({ state: "planned", day: today }, today)).toEqual([]);
    expect(holdingBlockers({ state: "planned", day: "2026-06-04" }, today)).toEqual([
      { code: "visit.not-yet", date: "2026-06-04" },
    ]);
    expect(holdingBlockers({ state: "held", day: today }, today)).toEqual([{ code: "visit.over" }]);
    expect(openBlockers({ state: "cancelled" })).toEqual([{ code: "visit.over" }]);
  });

  it("names its trainer by eighteen digits, however they are spaced, or by name", () => {
    expect(isNumber("19900101 201501 1 001")).toBe(true);
    expect(isNumber("Rina 2")).toBe(false);
  });

  it("stands in a list with the next first, and what is over with the latest first", () => {
    const visit = (id: string, state: "planned" | "held" | "cancelled", day: string) => ({ id, state, day });
    const { planned, past } = nextFirst([
      visit("b", "planned", "2026-06-09"),
      visit("a", "planned", "2026-06-05"),
      visit("c", "held", "2026-05-01"),
      visit("d", "cancelled", "2026-05-09"),
    ]);
    expect(planned.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(past.map(({ id }) => id)).toEqual(["d", "c"]);
  });
});
