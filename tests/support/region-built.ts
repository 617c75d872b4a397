import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { Client } from "pg";

import { databaseUrl, smallRegion } from "./database-url";

const start = promisify(execFile);

/** Runs a script to its end. @throws with what it said where it ends with a fault. */
export const runScript = (script: string, mode: "production" | "test") =>
  start(process.execPath, ["--conditions=react-server", "--import", "tsx", script], {
    env: { ...process.env, NODE_ENV: mode },
    maxBuffer: 64 * 1024 * 1024,
  });

/** Fills the small region once a run; whoever asks while another fills it waits. */
export async function smallRegionBuilt() {
  const client = new Client({ connectionString: databaseUrl("postgres") });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext($1))`, [smallRegion]);
    const { rowCount } = await client.query(`SELECT FROM pg_database WHERE datname = $1`, [smallRegion]);
    if (rowCount === 0) await runScript("tests/support/small-region.ts", "test");
  } finally {
    await client.end();
  }
}
