import "server-only";

import path from "node:path";

import { Client } from "pg";

import { readEnvironment } from "@/lib/env";

import { startEmbeddedServer } from "./embedded-server";
import { holdServer, releaseServer, runningIn } from "./running";

/** A server ready for use, with the owner's address; `stop` ends it if it is our own. */
export type Server = { url: string; stop: () => Promise<void> };

type Place = { DATABASE_URL?: string; DATA_DIR: string };

const oldest = 150_000;

/**
 * The server that DATABASE_URL names, or our own in the data folder.
 * @throws Error in words when it is too old, keeps another time zone or does not answer.
 */
export const openServer = (variables = process.env): Promise<Server> =>
  openServerAt(readEnvironment(variables));

/** The same for these two settings, whatever the others are. */
export async function openServerAt({ DATABASE_URL, DATA_DIR }: Place): Promise<Server> {
  const server = DATABASE_URL ? notOurs(DATABASE_URL) : await openOwn(path.resolve(DATA_DIR));
  try {
    await inspect(server.url);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

const notOurs = (url: string): Server => ({ url, stop: async () => {} });

/** While the app runs, commands work on its server; otherwise they start it for themselves. */
async function openOwn(dataDir: string): Promise<Server> {
  const running = runningIn(dataDir);
  if (running) return notOurs(running.url);
  const server = await startEmbeddedServer(dataDir);
  await holdServer(dataDir, server.url);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await releaseServer(dataDir);
    },
  };
}

async function inspect(url: string) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect().catch((cause: unknown) => {
    throw new Error(`The database does not answer: ${(cause as Error).message}. Check DATABASE_URL.`, {
      cause,
    });
  });
  try {
    const { rows } = await client.query<{ version: string; zone: string }>(
      "SELECT current_setting('server_version_num') AS version, current_setting('TimeZone') AS zone",
    );
    const { version, zone } = rows[0] ?? { version: "0", zone: "" };
    if (Number(version) < oldest)
      throw new Error("PostgreSQL is older than 15. Set DATABASE_URL to a newer server.");
    if (!["UTC", "Etc/UTC"].includes(zone)) {
      throw new Error(
        `The database keeps the time zone ${zone}. Run: ALTER DATABASE … SET timezone TO 'UTC';`,
      );
    }
  } finally {
    await client.end();
  }
}
