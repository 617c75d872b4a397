import "server-only";

import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { embeddedHome } from "@/lib/db/embedded-server";
import { runningIn } from "@/lib/db/running";
import { openServerAt } from "@/lib/db/server";
import type { Environment } from "@/lib/env";

import { backupName, backupsAmong, outdated } from "../backup-name";
import { type Identity, identityOf } from "../gateway/database";
import { dumpTo } from "../gateway/dump";
import { copyFile, copyTree, hashedFile } from "../gateway/tree";
import type { KeptFile, Manifest } from "../manifest";
import { backupFolder, isIncoming, isOfRunning, keptFolders, liesIn } from "../places";
import { Refusal } from "../refusal";

type Settings = Pick<
  Environment,
  "DATABASE_URL" | "DATA_DIR" | "BACKUP_DIR" | "BACKUP_KEEP" | "BACKUP_DATABASE_URL"
>;

/** A backup that stands: its folder, how much is in it, and the older ones that went for it. */
export type MadeBackup = { folder: string; files: number; bytes: number; removed: string[] };

/**
 * Makes a backup of database, evidence and issued documents in a new folder below `target`, whole or not at all, and removes
 * what is older than the newest BACKUP_KEEP. Files that the last backup has, too, are linked from there. With DATABASE_URL people may go on working; the embedded server is stopped for it.
 * @throws Refusal in words: `running`, `backup-inside-data`, `no-government`, and what pg_dump needs.
 */
export async function makeBackup(settings: Settings, now: Date, target?: string): Promise<MadeBackup> {
  const dataDir = path.resolve(settings.DATA_DIR);
  const place = backupFolder(dataDir, target ?? settings.BACKUP_DIR);
  if (liesIn(place, dataDir)) throw new Refusal("backup-inside-data", { folder: place });
  const folder = path.join(place, backupName(now));
  const unfinished = path.join(place, `unfinished-${process.pid}`);
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const [last = "none"] = backupsAmong(await readdir(place));
  try {
    const { identity, kind, files } = await takeDatabase(settings, unfinished);
    for (const name of keptFolders) {
      const copying = { skip: isIncoming, twin: path.join(place, last, name) };
      files.push(...(await copyTree(path.join(dataDir, name), path.join(unfinished, name), name, copying)));
    }
    await writeManifest(unfinished, identity, kind, files, now);
    await rename(unfinished, folder);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    return { folder, files: files.length, bytes, removed: await removeOutdated(place, settings.BACKUP_KEEP) };
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

type Taken = { identity: Identity; kind: Manifest["database"]["kind"]; files: KeptFile[] };

/** The database first: files only come, so that all that it names are among those that are copied after it. */
async function takeDatabase(settings: Settings, to: string): Promise<Taken> {
  if (!settings.DATABASE_URL) return takeCluster(settings.DATA_DIR, to);
  const identity = await ofGovernment(settings.DATABASE_URL);
  const dump = path.join(to, "database.dump");
  await dumpTo(dump, settings.BACKUP_DATABASE_URL ?? settings.DATABASE_URL, identity.serverVersion);
  return { identity, kind: "dump", files: [await hashedFile(dump, "database.dump")] };
}

async function takeCluster(dataDir: string, to: string): Promise<Taken> {
  const running = runningIn(path.resolve(dataDir));
  if (running) throw new Refusal("running", { pid: running.pid });
  const server = await openServerAt({ DATA_DIR: dataDir });
  const identity = await ofGovernment(server.url).finally(() => server.stop());
  const { folder } = await embeddedHome(path.resolve(dataDir));
  const [cluster, password] = [path.join(to, "postgres"), "postgres-password"];
  const files = await copyTree(path.join(folder, "postgres"), cluster, "postgres", { skip: isOfRunning });
  files.push(await copyFile(path.join(folder, password), path.join(to, password), password));
  return { identity, kind: "cluster", files };
}

async function ofGovernment(url: string) {
  const identity = await identityOf(url);
  if (!identity.government) throw new Refusal("no-government");
  return identity;
}

async function writeManifest(
  folder: string,
  { government, serverVersion, migrations, chains }: Identity,
  kind: Manifest["database"]["kind"],
  files: KeptFile[],
  now: Date,
) {
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
  const manifest: Manifest = {
    ...{ format: 1, madeAt: now.toISOString(), version, node: process.version },
    government: government?.name ?? "",
    database: { kind, serverVersion, migrations: migrations.applied, chains },
    files,
  };
  await writeFile(path.join(folder, "manifest.json"), JSON.stringify(manifest, null, 1), { mode: 0o600 });
}

async function removeOutdated(place: string, keep: number) {
  const names = outdated(await readdir(place), keep);
  for (const name of names) await rm(path.join(place, name), { recursive: true, force: true });
  return names;
}
