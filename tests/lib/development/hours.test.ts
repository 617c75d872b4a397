import { towardsTarget } from "@/lib/development/hours";

describe("a year of learning against its 20 JP (PP 11/2017)", () => {
  it.each([
    ["nothing at all", 0, 0, { parts: "none", state: "short", missing: 20 }],
    ["only a plan", 0, 8, { parts: "planned", state: "short", missing: 12 }],
    ["something of both", 12, 7.5, { parts: "both", state: "short", missing: 0.5 }],
    ["what the plan covers", 12, 8, { parts: "both", state: "covered", missing: 0 }],
    ["what is recorded alone", 21, 0, { parts: "recorded", state: "reached", missing: 0 }],
  ])("with %s", (_, recorded, planned, expected) => {
    const year = { recorded, planned, employmentKind: "pns" as const };
    expect(towardsTarget(year)).toEqual({ recorded, planned, wanted: 20, ...expected });
  });

  it("with whoever is on a work contract, who owes none of them", () => {
    expect(towardsTarget({ recorded: 4, planned: 0, employmentKind: "pppk" })).toMatchObject({
      ...{ parts: "recorded", state: "free", missing: 0 },
    });
  });
});
