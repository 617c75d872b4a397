import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { saveGradeStep } from "@/lib/career/commands/save-grade-step";
import { findCareer } from "@/lib/career/queries/career";
import { findGradeSteps } from "@/lib/career/queries/grade-steps";

import { aCareerTeam, aRank } from "../../support/careers";
import { asApp, asOwner, givenDatabase } from "../../support/database";
import { eventsOf, granted, newsFor } from "../../support/world";

givenDatabase();

const recorded = (person: Actor, changes: Partial<Parameters<typeof saveGradeStep>[1]> = {}) => ({
  ...({ personId: person.personId, stepId: null, version: 0, grade: "III/b", from: "2025-04-01" } as const),
  ...{ documentNumber: "823.3/77/2025", documentDate: "2025-03-14", ...changes },
});

const gradeOf = async ({ personId }: Actor) =>
  (await asOwner().query<{ grade: string }>(`SELECT grade FROM "Person" WHERE id = $1`, [personId])).rows[0]
    ?.grade;

describe("recording a rank", () => {
  it("says since when it is held, is the person's grade from then on, and is told and traced", async () => {
    const { ayu, admin } = await aCareerTeam();
    await aRank(ayu);
    await saveGradeStep(admin, recorded(ayu));
    expect((await findCareer(ayu, ayu.personId))?.ladder).toMatchObject({
      ...{ rank: "III/b", rankSince: "2025-04-01" },
    });
    expect(await gradeOf(ayu)).toBe("III/b");
    expect(await newsFor(ayu)).toEqual(["career.grade-recorded"]);
    expect(await eventsOf(ayu.personId)).toEqual(["career.grade-recorded"]);
    expect(await findGradeSteps(admin, ayu.personId)).toMatchObject({
      ...{ pns: true, readable: false },
      steps: [{ rank: "III/b", documentNumber: "823.3/77/2025" }, { rank: "III/a" }],
    });
  });

  it("of a time before leaves the grade as it is", async () => {
    const { ayu, admin } = await aCareerTeam();
    await aRank(ayu, "III/a", "2024-04-01");
    await saveGradeStep(admin, recorded(ayu, { grade: "II/d", from: "2020-04-01" }));
    expect(await gradeOf(ayu)).toBe("III/a");
  });

  it("is corrected as it was seen, once", async () => {
    const { ayu, admin } = await aCareerTeam();
    const stepId = await saveGradeStep(admin, recorded(ayu));
    await saveGradeStep(admin, recorded(ayu, { stepId, from: "2025-10-01" }));
    expect((await findGradeSteps(admin, ayu.personId))?.steps).toMatchObject([
      { from: "2025-10-01", version: 1 },
    ]);
    await expect(saveGradeStep(admin, recorded(ayu, { stepId, from: "2025-06-01" }))).rejects.toBeRefused(
      "stale",
    );
    expect(await newsFor(ayu)).toEqual(["career.grade-recorded", "career.grade-corrected"]);
  });

  it("is for those who keep the person's records, and for nobody's own", async () => {
    const { ayu, budi, citra, admin, agency, elsewhere } = await aCareerTeam();
    for (const actor of [ayu, budi, citra, granted(citra, "agency_admin", elsewhere.path)])
      await expect(saveGradeStep(actor, recorded(ayu))).rejects.toBeRefused("not-found");
    expect(await findGradeSteps(budi, ayu.personId)).toBeNull();
    const own = granted(ayu, "agency_admin", agency.path);
    await expect(saveGradeStep(own, recorded(ayu))).rejects.toBeRefused("career.own-case");
    await expect(saveGradeStep(admin, recorded(ayu, { stepId: randomUUID() }))).rejects.toBeRefused(
      "not-found",
    );
  });

  it.each([
    ["of a day to come", { from: "2026-07-01" }, "career.grade-to-come"],
    ["by a decision of a day to come", { documentDate: "2026-07-01" }, "career.document-to-come"],
    ["on the day of another", { from: "2022-04-01" }, "career.grade-twice"],
    ["that does not rise", { grade: "III/a" }, "career.grade-not-rising"],
  ] as const)("is refused %s", async (_, changes, code) => {
    const { ayu, admin } = await aCareerTeam();
    await aRank(ayu);
    await expect(saveGradeStep(admin, recorded(ayu, changes))).rejects.toBeRefused(code);
  });

  it("is refused for people on a work contract", async () => {
    const { ayu, admin } = await aCareerTeam();
    await asOwner().query(`UPDATE "Person" SET "employmentKind" = 'pppk' WHERE id = $1`, [ayu.personId]);
    await expect(saveGradeStep(admin, recorded(ayu))).rejects.toBeRefused("career.not-pns");
  });

  it("lets two at one moment not cross each other", async () => {
    const { ayu, admin } = await aCareerTeam();
    const outcomes = await Promise.allSettled([
      saveGradeStep(admin, recorded(ayu, { grade: "III/c", from: "2023-04-01" })),
      saveGradeStep(admin, recorded(ayu, { grade: "III/b", from: "2025-04-01" })),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await findGradeSteps(admin, ayu.personId))?.steps).toHaveLength(1);
  });
});

describe("ranks past the code", () => {
  const insert = (person: Actor, grade: string, from: string, number = "1") =>
    asApp(
      `INSERT INTO "GradeStep" (id, "personId", grade, "validFrom", "documentNumber", "documentDate")
       VALUES (gen_random_uuid(), $1, $2, $3, $4, '2020-01-01')`,
      [person.personId, grade, from, number],
    );

  it("rise, are one of seventeen, and name their decision", async () => {
    const { ayu } = await aCareerTeam();
    await insert(ayu, "III/b", "2022-04-01");
    await expect(insert(ayu, "III/b", "2024-04-01")).rejects.toThrow("do not rise");
    await expect(insert(ayu, "IV/a", "2020-04-01")).rejects.toThrow("do not rise");
    await expect(insert(ayu, "III/e", "2024-04-01")).rejects.toThrow("GradeStep_grade");
    await expect(insert(ayu, "V/a", "2024-04-01")).rejects.toThrow("GradeStep_grade");
    await expect(insert(ayu, "III/c", "2024-04-01", "  ")).rejects.toThrow("GradeStep_document");
    await expect(insert(ayu, "III/c", "2022-04-01")).rejects.toThrow("GradeStep_personId_validFrom_key");
    await insert(ayu, "III/c", "2024-04-01");
  });

  it("are of PNS alone, of the same person for good, and never deleted", async () => {
    const { ayu, budi } = await aCareerTeam();
    await insert(budi, "III/b", "2022-04-01");
    const budis = [budi.personId];
    await expect(asApp(`DELETE FROM "GradeStep" WHERE "personId" = $1`, budis)).rejects.toThrow("denied");
    await expect(asApp(`UPDATE "GradeStep" SET "personId" = $1`, [ayu.personId])).rejects.toThrow("denied");
    await asOwner().query(`UPDATE "Person" SET "employmentKind" = 'pppk' WHERE id = $1`, [ayu.personId]);
    await expect(insert(ayu, "III/b", "2022-04-01")).rejects.toThrow("has no rank");
  });
});
