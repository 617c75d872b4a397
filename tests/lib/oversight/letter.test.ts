import { endingBlockers, stateOf } from "@/lib/oversight/letter";

const letter = { validFrom: "2026-06-10", validTo: "2026-06-20", endedAt: null };

describe("a letter of assignment", () => {
  it.each([
    ["2026-06-09", "to_come"],
    ["2026-06-10", "running"],
    ["2026-06-20", "running"],
    ["2026-06-21", "over"],
  ])("on %s is %s", (day, state) => expect(stateOf(letter, day)).toBe(state));

  it("is ended for good, and before it is over", () => {
    const ended = { ...letter, endedAt: "2026-06-12T02:00:00Z" };
    expect(stateOf(ended, "2026-06-15")).toBe("ended");
    expect(endingBlockers(letter, "2026-06-20")).toEqual([]);
    for (const [one, day] of [
      [ended, "2026-06-15"],
      [letter, "2026-06-21"],
    ] as const)
      expect(endingBlockers(one, day)).toEqual([{ code: "letter.ended" }]);
  });
});
