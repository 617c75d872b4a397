import "server-only";

import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { Pool } from "pg";

import { SchemaEngineAdapter } from "./schema-engine-adapter";

const require = createRequire(path.join(process.cwd(), "package.json"));
const schemaDir = path.join(process.cwd(), "prisma", "schema");
const migrationsDir = path.join(process.cwd(), "prisma", "migrations");

type SchemaFile = { path: string; content: string };
type Filters = { externalTables: string[]; externalEnums: string[] };
type Session = {
  applyMigrations(input: object): Promise<{ appliedMigrationNames: string[] }>;
  markMigrationRolledBack(input: { migrationName: string }): Promise<void>;
  diff(input: object): Promise<{ exitCode: number; stdout: string | null }>;
};
type Engine = {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  SchemaEngine: {
    new: (options: object, log: () => void, factory: object) => Promise<Session>;
  };
};

const filters: Filters = { externalTables: [], externalEnums: [] };
let loaded: Promise<Engine> | undefined;

/** Prisma's own schema engine, as WebAssembly from npm: no download and no native binary. */
async function loadEngine(): Promise<Engine> {
  const entry = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const engine = (await import(/* webpackIgnore: true */ entry)) as Engine;
  // Without this, a panic inside the engine hides its message.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => {
        throw new Error(message);
      },
    },
  });
  const bytes = await readFile(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const imports = { "./schema_engine_bg.js": engine as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
  return engine;
}

/** Runs work on a session and closes its connections, so that the database can be cloned right after. */
async function withSession<Answer>(
  url: string,
  work: (session: Session) => Promise<Answer>,
): Promise<Answer> {
  const engine = await (loaded ??= loadEngine());
  const pool = new Pool({ connectionString: url });
  const adapter = new SchemaEngineAdapter(pool);
  const datamodels = (await schemaFiles()).map(({ path: file, content }) => [file, content]);
  try {
    return await work(
      await engine.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter)),
    );
  } finally {
    await pool.end();
  }
}

const readAll = (files: string[]) =>
  Promise.all(files.map(async (file) => ({ path: file, content: await readFile(file, "utf8") })));

const schemaFiles = async (): Promise<SchemaFile[]> =>
  readAll((await readdir(schemaDir)).sort().map((name) => path.join(schemaDir, name)));

/** The names of all migrations that this version of the product brings, in their order. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function migrationsList() {
  const names = await migrationNames();
  const [lockfile] = await readAll([path.join(migrationsDir, "migration_lock.toml")]);
  const files = await readAll(names.map((name) => path.join(migrationsDir, name, "migration.sql")));
  return {
    baseDir: migrationsDir,
    lockfile: { path: "migration_lock.toml", content: lockfile?.content },
    shadowDbInitScript: "",
    migrationDirectories: files.map(({ content }, i) => ({
      path: names[i],
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: content } },
    })),
  };
}

/**
 * Applies what is missing and answers the names applied. Safe to run from several processes at once.
 * @throws Error in words; the failed migration is rolled back and marked so, and runs again once it is mended.
 */
export async function migrate(url: string): Promise<string[]> {
  const input = { migrationsList: await migrationsList(), filters };
  return withSession(url, async (session) => {
    try {
      return (await session.applyMigrations(input)).appliedMigrationNames;
    } catch (error) {
      const failed = /Migration name: (\S+)/.exec(String(error))?.[1];
      if (failed) await session.markMigrationRolledBack({ migrationName: failed });
      throw error;
    }
  });
}

/** SQL that leads from this database to the schema files; null when they agree. */
export async function schemaDifference(url: string): Promise<string | null> {
  const files = await schemaFiles();
  const { exitCode, stdout } = await withSession(url, (session) =>
    session.diff({
      from: { tag: "schemaDatasource", files, configDir: process.cwd() },
      to: { tag: "schemaDatamodel", files },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: true,
      filters,
    }),
  );
  return exitCode === 2 ? (stdout ?? "") : null;
}
