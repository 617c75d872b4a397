/** Careers of before brought by spreadsheet, and the talent map from switch to box, in a real browser on the small demo region. */
import { writeFile } from "node:fs/promises";
import path from "node:path";

import type { Page } from "playwright-core";

import { aFolder } from "../../support/folder";
import { isWellMade } from "../../support/journey";
import { as, database, numberOf, press, sees } from "../stage";

async function bring(page: Page, label: string, rows: string[]) {
  const file = path.join(await aFolder("careers"), "daftar.csv");
  await writeFile(file, rows.join("\r\n"));
  const form = page.locator("form").filter({ has: page.getByLabel(label) });
  await form.getByLabel(label).setInputFiles(file);
  await form.getByRole("button", { name: "Unggah dan lihat pratinjau" }).click();
}

/** Registers careers of before and the talent map. */
export function mapTalents() {
  describe("careers of before", () => {
    it("are told row by row what is wrong, mended, applied whole, and corrected", async () => {
      const { page, go } = await as("regionalHr");
      const head = "NIP;Dihitung sampai;Angka kredit;Nomor dokumen;Tanggal dokumen;Sumber";
      const midwife = `'${numberOf("midwife")}`;
      const row = (points: string) => `${midwife};31/12/2025;${points};PAK/7;12 Januari 2026;BKPSDMD`;
      await go("/administration/opening");
      await isWellMade(page);
      await bring(page, "Berkas angka kredit", [head, row("1.204")]);
      await sees(page, /Angka kredit tidak terbaca: 1\.204\. Tulis angka dengan koma desimal/);
      await go("/administration/opening");
      await bring(page, "Berkas angka kredit", [head, row("87,5")]);
      await sees(page, "Satu baris terbaca, siap diterapkan");
      await press(page, "Terapkan seluruh daftar");
      await sees(page, "Daftar ini sudah diterapkan");
      await go("/administration/opening");
      await bring(page, "Berkas angka kredit", [head, row("90,125")]);
      await sees(page, /87,5 \(PAK\/7\)/);
      await sees(page, /menjadi 90,125 \(PAK\/7\)/);
      await isWellMade(page);
    });

    it("and what positions ask are brought where imports stand", async () => {
      const { page, go } = await as("regionalHr");
      await go("/administration/imports");
      await sees(page, "Impor standar kompetensi jabatan");
      await isWellMade(page);
      await bring(page, "Berkas standar kompetensi jabatan", [
        "Perangkat daerah;Jabatan;Jenis jabatan;Jenjang;Kode kompetensi;Nama kompetensi;Level",
        ";;Fungsional;Ahli Muda;UJI-01;Kompetensi uji;3",
      ]);
      await sees(page, "Kompetensi teknis baru: Kompetensi uji");
      await press(page, "Terapkan seluruh daftar");
      await sees(page, "Daftar ini sudah diterapkan");
      await isWellMade(page);
    });
  });

  describe("the talent map", () => {
    it("leads from figures without names to the candidates behind them", async () => {
      const { page, go } = await as("sekda");
      await go("/");
      await page.getByRole("link", { name: "Peta Talenta" }).click();
      await sees(page, /\d+ dari \d+ pegawai berada di salah satu dari sembilan kotak/);
      await isWellMade(page);
      await page.getByRole("link", { name: "Daftar suksesi" }).click();
      await sees(page, /di kotak 7 sampai 9, dari [\d.]+ pegawai/);
      await isWellMade(page);
      await go("/talent/people?lacking=not_assessed");
      await sees(page, "Pembukaan daftar ini tercatat dalam jejak audit.");
      await isWellMade(page);
    });

    it("takes a potential from its document, and its owner reads what is missing", async () => {
      const hr = await as("regionalHr");
      await hr.go(`/talent/records?search=${numberOf("teacher")}`);
      await isWellMade(hr.page);
      await hr.page.locator("main ul a").first().click();
      await sees(hr.page, "Catat penilaian potensi");
      await isWellMade(hr.page);
      const form = hr.page.getByRole("region", { name: "Catat penilaian potensi" });
      await form.getByRole("button", { name: "Catat", exact: true }).click();
      await sees(hr.page, "Tulis angka dari 0 sampai 100, paling banyak dua angka di belakang koma.");
      await form.getByLabel("Skor (0–100)").fill("82,5");
      await form.getByLabel("Tanggal penilaian").fill("2026-05-04");
      await form.getByLabel("Nomor dokumen").fill("800/44");
      await form.getByLabel("Tanggal dokumen").fill("2026-05-11");
      await form.getByLabel("Sumber").fill("UPT Penilaian Kompetensi");
      await form.getByRole("button", { name: "Catat", exact: true }).click();
      await sees(hr.page, /Tercatat\. .* sudah diberi tahu\./);

      const teacher = await as("teacher");
      await teacher.go("/talent/mine");
      await sees(teacher.page, /Potensi 82,5, berlaku sampai 4 Mei 2029/);
      await sees(teacher.page, "Indeks Profesionalitas (IP ASN)");
      await isWellMade(teacher.page);
    });

    it("warns of a threshold that fills the top row, and is gone for everybody once it is off", async () => {
      const hr = await as("regionalHr");
      await hr.go("/administration/talent");
      await isWellMade(hr.page);
      await hr.page.getByLabel("Kinerja, poin predikat tahunan: tinggi mulai").fill("80");
      await sees(hr.page, /Dengan 80 poin, “Baik” dihitung di atas ekspektasi/);
      await hr.page.getByLabel("Pakai peta talenta (sembilan kotak)").uncheck();
      await hr.page.getByLabel("Pakai Indeks Profesionalitas (IP ASN)").uncheck();
      await press(hr.page, "Simpan");
      await sees(hr.page, "Tersimpan dan berlaku mulai sekarang.");
      const { rows } = await database.query(`SELECT enabled, "performanceHigh" FROM "TalentSettings"`);
      expect(rows).toEqual([{ enabled: false, performanceHigh: 80 }]);
      for (const address of ["/talent", "/talent/succession", "/talent/mine", "/talent/records"])
        expect((await hr.go(address))?.status()).toBe(404);
    });
  });
}
