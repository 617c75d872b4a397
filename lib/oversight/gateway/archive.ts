import "server-only";

import { readFile } from "node:fs/promises";
import path from "node:path";

import { strToU8, zip } from "fflate";

const beside = ["verify.mjs", "BACA-SAYA.md"] as const;

/** What lies in every bundle beside its records: the verifier, which needs nothing but Node, and how to use it. */
export const filesBeside = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      beside.map(
        async (name) =>
          [name, await readFile(path.resolve("lib", "oversight", "bundle", name), "utf8")] as const,
      ),
    ),
  );

/** A ZIP archive of texts by their names. */
export const archiveOf = (files: Record<string, string>): Promise<Uint8Array> =>
  new Promise((resolve, reject) =>
    zip(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
      (error, archive) => (error ? reject(error) : resolve(archive)),
    ),
  );
