import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

import { Client } from "pg";

import { demoActors } from "@/prisma/demo/demo-actors";

import type { RunningApp } from "../support/app";
import { httpVisitor } from "../support/http-visitor";
import { earOf, type Ear } from "./ear";
import { type Figure, judged, percentile } from "./figure";
import { memoryOf } from "./process";
import type { Region } from "./region";

const streams = 1_000;
const reports = 150;
const between = 100;
const second = 1_000;
const mostPerStream = 120;

type Visitor = Awaited<ReturnType<typeof httpVisitor>>;

/** From sending a report to its hint on the rater's stream, and to the list that shows it, while a thousand listen. */
export async function live(region: Region): Promise<Figure[]> {
  const app = await region.open();
  const [midwife, head] = [
    await httpVisitor(app.origin, "midwife"),
    await httpVisitor(app.origin, "headOfHealthCentre"),
  ];
  const [ear, indicatorId] = [await earOf(head), await anIndicator(app)];
  await delaysOf({ midwife, head, ear, indicatorId }, 10);
  const { close, perStream } = await crowd(app);
  const { heard, seen } = await delaysOf({ midwife, head, ear, indicatorId }, reports);
  await close();
  ear.close();
  return [
    ...delayFigures("live.heard", heard),
    ...delayFigures("live.seen", seen),
    judged({ name: "live.stream", value: perStream, unit: "KiB/stream", reference: mostPerStream }),
  ];
}

const delayFigures = (name: string, delays: number[]) =>
  [0.5, 0.99].map((share) =>
    judged({
      name: `${name}.p${100 * share}`,
      value: percentile(delays, share),
      unit: "ms",
      reference: second,
    }),
  );

/** An indicator on which the midwife reports; her plan of the demo year is confirmed. */
async function anIndicator({ databaseUrl }: RunningApp) {
  const client = new Client({ connectionString: databaseUrl() });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `SELECT i.id FROM "Indicator" i JOIN "WorkResult" r ON r.id = i."resultId" JOIN "PerformancePlan" p ON p.id = r."planId"
      JOIN "Account" a ON a."personId" = p."personId"
    WHERE a.username = $1 AND p.year = 2026 AND p."approvedEdition" > 0 LIMIT 1`,
    [demoActors.find(({ key }) => key === "midwife")?.username],
  );
  await client.end();
  return rows[0]?.id ?? "";
}

/** Opens the streams of everybody who can sign in, the rater's own among them, until so many are open. */
async function crowd({ origin, pid }: RunningApp) {
  const people: Visitor[] = [];
  for (const { key } of demoActors) people.push(await httpVisitor(origin, key));
  const before = memoryOf(pid);
  const ears: Ear[] = [];
  while (ears.length < streams) ears.push(...(await Promise.all(people.map(earOf))));
  const perStream = (memoryOf(pid) - before) / ears.length;
  return { perStream, close: async () => ears.forEach((ear) => ear.close()) };
}

type Pair = { midwife: Visitor; head: Visitor; ear: Ear; indicatorId: string };

const headline = async (head: Visitor) => /<h1[^>]*>([^<]*)/.exec(await head.text("/progress/team"))?.[1];

/** Sends reports one after the other; how long each took to be heard, and until the rater's list, read again, counts it. */
async function delaysOf({ midwife, head, ear, indicatorId }: Pair, count: number) {
  const [heard, seen]: [number[], number[]] = [[], []];
  let before = await headline(head);
  for (let i = 0; i < count; i++) {
    const [arrival, sent] = [ear.next(), performance.now()];
    const report = { indicatorId, value: "1", note: `Kunjungan ${i}`, evidence: "", files: [] };
    void midwife.act("/progress", reportAction(), report, randomUUID());
    await arrival;
    heard.push(performance.now() - sent);
    const after = await headline(head);
    if (after === before) throw new Error("The rater's list did not count the report.");
    seen.push(performance.now() - sent);
    before = after;
    await pause(between);
  }
  return { heard, seen };
}

type Manifest = { node: Record<string, { exportedName: string }> };

function reportAction() {
  const { node } = JSON.parse(
    readFileSync(".next/server/server-reference-manifest.json", "utf8"),
  ) as Manifest;
  return (
    Object.entries(node).find(([, { exportedName }]) => exportedName === "reportProgressAction")?.[0] ?? ""
  );
}
