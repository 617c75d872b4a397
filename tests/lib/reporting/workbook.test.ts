import { createTranslator } from "next-intl";

import { catalogues } from "@/lib/i18n/catalogues";
import type { Accountability } from "@/lib/reporting/sheet";
import { sheetsOf } from "@/lib/reporting/workbook";

const of = { locale: "id", messages: catalogues.id } as const;
const words = {
  t: createTranslator({ ...of, namespace: "reporting" }),
  predicate: createTranslator({ ...of, namespace: "vocabulary.predicate" }),
  level: createTranslator({ ...of, namespace: "vocabulary.unitResult" }),
};
const unit = (name: string, whole: number) => ({ id: name, name, whole });
const predicates = (name: string, good: number) => ({
  ...unit(name, good),
  very_good: 0,
  good,
  needs_improvement: 0,
  poor: 0,
  very_poor: 0,
  achieved: 80,
  level: "good" as const,
  deviations: [],
});

const report = {
  compliance: [
    { ...unit("Dinas A", 8), part: 6 },
    { ...unit("Dinas B", 3), part: 1 },
  ],
  answered: [],
  training: [{ ...unit("Dinas A", 8), part: 2, average: 11.25 }],
  predicates: [predicates("Dinas A", 8), predicates("Dinas B", 4)],
  comparison: [
    { ...unit("Dinas A", 8), rated: 100, achieved: 80 },
    { ...unit("Dinas B", 4), rated: 100, achieved: 70 },
  ],
} as unknown as Accountability;

describe("the workbook of the accountability page", () => {
  const sheets = sheetsOf(report, words);
  const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows;

  it("carries numbers as numbers, the lowest share first", () => {
    expect(rowsOf("Penetapan rencana")).toEqual([
      ["Dinas B", 1, 3, 0.3333],
      ["Dinas A", 6, 8, 0.75],
    ]);
  });

  it("hides what would speak of fewer than five people's ratings (R5)", () => {
    expect(rowsOf("Distribusi predikat")).toEqual([["Dinas A", 0, 8, 0, 0, 0, 8, "Baik"]]);
    expect(rowsOf("Penilaian dan capaian")).toEqual([["Dinas A", 100, 80, 8]]);
  });

  it("has a head for every column and a definition for every sheet, with names that Excel takes", () => {
    for (const { name, definition, head, rows } of sheets) {
      expect(definition.length).toBeGreaterThan(20);
      expect(name.length).toBeLessThanOrEqual(31);
      for (const row of rows) expect(row).toHaveLength(head.length);
    }
  });
});
