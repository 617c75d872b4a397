/** Steps of adoption that are kept as things happen, against the same counted anew, and against what this file says they are. */
import { DatabaseError } from "pg";

import { steps } from "@/lib/reporting/adoption";
import { foldFigures } from "@/lib/reporting/commands/fold";
import { rebuildFigures } from "@/lib/reporting/commands/rebuild";
import { chances as chancesFrom } from "@/prisma/demo/chance";

import { asOwner, givenSmallRegion } from "../../support/database";
import { changes } from "./changes";

givenSmallRegion();
jest.setTimeout(120_000);

const today = "2026-06-03";

beforeAll(async () => {
  await asOwner().query(`ALTER TABLE "ProgressReport" DISABLE TRIGGER "ProgressReport_on_own_plan"`);
  await asOwner().query(`ALTER TABLE "Feedback" DISABLE TRIGGER "Feedback_own"`);
}, 120_000);

const some = (table: string, where = "true") =>
  `(SELECT id FROM "${table}" WHERE ${where} ORDER BY id
    OFFSET (:one * (SELECT count(*) - 1 FROM "${table}" WHERE ${where}))::int LIMIT 1)`;
const day = `(timestamptz '2025-06-01' + (:other * 400) * interval '1 day')`;

/** What can happen to the records that the steps are read from. */
const history: Record<string, string> = {
  ...Object.fromEntries(
    [
      "reports",
      "answers",
      "withdrawals",
      "values",
      "transfers",
      "departures",
      "exemptions",
      "positions",
      "tree",
    ].map((name) => [name, changes[name] ?? ""]),
  ),
  accounts: `UPDATE "Account" SET "createdAt" = ${day} WHERE id = ${some("Account")}`,
  closures: `UPDATE "Account" SET "disabledAt" = CASE WHEN "disabledAt" IS NULL THEN ${day} END WHERE id = ${some("Account")}`,
  signIns: `INSERT INTO "UserSession" (id, "accountId", "startedAt", "expiresAt")
    VALUES (gen_random_uuid(), ${some("Account")}, ${day}, ${day} + interval '8 hours')`,
  forgotten: `DELETE FROM "UserSession" WHERE id = ${some("UserSession")}`,
  openings: `UPDATE "PerformancePlan" SET "openedAt" = ${day} WHERE id = ${some("PerformancePlan", "year = 2026")}`,
  handIns: `INSERT INTO "PlanStep" (id, "planId", edition, kind, "actorId", at)
    SELECT gen_random_uuid(), id, 1, 'submitted', "personId", ${day} FROM "PerformancePlan"
    WHERE id = ${some("PerformancePlan", "year = 2026")}`,
  pulledBack: `DELETE FROM "PlanStep" s WHERE id = ${some("PlanStep", `"kind" = 'submitted'`)}
    AND NOT EXISTS (SELECT FROM "PlanComment" c WHERE c."stepId" = s.id)`,
};

async function adoption() {
  const people = await asOwner().query(`SELECT * FROM "PersonAdoption" ORDER BY "personId", year`);
  const units = await asOwner().query(
    `SELECT * FROM "UnitAdoption" WHERE people <> 0 ORDER BY "unitId", year, step, week`,
  );
  return { people: people.rows, units: units.rows };
}

/** How many of a unit and all below it had reached each step, from the records and in other words than the product's. */
async function counted(unitId: string) {
  const { rows } = await asOwner().query<Record<string, number>>(
    `WITH owes AS (SELECT DISTINCT a."personId" AS id FROM "Assignment" a JOIN "Position" p ON p.id = a."positionId"
        JOIN "Unit" u ON u.id = p."unitId" JOIN "Unit" top ON top.id = $1 AND starts_with(u.path, top.path)
      WHERE a.kind = 'definitive' AND p.kind <> 'official' AND a."validFrom" <= $2 AND (a."validTo" IS NULL OR a."validTo" >= $2)
        AND a."personId" NOT IN (SELECT "personId" FROM "PlanExemption"
          WHERE "validFrom" <= $2 AND ("validTo" IS NULL OR "validTo" >= $2))),
    did AS (SELECT o.id,
        EXISTS (SELECT FROM "Account" a WHERE a."personId" = o.id AND a."disabledAt" IS NULL) AS one,
        EXISTS (SELECT FROM "UserSession" s JOIN "Account" a ON a.id = s."accountId" WHERE a."personId" = o.id) AS two,
        EXISTS (SELECT FROM "PerformancePlan" p WHERE p."personId" = o.id AND p.year = 2026) AS three,
        EXISTS (SELECT FROM "PlanStep" s JOIN "PerformancePlan" p ON p.id = s."planId"
          WHERE p."personId" = o.id AND p.year = 2026 AND s.kind = 'submitted') AS four,
        EXISTS (SELECT FROM "ProgressReport" r WHERE r."personId" = o.id AND date_part('year', local_day(r."reportedAt")) = 2026) AS five,
        EXISTS (SELECT FROM "Feedback" f WHERE f."personId" = o.id AND (f."authorId" <> o.id OR f."confirmedAt" IS NOT NULL)
          AND date_part('year', local_day(f."givenAt")) = 2026) AS six
      FROM owes o)
    SELECT count(*)::int AS owing, count(*) FILTER (WHERE one OR two OR three OR four OR five)::int AS account,
      count(*) FILTER (WHERE two OR three OR four OR five)::int AS signed_in,
      count(*) FILTER (WHERE three OR four OR five)::int AS drafted, count(*) FILTER (WHERE four OR five)::int AS handed_in,
      count(*) FILTER (WHERE five)::int AS reported, count(*) FILTER (WHERE five AND six)::int AS fed FROM did`,
    [unitId, today],
  );
  return rows[0];
}

