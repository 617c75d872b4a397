import { fillDemo } from "@/prisma/seed";

import { asOwner, givenDatabase } from "../../support/database";

givenDatabase();

describe("the demo region", () => {
  it("stands as the triggers would have put it there", async () => {
    await asOwner().query(`DELETE FROM "Government"`);
    await fillDemo(process.env.DATABASE_URL ?? "", { scale: "small" });
    const requirements = () =>
      asOwner().query<{ md5: string }>(
        `SELECT md5(string_agg(r::text, ',' ORDER BY "positionId", "competencyId")) FROM "CompetencyRequirement" r`,
      );
    const before = await requirements();
    await asOwner().query(`SELECT inherit_requirements(NULL, NULL)`);
    expect((await requirements()).rows).toEqual(before.rows);
    const { rows } = await asOwner().query<{ own: string; inherited: string }>(
      `SELECT count(*) FILTER (WHERE NOT inherited) AS own, count(*) FILTER (WHERE inherited) AS inherited FROM "CompetencyRequirement"`,
    );
    expect(Number(rows[0]?.own)).toBeGreaterThan(0);
    expect(Number(rows[0]?.inherited)).toBeGreaterThan(0);
  });

  it("passes a standard on to thousands of positions in one statement", async () => {
    const { rows: before } = await asOwner().query<{ count: string }>(
      `SELECT count(*) FROM "Position" WHERE kind <> 'official'`,
    );
    await asOwner().query(
      `UPDATE "CompetencyStandard" SET level = 5 WHERE "competencyId" = (SELECT id FROM "Competency" WHERE code = 'integrity')`,
    );
    const { rows: after } = await asOwner().query<{ count: string }>(
      `SELECT count(*) FROM "CompetencyRequirement" r JOIN "Competency" c ON c.id = r."competencyId"
       WHERE c.code = 'integrity' AND r.level = 5`,
    );
    expect(Number(after[0]?.count)).toBe(Number(before[0]?.count));
  });
});
