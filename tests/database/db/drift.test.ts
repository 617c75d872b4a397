import { readdirSync } from "node:fs";

import { driftOf } from "@/lib/db/drift";
import { migrate } from "@/lib/db/migrator";
import { withScratchDatabase } from "@/lib/db/scratch";

import { asOwner, givenDatabase } from "../../support/database";

givenDatabase();

const here = () => process.env.DATABASE_URL ?? "";
const written = () => readdirSync("prisma/migrations").filter((name) => /^\d+_/.test(name));

describe("the migrations", () => {
  it("apply once, although four processes start at the same moment", async () => {
    await withScratchDatabase(here(), async (scratch) => {
      const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(scratch)));
      expect(applied.flat().sort()).toEqual(written());
      expect(await migrate(scratch)).toEqual([]);
    });
  });

  it("make what the schema files say", async () => {
    expect(await driftOf(here())).toEqual([]);
  });
});

describe("the migrations of a database that was changed by hand", () => {
  const damages: [string, string, RegExp][] = [
    [
      "a dropped exclusion",
      `ALTER TABLE "Supervision" DROP CONSTRAINT "Supervision_one_rater_a_day"`,
      /^missing: constraint "Supervision"/,
    ],
    [
      "a dropped trigger",
      `DROP TRIGGER "Evaluation_frozen" ON "Evaluation"`,
      /^missing: trigger "Evaluation"/,
    ],
    [
      "a silenced trigger",
      `ALTER TABLE "WorkResult" DISABLE TRIGGER "WorkResult_open"`,
      /trigger "WorkResult" D/,
    ],
    [
      "a grant on the trail",
      `GRANT UPDATE ON "AuditEvent" TO kinerja_app`,
      /^unknown: grant AuditEvent UPDATE/,
    ],
    [
      "a row security that the owner passes by",
      `ALTER TABLE "CounsellingNote" NO FORCE ROW LEVEL SECURITY`,
      /^missing: row security "CounsellingNote" forced/,
    ],
    [
      "a row security switched off",
      `ALTER TABLE "CounsellingEntry" DISABLE ROW LEVEL SECURITY`,
      /^missing: row security "CounsellingEntry"/,
    ],
    [
      "a policy for everybody",
      `CREATE POLICY everybody ON "CounsellingNote" USING (true)`,
      /^unknown: policy CounsellingNote everybody/,
    ],
    [
      "a grant on a column",
      `GRANT UPDATE ("authorId") ON "CounsellingNote" TO kinerja_app`,
      /^unknown: column grant CounsellingNote authorId UPDATE/,
    ],
    ["a column of somebody's own", `ALTER TABLE "Person" ADD COLUMN nickname text`, /nickname/],
  ];
  let drift: string;
  beforeAll(async () => {
    for (const [, sql] of damages) await asOwner().query(sql);
    drift = (await driftOf(here())).join("\n");
  });

  it.each(damages)("are missed by %s", (_, __, sentence) => {
    expect(drift).toMatch(new RegExp(sentence.source, "m"));
  });
});
