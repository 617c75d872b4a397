import "server-only";

import { randomBytes } from "node:crypto";

import { Client } from "pg";

/** What both are called, the role and its database. */
export const practiceName = "kinerja_practice";

/**
 * Makes practice's own role and database on our own server, and shuts the real database to that role. The role's password is a new
 * one every time, so that it is kept nowhere.
 * @param url the real database's address, as a superuser.
 * @param name of both.
 * @returns the address of practice's database as practice's role.
 */
export async function makePracticeDatabase(url: string, name = practiceName): Promise<string> {
  const password = randomBytes(24).toString("hex");
  await inDatabase(url, async (client) => {
    await client.query(
      `DO $$ BEGIN CREATE ROLE "${name}"; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
    );
    await client.query(
      `ALTER ROLE "${name}" LOGIN NOCREATEROLE NOCREATEDB NOBYPASSRLS PASSWORD '${password}'`,
    );
    // The migrations name the app's role once more to whoever owns the database.
    await client.query(`GRANT kinerja_app TO "${name}" WITH ADMIN OPTION`);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE "${name}" OWNER "${name}" TEMPLATE template0`);
    await shut(client, name);
  });
  return addressIn(url, { name, username: name, password });
}

/** Nobody but whom it is granted to may connect to this database any more; whoever could so far, still can. */
async function shut(client: Client, role: string) {
  await client.query(`DO $$ DECLARE other name; BEGIN
    FOR other IN SELECT rolname FROM pg_roles WHERE rolcanlogin AND NOT rolsuper AND rolname <> '${role}'
      AND has_database_privilege(oid, current_database(), 'CONNECT') LOOP
      EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), other);
    END LOOP;
    EXECUTE format('REVOKE CONNECT ON DATABASE %I FROM PUBLIC', current_database());
  END $$`);
}

type Login = { name: string; username: string; password: string };

function addressIn(url: string, { name, username, password }: Login) {
  const address = new URL(url);
  return Object.assign(address, { pathname: `/${name}`, username, password }).toString();
}

/** What stands between practice and the real database, tried: knocking with practice's own key must not open. */
const notAdmitted = ["42501", "28000", "28P01"];

/**
 * Whether practice stands beside the real database on a server where its role could take the app's rights away: before PostgreSQL 16
 * whoever may grant a role may also revoke what others granted. Only a server that knows the role answers that it may not connect.
 * @param said what the real database answered to practice's key, as SQLSTATE.
 * @param version of the server, as server_version_num.
 */
export const couldRevoke = (said: string, version: number) => said === "42501" && version < 160_000;

/**
 * Tries to enter the real database with what practice is given, and to be more than practice must be.
 * @throws Error in words, with what to run, unless PostgreSQL refuses both.
 */
export async function assureApart(real: string, practice: string) {
  const { username, password } = new URL(practice);
  const name = decodeURIComponent(new URL(real).pathname.slice(1));
  const said = await inDatabase(addressIn(real, { name, username, password }), async () => "admitted").catch(
    ({ code, message }: Error & { code?: string }) => code ?? message,
  );
  if (said === "admitted")
    throw new Error(`Practice is not started: its role may enter the real database. ${shutting(name)}`);
  if (!notAdmitted.includes(said)) throw new Error(`Practice is not started: ${said}`);
  await inDatabase(practice, (client) => assureSmall(client, said));
}

const shutting = (name: string) => `Run: REVOKE CONNECT ON DATABASE "${name}" FROM PUBLIC;`;

async function assureSmall(client: Client, said: string) {
  const { rows } = await client.query<{ mighty: boolean; version: number }>(
    `SELECT current_setting('server_version_num')::int AS version, rolsuper OR rolcreaterole OR rolbypassrls OR rolreplication AS mighty FROM pg_roles WHERE rolname = session_user`,
  );
  if (rows[0]?.mighty !== false)
    throw new Error("Practice is not started: its role may do more than own a database of its own.");
  if (couldRevoke(said, rows[0].version))
    throw new Error(
      "Practice is not started: before PostgreSQL 16 its role could take the app's rights away. Give it a server of its own.",
    );
}

/**
 * Makes sure that what is about to be emptied is practice's own: a database without tables, or with a sample world of this name in it. An
 * address with a slip in it could name another one that practice's role owns.
 * @throws Error in words, unless it is.
 */
export async function assureExpendable(practice: string, sample: string) {
  if (!(await inDatabase(practice, (client) => isExpendable(client, sample))))
    throw new Error(
      `Practice is not started: ${new URL(practice).pathname.slice(1)} holds data that is none of practice. PRACTICE_DATABASE_URL must name an empty database.`,
    );
}

async function isExpendable(client: Client, sample: string) {
  const { rows } = await client.query<{ served: boolean; others: boolean }>(`
    SELECT to_regclass('public."Government"') IS NOT NULL AS served, EXISTS (SELECT FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'graphile_worker') AND tablename <> '_prisma_migrations') AS others`);
  if (!rows[0]?.served) return rows[0]?.others === false;
  // Filled in one transaction: ended on the way there, it has a government of nobody.
  const { rowCount } = await client.query(
    `SELECT FROM "Government" WHERE mode <> 'demo' OR name IS DISTINCT FROM $1`,
    [sample],
  );
  return rowCount === 0;
}

async function inDatabase<Answer>(url: string, work: (client: Client) => Promise<Answer>) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
