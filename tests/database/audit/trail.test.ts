import { readTrail, verifyTrail } from "@/lib/audit/queries";

import { asOwner, givenDatabase } from "../../support/database";
import { anApprovedPlan } from "../../support/plans";
import { aTeam, granted } from "../../support/world";

givenDatabase();

describe("the audit trail", () => {
  it("is whole after real work, and names a row that somebody changed by hand", async () => {
    const { agency, ayu, budi } = await aTeam();
    await anApprovedPlan(ayu, budi);
    const clean = await verifyTrail();
    expect(clean.faults).toEqual([]);
    expect(clean.events).toBeGreaterThan(5);

    await asOwner().query(`UPDATE "AuditEvent" SET "actorId" = $1 WHERE "chainId" = $2 AND sequence = 3`, [
      budi.personId,
      agency.agencyId,
    ]);
    expect((await verifyTrail()).faults).toEqual([
      { chainId: agency.agencyId, sequence: BigInt(3), fault: "changed" },
    ]);

    await asOwner().query(`DELETE FROM "AuditEvent" WHERE "chainId" = $1 AND sequence = 4`, [
      agency.agencyId,
    ]);
    expect((await verifyTrail()).faults.map(({ fault }) => fault)).toEqual(["changed", "missing"]);
  });

  it("keeps its order when many write at once", async () => {
    const teams = await Promise.all([aTeam(), aTeam(), aTeam()]);
    await Promise.all(teams.map(({ ayu, budi }) => anApprovedPlan(ayu, budi)));
    const own: string[] = teams.map(({ agency }) => agency.agencyId);
    expect((await verifyTrail()).faults.filter(({ chainId }) => own.includes(chainId))).toEqual([]);
  });

  it("is read by auditors only", async () => {
    const { ayu, agency } = await aTeam();
    await expect(readTrail(ayu, { page: 1 })).rejects.toBeRefused("not-found");
    await expect(readTrail(granted(ayu, "regional_hr", agency.path), { page: 1 })).rejects.toBeRefused(
      "not-found",
    );
    expect(
      (await readTrail(granted(ayu, "auditor", agency.path), { page: 1 })).entries.length,
    ).toBeGreaterThan(0);
  });
});
