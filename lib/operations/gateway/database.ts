import "server-only";

import { Client } from "pg";

import { demoActors } from "@/prisma/demo/demo-actors";

import type { DatabaseFacts } from "../database-faults";

/** One connection as the owner for one piece of work. */
export async function asked<Answer>(url: string, work: (client: Client) => Promise<Answer>) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const first = async <Row extends object>(client: Client, sql: string, values: unknown[] = []) =>
  (await client.query<Row>(sql, values)).rows[0];

const has = async (client: Client, table: string) =>
  (await first<{ known: boolean }>(client, `SELECT to_regclass($1) IS NOT NULL AS known`, [table]))?.known ??
  false;

export type Identity = {
  government: { name: string; mode: "live" | "demo"; timeZone: string } | null;
  serverVersion: number;
  migrations: { applied: string[]; failed: string[] };
  chains: { id: string; sequence: string; hash: string }[];
};

/** What a database is: whose, how far migrated, and how far its trail reaches. One that was never migrated is nobody's. */
export const identityOf = (url: string): Promise<Identity> => asked(url, identify);

async function identify(client: Client): Promise<Identity> {
  const version = await first<{ version: string }>(
    client,
    `SELECT current_setting('server_version_num') AS version`,
  );
  const serverVersion = Number(version?.version);
  const empty = { government: null, serverVersion, migrations: { applied: [], failed: [] }, chains: [] };
  if (!(await has(client, `"_prisma_migrations"`))) return empty;
  const migrations = await migrationsIn(client);
  if (!(await has(client, `"Government"`))) return { ...empty, migrations };
  const government = await first<NonNullable<Identity["government"]>>(
    client,
    `SELECT name, mode::text AS mode, "timeZone" FROM "Government" WHERE id = 1`,
  );
  const { rows: chains } = await client.query<Identity["chains"][number]>(
    `SELECT id, sequence::text AS sequence, hash FROM "AuditChain" ORDER BY id`,
  );
  return { government: government ?? null, serverVersion, migrations, chains };
}

async function migrationsIn(client: Client) {
  const { rows } = await client.query<{ name: string; applied: boolean }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS applied FROM "_prisma_migrations"
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const named = (applied: boolean) => rows.filter((row) => row.applied === applied).map(({ name }) => name);
  return { applied: named(true), failed: named(false) };
}

/** All that the doctor asks of a database; what needs tables that are not there is null. */
export const databaseFacts = (url: string): Promise<DatabaseFacts> =>
  asked(url, async (client) => {
    const identity = await identify(client);
    const known = identity.government !== null;
    return {
      ...identity,
      role: await roleFacts(client),
      clock: await clockFacts(client, known),
      jobs: (await has(client, "graphile_worker._private_known_crontabs")) ? await jobFacts(client) : null,
      demoPeople: known ? await countDemoPeople(client) : 0,
    };
  });

/** What the app's role could do that it must not: attributes of the role, others that it is in, tables of its own, the trail. */
async function roleFacts(client: Client): Promise<DatabaseFacts["role"]> {
  const role = await first<{ usable: boolean; powers: string[] }>(
    client,
    `SELECT pg_has_role(current_user, r.oid, 'MEMBER') AS usable, array_remove(ARRAY[
        CASE WHEN r.rolsuper THEN 'SUPERUSER' END, CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END,
        CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END, CASE WHEN r.rolcreatedb THEN 'CREATEDB' END,
        CASE WHEN r.rolreplication THEN 'REPLICATION' END,
        CASE WHEN EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid) THEN 'MEMBER' END,
        CASE WHEN EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid AND c.relkind = 'r') THEN 'OWNER' END,
        CASE WHEN to_regclass('"AuditEvent"') IS NOT NULL AND has_table_privilege(r.oid, to_regclass('"AuditEvent"'),
          'INSERT, UPDATE, DELETE, TRUNCATE') THEN 'AuditEvent' END], NULL) AS powers
      FROM pg_roles r WHERE r.rolname = 'kinerja_app'`,
  );
  return role ?? null;
}

/** Whether a role may enter this database; null where the server does not know it. */
export const admitsRole = (url: string, role: string) =>
  asked(url, async (client) => {
    const told = await first<{ database: string; admitted: boolean | null }>(
      client,
      `SELECT current_database() AS database,
        (SELECT has_database_privilege(oid, current_database(), 'CONNECT') FROM pg_roles WHERE rolname = $1) AS admitted`,
      [role],
    );
    return { database: told?.database ?? "", admitted: told?.admitted ?? null };
  });

async function clockFacts(client: Client, known: boolean): Promise<DatabaseFacts["clock"]> {
  const before = Date.now();
  const told = await first<{ now: Date; zone: string }>(
    client,
    `SELECT clock_timestamp() AS now, current_setting('TimeZone') AS zone`,
  );
  const ours = new Date((before + Date.now()) / 2);
  const newest = known
    ? await first<{ at: Date | null }>(client, `SELECT max(at) AS at FROM "AuditEvent"`)
    : undefined;
  return { ours, theirs: told?.now ?? ours, zone: told?.zone ?? "", newestEvent: newest?.at ?? null };
}

async function jobFacts(client: Client): Promise<DatabaseFacts["jobs"]> {
  const told = await first<{ waiting: number; since: Date | null; failed: number; round: Date | null }>(
    client,
    `SELECT count(*) FILTER (WHERE due)::int AS waiting, min(run_at) FILTER (WHERE due) AS since,
        count(*) FILTER (WHERE attempts >= max_attempts)::int AS failed,
        (SELECT max(last_execution) FROM graphile_worker._private_known_crontabs) AS round
      FROM (SELECT *, attempts < max_attempts AND run_at < now() - interval '15 minutes'
        AND (locked_at IS NULL OR locked_at < now() - interval '30 minutes') AS due FROM graphile_worker.jobs) j`,
  );
  return told ?? null;
}

/** Invented people by their invented numbers. */
async function countDemoPeople(client: Client) {
  const numbers = demoActors.map(({ username }) => username).filter((name) => /^\d{18}$/.test(name));
  const told = await first<{ count: number }>(
    client,
    `SELECT count(*)::int AS count FROM "Person" WHERE number = ANY($1)`,
    [numbers],
  );
  return told?.count ?? 0;
}
