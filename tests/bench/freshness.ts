import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

import type { Client } from "pg";

import type { Actor } from "@/lib/access/actor";
import type { IsoDate } from "@/lib/dates";
import { keepFigures } from "@/lib/reporting/commands/rebuild";
import { findIndicator } from "@/lib/reporting/queries/indicator";

import { type Figure, judged, median } from "./figure";

const writes = 20;
/** Milliseconds after which a figure tells what was written (R8). */
const goal = 2_000;
/** The worker's own pause (`jobs.ts`). */
const second = 1_000;

/**
 * How long after a training was put on record the region's mean of hours tells it, while somebody counts every second as the worker
 * does; with `isCounted`, somebody else counts already.
 */
export async function freshness(
  client: Client,
  reader: Actor,
  today: IsoDate,
  name: string,
  isCounted = false,
): Promise<Figure[]> {
  const year = Number(today.slice(0, 4));
  const hours = async () => {
    const { all } = await findIndicator(reader, "hours-mean", { unit: null, year, quarter: 0 });
    return all.now?.part ?? 0;
  };
  const people = await client.query<Written>(
    `SELECT a."personId", p."agencyId", p."unitId" FROM "Assignment" a JOIN "Position" p ON p.id = a."positionId"
       AND p.kind <> 'official' WHERE a.kind = 'definitive' AND a."validTo" IS NULL ORDER BY md5(a.id::text) LIMIT ${writes}`,
  );
  const counter = isCounted ? null : counting(today);
  const waited: number[] = [];
  try {
    for (const person of people.rows) {
      await pause(Math.random() * second);
      await record(client, person, today, 0.01);
      // Whose figures were loaded is first counted from what there is; only then does a write stand alone.
      await settled(client);
      const before = await hours();
      await pause(Math.random() * second);
      await record(client, person, today, 7.01);
      const written = performance.now();
      while ((await hours()) < before + 7) await pause(10);
      waited.push(performance.now() - written);
    }
  } finally {
    await counter?.stop();
  }
  return [
    judged({ name: `${name}.freshness-median`, value: median(waited), unit: "ms", reference: goal }),
    judged({ name: `${name}.freshness-most`, value: Math.max(...waited), unit: "ms", reference: goal }),
  ];
}

type Written = { personId: string; agencyId: string; unitId: string };

const record = (client: Client, { personId, agencyId, unitId }: Written, today: IsoDate, hours: number) =>
  client.query(
    `INSERT INTO "TrainingRecord" (id, "personId", "agencyId", "unitId", title, provider, form, "startedOn", "endedOn",
       quantity, hours, "recordedAt") VALUES ($1::uuid, $2, $3, $4, 'Bimtek ' || $1::text, 'BPSDM', 'programme', $5, $5, $6, $6, now())`,
    [randomUUID(), personId, agencyId, unitId, today, hours],
  );

async function settled(client: Client) {
  const due = async () => (await client.query(`SELECT FROM "FiguresDue" LIMIT 1`)).rowCount;
  while (await due()) await pause(50);
}

/** Counts every second until it is told to stop; like the worker, it tries again what failed. */
function counting(today: IsoDate) {
  let isOver = false;
  const done = (async () => {
    while (!isOver) {
      await keepFigures(today).catch(() => undefined);
      await pause(second);
    }
  })();
  return {
    stop: () => {
      isOver = true;
      return done;
    },
  };
}
