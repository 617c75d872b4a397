import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";

import { type DemoActorKey, demoActors, demoPassword } from "@/prisma/demo/demo-actors";

/** One person at one browser: signed in, or a stranger; watched for anything the console complains about. */
export async function visitor(browser: Browser, origin: string, key: DemoActorKey | null) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "id-ID" });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  if (key) await signIn(page, origin, key);
  return { page, complaints, go: (path: string) => page.goto(`${origin}${path}`) };
}

async function signIn(page: Page, origin: string, key: DemoActorKey) {
  const { username } = demoActors.find((actor) => actor.key === key) ?? demoActors[0];
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel("NIP atau nama akun").fill(username);
  await page.getByLabel("Kata sandi").fill(demoPassword);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await page.waitForURL(`${origin}/`);
}

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds on the page against WCAG 2.2 AA, in words. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
