import { type CareerFacts, careerOf } from "@/lib/career/career";
import { type Judged } from "@/lib/career/ledger";
import { readPoints } from "@/lib/career/points";
import { rankAbove, rankOf, ranks, stepsBetween } from "@/lib/career/ranks";
import type { Predicate } from "@/lib/db/generated/enums";

const document = { source: "PAK", number: "800/1", date: "2026-01-15" };
const year = (year: number, predicate: Predicate): Judged => ({
  ...{ predicate, from: year * 12, to: year * 12 + 11, annual: true },
  source: { is: "opening", document },
});

/** Somebody at Ahli Pertama, III/a since 2022, "good" in the last two years, with so many points determined. */
const somebody = (points: string, changes: Partial<CareerFacts> = {}): CareerFacts => ({
  ...{ employmentKind: "pns", grade: "III/a", today: "2026-06-03" },
  held: [{ level: "ahli_pertama", functional: true, from: "2021-01-01", to: null }],
  steps: [{ rank: "III/a", from: "2022-04-01" }],
  opening: { points: readPoints(points), countedUntil: "2025-12-31", document, scans: [] },
  judged: [year(2024, "good"), year(2025, "good")],
  ...changes,
});
const rankOfThem = (facts: CareerFacts) => careerOf(facts).ladder?.nextRank;
const levelOfThem = (facts: CareerFacts) => careerOf(facts).ladder?.nextLevel;
const codes = (goal: ReturnType<typeof rankOfThem> | ReturnType<typeof levelOfThem>) =>
  goal?.reasons.map(({ is }) => is);

describe("the way to the next rank (domain §8.4)", () => {
  it("is open with 50.00 points, two years in rank and two good years", () => {
    expect(rankOfThem(somebody("50.00"))).toMatchObject({ to: "III/b", met: true, reasons: [] });
  });

  it("is not with 49.99", () => {
    expect(rankOfThem(somebody("49.99"))).toMatchObject({
      met: false,
      reasons: [{ is: "points-missing", points: "0.01" }],
    });
  });

  it("is not with 56.25 after one year in rank", () => {
    const facts = somebody("56.25", {
      steps: [{ rank: "III/a", from: "2025-04-01" }],
      judged: [year(2023, "very_good"), year(2024, "very_good"), year(2025, "very_good")],
    });
    expect(rankOfThem(facts)).toMatchObject({
      met: false,
      reasons: [{ is: "rank-too-young", since: "2025-04-01", until: "2027-04-01" }],
    });
  });

  it("is not where nobody has recorded since when the rank is held", () => {
    expect(codes(rankOfThem(somebody("50", { steps: [] })))).toEqual(["rank-date-unknown"]);
    // A decision on another rank says nothing of this one.
    const steps = [{ rank: "II/d", from: "2018-04-01" }] as const;
    expect(codes(rankOfThem(somebody("50", { steps })))).toEqual(["rank-date-unknown"]);
  });

  it("is not with a low predicate in one of the last two years, nor with one that is not known", () => {
    const low = somebody("50", { judged: [year(2024, "needs_improvement"), year(2025, "good")] });
    expect(rankOfThem(low)?.reasons).toEqual([
      { is: "predicate-low", year: 2024, predicate: "needs_improvement" },
    ]);
    expect(rankOfThem(somebody("50", { judged: [year(2024, "good")] }))?.reasons).toEqual([
      { is: "predicate-missing", year: 2025 },
    ]);
  });

  it("carries points beyond the need of a rank on", () => {
    const facts = somebody("58.00", { grade: "III/b", steps: [{ rank: "III/b", from: "2023-04-01" }] });
    expect(rankOfThem(facts)).toMatchObject({ to: "III/c", have: "8.00", need: "50.00" });
  });

  it("waits for the level where the next rank belongs to it", () => {
    const facts = somebody("100", { grade: "III/b", steps: [{ rank: "III/b", from: "2023-04-01" }] });
    expect(rankOfThem(facts)?.reasons).toEqual([{ is: "level-first", level: "ahli_muda" }]);
  });

  it("ends with the last rank of the highest level of a ladder", () => {
    const facts = somebody("300", {
      ...{ grade: "III/d", steps: [{ rank: "III/d", from: "2023-04-01" }] },
      held: [{ level: "penyelia", functional: true, from: "2021-01-01", to: null }],
    });
    expect(codes(rankOfThem(facts))).toEqual(["top-of-ladder"]);
    expect(levelOfThem(facts)).toBeNull();
  });

  it("says about when missing points are reached at the pace of the last year", () => {
    const facts = somebody("25", {
      opening: { points: readPoints("25"), countedUntil: "2024-12-31", document, scans: [] },
      judged: [year(2024, "good"), year(2025, "very_good")],
    });
    // 43.75 of 50; 1.5625 a month: four months after December 2025.
    expect(rankOfThem(facts)?.reasons).toEqual([
      { is: "points-missing", points: "6.25", about: "2026-04-01" },
    ]);
  });

  it("takes no further points for a rank of the level before", () => {
    const facts = somebody("0", {
      ...{ grade: "III/b", steps: [{ rank: "III/b", from: "2022-04-01" }] },
      held: [{ level: "ahli_muda", functional: true, from: "2026-01-01", to: null }],
    });
    expect(rankOfThem(facts)).toMatchObject({ to: "III/c", need: "0.00", met: true });
  });
});

