/** The year begins with the list of people: brought untidy, explained, mended, applied whole. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import type { Page } from "playwright-core";

import { drawWorkbooks } from "@/prisma/demo/workbook/draw";
import { cleanFile, messyFile } from "@/prisma/demo/workbook/file";
import { seed } from "@/prisma/seed";

import { aFolder } from "../../support/folder";
import { isWellMade } from "../../support/journey";
import { as, press, sees } from "./stage";

export const books = drawWorkbooks(seed, "small");
/** Who came to the teacher's school with this list. */
export const newColleague = "Pegawai Baru 3";
let folder: string;

async function bring(page: Page, file: string) {
  await page.getByRole("link", { name: "Impor & Ekspor" }).first().click();
  await page.getByLabel("Berkas daftar pegawai").setInputFiles(path.join(folder, file));
  await press(page, "Unggah dan lihat pratinjau");
}

/** Registers the steps of the regional HR agency. */
export function bringTheList() {
  beforeAll(async () => {
    folder = await aFolder("import");
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "berantakan.xlsx"), await messyFile(books.messy));
    await writeFile(path.join(folder, "bersih.xlsx"), await cleanFile(books.clean));
    await writeFile(path.join(folder, "gambar.xlsx"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("is told at the field what is wrong with a file that is no list", async () => {
    const { page } = await as("regionalHr");
    await bring(page, "gambar.xlsx");
    await sees(page, "Berkas ini bukan tabel yang dapat dibaca.");
    expect(await page.getByLabel("Berkas daftar pegawai").getAttribute("aria-invalid")).toBe("true");
    await isWellMade(page);
  });

  it("sees which rows of the untidy workbook need mending, why, and by whom", async () => {
    const { page } = await as("regionalHr");
    await bring(page, "berantakan.xlsx");
    await sees(page, /baris perlu diperbaiki sebelum berkas ini dapat diterapkan/);
    await sees(page, "Siapa memperbaiki apa");
    await isWellMade(page);
    await page.getByRole("link", { name: "NIP terpotong oleh Excel" }).first().click();
    await sees(page, "Tampilkan semua");
    const lost = books.planted["import.number-lost-digits"];
    await sees(page, new RegExp(`^${lost} sebab`));
    await sees(page, /Excel membaca NIP sebagai bilangan/);
    expect(await page.getByRole("button", { name: "Terapkan seluruh daftar" }).count()).toBe(0);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /^Unduh baris/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("baris-perlu-diperbaiki.csv");
  });

  it("applies the mended workbook whole, and finds the newcomers", async () => {
    const { page } = await as("regionalHr");
    await bring(page, "bersih.xlsx");
    await sees(page, /pegawai terbaca, siap diterapkan/);
    await sees(page, "Unit kerja baru: Subbidang Data ASN");
    await isWellMade(page);
    await press(page, "Terapkan seluruh daftar");
    await sees(page, "Daftar ini sudah diterapkan");

    await page.getByRole("link", { name: "Pegawai & Atasan" }).first().click();
    await page.getByLabel("Cari nama atau NIP").fill(newColleague);
    await press(page, "Cari");
    await isWellMade(page);
    await page.getByRole("link", { name: newColleague, exact: true }).click();
    await sees(page, "Sejak 1 Juni 2026");
    await sees(page, "Riwayat atasan");
    await isWellMade(page);
  });

  it("hears that the same workbook would change nothing more", async () => {
    const { page } = await as("regionalHr");
    await bring(page, "bersih.xlsx");
    await sees(page, "Isi berkas ini sama dengan data sekarang");
    expect(await page.getByRole("button", { name: "Terapkan seluruh daftar" }).count()).toBe(0);
  });

  it("has given the head of school a new member of the team", async () => {
    const { page, go } = await as("headOfSchool");
    await go("/development/team");
    await page.getByRole("link", { name: newColleague }).click();
    await sees(page, `${newColleague}: belum ada kompetensi yang dinilai`);
    await page.getByRole("button", { name: "Simpan penilaian" }).waitFor();
  });
}
