import type { Page } from "playwright-core";
import { Client } from "pg";

import { demoActors, demoPassword } from "@/prisma/demo/demo-actors";

import type { RunningApp } from "../support/app";
import { openBrowser } from "../support/browser";
import { type Figure, judged, percentile } from "./figure";
import type { Region } from "./region";

const [members, indicators] = [60, 20];
const slowDown = 4;
const goal = 200;
const rounds = 12;

/** From a key to what it shows, on a role matrix of 60 people by 20 indicators and a processor four times as slow. */
export async function matrix(region: Region): Promise<Figure[]> {
  const app = await region.open();
  await enlarge(app);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await signIn(page, app.origin);
    await page.goto(`${app.origin}/plans/matrix`);
    const cells = await page.locator("[data-place]").count();
    if (cells < members * indicators) throw new Error(`The matrix has ${cells} cells.`);
    await slow(page);
    const times = await keysTyped(page);
    return [0.5, 0.98].map((share) =>
      judged({
        ...{ name: `matrix.interaction.p${100 * share}`, unit: "ms", reference: goal },
        value: percentile(times, share),
      }),
    );
  } finally {
    await browser.close();
  }
}

const leader = demoActors.find(({ key }) => key === "headOfDivision")?.username ?? "";

/** Gives the leader so many indicators and people, behind the app's back. */
async function enlarge({ databaseUrl }: RunningApp) {
  const client = new Client({ connectionString: databaseUrl() });
  await client.connect();
  await client.query("SET session_replication_role = replica");
  await client.query(
    `UPDATE "PlanEdition" e SET content = jsonb_set(content::jsonb, '{results,0,indicators}', (
       SELECT jsonb_agg(content::jsonb #> '{results,0,indicators,0}' || CASE WHEN i = 1 THEN '{}'
         ELSE jsonb_build_object('id', gen_random_uuid(), 'text', 'Indikator ke-' || i) END)
       FROM generate_series(1, $2::int - (SELECT sum(jsonb_array_length(r -> 'indicators'))
         FROM jsonb_array_elements(content::jsonb #> '{results}') WITH ORDINALITY AS t(r, n) WHERE n > 1)) i))
     FROM "PerformancePlan" p JOIN "Account" a ON a."personId" = p."personId"
     WHERE e."planId" = p.id AND p.year = 2026 AND a.username = $1 AND e.number = p."approvedEdition"`,
    [leader, indicators],
  );
  await client.query(
    `UPDATE "Supervision" SET "validTo" = '2025-12-31' WHERE "raterId" = (SELECT "personId" FROM "Account" WHERE username = $1)`,
    [leader],
  );
  await client.query(
    `UPDATE "Supervision" SET "raterId" = (SELECT "personId" FROM "Account" WHERE username = $1) WHERE id IN (
       SELECT v.id FROM "Supervision" v JOIN "Account" a ON a."personId" = v."personId"
       WHERE v."validTo" IS NULL AND a.username <> $1 ORDER BY v.id LIMIT $2)`,
    [leader, members],
  );
  await client.end();
}

async function signIn(page: Page, origin: string) {
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel("NIP atau nama akun").fill(leader);
  await page.getByLabel("Kata sandi").fill(demoPassword);
  await page.keyboard.press("Enter");
  await page.waitForURL(`${origin}/`);
}

async function slow(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
}

/** Moves about, opens cells, types and leaves them; answers how long each key took to its next paint, in ms. */
async function keysTyped(page: Page) {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    new PerformanceObserver((entries) => {
      for (const { name, duration } of entries.getEntries()) if (name === "keydown") times.push(duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.locator('[data-place="0:0"]').focus();
  for (let round = 0; round < rounds; round++)
    for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "F2", "a", "b", "Escape", "ArrowDown"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(60);
    }
  await page.waitForTimeout(1_000);
  return page.evaluate(() => (window as unknown as { times: number[] }).times);
}
