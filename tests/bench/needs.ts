import { Client } from "pg";

import { disconnect } from "@/lib/db/client";
import { findNeeds } from "@/lib/development/queries/needs";

import { actorOf, granted, today } from "../support/world";
import { type Figure, judged, median } from "./figure";
import { needsByHand } from "./needs-sql";
import type { Region } from "./region";

const rounds = 30;
const year = 2026;
/** People whose needs are analysed; the unit that comes nearest is taken. */
const people = 2_000;

/** The needs analysis of about two thousand people through the door of a page, beside the parts of it asked by hand. */
export async function needs(region: Region): Promise<Figure[]> {
  process.env.DATABASE_URL = (await region.open()).databaseUrl();
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const unit = await unitOf(client);
    const keeper = granted(actorOf(unit.keeper), "regional_hr", "bungo.");
    const [own, byHand]: number[][] = [[], []];
    // In turn, so that neither has the machine to itself at another time than the other.
    for (let round = 0; round < rounds; round++) {
      own?.push(await timed(() => findNeeds(keeper, { unitId: unit.id, year })));
      byHand?.push(
        await timed(async () => {
          for (const sql of needsByHand) await client.query(sql, [unit.path, year, today]);
        }),
      );
    }
    const reference = median(byHand ?? []);
    return [
      judged({ name: "needs.unit", value: median(own ?? []), unit: "ms", reference, goal: 1.5 }),
      judged({ name: "needs.people", value: people, unit: "people", reference: unit.people, goal: 1.5 }),
    ];
  } finally {
    await client.end();
    await disconnect();
  }
}

type Unit = { id: string; path: string; people: number; keeper: string };

async function unitOf(client: Client): Promise<Unit> {
  const { rows } = await client.query<Unit>(
    `SELECT u.id, u.path, count(*)::int AS people, (SELECT "personId" FROM "Account" LIMIT 1) AS keeper FROM "Unit" u
     JOIN "Unit" b ON b.path ^@ u.path JOIN "Position" s ON s."unitId" = b.id
     JOIN "Assignment" a ON a."positionId" = s.id AND a.kind = 'definitive' AND a."validTo" IS NULL
     GROUP BY u.id ORDER BY abs(count(*) - $1), u.path LIMIT 1`,
    [people],
  );
  if (!rows[0]) throw new Error("The region has no people.");
  return rows[0];
}

async function timed(ask: () => Promise<unknown>) {
  const started = performance.now();
  await ask();
  return performance.now() - started;
}
