/** Which years are counted: from the first with plans, or the year before the one that runs, whatever else is on record. */
import { randomUUID } from "node:crypto";

import { foldFigures } from "@/lib/reporting/commands/fold";
import { keepFigures, rebuildFigures } from "@/lib/reporting/commands/rebuild";
import type { Actor } from "@/lib/access/actor";

import { asOwner, givenDatabase } from "../../support/database";
import { insertRows } from "../../support/rows";
import { type Agency, anAgency, aPerson, today } from "../../support/world";

givenDatabase();

let agency: Agency;
let ayu: Actor;

beforeAll(async () => {
  agency = await anAgency();
  ayu = await aPerson(agency, "Ayu");
  await aPerson(agency, "Budi");
  await asOwner().query(`UPDATE "Assignment" SET "validFrom" = '2018-01-01'`);
  await keepFigures(today);
});

/** How many people were counted in each year. */
async function counted() {
  const { rows } = await asOwner().query<{ year: number; people: number }>(
    `SELECT year::int, count(*)::int AS people FROM "PersonFigures" WHERE quarter = 0 GROUP BY year ORDER BY year`,
  );
  return Object.fromEntries(rows.map(({ year, people }) => [year, people]));
}

const twoYears = { 2025: 2, 2026: 2 };

const learned = (personId: string, endedOn: string) =>
  insertRows(asOwner(), "TrainingRecord", [
    {
      ...{ id: randomUUID(), personId, agencyId: agency.agencyId, unitId: agency.unitId, title: "Arsip" },
      ...{ provider: "ANRI", form: "seminar", startedOn: endedOn, endedOn },
      ...{ quantity: 3, hours: 12, recordedAt: today },
    },
  ]);

const aPlanOf = (personId: string, year: number) =>
  insertRows(asOwner(), "PerformancePlan", [
    {
      ...{ id: randomUUID(), personId, agencyId: agency.agencyId, unitId: agency.unitId, year },
      ...{ positionTitle: "Analis", positionKind: "functional", form: "member", approach: "quantitative" },
      ...{ status: "draft", version: 0, edition: 1, approvedEdition: 0, openedAt: today },
      ...{ reportCount: 0, answeredCount: 0 },
    },
  ]);

it("opens no year for a training of long ago", async () => {
  await learned(ayu.personId, "2019-05-06");
  await foldFigures(today);
  expect(await counted()).toEqual(twoYears);
});

it("follows the year before, also while nobody had a plan in it", async () => {
  const stood = `SELECT sum(staff)::int AS staff FROM "PersonFigures" WHERE year = 2025 AND quarter = 0`;
  const staff = async () => (await asOwner().query<{ staff: number }>(stood)).rows[0]?.staff;
  expect(await staff()).toBe(2);
  const ends = (day: string | null) =>
    asOwner().query(`UPDATE "Assignment" SET "validTo" = $2 WHERE "personId" = $1`, [ayu.personId, day]);
  await ends("2025-06-30");
  await foldFigures(today);
  expect(await staff()).toBe(1);
  await ends(null);
  await foldFigures(today);
  expect(await counted()).toEqual(twoYears);
});

it("counts everybody from the first year that somebody has a plan of, and nobody in it once there is none", async () => {
  await aPlanOf(ayu.personId, 2023);
  await foldFigures(today);
  const fourYears = { 2023: 2, 2024: 2, ...twoYears };
  expect(await counted()).toEqual(fourYears);
  await rebuildFigures(today);
  expect(await counted()).toEqual(fourYears);
  await asOwner().query(`DELETE FROM "PerformancePlan" WHERE year = 2023`);
  await foldFigures(today);
  expect(await counted()).toEqual(twoYears);
});

it("is what a recount leaves of years that were counted of a few", async () => {
  await asOwner().query(`INSERT INTO "PersonFigures" SELECT (jsonb_populate_record(f, '{"year": 2019}')).*
    FROM "PersonFigures" f WHERE year = 2025 AND "personId" = '${ayu.personId}'`);
  await asOwner().query(`INSERT INTO "UnitFigures" SELECT (jsonb_populate_record(f, '{"year": 2019}')).*
    FROM "UnitFigures" f WHERE year = 2025`);
  await rebuildFigures(today);
  expect(await counted()).toEqual(twoYears);
  const { rowCount } = await asOwner().query(`SELECT FROM "UnitFigures" WHERE year = 2019`);
  expect(rowCount).toBe(0);
});
