import fc from "fast-check";

import { addDays, isWorkingDay, workingDaysAfter, workingDaysBefore, workingDaysBetween } from "@/lib/dates";

/** Sixty-four calendars of two years, from none to nearly one day in three free, each with all of the one before. */
const calendars = Array.from({ length: 64 }, (_, dense) => {
  const free = Array.from({ length: 730 }, (_, offset) => offset).filter(
    (offset) => (offset * 79) % 211 < dense,
  );
  return new Set(free.map((offset) => addDays("2026-01-01", offset)));
});
const calendarOf = (at: number) => calendars[at] ?? new Set<string>();

const day = fc.integer({ min: 0, max: 600 }).map((offset) => addDays("2026-01-01", offset));
const count = fc.integer({ min: 1, max: 14 });
const at = fc.integer({ min: 0, max: calendars.length - 2 });
const calendar = at.map(calendarOf);

/** Twenty thousand cases of each, from the same number every time; most clocks of the rules run 14. */
const always = { numRuns: 20_000, seed: 1508 };

describe("working days (hari kerja), whatever the holidays", () => {
  it("after a day are as many between the two", () => {
    fc.assert(
      fc.property(day, count, calendar, (from, days, free) => {
        return workingDaysBetween(from, workingDaysAfter(from, days, free), free) === days;
      }),
      always,
    );
  });

  it("are the same forth and back from a working day", () => {
    fc.assert(
      fc.property(day, count, calendar, (from, days, free) => {
        const start = workingDaysAfter(from, 1, free);
        return workingDaysBefore(workingDaysAfter(start, days, free), days, free) === start;
      }),
      always,
    );
  });

  it("never end on a weekend or a holiday, forth or back", () => {
    fc.assert(
      fc.property(day, count, calendar, (from, days, free) => {
        return (
          isWorkingDay(workingDaysAfter(from, days, free), free) &&
          isWorkingDay(workingDaysBefore(from, days, free), free)
        );
      }),
      always,
    );
  });

  it("end later for a later beginning, a longer clock and more holidays", () => {
    fc.assert(
      fc.property(day, count, at, (from, days, which) => {
        const free = calendarOf(which);
        const end = workingDaysAfter(from, days, free);
        return (
          workingDaysAfter(addDays(from, 1), days, free) >= end &&
          workingDaysAfter(from, days + 1, free) > end &&
          workingDaysAfter(from, days, calendarOf(which + 1)) >= end
        );
      }),
      always,
    );
  });

  it("before a day are as many up to the day before it, and fewer for a day nearer", () => {
    fc.assert(
      fc.property(day, count, calendar, (until, days, free) => {
        const start = workingDaysBefore(until, days, free);
        return (
          workingDaysBetween(addDays(start, -1), addDays(until, -1), free) === days &&
          workingDaysBefore(until, days + 1, free) < start
        );
      }),
      always,
    );
  });
});
