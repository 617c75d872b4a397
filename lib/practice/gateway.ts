import "server-only";

import { existsSync, readFileSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import type { Filled } from "./renewal";

/** Where practice keeps its files: beside the app's, and never among them. */
export const practiceFolder = (dataDir: string) => path.join(dataDir, "practice");

const notes = (folder: string) => ({
  filled: path.join(folder, "filled"),
  asked: path.join(folder, "renew"),
});

/** When the sample world of this folder was filled, and whether somebody asked for a new one. */
export function filledIn(folder: string): Filled {
  const { filled, asked } = notes(folder);
  const at = existsSync(filled) ? new Date(readFileSync(filled, "utf8")) : null;
  return { at, asked: existsSync(asked) };
}

/** Asks for a new sample world; whoever keeps practice running sees it within a minute. */
export async function askForRenewal(folder: string) {
  await mkdir(folder, { recursive: true });
  await writeFile(notes(folder).asked, "");
}

/** Takes away every file that was put there while practising, and with them the notes. */
export async function emptyFolder(folder: string) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) await rm(path.join(folder, name), { recursive: true });
}

/** Notes that the sample world stands, as of now. */
export const noteFilled = (folder: string, now: Date) => writeFile(notes(folder).filled, now.toISOString());
