import { randomUUID } from "node:crypto";

import { findMatrixSheet, findSkp } from "@/lib/documents/queries/forms";
import { approvePlan, revisePlan, submitPlan } from "@/lib/planning/commands/flow";
import { findRoleMatrix } from "@/lib/planning/queries/team";

import { asOwner, givenDatabase } from "../../support/database";
import { anApprovedPlan, aPlan, aSubmittedPlan, reference } from "../../support/plans";
import { anAgency, aPerson, aTeam } from "../../support/world";

givenDatabase();

describe("the document of a confirmed plan", () => {
  it("says what was confirmed, and names both parties as they were then", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await anApprovedPlan(ayu, budi);
    const before = await findSkp(ayu, planId, 1);
    await asOwner().query(`UPDATE "Person" SET name = 'Ganti Nama', grade = 'IV/e'`);

    expect(before).toMatchObject({ year: 2026, number: 1, leads: false, approach: "quantitative" });
    expect(before?.results[0]?.statement).toBe("Layanan izin selesai tepat waktu");
    expect(before?.parties.employee).toMatchObject({ grade: "III/c", number: expect.any(String) });
    expect(await findSkp(budi, planId, 1)).toEqual(before);
  });

  it("names the parties by the records of that day where the edition does not", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await anApprovedPlan(ayu, budi);
    const frozen = await findSkp(ayu, planId, 1);
    const { rows } = await asOwner().query<{ content: object }>(
      `UPDATE "PlanEdition" SET content = content - 'parties' WHERE "planId" = $1 AND content ? 'parties' RETURNING content`,
      [planId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.content).not.toHaveProperty("parties");

    expect(await findSkp(ayu, planId, 1)).toEqual(frozen);
  });

  it("stays while its owner writes a change", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await anApprovedPlan(ayu, budi);
    await revisePlan(ayu, { ...(await reference(ayu, planId)), dialogueNote: "Target naik" });
    expect(await findSkp(budi, planId, 1)).toMatchObject({ number: 1 });
    expect(await findSkp(ayu, planId, 2)).toBeNull();
  });

  it("does not exist before the rater confirmed the plan", async () => {
    const { ayu, budi } = await aTeam();
    expect(await findSkp(ayu, await aPlan(ayu), 1)).toBeNull();
    const waiting = await aTeam();
    const submitted = await aSubmittedPlan(waiting.ayu);
    expect(await findSkp(waiting.budi, submitted, 1)).toBeNull();
    expect(await findSkp(budi, randomUUID(), 1)).toBeNull();
  });

  it("does not exist for strangers", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await anApprovedPlan(ayu, budi);
    expect(await findSkp(await aPerson(await anAgency(), "Citra"), planId, 1)).toBeNull();
  });
});

describe("the document of a role matrix", () => {
  it("is the leader's own, once the leader's plan is confirmed and somebody is led", async () => {
    const { ayu, budi, dewi } = await aTeam();
    expect(await findMatrixSheet(budi, 2026)).toBeNull();
    const planId = await aPlan(budi);
    expect((await findRoleMatrix(budi, 2026))?.columns).toHaveLength(1);
    expect(await findMatrixSheet(budi, 2026)).toBeNull();
    await submitPlan(budi, await reference(budi, planId));
    await approvePlan(dewi, await reference(dewi, planId));
    const sheet = await findMatrixSheet(budi, 2026);
    expect(sheet).toMatchObject({ year: 2026, leader: { name: "Budi" } });
    expect(sheet?.matrix.rows.map(({ id }) => id)).toContain(ayu.personId);
    await anApprovedPlan(ayu, budi);
    expect(await findMatrixSheet(ayu, 2026)).toBeNull();
  });
});
