import { createHash } from "node:crypto";

import { writtenCode } from "@/lib/documents/code";
import { pdfOf } from "@/lib/documents/gateway/pdf";
import type { Attachment, Sealed, SealedContent } from "@/lib/documents/sealed";
import { sealedDrawing, sealedFile } from "@/lib/documents/sealed-drawing";

import { pagesOf } from "../../support/pdf";
import {
  aContent,
  anAttachment,
  anObjection,
  aSealed,
  theLongestAttachment,
} from "../../support/sealed-content";

const address = "https://kinerja.bungokab.go.id/verify";
const bytesOf = (document: Sealed) => pdfOf(sealedDrawing(document, address));
const drawn = async (form: Sealed["form"], changes: Partial<SealedContent> = {}) =>
  pagesOf(await bytesOf(aSealed(form, changes)));
const textOf = async (form: Sealed["form"], changes: Partial<SealedContent> = {}) =>
  (await drawn(form, changes)).map(({ text }) => text).join(" ");

const label = "Persetujuan elektronik, bukan tanda tangan elektronik tersertifikasi.";
const { rater, superior, employee } = aContent();
const forms: [Sealed["form"], Partial<SealedContent>, number][] = [
  ["d11", {}, 1],
  ["d12", { signed: { by: "superior", party: superior ?? rater, at: "2026-07-20T02:00:00.000Z" } }, 1],
  ["d13", { objection: anObjection(), predicate: "very_good", received: null }, 1],
  ["c11", {}, 2],
  ["c12", {}, 2],
  ["c13", {}, 2],
];

describe("a document that was issued (L.V)", () => {
  it.each(forms)(
    "%s has its head, its code and what kind of signature it is not",
    async (form, changes, pages) => {
      const { code } = aSealed(form);
      const all = await drawn(form, changes);
      const text = all.map((page) => page.text).join(" ");
      expect(all).toHaveLength(pages);
      expect(all.flatMap(({ outside }) => outside)).toEqual([]);
      for (const said of [
        ...["PEMERINTAH KABUPATEN BUNGO", "DINAS PENANAMAN MODAL", "SEMESTER I 2026"],
        ...[
          "Periode penilaian: 1 Januari 2026 s.d. 30 Juni 2026",
          `Kode dokumen: ${writtenCode(code)}`,
          address,
          label,
        ],
        ...[`Formulir ${form.toUpperCase().split("").join(".")}`, "Ayu Lestari", "199001012015012001"],
      ])
        expect(text).toContain(said);
    },
  );

  it.each(forms)(
    "%s has the same bytes whenever it is drawn, and its code where programs find it",
    async (form, changes) => {
      const document = aSealed(form, changes);
      const [one, other] = [await bytesOf(document), await bytesOf(JSON.parse(JSON.stringify(document)))];
      const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
      expect(hash(one)).toBe(hash(other));
      expect(one.toString("latin1")).toContain(`(Kinerja ${document.code})`);
    },
  );

  it("is headed by its period, whichever it is", async () => {
    const period = aContent().period;
    const head = (changes: Partial<SealedContent["period"]>) =>
      textOf("d11", { period: { ...period, ...changes } });
    expect(await head({ cadence: "quarterly", number: 3 })).toContain("TRIWULAN III 2026");
    expect(await head({ cadence: "monthly", number: 2 })).toContain("FEBRUARI 2026");
    expect(await head({ kind: "annual" })).toContain("TAHUN 2026");
  });

  it("is called by its form, period and person where it is saved", () => {
    expect(sealedFile(aSealed("d11"))).toBe("D.1.1 Semester I 2026 Ayu Lestari.pdf");
    expect(sealedFile(aSealed("d11", { employee: { ...employee, name: "Ayu, S.Pd." } }))).toBe(
      "D.1.1 Semester I 2026 Ayu, S.Pd.pdf",
    );
  });
});

