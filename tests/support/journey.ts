import { createHash } from "node:crypto";

import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";

import { type DemoActorKey, demoActors, demoPassword } from "@/prisma/demo/demo-actors";

/** One person at one browser: signed in, or a stranger; watched for anything the console complains about. */
export async function visitor(
  browser: Browser,
  origin: string,
  who: DemoActorKey | { username: string } | null,
) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "id-ID" });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  if (who) await signIn(page, origin, typeof who === "string" ? actorNamed(who) : who);
  const leave = () => context.close();
  return { page, complaints, go: (path: string) => page.goto(`${origin}${path}`), leave };
}

const actorNamed = (key: DemoActorKey) => demoActors.find((actor) => actor.key === key) ?? demoActors[0];

async function signIn(page: Page, origin: string, { username }: { username: string }) {
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel("NIP atau nama akun").fill(username);
  await page.getByLabel("Kata sandi").fill(demoPassword);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await page.waitForURL(`${origin}/`);
}

const everything = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } as const;
/** What a theme can change: it has other colours and nothing else. */
const colours = { type: "rule", values: ["color-contrast", "link-in-text-block"] } as const;

/** What axe finds on the page against WCAG 2.2 AA, in words. */
export async function accessibilityFaults(
  page: Page,
  runOnly: typeof everything | typeof colours = everything,
): Promise<string[]> {
  // No page has frames of others: without them axe needs no second page, and what passes need not be described.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: { ...runOnly, values: [...runOnly.values] }, resultTypes: ["violations"] })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const held = new Set<string>();
const kindOf = (url: string) => new URL(url).pathname.replace(/[0-9a-f-]{36}/g, "…");

/** Holds the page against WCAG 2.2 AA when it is the first of its kind here, or differs from what was held before. */
export async function holdAgainstAxe(page: Page, when: "first of its kind" | "not seen before") {
  const content = createHash("sha256")
    .update(await page.content())
    .digest("hex");
  if (held.has(content) || (when === "first of its kind" && held.has(kindOf(page.url())))) return;
  held.add(content).add(kindOf(page.url()));
  expect([page.url(), await accessibilityFaults(page)]).toEqual([page.url(), []]);
}

/** Waits until the page's script has taken over what the server wrote, and listens: a key before that is nobody's. */
export async function hearsKeys(page: Page) {
  await page.waitForFunction(() => {
    const { firstElementChild } = document.querySelector("main") ?? {};
    return Object.keys(firstElementChild ?? {}).some((name) => name.startsWith("__reactFiber"));
  });
  await page.evaluate(() => new Promise((later) => requestAnimationFrame(() => setTimeout(later, 50))));
}

/** Presses the first button of this name. */
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().click();

/** Waits for words, or tells what stands there instead. The first time on a kind of page, holds it against axe as well. */
export async function sees(page: Page, words: string | RegExp) {
  await page
    .getByText(words)
    .first()
    .waitFor()
    .catch(async (error: Error) => {
      throw new Error(`${error.message}\n${page.url()} says:\n${await page.locator("body").innerText()}`);
    });
  await holdAgainstAxe(page, "first of its kind");
}

const middleOf = async (page: Page, button: string) => {
  const box = await page.getByRole("banner").getByRole("button", { name: button }).boundingBox();
  return box && Math.round(box.y + box.height / 2);
};

/** Clean to axe in both themes, nothing wider than the smallest phone, and its bar in one row there. */
export async function isWellMade(page: Page) {
  await holdAgainstAxe(page, "not seen before");
  await page.getByRole("button", { name: "Gelap" }).click();
  await page.getByRole("button", { name: "Terang" }).waitFor();
  expect(await accessibilityFaults(page, colours)).toEqual([]);
  await page.getByRole("button", { name: "Terang" }).click();
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await middleOf(page, "Keluar")).toBe(await middleOf(page, "Menu"));
  await page.setViewportSize({ width: 1440, height: 900 });
}
