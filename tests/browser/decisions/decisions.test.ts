/** From a chart to a decision, to what its owner did, to the meeting that opens with it; and a unit on one page of paper. */
import type { Page } from "playwright-core";

import { pagesOf } from "../../support/pdf";
import { accessibilityFaults } from "../../support/journey";
import { as, clearStage, complaints, database, press, sees, setStage } from "../stage";

jest.setTimeout(120_000);
beforeAll(setStage, 300_000);
afterAll(clearStage);

const sentence = "Tetapkan rencana kinerja perangkat kecamatan yang masih menunggu";
const report = "Semua rencana yang menunggu sudah ditetapkan pada hari Senin";

/** Figures are counted by the worker; a page that has none yet is read again. */
async function whenCounted(page: Page, words: string | RegExp) {
  for (let tries = 0; tries < 30; tries++) {
    if ((await page.getByText(words).count()) > 0) return;
    await page.waitForTimeout(1000);
    await page.reload();
  }
  throw new Error(`${String(words)} never came`);
}

const namesOfHeads = async () =>
  (
    await database.query<{ name: string }>(
      `SELECT DISTINCT p.name FROM "Person" p JOIN "Supervision" s ON s."raterId" = p.id`,
    )
  ).rows.map(({ name }) => name);

test("the regional secretary decides on a chart, and the owner is named by position and told", async () => {
  const { page, go } = await as("sekda");
  await go("/reports");
  await whenCounted(page, "Buat keputusan");
  await page
    .getByRole("link", { name: /^Buat keputusan: Rencana/ })
    .first()
    .click();
  await sees(page, "Keputusan apa untuk angka ini?");
  await page.getByLabel("Keputusan", { exact: true }).fill(sentence);
  const owner = page.getByLabel("Penanggung jawab", { exact: true });
  await owner.selectOption({
    label: (await owner.locator("option", { hasText: "Camat" }).first().textContent()) ?? "",
  });
  await page.getByLabel("Paling lambat").fill("2026-06-30");
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, "Catat keputusan");
  await sees(page, "Keputusan tercatat.");
});

test("every chart's first bar leads to the people behind it in one click", async () => {
  const { page, go } = await as("sekda");
  await go("/reports");
  await whenCounted(page, "Buat keputusan");
  const bars = page.locator('main svg a[href*="/people"]');
  await bars.first().waitFor();
  const leads = await bars.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const places = leads.map((href) => href.split("?")[0]);
  const firsts = [...new Set(places)].map((place) => places.indexOf(place));
  expect(firsts.length).toBeGreaterThanOrEqual(6);
  for (const at of firsts) {
    await go("/reports");
    await bars.nth(at).click();
    await page.waitForURL((url) => url.pathname + url.search === leads[at]);
  }
  await go(leads[places.indexOf("/reports/plans-confirmed/people")] ?? "");
  const { rows } = await database.query<{ name: string }>(
    `SELECT p.name FROM "PersonFigures" f JOIN "Unit" u ON u.id = f."unitId" JOIN "Unit" top ON u.path ^@ top.path
      JOIN "Person" p ON p.id = f."personId" WHERE top.id = $1 AND f.year = 2026 AND f.quarter = 0 AND f.confirmed < f.owing`,
    [new URL(page.url()).searchParams.get("unit")],
  );
  expect(rows.length).toBeGreaterThan(0);
  const list = await page.getByRole("main").textContent();
  expect(rows.filter(({ name }) => !list?.includes(name))).toEqual([]);
});

test("its owner finds it at home with its day, and reports what was done", async () => {
  const { page, go } = await as("camat");
  await go("/");
  await sees(page, `Keputusan pimpinan: ${sentence}`);
  await go("/reports/decisions");
  await page.getByRole("link", { name: sentence }).click();
  await page.waitForURL(/decisions\/[0-9a-f-]{36}$/);
  await sees(page, "Saat diputuskan");
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, "Laporkan selesai");
  await page.getByLabel("Apa yang sudah dikerjakan").fill(report);
  await press(page, "Laporkan selesai");
  await sees(page, "Dilaporkan selesai");
});

test("the next meeting opens with it, names nobody, and turns by keys", async () => {
  const { page, go } = await as("sekda");
  await go("/reports/meeting");
  await sees(page, sentence);
  await sees(page, "Dilaporkan selesai");
  const said = await page.locator("body").innerText();
  expect((await namesOfHeads()).filter((name) => said.includes(name))).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("ArrowRight");
  await sees(page, /· 2 dari/);
  await page.keyboard.press("PageUp");
  await sees(page, /· 1 dari/);
  await page.getByRole("link", { name: sentence }).first().click();
  await page.waitForURL(/decisions\/[0-9a-f-]{36}$/);
  await sees(page, report);
  await press(page, `Tutup keputusan: ${sentence}`);
  await press(page, "Tutup keputusan");
  await sees(page, "Ditutup");
});

test("a decision is made in the meeting without leaving it, its owner chosen by position", async () => {
  const { page, go } = await as("sekda");
  await go("/reports/meeting");
  for (let tries = 0; tries < 12; tries++) {
    if (await page.getByText("Buat keputusan").filter({ visible: true }).count()) break;
    await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(200);
  }
  await page.getByText("Buat keputusan").filter({ visible: true }).first().click();
  const field = page.getByLabel("Keputusan", { exact: true });
  await field.fill("Bahas lagi dalam dua minggu");
  const owner = page.getByLabel("Penanggung jawab", { exact: true });
  const options = await owner.locator("option").allTextContents();
  expect((await namesOfHeads()).filter((name) => options.some((label) => label.includes(name)))).toEqual([]);
  await owner.selectOption({ index: 1 });
  await page.getByLabel("Paling lambat").fill("2026-06-30");
  await press(page, "Catat keputusan");
  await sees(page, "Keputusan tercatat.");
  expect(new URL(page.url()).pathname).toBe("/reports/meeting");
});

test.each([
  ["the region", `SELECT id FROM "Unit" WHERE "parentId" IS NULL`],
  [
    "the largest agency",
    `SELECT u.id FROM "Unit" u JOIN "Unit" b ON b.path ^@ u.path WHERE u.kind = 'agency'
      GROUP BY u.id ORDER BY count(*) DESC LIMIT 1`,
  ],
  ["a school", `SELECT id FROM "Unit" WHERE kind = 'school' ORDER BY id LIMIT 1`],
])("the sheet of %s is one A4 page, whole", async (_, sql) => {
  const { rows } = await database.query<{ id: string }>(sql);
  const { page, go } = await as("sekda");
  await go(`/reports/sheet?unit=${rows[0]?.id}`);
  await sees(page, /Angka yang menentukan/);
  expect(await accessibilityFaults(page)).toEqual([]);
  const pages = await pagesOf(await page.pdf({ format: "A4", printBackground: true }));
  expect(pages).toHaveLength(1);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 718, height: 1047 });
  const { scrollHeight, clientHeight } = await page
    .locator("[data-sheet]")
    .evaluate(({ scrollHeight: whole, clientHeight: shown }) => ({
      scrollHeight: whole,
      clientHeight: shown,
    }));
  expect(scrollHeight).toBeLessThanOrEqual(clientHeight + 1);
});

test("no console complained", () => expect(complaints()).toEqual([]));