describe("the evaluation document (D.1.1, D.1.2, D.1.3)", () => {
  it("has seven parts, and each approval with its place and moment", async () => {
    const text = await textOf("d11");
    for (const part of [
      ...["1 PEGAWAI YANG DINILAI", "2 PEJABAT PENILAI KINERJA", "3 ATASAN PEJABAT PENILAI KINERJA"],
      ...["4 EVALUASI KINERJA Capaian kinerja organisasi Baik Predikat kinerja pegawai Baik"],
      ...["5 CATATAN/REKOMENDASI Tetap jaga mutu layanan.", "6 PERSETUJUAN PEJABAT PENILAI KINERJA"],
      "Disetujui secara elektronik oleh Budi Santoso Muara Bungo, 22 Juni 2026 pukul 09.00 WIB NIP 197501012000031002",
      "7 PERSETUJUAN PEGAWAI YANG DINILAI Diterima secara elektronik oleh Ayu Lestari Muara Bungo, 23 Juni 2026",
    ])
      expect(text).toContain(part);
    expect(text).not.toContain("8 ");
  });

  it("says what the employee did not do, and never that they signed", async () => {
    expect(await textOf("d11", { received: null })).toContain("DINILAI Belum diterima pegawai.");
    const lapsed = await textOf("d11", { received: { is: "lapsed", at: "2026-07-13T02:00:00.000Z" } });
    expect(lapsed).toContain(
      "Tidak diterima pegawai sampai tenggat; dihitung lewat tenggat pada 13 Juli 2026",
    );
    for (const text of [lapsed, await textOf("d11", { received: null })])
      expect(text).not.toContain("Diterima secara");
  });

  it("names the superior who signed in the rater's place (D.1.2)", async () => {
    const text = await textOf(...(forms[1]?.slice(0, 2) as ["d12", object]));
    expect(text).toContain("OLEH ATASAN PEJABAT PENILAI KINERJA SEMESTER I");
    expect(text).toContain(
      "6 PERSETUJUAN ATASAN PEJABAT PENILAI KINERJA Disetujui secara elektronik oleh Dewi Anggraini",
    );
  });

  it("notes a decision that upheld it (D.1.1)", async () => {
    const text = await textOf("d11", {
      received: null,
      objection: anObjection({ decision: "upheld", before: null }),
    });
    expect(text).toContain(
      "Keberatan tanggal 1 Juli 2026 diputuskan Dewi Anggraini pada 6 Juli 2026: penilaian tetap.",
    );
    expect(text).toContain("Pegawai mengajukan keberatan atas dokumen semula, 1 Juli 2026 pukul 09.00 WIB.");
    expect(text).not.toContain("tidak menerima");
  });

  it("has eleven parts after an objection that changed it (D.1.3)", async () => {
    const text = await textOf("d13", forms[2]?.[1]);
    for (const part of [
      ...[
        "Sangat Baik (semula: Baik)",
        "6 KEBERATAN Bukti capaian Juni tidak dihitung.",
        "7 PENJELASAN PEJABAT PENILAI",
      ],
      ...[
        "8 KEPUTUSAN DAN REKOMENDASI",
        "Rekomendasi: Unggah bukti",
        "9 PERSETUJUAN PEJABAT PENILAI KINERJA",
      ],
      ...[
        "10 PERSETUJUAN PEGAWAI",
        "11 PERSETUJUAN ATASAN PEJABAT PENILAI KINERJA Disetujui secara elektronik oleh Dewi",
      ],
    ])
      expect(text).toContain(part);
    expect(text).toContain(
      "9 PERSETUJUAN PEJABAT PENILAI KINERJA Dokumen semula disetujui secara elektronik oleh Budi",
    );
    const unheard = anObjection({ statement: null, statedAt: null, recommendation: null });
    expect(await textOf("d13", { objection: unheard })).toContain(
      "Tidak ada penjelasan sampai keputusan diambil.",
    );
  });

  it("names ranks with their grades, and only the grade of whoever has no rank", async () => {
    const text = await textOf("d11", { employee: { ...employee, grade: "IX" } });
    expect(text).toContain("199001012015012001 Pangkat/gol. ruang IX Jabatan");
    expect(text).toContain("197501012000031002 Pangkat/gol. ruang Penata (III/c) Jabatan");
  });

  it("keeps the place that it had where it was issued before the town was kept", async () => {
    expect(await textOf("d11", { seat: undefined })).toContain(
      "oleh Budi Santoso Bidang Perizinan, 22 Juni 2026",
    );
  });

  it("has lines for what a signature from before did not keep, and for a regent's number", async () => {
    const unknown = { number: null, grade: null, position: null, unit: null };
    const text = await textOf("d11", { superior: null, rater: { ...rater, ...unknown } });
    expect(text).toContain(
      "3 ATASAN PEJABAT PENILAI KINERJA Nama – NIP – Pangkat/gol. ruang – Jabatan – Unit kerja –",
    );
    expect(text).toContain("Nama Budi Santoso NIP – Pangkat");
  });
});

