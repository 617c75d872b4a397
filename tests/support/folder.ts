import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** A new temporary folder that PostgreSQL's own user may pass through, should the tests run as root. */
export async function aFolder(purpose: string) {
  const folder = await mkdtemp(path.join(tmpdir(), `kinerja-${purpose}-`));
  await chmod(folder, 0o755);
  return folder;
}
