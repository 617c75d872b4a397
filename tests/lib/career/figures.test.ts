import fc from "fast-check";

import { coefficientOn, figureBlockers, figureNames, figureOn, indexFiguresOn } from "@/lib/career/figures";
import { type Held, type Judged, ledgerOf } from "@/lib/career/ledger";
import { diplomaPointsOf, pointsOf, shown } from "@/lib/career/points";
import { figures, professionalIndex } from "@/lib/talent/professional-index";

const kept = (figure: string, value: number, from: string, edition = 1) => ({
  ...{ figure, from, edition, hundredths: value * 100 },
});

/** Everything that the index asks of a holder of a functional position. */
const complete = {
  ...({ track: "functional", education: "bachelor", predicate: "good", discipline: "none" } as const),
  ...{ leadershipTraining: null, functionalTraining: true, trainingHours: 20, seminars: 1 },
};

describe("figures that await a determination", () => {
  it("are those that no source states: 5.00 for Terampil, and never what the regulation says itself", () => {
    expect(figureNames).toContain("coefficient.terampil");
    expect(figureNames).toContain("index.education.bachelor");
    expect(figureNames).not.toContain("coefficient.ahli_pertama");
    expect(figureNames).not.toContain("index.education.doctor");
    expect(figureOn([], "coefficient.terampil", "2026-06-03")).toMatchObject({
      ...{ hundredths: 500, confirmed: false },
    });
  });

  it("hold as they were determined for the day, the later determination before the earlier", () => {
    const all = [
      kept("coefficient.terampil", 6, "2026-01-01", 2),
      kept("coefficient.terampil", 5, "2023-01-01", 1),
      kept("coefficient.terampil", 6.5, "2026-01-01", 3),
    ];
    expect(coefficientOn(all, "terampil", "2025-12-01")).toBe(500);
    expect(coefficientOn(all, "terampil", "2026-01-01")).toBe(650);
    expect(coefficientOn(all, "ahli_pertama", "2026-01-01")).toBe(1250);
  });

  it("make the index of professionalism certain where they were determined", () => {
    const by = indexFiguresOn([kept("index.education.bachelor", 17, "2026-01-01")], "2026-06-03");
    expect(by.education.bachelor).toEqual({ points: 17, certainty: "S" });
    expect({ ...by.education, bachelor: figures.education.bachelor }).toEqual(figures.education);
    expect(professionalIndex(complete, by).total).toBe(87);
  });

  it("add up to the hundredth: 20, 15, 15, 10, 27.29 and 3.71 are 91, and very high", () => {
    const by = indexFiguresOn(
      [
        kept("index.education.bachelor", 20, "2026-01-01"),
        kept("index.performance.good", 27.29, "2026-01-01"),
        kept("index.discipline.none", 3.71, "2026-01-01"),
      ],
      "2026-06-03",
    );
    expect(professionalIndex(complete, by)).toMatchObject({ total: 91, band: "very_high" });
  });
});

describe("the ledger beside determined coefficients", () => {
  const held: Held[] = [{ level: "terampil", from: "2024-01-01", to: null }];
  const annual = (year: number): Judged => ({
    ...{ predicate: "good", from: year * 12, to: year * 12 + 11, annual: true },
    source: {
      ...{ is: "evaluation", id: String(year), code: null },
      period: { kind: "annual", number: 1, year, cadence: "semester" },
    },
  });
  const facts = {
    held,
    judged: [annual(2024), annual(2025)],
    opening: null,
    steps: [],
    rank: "II/b",
  } as const;

  it("leaves credit points of the years before a change as they were", () => {
    const before = ledgerOf(facts);
    const after = ledgerOf({ ...facts, kept: [kept("coefficient.terampil", 8, "2025-01-01")] });
    expect(after?.lines[0]).toEqual(before?.lines[0]);
    expect(shown(after?.lines[1]?.points ?? 0n)).toBe("8.00");
  });

  it("counts a year in which it changes by the months of each", () => {
    const ledger = ledgerOf({ ...facts, kept: [kept("coefficient.terampil", 8, "2025-07-01")] });
    expect(ledger?.lines.map(({ from, to, coefficient }) => [from % 12, to % 12, coefficient])).toEqual([
      [0, 11, 500],
      [0, 5, 500],
      [6, 11, 800],
    ]);
    expect(shown(ledger?.have ?? 0n)).toBe("11.50");
  });

  it("has for a year exactly what its months have, whatever coefficient each was counted by", () => {
    const changes = fc.array(fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 99_999 })));
    fc.assert(
      fc.property(changes, (typed) => {
        const all = typed.map(([month, hundredths], i) => ({
          ...{ figure: "coefficient.terampil", edition: i + 1, hundredths },
          from: `2025-${String(month + 1).padStart(2, "0")}-01`,
        }));
        const ledger = ledgerOf({ ...facts, judged: [annual(2025)], kept: all });
        const monthly = Array.from({ length: 12 }, (_, i) =>
          pointsOf({
            ...{ level: "terampil", predicate: "good", months: 1 },
            coefficient: coefficientOn(all, "terampil", `2025-${String(i + 1).padStart(2, "0")}-01`),
          }),
        );
        expect(ledger?.have).toBe(monthly.reduce((sum, points) => sum + points, 0n));
      }),
    );
  });
});

