import { statementHints } from "@/lib/planning/target-hints";

describe("hints on a result (Anak Lampiran 1, L.II.A.7.a.7)", () => {
  it.each([
    ["Ibu hamil terlayani sesuai standar", []],
    ["Kemampuan literasi murid kelas V meningkat", []],
    ["Menurunnya angka stunting di Pelepat", []],
    ["Menulis surat rujukan", ["activity"]],
    ["Melaksanakan pengawasan jalan", ["activity"]],
    ["Mengelola arsip dinas", ["activity"]],
    ["Pengawasan", ["short"]],
    ["Semua warga terlayani pada hari yang sama", ["absolute"]],
    ["Memastikan setiap berkas selesai", ["activity", "absolute"]],
    ["", []],
  ])("%j: %j", (statement, kinds) => {
    expect(statementHints(statement).map(({ kind }) => kind)).toEqual(kinds);
  });
});
