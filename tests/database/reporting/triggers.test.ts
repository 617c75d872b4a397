/** Whatever figures are counted from tells, by its triggers, whose figures are due. */
import { Prisma } from "@/lib/db/generated/client";
import { adoptionOf } from "@/lib/reporting/queries/adoption-facts";
import { factsOf } from "@/lib/reporting/queries/facts";
import { waitsOf } from "@/lib/reporting/queries/waits";

import { asOwner, givenDatabase } from "../../support/database";
import { aPlan } from "../../support/plans";
import { aTeam } from "../../support/world";

givenDatabase();

const today = "2026-06-03";
const nobody = Prisma.sql`SELECT "personId" FROM "Assignment"`;
const asked = [
  factsOf(nobody, 2026, today),
  adoptionOf(nobody, 2026, today),
  waitsOf(Prisma.sql`NULL`, Prisma.sql`now()`),
];

const before = ["INSERT", "DELETE"];
/** What tells nothing, and why nothing is to be told. */
const silent: Record<string, string[]> = {
  // A row that nobody stands at, belongs to or is rated in yet or any more: keys of those who do forbid anything else.
  Unit: before,
  Position: before,
  WorkTeam: before,
  EvaluationPeriod: before,
  // It follows from movements and raters; the function that writes it tells whose figures are due.
  SuperiorAfterService: ["INSERT", "DELETE", "UPDATE"],
  // When a session began does not change.
  UserSession: ["UPDATE"],
};

/** The tables that statements read, those behind views among them. */
async function tablesRead() {
  const named = asked.flatMap(({ sql }) =>
    [...sql.matchAll(/(?:FROM|JOIN)\s+"(\w+)"/g)].map(([, name]) => name ?? ""),
  );
  const { rows } = await asOwner().query<{ name: string }>(
    `WITH RECURSIVE read AS (SELECT unnest($1::text[]) AS name
       UNION SELECT v.table_name::text COLLATE "default" FROM read r JOIN information_schema.view_table_usage v ON v.view_name::text = r.name)
     SELECT name FROM read JOIN pg_class c ON c.relname = name AND c.relkind = 'r' ORDER BY name`,
    [named],
  );
  return rows.map(({ name }) => name);
}

/** What can be done to each table without anybody's figures being due. */
async function untold(tables: readonly string[]) {
  const { rows } = await asOwner().query<{ table: string; doing: string }>(
    `SELECT t AS table, doing FROM unnest($1::text[]) t, (VALUES ('INSERT', 4), ('DELETE', 8), ('UPDATE', 16)) d (doing, bit)
     WHERE NOT EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = format('%I', t)::regclass AND g.tgname LIKE '%figures'
       AND g.tgtype & bit > 0 AND g.tgenabled <> 'D') ORDER BY t, bit`,
    [tables],
  );
  return rows.map(({ table, doing }) => `${doing} ${table}`);
}

it("make figures due for every table that they are counted from, whatever is done to it", async () => {
  const tables = await tablesRead();
  expect(tables).toEqual(expect.arrayContaining(["PlanPlace", "Assignment", "TeamSeat", "Supervision"]));
  const known = Object.entries(silent).flatMap(([table, doing]) => doing.map((each) => `${each} ${table}`));
  expect((await untold(tables)).sort()).toEqual(known.sort());
});

it("make figures due for those of whom something was expected, when it goes with its indicator", async () => {
  const { ayu, budi } = await aTeam();
  await aPlan(budi);
  await asOwner().query(`SET session_replication_role = replica;
    INSERT INTO "RoleExpectation" (id, "personId", "indicatorId", text, "writtenAt")
      SELECT gen_random_uuid(), '${ayu.personId}', id, 'Menyusun jadwal', now() FROM "Indicator" LIMIT 1;
    RESET session_replication_role; DELETE FROM "FiguresDue"`);
  await asOwner().query(`DELETE FROM "Indicator" WHERE id = (SELECT "indicatorId" FROM "RoleExpectation")`);
  const { rows } = await asOwner().query(
    `SELECT year FROM "FiguresDue" WHERE "personId" = $1 ORDER BY year`,
    [ayu.personId],
  );
  expect(rows).toEqual([{ year: 2025 }, { year: 2026 }]);
});
