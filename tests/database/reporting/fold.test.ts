/** Figures that are kept as things happen, against the same counted anew: random histories of the small demo region. */
import { foldFigures } from "@/lib/reporting/commands/fold";
import { keepFigures, rebuildFigures } from "@/lib/reporting/commands/rebuild";
import { measures } from "@/lib/reporting/measures";
import { chances as chancesFrom } from "@/prisma/demo/chance";

import { asOwner, givenSmallRegion } from "../../support/database";
import { withoutGuards } from "./changes";
import { happens, isLived, pending } from "./histories";

givenSmallRegion();
jest.setTimeout(300_000);

const today = "2026-06-03";

beforeAll(async () => {
  await withoutGuards();
}, 120_000);

/** All figures of people, and of units those that are not zero: a unit that nobody stands in any more keeps its row. */
async function figures() {
  const people = await asOwner().query(`SELECT * FROM "PersonFigures" ORDER BY "personId", year, quarter`);
  const some = measures.map((name) => `"${name}" <> 0`).join(" OR ");
  const units = await asOwner().query(
    `SELECT * FROM "UnitFigures" WHERE ${some} ORDER BY "unitId", year, quarter`,
  );
  const awaited = await asOwner().query(`SELECT * FROM "PersonWaiting" ORDER BY "personId", "raterId"`);
  const steps = await asOwner().query(`SELECT * FROM "PersonAdoption" ORDER BY "personId", year`);
  const adoption = await asOwner().query(
    `SELECT * FROM "UnitAdoption" WHERE people <> 0 ORDER BY "unitId", year, step, week`,
  );
  const holding = await asOwner().query(`SELECT * FROM "WaitingFor" ORDER BY "unitId", "raterId"`);
  return {
    ...{ people: people.rows, units: units.rows, awaited: awaited.rows, holding: holding.rows },
    ...{ steps: steps.rows, adoption: adoption.rows },
  };
}

/** Nothing that was counted is left to be found right: what is counted now is counted from the records. */
async function countedFromNothing() {
  await asOwner().query(
    `TRUNCATE "PersonFigures", "UnitFigures", "PersonAdoption", "UnitAdoption", "PersonWaiting", "WaitingFor"`,
  );
  await rebuildFigures(today);
  return figures();
}

describe("figures that are kept", () => {
  it.each([1, 2])("are those of a recount after history %d", async (seed) => {
    const chances = chancesFrom(seed * 1_000_003);
    const before = await figures();
    const done = new Set<string>();
    for (let turn = 0; !isLived(turn, 100, done); turn++) {
      await happens(chances, turn, done);
      if (turn % 50 === 0) await foldFigures(today);
    }
    await foldFigures(today);
    const kept = await figures();
    expect(kept).not.toEqual(before);
    expect(pending(done)).toEqual([]);
    expect(await countedFromNothing()).toEqual(kept);
  });

  it("lose nothing that is written while they are counted", async () => {
    const { rows } = await asOwner().query<{ id: string }>(
      `SELECT "personId" AS id FROM "Assignment" WHERE "validTo" IS NULL LIMIT 40`,
    );
    const insert = `INSERT INTO "PlanExemption" (id, "personId", reason, "validFrom")
      VALUES (gen_random_uuid(), $1, 'suspended', '2026-05-01')`;
    const write = rows.map(async ({ id }, i) => {
      await new Promise((later) => setTimeout(later, i * 15));
      await asOwner().query(insert, [id]);
    });
    let writing = true;
    const all = Promise.all(write).finally(() => (writing = false));
    while (writing) await Promise.all([foldFigures(today), foldFigures(today)]);
    await all;
    await foldFigures(today);
    const kept = await figures();
    expect(await countedFromNothing()).toEqual(kept);
    expect(
      kept.people.filter(({ quarter, year, owing }) => year === 2026 && quarter === 2 && owing === 0).length,
    ).toBeGreaterThanOrEqual(40);
  });

  it("tell first what was done last, whatever was due before and cannot be counted", async () => {
    const before = await figures();
    // A sum that takes no more people: what stands before the newest five hundred fails, and is due still.
    await asOwner().query(`UPDATE "UnitFigures" SET staff = 2147483647 WHERE year = 2025`);
    await asOwner().query(`WITH uncounted AS (DELETE FROM "PersonFigures" WHERE year = 2025
        AND "personId" = (SELECT "personId" FROM "PersonFigures" WHERE year = 2025 AND staff = 1 LIMIT 1) RETURNING "personId")
      INSERT INTO "FiguresDue" ("personId", year) SELECT DISTINCT "personId", 2025 FROM uncounted`);
    await asOwner().query(`
      WITH one AS (UPDATE "PersonFigures" SET learning = learning + 100
        WHERE "personId" = (SELECT "personId" FROM "PersonFigures" WHERE year = 2026 LIMIT 1) AND year = 2026 RETURNING "personId")
      INSERT INTO "FiguresDue" ("personId", year) SELECT min("personId"::text)::uuid, 2026 FROM one, generate_series(1, 500) GROUP BY generate_series`);
    await expect(foldFigures(today)).rejects.toThrow();
    const inRunning = ({ people }: typeof before) => people.filter(({ year }) => year === 2026);
    expect(inRunning(await figures())).toEqual(inRunning(before));
    await asOwner().query(`DELETE FROM "FiguresDue"`);
    expect(await countedFromNothing()).toEqual(before);
  });

  it("are counted anew as a day begins, for a deadline that nobody met", async () => {
    const owing = async () =>
      (
        await asOwner().query(
          `SELECT sum(owing)::int AS owing FROM "PersonFigures" WHERE year = 2026 AND quarter = 2`,
        )
      ).rows[0];
    const before = await owing();
    await asOwner().query(`UPDATE "PlanExemption" SET "validTo" = '2026-06-03' WHERE reason = 'suspended'`);
    await keepFigures(today);
    expect(await owing()).toEqual(before);
    await keepFigures("2026-06-04");
    expect((await owing()).owing).toBeGreaterThan(before.owing);
  });
});
