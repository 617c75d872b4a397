import { randomUUID } from "node:crypto";

import { Client } from "pg";

import { disconnect } from "@/lib/db/client";
import { atOnce } from "@/lib/db/doors";
import { foldFigures } from "@/lib/reporting/commands/fold";
import { findAccountability } from "@/lib/reporting/queries/accountability";
import { findHoldups } from "@/lib/reporting/queries/holdups";
import { findIndicator } from "@/lib/reporting/queries/indicator";
import { findBehind } from "@/lib/reporting/queries/people";

import { databaseUrl } from "../support/database-url";
import startServer from "../support/server";
import stopServer from "../support/server-down";
import { actorOf, granted } from "../support/world";
import { type Figure, judged, median } from "./figure";
import { freshness } from "./freshness";
import { day, loadRegion, years } from "./scale-region";
import * as sql from "./scale-sql";

/** Beside SQL by hand, and at the largest region beside the smallest. */
const goal = 1.5;
/**
 * In blocks, so that no size has the machine to itself at another time than the others. Before each screen as often as a running app
 * has shown it for hours, or as long: PostgreSQL plans a statement anew the first times on a connection, and Node makes fast what
 * runs often.
 */
const [blocks, rounds, warmUp] = [5, 5, { rounds: 25, ms: 2_000 }] as const;
/** What summing all units anew may take, after which it is given up (`commands/fold.ts`), in ms; and bytes a person-year. */
const [patience, storage] = [600_000, 1_500] as const;

const root = "u0.";
const year = Number(day.slice(0, 4));
const whole = { unit: null, year, quarter: 0 };
const as = (role: "leadership" | "regional_hr") =>
  granted(actorOf(randomUUID(), { today: day, now: `${day}T02:00:00.000Z` }), role, root);
const [leader, keeper] = [as("leadership"), as("regional_hr")];
const page = { page: 1, everybody: false, rater: null };

type Screen = { ours: () => Promise<unknown>; byHand: { sql: string; values: unknown[] }[] };

/** Every screen that leaders decide from. A new one is one more line. */
const screensOf = (unitId: string): Record<string, Screen> => ({
  accountability: {
    ours: () => findAccountability(leader, whole),
    byHand: sql.accountability(root, year),
  },
  indicator: {
    ours: () => findIndicator(leader, "plans-confirmed", whole),
    byHand: sql.indicator(root, year, "plans-confirmed"),
  },
  "indicator-guarded": {
    ours: () => findIndicator(leader, "rated-good", { ...whole, year: year - 1 }),
    byHand: sql.indicator(root, year - 1, "rated-good"),
  },
  people: {
    ours: () => findBehind(leader, "plans-confirmed", whole, page),
    byHand: sql.behind(root, year, leader.personId, "plans-confirmed"),
  },
  // The same sixty in every region: who looks for them may not go through everybody.
  "people-few": {
    ours: () => findBehind(keeper, "objections-changed", { ...whole, year: year - 1 }, page),
    byHand: sql.behind(root, year - 1, keeper.personId, "objections-changed"),
  },
  // Asked within a page's own transaction, never in one for itself.
  holdups: {
    ours: () => atOnce((database) => findHoldups(database, unitId, 10)),
    byHand: sql.holdups(root, 10),
  },
});

/** `npm run bench scale [people …]`: the screens of leaders on regions of other sizes, beside SQL by hand and beside each other. */
export async function scale(): Promise<Figure[]> {
  const named = process.argv.slice(3).map(Number);
  const sizes = named.length > 0 ? named : [7_000, 100_000];
  await startServer();
  const server = new Client({ connectionString: databaseUrl("postgres") });
  await server.connect();
  const loaded: Loaded[] = [];
  try {
    for (const people of sizes) loaded.push(await load(server, people));
    await measureScreens(loaded);
    const figures = [...loaded.flatMap(besideHand), ...besideEachOther(loaded)];
    for (const region of loaded) figures.push(...region.own, ...(await ofWrites(region)));
    return figures;
  } finally {
    await disconnect();
    for (const { client, drop } of loaded) {
      await client.end();
      await drop();
    }
    await server.end();
    await stopServer();
  }
}

