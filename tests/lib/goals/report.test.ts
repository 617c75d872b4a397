import { askedPeriod } from "@/lib/goals/asked";
import { formerOf } from "@/lib/goals/attainment";
import { reportOf } from "@/lib/goals/report";
import { csvOf } from "@/lib/csv";
import { reportHead, reportRows, type ReportWords } from "@/lib/goals/report-table";

const goal = (id: string, changes: object = {}) => ({
  ...{ id, kind: "main_indicator" as const, text: "Indeks kepuasan", measure: "nilai" },
  notes: {} as Record<number, string>,
  ...{ direction: "higher" as const, targets: { 1: "20", 2: "40", 3: "60", 4: "80" } },
  reached: { 1: "25", 2: "30" } as Record<number, string>,
  ...changes,
});

const words: ReportWords = {
  t: ((key: string, facts?: object) => [key, ...Object.values(facts ?? {})].join(" ")) as ReportWords["t"],
  light: ((key: string) => key) as ReportWords["light"],
  direction: ((key: string) => key) as ReportWords["direction"],
};

describe("the period that an address asks for", () => {
  it.each([
    [{}, { year: 2026, quarter: 2, last: 2 }],
    [{ quarter: "1" }, { year: 2026, quarter: 1, last: 2 }],
    [{ quarter: "3" }, { year: 2026, quarter: 2, last: 2 }],
    [{ year: "2025" }, { year: 2025, quarter: 4, last: 4 }],
    [{ year: "2027" }, { year: 2027, quarter: null, last: null }],
    [
      { year: "x", quarter: "' OR 1=1" },
      { year: 2026, quarter: 2, last: 2 },
    ],
  ])("%j is %j", (search, period) => {
    expect(askedPeriod(search, "2026-07-03")).toEqual(period);
  });
});

describe("the table of the yearly report (PermenPANRB 53/2014)", () => {
  it("has each goal's target, what was reached up to the quarter, and the year before", () => {
    const former = goal("old", { text: " indeks  Kepuasan ", reached: { 4: "60" } });
    const { lines } = reportOf({
      ...{ goals: [goal("new")], formers: [former], carriers: { new: 3 } },
      quarter: 2,
    });
    expect(lines).toMatchObject([
      { target: "80", due: "40", reached: "30", share: 0.75, light: "behind", carriers: 3 },
    ]);
    expect(lines[0]?.former).toEqual({ reached: "60", share: 0.75 });
  });

  it("has the note of its own quarter, and of no other", () => {
    const goals = [goal("a", { notes: { 1: "Survei Maret" } })];
    const notes = ([1, 2] as const).map(
      (quarter) => reportOf({ goals, formers: [], carriers: {}, quarter }).lines[0]?.note,
    );
    expect(notes).toEqual(["Survei Maret", ""]);
  });

  it("knows no year before of a goal that is new, or measured in another way", () => {
    expect(
      formerOf(goal("a"), [goal("b", { measure: "%" }), goal("c", { direction: "lower" })]),
    ).toBeUndefined();
    const { lines } = reportOf({ goals: [goal("a")], formers: [], carriers: {}, quarter: 1 });
    expect(lines).toMatchObject([{ former: null, carriers: 0 }]);
  });

  it("has the mean of what was reported, this year and at the end of the one before", () => {
    const goals = [goal("a"), goal("b", { text: "Lain", reached: {} })];
    const formers = [goal("c", { reached: { 4: "60" } })];
    expect(reportOf({ goals, formers, carriers: {}, quarter: 2 })).toMatchObject({
      ...{ mean: 0.75, reported: 1, of: 2 },
      former: { mean: 0.75 },
    });
  });

  it("names the target that is due only until the year is over", () => {
    expect(reportHead(words, 2026, 2)).toContain("due 2");
    expect(reportHead(words, 2026, 4)).not.toContain("due 4");
    for (const quarter of [2, 4] as const) {
      const report = reportOf({ goals: [goal("a")], formers: [], carriers: {}, quarter });
      const width = reportHead(words, 2026, quarter).length;
      expect(reportRows(report, words, quarter).map(({ length }) => length)).toEqual([width, width]);
    }
  });

  it("has numbers as numbers, shares in percent, and nothing where nothing was reported", () => {
    const report = reportOf({ goals: [goal("a")], formers: [], carriers: { a: 1 }, quarter: 2 });
    expect(reportRows(report, words, 2)[0]).toEqual([
      ...["Indeks kepuasan", "nilai", "higher", 80, 40, 30, 75, "behind", "", "", 1, ""],
    ]);
  });

  it("is taken for a formula by no spreadsheet", () => {
    expect(csvOf([["=1+1", 'kata "itu", ya', -3]])).toBe(`\uFEFF"'=1+1";"kata ""itu"", ya";-3`);
  });
});
