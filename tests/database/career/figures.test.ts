import { setFigure } from "@/lib/career/commands/set-figure";
import { findCareer } from "@/lib/career/queries/career";
import { findFigures } from "@/lib/career/queries/figures";
import { findOwnTalent } from "@/lib/talent/queries/people";
import { recordProfessional } from "@/lib/talent/commands/record";

import { aCareerTeam, aFinalEvaluation } from "../../support/careers";
import { asApp, asOwner, givenDatabase } from "../../support/database";
import { talentSwitchedOn } from "../../support/talent";
import { eventsOf } from "../../support/world";

givenDatabase();
beforeEach(() => asOwner().query(`TRUNCATE "KeptFigure"`));

const terampil = {
  ...{ figure: "coefficient.terampil", editions: 0, recounts: true, value: "8", from: "2025-01-01" },
  ...{ documentNumber: "800/9/BKPSDMD", documentDate: "2026-01-12" },
};

describe("a figure that the HR agency determines", () => {
  it("counts from its day on, leaves the years before as they were, and stays in the history with its document", async () => {
    const { ayu, budi, agency, hr } = await aCareerTeam();
    await asOwner().query(`UPDATE "Position" SET "functionalLevel" = 'terampil' WHERE "agencyId" = $1`, [
      agency.agencyId,
    ]);
    await asOwner().query(`UPDATE "Person" SET grade = 'II/b' WHERE id = $1`, [ayu.personId]);
    for (const year of [2024, 2025]) await aFinalEvaluation(ayu, budi, agency, { year, predicate: "good" });
    const before = await findCareer(ayu, ayu.personId);
    await setFigure(hr, terampil);
    const after = await findCareer(ayu, ayu.personId);
    expect(after?.ladder?.lines[0]).toEqual(before?.ladder?.lines[0]);
    expect(after?.ladder?.lines[1]).toMatchObject({ points: "8.00", coefficient: 8 });
    expect((await findFigures(hr))?.find(({ name }) => name === terampil.figure)).toMatchObject({
      now: { hundredths: 800, confirmed: true, from: "2025-01-01", edition: 1 },
      history: [{ documentNumber: "800/9/BKPSDMD", documentDate: "2026-01-12" }],
    });
    expect(await eventsOf(hr.personId)).toContain("career.figure-set");
  });

  it("is nobody else's to determine or to list", async () => {
    const { ayu, admin, auditor } = await aCareerTeam();
    for (const actor of [ayu, admin, auditor]) {
      await expect(setFigure(actor, terampil)).rejects.toBeRefused("not-found");
      expect(await findFigures(actor)).toBeNull();
    }
  });

  it("is determined as it was seen, and by two at one moment only once", async () => {
    const { hr } = await aCareerTeam();
    const outcomes = await Promise.allSettled([setFigure(hr, terampil), setFigure(hr, terampil)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(setFigure(hr, terampil)).rejects.toBeRefused("stale");
  });

  it("changes no year that is over a second time, in the code and past it", async () => {
    const { hr } = await aCareerTeam();
    await setFigure(hr, terampil);
    const other = { ...terampil, editions: 1, documentNumber: "800/10/BKPSDMD" };
    await expect(setFigure(hr, other)).rejects.toBeRefused("career.figure-past-year");
    await setFigure(hr, { ...terampil, editions: 1, from: "2026-01-01" });
    const insert = (
      edition: number,
      value: number,
      from: string,
      at = "2026-06-04",
      document = "2026-01-01",
    ) =>
      asApp(
        `INSERT INTO "KeptFigure" VALUES (gen_random_uuid(), 'coefficient.terampil', $1, $2, $3, '1', $4, $5, $6)`,
        [edition, value, from, document, hr.personId, at],
      );
    await expect(insert(3, 900, "2024-01-01", "2024-06-01", "2023-12-01")).rejects.toThrow(
      "years that are over",
    );
    await expect(insert(3, 9, "2026-07-01", "2026-03-01")).rejects.toThrow("was determined later than this");
    await expect(insert(3, 9, "2025-12-01")).rejects.toThrow("would change years that are over");
    await expect(insert(5, 9, "2026-07-01")).rejects.toThrow("has other editions");
    await expect(insert(3, 0, "2026-07-01")).rejects.toThrow("KeptFigure_value");
    await expect(insert(3, 9, "2026-07-02")).rejects.toThrow("KeptFigure_from");
    await expect(asApp(`UPDATE "KeptFigure" SET value = 1`, [])).rejects.toThrow("denied");
    await expect(asApp(`DELETE FROM "KeptFigure"`, [])).rejects.toThrow("denied");
  });

  it("asks before it reaches back, and mends a mistyped value by the same document, past the code as well", async () => {
    const { hr } = await aCareerTeam();
    await expect(setFigure(hr, { ...terampil, recounts: false })).rejects.toBeRefused(
      "career.figure-recounts",
    );
    await setFigure(hr, terampil);
    await setFigure(hr, { ...terampil, editions: 1, value: "6" });
    expect((await findFigures(hr))?.find(({ name }) => name === terampil.figure)).toMatchObject({
      now: { hundredths: 600, edition: 2 },
    });
    const insert = (number: string) =>
      asApp(
        `INSERT INTO "KeptFigure" VALUES (gen_random_uuid(), 'coefficient.terampil', 3, 7, '2025-01-01', $1, '2026-01-12', $2, '2026-06-04')`,
        [number, hr.personId],
      );
    await expect(insert("800/10/BKPSDMD")).rejects.toThrow("years that are over");
    await insert("800/9/BKPSDMD");
  });

  it("is no more than its part of the index weighs, in the code and past it", async () => {
    const { hr } = await aCareerTeam();
    const seminar = { ...terampil, figure: "index.seminar.functional" };
    await expect(setFigure(hr, { ...seminar, value: "10.01" })).rejects.toBeRefused("career.figure-beyond");
    await setFigure(hr, { ...seminar, value: "10" });
    const insert = (figure: string, value: number) =>
      asApp(
        `INSERT INTO "KeptFigure" VALUES (gen_random_uuid(), $1, 1, $2, '2026-01-01', '1', '2026-01-01', $3, '2026-06-03')`,
        [figure, value, hr.personId],
      );
    for (const [figure, most] of [
      ["index.education.bachelor", 25],
      ["index.seminar.structural", 10],
      ["index.seminar.implementer", 40],
      ["index.performance.good", 30],
      ["index.discipline.none", 5],
      ["bonus.diploma", 100],
    ] as const) {
      await expect(insert(figure, most + 0.01)).rejects.toThrow("KeptFigure_most");
      await insert(figure, most);
    }
  });

  it("counts in the index of professionalism from then on", async () => {
    await talentSwitchedOn();
    const { ayu, hr } = await aCareerTeam();
    await recordProfessional(hr, {
      ...{ personId: ayu.personId, education: "bachelor", leadershipTraining: null },
      ...{ functionalTraining: true, discipline: "none" },
      ...{ source: "Arsip", documentNumber: "800/7", documentDate: "2026-03-10" },
    });
    const education = async () =>
      (await findOwnTalent(ayu))?.index?.parts.find(({ part }) => part === "education");
    expect(await education()).toMatchObject({ points: 15, certainty: "M" });
    await setFigure(hr, { ...terampil, figure: "index.education.bachelor", value: "17" });
    expect(await education()).toMatchObject({ points: 17, certainty: "S" });
  });
});