type Times = Record<string, { ours: number[]; byHand: number[] }>;
type Loaded = {
  people: number;
  url: string;
  client: Client;
  drop: () => Promise<unknown>;
  unitId: string;
  times: Times;
  own: Figure[];
};

/** Loads a region and lets the product sum it, as it does after a unit came to stand below another. */
async function load(server: Client, people: number): Promise<Loaded> {
  const { url, drop } = await loadRegion(server, people);
  process.env.DATABASE_URL = url;
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`INSERT INTO "FiguresDue" DEFAULT VALUES`);
  const summed = await timeOf(() => foldFigures(day));
  await disconnect();
  await client.query("VACUUM (ANALYZE)");
  const { rows } = await client.query<{ id: string; bytes: string }>(
    `SELECT (SELECT id FROM "Unit" WHERE path = $1) AS id, (SELECT sum(pg_total_relation_size(t::regclass)) AS bytes
      FROM unnest(ARRAY['"PersonFigures"', '"UnitFigures"', '"PersonWaiting"', '"WaitingFor"']) t)`,
    [root],
  );
  const bytes = Number(rows[0]?.bytes) / (people * years.length);
  const own = [
    judged({ name: `scale.${people}.sum-again`, value: summed, unit: "ms", reference: patience }),
    judged({ name: `scale.${people}.storage`, value: bytes, unit: "B a person-year", reference: storage }),
  ];
  return { people, url, client, drop, unitId: rows[0]?.id ?? "", times: {}, own };
}

async function measureScreens(loaded: readonly Loaded[]) {
  for (let block = 0; block < blocks; block++) {
    for (const { url, client, unitId, times } of loaded) {
      process.env.DATABASE_URL = url;
      for (const [name, screen] of Object.entries(screensOf(unitId)))
        await measure(screen, client, (times[name] ??= { ours: [], byHand: [] }));
      await disconnect();
    }
  }
}

/**
 * Each by itself and warm, ours and by hand alike: what goes through everybody by hand pushes out of memory what a screen reads, and
 * in an app no screen comes after such a statement.
 */
async function measure({ ours, byHand }: Screen, client: Client, times: Times[string]) {
  times.ours.push(...(await timesOf(ours)));
  times.byHand.push(...(await timesOf(() => inTurn(client, byHand))));
}

async function timesOf(work: () => Promise<unknown>) {
  const started = performance.now();
  for (let round = 0; round < warmUp.rounds && performance.now() - started < warmUp.ms; round++) await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await timeOf(work));
  return times;
}

async function inTurn(client: Client, statements: Screen["byHand"]) {
  for (const { sql, values } of statements) await client.query(sql, values);
}

async function timeOf(work: () => Promise<unknown>) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const besideHand = ({ people, times }: Loaded) =>
  Object.entries(times).map(([screen, { ours, byHand }]) =>
    judged({
      ...{ name: `scale.${people}.${screen}`, value: median(ours), unit: "ms", reference: median(byHand) },
      goal,
    }),
  );

/** A screen that shows as many rows costs as much, however large the region is. */
function besideEachOther(loaded: readonly Loaded[]) {
  const [smallest, largest] = [loaded[0], loaded[loaded.length - 1]];
  if (!smallest || !largest || smallest === largest) return [];
  return Object.entries(largest.times).map(([screen, { ours }]) => {
    const reference = median(smallest.times[screen]?.ours ?? []);
    return judged({ name: `scale.growth.${screen}`, value: median(ours), unit: "ms", reference, goal });
  });
}

async function ofWrites({ people, url, client }: Loaded) {
  process.env.DATABASE_URL = url;
  const figures = await freshness(client, keeper, day, `scale.${people}`);
  await disconnect();
  return figures;
}
