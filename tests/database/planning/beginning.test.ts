import type { Actor } from "@/lib/access/actor";
import { createPlan } from "@/lib/planning/commands/create-plan";
import { submitPlan } from "@/lib/planning/commands/flow";
import { findOpening } from "@/lib/planning/queries/opening";
import { reportProgress } from "@/lib/progress/commands/report";

import { asOwner, givenDatabase } from "../../support/database";
import { anApprovedPlan, emptyPlan, reference, seen } from "../../support/plans";
import { aPerson, aTeam, granted } from "../../support/world";

givenDatabase();

const nextYear = { ...emptyPlan, year: 2027 };

/** Ayu with a confirmed plan of 2026 on which she reported 91 %, asked for the plan of 2027. */
async function ayuInJanuary() {
  const { ayu, budi, ...team } = await aTeam();
  const planId = await anApprovedPlan(ayu, budi);
  const [result] = (await seen(ayu, planId)).results;
  const indicatorId = result?.indicators[0]?.id ?? "";
  await reportProgress(ayu, { indicatorId, value: "91", note: "Akhir tahun", evidence: "", files: [] });
  const inJanuary = (actor: Actor) => ({ ...actor, today: "2027-01-05", now: "2027-01-05T02:00:00.000Z" });
  return { ...team, ayu: inJanuary(ayu), budi: inJanuary(budi), planId, indicatorId };
}

describe("a plan that starts from the one before", () => {
  it("is offered with what it would bring", async () => {
    const { ayu } = await ayuInJanuary();
    expect(await findOpening(ayu, 2027)).toMatchObject({
      blockers: [],
      previous: { year: 2026, approach: "quantitative", statements: ["Layanan izin selesai tepat waktu"] },
    });
  });

  it("has its lines, and beside each indicator what was reached", async () => {
    const { ayu } = await ayuInJanuary();
    const planId = await createPlan(ayu, { ...nextYear, origin: "previous" });
    const plan = await seen(ayu, planId);
    const [indicator] = plan.results[0]?.indicators ?? [];
    expect(plan.results).toMatchObject([
      { statement: "Layanan izin selesai tepat waktu", indicators: [{ targetValue: "95", targetUnit: "%" }] },
    ]);
    expect(plan.appendix).toHaveLength(3);
    expect(plan.precedents[indicator?.id ?? ""]).toEqual({
      ...{ year: 2026, targetValue: "95", targetUnit: "%", reached: "91" },
    });
    await submitPlan(ayu, await reference(ayu, planId));
  });

  it("takes what was confirmed, not what is being written anew (art. 14(2))", async () => {
    const { ayu, planId: before } = await ayuInJanuary();
    await asOwner().query(`UPDATE "PerformancePlan" SET status = 'draft', edition = 2 WHERE id = $1`, [
      before,
    ]);
    await asOwner().query(`UPDATE "WorkResult" SET statement = 'Sedang ditulis' WHERE "planId" = $1`, [
      before,
    ]);
    const plan = await seen(ayu, await createPlan(ayu, { ...nextYear, origin: "previous" }));
    expect(plan.results).toMatchObject([{ statement: "Layanan izin selesai tepat waktu" }]);
  });

  it("is refused where nothing was ever confirmed, and opens nothing", async () => {
    const { ayu } = await aTeam();
    const opening = createPlan(ayu, { ...emptyPlan, origin: "previous" });
    await expect(opening).rejects.toBeRefused("plan.no-previous");
    expect((await findOpening(ayu, 2026)).blockers).toEqual([]);
  });

  it("shows beside it the target that was confirmed, not the one being written anew", async () => {
    const { ayu, planId: before, indicatorId } = await ayuInJanuary();
    const planId = await createPlan(ayu, { ...nextYear, origin: "previous" });
    await asOwner().query(`UPDATE "PerformancePlan" SET status = 'draft', edition = 2 WHERE id = $1`, [
      before,
    ]);
    await asOwner().query(`UPDATE "Indicator" SET "targetValue" = 12 WHERE id = $1`, [indicatorId]);
    expect(Object.values((await seen(ayu, planId)).precedents)).toMatchObject([{ targetValue: "95" }]);
  });

  it("shows nothing of the earlier plan to somebody who may not see that one", async () => {
    const { ayu, budi, elsewhere } = await ayuInJanuary();
    const planId = await createPlan(ayu, { ...nextYear, origin: "previous" });
    await submitPlan(ayu, await reference(ayu, planId));
    expect(Object.keys((await seen(budi, planId)).precedents)).toHaveLength(1);

    const { agencyId, unitId, path } = elsewhere;
    await asOwner().query(`UPDATE "PerformancePlan" SET "agencyId" = $2, "unitId" = $3 WHERE id = $1`, [
      planId,
      agencyId,
      unitId,
    ]);
    const keeper = granted(await aPerson(elsewhere, "Eko"), "agency_admin", path);
    expect((await seen(keeper, planId)).precedents).toEqual({});
  });
});

describe("a plan that starts from an example", () => {
  it("has its results without numbers, and cannot be handed in before they are agreed", async () => {
    const { ayu } = await aTeam();
    const planId = await createPlan(ayu, { ...emptyPlan, origin: "example", example: "Bidan" });
    expect((await seen(ayu, planId)).results[0]).toMatchObject({
      statement: "Ibu hamil di wilayah kerja terlayani sesuai standar",
    });
    const submitted = submitPlan(ayu, await reference(ayu, planId));
    await expect(submitted).rejects.toBeRefused("plan.no-quantitative-target");
  });

  it("is refused for a position that the library does not have", async () => {
    const { ayu } = await aTeam();
    const opening = createPlan(ayu, { ...emptyPlan, origin: "example", example: "Nakhoda" });
    await expect(opening).rejects.toBeRefused("plan.no-example");
  });
});
