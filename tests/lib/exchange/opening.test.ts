import { findHeadings, type ListShape, type Table } from "@/lib/exchange/headings";
import { readLines } from "@/lib/exchange/lines";
import { openingYears, readPredicate, readUnitLevel, readYear } from "@/lib/exchange/opening-cells";
import { planPredicates, predicateList, type PredicatesPresent } from "@/lib/exchange/past-predicates";
import { planUnitResults, unitResultList, type UnitResultsPresent } from "@/lib/exchange/past-unit-results";

import { numberOf } from "../../support/lists";

const bringing = { today: "2026-06-03", keeperId: "keeper" };
const head = ["NIP", "Nama", "Tahun", "Predikat", "Nomor dokumen", "Tanggal dokumen", "Sumber"];
const ayu = [numberOf(2), "Ayu", "2025", "Baik", "800/1/2026", "12 Januari 2026", "e-Kinerja BKN"];

const present = (changes: Partial<PredicatesPresent> = {}): PredicatesPresent => ({
  people: [
    { id: "ayu", number: numberOf(2), name: "Ayu Lestari, S.Pd.", agencyId: "a", agency: "Dinas Contoh" },
    { id: "keeper", number: numberOf(3), name: "Nur", agencyId: "a", agency: "Dinas Contoh" },
  ],
  ...{ standing: [], own: [], open: [] },
  ...changes,
});

function linesIn<Field extends string>(table: Table, shape: ListShape<Field>) {
  const headings = findHeadings(table, shape);
  if (!headings) throw new Error("no headings");
  return readLines(table, headings, shape);
}
const plan = (rows: string[][], around = present()) =>
  planPredicates(linesIn([head, ...rows], predicateList), around, bringing);
/** Ayu's row with one cell otherwise. */
const but = (column: string, cell: string) => ayu.map((own, i) => (head[i] === column ? cell : own));
const codes = (rows: string[][], around?: PredicatesPresent) =>
  plan(rows, around).findings.map(({ row, blocker }) => `${row} ${blocker.code.replace("import.", "")}`);

