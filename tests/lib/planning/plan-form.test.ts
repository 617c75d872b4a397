import { planFormOf } from "@/lib/planning/plan-form";

describe("the form that a plan goes on (PermenPANRB 6/2022, L.II.A.2, 7)", () => {
  it.each([
    ["a senior leader", "senior_leader", true, false, "leader"],
    ["the head of an independent unit", "functional", true, true, "leader"],
    ["the head of another unit", "administrator", true, false, "member"],
    ["a member of an independent unit", "functional", false, true, "member"],
  ] as const)("of %s", (_, kind, isHead, independent, form) => {
    expect(planFormOf({ kind, isHead, unit: { independent } })).toBe(form);
  });
});
