import "server-only";

import { createHash } from "node:crypto";

import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";

import { PrismaClient } from "./generated/client";

/** The app works as this role: it may change rows, never the audit trail or the schema. */
const role = "-c role=kinerja_app";
const limits =
  "-c statement_timeout=4000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000 -c timezone=UTC";

/** How a statement begins that is to be kept under a name. */
export const kept = "/* prepared */";

/** So often a statement with a list of values comes before it is kept; so many of those are, and are watched. */
const [often, room, watched] = [5, 100, 1_000] as const;
const [lists, seen] = [new Set<string>(), new Map<string, number>()] as const;

/** Lists of values make a statement of each length: of those only what comes again and again is kept, as a full page of rows does. */
function comesOften(name: string) {
  if (lists.has(name)) return true;
  if (lists.size === room) return false;
  if (seen.size === watched) seen.clear();
  const times = (seen.get(name) ?? 0) + 1;
  seen.set(name, times);
  if (times > often) lists.add(name);
  return times > often;
}

/** Planning a read with its relations costs more than running it; under a name it is planned a few times a connection. */
function statementNameGenerator({ sql }: { sql: string }) {
  const isRead = sql.startsWith('SELECT "t0"');
  if (!isRead && !sql.startsWith(kept)) return "";
  const name = createHash("sha1").update(sql).digest("hex");
  return isRead && sql.includes(" IN (") && !comesOften(name) ? "" : name;
}

type Connection = { url: string; pool: Pool; client: PrismaClient };

// Next's development server loads modules anew; the connection must outlive that.
const outlasting = globalThis as typeof globalThis & { kinerjaDatabase?: Connection };

function connect(url: string): Connection {
  const pool = new Pool({
    connectionString: url,
    options: `${role} ${limits}`,
    max: 8,
    // As patient as the first connection: on a busy machine two seconds made a failure of a wait.
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    idleTimeoutMillis: 30_000,
  });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => {});
  return { url, pool, client: new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator }) }) };
}

function connection(): Connection {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set; start the app with `npm start`.");
  if (outlasting.kinerjaDatabase?.url !== url) outlasting.kinerjaDatabase = connect(url);
  return outlasting.kinerjaDatabase;
}

/** The only PrismaClient; used by the doors. */
export const prisma = () => connection().client;

/** The pool below it, for libraries that speak to pg themselves. */
export const pool = () => connection().pool;

/** Closes all connections; the next use opens them anew. */
export async function disconnect() {
  const open = outlasting.kinerjaDatabase;
  outlasting.kinerjaDatabase = undefined;
  await open?.client.$disconnect();
  await open?.pool.end();
}
