import "server-only";

import { Client } from "pg";

import { log } from "@/lib/log";

import { liveChannel } from "./commands";

/** What happened, for whom; never what is in it. Screens read the rest again, so that a lost hint loses nothing. */
export type Hint = { topic: string; subjectId: string; recipients: string[] };

type Listener = {
  hear: (hint: Hint) => void;
  /** The database went away and hints may be missing: whoever listens has to begin anew. */
  lost: () => void;
};
type Ear = { listeners: Set<Listener>; client: Client | null; opening: Promise<void> | null };

// One connection per process listens for all streams; Next's development server loads modules anew.
const kept = globalThis as typeof globalThis & { kinerjaEar?: Ear };
const ear = () => (kept.kinerjaEar ??= { listeners: new Set(), client: null, opening: null });

/**
 * Hears every hint until the returned function is called. Resolves once the ear is open.
 * @throws the driver's error when the database does not answer.
 */
export async function listen(listener: Listener): Promise<() => void> {
  const { listeners } = ear();
  await open();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) void close();
  };
}

/** How many streams hear hints in this process. */
export const listenerCount = () => ear().listeners.size;

async function open() {
  const own = ear();
  if (own.client) return;
  own.opening ??= connect(own).finally(() => {
    own.opening = null;
  });
  await own.opening;
}

async function connect(own: Ear) {
  const client = new Client({ connectionString: process.env.DATABASE_URL, keepAlive: true });
  client.on("notification", ({ payload }) => {
    const hint = JSON.parse(payload ?? "{}") as Hint;
    for (const { hear } of own.listeners) hear(hint);
  });
  client.on("error", (error) => dismiss(own, client, error));
  client.on("end", () => dismiss(own, client));
  await client.connect();
  await client.query(`LISTEN ${liveChannel}`);
  own.client = client;
}

function dismiss(own: Ear, client: Client, error?: Error) {
  if (own.client !== client) return;
  own.client = null;
  if (error) log.warn({ error }, "live connection lost");
  const listeners = [...own.listeners];
  own.listeners.clear();
  for (const { lost } of listeners) lost();
}

async function close() {
  const own = ear();
  const { client } = own;
  own.client = null;
  await client?.end();
}
