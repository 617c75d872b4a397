import { randomUUID } from "node:crypto";

import { findCareer, careersBelow } from "@/lib/career/queries/career";
import { readDossier } from "@/lib/career/queries/dossier";

import { aCareerTeam, aDetermination, aFinalEvaluation, aRank } from "../../support/careers";
import { aRequirement, assesses } from "../../support/competencies";
import { asOwner, givenDatabase } from "../../support/database";
import { insertRows } from "../../support/rows";
import { actorOf, aPerson, granted } from "../../support/world";

givenDatabase();

describe("a career", () => {
  it("counts on from the determination, by final evaluations of here, each with its document", async () => {
    const { ayu, budi, agency, hr } = await aCareerTeam();
    await aDetermination(ayu, agency, hr);
    await aRank(ayu);
    const id = await aFinalEvaluation(ayu, budi, agency, { year: 2024, predicate: "very_good" });
    await aFinalEvaluation(ayu, budi, agency, { year: 2025, predicate: "good" });

    const career = await findCareer(ayu, ayu.personId);
    expect(career?.ladder).toMatchObject({
      ...{ level: "ahli_pertama", rank: "III/a", rankSince: "2022-04-01", have: "56.75" },
      opening: { points: "25.50", countedUntil: "2023-12-31", document: { source: "PAK BKPSDMD" } },
      lines: [
        { year: 2024, months: 12, points: "18.75", source: { is: "evaluation", id } },
        { year: 2025, months: 12, points: "12.50" },
      ],
      nextRank: { to: "III/b", met: true },
    });
  });

  it("counts nothing that is not final, and no determination that gave way to another", async () => {
    const { ayu, budi, agency, hr } = await aCareerTeam();
    await aDetermination(ayu, agency, hr, { points: "99", supersededAt: hr.now });
    await aFinalEvaluation(ayu, budi, agency, {
      ...{ year: 2025, predicate: "good" },
      changes: { status: "handed_over", acknowledgedAt: null, finalAt: null },
    });
    const career = await findCareer(ayu, ayu.personId);
    expect(career?.ladder).toMatchObject({ opening: null, lines: [], have: "0.00" });
  });

  it("has no points below none, past the code either", async () => {
    const { ayu, agency, hr } = await aCareerTeam();
    await expect(aDetermination(ayu, agency, hr, { points: "-0.5" })).rejects.toThrow(
      "PastCreditPoints_not_negative",
    );
  });

  it("forecasts the running year from final periodic evaluations", async () => {
    const { ayu, budi, agency } = await aCareerTeam();
    await aFinalEvaluation(ayu, budi, agency, { year: 2026, predicate: "very_good", kind: "periodic" });
    const career = await findCareer({ ...ayu, today: "2026-09-01" }, ayu.personId);
    expect(career?.ladder).toMatchObject({ have: "0.00", forecast: "9.38", lines: [{ forecast: true }] });
  });

  it("says why people on a work contract have none", async () => {
    const { ayu } = await aCareerTeam();
    await asOwner().query(`UPDATE "Person" SET "employmentKind" = 'pppk', grade = 'IX' WHERE id = $1`, [
      ayu.personId,
    ]);
    expect(await findCareer(ayu, ayu.personId)).toMatchObject({ none: "contract", ladder: null });
  });

  it("is known to the person, the supervisor, the one above, and regional HR; for others it does not exist", async () => {
    const { ayu, budi, dewi, citra, hr, admin, auditor, elsewhere } = await aCareerTeam();
    const sees = async (actor: typeof ayu) => ({
      career: (await findCareer(actor, ayu.personId)) !== null,
      dossier: (await readDossier(actor, ayu.personId, "screen")) !== null,
    });
    for (const actor of [ayu, budi, dewi, hr])
      expect(await sees(actor)).toEqual({ career: true, dossier: true });
    const strangers = [citra, admin, auditor, granted(citra, "regional_hr", elsewhere.path)];
    strangers.push(granted(citra, "leadership", ""), granted(citra, "system_admin", ""));
    for (const actor of strangers) expect(await sees(actor)).toEqual({ career: false, dossier: false });
    expect(await findCareer(ayu, budi.personId)).toBeNull();
    expect(await findCareer(ayu, randomUUID())).toBeNull();
    expect(await findCareer(ayu, "nonsense")).toBeNull();
  });

  it("is listed for the supervisor alone", async () => {
    const { ayu, budi, dewi } = await aCareerTeam();
    expect(await careersBelow(budi)).toMatchObject([{ id: ayu.personId, name: "Ayu" }]);
    expect((await careersBelow(dewi)).map(({ name }) => name)).toEqual(["Budi"]);
    expect(await careersBelow(ayu)).toEqual([]);
  });
});

