import "server-only";

import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { fileTypeFromFile } from "file-type";

import { refuse } from "@/lib/errors";

import { largestFile } from "./media";

const folder = () => path.resolve(process.env.DATA_DIR ?? ".data", "files");
const placeOf = (sha256: string) => path.join(folder(), sha256.slice(0, 2), sha256);

/** A file that arrived and is not kept yet: what it is by its content, and what becomes of it. */
export type Arrival = {
  sha256: string;
  bytes: number;
  mediaType: string | undefined;
  /** Keeps it under its hash; the same content twice is one file. Doing it again does nothing. */
  keep: () => Promise<void>;
  discard: () => Promise<void>;
};

/**
 * Streams an upload to disk, hashing and counting on the way.
 * @throws DomainError `evidence.too-large` as soon as there is one byte too many; nothing stays behind.
 */
export async function receive(body: ReadableStream<Uint8Array>): Promise<Arrival> {
  const incoming = path.join(folder(), "incoming", randomUUID());
  await mkdir(path.dirname(incoming), { recursive: true });
  const discard = () => rm(incoming, { force: true });
  try {
    const { sha256, bytes } = await write(body, incoming);
    const mediaType = (await fileTypeFromFile(incoming))?.mime;
    let kept = false;
    const keep = async () => {
      if (kept) return;
      await mkdir(path.dirname(placeOf(sha256)), { recursive: true });
      await rename(incoming, placeOf(sha256));
      kept = true;
    };
    return { sha256, bytes, mediaType, keep, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function write(body: ReadableStream<Uint8Array>, target: string) {
  const hash = createHash("sha256");
  let bytes = 0;
  const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      bytes += chunk.byteLength;
      if (bytes > largestFile) refuse("evidence.too-large", { megabytes: largestFile / 1024 / 1024 });
      hash.update(chunk);
      yield chunk;
    }
  };
  await pipeline(
    Readable.from(body as unknown as AsyncIterable<Uint8Array>),
    counted,
    createWriteStream(target, { mode: 0o600 }),
  );
  return { sha256: hash.digest("hex"), bytes };
}

/** The content of a kept file. */
export const contentOf = (sha256: string) =>
  Readable.toWeb(createReadStream(placeOf(sha256))) as ReadableStream<Uint8Array>;

/** The hash of what a kept file holds now; null where it is gone. Whoever asks compares it with the one it is kept by. */
export async function hashOfKept(sha256: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(placeOf(sha256)), hash);
    return hash.digest("hex");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Takes a kept file from the disk, once nothing names it any more; one that is not there is gone already. */
export const removeFile = (sha256: string) => rm(placeOf(sha256), { force: true });
