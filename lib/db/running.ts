import "server-only";

import { existsSync, readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** The process that holds the data folder's server now, and the server's address. */
export type Running = { pid: number; url: string };

const noteIn = (dataDir: string) => path.join(dataDir, "running.json");

/** Who holds the server of this data folder, or null: nobody, or a process that was killed. */
export function runningIn(dataDir: string): Running | null {
  if (!existsSync(noteIn(dataDir))) return null;
  const note = JSON.parse(readFileSync(noteIn(dataDir), "utf8")) as Running;
  return note.pid !== process.pid && isAlive(note.pid) ? note : null;
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Writes down that this process holds the server. The address carries the password: only its owner may read it. */
export const holdServer = (dataDir: string, url: string) =>
  writeFile(noteIn(dataDir), JSON.stringify({ pid: process.pid, url } satisfies Running), { mode: 0o600 });

/** Takes the note away. */
export const releaseServer = (dataDir: string) => rm(noteIn(dataDir), { force: true });
