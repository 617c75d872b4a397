import { saveContract } from "@/lib/planning/commands/content";
import { approvePlan, returnPlan, revisePlan, submitPlan } from "@/lib/planning/commands/flow";
import { findEdition } from "@/lib/planning/queries/editions";
import { findPlanToDecide } from "@/lib/planning/queries/to-decide";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { aPlan, anApprovedPlan, reference, seen } from "../../support/plans";
import { aTeam, eventsOf } from "../../support/world";

givenDatabase();

const contract = "Perjanjian Kerja Nomor 12 tanggal 1 Maret 2025: penyuluh kesehatan";

/** Ayu, a PPPK, with a plan that lacks only her work contract. */
async function aContractedEmployee() {
  const team = await aTeam();
  const { ayu } = team;
  const contracted = `UPDATE "Person" SET "employmentKind" = 'pppk' WHERE id = $1`;
  await asOwner().query(contracted, [ayu.personId]);
  const planId = await aPlan(ayu);
  const write = async (contractReference: string, actor = ayu) =>
    saveContract(actor, { ...(await reference(ayu, planId)), contractReference });
  const submit = async () => submitPlan(ayu, await reference(ayu, planId));
  return { ...team, planId, write, submit };
}

describe("the work contract that the plan of a PPPK refers to (art. 8(2))", () => {
  it("is missing until it is named, read by the rater, and kept in the edition", async () => {
    const { ayu, budi, planId, write, submit } = await aContractedEmployee();
    await expect(submit()).rejects.toBeRefused("plan.no-contract-reference");
    await write(contract);
    expect(await eventsOf(planId)).toContain("plan.contract-saved");
    await submit();
    expect(await findPlanToDecide(budi, planId)).toMatchObject({ contractReference: contract });
    await approvePlan(budi, await reference(budi, planId));
    expect(await findEdition(ayu, planId, 1)).toMatchObject({ contractReference: contract });
  });

  it("is written anew in the next edition, which nobody else reads before it is handed in", async () => {
    const { ayu, budi, planId, write, submit } = await aContractedEmployee();
    await write(contract);
    await submit();
    await approvePlan(budi, await reference(budi, planId));
    await revisePlan(ayu, { ...(await reference(ayu, planId)), dialogueNote: "Kontrak diperpanjang" });
    await write("Perjanjian Kerja Nomor 31");
    expect((await seen(budi, planId)).contractReference).toBe(contract);
    await submit();
    const changes = [{ kind: "contract", before: contract, after: "Perjanjian Kerja Nomor 31" }];
    expect((await seen(budi, planId)).changes).toEqual(changes);
    await approvePlan(budi, await reference(budi, planId));
    expect((await findEdition(ayu, planId, 2))?.changes).toEqual(changes);
  });

  it("stays out of sight while it is written beside an edition from before there was one", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await anApprovedPlan(ayu, budi);
    await asOwner().query(`UPDATE "Person" SET "employmentKind" = 'pppk' WHERE id = $1`, [ayu.personId]);
    await asOwner().query(`UPDATE "PlanEdition" SET content = content - 'contractReference'`);
    await revisePlan(ayu, { ...(await reference(ayu, planId)), dialogueNote: "Kontrak disebut" });
    await saveContract(ayu, { ...(await reference(ayu, planId)), contractReference: contract });
    expect((await seen(budi, planId)).contractReference).toBeNull();
    expect((await findEdition(budi, planId, 1))?.contractReference).toBeUndefined();
    await submitPlan(ayu, await reference(ayu, planId));
    expect((await seen(budi, planId)).changes).toEqual([{ kind: "contract", before: null, after: contract }]);
  });

  it("can be mended after a return, and tells a stale form what stands", async () => {
    const { ayu, budi, planId, write, submit } = await aContractedEmployee();
    await write(contract);
    await submit();
    await expect(write("x")).rejects.toBeRefused("plan.not-open");
    await returnPlan(budi, { ...(await reference(budi, planId)), note: "Nomornya keliru", comments: [] });
    const stale = await reference(ayu, planId);
    await write("Perjanjian Kerja Nomor 13");
    await expect(saveContract(ayu, { ...stale, contractReference: contract })).rejects.toMatchObject({
      current: { contract: "Perjanjian Kerja Nomor 13" },
    });
  });

  it("is nobody else's to write, and no matter of a civil servant's plan", async () => {
    const { budi, citra, write } = await aContractedEmployee();
    for (const other of [budi, citra]) await expect(write(contract, other)).rejects.toBeRefused("not-found");
    const planId = await aPlan(budi);
    const own = { ...(await reference(budi, planId)), contractReference: contract };
    await expect(saveContract(budi, own)).rejects.toBeRefused("plan.contract-of-pppk");
  });

  it("neither says nothing nor changes once it was handed in: the database itself refuses", async () => {
    const { planId, write, submit } = await aContractedEmployee();
    const change = `UPDATE "PerformancePlan" SET "contractReference" = $2 WHERE id = $1`;
    await expect(asApp(change, [planId, " "])).rejects.toThrow(/PerformancePlan_contract/);
    await write(contract);
    await submit();
    await expect(asApp(change, [planId, "x"])).rejects.toThrow(/not open/);
  });
});
