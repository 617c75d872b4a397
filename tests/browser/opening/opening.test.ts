/** Opening data brought by spreadsheet, and found where they serve, in a real browser on the small demo region. */
import { writeFile } from "node:fs/promises";
import path from "node:path";

import type { Page } from "playwright-core";

import { aFolder } from "../../support/folder";
import { accessibilityFaults, isWellMade } from "../../support/journey";
import { as, clearStage, complaints, database, numberOf, press, sees, setStage, today } from "../stage";

jest.setTimeout(120_000);
beforeAll(setStage, 300_000);
afterAll(clearStage);

const head = "NIP;Nama;Tahun;Predikat;Nomor dokumen;Tanggal dokumen;Sumber";
const unitHead =
  "Unit kerja;Perangkat daerah;Tahun;Capaian kinerja organisasi;Nomor dokumen;Tanggal dokumen;Sumber";
const unit = "Subbidang Talenta ASN";

/** A unit that was founded when nobody decided results here yet. */
const foundUnit = () =>
  database.query(
    `INSERT INTO "Unit" (id, "agencyId", "parentId", name, kind, code, path)
     SELECT gen_random_uuid(), u."agencyId", u.id, $1, 'division', 'talenta', '' FROM "Unit" u JOIN "Agency" g ON g.id = u."agencyId"
      WHERE g.code = 'bkpsdmd' AND u.kind = 'agency'`,
    [unit],
  );

async function bring(page: Page, label: string, rows: string[]) {
  const file = path.join(await aFolder("opening"), "pembuka.csv");
  await writeFile(file, rows.join("\r\n"));
  const form = page.locator("form").filter({ has: page.getByLabel(label) });
  await form.getByLabel(label).setInputFiles(file);
  await form.getByRole("button", { name: "Unggah dan lihat pratinjau" }).click();
}

describe("opening data", () => {
  it("are told row by row what is wrong, mended, applied whole, and found by their owner, marked as what they are", async () => {
    const keeper = await as("regionalHr");
    await keeper.go("/administration/opening?year=2021");
    await sees(keeper.page, /Predikat dan capaian 2021: data \d+ pegawai belum ada/);
    await isWellMade(keeper.page);

    const midwife = `'${numberOf("midwife")}`;
    await bring(keeper.page, "Berkas predikat tahunan", [
      head,
      `${midwife};Yulia;2021;Memuaskan;800/7/2022;12 Januari 2022;SKP`,
      `${midwife};Yulia;2026;Baik;800/7/2022;12 Januari 2022;SKP`,
      `${midwife};Zulkifli;2021;Memuaskan;;besok;`,
    ]);
    await sees(keeper.page, "3 baris perlu diperbaiki sebelum berkas ini dapat diterapkan");
    await sees(keeper.page, /Predikat tidak dikenal: Memuaskan\. Yang diterima: Sangat Baik/);
    await sees(keeper.page, /Tahun 2026 tidak dapat diisi\. Data pembuka menerima tahun 2021 sampai 2025/);
    await sees(keeper.page, /NIP ini milik Yulia Anggraini/);
    expect(await keeper.page.getByRole("button", { name: "Terapkan seluruh daftar" }).count()).toBe(0);
    await isWellMade(keeper.page);

    await keeper.page.getByRole("link", { name: "Data pembuka", exact: true }).first().click();
    await bring(keeper.page, "Berkas predikat tahunan", [
      head,
      `${midwife};Yulia;2021;Sangat Baik;800/7/2022;12 Januari 2022;Arsip SKP`,
    ]);
    await sees(keeper.page, "Satu baris terbaca, siap diterapkan");
    await isWellMade(keeper.page);
    await press(keeper.page, "Terapkan seluruh daftar");
    await sees(keeper.page, "Daftar ini sudah diterapkan");

    const { page, go } = await as("midwife");
    await go("/evaluations");
    const section = page.getByRole("region", { name: "Data pembuka" });
    await section.getByText("Arsip SKP, nomor 800/7/2022, 12 Januari 2022").waitFor();
    expect(await section.getByText("Bukan penilaian di sistem ini").count()).toBe(1);
    expect(await section.getByRole("link").count()).toBe(0);
    await isWellMade(page);
  });

  it("of a unit stand beside this year's decision, apart from what was decided here", async () => {
    await foundUnit();
    const { page, go } = await as("regionalHr");
    await go("/administration/opening");
    await bring(page, "Berkas capaian unit", [
      unitHead,
      `${unit.toUpperCase()};;2025;Istimewa;188.45/61/2026;17 Januari 2026;Keputusan Bupati`,
    ]);
    await sees(page, "Satu baris terbaca, siap diterapkan");
    await press(page, "Terapkan seluruh daftar");
    await sees(page, "Daftar ini sudah diterapkan");
    await today("2026-07-01");
    await go(`/evaluations/units?search=${encodeURIComponent(unit)}`);
    await sees(
      page,
      "Data pembuka, 2025: Istimewa, menurut Keputusan Bupati, nomor 188.45/61/2026, 17 Januari 2026",
    );
    expect(await accessibilityFaults(page)).toEqual([]);
    await isWellMade(page);
  });

  it("are reached and brought by keys alone", async () => {
    const { page, go } = await as("regionalHr");
    await go("/administration/opening");
    await page.getByLabel("Berkas capaian unit").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await sees(page, "Pilih berkasnya dahulu.");
  });

  it("leave nothing to complain about in the console", () => {
    expect(complaints()).toEqual([]);
  });
});
