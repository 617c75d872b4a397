import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { attachScan, saveBonus } from "@/lib/career/commands/save-bonus";
import { findCareer } from "@/lib/career/queries/career";
import { findGradeSteps } from "@/lib/career/queries/grade-steps";
import { findScan } from "@/lib/career/queries/scans";

import { aCareerTeam, aDetermination } from "../../support/careers";
import { asApp, asOwner, givenDatabase } from "../../support/database";
import { insertRows } from "../../support/rows";
import { eventsOf, newsFor } from "../../support/world";

givenDatabase();

const diploma = ({ personId }: Actor, changes: object = {}) => ({
  ...{ personId, bonusId: null, version: 0, education: "master" as const, from: "2026-03-01", files: [] },
  ...{ documentNumber: "800/3/2026", documentDate: "2026-02-10", ...changes },
});

async function aFile({ personId, now }: Actor) {
  const id = randomUUID();
  await insertRows(asOwner(), "Evidence", [
    {
      ...{ id, ownerId: personId, kind: "file", name: "pak.pdf", sha256: id, mediaType: "application/pdf" },
      ...{ bytes: 10, addedAt: now },
    },
  ]);
  return id;
}

describe("credit points for a diploma", () => {
  it("are recorded once by who keeps the records, counted at the level of the day, told and open to their scan", async () => {
    const { ayu, budi, citra, hr } = await aCareerTeam();
    const scan = await aFile(hr);
    const id = await saveBonus(hr, diploma(ayu, { files: [scan] }));
    const career = await findCareer(ayu, ayu.personId);
    expect(career?.ladder).toMatchObject({
      have: "12.50",
      bonuses: [
        { education: "master", points: "12.50", percent: 25, scans: [{ id: scan, name: "pak.pdf" }] },
      ],
    });
    expect(await newsFor(ayu)).toEqual(["career.bonus-recorded"]);
    expect(await eventsOf(ayu.personId)).toEqual(["career.bonus-recorded"]);
    for (const actor of [ayu, budi, hr])
      expect(await findScan(actor, scan)).toMatchObject({ name: "pak.pdf" });
    expect(await findScan(citra, scan)).toBeNull();
    await expect(saveBonus(hr, diploma(ayu))).rejects.toBeRefused("career.bonus-twice");
    await saveBonus(hr, diploma(ayu, { bonusId: id, education: "doctor" }));
    await expect(saveBonus(hr, diploma(ayu, { bonusId: id }))).rejects.toBeRefused("stale");
    expect((await findGradeSteps(hr, ayu.personId))?.credits.bonuses).toMatchObject([
      { education: "doctor", version: 1, scans: [{ id: scan }] },
    ]);
  });

  it("are recorded by two at one moment only once", async () => {
    const { ayu, hr } = await aCareerTeam();
    const outcomes = await Promise.allSettled([saveBonus(hr, diploma(ayu)), saveBonus(hr, diploma(ayu))]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it.each([
    ["of a day to come", { from: "2026-06-04" }, "career.bonus-to-come"],
    ["by a decision to come", { documentDate: "2026-06-04" }, "career.document-to-come"],
    ["before any functional level", { from: "1999-03-01" }, "career.bonus-no-level"],
  ])("are refused %s", async (_, changes, code) => {
    const { ayu, hr } = await aCareerTeam();
    await expect(saveBonus(hr, diploma(ayu, changes))).rejects.toBeRefused(code);
  });

  it("are nobody's to record for themselves, for people out of reach, or by another's file", async () => {
    const { ayu, budi, hr, auditor } = await aCareerTeam();
    for (const actor of [ayu, budi, auditor])
      await expect(saveBonus(actor, diploma(ayu))).rejects.toBeRefused("not-found");
    const files = [await aFile(ayu)];
    await expect(saveBonus(hr, diploma(ayu, { files }))).rejects.toBeRefused("not-found");
  });

  it("are for PNS, once a diploma, and never deleted, past the code as well", async () => {
    const { ayu, agency, hr } = await aCareerTeam();
    await saveBonus(hr, diploma(ayu));
    const insert = (education: string, recorder = hr.personId) =>
      asApp(
        `INSERT INTO "DiplomaBonus" VALUES (gen_random_uuid(), $1, $2, $3, '2026-03-01', '1', '2026-02-10', $4, '2026-06-03', 0)`,
        [ayu.personId, agency.agencyId, education, recorder],
      );
    await expect(insert("master")).rejects.toThrow("DiplomaBonus_personId_education_key");
    await expect(insert("secondary")).rejects.toThrow("DiplomaBonus_higher");
    await expect(insert("doctor", ayu.personId)).rejects.toThrow("DiplomaBonus_of_another");
    await expect(asApp(`DELETE FROM "DiplomaBonus"`, [])).rejects.toThrow("denied");
    await asOwner().query(`UPDATE "Person" SET "employmentKind" = 'pppk' WHERE id = $1`, [ayu.personId]);
    await expect(insert("doctor")).rejects.toThrow("has no credit points");
  });
});

describe("the scan of a determination", () => {
  it("is attached once by who keeps the records, and stands at the line", async () => {
    const { ayu, agency, hr } = await aCareerTeam();
    const creditId = await aDetermination(ayu, agency, hr);
    const files = [await aFile(hr)];
    await attachScan(hr, { creditId, files });
    await attachScan(hr, { creditId, files });
    expect((await findCareer(ayu, ayu.personId))?.ladder?.opening?.scans).toEqual([
      { id: files[0], name: "pak.pdf" },
    ]);
    await expect(attachScan(ayu, { creditId, files })).rejects.toBeRefused("not-found");
    await expect(attachScan(hr, { creditId: randomUUID(), files })).rejects.toBeRefused("not-found");
    const others = [await aFile(ayu)];
    await expect(attachScan(hr, { creditId, files: others })).rejects.toBeRefused("not-found");
    await expect(
      asApp(`INSERT INTO "CreditDocument" VALUES (gen_random_uuid(), $1, $2, NULL, $3, '2026-06-03')`, [
        others[0],
        creditId,
        hr.personId,
      ]),
    ).rejects.toThrow("is not a file of who attaches it");
  });
});
