import "server-only";

import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";

const folder = () => path.resolve(process.env.DATA_DIR ?? ".data", "documents");
const placeOf = (name: string) => path.join(folder(), name.slice(0, 2), `${name}.pdf`);

/** A document that was drawn before. */
export type Kept = { content: ReadableStream<Uint8Array>; bytes: number };

/** Opens a kept document, or answers null. That it was read is noted, for `sweep`. */
export async function takeDocument(name: string): Promise<Kept | null> {
  const file = await open(placeOf(name), "r+").catch(orNull);
  if (!file) return null;
  const now = new Date();
  await file.utimes(now, now);
  const { size } = await file.stat();
  return { content: Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>, bytes: size };
}

export const isKept = async (name: string) => (await stat(placeOf(name)).catch(orNull)) !== null;

/** Keeps a document under its name. It stands there whole or not at all; doing it again does nothing new. */
export async function keepDocument(name: string, content: Uint8Array) {
  const [place, incoming] = [placeOf(name), path.join(folder(), "incoming", randomUUID())];
  await Promise.all([place, incoming].map((file) => mkdir(path.dirname(file), { recursive: true })));
  await writeFile(incoming, content, { mode: 0o600 });
  await rename(incoming, place);
}

/** Removes what nobody has read since a moment: all of it can be drawn again. Answers how many files went. */
export async function sweep(since: Date): Promise<number> {
  const entries = (await readdir(folder(), { recursive: true, withFileTypes: true }).catch(orNull)) ?? [];
  let gone = 0;
  for (const entry of entries.filter((file) => file.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const unread = ((await stat(file).catch(orNull))?.mtime ?? since) < since;
    if (unread) await rm(file, { force: true });
    if (unread) gone += 1;
  }
  return gone;
}

/** For what need not be there. */
function orNull(error: NodeJS.ErrnoException) {
  if (error.code === "ENOENT") return null;
  throw error;
}
