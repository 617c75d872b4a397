/** A performance year in a real browser: plan, approval, live progress, evaluation, acknowledgement. */
import type { Browser, Page } from "playwright-core";

import { type RunningApp, startApp } from "../support/app";
import { openBrowser } from "../support/browser";
import { accessibilityFaults, visitor } from "../support/journey";

let app: RunningApp;
let browser: Browser;
type Visitor = Awaited<ReturnType<typeof visitor>>;
let rina: Visitor;
let hendra: Visitor;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
  rina = await visitor(browser, app.origin, "teacher");
  hendra = await visitor(browser, app.otherOrigin, "headOfSchool");
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const trainingFigure = (page: Page) => page.getByRole("figure").filter({ hasText: "sudah mencapai 20 JP" });
const setClock = async (page: Page, date: string) => {
  await page.getByLabel("Tanggal percontohan").selectOption(date);
  await page.waitForLoadState("networkidle");
};

describe("a teacher and her head of school", () => {
  it("hand in, return, mend and confirm a plan", async () => {
    await rina.page.getByRole("link", { name: "Buka" }).first().click();
    await sees(rina.page, "siap diajukan");
    expect(await accessibilityFaults(rina.page)).toEqual([]);
    await press(rina.page, "Ajukan ke atasan");
    await sees(rina.page, /Menunggu: Hendra Saputra/);

    await sees(hendra.page, "Putuskan rencana kinerja Rina Marlina, S.Pd.");
    await hendra.page.getByRole("link", { name: "Periksa" }).first().click();
    await sees(hendra.page, "Keputusan Anda");
    expect(await accessibilityFaults(hendra.page)).toEqual([]);
    await hendra.page.getByText("Kembalikan untuk diperbaiki").first().click();
    await hendra.page.getByLabel("Catatan untuk seluruh rencana").fill("Sebut kelasnya pada hasil pertama.");
    await press(hendra.page, "Kembalikan untuk diperbaiki");

    await sees(rina.page, /Catatan atasan: Sebut kelasnya/);
    await press(rina.page, "Ajukan ke atasan");
    await sees(hendra.page, "Keputusan Anda");
    await press(hendra.page, "Setujui dan tetapkan");
    await sees(rina.page, "Perbarui rencana");
  });

  it("report and answer, each on the other's open screen without reloading", async () => {
    await hendra.go("/progress/team");
    await rina.go("/progress");
    await press(rina.page, /^Laporkan progres/);
    await rina.page.getByLabel(/^Realisasi sampai hari ini/).fill("8o");
    await rina.page.getByLabel("Catatan singkat").fill("Asesmen kedua selesai, 28 murid ikut.");
    await press(rina.page, "Kirim laporan");
    await sees(rina.page, "Tulis angka, misalnya 80 atau 72,5.");
    expect(await rina.page.getByLabel("Catatan singkat").inputValue()).toBe(
      "Asesmen kedua selesai, 28 murid ikut.",
    );
    await rina.page.getByLabel("Berkas bukti dukung").setInputFiles({
      name: "daftar hadir.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.7\n%%EOF"),
    });
    await rina.page.getByRole("button", { name: "Lepaskan daftar hadir.pdf" }).waitFor();
    await rina.page.getByLabel(/^Realisasi sampai hari ini/).fill("61,5");
    await press(rina.page, "Kirim laporan");

    await sees(hendra.page, "Asesmen kedua selesai, 28 murid ikut.");
    expect(await accessibilityFaults(hendra.page)).toEqual([]);
    const card = hendra.page.getByRole("listitem").filter({ hasText: "Asesmen kedua selesai" }).first();
    const [file] = await Promise.all([
      hendra.page.waitForEvent("download"),
      card.getByRole("link", { name: "daftar hadir.pdf" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("daftar hadir.pdf");
    await card.getByRole("textbox").fill("Bagus, tuliskan cara membagi kelompoknya.");
    await card.getByRole("button", { name: "Kirim umpan balik" }).click();
    await sees(rina.page, "Bagus, tuliskan cara membagi kelompoknya.");
    expect(await accessibilityFaults(rina.page)).toEqual([]);
  });

  it("evaluate the semester and explain the predicate", async () => {
    await setClock(rina.page, "2026-07-01");
    await rina.go("/evaluations");
    await press(rina.page, "Siapkan penilaian periode ini");
    await rina.page.getByRole("link", { name: "Semester I 2026" }).click();
    await rina.page
      .getByLabel("Penilaian diri")
      .fill("Literasi naik; modul terakhir menunggu pengesahan gugus.");
    await press(rina.page, "Kirim penilaian diri");
    await sees(rina.page, /Penilai sedang bekerja/);

    const dian = await visitor(browser, app.origin, "regionalHr");
    await dian.go("/evaluations/units?search=SDN 84");
    await press(dian.page, "Tetapkan");
    await sees(dian.page, "Tidak ada unit yang menunggu Anda hari ini.");
    expect(await accessibilityFaults(dian.page)).toEqual([]);

    await hendra.go("/evaluations/team");
    await hendra.page.getByRole("link", { name: "Rina Marlina, S.Pd." }).click();
    await hendra.page
      .getByRole("group", { name: "Rating hasil kerja" })
      .getByText("Sesuai ekspektasi")
      .click();
    await hendra.page
      .getByRole("group", { name: "Rating perilaku kerja" })
      .getByText("Di atas ekspektasi")
      .click();
    expect(await accessibilityFaults(hendra.page)).toEqual([]);
    await press(hendra.page, "Tanda tangani");
    await press(hendra.page, /^Sampaikan kepada Rina/);

    await press(rina.page, "Terima dokumen");
    await rina.page.getByText("Mengapa predikat ini?").click();
    await sees(rina.page, "Rating hasil kerja “Di atas ekspektasi” → Sangat Baik");
    expect(await accessibilityFaults(rina.page)).toEqual([]);
  });

  it("assess a competency, and the gap stands on the other's open screen", async () => {
    await rina.go("/development");
    await sees(rina.page, "12 dari 20 JP terpenuhi tahun ini");
    await hendra.go("/development/team");
    expect(await accessibilityFaults(hendra.page)).toEqual([]);
    await hendra.page.getByRole("link", { name: "Rina Marlina, S.Pd." }).click();
    await hendra.page.getByLabel("Kompetensi", { exact: true }).selectOption("Mengelola perubahan");
    await hendra.page.getByRole("radio", { name: /^1\. Paham/ }).check();
    await press(hendra.page, "Simpan penilaian");
    await sees(hendra.page, "Tulis alasannya.");
    await hendra.page.getByLabel("Alasan").fill("Kurikulum baru dipakai setelah dua kali didampingi.");
    await press(hendra.page, "Simpan penilaian");
    await sees(hendra.page, /^Tersimpan\. Rina Marlina/);
    expect(await accessibilityFaults(hendra.page)).toEqual([]);
    await sees(rina.page, /Kurikulum baru dipakai setelah dua kali didampingi/);
  });

  it("record a training, and nobody counts its hours by hand", async () => {
    await rina.go("/development");
    await rina.page.getByLabel("Nama pelatihan").fill("Asesmen literasi");
    await rina.page.getByLabel("Penyelenggara").fill("Balai Guru Penggerak");
    await rina.page.getByLabel("Kompetensi yang dikembangkan").selectOption("Mengelola perubahan");
    await rina.page.getByLabel("Bentuk").selectOption("seminar");
    await press(rina.page, "Catat pelatihan");
    await sees(rina.page, "Isi tanggalnya.");
    await rina.page.getByLabel("Mulai").fill("2026-06-29");
    await rina.page.getByLabel("Selesai").fill("2026-06-30");
    await rina.page.getByLabel("Jumlah (hari)").fill("2");
    await press(rina.page, "Catat pelatihan");
    await sees(rina.page, "Tercatat: 8 JP.");
    await sees(rina.page, "20 dari 20 JP terpenuhi tahun ini");
    await sees(rina.page, "Tahun ini untuk kompetensi ini: Asesmen literasi (8 JP).");
    expect(await accessibilityFaults(rina.page)).toEqual([]);
  });

  it("and the training shows on the leadership's chart, down to the school", async () => {
    const bachtiar = await visitor(browser, app.origin, "sekda");
    await bachtiar.go("/reports");
    await sees(bachtiar.page, /pegawai sudah mencapai 20 JP/);
    expect(await accessibilityFaults(bachtiar.page)).toEqual([]);
    await trainingFigure(bachtiar.page).getByText("Tabel", { exact: true }).click();
    for (const unit of ["Dinas Pendidikan", "Bidang Pembinaan SD"]) {
      await trainingFigure(bachtiar.page).getByRole("link", { name: unit }).click();
      await sees(bachtiar.page, new RegExp(`^${unit}.*, 2026\\. Rencana`));
    }
    const school = trainingFigure(bachtiar.page).getByRole("row").filter({ hasText: "SDN 84 Pelepat" });
    expect(Number(await school.getByRole("cell").nth(1).textContent())).toBeGreaterThanOrEqual(1);
    expect(bachtiar.complaints).toEqual([]);
  });

  it("leave a trail that verifies, and consoles without a complaint", async () => {
    const taufik = await visitor(browser, app.origin, "auditor");
    await taufik.go("/administration/audit");
    await sees(taufik.page, /^Jejak utuh/);
    expect(await accessibilityFaults(taufik.page)).toEqual([]);
    expect([...rina.complaints, ...hendra.complaints, ...taufik.complaints]).toEqual([]);
  });
});
