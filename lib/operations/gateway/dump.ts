import "server-only";

import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";

import { Refusal } from "../refusal";
import { asked } from "./database";

type Program = "pg_dump" | "pg_restore" | "psql";

/** What a program said and ended with; `missing` where the machine does not have it. */
type Said = { code: number | null; out: string; err: string };

/** The password goes by the environment: arguments can be read by everybody on the machine. */
function run(program: Program, args: string[], url?: string): Promise<Said | "missing"> {
  const env = { ...process.env, ...(url && { PGPASSWORD: decodeURIComponent(new URL(url).password) }) };
  const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said.err += chunk.toString()));
  return new Promise((done, failed) => {
    child.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ENOENT" ? done("missing") : failed(error),
    );
    child.on("close", (code) => done({ code, ...said }));
  });
}

/** @throws Refusal `program-missing`, `program-failed` with the end of what it said. */
async function mustRun(program: Program, args: string[], url?: string): Promise<Said> {
  const said = await run(program, args, url);
  if (said === "missing") throw new Refusal("program-missing", { program });
  if (said.code !== 0)
    throw new Refusal("program-failed", { program, said: said.err.trim().split("\n").slice(-3).join(" | ") });
  return said;
}

const without = (url: string) => {
  const bare = new URL(url);
  bare.password = "";
  return bare.toString();
};

/** @throws Refusal `program-missing`, or `program-too-old` where it is of an older major version than the server. */
async function assureProgram(program: Program, serverVersion: number) {
  const { out } = await mustRun(program, ["--version"]);
  const has = Number(/(\d+)(\.|\s|$)/.exec(out.replace(/^[^)]*\)/, ""))?.[1]);
  const needs = Math.floor(serverVersion / 10_000);
  if (has < needs) throw new Refusal("program-too-old", { program, has, needs });
}

/**
 * Writes a database into one file with pg_dump, while people go on working.
 * @throws Refusal in words when the program is missing or too old, or its role is kept from counselling notes by the
 * database itself.
 */
export async function dumpTo(file: string, url: string, serverVersion: number) {
  await assureProgram("pg_dump", serverVersion);
  await assureReadsAll(url);
  await mustRun("pg_dump", ["--format=custom", "--no-password", `--file=${file}`, without(url)], url);
}

const assureReadsAll = (url: string) =>
  asked(url, async (client) => {
    const { rows } = await client.query<{ role: string; may: boolean }>(
      `SELECT rolname AS role, rolsuper OR rolbypassrls AS may FROM pg_roles WHERE rolname = current_user`,
    );
    if (!rows[0]?.may) throw new Refusal("backup-role", { role: rows[0]?.role ?? "" });
  });

/** What the migrations say of tables to come; in a dump it would name whoever made the backup. */
const rightsOfTables = `ALTER DEFAULT PRIVILEGES IN SCHEMA public
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO kinerja_app;\n`;

/** The app's role belongs to the server, so that no dump of a database brings it. */
const before = `
DROP SCHEMA IF EXISTS graphile_worker CASCADE;
DROP SCHEMA public CASCADE;
CREATE SCHEMA public;
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kinerja_app') THEN
    CREATE ROLE kinerja_app NOLOGIN NOBYPASSRLS;
  END IF;
  EXECUTE format('GRANT kinerja_app TO %I', current_user);
END $$;\n`;

/**
 * Puts a dump in the place of all that a database holds, in one transaction: it fails as a whole, and nothing is lost then.
 * @param work an empty folder for what lies between the programs.
 */
export async function restoreFrom(file: string, url: string, serverVersion: number, work: string) {
  await assureProgram("pg_restore", serverVersion);
  await assureProgram("psql", serverVersion);
  const [list, script] = [path.join(work, "list"), path.join(work, "script.sql")];
  const { out } = await mustRun("pg_restore", ["--list", file]);
  const wanted = out
    .split("\n")
    .filter((line) => !/ (DEFAULT ACL|SCHEMA - public|COMMENT - SCHEMA public) /.test(line));
  await writeFile(list, wanted.join("\n"));
  await mustRun("pg_restore", ["--no-owner", `--use-list=${list}`, `--file=${script}`, file]);
  const parts = [path.join(work, "before.sql"), script, path.join(work, "after.sql")];
  await writeFile(parts[0] ?? "", before, { mode: 0o600 });
  await writeFile(parts[2] ?? "", rightsOfTables, { mode: 0o600 });
  const one = ["--no-psqlrc", "--quiet", "--no-password", "--single-transaction", "--set=ON_ERROR_STOP=1"];
  await mustRun("psql", [...one, ...parts.flatMap((part) => ["-f", part]), without(url)], url);
}

/** How many others are connected to the database. */
export const othersAt = (url: string) =>
  asked(url, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    );
    return rows[0]?.count ?? 0;
  });
