/** Two worlds that differ only in a foreign unit give the same answer, byte by byte, to whoever may not see it. */
import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { findGaps } from "@/lib/competency/queries/gaps";
import { reading } from "@/lib/db/doors";
import { findMeeting } from "@/lib/decisions/queries/meeting";
import { findUnitSheet } from "@/lib/decisions/queries/unit-sheet";
import { findNeeds } from "@/lib/development/queries/needs";
import { DomainError } from "@/lib/errors";
import { waitingForRaters } from "@/lib/planning/queries/waiting";
import { steps } from "@/lib/reporting/adoption";
import { foldFigures } from "@/lib/reporting/commands/fold";
import { takeAccountability } from "@/lib/reporting/commands/take-accountability";
import { takeChart } from "@/lib/reporting/commands/take-chart";
import { takeReport } from "@/lib/reporting/commands/take-report";
import { indicatorKeys } from "@/lib/reporting/indicators";
import { findAccountability } from "@/lib/reporting/queries/accountability";
import { findAdoption, findNotReached } from "@/lib/reporting/queries/adoption";
import { findIndicator } from "@/lib/reporting/queries/indicator";
import { findOutcome } from "@/lib/reporting/queries/outcome";
import { findBehind } from "@/lib/reporting/queries/people";
import { findOutcomes } from "@/lib/training/queries/outcomes";

import { asOwner, givenSmallRegion } from "../../support/database";
import { actorOf, granted, today } from "../../support/world";
import { withoutGuards } from "./changes";

givenSmallRegion();
jest.setTimeout(120_000);

beforeAll(async () => {
  await withoutGuards();
  await asOwner().query(`ALTER TABLE "UnitResult" DISABLE TRIGGER USER`);
}, 120_000);

/** What a page says, or that there is none for this person. */
const saidBy = (answer: Promise<unknown>) =>
  answer.catch((error: unknown) => {
    if (error instanceof DomainError) return error.blockers;
    throw error;
  });

/** What else is told of the units that somebody reads: sheets, papers, files, adoption, needs, gaps, trainings and who waits. */
async function besides(actor: Actor) {
  const asked = { unit: null, year: null, quarter: 0 };
  const { unit } = await findAccountability(actor, asked);
  const said: unknown[] = [
    await findUnitSheet(actor, null),
    await findMeeting(actor, asked),
    await takeReport(actor, asked),
    await takeAccountability(actor, { ...asked, shared: true }, null),
    await takeChart(actor, asked, { chart: "trend", indicator: "gaps" }, "csv"),
    await findAdoption(actor, null),
    await findNeeds(actor, { unitId: null, year: 2026 }),
    await findGaps(actor, { unit: null, competency: null }),
    await reading(actor, (tx) => waitingForRaters(tx, actor)),
  ];
  for (const chart of ["comparison", "predicates", "waits"] as const)
    said.push(await takeChart(actor, { ...asked, shared: true }, { chart }, "csv"));
  for (const step of steps)
    said.push(await saidBy(findNotReached(actor, { unitId: unit.id, step, page: 1 })));
  for (const year of [2025, 2026])
    said.push(await findOutcomes(actor, year), await findOutcome(actor, { ...asked, year }));
  return said;
}

/** Everything that the pages of accountability read for somebody, of every unit, period and indicator there is for them. */
async function answers(actor: Actor) {
  const own = await findAccountability(actor, { unit: null, year: null, quarter: 0 });
  const said: unknown[] = [];
  for (const year of own.years)
    for (const quarter of [0, 2]) said.push(await findAccountability(actor, { unit: null, year, quarter }));
  const asked = { unit: null, year: null, quarter: 0 };
  const wanted = { everybody: true, rater: null };
  for (const key of indicatorKeys) {
    said.push(await findIndicator(actor, key, asked));
    if (key === "goals-attained") continue;
    for (const page of [1, 2, 3]) said.push(await findBehind(actor, key, asked, { ...wanted, page }));
  }
  return JSON.stringify([...said, ...(await besides(actor))]);
}

