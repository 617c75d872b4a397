import { runCommand } from "@/lib/db/cli/steps";

import { dashboard } from "./dashboard";
import { documents } from "./documents";
import { evaluation } from "./evaluation";
import type { Figure } from "./figure";
import { imports } from "./imports";
import { live } from "./live";
import { matrix } from "./matrix";
import { needs } from "./needs";
import { pages } from "./pages";
import { patterns } from "./patterns";
import { type Region, sharedRegion } from "./region";
import { scale } from "./scale";
import { statements } from "./statements";

const drills: Record<string, (region: Region) => Promise<Figure[]>> = {
  statements,
  dashboard,
  patterns,
  // Before the pages: what they leave behind would be cleared while the streams are weighed.
  live,
  pages,
  documents,
  matrix,
  evaluation,
  imports,
  needs,
};

/** Too long for a run of all: only by name. */
const byName: typeof drills = { scale };

/** Runs all drills, or the one that is named with what it is to be run for, and prints each figure as a JSON line. Ends with 1 if a goal is missed. */
runCommand(async () => {
  const wanted = process.argv[2];
  const chosen = wanted
    ? Object.entries({ ...drills, ...byName }).filter(([name]) => name === wanted)
    : Object.entries(drills);
  if (chosen.length === 0)
    throw new Error(`Name one of ${Object.keys({ ...drills, ...byName }).join(", ")}, or none for all.`);
  const region = sharedRegion();
  try {
    const figures: Figure[] = [];
    for (const [, drill] of chosen) figures.push(...said(await drill(region)));
    return figures.every(({ ok }) => ok) ? 0 : 1;
  } finally {
    await region.close();
  }
});

function said(figures: Figure[]) {
  for (const figure of figures) process.stdout.write(`${JSON.stringify(figure)}\n`);
  return figures;
}