describe("a list of past predicates", () => {
  it("is found under merged titles and headings in two rows, in the words of offices", () => {
    const table = [
      ["DAFTAR PREDIKAT KINERJA TAHUN 2025", "", "", "", "", "", "", ""],
      [],
      ["NO", "NIP / NI PPPK", "NAMA PEGAWAI", "TAHUN PENILAIAN", "PREDIKAT KINERJA", "DOKUMEN", "", ""],
      ["", "", "", "", "", "Nomor", "Tanggal", "Sumber"],
      ["1", "2", "3", "4", "5", "6", "7", "8"],
      ["1", ` '${numberOf(2)} `, "AYU", "2025", " sangat  BAIK ", "800/1", "12/01/2026", "e-Kinerja"],
      ["", "", "", "", "JUMLAH", "1"],
    ];
    expect(linesIn(table, predicateList)).toEqual([
      {
        row: 6,
        values: {
          ...{ number: numberOf(2), name: "AYU", agency: "", year: "2025", value: "sangat BAIK" },
          ...{ documentNumber: "800/1", documentDate: "12/01/2026", source: "e-Kinerja" },
        },
      },
    ]);
  });

  it("names the columns that it lacks", () => {
    expect(findHeadings([["NIP", "Predikat 2025", "Sumber"]], predicateList)?.missing).toEqual([
      ...["Tahun", "Nomor dokumen", "Tanggal dokumen"],
    ]);
  });

  it("adds what is new, leaves what stands, and corrects what stands otherwise", () => {
    const facts = { source: "e-Kinerja BKN", documentNumber: "800/1/2026", documentDate: "2026-01-12" };
    const standing = { id: "old", subjectId: "ayu", about: "2025", value: "good" as const, ...facts };
    expect(plan([ayu])).toMatchObject({
      ...{ findings: [], unchanged: 0, corrected: [], touched: [{ agencyId: "a", count: 1 }] },
      added: [{ row: 2, subjectId: "ayu", agencyId: "a", about: "2025", facts: { value: "good", ...facts } }],
    });
    expect(plan([ayu], present({ standing: [standing] }))).toMatchObject({
      ...{ added: [], corrected: [], unchanged: 1, touched: [] },
    });
    expect(plan([but("Predikat", "Sangat Baik")], present({ standing: [standing] }))).toMatchObject({
      ...{ added: [], unchanged: 0 },
      corrected: [{ before: { id: "old", value: "good" }, facts: { value: "very_good" } }],
    });
  });

  it("takes twins for one row, and names each other's row where they contradict", () => {
    expect(plan([ayu, ayu])).toMatchObject({ merged: 1, added: [{ row: 2 }], findings: [] });
    expect(plan([ayu, but("Predikat", "Kurang")]).findings).toMatchObject([
      { row: 2, blocker: { code: "import.conflicting-datum", row: 3, about: "2025" } },
      { row: 3, blocker: { code: "import.conflicting-datum", row: 2 } },
    ]);
    expect(plan([ayu, but("Tahun", "2024")]).added).toHaveLength(2);
  });

  it("gives the same reasons for rows in any order", () => {
    const rows = [ayu, but("Predikat", "Kurang"), but("Tahun", "2024")];
    const kinds = (all: string[][]) => plan(all).findings.map(({ blocker }) => blocker.code);
    expect(kinds(rows.toReversed())).toEqual(kinds(rows));
  });

  it.each([
    ["NIP", "", "number-missing"],
    ["NIP", "1.98503E+17", "number-lost-digits"],
    ["NIP", numberOf(9), "unknown-person"],
    ["Nama", "Budi Santoso", "name-differs"],
    ["Tahun", "", "year-missing"],
    ["Tahun", "25", "year-unreadable"],
    ["Tahun", "2026", "year-out-of-range"],
    ["Tahun", "2020", "year-out-of-range"],
    ["Predikat", "", "predicate-missing"],
    ["Predikat", "SB", "predicate-unreadable"],
    ["Nomor dokumen", "", "document-number-missing"],
    ["Tanggal dokumen", "", "document-date-missing"],
    ["Tanggal dokumen", "awal 2026", "document-date-unreadable"],
    ["Tanggal dokumen", "4 Juni 2026", "document-in-future"],
    ["Tanggal dokumen", "31 Desember 2024", "document-before-year"],
    ["Sumber", "", "source-missing"],
    ["Sumber", "x".repeat(251), "too-long"],
  ])("with %s %j is stopped: %s", (column, cell, code) => {
    expect(codes([but(column, cell)])).toEqual([`2 ${code}`]);
  });

  it.each([
    ["Siti Aminah, S.Pd.", "Budi Santoso, S.Pd.", "name-differs"],
    ["Drs. Budi Santoso", "Drs. Ahmad Yani", "name-differs"],
    ["dra. Siti Aminah", "Dra. Rina Marlina, M.Pd.", "name-differs"],
    ["M. Ali", "M. Budi", "name-differs"],
    ["SITI AMINAH", "Siti Aminah, S.Pd.", null],
    ["Hj. Aminah", "Siti Aminah, S.Pd.", null],
    ["Li, S.Kom.", "Li", null],
    ["Li", "Ye, S.Kom.", "name-differs"],
    ["Li", "Li Santoso", null],
  ])("compares people, not their degrees: %j on the record of %j", (typed, name, code) => {
    const people = [{ id: "ayu", number: numberOf(2), name, agencyId: "a", agency: "Dinas Contoh" }];
    expect(codes([but("Nama", typed)], present({ people }))).toEqual(code ? [`2 ${code}`] : []);
  });

  it("stays out of years that this system evaluated, or still does", () => {
    const own = present({ own: [{ personId: "ayu", year: 2025 }] });
    expect(codes([ayu], own)).toEqual(["2 own-evaluation"]);
    const open = present({ open: [{ agencyId: "a", year: 2025, closesOn: "2026-06-30" }] });
    expect(codes([ayu], open)).toEqual(["2 year-still-evaluated"]);
  });

  it("never says anything of whoever brings it, or of years before somebody was appointed", () => {
    expect(codes([[numberOf(3), "", ...ayu.slice(2)]])).toEqual(["2 own-predicate"]);
    const young = "200003122025012001";
    const people = [{ id: "y", number: young, name: "Yuni", agencyId: "a", agency: "Dinas Contoh" }];
    const row = [young, "", "2024", ...ayu.slice(3)];
    expect(codes([row], present({ people }))).toEqual(["2 before-appointment"]);
  });
});

