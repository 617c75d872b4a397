import { confirmingBlockers, droppingBlockers, sideOf, untilOf } from "@/lib/retention/run";

const waiting = { state: "proposed" as const, hrById: null, adminById: null };

describe("a run of retention", () => {
  it("is of what is from before so many months", () => {
    expect(untilOf("2026-06-03", 24)).toBe("2024-06-03");
    expect(untilOf("2026-05-31", 3)).toBe("2026-02-28");
  });

  it.each([
    ["by the keeper of the records first", waiting, ["hr"], []],
    ["by the keeper of the system second", { ...waiting, hrById: "fitri" }, ["admin"], []],
    ["twice by one office", { ...waiting, hrById: "hana" }, ["hr"], ["retention.confirmed-already"]],
    [
      "twice by one person of both",
      { ...waiting, hrById: "rizki" },
      ["hr", "admin"],
      ["retention.same-person"],
    ],
    ["once it was carried out", { ...waiting, state: "done" }, ["hr"], ["retention.settled"]],
    ["once it was dropped", { ...waiting, state: "dropped" }, ["admin"], ["retention.settled"]],
  ] as const)("is confirmed %s, or not", (_, run, sides, codes) => {
    expect(confirmingBlockers(run, "rizki", sides).map(({ code }) => code)).toEqual(codes);
  });

  it("is confirmed for the side that is still to do so", () => {
    expect(sideOf(waiting, ["hr", "admin"])).toBe("hr");
    expect(sideOf({ ...waiting, hrById: "hana" }, ["hr", "admin"])).toBe("admin");
  });

  it("is dropped until it was carried out", () => {
    expect(droppingBlockers({ state: "confirmed" })).toEqual([]);
    expect(droppingBlockers({ state: "done" })).toEqual([{ code: "retention.settled" }]);
  });
});
