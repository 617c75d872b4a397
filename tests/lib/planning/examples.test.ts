import { exampleFor, exampleNamed, examples } from "@/lib/planning/examples";
import { indicatorHints, statementHints } from "@/lib/planning/target-hints";

describe("the example library (P6)", () => {
  it("has at least twenty positions, each under one name", () => {
    const names = examples.map(({ position }) => position);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(20);
  });

  it.each(examples.map(({ position, results }) => [position, results] as const))(
    "says what %s achieves, and the coach has nothing to add but the target",
    (_, results) => {
      expect(results.some(({ kind }) => kind === "main")).toBe(true);
      const hints = results.flatMap(({ statement, indicators }) => [
        ...statementHints(statement),
        ...indicators.flatMap(({ unit, ...indicator }) =>
          indicatorHints({
            ...{ ...indicator, qualitative: false, targetUnit: unit },
            ...{ targetValue: null, targetNarrative: null },
          }),
        ),
      ]);
      expect(hints.filter((hint) => hint !== "no-target")).toEqual([]);
      expect(results.every(({ indicators }) => indicators.length > 0)).toBe(true);
    },
  );

  it.each([
    ["Guru Kelas Ahli Muda", "Guru kelas SD"],
    ["Guru Ahli Pertama", "Guru mata pelajaran"],
    ["Kepala SDN 84 Pelepat", "Kepala sekolah"],
    ["Pengawas Sekolah Ahli Madya", "Pengawas sekolah"],
    ["Bidan Terampil", "Bidan"],
    ["Perawat Ahli Muda", "Perawat"],
    ["Kepala Puskesmas Pelepat", "Kepala puskesmas"],
    ["Auditor Ahli Muda", "Auditor"],
    ["Pengawas Urusan Pemerintahan Ahli Madya", "Auditor"],
    ["Camat Pelepat", "Camat"],
    ["Sekretaris Camat", "Camat"],
    ["Kepala Bidang Bina Marga", "Kepala bidang, kepala bagian, atau sekretaris"],
    ["Kepala Dinas Kesehatan", "Kepala dinas atau badan"],
    ["Sekretaris Daerah", "Kepala dinas atau badan"],
    ["Arsiparis Terampil", "Pengadministrasi dan arsiparis"],
    ["Pengelola Keuangan", "Bendahara dan pengelola keuangan"],
    ["Penyuluh Ahli Pertama", "Penyuluh pertanian"],
    ["Teknik Jalan dan Jembatan Ahli Muda", "Teknik jalan, jembatan, dan pengairan"],
  ])("proposes for %s the example of %s", (title, position) => {
    expect(exampleFor(title)?.position).toBe(position);
  });

  it("proposes nothing for a position it does not know, and finds examples by name only", () => {
    expect(exampleFor("Juru Mudi Kapal")).toBeUndefined();
    expect(exampleNamed("Bidan")?.position).toBe("Bidan");
    expect(exampleNamed("bidan")).toBeUndefined();
  });
});