describe("the way to the next level", () => {
  it("says what is not known here, and is not held up by it", () => {
    const goal = levelOfThem(somebody("100"));
    expect(goal).toMatchObject({ to: "ahli_muda", met: true, have: "100.00", need: "100.00" });
    expect(codes(goal)).toEqual(["vacancy-unknown", "test-unknown"]);
  });

  it("asks for one good year", () => {
    const facts = somebody("100", { judged: [year(2024, "poor"), year(2025, "good")] });
    expect(levelOfThem(facts)).toMatchObject({ met: true });
    expect(levelOfThem(somebody("100", { judged: [year(2024, "good"), year(2025, "poor")] }))).toMatchObject({
      met: false,
    });
  });
});

describe("who has no credit points", () => {
  it.each<[string, Partial<CareerFacts>, string]>([
    ["people on a work contract", { employmentKind: "pppk", grade: "IX" }, "contract"],
    ["elected officials", { employmentKind: "official", grade: null }, "official"],
    [
      "holders of other positions",
      { held: [{ level: null, functional: false, from: "2021-01-01", to: null }] },
      "not-functional",
    ],
    ["people without a position", { held: [] }, "not-functional"],
    [
      "a functional position without a level",
      { held: [{ level: null, functional: true, from: "2021-01-01", to: null }] },
      "no-level",
    ],
    ["a rank that is not on record", { grade: null }, "no-rank"],
  ])("%s", (_, changes, none) => {
    expect(careerOf(somebody("50", changes))).toMatchObject({ none, ladder: null });
  });

  it("is not somebody whose next position begins on a day to come", () => {
    const facts = somebody("50", {
      held: [
        { level: "ahli_pertama", functional: true, from: "2021-01-01", to: "2026-12-31" },
        { level: "ahli_muda", functional: true, from: "2027-01-01", to: null },
      ],
    });
    expect(careerOf(facts).ladder).toMatchObject({ level: "ahli_pertama", have: "50.00" });
  });
});

describe("ranks", () => {
  it("rise from I/a to IV/e", () => {
    expect(ranks).toHaveLength(17);
    expect(rankAbove("III/d")).toBe("IV/a");
    expect(rankAbove("IV/e")).toBeNull();
    expect(stepsBetween("III/a", "III/c")).toBe(2);
    // As the database compares them.
    expect([...ranks].sort()).toEqual(ranks);
  });

  it("are not the grades of work contracts", () => {
    expect([rankOf("III/c"), rankOf("IX"), rankOf(null)]).toEqual(["III/c", null, null]);
  });
});
