/** A year of learning: proposed with its reasons, agreed upon in the queue, and fitted into the agency's budget. */
import type { Page } from "playwright-core";

import { isWellMade } from "../../support/journey";
import { as, database, press, sees } from "../stage";

const alert = (page: Page, words: string | RegExp) =>
  page.getByRole("main").getByRole("alert").filter({ hasText: words }).first().waitFor();
const at = "/development/plan?year=2027";
let teacher: Awaited<ReturnType<typeof as>>;

/** Registers the year of learning, from what is proposed to the budget. */
export function planLearning() {
  describe("a teacher", () => {
    it("finds what is proposed with its reason, and takes it up by one press", async () => {
      teacher = await as("teacher", "the end");
      await teacher.go(at);
      await sees(teacher.page, "Belum ada rencana pengembangan 2027");
      await sees(teacher.page, /^Kesenjangan: syarat jabatan tingkat/);
      await isWellMade(teacher.page);
      await press(teacher.page, /^Masukkan ke rencana: Mencapai tingkat/);
      await sees(teacher.page, "Sudah masuk ke rencana; ubah bila perlu.");
      await sees(teacher.page, "Rencana 2027 masih disusun: satu kegiatan");
    });

    it("writes an activity of their own, and is told at the field what does not fit", async () => {
      const { page } = teacher;
      await press(page, "Tambah kegiatan");
      await page.getByLabel("Tujuan").fill("Menyusun modul ajar bersama rekan");
      await page.getByLabel("Bentuk").selectOption("workshop");
      await page.getByLabel("Jam pelajaran (JP)").fill("10");
      await page.getByLabel("Biaya (rupiah)").fill("1.500.000");
      await page.getByLabel("Mulai").fill("2026-08-03");
      await page.getByLabel("Selesai").fill("2026-08-04");
      await press(page, "Simpan kegiatan");
      await alert(page, "Kegiatan harus mulai pada tahun 2027");
      await page.getByLabel("Mulai").fill("2027-08-03");
      await page.getByLabel("Selesai").fill("2027-08-04");
      await press(page, "Simpan kegiatan");
      await sees(page, "Rencana 2027 masih disusun: 2 kegiatan");
      await isWellMade(page);
    });

    it("hands it in to somebody who is named", async () => {
      await press(teacher.page, "Ajukan rencana");
      await sees(teacher.page, /^Rencana 2027 menunggu persetujuan Hendra/);
      await isWellMade(teacher.page);
    });
  });

  describe("the head of the school", () => {
    it("gives it back with words and takes that back, and approves it", async () => {
      const { page, go } = await as("headOfSchool");
      await go("/");
      await sees(page, /^Putuskan rencana pengembangan Rina Marlina/);
      const { rows } = await database.query<{ id: string }>(
        `SELECT id FROM "DevelopmentPlan" WHERE year = 2027`,
      );
      await go(`/queue?item=development:${rows[0]?.id}`);
      await sees(page, "Menyusun modul ajar bersama rekan");
      await isWellMade(page);
      await page.locator("summary").filter({ hasText: "Kembalikan" }).click();
      await page.getByLabel("Apa yang perlu diubah").fill("Pilih yang di kabupaten");
      await press(page, "Kembalikan rencana");
      await press(page, /^Batalkan pengembalian/);
      await sees(page, /^Pengembalian dibatalkan/);
      await press(page, /^Setujui rencana/);
      await sees(page, /^Rencana pengembangan Rina Marlina.* disetujui\.$/);
      await teacher.go(at);
      await sees(teacher.page, /^Rencana 2027 disetujui: 2 kegiatan/);
    });
  });

  describe("the regional HR agency", () => {
    it("sets a ceiling, and makes a line smaller with a reason that the teacher reads", async () => {
      const { page, go } = await as("regionalHr");
      const { rows } = await database.query<{ id: string }>(
        `SELECT "agencyId" AS id FROM "DevelopmentPlan" WHERE year = 2027`,
      );
      await go(`/development/budget?year=2027&agency=${rows[0]?.id}`);
      await sees(page, /2027: pagu belum ditetapkan$/);
      await isWellMade(page);
      await page.getByLabel("Pagu (rupiah)").fill("1.000.000");
      await page.getByLabel("Dasar penetapan").fill("DPA 2027");
      await press(page, "Tetapkan pagu");
      await sees(page, /2027: pagu terlampaui .*500\.000 bila semua disetujui$/);
      await press(page, /^Putuskan: Menyusun modul ajar/);
      await page.getByLabel("Keputusan").selectOption("reduced");
      await page.getByLabel("Biaya (rupiah)").fill("800.000");
      await page.getByLabel("Alasan").fill("Diselenggarakan di kabupaten");
      await press(page, "Simpan keputusan");
      await sees(page, /2027: pagu masih tersisa .*200\.000$/);
      await isWellMade(page);
      await teacher.go(at);
      await sees(teacher.page, /Diselenggarakan di kabupaten/);
      await isWellMade(teacher.page);
    });

    it("reads what is lacked and planned, from the region down", async () => {
      const { page, go } = await as("regionalHr");
      await go("/development/needs");
      await sees(page, /pegawai punya kesenjangan/);
      await isWellMade(page);
    });
  });
}
