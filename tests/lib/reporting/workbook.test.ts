import { createTranslator } from "use-intl/core";

import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import { indicatorKeys } from "@/lib/reporting/indicators";
import type { Figure } from "@/lib/reporting/sums";
import type { ReportAsOf } from "@/lib/reporting/sheet";
import { figureWords } from "@/lib/reporting/words";
import { fileName, sheetOf } from "@/lib/reporting/workbook";

const heads = {
  ...{ unit: "Unit", all: "Semua", part: "Jumlah", whole: "Dari", value: "Angka" },
  period: { year: 2026, quarter: 0 },
};

function wordsIn(locale: Locale) {
  const t = createTranslator({ locale, messages: catalogues[locale], namespace: "reporting" });
  const number = (value: number) => value.toLocaleString(locale);
  const percent = (value: number) => value.toLocaleString(locale, { style: "percent" });
  return figureWords(t, { decimal: number, percent, whole: number, day: (date) => date });
}

const figure = (part: number | null, whole: number): Figure => ({
  ...{ part, whole, value: part === null ? null : part / whole },
});
const row = (name: string, now: Figure | null, before: Figure | null = null) => ({
  id: name,
  name,
  now,
  before,
});
const sheet = (of: Partial<Pick<ReportAsOf, "key" | "rows" | "all" | "until">> = {}, locale: Locale = "id") =>
  sheetOf(
    { key: "plans-confirmed", rows: [], all: { now: null, before: null }, until: null, ...of },
    wordsIn(locale),
    heads,
  );

describe("the workbook of an indicator", () => {
  it("has numbers as numbers, to four places, unit by unit and all together", () => {
    const all = { now: figure(3, 9), before: figure(1, 4) };
    const { rows } = sheet({ rows: [row("Dinas A", figure(1, 3), figure(1, 4))], all });
    expect(rows).toEqual([
      ["Dinas A", 1, 3, 0.3333, 1, 4, 0.25],
      ["Semua", 3, 9, 0.3333, 1, 4, 0.25],
    ]);
  });

  it("leaves empty what is not told on the page, and where there was nothing to count", () => {
    const { rows } = sheet({ key: "gaps", rows: [row("Bidang B", figure(null, 6))] });
    expect(rows[0]).toEqual(["Bidang B", null, 6, null, null, null, null]);
    expect(rows[1]).toEqual(["Semua", null, null, null, null, null, null]);
  });

  it("has shares in per cent, and hours and days as they are", () => {
    expect(sheet().formats).toEqual([null, null, null, "0.0%", null, null, "0.0%"]);
    for (const key of ["hours-mean", "load", "answer-time"] as const)
      expect(sheet({ key }).formats).toEqual(Array(7).fill(null));
  });

  it("has a heading and a format for each column", () => {
    const { head, formats, rows } = sheet({ rows: [row("Dinas A", figure(1, 3))] });
    for (const one of [formats, ...rows]) expect(one).toHaveLength(head.length);
    expect(head).toEqual([
      ...["Unit", "Jumlah, 2026", "Dari, 2026", "Angka, 2026"],
      ...["Jumlah, 2025", "Dari, 2025", "Angka, 2025"],
    ]);
  });

  it("says until when a figure is counted that is still filling up, and has no year before beside it", () => {
    const { head, formats, rows } = sheet({ until: "2026-06-30", rows: [row("Dinas A", figure(1, 3))] });
    for (const one of [formats, ...rows]) expect(one).toHaveLength(head.length);
    const now = "2026, s.d. 2026-06-30";
    expect(head).toEqual(["Unit", `Jumlah, ${now}`, `Dari, ${now}`, `Angka, ${now}`]);
  });

  it.each(["id", "en"] as const)(
    "gives every indicator a sheet of its own that Excel can name: %s",
    (locale) => {
      const names = indicatorKeys.map((key) => sheet({ key }, locale).name);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(indicatorKeys.length);
      for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    },
  );

  it("says in the reader's language what it is the sheet of", () => {
    expect([sheet().name, sheet({}, "en").name]).toEqual(["Rencana ditetapkan", "Plans confirmed"]);
    expect(sheet({}, "en").definition).toMatch(/^People who must have a plan .* divided by people who must/);
  });
});

describe("the file's name", () => {
  it.each([
    ["of everything in a year", null, 0, "akuntabilitas-2026"],
    ["of everything in a quarter", null, 3, "akuntabilitas-2026-tw3"],
    ["of one indicator", "gaps", 0, "akuntabilitas-gaps-2026"],
  ] as const)("%s", (_, key, quarter, name) => {
    expect(fileName(key, { year: 2026, quarter })).toBe(name);
  });
});
