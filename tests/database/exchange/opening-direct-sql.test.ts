/** What opening data may never be, tried by SQL past the app's code, as the app's own role. */
import { randomUUID } from "node:crypto";

import type { Client } from "pg";

import type { Actor } from "@/lib/access/actor";

import { appClient, asApp, asOwner, givenDatabase } from "../../support/database";
import { aBroughtFile, aPredicateRow, aResultRow, signature, signedAnyway } from "../../support/opening";
import { anApprovedPlan } from "../../support/plans";
import { insertRows, type Row } from "../../support/rows";
import { aPerson, aTeam } from "../../support/world";

givenDatabase();

/** The same insert by the app's role. */
async function insertAsApp(table: string, row: Row) {
  await asApp(insertOf(table, row), [JSON.stringify([row])]);
}

function insertOf(table: string, row: Row) {
  const names = Object.keys(row)
    .map((name) => `"${name}"`)
    .join(", ");
  return `INSERT INTO "${table}" (${names}) SELECT ${names} FROM json_populate_recordset(NULL::"${table}", $1::json)`;
}

async function aKept() {
  const team = await aTeam();
  const keeper = await aPerson(team.agency, "Nur");
  const importId = await aBroughtFile(keeper, "past_predicates");
  const by = { keeper, importId };
  return {
    ...{ ...team, keeper },
    predicate: (changes: Row = {}) => aPredicateRow(team.ayu, team.agency, by, changes),
    result: (changes: Row = {}) => aResultRow(team.agency, by, changes),
  };
}

type Kept = Awaited<ReturnType<typeof aKept>>;

const anOpenEvaluation = (periodId: string, { personId }: Actor, rater: Actor) =>
  asOwner().query(
    `INSERT INTO "Evaluation" (id, "periodId", "personId", "raterId", "planId", "agencyId", "unitId")
     SELECT gen_random_uuid(), $1, p."personId", $2, p.id, p."agencyId", p."unitId"
       FROM "PerformancePlan" p WHERE p."personId" = $3`,
    [periodId, rater.personId, personId],
  );

async function anAnnualPeriod(agencyId: string, year: number) {
  const [id, cycleId] = [randomUUID(), randomUUID()];
  await insertRows(asOwner(), "EvaluationCycle", [
    { id: cycleId, agencyId, year, cadence: "semester", version: 0 },
  ]);
  const days = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, opensOn: `${year}-12-15` };
  await insertRows(asOwner(), "EvaluationPeriod", [
    { id, cycleId, kind: "annual", number: 1, ...days, closesOn: `${year + 1}-02-28` },
  ]);
  return id;
}

