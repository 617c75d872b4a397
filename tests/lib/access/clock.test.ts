import { aheadOf, clockOf } from "@/lib/access/clock";

const instant = new Date("2026-11-23T20:15:00Z");

describe("the clock", () => {
  it("reads the government's zone: 20.15 UTC is the next morning in Jambi", () => {
    const live = { timeZone: "Asia/Jakarta", mode: "live" as const, demoToday: null };
    expect(clockOf(live, instant)).toEqual({ today: "2026-11-24", now: "2026-11-23T20:15:00.000Z" });
  });

  it("shows the demo's date and keeps the time of day", () => {
    const demo = { timeZone: "Asia/Jakarta", mode: "demo" as const, demoToday: new Date("2026-06-03") };
    expect(clockOf(demo, instant)).toEqual({ today: "2026-06-03", now: "2026-06-02T20:15:00.000Z" });
  });

  it("says how far the demo's date is ahead: whole days, so that the time of day is the person's own", () => {
    const demo = { timeZone: "Asia/Jakarta", mode: "demo" as const, demoToday: new Date("2026-11-26") };
    expect(aheadOf(demo, instant)).toBe(2 * 24 * 60 * 60 * 1000);
    expect(aheadOf({ ...demo, mode: "live" }, instant)).toBe(0);
  });

  it("knows no demo date in a live government", () => {
    const live = { timeZone: "Asia/Jakarta", mode: "live" as const, demoToday: new Date("2020-01-01") };
    expect(clockOf(live, instant).today).toBe("2026-11-24");
  });
});
