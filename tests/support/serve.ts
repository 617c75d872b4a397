import { rm } from "node:fs/promises";

import { Client } from "pg";

import { startEmbeddedServer } from "@/lib/db/embedded-server";
import { migrate } from "@/lib/db/migrator";
import { migrateQueue } from "@/lib/db/queue";

import { databaseUrl, templateName } from "./database-url";
import { aFolder } from "./folder";

// What a run writes is gone with it: nothing has to survive the machine's end.
const forgetful = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
};

// Five plans of a statement before one is kept are for those that run often; what a file asks it asks a few times.
const hasty = { plan_cache_mode: "force_generic_plan" };

/** A child of the test run: a real PostgreSQL with one migrated template. It ends when the run's pipe closes. */
async function serve() {
  const folder = await aFolder("test");
  const server = await startEmbeddedServer(folder, { ...forgetful, ...hasty });
  process.env.TEST_SERVER_URL = server.url;
  const client = new Client({ connectionString: server.url });
  await client.connect();
  await client.query(`CREATE DATABASE ${templateName}`);
  await client.end();
  await migrate(databaseUrl(templateName));
  await migrateQueue(databaseUrl(templateName));
  process.stdout.write(`${server.url}\n`);
  process.stdin.resume().on("close", async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
    process.exit(0);
  });
}

serve().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
