import {
  againstCeiling,
  budgetOf,
  decidingBlockers,
  reducingBlockers,
  sizeAfter,
} from "@/lib/development/budget";

const asked = { hours: "20", cost: "5000000" };

describe("what is left of a line", () => {
  it.each([
    ["undecided", null, asked],
    ["accepted", { kind: "accepted" as const, hours: null, cost: null }, asked],
    ["reduced", { kind: "reduced" as const, hours: "10", cost: "2000000" }, { hours: "10", cost: "2000000" }],
    ["postponed", { kind: "postponed" as const, hours: null, cost: null }, { hours: "0", cost: "0" }],
    ["refused", { kind: "refused" as const, hours: null, cost: null }, { hours: "0", cost: "0" }],
  ])("%s", (_, decision, left) => {
    expect(sizeAfter(asked, decision)).toEqual(left);
  });
});

describe("making a line smaller", () => {
  it.each([
    ["fewer hours", { ...asked, hours: "10" }, []],
    ["less cost", { ...asked, cost: "1" }, []],
    ["nothing less", asked, ["development.nothing-less"]],
    ["more hours", { hours: "20.5", cost: "0" }, ["development.more-hours-than-asked"]],
    ["more cost", { hours: "0", cost: "5000001" }, ["development.costs-more-than-asked"]],
  ])("by %s answers", (_, to, expected) => {
    expect(reducingBlockers(asked, to).map(({ code }) => code)).toEqual(expected);
  });
});

describe("an agency's plan against its ceiling", () => {
  it.each([
    ["no ceiling", { granted: "5", open: "5", ceiling: null }, { state: "unset" }],
    ["room for everything", { granted: "5", open: "3", ceiling: "10" }, { state: "within", left: "5" }],
    ["room to the last rupiah", { granted: "5", open: "5", ceiling: "10" }, { state: "within", left: "5" }],
    [
      "too much still undecided",
      { granted: "5", open: "6", ceiling: "10" },
      { state: "would-exceed", by: "1" },
    ],
    ["too much granted", { granted: "12", open: "0", ceiling: "10" }, { state: "exceeded", by: "2" }],
  ])("with %s", (_, sums, expected) => {
    expect(againstCeiling(sums)).toEqual(expected);
  });
});

describe("what costs nothing", () => {
  it("needs nobody's decision, and what costs a rupiah does", () => {
    expect(decidingBlockers({ cost: "0" })).toEqual([{ code: "development.costs-nothing" }]);
    expect(decidingBlockers({ cost: "1" })).toEqual([]);
  });
});

describe("the budget of a whole plan", () => {
  const decided = (at: string) => ({ cost: "5", decision: { at } });
  it.each([
    ["of lines that cost nothing", [{ cost: "0", decision: null }], { state: "free" }],
    [
      "with a line that waits",
      [decided("2026-01-02"), { cost: "5", decision: null }],
      { state: "open", open: 1 },
    ],
    [
      "decided on to the last line",
      [decided("2026-01-02"), decided("2026-02-01"), { cost: "0", decision: null }],
      { state: "decided", at: "2026-02-01" },
    ],
  ])("%s", (_, lines, expected) => {
    expect(budgetOf(lines)).toEqual(expected);
  });
});
