/** The region in a browser: who takes part, each signed in the first time they act and watched from then on. */
import { Client } from "pg";
import type { Browser } from "playwright-core";

import type { DemoActorKey } from "@/prisma/demo/demo-actors";

import { type RunningApp, startApp } from "../../support/app";
import { openBrowser } from "../../support/browser";
import { holdAgainstAxe, visitor } from "../../support/journey";

export { press, sees } from "../../support/journey";

type Person = Awaited<ReturnType<typeof visitor>>;
/** People who come to the app by its other address, as a supervisor beside an employee at one computer does. */
const elsewhere = new Set<DemoActorKey>(["headOfSchool"]);

let app: RunningApp;
let browser: Browser;
const people = new Map<DemoActorKey, Person>();
const acting = new Set<Person>();

export async function setStage() {
  [app, browser] = await Promise.all([startApp({ alone: true }), openBrowser()]);
}

/** How large an evidence file of this name is, as it was stored. */
export async function storedBytes(name: string) {
  const database = new Client({ connectionString: app.databaseUrl() });
  await database.connect();
  const { rows } = await database.query<{ bytes: number }>(`SELECT bytes FROM "Evidence" WHERE name = $1`, [
    name,
  ]);
  await database.end();
  return rows[0]?.bytes ?? NaN;
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

/** Holds pages on which somebody acted against WCAG 2.2 AA, each kind once; what steps leave open is held where they say so. */
export async function holdWhereSomebodyActed() {
  for (const { page } of acting) await holdAgainstAxe(page, "first of its kind");
  acting.clear();
}

/** What any console complained about, but for the answers that a person was given on purpose. */
export const complaints = () =>
  [...people.values()].flatMap((person) => person.complaints).filter((words) => !words.includes("422"));
