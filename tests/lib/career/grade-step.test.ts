import { gradeStepBlockers } from "@/lib/career/grade-step";

const step = {
  ...({
    keeperId: "nur",
    personId: "ayu",
    employmentKind: "pns",
    rank: "III/c",
    from: "2025-04-01",
  } as const),
  ...{ documentDate: "2025-03-12", today: "2026-06-03" },
  others: [
    { rank: "III/b", from: "2021-04-01" },
    { rank: "III/d", from: "2026-04-01" },
  ] as const,
};

describe("a rank on record", () => {
  it("stands between the one before and the one after", () => {
    expect(gradeStepBlockers(step)).toEqual([]);
  });

  it.each([
    ["one's own", { keeperId: "ayu" }, "career.own-case"],
    ["of a work contract", { employmentKind: "pppk" as const }, "career.not-pns"],
    ["of a day to come", { from: "2026-06-04", others: [] }, "career.grade-to-come"],
    ["by a decision of a day to come", { documentDate: "2026-06-04" }, "career.document-to-come"],
    ["of the same day as another", { from: "2026-04-01", rank: "IV/a" as const }, "career.grade-twice"],
    ["that is not above the one before", { rank: "III/b" as const }, "career.grade-not-rising"],
    ["that is not below the one after", { rank: "III/d" as const }, "career.grade-not-rising"],
  ])("is none %s", (_, changes, code) => {
    expect(gradeStepBlockers({ ...step, ...changes }).map((blocker) => blocker.code)).toEqual([code]);
  });
});
