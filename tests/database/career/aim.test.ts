import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { chooseAim, dropAim } from "@/lib/career/commands/choose-aim";
import { findAim } from "@/lib/career/queries/aim";
import { findGrowth } from "@/lib/career/queries/growth";

import { aCareerTeam } from "../../support/careers";
import { aRequirement } from "../../support/competencies";
import { asApp, asOwner, givenDatabase } from "../../support/database";
import { insertRows, type Row } from "../../support/rows";
import { type Agency, eventsOf, newsFor } from "../../support/world";

givenDatabase();

async function aPosition({ agencyId, unitId }: Agency, title: string, changes: Row = {}) {
  const id = randomUUID();
  await insertRows(asOwner(), "Position", [
    { id, agencyId, unitId, title, kind: "administrator", isHead: false, ...changes },
  ]);
  return id;
}

const heldBy = async ({ personId }: Actor) =>
  (
    await asOwner().query<{ id: string }>(
      `SELECT "positionId" AS id FROM "Assignment" WHERE "personId" = $1`,
      [personId],
    )
  ).rows[0]?.id ?? "";

describe("aiming at a position", () => {
  it("is found by a part of its title, chosen, told to the supervisor, and set beside what was seen", async () => {
    const { ayu, budi, elsewhere } = await aCareerTeam();
    const positionId = await aPosition(elsewhere, "Kepala Bidang Talenta");
    const competencyId = await aRequirement([ayu], 2);
    await insertRows(asOwner(), "CompetencyRequirement", [{ positionId, competencyId, level: 4 }]);

    const { positions, version } = await findAim(ayu, "bidang tal");
    expect(positions).toMatchObject([{ id: positionId, title: "Kepala Bidang Talenta" }]);
    await chooseAim(ayu, { positionId, version });

    expect(await findAim(ayu, "")).toMatchObject({ aim: { id: positionId }, version: 1, positions: [] });
    expect((await findGrowth(budi, ayu.personId))?.aim).toMatchObject({
      position: { title: "Kepala Bidang Talenta" },
      lines: [{ required: 4, gap: { state: "unassessed" } }],
    });
    expect(await newsFor(budi)).toEqual(["career.aim-chosen"]);
    expect(await eventsOf(ayu.personId)).toEqual(["career.aim-chosen"]);
  });

  it("is changed as it was seen, and by two windows at one moment only once", async () => {
    const { ayu, agency } = await aCareerTeam();
    const [one, other] = [await aPosition(agency, "Sekretaris"), await aPosition(agency, "Kepala Bidang")];
    const first = await Promise.allSettled([
      chooseAim(ayu, { positionId: one, version: 0 }),
      chooseAim(ayu, { positionId: other, version: 0 }),
    ]);
    expect(first.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(chooseAim(ayu, { positionId: one, version: 0 })).rejects.toBeRefused("stale");
    await chooseAim(ayu, { positionId: other, version: 1 });
    expect(await findAim(ayu, "")).toMatchObject({ aim: { id: other }, version: 2 });
  });

  it("is for other positions than one's own, and not for those of elected officials", async () => {
    const { ayu, agency, budi } = await aCareerTeam();
    const own = await heldBy(ayu);
    await expect(chooseAim(ayu, { positionId: own, version: 0 })).rejects.toBeRefused("career.aim-held");
    const elected = await aPosition(agency, "Bupati Bungo", { kind: "official" });
    await expect(chooseAim(ayu, { positionId: elected, version: 0 })).rejects.toBeRefused("not-found");
    await expect(chooseAim(ayu, { positionId: randomUUID(), version: 0 })).rejects.toBeRefused("not-found");
    await expect(chooseAim(ayu, { positionId: await heldBy(budi), version: 3 })).rejects.toBeRefused("stale");
    expect((await findAim(ayu, "bupati")).positions).toEqual([]);
    expect((await findAim(ayu, "an")).positions).toEqual([]);
  });

  it("is given up, told to the supervisor, and can be chosen anew", async () => {
    const { ayu, budi, agency } = await aCareerTeam();
    const positionId = await aPosition(agency, "Sekretaris");
    await expect(dropAim(ayu, { version: 0 })).rejects.toBeRefused("stale");
    await chooseAim(ayu, { positionId, version: 0 });
    await expect(dropAim(ayu, { version: 0 })).rejects.toBeRefused("stale");
    const outcomes = await Promise.allSettled([dropAim(ayu, { version: 1 }), dropAim(ayu, { version: 1 })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await findAim(ayu, "")).toMatchObject({ aim: null, version: 2 });
    expect((await findGrowth(ayu, ayu.personId))?.aim).toBeNull();
    expect(await newsFor(budi)).toEqual(["career.aim-chosen", "career.aim-dropped"]);
    expect(await eventsOf(ayu.personId)).toEqual(["career.aim-chosen", "career.aim-dropped"]);
    await chooseAim(ayu, { positionId, version: 2 });
    expect(await findAim(ayu, "")).toMatchObject({ aim: { id: positionId }, version: 3 });
  });

  it("stays one of each person, past the code as well", async () => {
    const { ayu, agency } = await aCareerTeam();
    const positionId = await aPosition(agency, "Sekretaris");
    await chooseAim(ayu, { positionId, version: 0 });
    const again = `INSERT INTO "CareerAim" (id, "personId", "positionId", "chosenAt") VALUES (gen_random_uuid(), $1, $2, now())`;
    await expect(asApp(again, [ayu.personId, positionId])).rejects.toThrow("CareerAim_personId_key");
    await expect(asApp(`DELETE FROM "CareerAim" WHERE "personId" = $1`, [ayu.personId])).rejects.toThrow(
      "denied",
    );
  });
});
