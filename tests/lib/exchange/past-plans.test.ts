import { findHeadings } from "@/lib/exchange/headings";
import { readLines } from "@/lib/exchange/lines";
import { planList, planPastPlans, type PlansPresent } from "@/lib/exchange/past-plans";
import { fromPast, pastContent } from "@/lib/planning/past-plan";

import { numberOf } from "../../support/lists";

const bringing = { today: "2026-06-03", keeperId: "keeper" };
const people = [
  { id: "ayu", number: numberOf(2), name: "Ayu Lestari, S.Pd.", agencyId: "a", agency: "Dinas Contoh" },
  { id: "keeper", number: numberOf(3), name: "Nur", agencyId: "a", agency: "Dinas Contoh" },
];
const head = [
  ...["NIP", "Tahun SKP", "Rencana Hasil Kerja", "Indikator Kinerja Individu", "Target"],
  ...["Nomor dokumen", "Tanggal dokumen", "Sumber"],
];
const row = (result: string, indicator: string, target: string) => [
  ...[numberOf(2), "2025", result, indicator, target, "800/1", "12 Januari 2026", "e-Kinerja BKN"],
];

function plan(rows: string[][], present: Partial<PlansPresent> = {}) {
  const table = [head, ...rows];
  const headings = findHeadings(table, planList);
  if (!headings) throw new Error("no headings");
  expect(headings.missing).toEqual([]);
  const around = { people, standing: [], own: [], ...present };
  return planPastPlans(readLines(table, headings, planList), around, bringing);
}
const codesOf = ({ findings }: ReturnType<typeof plan>) =>
  findings.map(({ row: at, blocker }) => `${at} ${blocker.code.replace("import.", "")}`);

const izin = row("Izin selesai tepat waktu", "Izin selesai 3 hari", "95 %");
const keluhan = row("", "Keluhan dijawab", "");
const whole = pastContent([
  { result: "Izin selesai tepat waktu", indicator: "Izin selesai 3 hari", target: "95 %" },
  { result: "Izin selesai tepat waktu", indicator: "Keluhan dijawab", target: "" },
]);

describe("plans of the years before", () => {
  it("are one datum a person and year, with the result of a merged cell in every row under it", () => {
    const { findings, rows, merged, added } = plan([izin, keluhan]);
    expect([findings, rows, merged]).toEqual([[], 1, 0]);
    expect(added).toMatchObject([
      { subjectId: "ayu", about: "2025", columns: { year: 2025, content: whole } },
    ]);
  });

  it("change nothing where the same stands, and take the place of the whole where another does", () => {
    const document = { source: "e-Kinerja BKN", documentNumber: "800/1", documentDate: "2026-01-12" };
    const standing = [{ id: "old", subjectId: "ayu", about: "2025", value: whole, ...document }];
    expect(plan([izin, keluhan], { standing })).toMatchObject({ unchanged: 1, added: [], corrected: [] });
    expect(plan([izin], { standing }).corrected).toMatchObject([{ before: { id: "old" } }]);
  });

  it.each([
    ["without a result in its first row", [keluhan], ["2 result-missing"]],
    ["without an indicator", [izin, row("Lain", "", "1")], ["3 indicator-missing"]],
    ["with a cell that is too long", [row("x".repeat(251), "Keluhan", "1")], ["2 too-long"]],
    ["of a year to come", [izin.map((cell, i) => (i === 1 ? "2027" : cell))], ["2 year-out-of-range"]],
  ])("name the row %s, and only that row", (_, rows, codes) => {
    expect(codesOf(plan(rows))).toEqual(expect.arrayContaining(codes));
    expect(new Set(codesOf(plan(rows)).map((code) => code[0])).size).toBe(1);
  });

  it("of two documents for one year contradict each other", () => {
    const other = izin.map((cell, i) => (i === 5 ? "800/2" : cell));
    expect(codesOf(plan([izin, other]))).toEqual(["2 conflicting-datum", "3 conflicting-datum"]);
  });

  it("are refused beside a plan of our own, of more than a hundred indicators, and of whoever brings them", () => {
    expect(codesOf(plan([izin], { own: [{ personId: "ayu", year: 2025 }] }))).toEqual(["2 own-plan"]);
    const many = Array.from({ length: 101 }, (_, i) => row("Hasil", `Indikator ${i}`, ""));
    expect(new Set(codesOf(plan(many)).map((code) => code.split(" ")[1]))).toEqual(
      new Set(["plan-too-long"]),
    );
    expect(codesOf(plan([izin.map((cell, i) => (i === 0 ? numberOf(3) : cell))]))).toEqual([
      "2 own-predicate",
    ]);
  });
});

describe("a plan that starts from one of before", () => {
  const lines = [
    { result: "Izin", indicator: "Selesai 3 hari", target: "1.250,5 berkas" },
    { result: "Izin", indicator: "Keluhan", target: "seluruhnya" },
  ];

  it("has its words, and a number with its unit where that is certain", () => {
    expect(fromPast(lines, "quantitative").results).toMatchObject([
      {
        statement: "Izin",
        indicators: [
          { text: "Selesai 3 hari", targetValue: "1250.5", targetUnit: "berkas", aspect: null },
          { text: "Keluhan", targetValue: null, targetUnit: null },
        ],
      },
    ]);
  });

  it("has targets in words where the plan is written so", () => {
    const [result] = fromPast(lines, "qualitative").results;
    expect(result?.indicators.map(({ targetNarrative }) => targetNarrative)).toEqual([
      "1.250,5 berkas",
      "seluruhnya",
    ]);
  });
});
