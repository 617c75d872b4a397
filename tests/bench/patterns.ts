import { Client } from "pg";

import { disconnect } from "@/lib/db/client";
import { findOwnPattern, findPatternsBelow } from "@/lib/evaluation/queries/patterns";

import { actorOf, granted } from "../support/world";
import { type Figure, judged, median } from "./figure";
import type { Region } from "./region";

const rounds = 40;
/** Milliseconds that a screen's one statement may take, through the reading door. */
const limit = 100;

/** The patterns of all raters of the region, and one's own, as the regional secretary asks for them. */
export async function patterns(region: Region): Promise<Figure[]> {
  process.env.DATABASE_URL = (await region.open()).databaseUrl();
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      `SELECT a."personId" AS id FROM "Assignment" a JOIN "Position" s ON s.id = a."positionId"
       WHERE s.title = 'Sekretaris Daerah'`,
    );
    const secretary = granted(actorOf(rows[0]?.id ?? ""), "leadership", "bungo.");
    return [
      await timed("patterns.region", () => findPatternsBelow(secretary)),
      await timed("patterns.own", () => findOwnPattern(secretary)),
    ];
  } finally {
    await client.end();
    await disconnect();
  }
}

async function timed(name: string, ask: () => Promise<unknown>) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await ask();
    times.push(performance.now() - started);
  }
  return judged({ name, value: median(times), unit: "ms", reference: limit });
}
