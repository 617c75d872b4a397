import fc from "fast-check";

import { functionalLevels, levelRules, percents } from "@/lib/career/coefficients";
import { atLeastNone, ofHundredths, pointsOf, readPoints, shown, shownMissing } from "@/lib/career/points";
import type { FunctionalLevel, Predicate } from "@/lib/db/generated/enums";

const level = fc.constantFrom(...functionalLevels);
const predicate = fc.constantFrom(...(Object.keys(percents) as Predicate[]));

describe("credit points (Peraturan BKN 3/2023, domain §8.4)", () => {
  it.each<[FunctionalLevel, Predicate, number, string]>([
    ["ahli_pertama", "very_good", 12, "18.75"],
    ["ahli_pertama", "good", 2, "2.08"],
    ["ahli_muda", "good", 6, "12.50"],
    // Half up: to the even neighbour it would be 28.12.
    ["ahli_madya", "needs_improvement", 12, "28.13"],
    ["ahli_pertama", "good", 10, "10.42"],
    ["penyelia", "poor", 12, "12.50"],
    ["ahli_utama", "very_good", 12, "75.00"],
  ])("of %s, %s, %i months are %s", (level, predicate, months, expected) => {
    expect(shown(pointsOf({ level, predicate, months }))).toBe(expected);
  });

  it("add up before they are rounded: 18.75 and 2.08 are 20.83", () => {
    const year = pointsOf({ level: "ahli_pertama", predicate: "very_good", months: 12 });
    const rest = pointsOf({ level: "ahli_pertama", predicate: "good", months: 2 });
    expect(shown(year + rest)).toBe("20.83");
  });

  it("of four quarters are those of the year, and not four times what a quarter shows", () => {
    const quarter = pointsOf({ level: "ahli_pertama", predicate: "very_good", months: 3 });
    expect(shown(quarter)).toBe("4.69");
    expect(shown(quarter * 4n)).toBe("18.75");
    expect(shown(quarter * 4n)).not.toBe("18.76");
  });

  it("of a year are exactly those of its months, however they are put together", () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 11 }), { maxLength: 11 });
    fc.assert(
      fc.property(level, predicate, cuts, (level, predicate, typed) => {
        const ends = [...new Set([...typed, 12])].sort((a, b) => a - b);
        const parts = ends.map((end, i) => end - (ends[i - 1] ?? 0));
        const shuffled = [...parts].reverse();
        const sum = (months: number[]) =>
          months.reduce((points, each) => points + pointsOf({ level, predicate, months: each }), 0n);
        const year = pointsOf({ level, predicate, months: 12 });
        expect(sum(parts)).toBe(year);
        expect(sum(shuffled)).toBe(year);
      }),
    );
  });

  it("are shown with two decimals, half up, and read back as they were written", () => {
    expect(shown(readPoints("28.125"))).toBe("28.13");
    expect(shown(readPoints("28.124"))).toBe("28.12");
    expect(shown(readPoints("0"))).toBe("0.00");
    fc.assert(
      fc.property(fc.nat(999_999), (hundredths) => {
        const decimal = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
        expect(shown(readPoints(decimal))).toBe(decimal);
        expect(readPoints(decimal)).toBe(ofHundredths(hundredths));
      }),
    );
  });

  it("are no words and no four decimals", () => {
    for (const wrong of ["", "-1", "1,5", "1.2345", "x"]) expect(() => readPoints(wrong)).toThrow(RangeError);
  });

  it("that are missing are never shown as none", () => {
    expect(shownMissing(1n)).toBe("0.01");
    expect(shownMissing(ofHundredths(125))).toBe("1.25");
    expect(atLeastNone(-5n)).toBe(0n);
  });
});

describe("the table of levels", () => {
  it("takes four years of «good» for a rank, in every row", () => {
    for (const { coefficient, rank } of Object.values(levelRules))
      expect(coefficient.hundredths * 4).toBe(rank.hundredths);
  });

  it("takes as many ranks for the next level as people of the level hold", () => {
    for (const { level, rank, ranks } of Object.values(levelRules))
      if (level) expect(level.hundredths).toBe(rank.hundredths * ranks.length);
  });
});
