/** Two worlds that differ only in a foreign unit give the same answer, byte by byte, to whoever may not see it. */
import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { foldFigures } from "@/lib/reporting/commands/fold";
import { indicatorKeys } from "@/lib/reporting/indicators";
import { findAccountability } from "@/lib/reporting/queries/accountability";
import { findIndicator } from "@/lib/reporting/queries/indicator";
import { findBehind } from "@/lib/reporting/queries/people";

import { asOwner, givenSmallRegion } from "../../support/database";
import { actorOf, granted, today } from "../../support/world";
import { withoutGuards } from "./changes";

givenSmallRegion();
jest.setTimeout(120_000);

beforeAll(async () => {
  await withoutGuards();
  await asOwner().query(`ALTER TABLE "UnitResult" DISABLE TRIGGER USER`);
}, 120_000);

/** Everything that the pages of accountability read for somebody, of every unit, period and indicator there is for them. */
async function answers(actor: Actor) {
  const own = await findAccountability(actor, { unit: null, year: null, quarter: 0 });
  const said: unknown[] = [];
  for (const year of own.years)
    for (const quarter of [0, 2]) said.push(await findAccountability(actor, { unit: null, year, quarter }));
  const asked = { unit: null, year: null, quarter: 0 };
  const wanted = { page: 1, everybody: true, rater: null };
  for (const key of indicatorKeys) {
    said.push(await findIndicator(actor, key, asked));
    if (key !== "goals-attained") said.push(await findBehind(actor, key, asked, wanted));
  }
  return JSON.stringify(said);
}

async function agencies() {
  const { rows } = await asOwner().query<{ id: string; path: string }>(
    `SELECT id, path FROM "Unit" WHERE kind = 'agency' AND code IN ('dikbud', 'dinkes') ORDER BY code`,
  );
  const [seen, foreign] = rows;
  if (!seen || !foreign) throw new Error("two agencies");
  return { seen, foreign };
}

/** Everything of the foreign unit changes: plans, reports, ratings, trainings, goals, people who leave, names. */
async function changeEverythingOf({ id, path }: { id: string; path: string }) {
  const below = `(SELECT id FROM "Unit" WHERE path ^@ '${path}')`;
  const people = `(SELECT a."personId" FROM "Assignment" a JOIN "Position" p ON p.id = a."positionId" WHERE p."unitId" IN ${below})`;
  const statements = [
    `UPDATE "PerformancePlan" SET "firstApprovedOn" = NULL, "approvedEdition" = 0, status = 'submitted', "submittedAt" = '2026-02-02'
      WHERE "unitId" IN ${below}`,
    `DELETE FROM "Feedback" WHERE "personId" IN ${people} AND "reportId" IS NOT NULL`,
    `UPDATE "TrainingRecord" SET hours = 1 WHERE "personId" IN ${people}`,
    `INSERT INTO "PlanExemption" (id, "personId", reason, "validFrom")
      SELECT gen_random_uuid(), "personId", 'unpaid_leave', '2026-01-01' FROM ${people} who GROUP BY "personId"`,
    `UPDATE "UnitResult" SET achievement = 1 WHERE "unitId" IN ${below}`,
    `DELETE FROM "GoalRealisation" WHERE "goalId" IN (SELECT id FROM "UnitGoal" WHERE "unitId" = '${id}')`,
    `UPDATE "Assignment" SET "validTo" = '2026-05-01' WHERE "personId" IN ${people} AND "validTo" IS NULL`,
    `UPDATE "Unit" SET name = 'Dinas Rahasia' WHERE id = '${id}'`,
  ];
  const changed = [];
  for (const sql of statements) changed.push((await asOwner().query(sql)).rowCount ?? 0);
  return changed;
}

it("byte by byte, whatever happens in an agency that somebody may not see", async () => {
  const { seen, foreign } = await agencies();
  const head = granted(actorOf(randomUUID()), "leadership", seen.path);
  const keeper = granted(actorOf(randomUUID()), "regional_hr", seen.path);
  const whole = granted(actorOf(randomUUID()), "leadership", "bungo.");
  const before = [await answers(head), await answers(keeper)];
  const region = await answers(whole);
  // Otherwise two empty answers would be the same.
  expect(before.every((said) => said.length > 20_000)).toBe(true);

  const changed = await changeEverythingOf(foreign);
  expect(changed.every((rows) => rows > 0)).toBe(true);
  await foldFigures(today);

  expect([await answers(head), await answers(keeper)]).toEqual(before);
  expect(await answers(whole)).not.toBe(region);
});

it("and what happens in one's own is told", async () => {
  const { seen } = await agencies();
  const head = granted(actorOf(randomUUID()), "leadership", seen.path);
  const before = await answers(head);
  await changeEverythingOf(seen);
  await foldFigures(today);
  expect(await answers(head)).not.toBe(before);
});
