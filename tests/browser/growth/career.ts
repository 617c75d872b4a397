import { readFile } from "node:fs/promises";

import { isWellMade } from "../../support/journey";
import { pagesOf } from "../../support/pdf";
import { as, counting, database, numberOf, press, sees } from "../stage";

const idOf = async (key: "midwife" | "contractNurse") =>
  (await database.query<{ id: string }>(`SELECT id FROM "Person" WHERE number = $1`, [numberOf(key)])).rows[0]
    ?.id ?? "";

/** Registers what people and their leaders read of careers, and what brings a person on. */
export function readCareers() {
  describe("a career", () => {
    it("says what keeps somebody from the next rank, and where every point comes from", async () => {
      const { page, go } = await as("midwife");
      await go("/career");
      await sees(page, /angka kredit ke pangkat|tertahan|Syarat ke pangkat|menunggu kenaikan jenjang/);
      await sees(page, /PAK BKPSDMD Bungo, nomor/);
      await sees(page, /Penilaian Tahunan 2025/);
      await sees(page, "Uji kompetensi tidak tercatat di sini");
      await page.getByText("Koefisien dan kebutuhan angka kredit").click();
      await sees(page, "belum ditetapkan badan kepegawaian");
      await isWellMade(page);
    });

    it("tells people on a work contract why they have no credit points", async () => {
      const { page, go } = await as("contractNurse");
      await go("/career");
      await sees(page, "Angka kredit dan kenaikan pangkat berlaku bagi PNS");
      await isWellMade(page);
    });

    it("is two clicks from home to the dossier, and two to its paper", async () => {
      const { page, go } = await as("midwife");
      const toPage = counting(page);
      await toPage.click("link", "Karier");
      await toPage.click("link", "Buka dosier promosi");
      await sees(page, "Tahun demi tahun");
      expect(toPage.clicks()).toBeLessThanOrEqual(2);
      await isWellMade(page);

      await go("/");
      const toPaper = counting(page);
      await toPaper.click("link", "Karier");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        toPaper.click("link", "Unduh dosier (PDF)"),
      ]);
      expect(toPaper.clicks()).toBeLessThanOrEqual(2);
      expect(download.suggestedFilename()).toMatch(/^Dosier promosi Yulia .* 2026-06-03\.pdf$/);
      const pages = await pagesOf(await readFile(await download.path()));
      expect(pages.map(({ text }) => text).join(" ")).toMatch(
        /DOSIER PROMOSI .* Bukan dokumen resmi yang disegel/,
      );
      expect(pages.flatMap(({ outside }) => outside)).toEqual([]);
    });

    it("has an aim, which the dossier sets beside what was assessed, for the supervisor as well", async () => {
      const { page, go } = await as("midwife");
      await go("/career");
      await page.getByLabel("Nama jabatan").fill("kepala");
      await press(page, "Cari");
      await sees(page, /^\d+ jabatan/);
      await isWellMade(page);
      await page
        .getByRole("button", { name: /^Pilih Kepala/ })
        .first()
        .click();
      await page.getByText(/^Kepala .+, .+ \(.+\)$/).waitFor();

      const supervisor = await as("headOfHealthCentre");
      await supervisor.go("/career");
      await supervisor.page.getByRole("link", { name: /^Yulia/ }).click();
      await sees(supervisor.page, /^Yulia .*:/);
      await isWellMade(supervisor.page);
      await supervisor.page.getByRole("link", { name: "Buka dosier promosi" }).click();
      await sees(supervisor.page, /Kompetensi jabatan yang dituju: Kepala/);
      await isWellMade(supervisor.page);
    });

    it("gets a rank from who keeps the records, told what is wrong with it first", async () => {
      const person = await idOf("midwife");
      const { page, go } = await as("regionalHr");
      await go(`/organisation/people/${person}`);
      await page.getByText("Catat pangkat").click();
      const form = page.locator("form").filter({ has: page.getByLabel("Golongan ruang") });
      await form.getByRole("button", { name: "Simpan pangkat" }).click();
      await sees(page, "Tulis nomor dokumennya.");
      await form.getByLabel("Golongan ruang").selectOption("I/a");
      await form.getByLabel("Terhitung mulai tanggal (TMT)").fill("2026-04-01");
      await form.getByLabel("Nomor keputusan").fill("823.3/99/BKPSDMD/2026");
      await form.getByLabel("Tanggal keputusan").fill("2026-03-12");
      await form.getByRole("button", { name: "Simpan pangkat" }).click();
      await sees(page, /pangkat hanya naik menurut waktu/);
      await isWellMade(page);
      await form.getByLabel("Golongan ruang").selectOption("III/a");
      await form.getByRole("button", { name: "Simpan pangkat" }).click();
      await sees(page, "Tersimpan. Pegawai sudah diberi tahu.");
      await sees(page, "Keputusan 823.3/99/BKPSDMD/2026, 12 Maret 2026");

      const midwife = await as("midwife");
      await midwife.go("/career");
      await sees(midwife.page, "Golongan III/a sejak 1 April 2026");
      await sees(midwife.page, /dua tahun penuh pada 1 April 2028/);
    });
  });
}
