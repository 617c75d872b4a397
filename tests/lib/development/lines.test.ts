import {
  droppingBlockers,
  gapBlockers,
  hoursByMode,
  lineBlockers,
  rewritingBlockers,
  totalsOf,
} from "@/lib/development/lines";

const line = { form: "programme", hours: "20", startsOn: "2026-07-01", endsOn: "2026-07-05" } as const;
const study = { ...line, form: null, hours: "0", endsOn: "2028-07-31" };

describe("a line of a development plan", () => {
  it.each([
    ["a training within the year", line, []],
    ["a study that lasts longer", study, []],
    [
      "one that begins in another year",
      { ...line, startsOn: "2025-12-31" },
      ["development.starts-outside-year"],
    ],
    [
      "a study that begins in another year",
      { ...study, startsOn: "2027-01-01" },
      ["development.starts-outside-year"],
    ],
    [
      "a training that ends in another year",
      { ...line, endsOn: "2027-01-01" },
      ["development.ends-outside-year"],
    ],
    ["a training without hours", { ...line, hours: "0" }, ["development.no-hours"]],
  ])("%s answers", (_, given, expected) => {
    expect(lineBlockers(given, 2026).map(({ code }) => code)).toEqual(expected);
  });

  it("is for its gap's own competency where it closes one, and for any where it does not", () => {
    const gap = { reason: "gap", key: "gap:one" };
    expect(gapBlockers(gap, "one")).toEqual([]);
    for (const other of ["two", null])
      expect(gapBlockers(gap, other)).toEqual([{ code: "development.line-of-gap" }]);
    expect(gapBlockers({ reason: "guidance", key: "guidance:one" }, "two")).toEqual([]);
    expect(gapBlockers(null, "two")).toEqual([]);
  });

  it("stays while somebody is nominated because of it", () => {
    expect(droppingBlockers(0)).toEqual([]);
    expect(droppingBlockers(2)).toEqual([{ code: "development.line-nominated" }]);
  });
});

describe("a line that somebody is nominated because of", () => {
  const way = { courseId: "one", form: "course", competencyId: "two" } as const;

  it.each([
    ["of another course", { courseId: null }],
    ["in another form", { form: "seminar" as const }],
    ["of formal education", { form: null }],
    ["for another competency", { competencyId: null }],
  ])("does not become one %s", (_, change) => {
    expect(rewritingBlockers({ ...way, ...change }, way, 1)).toEqual([
      { code: "development.line-nominated" },
    ]);
    expect(rewritingBlockers({ ...way, ...change }, way, 0)).toEqual([]);
  });

  it("can be written anew as the same one", () => {
    expect(rewritingBlockers({ ...way }, way, 1)).toEqual([]);
  });
});

describe("the sums of a plan", () => {
  it("are exact in rupiah, beyond what a number holds", () => {
    const costs = ["9007199254740993", "1"].map((cost) => ({ ...line, cost }));
    expect(totalsOf(costs).cost).toBe("9007199254740994");
  });

  it("count hours of trainings, and none of studies", () => {
    expect(
      totalsOf([
        { ...line, cost: "0" },
        { ...study, hours: "40", cost: "0" },
      ]).hours,
    ).toBe(20);
  });

  it("say where hours are learnt: at work, from others, in class", () => {
    const lines = [
      line,
      { form: "coaching" as const, hours: "8" },
      { form: "internship" as const, hours: "20" },
      study,
    ];
    expect(hoursByMode(lines)).toEqual({ class: 20, others: 8, work: 20 });
  });
});
