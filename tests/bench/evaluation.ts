import type { Page } from "playwright-core";
import { Client } from "pg";

import { demoActors, demoPassword } from "@/prisma/demo/demo-actors";

import type { RunningApp } from "../support/app";
import { openBrowser } from "../support/browser";
import { type Figure, judged, percentile } from "./figure";
import type { Region } from "./region";

const [team, group] = [40, 2_000];
const slowDown = 4;
const goal = 200;
const rounds = 12;
const rater = demoActors.find(({ key }) => key === "sekda")?.username ?? "";

/**
 * From a key or a choice to what it shows, on a processor four times as slow: the rating screen of somebody with 40 people to
 * rate, and the simulation of a group of 2,000.
 */
export async function evaluation(region: Region): Promise<Figure[]> {
  const app = await region.open();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await signIn(page, app.origin);
    await enlarge(app, team);
    await page.goto(`${app.origin}${await firstOf(app)}`);
    await slow(page, slowDown);
    const rating = await timed(page, "keydown", () => rateByKeys(page));
    await slow(page, 1);
    await enlarge(app, group);
    await page.goto(`${app.origin}/evaluations/team/simulation`);
    await slow(page, slowDown);
    const trying = await timed(page, "change", () => tryRatings(page));
    return [...figures("rating", rating), ...figures("simulation", trying)];
  } finally {
    await browser.close();
  }
}

const figures = (screen: string, times: readonly number[]) =>
  [0.5, 0.98].map((share) =>
    judged({
      ...{ name: `evaluation.${screen}.p${100 * share}`, unit: "ms", reference: goal },
      value: percentile(times, share),
    }),
  );

/** Gives the rater so many people in the window that is open, behind the app's back. */
async function enlarge(app: RunningApp, people: number) {
  const count = await ask(app, async (client) => {
    await client.query("SET session_replication_role = replica");
    const chosen = await client.query(
      `WITH own AS (SELECT e."periodId", e."raterId" FROM "Evaluation" e JOIN "Account" a ON a."personId" = e."raterId"
         JOIN "EvaluationPeriod" d ON d.id = e."periodId" AND '2026-06-03' BETWEEN d."opensOn" AND d."closesOn"
         WHERE a.username = $1 LIMIT 1)
       INSERT INTO "Evaluation" (id, "periodId", "personId", "raterId", "planId", "agencyId", "unitId", status, version)
       SELECT gen_random_uuid(), own."periodId", p."personId", own."raterId", p.id, p."agencyId", p."unitId", 'awaiting_rater', 0
       FROM own, "PerformancePlan" p WHERE p.year = 2026 AND p."approvedEdition" > 0 AND p."personId" <> own."raterId"
       ORDER BY p.id LIMIT $2 ON CONFLICT DO NOTHING`,
      [rater, people],
    );
    return chosen.rowCount ?? 0;
  });
  if (count === 0) throw new Error("Nobody came to the rater.");
}

/** The page of the first person by name. */
const firstOf = (app: RunningApp) =>
  ask(app, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT e.id FROM "Evaluation" e JOIN "Account" a ON a."personId" = e."raterId" JOIN "Person" p ON p.id = e."personId"
       JOIN "EvaluationPeriod" d ON d.id = e."periodId" AND '2026-06-03' BETWEEN d."opensOn" AND d."closesOn"
       WHERE a.username = $1 AND e."signedAt" IS NULL ORDER BY p.name, e.id LIMIT 1`,
      [rater],
    );
    return `/evaluations/${rows[0]?.id ?? ""}`;
  });

async function ask<Answer>({ databaseUrl }: RunningApp, work: (client: Client) => Promise<Answer>) {
  const client = new Client({ connectionString: databaseUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function signIn(page: Page, origin: string) {
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel("NIP atau nama akun").fill(rater);
  await page.getByLabel("Kata sandi").fill(demoPassword);
  await page.keyboard.press("Enter");
  await page.waitForURL(`${origin}/`);
}

async function slow(page: Page, rate: number) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/** How long each event of a kind took to its next paint while something was done, in ms. */
async function timed(page: Page, kind: "keydown" | "change", act: () => Promise<void>) {
  await page.evaluate((wanted) => {
    const times: number[] = [];
    Object.assign(window, { times });
    if (wanted === "keydown")
      new PerformanceObserver((entries) => {
        for (const { name, duration } of entries.getEntries()) if (name === wanted) times.push(duration);
      }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
    else
      // No browser times a change: from it to the frame after the one that shows it.
      document.addEventListener(
        wanted,
        () => {
          const from = performance.now();
          requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - from)));
        },
        { capture: true },
      );
  }, kind);
  await act();
  await page.waitForTimeout(1_000);
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  if (times.length < rounds) throw new Error(`Only ${times.length} of ${kind} were timed.`);
  return times;
}

/** Rates by digits again and again, and writes on a value in between; nothing is saved. */
async function rateByKeys(page: Page) {
  await page.getByText("Rating hasil kerja", { exact: true }).waitFor();
  await page.waitForTimeout(2_000);
  for (let round = 0; round < rounds; round++) {
    for (const key of ["r", "3", "2", "r", "1", "1"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(80);
    }
    await page.getByLabel("Loyal").focus();
    for (const key of ["a", "b", "c"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(80);
    }
    await page.getByText("Rating hasil kerja", { exact: true }).click();
  }
}

/** Tries both ratings of many people, one after another. */
async function tryRatings(page: Page) {
  const ratings = page.getByLabel(/^Rating /);
  await ratings.first().waitFor();
  await page.waitForTimeout(3_000);
  for (let round = 0; round < rounds * 3; round++) {
    await ratings.nth(round).selectOption(round % 2 === 0 ? "as_expected" : "above");
    await page.waitForTimeout(60);
  }
}
