import { usualDates } from "@/lib/deadlines/development-dates";
import { calendarBlockers } from "@/lib/development/calendar";

const set = (changes: Partial<ReturnType<typeof usualDates>> = {}) =>
  calendarBlockers({ ...usualDates(2026), ...changes }, 2026).map(({ code }) => code);

describe("the days of a year's development plans", () => {
  it("are the usual ones until somebody sets others", () => {
    expect(usualDates(2026)).toEqual({
      submitBy: "2026-02-28",
      decideBy: "2026-03-15",
      budgetBy: "2026-03-31",
    });
    expect(set()).toEqual([]);
  });

  it.each([
    ["a day of another year", { budgetBy: "2027-01-31" }, "development.dates-outside-year"],
    ["approval before submission", { decideBy: "2026-02-27" }, "development.decided-before-submitted"],
    ["a budget before approval", { budgetBy: "2026-03-14" }, "development.budgeted-before-decided"],
  ])("are refused with %s", (_, changes, code) => {
    expect(set(changes)).toEqual([code]);
  });

  it("may all be one day", () => {
    expect(set({ decideBy: "2026-02-28", budgetBy: "2026-02-28" })).toEqual([]);
  });
});
