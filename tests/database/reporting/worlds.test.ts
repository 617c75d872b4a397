/** Every figure of every chart against SQL by hand from its definition, on three random worlds (domain §4). */
import { randomUUID } from "node:crypto";

import { reading } from "@/lib/db/doors";
import { foldFigures } from "@/lib/reporting/commands/fold";
import { indicatorKeys } from "@/lib/reporting/indicators";
import { type Accountability, findAccountability } from "@/lib/reporting/queries/accountability";
import { indicatorInSight } from "@/lib/reporting/queries/indicator";
import type { Outcome } from "@/lib/reporting/outcomes";
import { chances as chancesFrom } from "@/prisma/demo/chance";

import { asOwner, givenSmallRegion } from "../../support/database";
import { actorOf, today } from "../../support/world";
import { type Period, rounded, spanOf, type Unit, worldByHand } from "./by-hand";
import { withoutGuards } from "./changes";
import { holdupsSql } from "./definitions";
import { happens, isLived, pending } from "./histories";

givenSmallRegion();
jest.setTimeout(300_000);

/** Reads everything one by one, so that nothing is kept back. */
const reader = actorOf(randomUUID(), { grants: [{ role: "regional_hr", unitPath: "bungo." }] });

/** Kinds of change that have happened in any world. */
const happened = new Set<string>();

beforeAll(async () => {
  await withoutGuards();
}, 120_000);

/** Things that happen as chance has it; by the last world each kind has. */
async function anotherWorld(seed: number) {
  const chances = chancesFrom(seed * 7_919);
  const isOver = (turn: number) => (seed === 3 ? isLived(turn, 60, happened) : turn >= 60);
  for (let turn = 0; !isOver(turn); turn++) await happens(chances, turn, happened);
  await foldFigures(today);
}

async function unitsToLookAt(units: readonly Unit[]) {
  const { rows } = await asOwner().query<{ id: string }>(
    `(SELECT id FROM "Unit" WHERE path = 'bungo.')
     UNION ALL (SELECT id FROM "Unit" u WHERE kind = 'agency' AND EXISTS (SELECT FROM "Unit" c WHERE c."parentId" = u.id)
       ORDER BY path LIMIT 2)
     UNION ALL (SELECT id FROM "Unit" WHERE kind NOT IN ('region', 'agency') ORDER BY path DESC LIMIT 1)`,
  );
  return rows.flatMap(({ id }) => units.find((unit) => unit.id === id) ?? []);
}

type Told = Accountability["reports"][number];
const bothOf = ({ now, before }: Pick<Told["all"], "now" | "before">) => ({
  now: rounded(now),
  before: rounded(before),
});

/** How often each indicator, and each other chart, had something to count; of rows and lines the ones of the year before. */
const told = new Map<string, number>();
const tell = (name: string, count: number) => told.set(name, (told.get(name) ?? 0) + count);

async function expectReport(world: ReturnType<typeof worldByHand>, unit: Unit, period: Period, report: Told) {
  const { key, all, rows, trend } = report;
  const name = `${key} of ${unit.path} in ${period.year}/${period.quarter}`;
  const said = {
    ...{ name, all: bothOf(all), rows: new Map(rows.map((row) => [row.id, bothOf(row)])) },
    trend: trend.map(({ quarter, ...point }) => ({ quarter, ...bothOf(point) })),
  };
  const counted = {
    name,
    all: await world.both(key, unit, period),
    rows: await world.rows(key, unit, period),
  };
  expect(said).toEqual({ ...counted, trend: await world.trend(key, unit, period.year) });
  tell(key, all.now ? 1 : 0);
  tell("rows of the year before", rows.filter(({ before }) => before).length);
  tell("lines of the year before", trend.filter(({ before }) => before).length);
}

