import { findHeadings, type ListShape, type Table } from "@/lib/exchange/headings";
import { readLines } from "@/lib/exchange/lines";
import { assessmentList, planAssessments } from "@/lib/exchange/past-assessments";
import { creditList, planCredits, readPoints } from "@/lib/exchange/past-credit-points";
import { planTrainings, trainingList, type TrainingsPresent } from "@/lib/exchange/past-trainings";
import { readForm, readInternational } from "@/lib/exchange/training-cells";

import { numberOf } from "../../support/lists";

const bringing = { today: "2026-06-03", keeperId: "keeper" };
const people = [
  {
    id: "ayu",
    number: numberOf(2),
    name: "Ayu Lestari, S.Pd.",
    agencyId: "a",
    agency: "Dinas Contoh",
    unitId: "u",
  },
  { id: "keeper", number: numberOf(3), name: "Nur", agencyId: "a", agency: "Dinas Contoh", unitId: "u" },
];
const document = { source: "BKN", documentNumber: "800/1", documentDate: "2026-01-12" };

function linesIn<Field extends string>(table: Table, shape: ListShape<Field>) {
  const headings = findHeadings(table, shape);
  if (!headings) throw new Error("no headings");
  expect(headings.missing).toEqual([]);
  return readLines(table, headings, shape);
}
const codesOf = ({ findings }: { findings: readonly { row: number; blocker: { code: string } }[] }) =>
  findings.map(({ row, blocker }) => `${row} ${blocker.code.replace("import.", "")}`);

describe("credit points of before", () => {
  const head = ["NIP", "Dihitung sampai", "Angka kredit", "Nomor PAK", "Tanggal dokumen", "Sumber"];
  const ayu = [numberOf(2), "31 Desember 2025", "87,5", "800/1", "12 Januari 2026", "BKN"];
  const but = (column: string, cell: string) => ayu.map((own, i) => (head[i] === column ? cell : own));
  const standing = { id: "old", subjectId: "ayu", about: "2025-12-31", value: "87.500", ...document };
  const plan = (rows: string[][], stands: (typeof standing)[] = []) =>
    planCredits(linesIn([head, ...rows], creditList), { people, standing: stands }, bringing);

  it.each([
    ["87,5", "87.500"],
    ["87.5", "87.500"],
    ["1.204,125", "1204.125"],
    ["0,000", "0.000"],
    ["150", "150.000"],
    ["1.204", null],
    ["87,5001", null],
    ["-3", null],
    ["1000000", null],
    ["AK 87", null],
  ])("reads %s as %s, exact or not at all", (text, points) => {
    expect(readPoints(text)).toBe(points);
  });

  it("are recorded once a person and day, in exact decimals", () => {
    expect(plan([ayu])).toMatchObject({
      findings: [],
      added: [
        { subjectId: "ayu", about: "2025-12-31", columns: { countedUntil: "2025-12-31", points: "87.500" } },
      ],
    });
    expect(plan([ayu], [standing])).toMatchObject({ added: [], corrected: [], unchanged: 1 });
    expect(plan([but("Angka kredit", "90")], [standing])).toMatchObject({
      corrected: [{ before: { value: "87.500" }, facts: { value: "90.000" } }],
    });
    expect(codesOf(plan([ayu, but("Angka kredit", "90")]))).toEqual([
      "2 conflicting-datum",
      "3 conflicting-datum",
    ]);
  });

  it.each([
    ["Dihitung sampai", "", "counted-missing"],
    ["Dihitung sampai", "akhir tahun", "counted-unreadable"],
    ["Dihitung sampai", "31/12/2026", "day-out-of-range"],
    ["Dihitung sampai", "31/12/2020", "day-out-of-range"],
    ["Angka kredit", "", "points-missing"],
    ["Angka kredit", "1.204", "points-unreadable"],
    ["Nomor PAK", "", "document-number-missing"],
    ["Tanggal dokumen", "12/01/2024", "document-before-year"],
    ["Sumber", "", "source-missing"],
    ["NIP", numberOf(9), "unknown-person"],
    ["NIP", numberOf(3), "own-predicate"],
  ])("with %s as “%s” are a reason: %s", (column, cell, code) => {
    expect(codesOf(plan([but(column, cell)])).join()).toContain(code);
  });
});

describe("competency assessments of before", () => {
  const head = [
    "NIP",
    "Kode kompetensi",
    "Level",
    "Tanggal penilaian",
    "Nomor dokumen",
    "Tanggal dokumen",
    "Sumber",
  ];
  const ayu = [numberOf(2), "KES-01", "Level 3", "14/10/2025", "800/1", "12/01/2026", "BKN"];
  const but = (column: string, cell: string) => ayu.map((own, i) => (head[i] === column ? cell : own));
  const competencies = [{ id: "c1", code: "KES-01", name: "Asuhan persalinan" }];
  const plan = (rows: string[][]) =>
    planAssessments(
      linesIn([head, ...rows], assessmentList),
      { people, competencies, standing: [] },
      bringing,
    );

  it("are of a competency by its code or its name, on a day", () => {
    for (const named of ["KES-01", "kes 01", "asuhan persalinan"])
      expect(plan([but("Kode kompetensi", named)])).toMatchObject({
        findings: [],
        added: [
          {
            about: "KES-01, 2025-10-14",
            columns: { competencyId: "c1", level: 3, assessedOn: "2025-10-14" },
          },
        ],
      });
  });

  it.each([
    ["Kode kompetensi", "", "competency-missing"],
    ["Kode kompetensi", "KES-99", "no-such-competency"],
    ["Level", "", "mastery-missing"],
    ["Level", "6", "mastery-unreadable"],
    ["Level", "2,5", "mastery-unreadable"],
    ["Tanggal penilaian", "", "assessed-missing"],
    ["Tanggal penilaian", "Oktober", "assessed-unreadable"],
    ["Tanggal penilaian", "04/06/2026", "day-out-of-range"],
  ])("with %s as “%s” are a reason: %s", (column, cell, code) => {
    expect(codesOf(plan([but(column, cell)]))).toContain(`2 ${code}`);
  });
});

