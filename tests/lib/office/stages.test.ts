import { daysFrom, periodsToOpen } from "@/lib/calendar/year";
import { openingOf } from "@/lib/office/opening";
import {
  type Counted,
  lateIn,
  mostLateFirst,
  type StageKey,
  stageKeys,
  stagesOf,
  worstOf,
} from "@/lib/office/stages";

const nothing = Object.fromEntries(stageKeys.map((key) => [key, null])) as Record<StageKey, Counted | null>;
const plans = { done: 40, of: 45, day: "2026-01-31" };

describe("the stages of an agency", () => {
  it("are late from the day after theirs, by as many as are missing", () => {
    const onTheDay = stagesOf({ ...nothing, confirmed: plans }, "2026-01-31");
    const after = stagesOf({ ...nothing, confirmed: plans }, "2026-02-01");
    expect([lateIn(onTheDay), lateIn(after)]).toEqual([0, 5]);
    expect(worstOf(onTheDay)).toBeNull();
    expect(worstOf(after)).toMatchObject({ key: "confirmed", late: 5 });
  });

  it("are never late without a day, when done, or when nobody counts them", () => {
    const stages = { ...nothing, rated: { ...plans, day: null }, confirmed: { ...plans, done: 46 } };
    expect(lateIn(stagesOf(stages, "2026-12-31"))).toBe(0);
  });

  it("put the agency first in which most is late", () => {
    const line = (name: string, done: number) => ({
      name,
      stages: stagesOf({ ...nothing, confirmed: { ...plans, done } }, "2026-03-01"),
    });
    const lines = [line("Dinkes", 45), line("Disdik", 10), line("Bappeda", 45)];
    expect(mostLateFirst(lines).map(({ name }) => name)).toEqual(["Disdik", "Bappeda", "Dinkes"]);
  });
});

describe("opening a year", () => {
  const ready = { helper: false, goals: false, heads: 0, raters: 0 };
  const agency = { missing: ready, windows: null };

  it("makes the periods of each rhythm and an annual one for every agency", () => {
    const agencies = [
      { ...agency, cadence: "semester" as const },
      { ...agency, cadence: "quarterly" as const, missing: { ...ready, raters: 3 } },
    ];
    expect(openingOf(agencies, 2027, "2026-11-30")).toEqual({
      ...{ periodic: 6, annual: 2, skipped: 0, lacking: 1 },
      rhythms: [
        { cadence: "quarterly", count: 1 },
        { cadence: "semester", count: 1 },
      ],
    });
  });

  it("leaves out what is over when an office begins within the year", () => {
    const numbers = periodsToOpen(2026, "quarterly", daysFrom("quarterly", null), "2026-06-03");
    expect(numbers.map(({ kind, number }) => `${kind} ${number}`)).toEqual([
      ...["periodic 2", "periodic 3", "periodic 4", "annual 1"],
    ]);
  });

  it("keeps the windows of the year before, as far as a month has room for them", () => {
    const wide = { opensBefore: 36, closesAfter: 20 };
    expect(daysFrom("quarterly", wide)).toEqual(wide);
    expect(daysFrom("monthly", wide)).toEqual({ opensBefore: 26, closesAfter: 20 });
  });
});