describe("the attachment (C.1.1, C.1.2, C.1.3)", () => {
  it("says what was reached of every target, feedback on it, both ratings and the predicate", async () => {
    const text = await textOf("c12");
    for (const said of [
      ...["Izin selesai dalam tiga hari: 95 %", "91,5 % Dua izin menunggu tata ruang Bukti: rekap-juni.xlsx"],
      ...["Keluhan warga: paling banyak lima", "Belum dilaporkan", "• Rekap mingguan sangat membantu."],
      ...["Rating hasil kerja: SESUAI EKSPEKTASI", "Rating perilaku kerja: DI ATAS EKSPEKTASI"],
      ...["Loyal Menjaga rahasia data pemohon", "• Ramah kepada pemohon.", "Predikat kinerja pegawai BAIK"],
      ...[
        "PENDEKATAN HASIL KERJA KUANTITATIF",
        "Persetujuan pejabat penilai kinerja Disetujui secara elektronik",
      ],
    ])
      expect(text).toContain(said);
    expect(await textOf("c11")).toContain("BAGI PEJABAT PIMPINAN TINGGI");
    expect(await textOf("c13")).toContain("PENDEKATAN HASIL KERJA KUALITATIF");
  });

  it("is approved by who changed the ratings, and not by who gave the former ones", async () => {
    const changed = await textOf("c12", { objection: anObjection() });
    expect(changed).toContain("Disetujui secara elektronik oleh Dewi Anggraini Muara Bungo, 6 Juli 2026");
    expect(changed).not.toContain("elektronik oleh Budi");
    const upheld = await textOf("c12", { objection: anObjection({ decision: "upheld" }) });
    expect(upheld).toContain("elektronik oleh Budi Santoso");
  });

  it("shows the rater's distribution, but none that tells what single colleagues hold", async () => {
    expect(await textOf("c12")).toContain("Butuh Perbaikan: 1 Baik: 6 Sangat Baik: 2");
    const few = { very_good: 1, good: 3, needs_improvement: 0, poor: 0, very_poor: 0 };
    const small = await textOf("c12", { attachment: anAttachment({ distribution: few }) });
    expect(small).toContain(
      "Tidak ditampilkan: saat penilaian ini ditandatangani, penilaian yang sudah ditandatangani kurang dari lima.",
    );
    expect(small).not.toContain("Baik: 3");
    expect(await textOf("c12", { attachment: anAttachment({ distribution: null }) })).toContain(
      "penilai – HASIL KERJA",
    );
  });

  it("never heads a page for a rating alone", async () => {
    const [one] = anAttachment().results;
    const [, short] = one?.indicators ?? [];
    for (let lines = 10; lines <= 14; lines++) {
      const indicators = Array.from({ length: lines }, () => short);
      const results = [{ ...one, indicators }] as Attachment["results"];
      const pages = await drawn("c12", { attachment: anAttachment({ results }) });
      for (const { text } of pages) expect(text).not.toContain("UMPAN BALIK BERKELANJUTAN Rating");
    }
  });

  it("stays on its pages however long it is", async () => {
    const pages = await drawn("c12", { attachment: theLongestAttachment() });
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.flatMap(({ outside }) => outside)).toEqual([]);
  });
});
