import fc from "fast-check";

import { addDays } from "@/lib/dates";
import { medianResponse, overdueSince, waitOf } from "@/lib/progress/response-clock";

// 2026-06-01 is a Monday, Pancasila Day and a holiday.
const holidays = new Set(["2026-06-01"]);

describe("the response clock (F4)", () => {
  it.each([
    ["2026-06-03", 0, "fresh"],
    ["2026-06-02", 1, "fresh"],
    ["2026-05-30", 2, "due"],
    ["2026-05-29", 2, "due"],
    ["2026-05-28", 3, "due"],
    ["2026-05-27", 4, "due"],
    ["2026-05-26", 5, "overdue"],
  ] as const)("counts working days only: a report of %s has waited %d", (reportedOn, days, state) => {
    expect(waitOf(reportedOn, "2026-06-03", holidays)).toEqual({ days, state });
  });

  it("shows the level above exactly what is overdue, whatever day it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 20 }), (shift, back) => {
        const today = addDays("2026-01-01", shift);
        const reportedOn = addDays(today, -back);
        const overdue = waitOf(reportedOn, today, holidays).state === "overdue";
        expect(reportedOn <= overdueSince(today, holidays)).toBe(overdue);
      }),
    );
  });

  it("takes the middle of all responses, between two of them for an even number", () => {
    const answered = (...days: string[]) =>
      days.map((answeredOn) => ({ reportedOn: "2026-06-02", answeredOn }));
    expect(medianResponse([], holidays)).toBeNull();
    expect(medianResponse(answered("2026-06-03"), holidays)).toBe(1);
    expect(medianResponse(answered("2026-06-05", "2026-06-02", "2026-06-03"), holidays)).toBe(1);
    expect(medianResponse(answered("2026-06-05", "2026-06-02"), holidays)).toBe(1.5);
  });
});
