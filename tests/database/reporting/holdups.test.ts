/** Who waits for whom (R1): by the rules, kept as things happen, and the same as counted person by person. */
import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { unattended } from "@/lib/db/doors";
import { keepFigures, rebuildFigures } from "@/lib/reporting/commands/rebuild";
import { findHoldups } from "@/lib/reporting/queries/holdups";
import { fillDemo } from "@/prisma/seed";

import { asOwner, givenDatabase } from "../../support/database";
import { anEvaluation, onDayOf } from "../../support/evaluations";
import { aSubmittedPlan } from "../../support/plans";
import { insertRows } from "../../support/rows";
import { type Agency, aPerson, aTeam, supervises, transfers } from "../../support/world";

givenDatabase();

/** For whom people of the unit wait on a day, as the worker has counted it by then. */
async function waiting({ unitId }: Pick<Agency, "unitId">, day = "2026-06-03") {
  await keepFigures(day);
  const { holdups, ...totals } = await unattended((tx) => findHoldups(tx, unitId, 5));
  return { ...totals, for: holdups.map(({ name, plans, evaluations }) => [name, plans, evaluations]) };
}

const nobody = { for: [], people: 0, held: 0 };
const only = (name: string, plans: number, evaluations: number) => ({
  ...{ for: [[name, plans, evaluations]], people: 1, held: 1 },
});

const handIn = (owner: Actor, day: string) => aSubmittedPlan(onDayOf(day)(owner));

describe("a plan that was handed in", () => {
  it("keeps its owner waiting for the rater once five working days are over", async () => {
    const { agency, ayu } = await aTeam();
    await handIn(ayu, "2026-05-26");
    expect(await waiting(agency, "2026-06-02")).toEqual(nobody);
    expect(await waiting(agency, "2026-06-03")).toEqual(only("Budi", 1, 0));
  });

  it("waits a day less for each holiday and each day lost, as soon as somebody records it", async () => {
    const { agency, ayu } = await aTeam();
    await handIn(ayu, "2026-05-26");
    expect(await waiting(agency)).toEqual(only("Budi", 1, 0));
    await asOwner().query(`INSERT INTO "Holiday" (date, name) VALUES ('2026-06-01', 'Hari Lahir Pancasila')`);
    expect(await waiting(agency)).toEqual(nobody);
    await asOwner().query(`DELETE FROM "Holiday"`);
    expect(await waiting(agency)).toEqual(only("Budi", 1, 0));
    await asOwner().query(`INSERT INTO "LostDay" VALUES ('2026-05-29')`);
    expect(await waiting(agency)).toEqual(nobody);
    await asOwner().query(`DELETE FROM "LostDay"`);
  });

  it("waits for the rater of today, and for nobody once it is decided on or pulled back", async () => {
    const { agency, ayu, dewi } = await aTeam();
    const planId = await handIn(ayu, "2026-05-04");
    expect(await waiting(agency)).toEqual(only("Budi", 1, 0));
    await asOwner().query(`UPDATE "Supervision" SET "validTo" = '2026-06-02' WHERE "personId" = $1`, [
      ayu.personId,
    ]);
    await supervises(dewi, [ayu], "2026-06-03");
    expect(await waiting(agency)).toEqual(only("Dewi", 1, 0));
    await asOwner().query(
      `UPDATE "PerformancePlan" SET status = 'returned', version = version + 1 WHERE id = $1`,
      [planId],
    );
    expect(await waiting(agency)).toEqual(nobody);
  });

  it("waits for nobody once its owner has left the position that it is of", async () => {
    const { agency, elsewhere, ayu } = await aTeam();
    await handIn(ayu, "2026-05-04");
    expect(await waiting(agency)).toEqual(only("Budi", 1, 0));
    await transfers(ayu, elsewhere, "2026-06-01");
    for (const place of [agency, elsewhere]) expect(await waiting(place)).toEqual(nobody);
  });
});

