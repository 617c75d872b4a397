import "server-only";

import { randomBytes } from "node:crypto";

import { Client } from "pg";

/** Runs work on a new empty database of the same server and drops it afterwards. */
export async function withScratchDatabase<Answer>(url: string, work: (scratch: string) => Promise<Answer>) {
  const name = `scratch_${randomBytes(6).toString("hex")}`;
  await execute(url, `CREATE DATABASE ${name}`);
  try {
    const scratch = new URL(url);
    scratch.pathname = `/${name}`;
    return await work(scratch.toString());
  } finally {
    await execute(url, `DROP DATABASE ${name} WITH (FORCE)`);
  }
}

async function execute(url: string, sql: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