async function expectOutcomes(
  world: ReturnType<typeof worldByHand>,
  unit: Unit,
  period: Period,
  { rated, predicates, comparison }: Accountability,
) {
  const { year, told: counted } = await world.outcomes(unit, period);
  const spread = (rows: readonly Omit<Outcome, "name">[]) =>
    Object.fromEntries(
      rows.map(({ id, whole, level, achieved, very_good, good, needs_improvement, poor, very_poor }) => [
        id,
        [whole, level, achieved, very_good, good, needs_improvement, poor, very_poor],
      ]),
    );
  expect([rated, spread(predicates)]).toEqual([year, spread(counted)]);
  const beside = counted.flatMap(({ id, whole, very_good, good, achieved }) =>
    achieved === null ? [] : [[id, { rated: (100 * (very_good + good)) / whole, achieved }]],
  );
  const compared = comparison.map(({ id, rated, achieved }) => [id, { rated, achieved }]);
  expect(Object.fromEntries(compared)).toEqual(Object.fromEntries(beside));
  tell("predicates", predicates.length);
  tell("comparison", comparison.length);
}

type Wait = { path: string; personId: string; raterId: string; plans: number; evaluations: number } & {
  [Of in "name" | "title" | "unit"]: string | null;
};

/** Who holds up most people of a unit today, and how many wait. */
async function holdupsByHand({ path }: Unit) {
  const { rows } = await asOwner().query<Wait>(holdupsSql, spanOf({ year: 2026, quarter: 0 }));
  const waits = rows.filter((row) => row.path.startsWith(path));
  const peopleOf = (of: readonly Wait[]) => new Set(of.map(({ personId }) => personId)).size;
  const raters = [...new Set(waits.map(({ raterId }) => raterId))].map((raterId) => {
    const own = waits.filter((row) => row.raterId === raterId);
    const [{ name, title, unit }] = own as [Wait];
    const sum = (of: "plans" | "evaluations") => own.reduce((total, row) => total + row[of], 0);
    return {
      raterId,
      name,
      title,
      unit,
      plans: sum("plans"),
      evaluations: sum("evaluations"),
      people: peopleOf(own),
    };
  });
  const holdups = raters.sort((a, b) => b.people - a.people || (a.raterId < b.raterId ? -1 : 1)).slice(0, 5);
  const named = waits.filter(({ raterId }) => holdups.some((rater) => rater.raterId === raterId));
  return { holdups, people: peopleOf(waits), held: peopleOf(named) };
}

it.each([1, 2, 3])(
  "are those that SQL by hand counts in random world %d: region, agencies, units, quarters, years",
  async (seed) => {
    await anotherWorld(seed);
    const { rows: units } = await asOwner().query<Unit>(`SELECT id, "parentId", path FROM "Unit"`);
    const world = worldByHand(units);
    for (const unit of await unitsToLookAt(units)) {
      const holdups = await holdupsByHand(unit);
      tell("holdups", holdups.people);
      for (const period of [
        { year: 2026, quarter: 0 },
        { year: 2026, quarter: 1 + (seed % 2) },
        { year: 2025, quarter: 0 },
      ]) {
        const page = await findAccountability(reader, { unit: unit.id, ...period });
        expect(page.reports.map(({ key }) => key)).toEqual(indicatorKeys);
        for (const report of page.reports) await expectReport(world, unit, period, report);
        await expectOutcomes(world, unit, period, page);
        expect(page.waits).toEqual(holdups);
      }
    }
  },
);

it("are of worlds in which everything has happened", () => {
  expect(pending(happened)).toEqual([]);
});

it("are not equal because there was nothing to count", () => {
  expect(indicatorKeys.filter((key) => (told.get(key) ?? 0) < 3)).toEqual([]);
  expect([...told].filter(([, count]) => count < 3)).toEqual([]);
});

it("are the same on the page of all of them as on that of each", async () => {
  const { rows: units } = await asOwner().query<Unit>(`SELECT id, "parentId", path FROM "Unit"`);
  for (const { id } of await unitsToLookAt(units)) {
    const asked = { unit: id, year: 2026, quarter: 0 };
    const { reports } = await findAccountability(reader, asked);
    for (const report of reports) {
      const own = await reading(reader, (tx) => indicatorInSight(tx, reader, report.key, asked));
      expect([report.key, report.rows, report.all, report.trend]).toEqual([
        report.key,
        own.rows,
        own.all,
        own.trend,
      ]);
    }
  }
});
