import { ratingOfHead, reasonBlockers, takesYearBefore } from "@/lib/evaluation/unit-result";

describe("the unit's result of the year before (L.IV.B.1.f)", () => {
  it.each([
    // 31 January 2027 is a Sunday.
    ["annual", "2027-01-28", false],
    ["annual", "2027-01-29", true],
    ["annual", "2027-01-31", true],
    ["annual", "2027-02-01", true],
    ["periodic", "2027-02-01", false],
  ] as const)("of an undecided %s period of 2026 on %s: %s", (kind, today, takes) => {
    expect(takesYearBefore({ kind, year: 2026 }, today)).toBe(takes);
  });
});

describe("a decision beside what the goals suggest", () => {
  it.each([
    ["the same", { level: "good", suggested: "good", reason: "" }, 0],
    ["another without a reason", { level: "good", suggested: "poor", reason: " " }, 1],
    ["another with a reason", { level: "good", suggested: "poor", reason: "Rencana aksi selesai" }, 0],
    ["anything where nothing is suggested", { level: "poor", suggested: null, reason: "" }, 0],
  ] as const)("%s", (_, decision, blockers) => {
    expect(reasonBlockers(decision)).toHaveLength(blockers);
  });
});

describe("the rating that a head's unit suggests (SE MenPANRB 3/2023, mapping proposed)", () => {
  it.each([
    ["excellent", "above"],
    ["good", "as_expected"],
    ["needs_improvement", "below"],
    ["poor", "below"],
    ["very_poor", "below"],
  ] as const)("%s: %s", (level, rating) => {
    expect(ratingOfHead(level)).toBe(rating);
  });
});