describe("the words of a predicate", () => {
  it.each([
    ["Sangat Baik", "very_good"],
    [" BAIK ", "good"],
    ["butuh-perbaikan", "needs_improvement"],
    ["Cukup", "needs_improvement"],
    ["Cukup/Butuh Perbaikan", "needs_improvement"],
    ["Kurang/Misconduct", "poor"],
    ["SANGATKURANG", "very_poor"],
    ["SB", null],
    ["Buruk", null],
    ["Istimewa", null],
    ["85,5", null],
  ])("%j is %s", (text, predicate) => {
    expect(readPredicate(text)).toBe(predicate);
  });

  it("of a unit are others, and stay apart", () => {
    expect(readUnitLevel("ISTIMEWA")).toBe("excellent");
    expect(readUnitLevel("Sangat Baik")).toBeNull();
    expect(readUnitLevel("Cukup")).toBeNull();
  });
});

describe("the year of an opening datum", () => {
  it("is read as a number or a text, and is one of the last five that are over", () => {
    expect(["2025", "Tahun 2025", "2025,0", "2025.0"].map(readYear)).toEqual([2025, 2025, 2025, 2025]);
    expect(["25", "2025/2026", "12 Januari 2025"].map(readYear)).toEqual([null, null, null]);
    expect(openingYears("2026-06-03")).toEqual({ from: 2021, to: 2025 });
  });
});

describe("a list of past unit results", () => {
  const unitHead = [
    "Unit Kerja",
    "Unit induk",
    "OPD",
    "Tahun",
    "Capaian Kinerja Organisasi",
    ...head.slice(4),
  ];
  const unit = {
    parent: "Dinas Contoh",
    agencyId: "a",
    agency: "Dinas Contoh",
    agencyShort: "Dincon",
    own: false,
  };
  const units: UnitResultsPresent = {
    units: [
      { ...unit, id: "data", name: "Bidang Data" },
      { ...unit, id: "general", name: "Sekretariat" },
      {
        ...unit,
        id: "other",
        name: "Sekretariat",
        agencyId: "b",
        agency: "Dinas Lain",
        agencyShort: "Dinlain",
      },
      { ...unit, id: "led", name: "Bidang Sendiri", own: true },
    ],
    ...{ standing: [], own: [], open: [] },
  };
  const rowOf = (name: string, agency = "", level = "Baik") => [
    ...[name, "", agency, "2025", level, "188/45/2026", "2 Februari 2026", "Keputusan Bupati"],
  ];
  const planned = (rows: string[][], around = units) =>
    planUnitResults(linesIn([unitHead, ...rows], unitResultList), around, bringing);

  it("finds a unit by its name, and among several of the name by its agency", () => {
    const { added, findings } = planned([rowOf("BIDANG DATA"), rowOf("Sekretariat", "Dinlain", "Istimewa")]);
    expect(findings).toEqual([]);
    expect(added).toMatchObject([
      { subjectId: "data", agencyId: "a", facts: { value: "good" } },
      { subjectId: "other", agencyId: "b", facts: { value: "excellent" } },
    ]);
  });

  it.each([
    [rowOf("Sekretariat"), "import.several-units"],
    [rowOf("Bidang Khayal"), "import.no-such-unit"],
    [rowOf("Bidang Sendiri"), "import.own-unit"],
    [rowOf("Bidang Data", "", "Sangat Baik"), "import.level-unreadable"],
  ])("is stopped by %j: %s", (row, code) => {
    expect(planned([row]).findings.map(({ blocker }) => blocker.code)).toEqual([code]);
  });

  it("does not correct what evaluations were signed on, nor stand beside a decision of ours", () => {
    const facts = { source: "x", documentNumber: "x", documentDate: "2026-01-12" };
    const old = { id: "old", subjectId: "data", about: "2025", value: "poor" as const, signed: 2, ...facts };
    expect(planned([rowOf("Bidang Data")], { ...units, standing: [old] }).findings).toMatchObject([
      { row: 2, blocker: { code: "import.past-result-in-use", count: 2 } },
    ]);
    const own = { ...units, own: [{ unitId: "data", year: 2025 }] };
    expect(planned([rowOf("Bidang Data")], own).findings).toMatchObject([
      { blocker: { code: "import.own-result" } },
    ]);
  });
});
