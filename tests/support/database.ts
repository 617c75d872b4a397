import { Client, Pool } from "pg";

import { fillDemo } from "@/prisma/seed";
import { disconnect } from "@/lib/db/client";

import { databaseUrl, smallRegion, templateName } from "./database-url";
import { smallRegionBuilt } from "./region-built";

let owner: Pool | undefined;

/** The owner's connections to this file's database: for building worlds and for looking behind the app's back. */
export function asOwner(): Pool {
  if (!owner) throw new Error("Call givenDatabase() at the top of the test file.");
  return owner;
}

/** Speaks to this file's database past the app's code, with the app's own role. */
export async function asApp(sql: string, values: unknown[]) {
  const client = await appClient();
  try {
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}

/** The same as one person, whom the app's doors would name; as nobody with null. What it changes is not kept. */
export async function asAppFor<Row extends object>(
  personId: string | null,
  sql: string,
  values: unknown[] = [],
) {
  const client = await appClient();
  try {
    await client.query("BEGIN");
    if (personId !== null) await client.query(`SELECT set_config('app.person_id', $1, true)`, [personId]);
    return await client.query<Row>(sql, values);
  } finally {
    await client.end();
  }
}

/** A connection of the app's own role, past the app's code; whoever asks for it ends it. */
export async function appClient() {
  const client = new Client({ connectionString: process.env.DATABASE_URL, options: "-c role=kinerja_app" });
  await client.connect();
  return client;
}

/** Speaks to the run's server, about databases. */
export async function onServer(sql: string) {
  const client = new Client({ connectionString: databaseUrl("postgres") });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** Opens a clone of the migrated template, with a government that is otherwise empty; answers how to drop it again. */
export async function openDatabase() {
  const drop = await openClone(templateName);
  await asOwner().query(`INSERT INTO "Government" (id, name, "displayName", seat, mode, "demoToday")
    VALUES (1, 'Kabupaten Contoh', 'Kinerja Contoh', 'Muara Contoh', 'demo', '2026-06-03')`);
  return drop;
}

async function openClone(template: string) {
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  process.env.DATABASE_URL = databaseUrl(name);
  owner = new Pool({ connectionString: databaseUrl(name), max: 4 });
  // A connection that is still closing hears that its database is gone; by then nobody asks anything any more.
  let leaving = false;
  owner.on("error", (error) => {
    if (!leaving) throw error;
  });
  return async () => {
    await disconnect();
    leaving = true;
    await owner?.end();
    owner = undefined;
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  };
}

/** Gives the test file a database of its own, dropped afterwards. */
export const givenDatabase = () => given(openDatabase);

/** The same with the small demo region in it, its figures counted. */
export const givenSmallRegion = () =>
  given(async () => {
    await smallRegionBuilt();
    return openClone(smallRegion);
  });

/** The same, or a region of 7,000 people of its own: for drills, which take their time. */
export const givenRegion = (scale: "small" | "full") =>
  scale === "small"
    ? givenSmallRegion()
    : given(async () => {
        const drop = await openClone(templateName);
        await fillDemo(process.env.DATABASE_URL ?? "", { scale });
        return drop;
      }, 600_000);

function given(open: () => Promise<() => Promise<void>>, patience = 120_000) {
  let drop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    drop = await open();
  }, patience);
  afterAll(() => drop?.());
}
