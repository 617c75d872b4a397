/** A second factor: announced, set up, asked for, lost, due, and taken away by a helper, in a real browser on the small demo region. */
import type { Page } from "playwright-core";

import { demoPassword } from "@/prisma/demo/demo-actors";

import { phoneShows } from "../../support/factors";
import { accessibilityFaults, isWellMade } from "../../support/journey";
import {
  as,
  clearStage,
  complaints,
  database,
  numberOf,
  press,
  sees,
  setStageWith,
  stranger,
  today,
} from "../stage";

jest.setTimeout(180_000);
beforeAll(() => setStageWith({ SECOND_FACTOR_FROM: "2026-06-10" }), 300_000);
afterAll(clearStage);

const recoveryCode = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/g;

/** Sets the factor up on the page that is open, up to its codes; answers the key of the phone and the codes. */
async function setUp(page: Page) {
  await page.getByLabel("Kata sandi sekarang").first().fill(demoPassword);
  await press(page, "Tampilkan kunci");
  await page.getByRole("img", { name: /Kode QR/ }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  const key = (await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()).trim();
  await page.getByLabel("Kode yang terlihat di aplikasi").fill("000000");
  await press(page, "Aktifkan");
  await sees(page, /tidak cocok dengan kunci/);
  await page.getByLabel("Kode yang terlihat di aplikasi").fill(phoneShows(key));
  await press(page, "Aktifkan");
  await sees(page, /Verifikasi dua langkah sudah aktif. Simpan/);
  const codes =
    (await page.getByRole("list", { name: "Kode cadangan" }).innerText()).match(recoveryCode) ?? [];
  expect(new Set(codes).size).toBe(10);
  return { key, codes };
}

/** Password at the sign-in page, in a browser where nobody is signed in. */
async function atTheDoor(username: string) {
  const { page, go } = await stranger();
  await go("/sign-in");
  await page.getByLabel("NIP atau nama akun").fill(username);
  await page.getByLabel("Kata sandi").fill(demoPassword);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  return page;
}

/** What a route answers to the browser of the page. */
const statusOf = async (page: Page, path: string) =>
  (await page.request.get(new URL(path, page.url()).href)).status();

const atHome = (page: Page) => page.waitForURL((url) => url.pathname === "/");

describe("a second factor", () => {
  it("is announced, set up on the own page, and asked for from then on", async () => {
    await today("2026-06-03");
    const { page, go } = await as("agencyAdmin");
    await sees(page, /memerlukan verifikasi dua langkah mulai 10 Juni 2026/);
    await go("/account");
    await press(page, "Aktifkan verifikasi dua langkah");
    const { key, codes } = await setUp(page);
    await isWellMade(page);
    await press(page, "Sudah saya simpan");
    await sees(page, /Aktif sejak/);
    await sees(page, "Tersisa 10 dari 10 kode cadangan.");
    await isWellMade(page);
    await go("/");
    expect(await page.getByText(/memerlukan verifikasi dua langkah/).count()).toBe(0);

    const door = await atTheDoor(numberOf("agencyAdmin"));
    await sees(door, "Satu langkah lagi");
    expect(await accessibilityFaults(door)).toEqual([]);
    const field = door.getByLabel("Kode 6 angka");
    expect(await field.getAttribute("autocomplete")).toBe("one-time-code");
    expect(await field.getAttribute("inputmode")).toBe("numeric");
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await statusOf(door, "/api/drafts?owner=x")).toBe(401);
    await field.fill("12345");
    await door.getByRole("button", { name: "Masuk", exact: true }).click();
    await sees(door, /terdiri atas 6 angka/);
    await field.fill(phoneShows(key, Date.now() + 30_000).replace(/^.../, "$& "));
    await door.getByRole("button", { name: "Masuk", exact: true }).click();
    await atHome(door);

    const lost = await atTheDoor(numberOf("agencyAdmin"));
    await press(lost, /Pakai kode cadangan/);
    await lost.getByLabel("Kode cadangan").fill(codes[0] ?? "");
    await lost.getByRole("button", { name: "Masuk", exact: true }).click();
    await atHome(lost);
    await lost.goto(new URL("/news", lost.url()).href);
    await sees(lost, /memakai satu kode cadangan/);
    await lost.goto(new URL("/account", lost.url()).href);
    await sees(lost, "Tersisa 9 dari 10 kode cadangan.");
  });

  it("is all that opens once it is due, until it is there; lost, a helper takes it away", async () => {
    await today("2026-06-03");
    const [head, helper] = [await as("headOfDivision"), await as("itOfficer")];
    await today("2026-06-10");
    await head.go("/plans");
    await sees(head.page, "Aktifkan verifikasi dua langkah, lalu lanjutkan");
    expect(new URL(head.page.url()).pathname).toBe("/second-factor");
    expect(await statusOf(head.page, "/api/reports")).toBe(401);
    await setUp(head.page);
    await press(head.page, /lanjut bekerja/);
    await atHome(head.page);
    await head.go("/plans");
    expect(new URL(head.page.url()).pathname).toBe("/plans");

    await today("2026-06-03");
    const { rows } = await database.query<{ id: string }>(`SELECT id FROM "Account" WHERE username = $1`, [
      numberOf("headOfDivision"),
    ]);
    await helper.go(`/administration/accounts/${rows[0]?.id}`);
    await sees(helper.page, "Ponsel dan kode cadangan hilang");
    await isWellMade(helper.page);
    const card = helper.page.getByRole("region", { name: "Ponsel dan kode cadangan hilang" });
    await card.getByRole("button", { name: "Nonaktifkan verifikasi dua langkah" }).click();
    await sees(helper.page, "Pilih cara Anda memastikan orangnya.");
    await card.getByLabel("Bertemu, kartu identitas diperiksa").check();
    await card.getByRole("button", { name: "Nonaktifkan verifikasi dua langkah" }).click();
    await sees(helper.page, /dinonaktifkan dan semua sesi diakhiri/);
    await head.go("/plans");
    expect(new URL(head.page.url()).pathname).toBe("/sign-in");
    const again = await atTheDoor(numberOf("headOfDivision"));
    await atHome(again);
    await again.goto(new URL("/account", again.url()).href);
    await sees(again, /menonaktifkan verifikasi dua langkah akun/);
    await sees(again, "Pemeriksaan: Bertemu, kartu identitas diperiksa");
  });

  it("leaves nothing to complain about in the console", () => {
    // What was refused with a code of its own is an answer of 401 to the browser.
    expect(complaints().filter((said) => !said.includes("401"))).toEqual([]);
  });
});