describe("a dossier", () => {
  it("explains predicates to whoever may read the evaluation, and tells the others the predicate", async () => {
    const { ayu, budi, agency, citra } = await aCareerTeam();
    const before = await aPerson(agency, "Eko");
    await aFinalEvaluation(ayu, before, agency, { year: 2024, predicate: "good" });
    await aFinalEvaluation(ayu, budi, agency, { year: 2025, predicate: "very_good" });
    const own = await readDossier(ayu, ayu.personId, "screen");
    expect(own?.years).toMatchObject([
      { year: 2025, predicate: "very_good", explanation: { predicate: "very_good" } },
      { year: 2024, predicate: "good", explanation: { predicate: "good" } },
      // Years that are over and of which nobody recorded anything are named, the running one is not.
      { year: 2023, predicate: null, source: null },
      { year: 2022, predicate: null, source: null },
    ]);
    const supervisors = await readDossier(budi, ayu.personId, "screen");
    expect(supervisors?.years).toMatchObject([
      { year: 2025, explanation: { predicate: "very_good" } },
      { year: 2024, predicate: "good", explanation: null },
      ...[{ year: 2023 }, { year: 2022 }],
    ]);
    expect(await readDossier(citra, ayu.personId, "screen")).toBeNull();
  });

  it("counts gaps by what others saw, and never by one's own view", async () => {
    const { ayu, budi } = await aCareerTeam();
    const competencyId = await aRequirement([ayu], 3);
    await assesses(budi, ayu, competencyId, { level: 2, assessedOn: "2026-05-01" });
    // Until assessments of oneself are let in.
    await asOwner().query(
      `ALTER TABLE "CompetencyAssessment" DROP CONSTRAINT IF EXISTS "CompetencyAssessment_not_oneself"`,
    );
    await insertRows(asOwner(), "CompetencyAssessment", [
      {
        ...{ id: randomUUID(), origin: "self", personId: ayu.personId, competencyId, level: 5, reason: "x" },
        ...{ assessedById: ayu.personId, assessedOn: "2026-06-02", assessedAt: ayu.now },
      },
    ]);
    const dossier = await readDossier(ayu, ayu.personId, "screen");
    expect(dossier?.growth.present).toMatchObject([
      { required: 3, assessed: { level: 2, on: "2026-05-01" }, gap: { state: "gap", missing: 1 } },
    ]);
    expect(dossier?.growth.aim).toBeNull();
  });

  it("leaves out what people recorded about themselves until their rater has confirmed it", async () => {
    const { ayu, budi } = await aCareerTeam();
    const said = (id: string, changes: object) => ({
      ...{
        id,
        personId: ayu.personId,
        kind: "incidental",
        behaviour: "loyal",
        givenAt: "2026-05-02T02:00:00Z",
      },
      ...{ text: "x", authorId: budi.personId, party: null, channel: null, receivedOn: null, ...changes },
    });
    const outside = { party: "Warga", channel: "letter", receivedOn: "2026-05-01", authorId: ayu.personId };
    await insertRows(asOwner(), "Feedback", [
      said(randomUUID(), { text: "dari penilai" }),
      said(randomUUID(), { text: "belum dikonfirmasi", ...outside }),
    ]);
    const dossier = await readDossier(budi, ayu.personId, "screen");
    expect(dossier?.proof.feedback).toMatchObject({ count: 1, latest: [{ text: "dari penilai" }] });
  });

  it("goes back five years, and adds up the hours of each", async () => {
    const { ayu, agency } = await aCareerTeam();
    const training = (endedOn: string, hours: number) => ({
      ...{ id: randomUUID(), personId: ayu.personId, agencyId: agency.agencyId, unitId: agency.unitId },
      ...{
        title: "x",
        provider: "x",
        form: "programme",
        startedOn: endedOn,
        endedOn,
        quantity: hours,
        hours,
      },
      ...{ international: false, recordedAt: ayu.now },
    });
    await insertRows(asOwner(), "TrainingRecord", [
      training("2026-02-02", 12),
      training("2026-03-02", 8.5),
      training("2021-12-31", 40),
    ]);
    const dossier = await readDossier(ayu, ayu.personId, "screen");
    expect(dossier?.growth.hours).toEqual([
      { year: 2026, trainings: 2, hours: 20.5 },
      ...[2025, 2024, 2023, 2022].map((year) => ({ year, trainings: 0, hours: 0 })),
    ]);
  });

  it("does not exist of nobody", async () => {
    expect(await readDossier(actorOf(randomUUID()), randomUUID(), "screen")).toBeNull();
  });
});