describe("an evaluation that nobody signed", () => {
  /** The window of the first semester closes on 14 July 2026. */
  async function opened(selfAssessedOn: string | null) {
    const people = await aTeam();
    const evaluationId = await anEvaluation(people);
    if (selfAssessedOn) {
      const at = `${selfAssessedOn}T03:00:00Z`;
      await insertRows(asOwner(), "EvaluationStep", [
        { id: randomUUID(), evaluationId, kind: "self_assessed", actorId: people.ayu.personId, at },
      ]);
      await asOwner().query(`UPDATE "Evaluation" SET status = 'awaiting_rater' WHERE id = $1`, [
        evaluationId,
      ]);
    }
    return { ...people, evaluationId };
  }

  it.each([
    ["five working days after the self-assessment", "2026-06-22", "2026-06-29", nobody],
    ["more than five working days after it", "2026-06-22", "2026-06-30", only("Budi", 0, 1)],
    ["without a self-assessment, while there can be one", null, "2026-07-14", nobody],
    ["without one, five working days after the window", null, "2026-07-21", nobody],
    ["without one, more than five working days after it", null, "2026-07-22", only("Dewi", 0, 1)],
    ["for the rater's superior once the window is closed", "2026-06-22", "2026-07-15", only("Dewi", 0, 1)],
    ["for the superior in the year after, too", "2026-06-22", "2027-01-04", only("Dewi", 0, 1)],
    ["for a year after the window", "2026-06-22", "2027-07-16", nobody],
  ])("waits, or not: %s", async (_, selfAssessedOn, day, outcome) => {
    const { agency } = await opened(selfAssessedOn);
    expect(await waiting(agency, day)).toEqual(outcome);
  });

  it("waits for the rater's superior once the rater holds no position any more", async () => {
    const { agency, budi } = await opened("2026-06-22");
    await asOwner().query(`UPDATE "Assignment" SET "validTo" = '2026-06-25' WHERE "personId" = $1`, [
      budi.personId,
    ]);
    expect(await waiting(agency, "2026-07-01")).toEqual(only("Dewi", 0, 1));
    const eko = await aPerson(agency, "Eko");
    await asOwner().query(`UPDATE "Supervision" SET "validTo" = '2026-06-25' WHERE "personId" = $1`, [
      budi.personId,
    ]);
    await supervises(eko, [budi], "2026-06-26");
    expect(await waiting(agency, "2026-07-01")).toEqual(only("Eko", 0, 1));
  });

  it("waits for nobody once it is signed", async () => {
    const { agency, budi, evaluationId } = await opened("2026-06-22");
    expect(await waiting(agency, "2026-07-01")).toEqual(only("Budi", 0, 1));
    await asOwner().query(
      `UPDATE "Evaluation" SET status = 'signed', "signedAt" = '2026-07-01T03:00:00Z', "signedById" = $2, predicate = 'good',
        "resultRating" = 'as_expected', "behaviourRating" = 'as_expected', snapshot = '{}', explanation = '{}' WHERE id = $1`,
      [evaluationId, budi.personId],
    );
    expect(await waiting(agency, "2026-07-01")).toEqual(nobody);
  });
});

describe("in the demo region", () => {
  const day = "2026-06-03";

  beforeAll(async () => {
    await asOwner().query(`DELETE FROM "Government"`);
    await fillDemo(process.env.DATABASE_URL ?? "", { scale: "small" });
    await rebuildFigures(day);
  }, 60_000);

  /** Plans that are handed in, with the raters of today, as the rows say: counted here, not by the database. */
  async function byHand() {
    const { rows: plans } = await asOwner().query<{ personId: string; on: string }>(
      `SELECT "personId", to_char("submittedAt" AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM-DD') AS on FROM "PerformancePlan"
       WHERE status = 'submitted' AND year = 2026 AND "unitId" IN (SELECT id FROM "Unit" WHERE path ^@ 'bungo.')`,
    );
    const { rows: raters } = await asOwner().query<{ personId: string; raterId: string }>(
      `SELECT "personId", "raterId" FROM "Supervision" WHERE "validFrom" <= $1 AND ("validTo" IS NULL OR "validTo" >= $1)`,
      [day],
    );
    const { rows: days } = await asOwner().query<{ on: string }>(
      `SELECT to_char(date, 'YYYY-MM-DD') AS on FROM "Holiday"`,
    );
    const holidays = new Set(days.map(({ on }) => on));
    const worked = (from: string) => {
      let count = 0;
      for (let at = Date.parse(from) + 864e5; at <= Date.parse(day); at += 864e5) {
        const date = new Date(at);
        const free = [0, 6].includes(date.getUTCDay()) || holidays.has(date.toISOString().slice(0, 10));
        if (!free) count++;
      }
      return count;
    };
    const counts = new Map<string, number>();
    for (const { personId, on } of plans) {
      const rater = raters.find((row) => row.personId === personId)?.raterId;
      if (rater && worked(on) > 5) counts.set(rater, (counts.get(rater) ?? 0) + 1);
    }
    return counts;
  }

  it("names those for whom most people wait, first, as the rows of plans say", async () => {
    const { rows } = await asOwner().query<{ id: string }>(`SELECT id FROM "Unit" WHERE path = 'bungo.'`);
    const counts = await byHand();
    const { holdups, people, held } = await unattended((tx) => findHoldups(tx, rows[0]?.id ?? "", 1_000));
    expect(holdups.length).toBeGreaterThan(0);
    expect(new Map(holdups.flatMap((row) => (row.plans ? [[row.raterId, row.plans]] : [])))).toEqual(counts);
    expect(holdups.map((row) => row.people)).toEqual(holdups.map((row) => row.people).sort((a, b) => b - a));
    expect(held).toBe(people);
    expect(holdups.every(({ title, unit, name }) => title && unit && name)).toBe(true);
  });

  it("is found by one range of an index, however many units and raters there are", async () => {
    await asOwner()
      .query(`INSERT INTO "WaitingFor" SELECT gen_random_uuid(), gen_random_uuid(), 1, 0, i % 50 + 1
      FROM generate_series(1, 20000) i`);
    await asOwner().query(`ANALYZE "WaitingFor"`);
    const { rows } = await asOwner().query<{ "QUERY PLAN": string }>(
      `EXPLAIN SELECT * FROM "WaitingFor" WHERE "unitId" = (SELECT id FROM "Unit" WHERE path = 'bungo.')
       ORDER BY people DESC, "raterId" LIMIT 5`,
    );
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toContain("WaitingFor_unitId_people_raterId_idx");
    expect(plan).not.toContain("Sort");
  });

  it("keeps no row without anything that waits", async () => {
    const write = asOwner().query(
      `INSERT INTO "PersonWaiting" VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 0, 0)`,
    );
    await expect(write).rejects.toMatchObject({ constraint: "PersonWaiting_some" });
  });
});
