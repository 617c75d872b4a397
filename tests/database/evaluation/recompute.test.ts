import { recomputeAll } from "@/lib/evaluation/queries/recompute";
import { fillDemo } from "@/prisma/seed";

import { asOwner, givenDatabase } from "../../support/database";

givenDatabase();

beforeAll(async () => {
  await asOwner().query(`DELETE FROM "Government"`);
  await fillDemo(process.env.DATABASE_URL ?? "", { scale: "small" });
});

describe("all signed evaluations, computed again (E4)", () => {
  it("come out as they are stored", async () => {
    const { rows } = await asOwner().query<{ count: number }>(
      `SELECT count(*)::int AS count FROM "Evaluation" WHERE "signedAt" IS NOT NULL`,
    );
    const { evaluations, differences } = await recomputeAll();
    expect(evaluations).toBe(rows[0]?.count);
    expect(evaluations).toBeGreaterThan(100);
    expect(differences).toEqual([]);
  });

  it("are named where somebody changed a predicate behind the app's back", async () => {
    // Past the invariants of the database, as whoever owns it could.
    const owner = asOwner();
    const {
      rows: [changed],
    } = await owner.query<{ id: string }>(
      `SELECT id FROM "Evaluation" WHERE predicate = 'good' AND "signedAt" IS NOT NULL ORDER BY id DESC LIMIT 1`,
    );
    await owner.query(`ALTER TABLE "Evaluation" DISABLE TRIGGER USER`);
    await owner.query(`UPDATE "Evaluation" SET explanation = jsonb_set(explanation, '{predicate}', '"very_good"')
      WHERE id = '${changed?.id}'`);
    await owner.query(`ALTER TABLE "Evaluation" ENABLE TRIGGER USER`);
    expect((await recomputeAll()).differences).toEqual([{ id: changed?.id, difference: "steps" }]);
  });
});
