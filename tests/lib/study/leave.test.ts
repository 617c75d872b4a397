import { leaveBlockers, leavesOf } from "@/lib/study/leave";

type Leave = Parameters<typeof leaveBlockers>[0];

const leave = (changes: Partial<Leave> = {}): Leave => ({
  ...{ keeperId: "fitri", personId: "ayu", level: "master", abroad: false },
  ...{ institutionAccreditation: "b", programmeAccreditation: "b" },
  ...{ from: "2026-02-01", due: "2028-01-31", to: null, outcome: "running", others: [] },
  ...changes,
});

describe("putting a leave of study on record (PermenPANRB 6/2022, L.II.B)", () => {
  it.each([
    ["that runs", {}],
    ["that ended", { to: "2026-05-31", outcome: "graduated" }],
    ["abroad", { abroad: true, institutionAccreditation: null, programmeAccreditation: null }],
    ["the day after another", { others: [{ from: "2020-01-01", to: "2026-01-31" }] }],
    [
      "before another",
      { to: "2026-03-31", outcome: "dropped_out", others: [{ from: "2026-04-01", to: null }] },
    ],
  ] as [string, Partial<Leave>][])("is open for one %s", (_, changes) => {
    expect(leaveBlockers(leave(changes))).toEqual([]);
  });

  it.each([
    ["of one's own", { keeperId: "ayu" }, "study-own-case"],
    [
      "that the table does not know",
      { institutionAccreditation: "c", programmeAccreditation: "c" },
      "study-not-in-table",
    ],
    ["without accreditation", { institutionAccreditation: null }, "study-not-in-table"],
    ["due before it begins", { due: "2026-02-01" }, "study-due-early"],
    ["that ends before it begins", { to: "2026-01-31", outcome: "graduated" }, "study-end-early"],
    ["that ended without an outcome", { to: "2026-05-31" }, "study-end-outcome"],
    ["that runs and has graduated", { outcome: "graduated" }, "study-end-outcome"],
    ["on a day of another", { others: [{ from: "2025-01-01", to: "2026-02-01" }] }, "study-overlap"],
    ["before one without an end", { others: [{ from: "2026-03-01", to: null }] }, "study-overlap"],
  ] as [string, Partial<Leave>, string][])("is refused for one %s", (_, changes, code) => {
    expect(leaveBlockers(leave(changes)).map((blocker) => blocker.code)).toContain(`organisation.${code}`);
  });
});

describe("the leaves of a year", () => {
  const leaves = [
    { from: "2026-07-01", to: null },
    { from: "2024-08-20", to: "2026-04-30" },
    { from: "2020-01-01", to: "2025-12-31" },
  ];

  it("are those that touch it, each with whether it runs today", () => {
    expect(leavesOf(leaves, 2026, "2026-06-03").map(({ from, runs }) => [from, runs])).toEqual([
      ["2026-07-01", false],
      ["2024-08-20", false],
    ]);
    expect(leavesOf(leaves, 2027, "2026-12-31").map(({ runs }) => runs)).toEqual([true]);
    expect(leavesOf(leaves, 2026, "2026-04-30").map(({ runs }) => runs)).toEqual([false, true]);
  });
});
