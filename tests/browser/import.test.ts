/** The region's untidy workbook in a real browser: brought, explained, mended, applied, and found in the trail. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import type { Browser, Page } from "playwright-core";

import { drawWorkbooks } from "@/prisma/demo/workbook/draw";
import { cleanFile, messyFile } from "@/prisma/demo/workbook/file";
import { seed } from "@/prisma/seed";

import { type RunningApp, startApp } from "../support/app";
import { openBrowser } from "../support/browser";
import { aFolder } from "../support/folder";
import { httpVisitor } from "../support/http-visitor";
import { accessibilityFaults, visitor } from "../support/journey";

let app: RunningApp;
let browser: Browser;
let dian: Awaited<ReturnType<typeof visitor>>;
let folder: string;
const books = drawWorkbooks(seed, "small");

beforeAll(async () => {
  [app, browser, folder] = await Promise.all([startApp(), openBrowser(), aFolder("import")]);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "berantakan.xlsx"), await messyFile(books.messy));
  await writeFile(path.join(folder, "bersih.xlsx"), await cleanFile(books.clean));
  await writeFile(path.join(folder, "gambar.xlsx"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
  dian = await visitor(browser, app.origin, "regionalHr");
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await rm(folder, { recursive: true, force: true });
});

const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
async function bring(file: string) {
  await dian.page.getByRole("link", { name: "Impor & Ekspor" }).first().click();
  await dian.page.getByLabel("Berkas daftar pegawai").setInputFiles(path.join(folder, file));
  await dian.page.getByRole("button", { name: "Unggah dan lihat pratinjau" }).click();
}

/** Clean to axe in both themes, and nothing wider than the smallest phone. */
async function isWellMade(page: Page) {
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Gelap" }).click();
  await page.getByRole("button", { name: "Terang" }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Terang" }).click();
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1440, height: 900 });
}

describe("the keeper of the region's records", () => {
  it("is told at the field what is wrong with a file that is no list", async () => {
    await bring("gambar.xlsx");
    await sees(dian.page, "Berkas ini bukan tabel yang dapat dibaca.");
    const field = dian.page.getByLabel("Berkas daftar pegawai");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    await isWellMade(dian.page);
  });

  it("sees which rows of the untidy workbook need mending, why, and by whom", async () => {
    await bring("berantakan.xlsx");
    await sees(dian.page, /baris perlu diperbaiki sebelum berkas ini dapat diterapkan/);
    await sees(dian.page, "Siapa memperbaiki apa");
    await isWellMade(dian.page);
    await dian.page.getByRole("link", { name: "NIP terpotong oleh Excel" }).first().click();
    await sees(dian.page, "Tampilkan semua");
    const { planted } = books;
    await sees(dian.page, new RegExp(`^${planted["import.number-lost-digits"]} sebab, halaman 1 dari 1`));
    await sees(dian.page, /Excel membaca NIP sebagai bilangan/);
    expect(await dian.page.getByRole("button", { name: "Terapkan seluruh daftar" }).count()).toBe(0);
    const [download] = await Promise.all([
      dian.page.waitForEvent("download"),
      dian.page.getByRole("link", { name: /^Unduh baris/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("baris-perlu-diperbaiki.csv");
  });

  it("applies the mended workbook whole, and finds the newcomers", async () => {
    await bring("bersih.xlsx");
    await sees(dian.page, /pegawai terbaca, siap diterapkan/);
    await sees(dian.page, "Unit kerja baru: Subbidang Data ASN");
    await isWellMade(dian.page);
    await dian.page.getByRole("button", { name: "Terapkan seluruh daftar" }).click();
    await sees(dian.page, "Daftar ini sudah diterapkan");

    await dian.page.getByRole("link", { name: "Pegawai & Atasan" }).first().click();
    await dian.page.getByLabel("Cari nama atau NIP").fill("Pegawai Baru 1");
    await dian.page.getByRole("button", { name: "Cari" }).click();
    await isWellMade(dian.page);
    await dian.page.getByRole("link", { name: "Pegawai Baru 1", exact: true }).click();
    await sees(dian.page, "Sejak 1 Juni 2026");
    await sees(dian.page, "Riwayat atasan");
    await isWellMade(dian.page);
  });

  it("hears that the same workbook would change nothing more", async () => {
    await bring("bersih.xlsx");
    await sees(dian.page, "Isi berkas ini sama dengan data sekarang");
    expect(await dian.page.getByRole("button", { name: "Terapkan seluruh daftar" }).count()).toBe(0);
  });

  it("leaves a trail that an auditor can read", async () => {
    const taufik = await visitor(browser, app.origin, "auditor");
    await taufik.go("/administration/audit");
    await sees(taufik.page, /^Jejak utuh/);
    await sees(taufik.page, new RegExp(`menerapkan daftar pegawai: ${books.newcomers} pegawai baru`));
    await sees(taufik.page, /lewat impor$/);
    const refused = dian.complaints.filter((complaint) => !complaint.includes("422"));
    expect([...refused, ...taufik.complaints]).toEqual([]);
  });
});

describe("the door for files", () => {
  const send = async (headers: Record<string, string>, body = "NIP") =>
    (
      await fetch(`${app.origin}/api/imports`, {
        method: "POST",
        headers: { "x-file-name": "a.csv", ...headers },
        body,
      })
    ).status;

  it("opens to the own origin and to people who are signed in", async () => {
    expect(await send({})).toBe(403);
    expect(await send({ origin: "http://evil.example" })).toBe(403);
    expect(await send({ origin: app.origin })).toBe(401);
  });

  it("gives the rows to fix to nobody but who brought the list", async () => {
    const unknown = "/api/imports/0190a3b4-0000-7000-8000-000000000000";
    expect(await (await httpVisitor(app.origin, null)).status(unknown)).toBe(401);
    const teacher = await httpVisitor(app.origin, "teacher");
    expect(await teacher.status(unknown)).toBe(404);
    expect(await teacher.status("/api/imports/nonsense")).toBe(404);
  });
});
