/** A head of division with a team to rate on 1 July, in one browser on the small demo region. */
import { Client } from "pg";
import type { Browser, Page } from "playwright-core";

import { type DemoActorKey, demoActors } from "@/prisma/demo/demo-actors";

import { type RunningApp, startApp } from "../../support/app";
import { openBrowser } from "../../support/browser";
import { visitor } from "../../support/journey";

let app: RunningApp;
let browser: Browser;
const consoles: string[][] = [];

/** The region's database as its owner. */
export let database: Client;

export async function setStage() {
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
  database = new Client({ connectionString: app.databaseUrl() });
  await database.connect();
  await database.query(`UPDATE "Government" SET "demoToday" = '2026-07-01'`);
  await openedForTheDay();
}

/** The worker opens what the day's windows allow; after it nothing is added to a rater's list. */
async function openedForTheDay() {
  await database.query(`SELECT settle_evaluations_soon()`);
  const waiting = `SELECT FROM graphile_worker.jobs WHERE task_identifier = 'evaluation:settle'`;
  while ((await database.query(waiting)).rowCount) await new Promise((soon) => setTimeout(soon, 200));
}

export async function clearStage() {
  await database?.end();
  await browser?.close();
  await app?.stop();
}

/** The person at a browser of their own, watched from then on. */
export async function as(who: DemoActorKey | { username: string }) {
  const person = await visitor(browser, app.origin, who);
  consoles.push(person.complaints);
  return person;
}

/** What any console complained about. */
export const complaints = () => consoles.flat();

const numberOf = (key: DemoActorKey) => demoActors.find((actor) => actor.key === key)?.username ?? "";
const rater = `(SELECT "personId" FROM "Account" WHERE username = $1)`;

/**
 * Leaves so many of the rater's open evaluations unrated, by name, and lets the rater have seen saved ratings of the others; the
 * unit's result is decided. Answers how many there are.
 */
export async function leaveUnrated(key: DemoActorKey, count: number) {
  const ask = (sql: string, ...values: unknown[]) => database.query(sql, [numberOf(key), ...values]);
  await ask(
    `UPDATE "Evaluation" e SET "resultRating" = CASE WHEN place > $2 THEN 'as_expected'::"Rating" END,
       "behaviourRating" = CASE WHEN place > $2 THEN 'as_expected'::"Rating" END,
       predicate = CASE WHEN place > $2 THEN 'good'::"Predicate" END
     FROM (SELECT v.id, row_number() OVER (ORDER BY p.name, v.id) AS place FROM "Evaluation" v
       JOIN "Person" p ON p.id = v."personId" JOIN "EvaluationPeriod" d ON d.id = v."periodId"
       WHERE v."raterId" = ${rater} AND v."signedAt" IS NULL AND d."closesOn" >= '2026-07-01') t WHERE t.id = e.id`,
    count,
  );
  await ask(
    `INSERT INTO "EvaluationSeen" ("evaluationId", "personId", version, at)
     SELECT id, "raterId", version, '2026-07-01' FROM "Evaluation"
     WHERE "raterId" = ${rater} AND "signedAt" IS NULL AND predicate IS NOT NULL ON CONFLICT DO NOTHING`,
  );
  await ask(
    `INSERT INTO "UnitResult" (id, "unitId", "periodId", level, "decidedById", "decidedAt", version)
     SELECT DISTINCT ON (q."unitId", e."periodId") gen_random_uuid(), q."unitId", e."periodId", 'good'::"UnitResultLevel",
       e."raterId", '2026-07-01'::timestamptz, 0
     FROM "Evaluation" e JOIN "Assignment" a ON a."personId" = e."raterId" AND a."validTo" IS NULL
       JOIN "Position" q ON q.id = a."positionId" AND q."isHead"
     WHERE e."raterId" = ${rater} AND e."signedAt" IS NULL ON CONFLICT DO NOTHING`,
  );
  const { rows } = await ask(
    `SELECT count(*)::int AS count FROM "Evaluation" e JOIN "EvaluationPeriod" d ON d.id = e."periodId"
     WHERE "raterId" = ${rater} AND "signedAt" IS NULL AND d."closesOn" >= '2026-07-01' AND d."opensOn" <= '2026-07-01'`,
  );
  return Number(rows[0]?.count);
}

/** Somebody of the rater's team whose evaluation was handed over, with the rater's password; the name to sign in with. */
export async function handedOver(key: DemoActorKey) {
  const { rows } = await database.query<{ username: string }>(
    `UPDATE "Account" SET "passwordHash" = (SELECT "passwordHash" FROM "Account" WHERE username = $1) WHERE "personId" =
       (SELECT "personId" FROM "Evaluation" WHERE "raterId" = ${rater} AND status = 'handed_over'
        ORDER BY "handedOverAt" DESC LIMIT 1) RETURNING username`,
    [numberOf(key)],
  );
  return { username: rows[0]?.username ?? "" };
}

/**
 * Somebody of the rater's team whose low predicate was handed over a week ago and has been followed by nothing yet, with the
 * rater's password: the evaluation, and the name to sign in with.
 */
export async function notFollowed(key: DemoActorKey) {
  await database.query("BEGIN");
  await database.query("SET LOCAL session_replication_role = replica");
  const { rows } = await database.query<{ id: string; personId: string }>(
    `UPDATE "Evaluation" SET status = 'acknowledged', "handedOverAt" = '2026-06-24', "acknowledgedAt" = '2026-06-25',
       "finalAt" = NULL, "reportedAt" = NULL WHERE id = (SELECT e.id FROM "Evaluation" e
         JOIN "Supervision" v ON v."personId" = e."personId" AND v."raterId" = e."raterId" AND v."validTo" IS NULL
         WHERE e."raterId" = ${rater} AND e."signedById" = e."raterId" AND e."resultRating" = 'below'
           AND NOT EXISTS (SELECT 1 FROM "Objection" o WHERE o."evaluationId" = e.id)
         ORDER BY e."signedAt" DESC LIMIT 1) RETURNING id, "personId"`,
    [numberOf(key)],
  );
  const [evaluation] = rows;
  if (!evaluation) throw new Error(`Nobody of ${key} has a low predicate`);
  const own = `(SELECT g.id FROM "Guidance" g JOIN "Evaluation" e ON e.id = g."evaluationId" WHERE e."personId" = $1)`;
  await database.query(`DELETE FROM "GuidanceStep" WHERE "guidanceId" IN ${own}`, [evaluation.personId]);
  await database.query(`DELETE FROM "Guidance" WHERE id IN ${own}`, [evaluation.personId]);
  const { rows: accounts } = await database.query<{ username: string }>(
    `UPDATE "Account" SET "passwordHash" = (SELECT "passwordHash" FROM "Account" WHERE username = $1)
     WHERE "personId" = $2 RETURNING username`,
    [numberOf(key), evaluation.personId],
  );
  await database.query("COMMIT");
  return { evaluationId: evaluation.id, username: accounts[0]?.username ?? "" };
}

/** Presses keys one after another; `pressed` counts them. */
export function pressing(page: Page) {
  let keys = 0;
  const press = async (...names: string[]) => {
    for (const name of names) await page.keyboard.press(name);
    keys += names.length;
  };
  return { press, keys: () => keys };
}

/** Clicks by the words on links and buttons; `clicks` counts them. */
export function counting(page: Page) {
  let clicks = 0;
  const click = async (role: "link" | "button", name: string | RegExp) => {
    await page.getByRole(role, { name }).first().click();
    clicks += 1;
  };
  return { click, clicks: () => clicks };
}