describe("credit points for a diploma (AK ijazah)", () => {
  it.each([
    ["ahli_pertama", "12.50"],
    ["ahli_muda", "25.00"],
    ["ahli_madya", "37.50"],
    ["ahli_utama", "50.00"],
  ] as const)("are a quarter of what a rank takes at %s: %s", (level, points) => {
    expect(shown(diplomaPointsOf(level, 2500))).toBe(points);
  });

  const held: Held[] = [
    { level: "ahli_pertama", from: "2022-01-01", to: "2024-12-31" },
    { level: "ahli_muda", from: "2025-01-01", to: null },
  ];
  const diploma = (from: string) => ({
    ...{ id: from, education: "master" as const, from, scans: [] },
    document: { number: "800/1", date: from },
  });
  const ledger = (from: string, countedUntil?: string) =>
    ledgerOf({
      ...{ held, judged: [], steps: [], rank: "III/c", diplomas: [diploma(from)] },
      opening: countedUntil
        ? {
            points: 0n,
            countedUntil,
            scans: [],
            document: { source: "PAK", number: "1", date: countedUntil },
          }
        : null,
    });

  it("count towards what comes next where they were earned at the present level", () => {
    expect(shown(ledger("2025-03-01")?.have ?? 0n)).toBe("25.00");
    expect(ledger("2025-03-01")?.bonuses).toMatchObject([{ level: "ahli_muda", counts: true }]);
    expect(ledger("2023-03-01")?.bonuses).toMatchObject([{ level: "ahli_pertama", counts: false }]);
  });

  it("are not counted again where a determination covers their day, and are none before any level", () => {
    expect(ledger("2025-03-01", "2025-12-31")?.have).toBe(0n);
    expect(ledger("2025-03-01", "2025-12-31")?.bonuses).toMatchObject([{ included: true, counts: false }]);
    expect(ledger("2021-03-01")?.bonuses).toEqual([]);
  });
});

describe("determining a figure", () => {
  const right = {
    ...{ figure: "coefficient.terampil", hundredths: 500, from: "2026-01-01" },
    ...{ documentDate: "2026-01-05", before: [], today: "2026-06-03" },
    ...{ documentNumber: "800/9", recounts: false },
    now: "2026-06-03T03:00:00.000Z",
  };
  const first = {
    ...{ edition: 1, from: "2024-01-01", documentNumber: "800/9", documentDate: "2026-01-05" },
    recordedAt: "2026-01-06T03:00:00.000Z",
  };
  const before = [first];

  it("is open for the first of a month, and may reach back the first time", () => {
    expect(figureBlockers(right)).toEqual([]);
    expect(figureBlockers({ ...right, from: "2023-01-01", recounts: true })).toEqual([]);
    expect(figureBlockers({ ...right, before })).toEqual([]);
  });

  it("asks once more before years that are over are counted anew, which the index does not do", () => {
    const back = { ...right, from: "2023-01-01" };
    expect(figureBlockers(back)).toEqual([{ code: "career.figure-recounts", since: "2023-01-01" }]);
    expect(figureBlockers({ ...back, figure: "index.discipline.light" })).toEqual([]);
  });

  it("corrects a value of years that are over by its own document alone, the last for that day", () => {
    const again = { ...right, from: "2024-01-01", before, recounts: true };
    const pastYear = [{ code: "career.figure-past-year", year: "2026" }];
    expect(figureBlockers(again)).toEqual([]);
    expect(figureBlockers({ ...again, documentNumber: "800/10" })).toEqual(pastYear);
    expect(figureBlockers({ ...again, documentDate: "2026-01-06" })).toEqual(pastYear);
    expect(figureBlockers({ ...again, from: "2024-02-01" })).toEqual(pastYear);
    const replaced = { ...first, edition: 2, documentNumber: "800/10" };
    expect(figureBlockers({ ...again, before: [first, replaced] })).toEqual(pastYear);
  });

  it.each([
    ["of nothing", { hundredths: 0 }, { code: "career.figure-none" }],
    [
      "beyond the weight of its part",
      { figure: "index.education.bachelor", hundredths: 2501 },
      { code: "career.figure-beyond", most: 25 },
    ],
    [
      "beyond what the regulation leaves of competence",
      { figure: "index.seminar.functional", hundredths: 1001 },
      { code: "career.figure-beyond", most: 10 },
    ],
    [
      "beyond the competence of implementers",
      { figure: "index.technicalTraining.implementer", hundredths: 4001 },
      { code: "career.figure-beyond", most: 40 },
    ],
    [
      "beyond all that a rank takes",
      { figure: "bonus.diploma", hundredths: 10_001 },
      { code: "career.figure-beyond", most: 100 },
    ],
    ["in the middle of a month", { from: "2026-01-02" }, { code: "career.figure-not-first" }],
    ["before the regulation", { from: "2022-12-01" }, { code: "career.figure-too-early" }],
    [
      "for a year that is over, a second time",
      { from: "2025-12-01", before },
      { code: "career.figure-past-year", year: "2026" },
    ],
    [
      "before the one that is on record was determined",
      { before: [{ ...first, recordedAt: "2026-06-04T03:00:00.000Z" }] },
      { code: "career.figure-later" },
    ],
    ["by a document to come", { documentDate: "2026-06-04" }, { code: "career.figure-document-to-come" }],
  ])("is refused %s", (_, changes, blocker) => {
    expect(figureBlockers({ ...right, ...changes })).toEqual([blocker]);
  });
});
