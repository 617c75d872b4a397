import { createTranslator } from "use-intl/core";

import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import { fillingUntil, reportAsOf, trendAsOf, whyNoRows } from "@/lib/reporting/as-of";
import { type IndicatorKey, indicatorKeys, indicators } from "@/lib/reporting/indicators";
import { aroundOf, type Sums } from "@/lib/reporting/sums";
import { figureWords } from "@/lib/reporting/words";

const year = { year: 2026, quarter: 0 };
const fillingOn = (today: string, when = year) =>
  indicatorKeys.filter((key) => fillingUntil(key, when, today) !== null);

describe("a figure that fills up while its period runs", () => {
  it("is what the year divides by everybody there is from its first day", () => {
    expect(fillingOn("2026-06-30")).toEqual(["feedback-given", "evidence", "hours-reached", "hours-mean"]);
    expect(fillingUntil("hours-reached", year, "2026-06-30")).toBe("2026-06-30");
  });

  it("is full on the last day of its year or quarter", () => {
    expect(fillingOn("2026-12-30")).toContain("hours-reached");
    expect(fillingOn("2026-12-31")).toEqual([]);
    expect(fillingUntil("hours-mean", { year: 2026, quarter: 2 }, "2026-06-29")).toBe("2026-06-29");
    expect(fillingOn("2026-06-30", { year: 2026, quarter: 2 })).toEqual([]);
    expect(fillingOn("2026-06-30", { year: 2025, quarter: 0 })).toEqual([]);
  });

  it("is of plans only until they are due", () => {
    const ofPlans = ["plans-confirmed", "plans-on-time", "indicators-carried", "people-without-role"];
    expect(fillingOn("2026-01-30")).toEqual(expect.arrayContaining(ofPlans));
    for (const key of ofPlans) expect(fillingOn("2026-01-31")).not.toContain(key);
  });
});

const unit = (counts: Partial<Sums>, of: Partial<Sums> = {}): Sums => ({
  ...{ unitId: "u", parentId: null, name: "Dinas", ...year, ...counts, ...of },
});
const before = { year: 2025 };

function report(
  key: IndicatorKey,
  sums: Sums[],
  { today = "2026-06-30", isOpen = false, quarter = 0, readsBefore = true } = {},
) {
  const way: [string] = ["u"];
  return reportAsOf(
    key,
    aroundOf({ way, year: 2026, quarter, running: Number(today.slice(0, 4)), readsBefore, sums }),
    [isOpen, isOpen],
    today,
  );
}

function wordsIn(locale: Locale) {
  const t = createTranslator({ locale, messages: catalogues[locale], namespace: "reporting" });
  const number = (value: number) => value.toLocaleString(locale);
  const percent = (value: number) => value.toLocaleString(locale, { style: "percent" });
  return figureWords(t, { decimal: number, percent, whole: number, day: (date) => date });
}

