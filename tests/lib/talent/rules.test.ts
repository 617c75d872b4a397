import { addMonths } from "@/lib/dates";
import { gridOf } from "@/lib/talent/grid";
import {
  askedBy,
  type Box,
  boxes,
  boxOf,
  type Performance,
  performanceOf,
  performances,
  type Potential,
  potentialOf,
  potentials,
  predicatePoints,
  standingOf,
  topRowCrowded,
  waysOn,
} from "@/lib/talent/nine-box";
import {
  bandOf,
  figures,
  type IndexInputs,
  indexParts,
  meanOf,
  professionalIndex,
  trackOf,
} from "@/lib/talent/professional-index";
import { settingBlockers, unset } from "@/lib/talent/settings";

const today = "2026-06-03";

describe("the nine boxes (PermenPANRB 3/2020; domain §2.2, §8.9)", () => {
  it.each<[Performance, Potential, Box]>([
    ["above", "low", 4],
    ["above", "medium", 7],
    ["above", "high", 9],
    ["as_expected", "low", 2],
    ["as_expected", "medium", 5],
    ["as_expected", "high", 8],
    ["below", "low", 1],
    ["below", "medium", 3],
    ["below", "high", 6],
  ])("put performance %s and potential %s into box %i", (performance, potential, box) => {
    expect(boxOf(performance, potential)).toBe(box);
  });

  it("are nine different ones", () => {
    const all = performances.flatMap((row) => potentials.map((column) => boxOf(row, column)));
    expect([...all].sort()).toEqual([...boxes]);
  });

  it.each([
    ["very_good", "above"],
    ["good", "as_expected"],
    ["needs_improvement", "below"],
    ["poor", "below"],
    ["very_poor", "below"],
  ] as const)("begin with %s as %s", (predicate, performance) => {
    expect(performanceOf(predicate, unset)).toBe(performance);
  });

  it("warn of thresholds by which “Baik” fills the top row", () => {
    expect(topRowCrowded({ performanceHigh: 80 })).toBe(true);
    expect(topRowCrowded({ performanceHigh: 81 })).toBe(false);
    expect(performanceOf("good", { ...unset, performanceHigh: 80 })).toBe("above");
  });

  it.each([
    [80, "high"],
    [79.99, "medium"],
    [60, "medium"],
    [59.99, "low"],
    [0, "low"],
  ])("take a score of %d for %s potential", (score, potential) => {
    expect(potentialOf(score, unset)).toBe(potential);
  });

  it("ask the database for exactly those whom they hold", () => {
    for (const thresholds of [unset, { ...unset, performanceHigh: 80, performanceMedium: 60 }])
      for (const box of boxes) {
        const asked = askedBy(box, thresholds);
        for (const predicate of Object.keys(predicatePoints) as (keyof typeof predicatePoints)[])
          for (const score of [0, 59.99, 60, 79.99, 80, 100]) {
            const inside = asked.predicates.includes(predicate) && score >= asked.from && score < asked.below;
            const held = standingOf(
              { predicate, potential: { score, validUntil: today } },
              thresholds,
              today,
            ).box;
            expect([box, predicate, score, inside]).toEqual([box, predicate, score, held === box]);
          }
      }
  });
});

describe("where a person stands", () => {
  const potential = { score: 70, validUntil: today };

  it("is a box on the last day of a valid assessment, and none on the day after", () => {
    expect(standingOf({ predicate: "good", potential }, unset, today)).toEqual({
      ...{ box: 5, performance: "as_expected", potential: "medium" },
    });
    expect(standingOf({ predicate: "good", potential }, unset, "2026-06-04")).toEqual({
      ...{ box: null, lacking: ["expired"] },
    });
  });

  it("is no box where anything is missing, and says all of it", () => {
    expect(standingOf({ predicate: null, potential: null }, unset, today)).toEqual({
      ...{ box: null, lacking: ["no_predicate", "not_assessed"] },
    });
    expect(standingOf({ predicate: null, potential }, unset, today)).toMatchObject({
      lacking: ["no_predicate"],
    });
  });

  it("is counted with what it lacks, out of how many", () => {
    const grid = gridOf(
      [
        { predicate: "good", potential, count: 3 },
        { predicate: "very_good", potential: { score: 90, validUntil: "2027-01-01" }, count: 2 },
        { predicate: null, potential: null, count: 4 },
        { predicate: "good", potential: { score: 70, validUntil: "2026-01-01" }, count: 1 },
      ],
      unset,
      today,
    );
    expect(grid).toMatchObject({
      ...{ people: 10, inBoxes: 5, lacking: { no_predicate: 4, not_assessed: 4, expired: 1 } },
      boxes: { 5: 3, 9: 2, 1: 0 },
    });
  });
});

