import { deepStrictEqual } from "node:assert";
import { randomUUID } from "node:crypto";

import { Client } from "pg";

import { disconnect } from "@/lib/db/client";
import { yearlyHours } from "@/lib/deadlines/yearly-hours";
import { rebuildFigures } from "@/lib/reporting/commands/rebuild";
import type { IndicatorKey } from "@/lib/reporting/indicators";
import { withPattern } from "@/lib/reporting/outcomes";
import { type Accountability, findAccountability } from "@/lib/reporting/queries/accountability";

import { actorOf, granted } from "../support/world";
import * as sql from "./accountability-sql";
import { type Figure, judged, median } from "./figure";
import { freshness } from "./freshness";
import type { Region } from "./region";
import { accountability } from "./scale-sql";

const goal = 1.5;
const rounds = 60;
/** Milliseconds that counting the whole region anew may take. */
const patience = 300_000;
const root = "bungo.";
// Reads everybody one by one, so that nothing is kept from the comparison.
const keeper = granted(actorOf(randomUUID()), "regional_hr", root);
const { today } = keeper;
const year = Number(today.slice(0, 4));

/**
 * What the accountability page asks for, through the reading door, beside SQL by hand from the same sums; and how soon it tells what
 * was written, and how long counting all of it anew takes. What it says is held against SQL by hand from the records themselves.
 */
export async function dashboard(region: Region): Promise<Figure[]> {
  process.env.DATABASE_URL = (await region.open()).databaseUrl();
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const ours = () => findAccountability(keeper, { unit: null, year, quarter: 0 });
    const told = await ours();
    await isAsRecorded(client, told);
    return [
      await compared(ours, async () => {
        for (const { sql, values } of accountability(root, year)) await client.query(sql, values);
      }),
      ...(await freshness(client, keeper, today, "dashboard", true)),
      await rebuilt(),
    ];
  } finally {
    await client.end();
    await disconnect();
  }
}

async function compared(ours: () => Promise<unknown>, byHand: () => Promise<unknown>) {
  const times = { ours: [] as number[], byHand: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.ours.push(await timeOf(ours));
    times.byHand.push(await timeOf(byHand));
  }
  const [value, reference] = [median(times.ours), median(times.byHand)];
  return judged({ name: "dashboard.query", value, unit: "ms", reference, goal });
}

async function rebuilt() {
  const value = await timeOf(() => rebuildFigures(today));
  return judged({ name: "dashboard.rebuild", value, unit: "ms", reference: patience });
}

async function timeOf(work: () => Promise<unknown>) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

type Outcome = Parameters<typeof withPattern>[0] & { name: string };

/** @throws AssertionError where a figure is another than the records say. */
async function isAsRecorded(client: Client, { unit, rated, reports, predicates }: Accountability) {
  const rowsOf = async (text: string, values: unknown[]) =>
    (await client.query(text, values)).rows as unknown[];
  const now = [unit.id, year, today];
  const told = (key: IndicatorKey) =>
    byName(reports.find((each) => each.key === key)?.rows ?? []).flatMap(({ id, name, now }) =>
      now ? { id, name, part: now.part, whole: now.whole } : [],
    );
  deepStrictEqual(await rowsOf(sql.unit, [root]), [{ id: unit.id, name: unit.name }]);
  same(told("plans-confirmed"), await rowsOf(sql.confirmed, now));
  same(told("answered-in-time"), await rowsOf(sql.answered, now));
  same(told("hours-reached"), await rowsOf(sql.reached, [...now, yearlyHours]));
  same(told("hours-mean"), await rowsOf(sql.mean, now));
  const outcomes = (await rowsOf(sql.outcomes, [unit.id, rated, `${rated}-12-31`])) as Outcome[];
  same(byName(predicates), outcomes.map(withPattern));
}

const byName = <Row extends { name: string }>(rows: readonly Row[]) =>
  [...rows].sort((a, b) => (a.name < b.name ? -1 : 1));

/** The same rows in any order of units, with six decimals: the last bits of a mean depend on the order of adding. */
const same = (told: readonly { name: string }[], recorded: readonly unknown[]) =>
  deepStrictEqual(rounded(byName(told)), rounded(byName(recorded as { name: string }[])));

const rounded = (figures: unknown): unknown =>
  JSON.parse(JSON.stringify(figures), (_, value: unknown) =>
    typeof value === "number" ? Number(value.toFixed(6)) : value,
  );
