/** Planning beside last year, the superior, the rater and the team, in a real browser on the small demo region. */
import type { Page } from "playwright-core";

import { accessibilityFaults, isWellMade } from "../../support/journey";
import { offerThemselves } from "./offers";
import { clearTheQueue } from "./queue";
import { leaveForStudy } from "./study";
import { shareRolesInATeam } from "./work-team";
import {
  as,
  clearStage,
  complaints,
  counting,
  database,
  numberOf,
  press,
  sees,
  setStage,
  today,
} from "../stage";

jest.setTimeout(120_000);
beforeAll(setStage, 300_000);
afterAll(clearStage);

describe("a midwife in January", () => {
  it("starts from last year's plan, with what was reached beside each target", async () => {
    await today("2027-01-11");
    const { page, go } = await as("midwife");
    await go("/plans");
    await sees(page, "Rencana 2026 sebagai Bidan Terampil");
    await press(page, "Susun rencana 2027");
    await sees(page, "Rencana Kinerja 2027 (SKP)");
    await sees(page, /^2026: target .*tercapai/);
    await press(page, /^Ubah: /);
    await sees(page, /Rencana tahun ini belum ditetapkan/);
    await press(page, "Batal");

    await press(page, "Ajukan ke atasan");
    await sees(page, /Menunggu: dr. Fitri Handayani/);
  });

  it("reads the remark of the rater at its own indicator", async () => {
    const [midwife, rater] = [await as("midwife"), await as("headOfHealthCentre")];
    await midwife.go("/plans");
    await midwife.page.getByRole("link", { name: /2027/ }).first().click();
    await midwife.page.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
    const address = new URL(midwife.page.url()).pathname;

    await rater.go(address);
    await rater.page.getByText("Kembalikan untuk diperbaiki").first().click();
    const form = rater.page.locator("form").filter({ hasText: "Catatan untuk seluruh rencana" });
    expect((await form.boundingBox())?.width).toBeGreaterThan(440);
    await form.getByText(/^Beri catatan pada \d+ baris lain/).click();
    await form
      .getByRole("button", { name: /^Beri catatan: / })
      .first()
      .click();
    await rater.page.keyboard.type("Sebut desanya");
    await form.getByRole("button", { name: "Beri catatan: Adaptif" }).focus();
    await rater.page.keyboard.press("Enter");
    await rater.page.keyboard.type("Beri satu contoh");
    expect(await accessibilityFaults(rater.page)).toEqual([]);
    await rater.page.keyboard.press("Control+Enter");
    await sees(rater.page, /Catatan atasan: Sebut desanya/);

    const { page } = midwife;
    await midwife.go(address);
    const onIndicator = page.locator("tr").filter({ hasText: "Catatan atasan: Sebut desanya" });
    expect(await onIndicator.count()).toBe(1);
    expect(await onIndicator.getByText("Belum dijawab").count()).toBe(1);
    await sees(page, /Catatan atasan: Beri satu contoh/);
  });

  it("finds what removes a line at its right end, of results and indicators alike, on every screen", async () => {
    const { page, go } = await as("midwife");
    await go("/plans");
    await page.getByRole("link", { name: /2027/ }).first().click();
    await page
      .getByRole("button", { name: /^Hapus: / })
      .first()
      .waitFor();
    for (const width of [360, 700, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const gaps = await gapsAtTheRight(page);
      expect(gaps.length).toBeGreaterThan(3);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(20);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});

describe("a midwife in the middle of the year", () => {
  it("reports on three indicators within six clicks from home", async () => {
    await today("2026-06-03");
    const { page } = await as("midwife");
    const { click, clicks } = counting(page);
    await click("link", "Progres");
    await click("link", "Laporkan semua sekaligus");
    const values = page.getByLabel(/^Realisasi sampai hari ini/);
    await values.nth(2).waitFor();
    const open = await values.count();
    expect(await values.first().evaluate((field) => field === document.activeElement)).toBe(true);
    for (const [i, value] of ["8", "96,5", "13"].entries()) {
      await values.first().fill(value);
      await page
        .getByLabel("Catatan singkat")
        .first()
        .fill(`Data posyandu, indikator ke-${i + 1}`);
      await click("button", "Kirim laporan");
      await page.getByText(`Data posyandu, indikator ke-${i + 1}`).waitFor({ state: "attached" });
      await values.nth(open - 1 - i).waitFor({ state: "detached" });
    }
    expect(clicks()).toBeLessThanOrEqual(6);
  });
});

describe("a teacher with the wrong supervisor on record", () => {
  it("says so, and whoever keeps the records mends it", async () => {
    await today("2026-06-03");
    const [rina, keeper] = [await as("teacher"), await as("agencyAdmin")];
    await rina.go("/plans");
    await rina.page.getByText("Bukan atasan Anda?").click();
    await press(rina.page, "Laporkan");
    await sees(rina.page, "Tulis siapa atasan Anda.");
    await rina.page.getByLabel("Siapa atasan Anda, dan sejak kapan?").fill("Pak Camat, sejak Juni");
    await press(rina.page, "Laporkan");
    await sees(rina.page, /^Anda melaporkan bahwa atasan yang tercatat keliru/);

    await keeper.go("/");
    await sees(keeper.page, "Rina Marlina, S.Pd. melaporkan atasannya keliru tercatat");
    const task = keeper.page.getByRole("listitem").filter({ hasText: "keliru tercatat" });
    await task.getByRole("link", { name: "Buka" }).click();
    await sees(keeper.page, /Pak Camat, sejak Juni/);
    await keeper.page.getByLabel("NIP atasan").fill("123");
    await keeper.page.getByLabel("Penjelasan untuk pegawai").last().fill("Sesuai SK penugasan");
    await press(keeper.page, /^Tetapkan$/);
    await sees(keeper.page, /^Tidak ada pegawai dengan NIP ini/);
    await keeper.page.getByLabel("NIP atasan").fill(numberOf("camat"));
    await press(keeper.page, /^Tetapkan$/);
    await sees(keeper.page, "Atasan ditetapkan.");

    await rina.page.reload();
    await rina.page.getByText("Bukan atasan Anda?").click();
    await sees(rina.page, /Tercatat: Syafrizal Umar/);
    await rina.page.getByRole("link", { name: /^Kabar, 1/ }).click();
    await sees(rina.page, "Nurhasanah, S.E. menetapkan atasan pegawai");
  });
});

describe("the keeper of an agency's goals", () => {
  it("reports what a quarter reached, and hears what is wrong with a number", async () => {
    const { page, go } = await as("agencyAdmin");
    await go("/goals");
    await page.getByRole("link", { name: /^Dinas Pendidikan/ }).click();
    await sees(page, /sasaran Dinas Pendidikan/);
    await press(page, /^Laporkan realisasi: Nilai akuntabilitas/);
    await page.getByLabel("Realisasi sampai akhir triwulan").fill("8o");
    await press(page, "Kirim realisasi");
    await sees(page, "Tulis angka, misalnya 80 atau 72,5.");
    await page.getByLabel("Realisasi sampai akhir triwulan").fill("70,5");
    await page.getByLabel("Catatan").fill("Reviu inspektorat bulan April");
    await press(page, "Kirim realisasi");
    await sees(page, "Reviu inspektorat bulan April");
    await sees(page, /^70,5$/);
  });
});

describe("the head of an agency with goals", () => {
  it("writes the plan from them in one click, and reads on each goal that the plan carries it", async () => {
    await today("2027-01-11");
    await database.query(
      `INSERT INTO "UnitGoal" (id, "unitId", year, kind, text, measure, quarter1, quarter2, quarter3, quarter4)
       SELECT gen_random_uuid(), o."unitId", 2027, 'agreement', 'Indeks pelayanan kecamatan', 'nilai', 80, 81, 82, 84.5
       FROM "Account" c JOIN "Assignment" a USING ("personId") JOIN "Position" o ON o.id = a."positionId"
       WHERE c.username = $1 AND o."isHead"`,
      [numberOf("camat")],
    );
    const { page, go } = await as("camat");
    await go("/goals");
    await page
      .getByRole("link", { name: /^Kecamatan Pelepat/ })
      .first()
      .click();
    await sees(page, "Belum ada rencana kinerja yang memuatnya.");
    await go("/plans");
    await sees(page, "Sasaran 2027 unit yang Anda pimpin");
    await press(page, "Susun rencana 2027");
    await sees(page, "Rencana Kinerja 2027 (SKP)");
    await sees(page, "Indeks pelayanan kecamatan");
    await sees(page, /84,5 nilai/);

    await go("/goals");
    await page
      .getByRole("link", { name: /^Kecamatan Pelepat/ })
      .first()
      .click();
    await sees(page, "Dimuat dalam rencana kinerja");
    await sees(page, /belum ditetapkan/);
    await isWellMade(page);

    const other = await as("teacher");
    await other.go(new URL(page.url()).pathname);
    await sees(other.page, "Belum ada rencana kinerja yang memuatnya.");
    await today("2026-06-03");
  });
});

describe("people who offer a contribution", offerThemselves);

describe("a rater for whom much waits", clearTheQueue);

describe("a head and a member", () => {
  it("agree on a role: written in its cell by keys, and taken over in one click", async () => {
    await today("2026-06-03");
    const role = "Data balita lima desa lengkap dan mutakhir";
    const head = await as("headOfHealthCentre");
    await head.go("/plans/matrix");
    const free = /^Yulia Anggraini.*Belum ada yang diharapkan\. tidak ada peran/;
    const place = await head.page.getByRole("button", { name: free }).first().getAttribute("data-place");
    const cell = head.page.locator(`[data-place="${place}"]`);
    await cell.focus();
    await head.page.keyboard.type(role);
    expect(await accessibilityFaults(head.page)).toEqual([]);
    await head.page.keyboard.press("Enter");
    await head.page.getByRole("button", { name: new RegExp(`^Yulia.*Diharapkan: ${role}`) }).waitFor();
    expect(await cell.evaluate((button) => button === document.activeElement)).toBe(true);

    const { page, go } = await as("midwife");
    await go("/plans");
    await page.getByRole("link", { name: /2026/ }).first().click();
    await page.getByText("Perbarui rencana", { exact: true }).first().click();
    await page
      .getByLabel("Apa yang disepakati dalam dialog kinerja?")
      .fill("Peran pendataan dari dialog Juni");
    await page.getByRole("button", { name: "Perbarui rencana" }).click();
    await sees(page, /^Yang diharapkan (dr. Fitri Handayani )?dari Anda/);
    await press(page, `Ambil ke rencana: ${role}`);
    await sees(page, "sudah ada hasil kerja yang mendukung");
    await page.getByRole("heading", { name: role }).waitFor();
    await isWellMade(head.page);
  });
});

describe("an official form", () => {
  it.each([
    ["midwife", "/plans", "Unduh SKP edisi ke-1 (PDF)", /^SKP 2026 Yulia Anggraini.* edisi 1\.pdf$/],
    ["headOfHealthCentre", "/plans/matrix", "Unduh PDF (A.1.5)", /^Matriks peran hasil 2026 .*Fitri.*\.pdf$/],
  ] as const)("is drawn while the %s waits, and saved under its name", async (who, where, link, name) => {
    const { page, go } = await as(who);
    await go(where);
    if (who === "midwife") await page.getByRole("link", { name: /2026/ }).first().click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: link }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(name);
    await sees(page, "Dokumen sudah diunduh.");
    await isWellMade(page);
  });
});
describe("an employee who is sent to study", leaveForStudy);

describe("a work team", shareRolesInATeam);

/** How far from the right end of their card the buttons stand that remove a result or an indicator. */
const gapsAtTheRight = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("div[id^=line-] button[aria-label^=Hapus]")].map(
      (button) =>
        (button.closest("div[id^=line-]")?.getBoundingClientRect().right ?? 0) -
        button.getBoundingClientRect().right,
    ),
  );

/** The three largest numbers of plans that wait for one rater, and all raters who have so many. */
const longestQueues = async () =>
  (
    await database.query<{ plans: number; names: string[] }>(`WITH queues AS (
        SELECT r.name, count(*)::int AS plans FROM "Government" g CROSS JOIN "PerformancePlan" p
          JOIN "Supervision" v ON v."personId" = p."personId" AND g."demoToday" BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity')
          JOIN "Person" r ON r.id = v."raterId" WHERE p.status = 'submitted' AND p.year = date_part('year', g."demoToday") GROUP BY r.id)
      SELECT q.plans, (SELECT array_agg(o.name) FROM queues o WHERE o.plans = q.plans) AS names
      FROM queues q ORDER BY q.plans DESC LIMIT 3`)
  ).rows;

/** How high a row of the matrix is that has nothing but a name, a position and roles. */
const plainRow = (page: Page) =>
  page.evaluate(() => {
    const rows = [...(document.querySelector("table")?.tBodies[0]?.rows ?? [])];
    return Math.min(...rows.map((row) => row.getBoundingClientRect().height));
  });

describe("people above", () => {
  it("see the team beside their own indicators", async () => {
    const { page, go } = await as("headOfHealthCentre");
    await go("/plans/matrix");
    await sees(page, "Yulia Anggraini, A.Md.Keb.");
    // Twelve of them fit below the head of the table on a screen of 900 pixels.
    expect(await plainRow(page)).toBeLessThanOrEqual(48);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it("learn what a word means where it stands, by keyboard alone, and find their guide in one click", async () => {
    const { page, go } = await as("headOfHealthCentre");
    await go("/plans/matrix");
    await page.locator("summary").filter({ hasText: "anggota tim" }).focus();
    await page.keyboard.press("Enter");
    const word = page.getByRole("button", { name: "matriks peran hasil" });
    const meaning = page.getByRole("note", { name: "Matriks peran hasil" });
    await word.focus();
    await page.keyboard.press("Enter");
    await meaning.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await meaning.waitFor({ state: "hidden" });
    expect(await word.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.getByRole("link", { name: "Bantuan" }).click();
    await sees(page, "Panduan pejabat penilai");
    expect(await page.getByText("Panduan auditor").count()).toBe(0);
    await isWellMade(page);
  });

  it("see the three for whom most people wait within two clicks, and remind them once a day", async () => {
    const { page } = await as("sekda");
    const { click, clicks } = counting(page);
    await click("link", "Siapa Menunggu");
    await sees(page, /menunggu keputusan/);
    const shown = await page.getByRole("main").getByRole("listitem").allTextContents();
    // "satu rencana", "12 rencana"
    const counts = shown.map((text) =>
      Number(/(\d+) rencana/.exec(text)?.[1] ?? (/satu rencana/i.test(text) ? 1 : NaN)),
    );
    const worst = await longestQueues();
    expect(worst).toHaveLength(3);
    expect(counts.slice(0, 3)).toEqual(worst.map(({ plans }) => plans));
    for (const [i, { names }] of worst.entries())
      expect(names.some((name) => shown[i]?.includes(name))).toBe(true);
    expect(clicks()).toBeLessThanOrEqual(2);
    await press(page, /^Ingatkan /);
    await sees(page, "sudah diingatkan hari ini");
  });

  it("ask the server for the page that they open, and for none that it leads to", async () => {
    const { page, go } = await as("headOfHealthCentre");
    const ahead: string[] = [];
    page.on("request", (request) => {
      if (request.headers()["next-router-prefetch"]) ahead.push(request.url());
    });
    const readAgain = page.waitForResponse((response) => response.url().includes("_rsc="));
    await go("/plans/team");
    await readAgain;
    expect(ahead).toEqual([]);
  });

  it("had nothing to complain about in any console", () => {
    expect(complaints()).toEqual([]);
  });
});