describe("opening data in the database", () => {
  it.each<[string, Row, RegExp]>([
    ["of the running year", { year: 2026, documentDate: "2026-02-01" }, /PastPredicate_year/],
    ["of six years ago", { year: 2020 }, /PastPredicate_year/],
    [
      "by a document of a day that has not come",
      { documentDate: "2026-06-05" },
      /PastPredicate_document_date/,
    ],
    ["by a document of before its year", { documentDate: "2024-12-31" }, /PastPredicate_document_date/],
    ["without a source", { source: " " }, /PastPredicate_document/],
    ["without a number of its document", { documentNumber: "" }, /PastPredicate_document/],
    ["with a word that is no predicate", { predicate: "excellent" }, /Predicate/],
    ["of no file", { importId: randomUUID() }, /importId_fkey/],
    ["superseded before it was recorded", { supersededAt: "2026-06-01" }, /PastPredicate_order/],
  ])("refuses a predicate %s", async (_, changes, reason) => {
    const { predicate } = await aKept();
    await expect(insertAsApp("PastPredicate", predicate(changes))).rejects.toThrow(reason);
  });

  it("refuses a second one that stands, and what somebody says of themselves", async () => {
    const { predicate, ayu } = await aKept();
    await insertAsApp("PastPredicate", predicate());
    await expect(insertAsApp("PastPredicate", predicate())).rejects.toThrow(/PastPredicate_standing/);
    await insertAsApp("PastPredicate", predicate({ year: 2024 }));
    const own = predicate({ year: 2023, recordedById: ayu.personId });
    await expect(insertAsApp("PastPredicate", own)).rejects.toThrow(/PastPredicate_of_another/);
  });

  it("lets nobody change or remove it: it can be superseded, and only once", async () => {
    const { predicate } = await aKept();
    const row = predicate();
    await insertAsApp("PastPredicate", row);
    const change = (set: string) => asApp(`UPDATE "PastPredicate" SET ${set} WHERE id = $1`, [row.id]);
    await expect(change(`predicate = 'very_good'`)).rejects.toThrow(/permission denied/);
    await expect(change(`"documentNumber" = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(asApp(`DELETE FROM "PastPredicate" WHERE id = $1`, [row.id])).rejects.toThrow(
      /permission denied/,
    );
    await change(`"supersededAt" = '2026-06-04'`);
    await expect(change(`"supersededAt" = NULL`)).rejects.toThrow(/were superseded/);
  });

  it("keeps out of a year that has a signed annual evaluation, and gives way to one that is signed", async () => {
    const { agency, ayu, budi, predicate } = await aKept();
    const periodId = await anAnnualPeriod(agency.agencyId, 2025);
    const row = predicate();
    await insertAsApp("PastPredicate", row);
    await anApprovedPlan(ayu, budi);
    await anOpenEvaluation(periodId, ayu, budi);
    const stands = async () => {
      const sql = `SELECT "supersededAt" IS NULL AS stands FROM "PastPredicate" WHERE id = $1`;
      return (await asOwner().query<{ stands: boolean }>(sql, [row.id])).rows[0]?.stands;
    };
    expect(await stands()).toBe(true);
    await signedAnyway(ayu);
    expect(await stands()).toBe(false);
    await expect(insertAsApp("PastPredicate", predicate())).rejects.toThrow(/annual evaluation of that year/);
  });

  it("the same of a unit's result, which stays within its agency", async () => {
    const { agency, elsewhere, budi, result } = await aKept();
    const periodId = await anAnnualPeriod(agency.agencyId, 2025);
    await expect(insertAsApp("PastUnitResult", result({ agencyId: elsewhere.agencyId }))).rejects.toThrow(
      /of another agency/,
    );
    await expect(insertAsApp("PastUnitResult", result({ documentDate: "2026-06-05" }))).rejects.toThrow(
      /PastUnitResult_document_date/,
    );
    const row = result();
    await insertAsApp("PastUnitResult", row);
    await expect(insertAsApp("PastUnitResult", result())).rejects.toThrow(/PastUnitResult_standing/);
    const decided = { decidedById: budi.personId, decidedAt: budi.now, version: 0 };
    await insertAsApp("UnitResult", {
      id: randomUUID(),
      unitId: agency.unitId,
      periodId,
      level: "good",
      ...decided,
    });
    const { rows } = await asOwner().query(
      `SELECT "supersededAt" IS NULL AS stands FROM "PastUnitResult" WHERE id = $1`,
      [row.id],
    );
    expect(rows).toEqual([{ stands: false }]);
    await expect(insertAsApp("PastUnitResult", result())).rejects.toThrow(/annual result of that year/);
  });
});

describe("while a list is being recorded", () => {
  /** Runs a change beside an open transaction that has recorded Ayu's predicate and the unit's result. */
  async function beside(change: (kept: Kept, app: Client) => Promise<unknown>) {
    const kept = await aKept();
    const [list, other] = [await appClient(), await appClient()];
    try {
      await list.query("BEGIN");
      for (const [table, row] of [
        ["PastPredicate", kept.predicate()],
        ["PastUnitResult", kept.result()],
      ] as const)
        await list.query(insertOf(table, row), [JSON.stringify([row])]);
      await other.query("SET lock_timeout = '500ms'");
      return await change(kept, other);
    } finally {
      await Promise.all([list.end(), other.end()]);
    }
  }

  it("others write about its people and units, and change them", async () => {
    await beside(async ({ ayu, agency, budi }, app) => {
      const supervision = `INSERT INTO "Supervision" (id, "personId", "raterId", "validFrom", "validTo", basis)
        SELECT gen_random_uuid(), $1, $2, '2020-01-01', '2020-12-31', basis FROM "Supervision" LIMIT 1`;
      await app.query(supervision, [ayu.personId, budi.personId]);
      await app.query(`UPDATE "Person" SET version = version + 1 WHERE id = $1`, [ayu.personId]);
      await app.query(
        `INSERT INTO "Position" (id, "agencyId", "unitId", title, kind, "isHead")
         VALUES (gen_random_uuid(), $1, $2, 'Arsiparis', 'functional', false)`,
        [agency.agencyId, agency.unitId],
      );
    });
  });

  it("an annual evaluation of its agency is signed after it, so that one finds the other", async () => {
    const outcome = beside(async ({ ayu, budi, agency }, app) => {
      const periodId = await anAnnualPeriod(agency.agencyId, 2025);
      await anApprovedPlan(ayu, budi);
      await anOpenEvaluation(periodId, ayu, budi);
      await app.query(signature, [ayu.personId]);
    });
    await expect(outcome).rejects.toThrow(/lock timeout/);
  });

  it("an annual result of its unit is decided after it", async () => {
    const outcome = beside(async ({ budi, agency }, app) => {
      const periodId = await anAnnualPeriod(agency.agencyId, 2025);
      await app.query(
        `INSERT INTO "UnitResult" (id, "unitId", "periodId", level, "decidedById", "decidedAt", version)
         VALUES (gen_random_uuid(), $1, $2, 'good', $3, $4, 0)`,
        [agency.unitId, periodId, budi.personId, budi.now],
      );
    });
    await expect(outcome).rejects.toThrow(/lock timeout/);
  });
});
