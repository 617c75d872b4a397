/** A plan that went along with its unit is on time, or late, as it was before. */
import type { Actor } from "@/lib/access/actor";
import { foldFigures } from "@/lib/reporting/commands/fold";

import { asOwner, givenDatabase } from "../../support/database";
import { moves, twoDivisions } from "../../support/movements";
import { anApprovedPlan } from "../../support/plans";
import { reorganises } from "../../support/reorganisation";
import { anAgency, today } from "../../support/world";

givenDatabase();

/** Whether the year's plan is counted as confirmed, and on time, in the unit where the person stands. */
async function counted({ personId }: Actor) {
  await foldFigures(today);
  const { rows } = await asOwner().query(
    `SELECT u.name AS unit, f.confirmed, f."onTime" FROM "PersonFigures" f JOIN "Unit" u ON u.id = f."unitId"
     WHERE f."personId" = $1 AND f.year = 2026 AND f.quarter = 0`,
    [personId],
  );
  return rows[0];
}

/** Two divisions of which the eastern one has lost its head, with Ayu's plan confirmed on a day. */
async function confirmedOn(day: string) {
  const all = await twoDivisions(await anAgency());
  await moves(all.keeper, all.budi, "retirement", "2026-05-01", { successor: all.dewi });
  const planId = await anApprovedPlan(all.ayu, all.dewi);
  await asOwner().query(`UPDATE "PerformancePlan" SET "firstApprovedOn" = $2 WHERE id = $1`, [planId, day]);
  return all;
}

it.each([
  ["late", "2026-03-10", 0],
  ["on time", "2026-01-20", 1],
])("stays %s where its unit was merged into another", async (_, day, onTime) => {
  const { ayu, east, keeper } = await confirmedOn(day);
  expect(await counted(ayu)).toEqual({ unit: "Bidang Timur", confirmed: 1, onTime });
  await reorganises(keeper, east, "merge", "2026-06-01", { unit: "Bidang Barat" });
  expect(await counted(ayu)).toEqual({ unit: "Bidang Barat", confirmed: 1, onTime });
});

it("is still due from the day on which somebody came to the unit that was merged", async () => {
  const { ayu, east, keeper } = await confirmedOn("2026-03-10");
  await asOwner().query(`UPDATE "Assignment" SET "validFrom" = '2026-03-02' WHERE "personId" = $1`, [
    ayu.personId,
  ]);
  expect(await counted(ayu)).toMatchObject({ onTime: 1 });
  await reorganises(keeper, east, "merge", "2026-06-01", { unit: "Bidang Barat" });
  expect(await counted(ayu)).toEqual({ unit: "Bidang Barat", confirmed: 1, onTime: 1 });
});
