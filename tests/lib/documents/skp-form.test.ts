import { pdfOf } from "@/lib/documents/gateway/pdf";
import type { Skp } from "@/lib/documents/skp";
import { skpForm } from "@/lib/documents/skp-form";

import { pagesOf } from "../../support/pdf";
import {
  aManual,
  anIndicator,
  anSkp,
  aResult,
  officialWords,
  theLongestSkp,
  support,
} from "../../support/skp";

const drawn = async (skp: Skp) => pagesOf(await pdfOf(skpForm(skp, officialWords)));
const textOf = async (skp: Skp) => (await drawn(skp)).map(({ text }) => text).join(" ");

describe("the official form of a plan (PermenPANRB 6/2022, A.1)", () => {
  it("names both parties, the agency and the period", async () => {
    const [first] = await drawn(anSkp());
    for (const text of [
      "DINAS PENANAMAN MODAL",
      "PERIODE PENILAIAN: 1 JANUARI S.D. 31 DESEMBER TAHUN 2026",
      "Ayu Lestari",
      "199001012015012001",
      "III/c",
      "Budi Santoso",
      "Kepala Bidang",
    ])
      expect(first?.text).toContain(text);
  });

  it("has a line instead of what is not on record, such as a regent's NIP", async () => {
    const { parties } = anSkp();
    const rater = { ...parties.rater, number: null, grade: null };
    const text = await textOf(anSkp({ parties: { ...parties, rater } }));
    expect(text).toContain("2 NIP –");
    expect(text.match(/NIP \d{18}/g)).toHaveLength(3);
  });

  it("has the columns of A.1.7, and the superior's result", async () => {
    const text = await textOf(anSkp({ results: [aResult({ support })] }));
    expect(text).toContain(
      "NO RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI RENCANA HASIL KERJA ASPEK INDIKATOR KINERJA INDIVIDU TARGET",
    );
    expect(text).toContain(
      "A. UTAMA 1 Investasi daerah meningkat Layanan izin selesai tepat waktu Waktu Persentase izin",
    );
    expect(text).toContain("1.234,5 izin");
    expect(text).not.toContain("Nilai investasi");
  });

  it("names who assigned a result that is not of the rater, on every form", async () => {
    const assigner = { name: "Citra Dewi", position: "Kepala Bidang Arsip" };
    const results = [aResult({ support: { ...support, assigner } })];
    const said = "Layanan izin selesai tepat waktu (penugasan dari Citra Dewi, Kepala Bidang Arsip)";
    for (const changes of [{}, { approach: "qualitative" as const }, { senior: true }])
      expect(await textOf(anSkp({ results, ...changes }))).toContain(said);
    expect(await textOf(anSkp({ results: [aResult({ support })] }))).not.toContain("penugasan dari");
  });

  it("shows the indicator too where the superior is a senior leader (footnote of A.1.7)", async () => {
    const { parties } = anSkp();
    const rater = { ...parties.rater, positionKind: "senior_leader" as const };
    const text = await textOf(anSkp({ results: [aResult({ support })], parties: { ...parties, rater } }));
    expect(text).toContain("Investasi daerah meningkat (Nilai investasi)");
  });

  it("explains the indicators of senior leaders on a page of their own (A.1.3)", async () => {
    const indicators = [anIndicator({ aspect: null, perspective: "recipients", manual: aManual() })];
    const pages = await drawn(anSkp({ leads: true, results: [aResult({ indicators })] }));
    expect(pages.at(-1)?.text).toContain("MANUAL INDIKATOR KINERJA");
    for (const text of [
      "Rencana hasil kerja Layanan izin selesai tepat waktu",
      "Tujuan Menilai mutu layanan",
      "Definisi Izin yang selesai sebelum tenggat",
      "Formula Izin tepat waktu dibagi semua izin",
      "Satuan pengukuran izin",
      "Kualitas dan tingkat kendali Outcome antara",
      "Sumber data Aplikasi perizinan",
      "Periode pelaporan Triwulanan",
    ])
      expect(pages.at(-1)?.text).toContain(text);
    expect(await textOf(anSkp({ leads: true }))).not.toContain("MANUAL INDIKATOR");
  });

  it("has the columns of A.1.2 for senior leaders", async () => {
    const indicators = [anIndicator({ aspect: null, perspective: "budget" })];
    const text = await textOf(anSkp({ leads: true, results: [aResult({ indicators })] }));
    expect(text).toContain("BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI");
    expect(text).toContain("NO RENCANA HASIL KERJA INDIKATOR KINERJA INDIVIDU TARGET PERSPEKTIF");
    expect(text).toContain("1.234,5 izin Anggaran");
  });

  it("tells indicator and target in one narrative on A.1.6, with the perspective on A.1.1", async () => {
    const plan = { approach: "qualitative" as const };
    const text = await textOf(anSkp(plan));
    expect(text).toContain("UKURAN KEBERHASILAN/INDIKATOR KINERJA INDIVIDU DAN TARGET");
    expect(text).toContain("• Persentase izin yang selesai dalam tiga hari: 1.234,5 izin");
    const told = anIndicator({ perspective: "budget", targetValue: null, targetUnit: null });
    const leads = await textOf(anSkp({ ...plan, leads: true, results: [aResult({ indicators: [told] })] }));
    expect(leads).toContain("• Persentase izin yang selesai dalam tiga hari (Anggaran)");
  });

  it("names the assignment in which a result is reached (L.II.A.6.d)", async () => {
    const assignment = { id: "p", kind: "acting" as const, position: { title: "Sekretaris" } };
    for (const approach of ["quantitative", "qualitative"] as const)
      expect(await textOf(anSkp({ approach, results: [aResult({ assignment })] }))).toContain(
        "Layanan izin selesai tepat waktu (penugasan sebagai Plt. Sekretaris)",
      );
  });

  it("leaves additional results out when there are none, and numbers them anew when there are", async () => {
    expect(await textOf(anSkp())).not.toContain("B. TAMBAHAN");
    const results = [aResult(), aResult({ kind: "additional", statement: "Panitia hari jadi terbantu" })];
    expect(await textOf(anSkp({ results }))).toContain("B. TAMBAHAN 1 – Panitia hari jadi terbantu");
  });

  it("lists the seven values with their guides and what the superior expects besides", async () => {
    const text = await textOf(anSkp());
    expect(text).toContain("Berorientasi Pelayanan");
    expect(text).toContain("Menjaga rahasia jabatan dan negara");
    expect(text).toContain("7 Kolaboratif");
    expect(text).toContain("Menjaga rahasia data pemohon");
  });

  it("has the appendix A.1.8 on a page of its own, and both parties' signatures on both", async () => {
    const pages = await drawn(anSkp());
    expect(pages.at(-1)?.text).toContain("LAMPIRAN SASARAN KINERJA PEGAWAI DUKUNGAN SUMBER DAYA 1 Dua orang");
    const signed = pages.filter(({ text }) => text.includes("........................, 12 Januari 2026"));
    expect(signed).toHaveLength(2);
  });

  it("keeps to the pages however long the plan is, with the headings again on each page of results", async () => {
    const pages = await drawn(theLongestSkp());
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.flatMap(({ outside }) => outside)).toEqual([]);
    for (const { text } of pages.filter((page) => page.text.includes("Waktu Terlaksananya")))
      expect(text).toContain("HASIL KERJA NO RENCANA HASIL KERJA PIMPINAN");
    pages.forEach(({ text }, i) => expect(text).toContain(`Halaman ${i + 1} dari ${pages.length}`));
    const all = pages.map(({ text }) => text).join(" ");
    expect(all.match(/Waktu Terlaksananya/g)).toHaveLength(60);
  });

  it("divides words without an end and writes signs that the typeface lacks", async () => {
    const told = { targetValue: null, targetUnit: null, targetNarrative: "≥ 95 % puas" };
    const results = [aResult({ statement: "x".repeat(500), indicators: [anIndicator(told)] })];
    const pages = await drawn(anSkp({ results }));
    expect(pages.flatMap(({ outside }) => outside)).toEqual([]);
    expect(pages[0]?.text).toContain(">= 95 % puas");
  });

  it("is short for a short plan and the same bytes each time", async () => {
    expect(await drawn(anSkp())).toHaveLength(3);
    const [once, again] = [
      await pdfOf(skpForm(anSkp(), officialWords)),
      await pdfOf(skpForm(anSkp(), officialWords)),
    ];
    expect(once.equals(again)).toBe(true);
  });
});
