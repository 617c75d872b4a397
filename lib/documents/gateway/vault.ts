import "server-only";

import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

const folder = () => path.resolve(process.env.DATA_DIR ?? ".data", "sealed");
const placeOf = (id: string) => path.join(folder(), id.slice(-2), `${id}.pdf`);

export const hashOf = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

/** The PDF of a document that was issued, or null where it was not drawn yet. Nothing ever removes it. */
export const takeSealed = (id: string): Promise<Buffer | null> =>
  readFile(placeOf(id)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });

/** Keeps a PDF for good. It stands there whole or not at all. */
export async function keepSealed(id: string, content: Uint8Array) {
  const [place, incoming] = [placeOf(id), path.join(folder(), "incoming", randomUUID())];
  await Promise.all([place, incoming].map((file) => mkdir(path.dirname(file), { recursive: true })));
  await writeFile(incoming, content, { mode: 0o600 });
  await rename(incoming, place);
}
