/** The small demo region in one browser, for everything about planning: its clock, its people, its database. */
import { Client } from "pg";
import type { Browser, Page } from "playwright-core";

import { type DemoActorKey, demoActors } from "@/prisma/demo/demo-actors";

import { type RunningApp, startApp } from "../support/app";
import { openBrowser } from "../support/browser";
import { visitor } from "../support/journey";

export { press, sees } from "../support/journey";

let app: RunningApp;
let browser: Browser;
const consoles: string[][] = [];
/** Whoever came in the test that runs. Who stays hears of every change and draws the page anew, for nobody. */
const present: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(present.splice(0).map((leave) => leave()));
});

/** The region's database as its owner. */
export let database: Client;

/** `settings` of the environment for this stage alone. */
export async function setStageWith(settings: Record<string, string>) {
  [app, browser] = await Promise.all([startApp({ settings }), openBrowser()]);
  database = new Client({ connectionString: app.databaseUrl() });
  await database.connect();
}

export const setStage = () => setStageWith({});

/** A browser in which nobody is signed in, watched from then on. */
export async function stranger() {
  const person = await visitor(browser, app.origin, null);
  consoles.push(person.complaints);
  present.push(person.leave);
  return person;
}

export async function clearStage() {
  await database?.end();
  await browser?.close();
  await app?.stop();
}

export const today = (date: string) => database.query(`UPDATE "Government" SET "demoToday" = $1`, [date]);

export const numberOf = (key: DemoActorKey) => demoActors.find((actor) => actor.key === key)?.username ?? "";

/** The person at a browser of their own, watched from then on; a story of several tests lets them stay until the end. */
export async function as(who: DemoActorKey | { username: string }, until?: "the end") {
  const person = await visitor(browser, app.origin, who);
  consoles.push(person.complaints);
  if (!until) present.push(person.leave);
  return person;
}

/** What any console complained about. */
export const complaints = () => consoles.flat();

/** Clicks by the words on links and buttons, and how many they were: product.md allows so many for each piece of work. */
export function counting(page: Page) {
  let clicks = 0;
  const click = async (role: "link" | "button", name: string | RegExp) => {
    await page.getByRole(role, { name }).first().click();
    clicks += 1;
  };
  return { click, clicks: () => clicks };
}
