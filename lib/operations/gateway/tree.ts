import "server-only";

import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { chown, link, mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";

import type { Runner } from "@/lib/db/unprivileged";

import type { KeptFile } from "../manifest";

type Entry = { path: string; folder: boolean };

/** Folders and files below a folder, by paths with forward slashes, folders first; none where it is missing. */
export async function entriesBelow(root: string): Promise<Entry[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(noneIfMissing);
  return entries
    .map((entry) => ({
      path: path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"),
      folder: entry.isDirectory(),
    }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

function noneIfMissing(error: NodeJS.ErrnoException) {
  if (error.code === "ENOENT") return [];
  throw error;
}

type Copying = {
  /** What stays behind: paths below the source. */
  skip?: (path: string) => boolean;
  /** Whose the copies are to be. */
  owner?: Runner;
  /** An older copy: what is the same there takes no room again. */
  twin?: string;
};

/**
 * Copies a folder, for its owner's eyes only; answers each file with the hash of what was written, by paths below `as`.
 * Empty folders are copied, too: PostgreSQL does not start without its own.
 */
export async function copyTree(from: string, to: string, as: string, { skip, owner, twin }: Copying = {}) {
  const copied: KeptFile[] = [];
  await makeFolder(to, owner);
  for (const entry of await entriesBelow(from)) {
    if (skip?.(entry.path)) continue;
    const target = path.join(to, entry.path);
    if (entry.folder) await makeFolder(target, owner);
    else {
      const [file, name] = [path.join(from, entry.path), `${as}/${entry.path}`];
      const same = twin ? await linkTwin(file, path.join(twin, entry.path), target, name) : null;
      copied.push(same ?? (await copyFile(file, target, name, owner)));
    }
  }
  return copied;
}

async function makeFolder(folder: string, owner?: Runner) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await hand(folder, owner);
}

/** Links an older copy that has the same content; null where there is none, or the disk knows no links. */
async function linkTwin(file: string, twin: string, to: string, as: string): Promise<KeptFile | null> {
  const older = await hashedFile(twin, as).catch(() => null);
  if (!older || (await hashedFile(file, as)).sha256 !== older.sha256) return null;
  return link(twin, to).then(
    () => older,
    () => null,
  );
}

/** Copies one file, hashing on the way. */
export async function copyFile(from: string, to: string, as: string, owner?: Runner): Promise<KeptFile> {
  const read = hashing();
  await pipeline(createReadStream(from), read.pass, createWriteStream(to, { mode: 0o600 }));
  await hand(to, owner);
  return { path: as, ...read.sum() };
}

async function hand(place: string, owner?: Runner) {
  if (owner?.uid !== undefined) await chown(place, owner.uid, owner.gid ?? owner.uid);
}

/** A file with its hash. @throws ENOENT without one. */
export async function hashedFile(file: string, as: string): Promise<KeptFile> {
  const read = hashing();
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(createReadStream(file), read.pass, nowhere);
  return { path: as, ...read.sum() };
}

/** Every file below a folder with its hash. */
export async function hashTree(root: string): Promise<KeptFile[]> {
  const files = (await entriesBelow(root)).filter(({ folder }) => !folder);
  const hashed: KeptFile[] = [];
  for (const { path: file } of files) hashed.push(await hashedFile(path.join(root, file), file));
  return hashed;
}

function hashing() {
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    pass: async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.byteLength;
        yield chunk;
      }
    },
    sum: () => ({ bytes, sha256: hash.digest("hex") }),
  };
}
