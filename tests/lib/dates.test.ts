import fc from "fast-check";

import {
  addDays,
  endOfMonth,
  isRecorded,
  isWorkingDay,
  workingDaysAfter,
  workingDaysBetween,
} from "@/lib/dates";

const none = new Set<string>();
const fixture = new Set(["2026-02-16", "2026-02-17"]);

describe("deadlines in working days (PermenPANRB 6/2022, L.V)", () => {
  it.each([
    ["signed on Friday 2026-01-30, handed over within 14", "2026-01-30", 14, "2026-02-19", "2026-02-23"],
    ["received on Monday 2026-02-09, objection within 14", "2026-02-09", 14, "2026-02-27", "2026-03-03"],
    ["window ends 2026-01-31, report within 30", "2026-01-31", 30, "2026-03-13", "2026-03-17"],
  ])("%s", (_, from, count, plain, withHolidays) => {
    expect(workingDaysAfter(from, count, none)).toBe(plain);
    expect(workingDaysAfter(from, count, fixture)).toBe(withHolidays);
  });

  it("count forth and back to the same number", () => {
    const start = fc.integer({ min: 0, max: 2000 }).map((offset) => addDays("2024-01-01", offset));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const end = workingDaysAfter(from, count, fixture);
        expect(workingDaysBetween(from, end, fixture)).toBe(count);
        expect(isWorkingDay(end, fixture)).toBe(true);
      }),
    );
  });

  it("knows the last day of February in a leap year", () => {
    expect(endOfMonth(2028, 2)).toBe("2028-02-29");
  });
});

describe("the years of records", () => {
  it.each([
    ["0000-01-01", false],
    ["0026-06-03", false],
    ["1949-12-31", false],
    ["1950-01-01", true],
    ["2026-06-03", true],
    ["2200-12-31", true],
    ["2201-01-01", false],
  ])("%s is in them: %s", (date, recorded) => {
    expect(isRecorded(date)).toBe(recorded);
  });
});
