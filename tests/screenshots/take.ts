import path from "node:path";

import type { Browser, Page } from "playwright-core";
import type { Client } from "pg";

import { accessibilityFaults, visitor } from "../support/journey";
import type { Shot } from "./pages";

/** Where pictures are taken: a browser, the running demo and its database, and a folder. */
export type Studio = { browser: Browser; database: Client; origin: string; folder: string };

type Theme = "light" | "dark";

const themes: Theme[] = ["light", "dark"];
const sizes = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 360, height: 780 },
];
const missing = /the server responded with a status of 404/;

/** Takes one page in both themes and all widths; answers what is wrong with it. */
export async function take(studio: Studio, shot: Shot): Promise<string[]> {
  const { page, complaints, close, url } = await sitting(studio, shot);
  const faults: string[] = [];
  for (const theme of themes) {
    for (const size of sizes) {
      await dress(page, url, theme, size);
      const status = (await page.goto(url))?.status();
      await settle(page, shot);
      const picture = `${shot.name}-${theme}-${size.width}`;
      if (status !== (shot.status ?? 200)) faults.push(`${picture}: answered ${status}`);
      if (await scrollsSideways(page)) faults.push(`${picture}: scrolls sideways`);
      await page.screenshot({ path: path.join(studio.folder, `${picture}.png`), fullPage: true });
      if (size.width !== 768)
        faults.push(...(await accessibilityFaults(page)).map((fault) => `${picture}: ${fault}`));
    }
  }
  await close();
  return [...faults, ...complaintsAbout(shot, complaints)];
}

/** Takes the first screen of a page into a file of the README. */
export async function takeForReadme(studio: Studio, shot: Shot, theme: Theme, file: string) {
  const { page, close, url } = await sitting(studio, shot);
  await dress(page, url, theme, { width: 1440, height: 900 });
  await page.goto(url);
  await settle(page, shot);
  await page.screenshot({ path: file });
  await close();
}

/** The person at the browser, on the day, and the address of the page. */
async function sitting({ browser, database, origin }: Studio, { actor, at, on = "2026-06-03" }: Shot) {
  await database.query(`UPDATE "Government" SET "demoToday" = $1`, [on]);
  const { page, complaints } = await visitor(browser, origin, actor);
  const url = origin + (typeof at === "string" ? at : await at(database));
  return { page, complaints, url, close: () => page.context().close() };
}

async function dress(page: Page, url: string, theme: Theme, size: { width: number; height: number }) {
  await page.context().addCookies([{ name: "theme", value: theme, url }]);
  await page.setViewportSize(size);
}

/** Waits for fonts and for charts, which draw themselves after the page. */
async function settle(page: Page, { open }: Shot) {
  if (open) await page.getByText(open).first().click();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
}

const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** What the console said, each thing once; that a missing page is missing is no complaint. */
const complaintsAbout = ({ name, status }: Shot, complaints: string[]) =>
  [...new Set(complaints)]
    .filter((text) => !(status === 404 && missing.test(text)))
    .map((text) => `${name}: the console says: ${text}`);
