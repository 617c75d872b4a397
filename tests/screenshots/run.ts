import { mkdir, rm, stat } from "node:fs/promises";
import path from "node:path";

import { Client } from "pg";

import { runCommand, step } from "@/lib/db/cli/steps";

import { type RunningApp, startApp } from "../support/app";
import { openBrowser } from "../support/browser";
import { readmePictures, type Shot, shots } from "./pages";
import { type Studio, take, takeForReadme } from "./take";

const folder = path.resolve(".data", "screenshots");
const readmeFolder = path.resolve("public", "screenshots");
const largest = 250_000;

/** Those that are named, or all. */
const named = process.argv.slice(2);
const wanted = named.length > 0 ? named.map(shotNamed) : shots;

/**
 * Takes every page in both themes and widths, and the README's pictures; or the pages that are named. Names what is wrong,
 * also against WCAG 2.2 AA, and ends with 1 then.
 */
runCommand(async () => {
  await rm(folder, { recursive: true, force: true });
  for (const each of [folder, readmeFolder]) await mkdir(each, { recursive: true });
  const app = await step("Starting the demo region", () => startApp({ scale: "full" }));
  try {
    const faults = await inStudio(app, takeAll);
    process.stdout.write(`${wanted.length} pages in ${folder}\n`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await app.stop();
  }
});

async function inStudio<Answer>(
  { origin, databaseUrl }: RunningApp,
  work: (studio: Studio) => Promise<Answer>,
) {
  const [browser, database] = [await openBrowser(), new Client({ connectionString: databaseUrl() })];
  await database.connect();
  try {
    return await work({ browser, database, origin, folder });
  } finally {
    await database.end();
    await browser.close();
  }
}

async function takeAll(studio: Studio) {
  const faults: string[] = [];
  const name = (found: readonly string[]) => {
    for (const fault of found) process.stdout.write(`${fault}\n`);
    faults.push(...found);
  };
  // Named at once: all pages take half an hour, and whoever stops before the end has what was found.
  for (const shot of wanted) name(await step(shot.name, () => take(studio, shot)));
  for (const { name: page, theme } of named.length > 0 ? [] : readmePictures) {
    const file = path.join(readmeFolder, `${page}.png`);
    await takeForReadme(studio, shotNamed(page), theme, file);
    const { size } = await stat(file);
    if (size > largest) name([`${file} has ${size} bytes, more than ${largest}`]);
  }
  return faults;
}

function shotNamed(name: string): Shot {
  const shot = shots.find((each) => each.name === name);
  if (!shot) throw new Error(`No page is called ${name}.`);
  return shot;
}