async function kept(unitId: string) {
  const { rows } = await asOwner().query<{ step: string; people: number }>(
    `SELECT step::text, sum(people)::int AS people FROM "UnitAdoption" WHERE "unitId" = $1 AND year = 2026 GROUP BY step`,
    [unitId],
  );
  const none = Object.fromEntries(["owing", ...steps].map((step) => [step, 0]));
  return { ...none, ...Object.fromEntries(rows.map(({ step, people }) => [step, people])) };
}

describe("steps of adoption that are kept", () => {
  it.each([1, 2])("are those of a recount, and of the records, after history %d", async (seed) => {
    const { whole } = chancesFrom(seed * 1_000_211);
    const before = await adoption();
    const done = new Set<string>();
    const names = Object.keys(history);
    for (let i = 0; i < 80; i++) {
      const name = names[whole(0, names.length - 1)] ?? "";
      const text = (history[name] ?? "")
        .replaceAll(":one", String(whole(0, 9_999) / 10_000))
        .replaceAll(":other", String(whole(0, 9_999) / 10_000));
      // What the database refuses changes nothing, and is counted in nothing.
      await asOwner()
        .query(text)
        .then(
          ({ rowCount }) => rowCount && done.add(name),
          (error: unknown) => {
            if (!(error instanceof DatabaseError)) throw error;
          },
        );
      if (i % 40 === 0) await foldFigures(today);
    }
    await foldFigures(today);
    const now = await adoption();
    expect(now).not.toEqual(before);
    expect([...done].sort()).toEqual(
      expect.arrayContaining(["accounts", "closures", "handIns", "openings", "signIns"]),
    );
    const { rows } = await asOwner().query<{ id: string }>(
      `SELECT id FROM "Unit" WHERE kind IN ('region', 'agency', 'school')`,
    );
    for (const { id } of rows) expect({ id, ...(await kept(id)) }).toEqual({ id, ...(await counted(id)) });
    await rebuildFigures(today);
    expect(await adoption()).toEqual(now);
  });

  it("go with a person who moves to another unit", async () => {
    const { rows } = await asOwner().query<{ person: string; from: string; seat: string; to: string }>(
      `SELECT a."personId" AS person, n."unitId" AS from, other.id AS seat, other."unitId" AS to
       FROM "PersonAdoption" n JOIN "Assignment" a ON a."personId" = n."personId" AND a."validTo" IS NULL AND a.kind = 'definitive'
       JOIN "Position" p ON p.id = a."positionId" AND NOT p."isHead"
       JOIN "Position" other ON other."unitId" <> n."unitId" AND NOT other."isHead" AND other.kind <> 'official'
       WHERE n.year = 2026 AND n.fed IS NOT NULL ORDER BY 1, 3 LIMIT 1`,
    );
    const [move] = rows;
    if (!move) throw new Error("nobody can move");
    const [left, joined] = [await kept(move.from), await kept(move.to)];
    const { person, seat } = move;
    await asOwner().query(
      `UPDATE "Assignment" SET "validTo" = '2026-05-31' WHERE "personId" = $1 AND "validTo" IS NULL`,
      [person],
    );
    await asOwner().query(
      `INSERT INTO "Assignment" (id, "personId", "positionId", kind, "validFrom") VALUES (gen_random_uuid(), $1, $2, 'definitive', '2026-06-01')`,
      [person, seat],
    );
    await foldFigures(today);
    expect((await kept(move.to)).fed).toBe((joined.fed ?? 0) + 1);
    expect((await kept(move.to)).owing).toBe((joined.owing ?? 0) + 1);
    expect((await kept(move.from)).fed).toBeLessThan(left.fed ?? 0);
  });
});