describe("this year's trainings of before", () => {
  const head = [
    ...["NIP", "Nama pelatihan", "Penyelenggara", "Bentuk", "Tingkat", "Tanggal mulai", "Tanggal selesai"],
    ...["Jumlah", "Nomor sertifikat", "Tanggal dokumen", "Sumber"],
  ];
  const ayu = [
    ...[numberOf(2), "Seminar Arsip", "ANRI", "Seminar", "Nasional", "09/02/2026", "10/02/2026"],
    ...["2", "800/1", "12/02/2026", "BKN"],
  ];
  const but = (changes: Record<string, string>) => ayu.map((own, i) => changes[head[i] ?? ""] ?? own);
  const plan = (rows: string[][], around: Partial<TrainingsPresent> = {}) =>
    planTrainings(
      linesIn([head, ...rows], trainingList),
      { people, standing: [], counted: [], ...around },
      bringing,
    );

  it.each([
    ["Pelatihan teknis", "programme"],
    ["DIKLAT FUNGSIONAL", "programme"],
    ["Lokakarya", "workshop"],
    ["E-Learning", "e_learning"],
    ["Pelatihan dan seminar", null],
  ])("read the form %s as %s", (text, form) => {
    expect(readForm(text)).toBe(form);
  });

  it("are national where nothing is said", () => {
    expect(["", "Nasional", "Luar Negeri", "mungkin"].map(readInternational)).toEqual([
      false,
      false,
      true,
      null,
    ]);
  });

  it("count by the table of conversion, never by what a file says", () => {
    expect(plan([ayu])).toMatchObject({
      findings: [],
      added: [{ columns: { form: "seminar", quantity: 2, hours: 8, unitId: "u", startedOn: "2026-02-09" } }],
    });
    expect(plan([but({ Tingkat: "Internasional", Jumlah: "1" })]).added[0]?.columns.hours).toBe(6);
  });

  it("share the cap of their form with what is recorded already and with each other", () => {
    const day = {
      Bentuk: "Komunitas belajar",
      "Tanggal mulai": "09/02/2026",
      "Tanggal selesai": "09/02/2026",
      Jumlah: "1,5",
    };
    const rows = [but({ ...day, "Nama pelatihan": "Satu" }), but({ ...day, "Nama pelatihan": "Dua" })];
    expect(plan(rows).added.map(({ columns }) => columns.hours)).toEqual([1.5, 0.5]);
    const recorded = {
      ...{ id: null, personId: "ayu", title: "Lain", form: "learning_community" as const, hours: 2 },
      ...{ startedOn: "2026-02-09", endedOn: "2026-02-09", international: false, quantity: 2 },
    };
    expect(plan(rows, { counted: [recorded] }).added.map(({ columns }) => columns.hours)).toEqual([0, 0]);
  });

  it("that were recorded here are not recorded a second time", () => {
    const recorded = {
      ...{ id: null, personId: "ayu", title: "SEMINAR  arsip", form: "seminar" as const, hours: 8 },
      ...{ startedOn: "2026-02-09", endedOn: "2026-02-10", international: false, quantity: 2 },
    };
    expect(codesOf(plan([ayu], { counted: [recorded] }))).toEqual(["2 training-recorded"]);
  });

  it.each([
    [{ "Nama pelatihan": "" }, "training-title-missing"],
    [{ Penyelenggara: "" }, "training-provider-missing"],
    [{ Bentuk: "Rapat" }, "training-form-unreadable"],
    [{ Tingkat: "Daerah" }, "training-scope-unreadable"],
    [{ "Tanggal mulai": "" }, "training-start-missing"],
    [{ "Tanggal selesai": "" }, "training-end-missing"],
    [{ "Tanggal mulai": "Februari" }, "training-date-unreadable"],
    [{ "Tanggal mulai": "09/02/2025" }, "day-out-of-range"],
    [{ "Tanggal selesai": "08/02/2026" }, "training-ends-first"],
    [{ Jumlah: "banyak" }, "training-quantity"],
    [{ Jumlah: "0" }, "training-quantity"],
    [{ Jumlah: "3" }, "training-more-days"],
  ])("with %j are a reason: %s", (changes, code) => {
    expect(codesOf(plan([but(changes as Record<string, string>)]))).toContain(`2 ${code}`);
  });
});
