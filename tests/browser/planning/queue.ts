/** A rater clears the queue by hand, by keys and all at once, within the clicks that product.md allows. */
import type { Page } from "playwright-core";

import { accessibilityFaults, hearsKeys, isWellMade } from "../../support/journey";
import { as, counting, database, numberOf, press, sees } from "../stage";

/** So many of the team's plans have no finding; the other two read like activities. */
const clean = 20;

let rater: Awaited<ReturnType<typeof as>>;
let page: Page;

/** Lets every plan of the team wait, never confirmed before and for longer than its reports, which are unanswered. */
async function aTeamThatWaits() {
  await database.query(
    `CREATE TEMP TABLE team AS SELECT l.id, row_number() OVER (ORDER BY l.id) AS place
     FROM "PerformancePlan" l JOIN "Supervision" s ON s."personId" = l."personId" AND s."validTo" IS NULL
     JOIN "Account" a ON a."personId" = s."raterId" WHERE a.username = $1 AND l.year = 2026`,
    [numberOf("headOfDivision")],
  );
  // What was confirmed stays confirmed to the database; a team that begins its year is built past it.
  await database.query(`SET session_replication_role = replica;
    DELETE FROM "PlanStep" WHERE kind = 'returned' AND "planId" IN (SELECT id FROM team);
    DELETE FROM "PlanComment" WHERE "planId" IN (SELECT id FROM team);
    DELETE FROM "PlanEdition" WHERE "planId" IN (SELECT id FROM team);
    UPDATE "PerformancePlan" l SET status = 'submitted', edition = 1, "approvedEdition" = 0, "firstApprovedOn" = NULL,
      "submittedAt" = '2026-01-02T02:00:00Z'::timestamptz + place * interval '1 hour' FROM team t WHERE t.id = l.id;
    UPDATE "WorkResult" w SET statement = CASE WHEN place > 2 THEN 'Layanan selesai tepat waktu'
      ELSE 'Melaksanakan kegiatan kantor' END FROM team t WHERE t.id = w."planId";
    UPDATE "Indicator" i SET text = 'Persentase layanan yang selesai tepat waktu', "targetValue" = 95,
      "targetUnit" = '%', direction = 'higher' FROM "WorkResult" w JOIN team t ON t.id = w."planId"
    WHERE w.id = i."resultId";
    DELETE FROM "Feedback" WHERE "reportId" IN (SELECT r.id FROM "ProgressReport" r JOIN team t ON t.id = r."planId");
    UPDATE "ProgressReport" SET "answeredAt" = NULL WHERE "planId" IN (SELECT id FROM team);
    SET session_replication_role = origin`);
}

const status = (words: RegExp) => page.getByRole("status").filter({ hasText: words }).waitFor();
const heading = () => page.locator("[data-opened]");
const untilFocusOn = (name: string) =>
  page.waitForFunction(
    (title) =>
      document.activeElement?.matches("[data-opened]") && document.activeElement.textContent === title,
    name,
  );

/** Opens the first plan in the list and gives the names of the first two. */
async function openFirstPlan() {
  await rater.go("/queue?item=plan");
  await page.getByRole("heading", { name: "Keputusan Anda", exact: true }).waitFor();
  await hearsKeys(page);
  const links = page.locator("nav a[href^='/queue?item=plan']");
  return [0, 1].map((i) => links.nth(i).locator("span").first().textContent());
}

/** Keeps the next thing in the queue on its way until it is let through. */
async function holdBack() {
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(/\/queue\?item=/, async (route) => {
    await held;
    await route.continue();
  });
  return letThrough;
}

export function clearTheQueue() {
  it("answers a report within two clicks from home", async () => {
    await aTeamThatWaits();
    rater = await as("headOfDivision", "the end");
    page = rater.page;
    const { click, clicks } = counting(page);
    await click("link", "Jawab");
    const field = page.getByLabel(/^Umpan balik untuk/).first();
    await field.fill("Bagus, lanjutkan.");
    await click("button", "Kirim umpan balik");
    await status(/^Umpan balik untuk .* terkirim\.$/);
    expect(clicks()).toBeLessThanOrEqual(2);
  });

  it("returns by keys, goes on with the next, and gives the words back when that is undone", async () => {
    const [first = "", second = ""] = (await Promise.all(await openFirstPlan())).map(String);
    await page.keyboard.press("r");
    await page.keyboard.type("jika ragu, tanya");
    const form = page.locator("form").filter({ hasText: "Catatan untuk seluruh rencana" });
    await form.getByRole("button", { name: "Kembalikan untuk diperbaiki" }).click();
    await untilFocusOn(second);
    await page.keyboard.press("z");
    await page.keyboard.press("Enter");
    await status(/^Pengembalian dibatalkan\./);
    await untilFocusOn(first);
    expect(
      await page
        .getByLabel(/^Catatan untuk “/)
        .first()
        .inputValue(),
    ).toBe("jika ragu, tanya");
  });

  it("decides nothing while the next thing is on its way, and then what it reads", async () => {
    const [first = "", second = ""] = (await Promise.all(await openFirstPlan())).map(String);
    await page.unrouteAll();
    const letThrough = await holdBack();
    await heading().focus();
    await page.keyboard.press("j");
    await page.locator("[inert]").filter({ has: heading() }).waitFor();
    await page.keyboard.press("a");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Setujui dan tetapkan" }).click({ force: true });
    letThrough();
    await untilFocusOn(second);
    expect(await page.getByRole("status").filter({ hasText: "ditetapkan" }).count()).toBe(0);
    await page.keyboard.press("a");
    await page.keyboard.press("Enter");
    await status(new RegExp(`^Rencana ${second.replaceAll(".", "\\.")} ditetapkan\\.$`));
    expect(await page.getByRole("link", { name: first }).count()).toBeGreaterThan(0);
  });

  it("reads well in both themes and on the smallest phone, where the list leads to the thing", async () => {
    await rater.go("/queue?item=plan");
    await isWellMade(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await rater.go("/queue");
    expect(await heading().isVisible()).toBe(false);
    await page.getByRole("navigation", { name: "Yang menunggu keputusan" }).getByRole("link").first().click();
    await heading().waitFor();
    await page.getByRole("link", { name: "Kembali ke daftar" }).click();
    await heading().waitFor({ state: "hidden" });
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it("is without single keys once they are switched off, also after a reload", async () => {
    await rater.go("/queue");
    await hearsKeys(page);
    await page.keyboard.press("?");
    await press(page, "Matikan tombol pintas");
    await page.getByRole("button", { name: "Nyalakan tombol pintas" }).waitFor();
    await page.reload();
    expect(await page.locator("[aria-keyshortcuts]").count()).toBe(0);
  });

  it("confirms twenty plans without findings within five clicks from home, and leaves the other to be read", async () => {
    await rater.go("/");
    const { click, clicks } = counting(page);
    await click("link", "Perlu Tindakan");
    await click("link", `Tetapkan ${clean} rencana tanpa temuan`);
    await sees(page, "“Melaksanakan kegiatan kantor” terbaca sebagai kegiatan, bukan hasil.");
    await click("button", `Tetapkan ${clean} rencana`);
    await page.getByRole("heading", { name: `${clean} rencana ditetapkan` }).waitFor();
    expect(clicks()).toBeLessThanOrEqual(5);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page
      .getByRole("link", { name: /^Baca rencana/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Keputusan Anda", exact: true }).waitFor();
  });
}
