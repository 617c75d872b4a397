import { towardsTarget } from "@/lib/development/hours";

describe("a year of learning against its 20 JP (PP 11/2017)", () => {
  it.each([
    ["nothing at all", 0, 0, 0, { parts: "none", state: "short", missing: 20 }],
    ["only a plan", 0, 0, 8, { parts: "some", state: "short", missing: 12 }],
    ["only a seat", 0, 8, 0, { parts: "some", state: "short", missing: 12 }],
    ["something of each", 12, 2, 5.5, { parts: "some", state: "short", missing: 0.5 }],
    ["what seat and plan cover", 8, 4, 8, { parts: "some", state: "covered", missing: 0 }],
    ["what is recorded alone", 21, 0, 0, { parts: "some", state: "reached", missing: 0 }],
  ])("with %s", (_, recorded, booked, planned, expected) => {
    expect(towardsTarget({ recorded, booked, planned, employmentKind: "pns" })).toEqual({
      ...{ recorded, booked, planned, wanted: 20, ...expected },
    });
  });

  it("with whoever is on a work contract, who owes none of them", () => {
    const year = { recorded: 4, booked: 0, planned: 0, employmentKind: "pppk" as const };
    expect(towardsTarget(year)).toMatchObject({ parts: "some", state: "free", missing: 0 });
  });
});
