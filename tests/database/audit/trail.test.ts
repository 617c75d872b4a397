import { randomUUID } from "node:crypto";

import { readTrail, verifyTrail, verifyTrailFor } from "@/lib/audit/queries";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";

import { asOwner, givenDatabase } from "../../support/database";
import { anApprovedPlan } from "../../support/plans";
import { insertRows } from "../../support/rows";
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

  it("is not called broken because people write while it is verified", async () => {
    const { agency, ayu } = await aTeam();
    let working = true;
    const { agencyId } = agency;
    const event = { name: "plan.opened", subjectId: ayu.personId, agencyId } as const;
    const work = async () => {
      while (working) await writing(ayu, (tx) => recordEvent(tx, ayu, event));
    };
    const writers = [work(), work()];
    const faults = [];
    for (let i = 0; i < 20; i++) faults.push(...(await verifyTrail()).faults);
    working = false;
    await Promise.all(writers);
    expect(faults.filter(({ chainId }) => chainId === agencyId)).toEqual([]);
  });

  it("shows an auditor the chains of the units the role was given for, and no others", async () => {
    const { agency, elsewhere, ayu, budi, citra } = await aTeam();
    await anApprovedPlan(ayu, budi);
    const auditor = granted(citra, "auditor", elsewhere.path);
    expect((await readTrail(auditor, { page: 1 })).entries).toEqual([]);
    expect(await verifyTrailFor(auditor)).toEqual({ chains: 0, events: 0, faults: [] });
    const own = granted(citra, "auditor", agency.path);
    const chains = (await readTrail(own, { page: 1 })).entries.map(({ chainId }) => chainId);
    expect(new Set(chains)).toEqual(new Set([agency.agencyId]));
    expect(await verifyTrailFor(own)).toMatchObject({ chains: 1, faults: [] });
  });

  it("shows the region's own events to an auditor of the whole region alone", async () => {
    const { agency, ayu } = await aTeam();
    const region = { id: randomUUID(), agencyId: null, parentId: null, code: `r${randomUUID().slice(0, 6)}` };
    await insertRows(asOwner(), "Unit", [{ ...region, name: "Kabupaten", kind: "region", path: "" }]);
    const event = { name: "cycle.demo-clock-set", subjectId: ayu.personId, agencyId: null } as const;
    await writing(ayu, (tx) => recordEvent(tx, ayu, event));
    const chainsFor = async (path: string) =>
      (await readTrail(granted(ayu, "auditor", path), { page: 1 })).entries.map(({ chainId }) => chainId);
    expect(await chainsFor(`${region.code}.`)).toEqual(["region"]);
    expect(await chainsFor(agency.path)).toEqual([]);
  });

  it("is read by auditors only", async () => {
    const { ayu, agency } = await aTeam();
    await expect(readTrail(ayu, { page: 1 })).rejects.toBeRefused("not-found");
    await expect(readTrail(granted(ayu, "regional_hr", agency.path), { page: 1 })).rejects.toBeRefused(
      "not-found",
    );
    await expect(verifyTrailFor(granted(ayu, "regional_hr", agency.path))).rejects.toBeRefused("not-found");
  });
});
