import "server-only";

import { mkdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";

import { embeddedHome, embeddedMajor } from "@/lib/db/embedded-server";
import { runningIn } from "@/lib/db/running";
import type { Environment } from "@/lib/env";

import { backupName } from "../backup-name";
import { asked, identityOf } from "../gateway/database";
import { othersAt, restoreFrom } from "../gateway/dump";
import { copyFile, copyTree, entriesBelow, hashTree } from "../gateway/tree";
import { fileFaults, type Manifest, manifestSchema } from "../manifest";
import { keptFolders } from "../places";
import { Refusal } from "../refusal";

type Settings = Pick<Environment, "DATABASE_URL" | "DATA_DIR">;

/** A backup that was put back, and where what stood there before was put aside; null where nothing did. */
export type Restored = { manifest: Manifest; putAside: string | null };

type Wanted = { backup: string; /** Whether what stands there may be put aside. */ replace: boolean };

/**
 * Puts a backup back: database, evidence and issued documents. Every hash is checked before anything is touched, and files
 * that stood there are put aside, not removed.
 * @throws Refusal in words: `not-a-backup`, `backup-damaged`, `other-kind`, `other-server`, `running`, `in-use`, `not-empty`.
 */
export async function restoreBackup(settings: Settings, { backup, replace }: Wanted, now: Date) {
  const folder = path.resolve(backup);
  const manifest = await readManifest(folder);
  await assureWhole(folder, manifest);
  const place = await aimAt(settings, manifest);
  if (!replace && !place.empty) throw new Refusal("not-empty", { place: place.name });
  const aside = path.join(place.dataDir, `replaced-${backupName(now)}`);
  const arriving = path.join(place.dataDir, "arriving");
  await mkdir(arriving, { recursive: true, mode: 0o700 });
  try {
    for (const name of keptFolders) await copyTree(path.join(folder, name), path.join(arriving, name), name);
    const moved = [await place.putDatabase(folder, arriving, aside)];
    for (const name of keptFolders)
      moved.push(await exchange(path.join(arriving, name), path.join(place.dataDir, name), aside));
    return { manifest, putAside: moved.some(Boolean) ? aside : null } satisfies Restored;
  } finally {
    await rm(arriving, { recursive: true, force: true });
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(path.join(folder, "manifest.json"), "utf8")));
  } catch {
    throw new Refusal("not-a-backup", { folder });
  }
}

async function assureWhole(folder: string, { files }: Manifest) {
  const there = (await hashTree(folder)).filter((file) => file.path !== "manifest.json");
  const [first, ...more] = fileFaults(files, there);
  if (first) throw new Refusal("backup-damaged", { count: more.length + 1, ...first });
}

type Aim = {
  dataDir: string;
  /** As it is named where it is not empty. */
  name: string;
  empty: boolean;
  /** Answers whether files were put aside for it. */
  putDatabase: (backup: string, work: string, aside: string) => Promise<boolean>;
};

async function aimAt({ DATABASE_URL, DATA_DIR }: Settings, { database }: Manifest): Promise<Aim> {
  const dataDir = path.resolve(DATA_DIR);
  const kind = DATABASE_URL ? "dump" : "cluster";
  if (database.kind !== kind) throw new Refusal("other-kind", { kind: database.kind });
  const files = (await Promise.all(keptFolders.map((name) => entriesBelow(path.join(dataDir, name))))).flat();
  const aim = DATABASE_URL ? await aimAtServer(DATABASE_URL) : await aimAtFolder(dataDir, database);
  return { ...aim, dataDir, empty: aim.empty && files.every(({ folder }) => folder) };
}

async function aimAtServer(url: string): Promise<Omit<Aim, "dataDir">> {
  const { government, serverVersion } = await identityOf(url);
  const others = await othersAt(url);
  if (others > 0) throw new Refusal("in-use", { count: others });
  return {
    name: new URL(url).pathname.slice(1),
    empty: government === null,
    putDatabase: async (backup, work) => {
      await restoreFrom(path.join(backup, "database.dump"), url, serverVersion, work);
      return false;
    },
  };
}

async function aimAtFolder(
  dataDir: string,
  { serverVersion }: Manifest["database"],
): Promise<Omit<Aim, "dataDir">> {
  const running = runningIn(dataDir);
  if (running) throw new Refusal("running", { pid: running.pid });
  const [has, needs] = [await embeddedMajor(), Math.floor(serverVersion / 10_000)];
  if (has !== needs) throw new Refusal("other-server", { has, needs });
  const { folder, runner } = await embeddedHome(dataDir);
  const cluster = path.join(folder, "postgres");
  return {
    name: folder,
    empty: (await entriesBelow(cluster)).length === 0,
    putDatabase: async (backup, _work, aside) => {
      // Beside its place, for the arriving folder may be on a way that the server's user cannot pass.
      const incoming = path.join(folder, "postgres-arriving");
      await rm(incoming, { recursive: true, force: true });
      await copyTree(path.join(backup, "postgres"), incoming, "postgres", { owner: runner });
      const moved = await exchange(incoming, cluster, path.join(folder, path.basename(aside)));
      await copyFile(path.join(backup, "postgres-password"), path.join(folder, "postgres-password"), "");
      return moved;
    },
  };
}

/** Puts one folder in the place of another; answers whether one was put aside for it. */
async function exchange(arriving: string, place: string, aside: string): Promise<boolean> {
  const occupied = (await entriesBelow(place)).length > 0;
  if (occupied) await mkdir(aside, { recursive: true, mode: 0o700 });
  if (occupied) await rename(place, path.join(aside, path.basename(place)));
  else await rm(place, { recursive: true, force: true });
  await rename(arriving, place);
  return occupied;
}

/**
 * Writes into the trail that a backup was put back: what it said of the days since then is not in it any more. Nothing is
 * written where the database itself is not whole, which the doctor tells.
 */
export async function recordRestore(url: string, { government, madeAt }: Manifest, now: Date) {
  if (!government) return;
  const details = JSON.stringify({ madeAt });
  await asked(url, (client) =>
    client.query(
      `SELECT append_audit_event('region', $1::timestamptz, NULL, 'access.restored',
        (SELECT id FROM "Unit" WHERE "parentId" IS NULL ORDER BY path LIMIT 1), $2)`,
      [now, details],
    ),
  );
}
