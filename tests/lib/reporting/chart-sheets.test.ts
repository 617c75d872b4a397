import { createTranslator } from "use-intl/core";

import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import { chartSheetOf, type Drawn } from "@/lib/reporting/chart-sheets";
import { type Outcome, withPattern } from "@/lib/reporting/outcomes";
import { askedFile } from "@/lib/reporting/schema";
import { fileName } from "@/lib/reporting/workbook";
import { figureWords } from "@/lib/reporting/words";

function sheet(drawn: Drawn, locale: Locale = "id") {
  const of = { locale, messages: catalogues[locale] } as const;
  const t = createTranslator({ ...of, namespace: "reporting" });
  const number = (value: number) => value.toLocaleString(locale);
  const words = {
    t,
    predicates: createTranslator({ ...of, namespace: "vocabulary.predicate" }),
    levels: createTranslator({ ...of, namespace: "vocabulary.unitResult" }),
    figures: figureWords(t, { decimal: number, percent: number, whole: number, day: String }),
  };
  return chartSheetOf(drawn, words, 2026);
}

const outcome = (name: string, level: Outcome["level"], poor: number) =>
  withPattern<Outcome>({
    ...{ id: name, name, whole: 10, achieved: null, level, poor },
    ...{ very_good: 0, good: 10 - poor, needs_improvement: 0, very_poor: 0 },
  });
const figure = (part: number) => ({ part, whole: 3, value: part / 3 });

const drawn = {
  comparison: {
    chart: "comparison",
    rows: [
      { id: "a", name: "Dinas A", whole: 9, rated: 80, achieved: 79 },
      { id: "b", name: "Dinas B", whole: 30, rated: 100 / 3, achieved: 10 },
    ],
  },
  predicates: { chart: "predicates", rows: [outcome("Dinas A", null, 0), outcome("Dinas B", "good", 10)] },
  waits: {
    chart: "waits",
    rows: [
      { title: "Camat", unit: "Kecamatan A", plans: 2, evaluations: 1, people: 3 },
      { title: null, unit: null, plans: 1, evaluations: 0, people: 1 },
    ],
  },
  trend: { chart: "trend", key: "gaps", points: [{ quarter: 1, now: figure(1), before: null }] },
} as const satisfies Record<string, Drawn>;

describe("the file of a chart", () => {
  it("of ratings against results has every unit, the furthest above first, in per cent", () => {
    const { rows, formats } = sheet(drawn.comparison);
    expect(rows).toEqual([
      ["Dinas B", 0.3333, 0.1, 30],
      ["Dinas A", 0.8, 0.79, 9],
    ]);
    expect(formats).toEqual([null, "0.0%", "0.0%", null]);
  });

  it("of predicates says what each unit's pattern is left by, and a dash without a result", () => {
    const { rows } = sheet(drawn.predicates);
    expect(rows[0]?.slice(0, 8)).toEqual(["Dinas B", 0, 0, 0, 10, 0, 10, "Baik"]);
    expect(rows[1]).toEqual(["Dinas A", 0, 10, 0, 0, 0, 10, "Belum ditetapkan", "–"]);
  });

  it("of who waits for whom names positions, and nobody", () => {
    expect(sheet(drawn.waits).rows).toEqual([
      ["Camat", "Kecamatan A", 2, 1, 3],
      ["Tanpa jabatan", null, 1, 0, 1],
    ]);
  });

  it("of a line has a row for each quarter, beside the year before", () => {
    expect(sheet(drawn.trend).rows).toEqual([["Triwulan I", 1, 3, 0.3333, null, null, null]]);
    expect(sheet(drawn.trend).head[1]).toBe("Jumlah, 2026");
  });

  it.each(["id", "en"] as const)(
    "has a name for Excel and a heading and a format for each column: %s",
    (locale) => {
      for (const each of Object.values(drawn)) {
        const { name, definition, head, formats, rows } = sheet(each, locale);
        expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
        expect(definition).not.toBe("");
        for (const one of [formats, ...rows]) expect(one).toHaveLength(head.length);
      }
    },
  );

  it("is asked for by its name, and named after it", () => {
    expect(askedFile.parse({ chart: "predicates", format: "csv" })).toMatchObject({ chart: "predicates" });
    expect(askedFile.safeParse({ chart: "nonsense" }).success).toBe(false);
    expect(askedFile.safeParse({ format: "csv" }).success).toBe(false);
    expect(fileName("trend-gaps", { year: 2026, quarter: 0 })).toBe("akuntabilitas-trend-gaps-2026");
  });
});
