import { createTranslator } from "use-intl/core";

import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import { goalsBehind, indicatorsBehind } from "@/lib/reporting/behind-result";
import { furthestApart, predicatesTogether, withPattern } from "@/lib/reporting/outcomes";
import { outcomeHeadline, sidesOf } from "@/lib/reporting/outcome-words";

const goal = (
  id: string,
  reached: string | null,
  kind: "main_indicator" | "agreement" = "main_indicator",
) => ({
  ...{ id, text: id, kind, measure: "persen", direction: "higher" as const },
  targets: { 1: "20", 2: "40", 3: "60", 4: "80" },
  reached: reached === null ? {} : { 2: reached },
});

describe("the goals behind a unit's result", () => {
  it("are those furthest from their target first, and what nobody reported last", () => {
    const { lines } = goalsBehind([goal("a", "40"), goal("b", null), goal("c", "10")], 2, false);
    expect(lines.map(({ id, share, light }) => [id, share, light])).toEqual([
      ["c", 0.25, "off-track"],
      ["a", 1, "on-track"],
      ["b", null, "unreported"],
    ]);
  });

  it("count main indicators alone in a year, and all goals in a quarter (L.IV.B.1)", () => {
    const goals = [goal("a", "20"), goal("b", "40", "agreement")];
    const year = goalsBehind(goals, 2, true);
    expect([year.mean, year.reported, year.missed]).toEqual([0.5, 1, 1]);
    expect(year.lines.map(({ id, counts }) => [id, counts])).toEqual([
      ["a", true],
      ["b", false],
    ]);
    expect(goalsBehind(goals, 2, false)).toMatchObject({ mean: 0.75, reported: 2, missed: 1 });
  });

  it("have a target and nothing else before the first quarter is over", () => {
    const { lines, mean, missed } = goalsBehind([goal("a", null)], null, true);
    expect([mean, missed, lines[0]?.target, lines[0]?.reached]).toEqual([null, 0, "80", null]);
  });
});

describe("the indicators of a unit's head", () => {
  const line = (id: string, targetValue: string | null) => ({
    ...{ id, text: id, aspect: null, perspective: null, targetUnit: "dokumen", direction: "higher" as const },
    ...{ targetValue, targetNarrative: targetValue === null ? "tersusun" : null },
  });

  it("stand beside what was reported last, words without a share", () => {
    const reports = [
      { indicatorId: "a", value: "5", on: "2026-05-02" },
      { indicatorId: "w", value: null, on: "2026-05-03" },
    ];
    const lines = indicatorsBehind([line("w", null), line("b", "4"), line("a", "10")], reports, true);
    expect(lines.map(({ id, share, reportedOn }) => [id, share, reportedOn])).toEqual([
      ["a", 0.5, "2026-05-02"],
      ["w", null, "2026-05-03"],
      ["b", null, null],
    ]);
    expect(lines.map(({ light }) => light)).toEqual(["off-track", null, "unreported"]);
  });

  it("are not judged before the year is over that their targets are for", () => {
    const [a] = indicatorsBehind(
      [line("a", "10")],
      [{ indicatorId: "a", value: "5", on: "2026-05-02" }],
      false,
    );
    expect([a?.share, a?.light]).toEqual([0.5, null]);
  });
});

type Outcome = Parameters<typeof outcomeHeadline>[0];

const rated = (good: number, whole: number): Outcome["rated"] => ({
  ...{ id: "u", name: "Dinas A", whole, achieved: null, level: null, deviations: [] },
  ...{ very_good: 0, good, needs_improvement: whole - good, poor: 0, very_poor: 0 },
});
const decided = (achieved: number): Outcome["decision"] => ({
  ...{
    from: "decision",
    level: "needs_improvement",
    suggested: null,
    reason: null,
    on: "2026-01-10",
    achieved,
  },
  by: { name: "Sri", position: "Sekretaris Daerah" },
});
const noGoals = goalsBehind([], 4, true);

function headline(of: Partial<Outcome>, locale: Locale = "id") {
  const words = { locale, messages: catalogues[locale] } as const;
  const outcome = { rated: null, kept: false, decision: null, goals: noGoals, ...of };
  return outcomeHeadline(outcome, {
    t: createTranslator({ ...words, namespace: "unitOutcome" }),
    levels: createTranslator({ ...words, namespace: "vocabulary.unitResult" }),
    percent: (share) => share.toLocaleString(locale, { style: "percent", maximumFractionDigits: 1 }),
  });
}