describe("the settings of talent management", () => {
  it("keep each axis in its order", () => {
    expect(settingBlockers(unset)).toEqual([]);
    expect(settingBlockers({ ...unset, performanceHigh: 70 })).toEqual([
      { code: "talent.performance-order" },
    ]);
    expect(settingBlockers({ ...unset, potentialMedium: 90 })).toEqual([{ code: "talent.potential-order" }]);
  });

  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-06-03", 36, "2029-06-03"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2024-02-29", 12, "2025-02-28"],
  ])("let an assessment of %s be valid %i months, until %s", (date, months, until) => {
    expect(addMonths(date, months)).toBe(until);
  });
});

describe("what would move somebody on from their box", () => {
  it.each([
    ["as_expected", "medium", ["performance", "potential"]],
    ["above", "medium", ["potential"]],
    ["below", "high", ["performance"]],
    ["above", "high", []],
  ] as const)("is with performance %s and potential %s: %j", (performance, potential, ways) => {
    expect(waysOn({ box: boxOf(performance, potential), performance, potential })).toEqual(ways);
  });

  it("is nothing of a box where somebody stands in none", () => {
    expect(waysOn({ box: null, lacking: ["expired"] })).toEqual([]);
  });
});

describe("the IP ASN (PermenPANRB 38/2018; domain §2.3, §8.9)", () => {
  const functional: IndexInputs = {
    ...{ track: "functional", education: "bachelor", leadershipTraining: null, functionalTraining: true },
    ...{ trainingHours: 20, seminars: 1, predicate: "good", discipline: "none" },
  };

  it("of the example is 15+(15+15+10)+25+5 = 85, high", () => {
    expect(professionalIndex(functional)).toMatchObject({ total: 85, band: "high", missing: [] });
  });

  it.each<[string, Partial<IndexInputs>, number]>([
    ["19.9 JP of technical training", { trainingHours: 19.9 }, 70],
    ["no seminar", { seminars: 0 }, 75],
    ["no functional training", { functionalTraining: false }, 70],
    ["a master's degree", { education: "master" }, 90],
    ["a doctorate and “Sangat Baik”", { education: "doctor", predicate: "very_good" }, 100],
    ["heavy discipline", { discipline: "heavy" }, 81],
    ["an implementer without own training", { track: "implementer", functionalTraining: null }, 85],
    ["a structural position with leadership training", { track: "structural", leadershipTraining: true }, 85],
  ])("with %s is counted so", (_, changes, total) => {
    expect(professionalIndex({ ...functional, ...changes }).total).toBe(total);
  });

  it.each<[string, Partial<IndexInputs>, string]>([
    ["education", { education: null }, "education"],
    ["functional training", { functionalTraining: null }, "ownTraining"],
    ["a predicate", { predicate: null }, "performance"],
    ["discipline", { discipline: null }, "discipline"],
  ])("is no number without %s, which it says", (_, changes, part) => {
    expect(professionalIndex({ ...functional, ...changes })).toMatchObject({
      ...{ total: null, band: null, missing: [part] },
    });
  });

  it("says of each part how certain its figure is", () => {
    const certainty = Object.fromEntries(
      professionalIndex(functional).parts.map((part) => [part.part, part.certainty]),
    );
    expect(certainty).toEqual({
      ...{ education: "M", ownTraining: "S", technicalTraining: "S", seminar: "M", performance: "M" },
      discipline: "M",
    });
    expect(Object.keys(certainty)).toEqual([...indexParts]);
  });

  it.each([
    [91, "very_high"],
    [90.5, "high"],
    [81, "high"],
    [80, "medium"],
    [71, "medium"],
    [61, "low"],
    [60, "very_low"],
  ])("of %d is %s", (total, band) => {
    expect(bandOf(total)).toBe(band);
  });

  it("has of a part at most what the highest of its figures gives, whichever that is", () => {
    const by = {
      ...figures,
      education: { ...figures.education, doctor: { points: 18, certainty: "S" as const } },
    };
    expect(professionalIndex(functional, by).parts[0]).toMatchObject({ points: 15, of: 20 });
  });

  it("has a mean from five people on, and before none", () => {
    const known = professionalIndex(functional);
    const unknown = professionalIndex({ ...functional, education: null });
    expect(meanOf([known, known, known, known, unknown])).toEqual({ people: 5, known: 0, mean: null });
    expect(meanOf([known, known, known, known, known, unknown])).toEqual({ people: 6, known: 5, mean: 85 });
  });

  it("is of no official outside the civil service", () => {
    expect(trackOf("official")).toBeNull();
    expect(trackOf("senior_leader")).toBe("structural");
  });
});