/** Somebody in an agency who rates most people of it today. */
async function raterIn({ path }: { path: string }) {
  const { rows } = await asOwner().query<{ id: string }>(
    `SELECT s."raterId" AS id FROM "Supervision" s JOIN "Assignment" a ON a."personId" = s."personId"
        AND a.kind = 'definitive' AND a."validTo" IS NULL
      JOIN "Position" p ON p.id = a."positionId" JOIN "Unit" u ON u.id = p."unitId" AND u.path ^@ $1
      WHERE s."validTo" IS NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
    [path],
  );
  if (!rows[0]) throw new Error("somebody who rates");
  return actorOf(rows[0].id);
}

async function agencies() {
  const { rows } = await asOwner().query<{ id: string; path: string }>(
    `SELECT id, path FROM "Unit" WHERE kind = 'agency' AND code IN ('dikbud', 'dinkes') ORDER BY code`,
  );
  const [seen, foreign] = rows;
  if (!seen || !foreign) throw new Error("two agencies");
  return { seen, foreign };
}

/**
 * Everything of the foreign unit changes: plans, reports, ratings, trainings, goals, competencies, who rates whom, people who move
 * within it or leave, names.
 */
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
    `UPDATE "CompetencyRequirement" SET level = 5, inherited = false WHERE level < 5 AND "positionId" IN (SELECT id FROM "Position" WHERE "unitId" IN ${below})`,
    `INSERT INTO "CompetencyAssessment" (id, "personId", "competencyId", level, reason, "assessedById", "assessedOn", "assessedAt")
      SELECT gen_random_uuid(), s."personId", r."competencyId", 1, 'x', s."raterId", '2026-05-20', now()
      FROM "Supervision" s JOIN "Assignment" a ON a."personId" = s."personId" AND a."validTo" IS NULL
        JOIN "CompetencyRequirement" r ON r."positionId" = a."positionId"
      WHERE s."validTo" IS NULL AND s."personId" IN ${people}`,
    `WITH other AS (SELECT a."personId" AS id FROM "Assignment" a JOIN "Position" p ON p.id = a."positionId"
        WHERE p."unitId" = '${id}' AND p."isHead" AND a."validTo" IS NULL ORDER BY a.kind LIMIT 1),
      ended AS (UPDATE "Supervision" SET "validTo" = '2026-03-31' WHERE "validTo" IS NULL AND "validFrom" < '2026-03-31'
        AND "personId" IN ${people} AND "personId" <> (SELECT id FROM other) RETURNING "personId")
      INSERT INTO "Supervision" (id, "personId", "raterId", "validFrom")
      SELECT gen_random_uuid(), "personId", other.id, '2026-04-01' FROM ended, other`,
    `WITH moved AS (UPDATE "Assignment" SET "validTo" = '2026-04-10' WHERE id IN (SELECT a.id FROM "Assignment" a
        JOIN "Position" p ON p.id = a."positionId" WHERE p."unitId" IN ${below} AND NOT p."isHead" AND a.kind = 'definitive'
          AND a."validTo" IS NULL ORDER BY a.id LIMIT 3) RETURNING "personId")
      INSERT INTO "Assignment" (id, "personId", "positionId", kind, "validFrom")
      SELECT gen_random_uuid(), "personId", (SELECT id FROM "Position" WHERE "unitId" IN ${below} AND NOT "isHead" ORDER BY id DESC LIMIT 1),
        'definitive', '2026-04-11' FROM moved`,
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
  const rater = granted(await raterIn(seen), "leadership", seen.path);
  const whole = granted(actorOf(randomUUID()), "leadership", "bungo.");
  const before = [await answers(head), await answers(keeper), await answers(rater)];
  const region = await answers(whole);
  // Otherwise two empty answers would be the same.
  expect(before.every((said) => said.length > 20_000)).toBe(true);

  const changed = await changeEverythingOf(foreign);
  expect(changed.every((rows) => rows > 0)).toBe(true);
  await foldFigures(today);

  expect([await answers(head), await answers(keeper), await answers(rater)]).toEqual(before);
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