describe("the headline on ratings and a result", () => {
  const three = { ...noGoals, missed: 3 };

  it("says how many goals lie behind it where ratings stand far above", () => {
    const of = { rated: rated(91, 100), decision: decided(64), goals: three };
    expect(headline(of)).toBe(
      "91% pegawai berpredikat Baik ke atas, padahal capaian unit 64%: 3 sasaran menjelaskannya",
    );
    expect(headline(of, "en")).toBe(
      "91% of people are rated Good or better, yet the unit achieved 64%: 3 goals explain it",
    );
  });

  it.each([
    [
      "both agree",
      { rated: rated(8, 10), decision: decided(80) },
      "80% pegawai berpredikat Baik ke atas, capaian unit 80%",
    ],
    [
      "nothing is decided",
      { rated: rated(8, 10) },
      "80% pegawai berpredikat Baik ke atas, capaian unit belum ditetapkan",
    ],
    [
      "nobody is rated",
      { decision: decided(64) },
      "Belum ada penilaian pegawai yang ditandatangani, capaian unit 64%",
    ],
    [
      "nothing is told of people",
      { kept: true, decision: decided(64) },
      "Predikat pegawai tidak ditampilkan agar tidak seorang pun dapat dikenali, capaian unit 64%",
    ],
  ])("where %s", (_, of, said) => {
    expect(headline(of)).toBe(said);
  });

  it("takes what was decided on, and what the goals have reached by now while nothing is", () => {
    const goals = { ...noGoals, mean: 0.5 };
    expect(sidesOf({ rated: null, decision: decided(64), goals }).achieved).toBe(64);
    expect(sidesOf({ rated: null, decision: null, goals }).achieved).toBe(50);
  });
});

describe("the predicates of several units", () => {
  const predicates = { very_good: 0, good: 0, needs_improvement: 0, poor: 0, very_poor: 0 };
  const unit = (
    id: string,
    good: number,
    whole: number,
    of: { judged?: boolean; achieved?: number } = {},
  ) => ({
    ...{ ...predicates, id, name: id, whole, good, poor: whole - good },
    ...{ level: of.judged ? ("good" as const) : null, achieved: of.achieved ?? null },
  });

  it("leave a pattern, or follow it, only where a result leads to one", () => {
    const none = predicatesTogether([unit("a", 4, 10), unit("b", 0, 10)].map(withPattern));
    expect([none.judged, none.outside, none.share]).toEqual([0, 0, 0.2]);
    const one = predicatesTogether([unit("a", 4, 10), unit("b", 0, 8, { judged: true })].map(withPattern));
    expect([one.judged, one.outside]).toEqual([1, 1]);
    expect(one.ordered.map(({ id }) => id)).toEqual(["b", "a"]);
    expect(predicatesTogether([])).toEqual({ share: 0, judged: 0, outside: 0, ordered: [] });
  });

  it("stand furthest above what was achieved first, those without a result last", () => {
    const units = [unit("a", 5, 10), unit("b", 9, 10, { achieved: 80 }), unit("c", 9, 10, { achieved: 60 })];
    expect(furthestApart(units).map(({ id, rated, gap }) => [id, rated, gap])).toEqual([
      ["c", 90, 30],
      ["b", 90, 10],
      ["a", 50, null],
    ]);
  });
});

describe("words about people who are not told of", () => {
  it.each(["id", "en"] as const)(
    "name no number, for units are kept to protect their neighbours, too: %s",
    (locale) => {
      const { rated: said, sides, predicates } = catalogues[locale].unitOutcome;
      for (const words of [said.kept, sides.missingKept, predicates.kept])
        expect(words).not.toMatch(/lima|five|\d/i);
    },
  );

  it.each(["id", "en"] as const)("speak of no year where a quarter may be looked at: %s", (locale) => {
    const { headline, comparison, predicates } = catalogues[locale].reporting;
    for (const words of [headline, comparison.definition])
      expect(words).not.toMatch(/tahunan|annual|\{year\}/i);
    expect(predicates.definition).toMatch(/triwulan|quarter/);
  });
});
