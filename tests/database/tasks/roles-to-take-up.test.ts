import type { Actor } from "@/lib/access/actor";
import { saveIndicator, saveResult } from "@/lib/planning/commands/content";
import { approveAssignment } from "@/lib/planning/commands/decide-assignment";
import { expectRole } from "@/lib/planning/commands/expect-role";
import { approvePlan, revisePlan, submitPlan } from "@/lib/planning/commands/flow";
import { findTasks } from "@/lib/tasks/queries";

import { asOwner, givenDatabase } from "../../support/database";
import { anApprovedPlan, aPlan, reference, seen } from "../../support/plans";
import { aPerson, aTeam, supervises, today, transfers } from "../../support/world";

givenDatabase();

const text = "Berkas izin lengkap";
const rolesOf = async (actor: Actor) => (await findTasks(actor)).rolesToTakeUp;

/** Citra of another unit expects something of Ayu; Ayu's plan is confirmed by Budi, who is to approve it. */
async function aProposal() {
  const team = await aTeam();
  const { citra, ayu, budi, elsewhere } = team;
  const eka = await aPerson(elsewhere, "Eka");
  await supervises(eka, [citra]);
  const above = await anApprovedPlan(citra, eka);
  const indicatorId = (await seen(citra, above)).results[0]?.indicators[0]?.id ?? "";
  await expectRole(citra, { memberId: ayu.personId, indicatorId, version: 0, text });
  const { rows } = await asOwner().query<{ id: string }>(
    `SELECT id FROM "RoleExpectation" WHERE "indicatorId" = $1`,
    [indicatorId],
  );
  const approve = () => approveAssignment(budi, { assignmentId: rows[0]?.id ?? "", version: 1 });
  return { ...team, above, indicatorId, approve };
}

describe("a role that was approved for somebody", () => {
  it("is to be taken up in the confirmed plan, from its approval until a result supports it", async () => {
    const { ayu, budi, citra, indicatorId, approve } = await aProposal();
    const planId = await anApprovedPlan(ayu, budi);
    expect(await rolesOf(ayu)).toEqual([]);
    await approve();
    expect(await rolesOf(ayu)).toMatchObject([{ text, planId, name: "Citra" }]);
    for (const other of [budi, citra]) expect(await rolesOf(other)).toEqual([]);

    await revisePlan(ayu, { ...(await reference(ayu, planId)), dialogueNote: "Dialog Mei" });
    expect(await rolesOf(ayu)).toEqual([]);
    const result = { resultId: null, kind: "main", statement: text, assignmentId: null } as const;
    const supports = { supports: indicatorId, method: "indirect_intermediate_output" } as const;
    await saveResult(ayu, { ...(await reference(ayu, planId)), ...result, ...supports });
    const added = (await seen(ayu, planId)).results.find(({ statement }) => statement === text);
    await saveIndicator(ayu, {
      ...(await reference(ayu, planId)),
      ...{ resultId: added?.id ?? "", indicatorId: null, text: "Persentase berkas lengkap" },
      ...{ aspect: "quality", perspective: null, targetValue: "90", targetUnit: "%" },
      ...{ targetNarrative: null, direction: "higher" },
    });
    await submitPlan(ayu, await reference(ayu, planId));
    await approvePlan(budi, await reference(budi, planId));
    expect(await rolesOf(ayu)).toEqual([]);
  });

  it("is no task while the plan is still written, nor once the assigner's plan is closed", async () => {
    const { ayu, budi, above, approve } = await aProposal();
    await approve();
    const planId = await aPlan(ayu);
    expect(await rolesOf(ayu)).toEqual([]);
    await submitPlan(ayu, await reference(ayu, planId));
    await approvePlan(budi, await reference(budi, planId));
    expect(await rolesOf(ayu)).toHaveLength(1);
    await asOwner().query(`UPDATE "PerformancePlan" SET status = 'closed' WHERE id = $1`, [above]);
    expect(await rolesOf(ayu)).toEqual([]);
  });

  it("is no task for the plan of a position that was left, which is written no more", async () => {
    const { ayu, budi, agency, approve } = await aProposal();
    await anApprovedPlan(ayu, budi);
    await approve();
    expect(await rolesOf(ayu)).toHaveLength(1);
    await transfers(ayu, agency, today);
    expect(await rolesOf(ayu)).toEqual([]);
  });
});
