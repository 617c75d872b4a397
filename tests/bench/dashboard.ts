import { deepStrictEqual } from "node:assert";
import { randomUUID } from "node:crypto";

import { Client } from "pg";

import { disconnect } from "@/lib/db/client";
import { yearlyHours } from "@/lib/deadlines/yearly-hours";
import { ratingsAgainstResults, withPattern } from "@/lib/reporting/figures";
import { findAccountability } from "@/lib/reporting/queries/accountability";

import { actorOf, granted } from "../support/world";
import * as sql from "./accountability-sql";
import { type Figure, judged, median } from "./figure";
import type { Region } from "./region";

const goal = 1.5;
const rounds = 60;
const root = "bungo.";
const leader = granted(actorOf(randomUUID()), "leadership", root);
const year = Number(leader.today.slice(0, 4));

/**
 * What the accountability page asks for, through the reading door, beside SQL by hand from the same sums. What it says is held
 * against SQL by hand from the records themselves.
 */
export async function dashboard(region: Region): Promise<Figure[]> {
  process.env.DATABASE_URL = (await region.open()).databaseUrl();
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const ours = () => findAccountability(leader, null);
    const { unit, ...figures } = await ours();
    deepStrictEqual(rounded({ unit, ...figures }), rounded(await fromRecords(client)));
    return [await compared(ours, () => client.query(sql.kept, [unit.id, year]))];
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

async function timeOf(work: () => Promise<unknown>) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

type Outcome = Parameters<typeof withPattern>[0] & {
  id: string;
  name: string;
  whole: number;
  achieved: number | null;
};

async function fromRecords(client: Client) {
  const rowsOf = async (text: string, values: unknown[]) => (await client.query(text, values)).rows;
  const [unit] = (await rowsOf(sql.unit, [root])) as { id: string }[];
  const compliance = await rowsOf(sql.compliance, [unit?.id, year, leader.today]);
  const answered = await rowsOf(sql.answered, [unit?.id, year]);
  const outcomes = (await rowsOf(sql.outcomes, [unit?.id, year - 1])) as Outcome[];
  const training = await rowsOf(sql.training, [unit?.id, year, leader.today, yearlyHours]);
  const [predicates, comparison] = [outcomes.map(withPattern), ratingsAgainstResults(outcomes)];
  return { unit, year, counting: false, compliance, answered, predicates, comparison, training };
}

/** Plain values with six decimals: the last bits of a mean depend on the order of adding. */
const rounded = (figures: unknown): unknown =>
  JSON.parse(JSON.stringify(figures), (_, value: unknown) =>
    typeof value === "number" ? Number(value.toFixed(6)) : value,
  );
