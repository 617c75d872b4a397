import "server-only";

import { readFileSync, statSync } from "node:fs";
import path from "node:path";

/** The user whom PostgreSQL runs as. It refuses to run as root, so root lends it another one. */
export type Runner = { uid?: number; gid?: number };

/** `postgres` where the machine knows it, else `nobody`; nothing to change for a normal user. */
export function unprivilegedRunner(): Runner {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (!user)
    throw new Error(
      "PostgreSQL does not run as root and there is no user postgres or nobody on this machine.",
    );
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/** Whether another user may pass through every folder on the way to this one. */
export function isReachable(folder: string, { uid }: Runner): boolean {
  if (uid === undefined) return true;
  for (let step = path.resolve(folder); step !== path.dirname(step); step = path.dirname(step)) {
    const { mode, uid: owner } = statSync(step);
    if (owner !== uid && (mode & 0o001) === 0) return false;
  }
  return true;
}
