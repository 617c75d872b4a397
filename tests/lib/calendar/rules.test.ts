import { downtimeBlockers, withdrawalBlockers } from "@/lib/calendar/downtime";
import { closingOf, extensionBlockers, lastExtension } from "@/lib/calendar/extension";
import { holidayBlockers, removalBlockers } from "@/lib/calendar/holidays";
import { setCyclesSchema } from "@/lib/calendar/schema";
import { cycleBlockers, openingBlockers, yearBlockers } from "@/lib/calendar/windows";
import { periodsOf } from "@/lib/cycles/cadence";
import { inForce } from "@/lib/dates";

const today = "2026-06-03";
const known = { taken: null, ran: 0 };

describe("a holiday", () => {
  it.each([
    ["ahead", "2026-06-16", known, []],
    ["past, that no clock ran over", "2026-06-02", known, []],
    [
      "twice",
      "2026-06-16",
      { ...known, taken: "Muharam" },
      [{ code: "cycle.holiday-twice", name: "Muharam" }],
    ],
    ["on a Saturday", "2026-06-06", known, [{ code: "cycle.holiday-on-weekend" }]],
    [
      "past, that clocks ran over",
      "2026-06-02",
      { ...known, ran: 3 },
      [{ code: "cycle.holiday-counted", count: 3 }],
    ],
  ])("%s", (_, date, facts, blockers) => {
    expect(holidayBlockers(date, facts)).toEqual(blockers);
  });

  it("goes while it lies ahead, and not on its day", () => {
    expect(removalBlockers("2026-06-04", today)).toEqual([]);
    expect(removalBlockers(today, today)).toEqual([{ code: "cycle.holiday-over" }]);
  });
});

describe("the cycle of an agency (E1)", () => {
  it("by semester is accepted, with two periods a year (domain 8.8; art. 16(3), 24(2))", () => {
    const input = {
      year: 2027,
      opensBefore: "14",
      closesAfter: "14",
      agencies: [{ agencyId: crypto.randomUUID(), version: null }],
    };
    expect(setCyclesSchema.safeParse({ ...input, cadence: "semester" }).success).toBe(true);
    expect(periodsOf(2027, "semester").filter(({ kind }) => kind === "periodic")).toHaveLength(2);
  });

  it.each([1, 5, 14, 36])("has windows that open %d days before each end", (opensBefore) => {
    const [third] = periodsOf(2026, "quarterly", { opensBefore, closesAfter: 9 }).slice(2);
    expect(Date.parse(third?.endsOn ?? "") - Date.parse(third?.opensOn ?? "")).toBe(opensBefore * 86_400_000);
    expect(third?.closesOn).toBe("2026-10-09");
  });

  // The official example: who moves on 25 August does not do the third quarter, who moves on 25 September does.
  it.each([5, 14, 35])(
    "lets who moves within a window of %d days rate, and nobody before it (L.IV.A.14)",
    (opensBefore) => {
      const [third] = periodsOf(2026, "quarterly", { opensBefore, closesAfter: 14 }).slice(2);
      const raterAfterMove = (moved: string) =>
        inForce(
          [
            { from: "2024-01-01", to: moved, who: "old" },
            { from: moved > "2026-09" ? "2026-09-26" : "2026-08-26", to: null, who: "new" },
          ],
          third?.opensOn ?? "",
        )?.who;
      expect(raterAfterMove("2026-08-25")).toBe("new");
      expect(raterAfterMove("2026-09-25")).toBe("old");
    },
  );

  it("of months opens within its month, February too", () => {
    expect(openingBlockers("monthly", { opensBefore: 26, closesAfter: 14 })).toEqual([]);
    expect(openingBlockers("monthly", { opensBefore: 27, closesAfter: 14 })).toEqual([
      { code: "cycle.opens-before-period", days: 26 },
    ]);
    const february = periodsOf(2027, "monthly", { opensBefore: 26, closesAfter: 14 })[1];
    expect((february?.opensOn ?? "") > (february?.startsOn ?? "")).toBe(true);
  });

  it("is set for this year and the next", () => {
    expect([2025, 2026, 2027, 2028].map((year) => yearBlockers(year, today).length)).toEqual([1, 0, 0, 1]);
  });

  it("stays from the day on which the first window opens", () => {
    const windows = periodsOf(2026, "semester");
    expect(cycleBlockers("Dinas", windows, "2026-06-15")).toEqual([]);
    expect(cycleBlockers("Dinas", windows, "2026-06-16")).toEqual([
      { code: "cycle.window-opened", agency: "Dinas", date: "2026-06-16" },
    ]);
  });
});

describe("an extension of one person's window", () => {
  const window = {
    opensOn: "2026-05-17",
    closesOn: "2026-06-15",
    plannedClosesOn: "2026-06-14",
    extendedTo: null,
  };

  it("ends after the window, up to thirty days after the day planned for all", () => {
    expect(extensionBlockers(window, "2026-06-16", today)).toEqual([]);
    expect(lastExtension(window)).toBe("2026-07-14");
    expect(extensionBlockers(window, "2026-07-14", today)).toEqual([]);
  });

  it.each([
    ["to the day on which it closes anyway", window, "2026-06-15", "cycle.extended-not-later"],
    [
      "to a day it was extended to before",
      { ...window, extendedTo: "2026-06-20" },
      "2026-06-20",
      "cycle.extended-not-later",
    ],
    ["too far", window, "2026-07-15", "cycle.extended-too-far"],
    ["before it opens", { ...window, opensOn: "2026-06-04" }, "2026-06-20", "cycle.extended-before-opening"],
    ["to a day that is over", { ...window, closesOn: "2026-05-20" }, "2026-06-02", "cycle.extended-to-past"],
  ])("is refused %s", (_, own, until, code) => {
    expect(extensionBlockers(own, until, today)).toMatchObject([{ code }]);
  });

  it("gives way where downtime moves the window of all further", () => {
    expect(closingOf({ closesOn: "2026-06-15", extendedTo: null })).toBe("2026-06-15");
    expect(closingOf({ closesOn: "2026-06-15", extendedTo: "2026-06-20" })).toBe("2026-06-20");
    expect(closingOf({ closesOn: "2026-06-22", extendedTo: "2026-06-20" })).toBe("2026-06-22");
  });
});

describe("downtime (H7)", () => {
  const now = "2026-06-03T05:00:00.000Z";
  const span = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });

  it.each([
    [span("2026-06-03T01:00:00Z", "2026-06-03T05:00:00Z"), []],
    [span("2026-06-03T05:00:00Z", "2026-06-03T05:00:00Z"), ["cycle.downtime-ends-first"]],
    [span("2026-06-03T01:00:00Z", "2026-06-03T05:01:00Z"), ["cycle.downtime-to-come"]],
    [span("2026-05-01T01:00:00Z", "2026-06-03T01:00:00Z"), ["cycle.downtime-too-long"]],
  ])("has been, and is over: %#", (times, codes) => {
    expect(downtimeBlockers(times, now).map(({ code }) => code)).toEqual(codes);
  });

  it("is withdrawn on the day it was recorded only", () => {
    expect(withdrawalBlockers(today, today)).toEqual([]);
    expect(withdrawalBlockers("2026-06-02", today)).toEqual([{ code: "cycle.downtime-stands" }]);
  });
});
