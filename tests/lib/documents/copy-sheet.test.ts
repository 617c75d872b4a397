import { copySheet } from "@/lib/documents/copy-sheet";
import type { Skp } from "@/lib/documents/skp";

import { anIndicator, anSkp, aResult, officialWords, support } from "../../support/skp";

const fieldsOf = (skp: Skp) =>
  copySheet(skp, officialWords).map(({ title, fields }) => [
    title,
    ...fields.map(({ label, value }) => `${label}: ${value}`),
  ]);

describe("the sheet for e-Kinerja (domain §5.1)", () => {
  it("has the fields of the form in its order, in Indonesian", () => {
    expect(fieldsOf(anSkp({ results: [aResult({ support })] }))).toEqual([
      [
        "Periode, pendekatan, dan penilai",
        "Periode awal: 1 Januari 2026",
        "Periode akhir: 31 Desember 2026",
        "Pendekatan: Kuantitatif",
        "Pejabat penilai kinerja: Budi Santoso",
        "NIP pejabat penilai kinerja: 197501012000031002",
      ],
      [
        "RHK 1",
        "Jenis: Utama",
        "Rencana hasil kerja: Layanan izin selesai tepat waktu",
        "Penugasan dari: Budi Santoso",
        "Rencana hasil kerja pimpinan yang diintervensi: Investasi daerah meningkat",
        "Aspek: Waktu",
        "Indikator kinerja individu: Persentase izin yang selesai dalam tiga hari",
        "Target: 1.234,5 izin",
      ],
      ["Perilaku kerja", "Loyal: Menjaga rahasia data pemohon"],
      [
        "Lampiran",
        "Dukungan sumber daya: Dua orang tenaga loket",
        "Skema pertanggungjawaban: Laporan tiap triwulan",
        "Konsekuensi: Penugasan baru",
      ],
    ]);
  });

  it("has the perspective of a senior leader's indicator and a target in words", () => {
    const indicator = anIndicator({
      ...{ aspect: null, perspective: "budget", targetValue: null, targetNarrative: "Tanpa temuan" },
    });
    const [, result] = fieldsOf(anSkp({ leads: true, results: [aResult({ indicators: [indicator] })] }));
    expect(result).toEqual(expect.arrayContaining(["Perspektif: Anggaran", "Target: Tanpa temuan"]));
  });

  it("has no field for what the plan leaves empty, such as the NIP of a regent or the target of an indicator in words", () => {
    const { parties } = anSkp();
    const skp = anSkp({
      behaviours: [{ value: "loyal", expectation: "" }],
      appendix: [],
      results: [aResult({ indicators: [anIndicator({ targetValue: null })] })],
      parties: { ...parties, rater: { ...parties.rater, number: null } },
    });
    expect(fieldsOf(skp).map(([title]) => title)).toEqual(["Periode, pendekatan, dan penilai", "RHK 1"]);
    expect(fieldsOf(skp)[0]).toHaveLength(5);
    expect(fieldsOf(skp)[1]?.at(-1)).toMatch(/^Indikator kinerja individu/);
  });

  it("names every field once, so that a tick belongs to one", () => {
    const skp = anSkp({
      results: [aResult({ id: "r1" }), aResult({ id: "r2", indicators: [anIndicator({ id: "j" })] })],
    });
    const ids = copySheet(skp, officialWords).flatMap(({ fields }) => fields.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