describe("a figure beside the year before", () => {
  const hours = [unit({ staff: 100, learned: 18 }), unit({ staff: 100, learned: 71 }, before)];

  it("stands alone while it fills up, and says until when it is counted", () => {
    const running = report("hours-reached", hours);
    expect(running.all).toEqual({ now: { part: 18, whole: 100, value: 0.18 }, before: null });
    expect(running.rows.map((row) => row.before)).toEqual([null]);
    expect(wordsIn("id").beside(running, year)).toBe("s.d. 2026-06-30");
    expect(wordsIn("en").beside(running, year)).toBe("up to 2026-06-30");
    expect(wordsIn("id").periodUntil(year, running.until)).toBe("2026, s.d. 2026-06-30");
  });

  it("stands beside it once the period is over, and at all times where it does not fill up", () => {
    const over = report("hours-reached", hours, { today: "2027-02-01" });
    expect(over.all.before?.value).toBe(0.71);
    expect(wordsIn("id").beside(over, year)).toBe("2025: 71%");
    const gaps = [unit({ staff: 50, assessed: 50, gapped: 20 }), unit({ assessed: 50, gapped: 10 }, before)];
    expect(wordsIn("id").beside(report("gaps", gaps), year)).toBe("2025: 20%");
  });

  it("is no point of the line through the quarters before its own is over", () => {
    const sums = [1, 2].map((quarter) => unit({ owing: 10, fed: quarter }, { quarter }));
    const around = aroundOf({ way: ["u"], year: 2026, quarter: 0, running: 2026, sums });
    const on = (today: string) =>
      trendAsOf("feedback-given", around, [false, false], today).map(({ now }) => now?.value ?? null);
    expect(on("2026-05-20")).toEqual([0.1, null, null, null]);
    expect(on("2026-06-30")).toEqual([0.1, 0.2, null, null]);
  });

  it("says of the year before whether there was nothing or nothing is told", () => {
    const plans = report("plans-on-time", [unit({ owing: 10, onTime: 5 })]);
    expect(wordsIn("id").beside(plans, year)).toBe("2025: belum ada");
    const letter = report("plans-on-time", [unit({ owing: 10, onTime: 5 })], { readsBefore: false });
    expect(wordsIn("id").beside(letter, year)).toBe("2025: tidak ditampilkan");
    const ratings = [unit({ good: 9, poor: 9 }), unit({ good: 2, poor: 1 }, before)];
    expect(wordsIn("id").beside(report("rated-good", ratings), year)).toBe("2025: tidak ditampilkan");
  });
});

describe("a figure that says nothing", () => {
  const few = [unit({ good: 2, poor: 1 })];
  const silent = (...asked: Parameters<typeof report>) => report(...asked).silent.now;

  it("says why: nothing was there, somebody could be found out, or it is kept of a quarter", () => {
    expect(silent("rated-good", [unit({})])).toBe("none");
    expect(silent("rated-good", few)).toBe("kept");
    expect(silent("rated-good", few, { isOpen: true })).toBeNull();
    const quarter = { ...few[0], quarter: 2, evaluations: 9, objections: 1 } as Sums;
    expect(silent("objections", [quarter], { quarter: 2 })).toBe("by-quarter");
    expect(silent("waiting", [unit({ staff: 9 }, { quarter: 2 })], { quarter: 2 })).toBe("of-today");
  });

  it("says of a quarter that is kept the same where nothing was there, or the others would tell", () => {
    const key = indicatorKeys.filter((each) => indicators[each].addsUp);
    for (const each of key)
      expect(silent(each, [unit({}, { quarter: 2 })], { quarter: 2 })).toBe("by-quarter");
  });

  it("never says that there is none yet of what is kept", () => {
    const said = (locale: Locale, ...asked: Parameters<typeof report>) =>
      wordsIn(locale).headline(report(...asked));
    expect(said("id", "rated-good", [unit({})])).toBe("Belum ada angka: Predikat Baik ke atas");
    expect(said("id", "rated-good", few)).toBe(
      "Predikat Baik ke atas: tidak ditampilkan agar tidak seorang pun dapat dikenali",
    );
    expect(said("en", "objections", [], { quarter: 1 })).toMatch(/: not shown by quarter, so that nobody/);
    expect(wordsIn("id").value("rated-good", null, "kept")).toBe("tidak ditampilkan");
    expect(wordsIn("id").value("rated-good", null, "none")).toBe("–");
  });

  it("of all units is kept, not missing, where some are hidden", () => {
    expect(whyNoRows({ silent: { now: "none" }, hidden: 0 })).toBe("none");
    expect(whyNoRows({ silent: { now: "none" }, hidden: 2 })).toBe("kept");
    expect(whyNoRows({ silent: { now: null }, hidden: 2 })).toBe("kept");
    expect(whyNoRows({ silent: { now: null }, hidden: 0 })).toBe("no-units");
    expect(whyNoRows({ silent: { now: "by-quarter" }, hidden: 2 })).toBe("by-quarter");
  });
});
