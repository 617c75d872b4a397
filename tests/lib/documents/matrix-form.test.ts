import { pdfOf } from "@/lib/documents/gateway/pdf";
import { matrixForm, type MatrixSheet } from "@/lib/documents/matrix-form";
import { type MatrixMember, roleMatrix } from "@/lib/planning/role-matrix";

import { pagesOf } from "../../support/pdf";
import { anIndicator, anSkp, officialWords } from "../../support/skp";

const line = (i: number, inForce = true) => {
  const { targetValue, targetUnit } = anIndicator();
  return {
    id: `i${i}`,
    text: `Indikator ke-${i}`,
    statement: "Arsip daerah terjaga",
    targetValue,
    targetUnit,
    inForce,
  };
};
const member = (i: number, ...statements: string[]) => ({
  ...{ id: `m${i}`, name: `Anggota ${i}`, title: "Penelaah Teknis Kebijakan" },
  ...{ outside: null as MatrixMember["outside"], expected: {} as MatrixMember["expected"] },
  teams: [],
  results: statements.map((statement, j) => ({
    ...{ id: `${i}-${j}`, kind: "main" as const, statement, indicators: [] },
    support: { indicatorId: "i1", method: "direct_aspect" as const },
  })),
});

function aSheet(indicators: number, members: ReturnType<typeof member>[]): MatrixSheet {
  const { year, confirmedAt, parties } = anSkp();
  const lines = Array.from({ length: indicators }, (_, i) => line(i + 1));
  const matrix = roleMatrix([...lines, line(99, false)], members);
  return { year, confirmedAt, agency: parties.agency, leader: parties.employee, matrix };
}
const drawn = async (sheet: MatrixSheet) => pagesOf(await pdfOf(matrixForm(sheet, officialWords)));

describe("the role matrix on its form (PermenPANRB 6/2022, A.1.5)", () => {
  it("has the leader's indicators in its head and in the cells what each member contributes", async () => {
    const [page] = await drawn(aSheet(2, [member(1, "Arsip tertata", "Surat terjawab"), member(2)]));
    for (const text of [
      "MATRIKS PERAN HASIL PERIODE PENILAIAN: 1 JANUARI S.D. 31 DESEMBER TAHUN 2026",
      "Pimpinan: Ayu Lestari",
      "PEGAWAI DAN JABATAN Indikator ke-1",
      "Anggota 1 Penelaah Teknis Kebijakan",
      "Arsip tertata",
      "Surat terjawab",
    ])
      expect(page?.text).toContain(text);
    expect(page?.text).toMatch(/Anggota 2 .*tidak ada peran tidak ada peran/);
  });

  it("says what the leader expects where the plan says nothing yet, and leaves out what is not confirmed", async () => {
    const expected = { i1: { text: "Arsip lima tahun tertata", version: 1, state: "active" as const } };
    const [page] = await drawn(aSheet(2, [{ ...member(1), expected }]));
    expect(page?.text).toContain("Arsip lima tahun tertata tidak ada peran");
    expect(page?.text).not.toContain("Indikator ke-99");
  });

  it("has people of other units with what their rater approved, and nobody else's (L.II.A.5.j)", async () => {
    const outside = { unit: "Bidang Arsip", rater: "Dewi" };
    const cell = (text: string, state: "active" | "proposed" | "refused") => ({
      i1: { text, version: 1, state },
    });
    const [page] = await drawn(
      aSheet(2, [
        { ...member(1), outside, expected: cell("Arsip lima tahun tertata", "active") },
        { ...member(2), outside, expected: cell("Usul yang menunggu", "proposed") },
        { ...member(3), outside, expected: cell("Usul yang ditolak", "refused") },
      ]),
    );
    for (const text of ["Anggota 1", "Penelaah Teknis Kebijakan, Bidang Arsip", "Arsip lima tahun tertata"])
      expect(page?.text).toContain(text);
    for (const text of ["Anggota 2", "Anggota 3", "Usul"]) expect(page?.text).not.toContain(text);
  });

  it("goes on in a further table where the indicators have no room beside the names", async () => {
    const text = (await drawn(aSheet(12, [member(1, "Arsip tertata")]))).map((page) => page.text).join(" ");
    expect(text.match(/PEGAWAI DAN JABATAN/g)).toHaveLength(3);
    expect(text).toContain("Indikator ke-12");
  });

  it("repeats the head on every page of a unit of sixty", async () => {
    const pages = await drawn(
      aSheet(
        4,
        Array.from({ length: 60 }, (_, i) => member(i + 1, "Arsip tertata")),
      ),
    );
    expect(pages.length).toBeGreaterThan(3);
    for (const { text } of pages) expect(text).toContain("PEGAWAI DAN JABATAN");
    expect(pages.at(-1)?.text).toContain("Anggota 60");
  });
});
