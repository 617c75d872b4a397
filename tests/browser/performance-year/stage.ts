/** The region in a browser: who takes part, each signed in the first time they act and watched from then on. */
import type { Browser, Page } from "playwright-core";

import type { DemoActorKey } from "@/prisma/demo/demo-actors";

import { type RunningApp, startApp } from "../../support/app";
import { openBrowser } from "../../support/browser";
import { accessibilityFaults, holdAgainstAxe, visitor } from "../../support/journey";

type Person = Awaited<ReturnType<typeof visitor>>;
/** People who come to the app by its other address, as a supervisor beside an employee at one computer does. */
const elsewhere = new Set<DemoActorKey>(["headOfSchool"]);

let app: RunningApp;
let browser: Browser;
const people = new Map<DemoActorKey, Person>();
const acting = new Set<Person>();

export async function setStage() {
  [app, browser] = await Promise.all([startApp({ scale: "full" }), openBrowser()]);
}

export async function clearStage() {
  await browser?.close();
  await app?.stop();
}

/** The person at their browser, where they left it. */
export async function as(key: DemoActorKey): Promise<Person> {
  const origin = elsewhere.has(key) ? app.otherOrigin : app.origin;
  const person = people.get(key) ?? (await visitor(browser, origin, key));
  people.set(key, person);
  acting.add(person);
  return person;
}

/** Holds every page on which somebody acted in this step against WCAG 2.2 AA, as it stands at the end of the step. */
export async function holdWhereSomebodyActed() {
  for (const { page } of acting) await holdAgainstAxe(page, "not seen before");
  acting.clear();
}

/** What any console complained about, but for the answers that a person was given on purpose. */
export const complaints = () =>
  [...people.values()].flatMap((person) => person.complaints).filter((words) => !words.includes("422"));

export const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().click();

/** Waits for words. The first time on a kind of page, holds it against axe as well. */
export async function sees(page: Page, text: string | RegExp) {
  await page.getByText(text).first().waitFor();
  await holdAgainstAxe(page, "first of its kind");
}

/** Clean to axe in both themes, and nothing wider than the smallest phone. */
export async function isWellMade(page: Page) {
  await holdAgainstAxe(page, "not seen before");
  await page.getByRole("button", { name: "Gelap" }).click();
  await page.getByRole("button", { name: "Terang" }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Terang" }).click();
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1440, height: 900 });
}
