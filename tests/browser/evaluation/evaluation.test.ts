/** A rater rates a team by keys and signs it, within the keys and clicks that product.md allows. */
import type { Page } from "playwright-core";

import { hearsKeys, isWellMade, press as pressButton, sees } from "../../support/journey";
import {
  as,
  clearStage,
  complaints,
  counting,
  database,
  handedOver,
  leaveUnrated,
  pressing,
  setStage,
} from "./stage";

jest.setTimeout(120_000);
beforeAll(setStage, 300_000);
afterAll(clearStage);

let rater: Awaited<ReturnType<typeof as>>;
let page: Page;
let total: number;

const untilFocusOn = (group: string) =>
  page.waitForFunction(
    (words) => document.activeElement?.closest("fieldset")?.textContent?.startsWith(words),
    group,
  );
const inTurn = (place: number) => page.getByText(`${place} dari ${total}`, { exact: true }).waitFor();

describe("a head of division who rates a team", () => {
  it("finds everything about one person on one screen", async () => {
    rater = await as("headOfDivision");
    page = rater.page;
    await rater.go("/evaluations/team");
    total = await leaveUnrated("headOfDivision", 3);
    expect(total).toBeGreaterThan(4);
    await rater.go("/evaluations/team");
    const names = page.locator("main a[href^='/evaluations/0']");
    const first = await names.allTextContents();
    await page.getByRole("link", { name: [...first].sort()[0] ?? "" }).click();
    await inTurn(1);
    for (const words of ["Penilaian diri", "Rating hasil kerja", "Umpan balik per nilai BerAKHLAK"])
      await sees(page, words);
    await isWellMade(page);
  });

  it("rates somebody whose results match the plan with four keys, and the next with three: it opens by itself", async () => {
    await page.reload();
    await hearsKeys(page);
    const first = pressing(page);
    await first.press("r", "2", "2", "Enter");
    expect(first.keys()).toBeLessThanOrEqual(4);
    await inTurn(2);
    await untilFocusOn("Rating hasil kerja");
    const second = pressing(page);
    await second.press("2", "2", "Enter");
    await inTurn(3);
    await sees(page, `${total - 1} dari ${total} sudah dinilai`);
  });

  it("loses nothing of what was typed by leaving and coming back", async () => {
    await untilFocusOn("Rating hasil kerja");
    await page.keyboard.press("3");
    await page.getByLabel("Loyal").fill("Menjaga nama baik dinas");
    await page
      .getByText(/^Isian tersimpan/)
      .first()
      .waitFor();
    await page.getByRole("link", { name: "Sebelumnya" }).click();
    await inTurn(2);
    await page.getByRole("link", { name: "Berikutnya" }).click();
    await inTurn(3);
    await page.waitForFunction(() =>
      [...document.querySelectorAll("input")].some(({ value }) => value === "Menjaga nama baik dinas"),
    );
    expect(await page.locator('[data-rating="resultRating"] input:checked').getAttribute("value")).toBe(
      "above",
    );
    await hearsKeys(page);
    await pressing(page).press("r", "2", "2", "Enter");
    await page.waitForURL(/\/evaluations\/team\/sign$/);
  });

  it("signs nobody unseen: what changed since is opened first", async () => {
    await sees(page, `${total} penilaian siap ditandatangani`);
    await database.query(
      `UPDATE "Evaluation" SET version = version + 1 WHERE id = (SELECT "evaluationId" FROM "EvaluationSeen" LIMIT 1)`,
    );
    await page.reload();
    await sees(page, /^1 penilaian belum dibuka/);
    await hearsKeys(page);
    await page.locator("summary").filter({ hasText: "Buka dahulu" }).click();
    await sees(page, /^Semuanya sudah Anda lihat/);
    await isWellMade(page);
  });

  it("tries the distribution beside its pattern, and nothing is stored by trying", async () => {
    await rater.go("/evaluations/team/simulation");
    await hearsKeys(page);
    await page
      .getByLabel(/^Rating hasil kerja /)
      .first()
      .selectOption("below");
    await sees(page, "1 orang berpindah predikat");
    await isWellMade(page);
    await page.reload();
    await sees(page, "Belum ada predikat yang berpindah");
  });

  it("signs the finished group within three clicks from home, with a reason for where it leaves the pattern", async () => {
    await rater.go("/");
    const { click, clicks } = counting(page);
    await click("link", "Penilaian Tim");
    await click("link", "Tanda tangani bersama");
    const reasons = page.getByLabel(/^Alasan: /);
    await reasons.first().waitFor();
    await hearsKeys(page);
    for (const field of await reasons.all()) await field.fill("Target triwulan tercapai merata");
    await click("button", `Tanda tangani ${total} penilaian`);
    await sees(page, `${total} dari ${total} penilaian ditandatangani`);
    expect(clicks()).toBeLessThanOrEqual(3);
  });
});

describe("somebody of the team", () => {
  it("reads why the rating is what it is within two clicks from home", async () => {
    await page.getByRole("link", { name: "Sampaikan" }).first().click();
    await pressButton(page, /^Sampaikan kepada /);
    await page.getByRole("button", { name: /^Sampaikan kepada / }).waitFor({ state: "detached" });
    const employee = await as(await handedOver("headOfDivision"));
    const { click, clicks } = counting(employee.page);
    await click("link", "Penilaian");
    await employee.page.locator('a[href$="?why"]').first().click();
    await sees(employee.page, /^Hasil kerja dinilai/);
    expect(clicks() + 1).toBeLessThanOrEqual(2);
  });

  it("is the last of people whose consoles had nothing to complain about", () => {
    expect(complaints()).toEqual([]);
  });
});
