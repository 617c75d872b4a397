/** Every figure of every indicator against SQL by hand from its definition, on three random worlds (domain §4). */
import { randomUUID } from "node:crypto";

import { DatabaseError } from "pg";

import { reading } from "@/lib/db/doors";
import { foldFigures } from "@/lib/reporting/commands/fold";
import { type IndicatorKey, indicatorKeys, indicators } from "@/lib/reporting/indicators";
import { findAccountability } from "@/lib/reporting/queries/accountability";
import { indicatorInSight } from "@/lib/reporting/queries/indicator";
import type { Figure } from "@/lib/reporting/report";
import { chances as chancesFrom } from "@/prisma/demo/chance";

import { asOwner, givenSmallRegion } from "../../support/database";
import { actorOf, today } from "../../support/world";
import { changes, withoutGuards } from "./changes";
import { sqlOf } from "./definitions";

givenSmallRegion();
jest.setTimeout(180_000);

/** Reads everything one by one, so that nothing is kept back. */
const reader = actorOf(randomUUID(), { grants: [{ role: "regional_hr", unitPath: "bungo." }] });
type Counted = Exclude<IndicatorKey, "goals-attained">;
const counted = indicatorKeys.filter((key): key is Counted => key !== "goals-attained");
const isCounted = <Each extends { key: IndicatorKey }>(report: Each): report is Each & { key: Counted } =>
  report.key !== "goals-attained";

beforeAll(async () => {
  await withoutGuards();
}, 120_000);

/** Sixty things that happen as chance has it; what the database refuses does not. */
async function anotherWorld(seed: number) {
  const { whole } = chancesFrom(seed * 7_919);
  const kinds = Object.values(changes);
  for (let i = 0; i < 60; i++) {
    const [one, other] = [whole(0, 9_999) / 10_000, whole(0, 9_999) / 10_000];
    const sql = (kinds[whole(0, kinds.length - 1)] ?? "")
      .replaceAll(":one", String(one))
      .replaceAll(":other", String(other));
    await asOwner()
      .query(sql)
      .catch((error: unknown) => {
        if (!(error instanceof DatabaseError)) throw error;
      });
  }
  await foldFigures(today);
}

type Period = { year: number; quarter: number };

const lastDay = ({ year, quarter }: Period) =>
  `${year}-${["12-31", "03-31", "06-30", "09-30", "12-31"][quarter] ?? ""}`;
/** Figures that grow while a period runs, beside which nothing of a whole one stands. */
const growing: IndicatorKey[] = ["feedback-given", "evidence", "hours-reached", "hours-mean"];
const isComparable = (key: IndicatorKey, period: Period) =>
  !growing.includes(key) || today >= lastDay(period);

type Line = { path: string; part: number; whole: number };

/** What the definition of an indicator counts, person by person. */
async function linesOf(key: Counted, { year, quarter }: Period) {
  const last = lastDay({ year, quarter });
  const first = `${year}-${String(Math.max(3 * quarter - 2, 1)).padStart(2, "0")}-01`;
  const until = last < today ? last : today;
  const { rows } = await asOwner().query<Line>(sqlOf(key), [...[first, last, until, today], quarter === 0]);
  return rows;
}

async function allLines(period: Period) {
  const lines = [];
  for (const key of counted) lines.push([key, await linesOf(key, period)] as const);
  return Object.fromEntries(lines) as Record<Counted, Line[]>;
}

/** The figure of a unit and all below it by hand. */
function byHand(key: IndicatorKey, lines: readonly Line[], path: string): Figure | null {
  const below = lines.filter((line) => line.path.startsWith(path));
  const whole = below.reduce((sum, line) => sum + line.whole, 0);
  if (whole === 0) return null;
  if (indicators[key].form === "median") {
    const days = below.map(({ part }) => part).sort((a, b) => a - b);
    const middle = days[Math.ceil(days.length / 2) - 1] ?? NaN;
    return { part: middle, whole, value: middle };
  }
  const part = below.reduce((sum, line) => sum + line.part, 0);
  return { part, whole, value: part / whole };
}

const rounded = (figure: Figure | null) =>
  figure && { ...figure, part: Number(figure.part?.toFixed(4)), value: Number(figure.value?.toFixed(6)) };

async function unitsToLookAt() {
  const { rows } = await asOwner().query<{ id: string; path: string }>(
    `(SELECT id, path FROM "Unit" WHERE path = 'bungo.')
     UNION ALL (SELECT id, path FROM "Unit" u WHERE kind = 'agency' AND EXISTS (SELECT FROM "Unit" c WHERE c."parentId" = u.id)
       ORDER BY path LIMIT 2)
     UNION ALL (SELECT id, path FROM "Unit" WHERE kind NOT IN ('region', 'agency') ORDER BY path DESC LIMIT 1)`,
  );
  return rows;
}

/** How often each indicator had something to count. */
const told = new Map<IndicatorKey, number>();

it.each([1, 2, 3])(
  "are those that SQL by hand counts in random world %d: region, agencies, units, quarters, years",
  async (seed) => {
    await anotherWorld(seed);
    const { rows: places } = await asOwner().query<{ id: string; path: string }>(
      `SELECT id, path FROM "Unit"`,
    );
    const pathOf = (id: string) => places.find((place) => place.id === id)?.path ?? "";
    for (const period of [
      { year: 2026, quarter: 0 },
      { year: 2026, quarter: 1 + (seed % 2) },
      { year: 2025, quarter: 0 },
    ]) {
      const now = await allLines(period);
      const before = await allLines({ ...period, year: period.year - 1 });
      for (const { id, path } of await unitsToLookAt()) {
        const { reports } = await findAccountability(reader, { unit: id, ...period });
        for (const { key, all, rows } of reports.filter(isCounted)) {
          const name = `${key} of ${path} in ${period.year}/${period.quarter}`;
          const said = [all.now, all.before, ...rows.map((row) => row.now)];
          const paths = rows.map((row) => pathOf(row.id));
          const counts = [path, ...paths].map((of) => byHand(key, now[key], of));
          counts.splice(1, 0, isComparable(key, period) ? byHand(key, before[key], path) : null);
          expect([name, paths, said.map(rounded)]).toEqual([name, paths, counts.map(rounded)]);
          if (all.now) told.set(key, (told.get(key) ?? 0) + 1);
        }
      }
    }
  },
);

it("are not equal because there was nothing to count", () => {
  expect(counted.filter((key) => (told.get(key) ?? 0) < 3)).toEqual([]);
});

it("are the same on the page of all of them as on that of each", async () => {
  for (const { id } of await unitsToLookAt()) {
    const asked = { unit: id, year: 2026, quarter: 0 };
    const { reports } = await findAccountability(reader, asked);
    for (const report of reports) {
      const own = await reading(reader, (tx) => indicatorInSight(tx, reader, report.key, asked));
      expect([report.key, report.rows, report.all]).toEqual([report.key, own.rows, own.all]);
    }
  }
});
