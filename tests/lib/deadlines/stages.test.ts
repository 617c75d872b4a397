import { addDays, daysBetween, isWorkingDay, workingDaysBefore } from "@/lib/dates";
import { setRemindersSchema } from "@/lib/deadlines/schema";
import {
  duesOn,
  earlyChoices,
  isRoundTime,
  lateChoices,
  longestAhead,
  stageBlockers,
  stageOn,
  usualStages,
} from "@/lib/deadlines/stages";

const none: ReadonlySet<string> = new Set();
const due = "2026-01-31"; // a Saturday

describe("the stage at which the end of January stands", () => {
  it.each([
    ["2026-01-23", null],
    ["2026-01-24", "early"],
    ["2026-01-29", "early"],
    ["2026-01-30", "late"],
    ["2026-01-31", "late"],
    ["2026-02-01", null],
  ])("on %s: %s", (today, stage) => {
    expect(stageOn(today, due, usualStages, none)).toBe(stage);
  });

  it("is late one working day before: a holiday on that day shifts it", () => {
    expect(stageOn("2026-01-29", due, usualStages, new Set(["2026-01-30"]))).toBe("late");
    expect(workingDaysBefore(due, 1, new Set(["2026-01-30"]))).toBe("2026-01-29");
    expect(workingDaysBefore("2026-02-02", 1, none)).toBe("2026-01-30");
  });

  it("comes only where it is wanted", () => {
    expect(stageOn("2026-01-30", due, { earlyDays: 7, lateDays: null }, none)).toBe("early");
    expect(stageOn("2026-01-24", due, { earlyDays: null, lateDays: 1 }, none)).toBeNull();
    expect(duesOn("2026-01-30", { earlyDays: null, lateDays: null }, none)).toEqual([]);
  });

  it("is known of every deadline ahead", () => {
    expect(duesOn("2026-01-26", { earlyDays: 3, lateDays: 1 }, none)).toEqual([
      { due: "2026-01-26", stage: "late" },
      { due: "2026-01-27", stage: "late" },
      { due: "2026-01-28", stage: "early" },
      { due: "2026-01-29", stage: "early" },
    ]);
  });
});

describe("the order of the reminders", () => {
  it.each([
    [7, 1, true],
    [7, 5, true],
    [5, 3, true],
    [5, 5, false],
    [3, 2, false],
    [3, 5, false],
    [null, 5, true],
    [3, null, true],
  ])("%s days and then %s working days before a deadline: %s", (earlyDays, lateDays, kept) => {
    expect(stageBlockers({ earlyDays, lateDays }).length === 0).toBe(kept);
  });

  it("is kept whatever weekday the deadline falls on, as the words say", () => {
    const dues = Array.from({ length: 7 }, (_, i) => `2026-03-0${i + 2}`);
    for (const lateDays of lateChoices) {
      const spans = dues.map((on) => daysBetween(workingDaysBefore(on, lateDays, none), on));
      const [refusal] = stageBlockers({ earlyDays: 1, lateDays });
      expect(refusal).toEqual({ code: "cycle.late-before-early", days: Math.max(...spans) });
    }
  });
});

describe("the first reminder", () => {
  const march = new Set(["2026-03-18", "2026-03-19", "2026-03-20", "2026-03-23", "2026-03-24"]);

  it.each([
    ["2026-03-15", null],
    ["2026-03-16", "early"],
    ["2026-03-17", "late"],
    ["2026-03-25", "late"],
    ["2026-03-26", null],
  ])("is not overtaken by the second around holidays, on %s: %s", (today, stage) => {
    expect(stageOn(today, "2026-03-25", usualStages, march)).toBe(stage);
  });

  it("comes on a working day before the second one, whatever the choices and the day of the deadline", () => {
    const days = Array.from({ length: 60 }, (_, i) => addDays("2026-02-15", i));
    for (const holidays of [none, march])
      for (const earlyDays of earlyChoices)
        for (const lateDays of lateChoices) {
          const stages = { earlyDays, lateDays };
          if (stageBlockers(stages).length > 0) continue;
          for (const on of days) {
            const rounds = Array.from({ length: longestAhead }, (_, i) => addDays(on, i - longestAhead + 1))
              .filter((day) => isWorkingDay(day, holidays))
              .map((day) => stageOn(day, on, stages, holidays));
            const [first, last] = [rounds.indexOf("early"), rounds.indexOf("late")];
            expect({ on, stages, inOrder: first !== -1 && first < last }).toEqual({
              on,
              stages,
              inOrder: true,
            });
            expect(rounds.lastIndexOf("early")).toBe(last - 1);
          }
        }
  });
});

describe("a round", () => {
  it.each([
    ["on a working morning", "2026-01-26", 7, true],
    ["before seven", "2026-01-26", 6, false],
    ["in the evening", "2026-01-26", 17, false],
    ["on a Saturday", "2026-01-31", 9, false],
    ["on a holiday", "2026-01-27", 9, false],
  ])("%s", (_, today, hour, goesOut) => {
    expect(isRoundTime({ today, hour, holidays: new Set(["2026-01-27"]) })).toBe(goesOut);
  });
});

describe("what the keeper of cycles sends", () => {
  const sent = { deadline: "plan_to_open", version: 0, earlyDays: "14", lateDays: "" } as const;
  it("is one of the choices, or never", () => {
    expect(setRemindersSchema.parse(sent)).toEqual({ ...sent, earlyDays: 14, lateDays: null });
    expect(setRemindersSchema.safeParse({ ...sent, earlyDays: "400" }).success).toBe(false);
    expect(setRemindersSchema.safeParse({ ...sent, deadline: "tax" }).success).toBe(false);
  });
});
