/** Every kind of page once, as those see it who have it hardest: in English, in the dark, on the narrowest phone, without a mouse. */
import { Client } from "pg";
import type { Browser, Page } from "playwright-core";

import { type Shot, shots } from "../screenshots/pages";
import { type RunningApp, startApp } from "../support/app";
import { openBrowser } from "../support/browser";
import { accessibilityFaults, visitor } from "../support/journey";
import { missedByTab } from "../support/keyboard";

let app: RunningApp;
let browser: Browser;
let database: Client;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
  database = new Client({ connectionString: app.databaseUrl() });
  await database.connect();
}, 300_000);
afterAll(async () => {
  await database?.end();
  await browser?.close();
  await app?.stop();
});

/** The small region has none of these; of their kind it has others. */
const ofLargeRegion = new Set(["plan-returned"]);
const byPerson = new Map<string, Shot[]>();
for (const shot of shots.filter(({ name }) => !ofLargeRegion.has(name))) {
  const who = `${shot.actor ?? "a stranger"} on ${shot.on ?? "2026-06-03"}`;
  byPerson.set(who, [...(byPerson.get(who) ?? []), shot]);
}

type Visitor = Awaited<ReturnType<typeof visitor>>;

const seen = new Set<string>();
const kindOf = (url: string) => new URL(url).pathname.replace(/[0-9a-f-]{36}/g, "…");

/** What is wrong with the page, in words. */
async function faultsOf(page: Page) {
  const [wide, language] = await page.evaluate(() => [
    document.documentElement.scrollWidth > 360,
    document.documentElement.lang,
  ]);
  return [
    ...(await accessibilityFaults(page)),
    ...(wide ? ["scrolls sideways"] : []),
    ...(language === "en-GB" ? [] : [`is in ${language}`]),
    ...(await missedByTab(page)).map((element) => `not reached by Tab: ${element}`),
  ];
}

/** Opens whatever a page keeps folded. */
const unfold = () => {
  for (const folded of document.querySelectorAll<HTMLDetailsElement>("main details")) folded.open = true;
};

async function walk({ page, complaints }: Visitor, own: readonly Shot[]) {
  const faults: string[] = [];
  for (const { name, at, status } of own) {
    const url = app.origin + (typeof at === "string" ? at : await at(database));
    if (seen.has(kindOf(url))) continue;
    seen.add(kindOf(url));
    await page.goto(url);
    await page.evaluate(unfold);
    await page.evaluate(() => document.fonts.ready);
    const found = [...(await faultsOf(page)), ...complaints.splice(0)];
    // That a page which is not there is not there is no complaint.
    faults.push(
      ...found
        .filter((fault) => !(status && fault.includes(`${status}`)))
        .map((fault) => `${name}: ${fault}`),
    );
  }
  return faults;
}

it.each([...byPerson])(
  "pages of %s are whole in English, in the dark, at 360 pixels and by keyboard",
  async (_, own) => {
    const [{ actor, on = "2026-06-03" }] = own as [Shot, ...Shot[]];
    await database.query(`UPDATE "Government" SET "demoToday" = $1`, [on]);
    const guest = await visitor(browser, app.origin, actor);
    const { page } = guest;
    await page.context().addCookies([
      { name: "theme", value: "dark", url: app.origin },
      { name: "locale", value: "en", url: app.origin },
    ]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await walk(guest, own)).toEqual([]);
    await guest.leave();
  },
  180_000,
);
