import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import type { Level } from "@/lib/competency/competencies";
import { findProfile } from "@/lib/competency/queries/profiles";
import { recordAttendance } from "@/lib/training/commands/attendance";
import { evaluateTraining } from "@/lib/training/commands/evaluate";
import { recordTraining } from "@/lib/training/commands/record-training";
import { findOutcomes } from "@/lib/training/queries/outcomes";
import { ownTrainings } from "@/lib/training/queries/own";
import { findTeamTrainings } from "@/lib/training/queries/team";
import { findTrainingToEvaluate } from "@/lib/training/queries/to-evaluate";
import { findTasks } from "@/lib/tasks/queries";

import { aRequirement, assesses } from "../../support/competencies";
import { asOwner, givenDatabase } from "../../support/database";
import { onDayOf } from "../../support/evaluations";
import { afterwards, anOffer, approves, builds, eventNow } from "../../support/trainings";
import { aPerson, eventsOf, granted, newsFor, supervises, transfers } from "../../support/world";

givenDatabase();

/** Three months after 7 July, and the last day of the window. */
const opens = "2026-10-07";
const closes = "2027-01-07";

const said = { applied: "partly", note: "Membuka antrean lebih awal" } as const;

/** A team whose members lack a level of a competency, and have attended a training for it that ended on 7 July. */
async function aTraining({ members = 1, cost = "1500000", before = 2 as Level | null } = {}) {
  const offer = await anOffer({ members, seats: members, cost });
  const { people, budi, hana, courseId, eventId } = offer;
  const competencyId = await aRequirement(people, 3);
  await builds(courseId, competencyId);
  if (before !== null)
    for (const person of people) await assesses(budi, person, competencyId, { level: before });
  const nominations = await approves(offer, people);
  await recordAttendance(afterwards(hana), {
    ...{ eventId, version: (await eventNow(eventId)).version, attended: nominations.map(({ id }) => id) },
  });
  const records = await Promise.all(
    people.map(async (person) => (await ownTrainings(person, 2026)).trainings[0]?.id ?? ""),
  );
  return { ...offer, competencyId, records, recordId: records[0] ?? "" };
}

const evaluate = (actor: Actor, recordId: string, level = 3) =>
  evaluateTraining(actor, { recordId, level, ...said });

describe("the use of a training, three to six months later", () => {
  it("is asked of today's supervisor while the window is open, and stands there and in the tasks", async () => {
    const { ayu, budi, dewi, recordId } = await aTraining();
    const due = async (actor: Actor) => (await findTeamTrainings(actor)).toEvaluate.map(({ id }) => id);
    expect(await due(onDayOf("2026-10-06")(budi))).toEqual([]);
    for (const day of [opens, closes]) {
      expect(await due(onDayOf(day)(budi))).toEqual([recordId]);
      expect((await findTasks(onDayOf(day)(budi))).training.evaluate).toEqual([
        { id: recordId, name: "Ayu", title: "Komunikasi pelayanan", by: closes },
      ]);
    }
    expect(await due(onDayOf("2027-01-08")(budi))).toEqual([]);
    for (const other of [ayu, dewi]) expect(await due(onDayOf(opens)(other))).toEqual([]);
    expect(await findTrainingToEvaluate(onDayOf(opens)(budi), recordId)).toMatchObject({
      ...{ name: "Ayu", before: 2, required: 3, from: opens, to: closes, blockers: [], evaluated: false },
    });
    for (const other of [ayu, dewi])
      expect(await findTrainingToEvaluate(onDayOf(opens)(other), recordId)).toBeNull();
  });

  it("is said with the level that is seen: one assessment, one outcome, and the employee is told", async () => {
    const { ayu, budi, recordId, competencyId } = await aTraining();
    const then = onDayOf(opens)(budi);
    await evaluate(then, recordId);
    const profile = await findProfile(then, ayu.personId);
    expect(profile?.lines.find(({ competency }) => competency.id === competencyId)).toMatchObject({
      ...{ gap: { state: "met", surplus: 0 }, assessed: { level: 3, reason: said.note, assessedOn: opens } },
    });
    const { rows } = await asOwner().query(
      `SELECT "levelBefore", required, applied::text FROM "TrainingOutcome" WHERE "recordId" = $1`,
      [recordId],
    );
    expect(rows).toEqual([{ levelBefore: 2, required: 3, applied: "partly" }]);
    expect((await ownTrainings(onDayOf(opens)(ayu), 2026)).trainings[0]).toMatchObject({ applied: "partly" });
    expect(await newsFor(ayu)).toContain("training.evaluated");
    expect(await eventsOf(recordId)).toEqual(["training.attended", "training.evaluated"]);
    expect(await findTrainingToEvaluate(then, recordId)).toMatchObject({ evaluated: true });
    expect((await findTasks(then)).training.evaluate).toEqual([]);
  });

  it("is the new supervisor's after a transfer", async () => {
    const { ayu, budi, elsewhere, recordId } = await aTraining();
    const eka = await aPerson(elsewhere, "Eka");
    await transfers(ayu, elsewhere, "2026-08-01");
    await asOwner().query(`UPDATE "Supervision" SET "validTo" = '2026-07-31' WHERE "personId" = $1`, [
      ayu.personId,
    ]);
    await supervises(eka, [ayu], "2026-08-01");
    await expect(evaluate(onDayOf(opens)(budi), recordId)).rejects.toBeRefused("not-found");
    await evaluate(onDayOf(opens)(eka), recordId);
    const { rows } = await asOwner().query(`SELECT required FROM "TrainingOutcome" WHERE "recordId" = $1`, [
      recordId,
    ]);
    // The position since asks for no such competency.
    expect(rows).toEqual([{ required: null }]);
  });

  it("is refused too early, too late, twice, without a competency, and to everybody else", async () => {
    const { ayu, budi, dewi, citra, hana, recordId } = await aTraining();
    await expect(evaluate(onDayOf("2026-10-06")(budi), recordId)).rejects.toBeRefused(
      "training.too-early-to-evaluate",
    );
    await expect(evaluate(onDayOf("2027-01-08")(budi), recordId)).rejects.toBeRefused(
      "training.too-late-to-evaluate",
    );
    for (const other of [ayu, dewi, citra, hana, granted(citra, "auditor", "")])
      await expect(evaluate(onDayOf(opens)(other), recordId)).rejects.toBeRefused("not-found");
    const twice = [evaluate(onDayOf(opens)(budi), recordId), evaluate(onDayOf(opens)(budi), recordId)];
    const outcomes = await Promise.allSettled(twice);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(evaluate(onDayOf(opens)(budi), recordId)).rejects.toBeRefused("training.evaluated-already");
    const plain = {
      title: "Umum",
      provider: "LMS",
      form: "seminar",
      international: false,
      quantity: 1,
    } as const;
    await recordTraining(afterwards(ayu), { ...plain, startedOn: "2026-07-08", endedOn: "2026-07-08" });
    const id = (await ownTrainings(ayu, 2026)).trainings.find(({ title }) => title === "Umum")?.id ?? "";
    await expect(evaluate(onDayOf("2026-11-01")(budi), id)).rejects.toBeRefused("training.no-competency");
    await expect(evaluate(onDayOf(opens)(budi), randomUUID())).rejects.toBeRefused("not-found");
  });

  it("takes as the level before what counted when the training began, not what was seen since", async () => {
    const { ayu, budi, recordId, competencyId } = await aTraining();
    await assesses(onDayOf("2026-08-03")(budi), ayu, competencyId, { level: 4, assessedOn: "2026-08-03" });
    expect(await findTrainingToEvaluate(onDayOf(opens)(budi), recordId)).toMatchObject({ before: 2 });
    const unseen = await aTraining({ before: null });
    expect(await findTrainingToEvaluate(onDayOf(opens)(unseen.budi), unseen.recordId)).toMatchObject({
      before: null,
    });
  });
});

describe("what trainings have closed", () => {
  it("counts gaps, hours and rupiah of the units entrusted to whoever asks", async () => {
    const world = await aTraining({ members: 6 });
    const { budi, citra, agency, records, people } = world;
    const then = onDayOf(opens)(budi);
    // Four close their gap of one level, one does not, and of one nobody says anything.
    for (const [i, id] of records.slice(0, 5).entries()) await evaluate(then, id, i < 4 ? 3 : 2);
    const reader = onDayOf(opens)(granted(citra, "leadership", agency.path));
    const outcomes = await findOutcomes(reader, 2026);
    const all = {
      ...{ trained: 6, evaluated: 5, measured: 5, lacking: 5, closed: 4, before: 5, after: 1, hours: 40 },
      ...{ costed: 5, cost: 7_500_000, costedLevels: 4, people: 5, closedPeople: 4 },
    };
    expect(outcomes?.all).toMatchObject(all);
    expect(outcomes?.providers).toMatchObject([{ name: "BKPSDMD", ...all }]);
    expect(outcomes?.units).toMatchObject([{ id: agency.unitId, ...all }]);
    const none = { trained: 0, evaluated: 0, lacking: 0 };
    expect(
      (await findOutcomes(onDayOf(opens)(granted(citra, "leadership", "elsewhere.")), 2026))?.all,
    ).toMatchObject(none);
    expect((await findOutcomes(reader, 2025))?.all).toMatchObject(none);
    // Before the window of its evaluation has opened, a training is not among them.
    expect((await findOutcomes(onDayOf("2026-10-06")(reader), 2026))?.all).toMatchObject(none);
    for (const other of [budi, people[0] as Actor, citra])
      expect(await findOutcomes(onDayOf(opens)(other), 2026)).toBeNull();
    expect(
      await findOutcomes(onDayOf(opens)(granted(citra, "agency_admin", agency.path)), 2026),
    ).not.toBeNull();
  });

  it("leaves cost out where no event is on record, and gaps where nobody had looked before", async () => {
    const { ayu, budi, citra, agency, competencyId } = await aTraining({ before: null });
    const own = {
      title: "Sendiri",
      provider: "LMS",
      form: "course",
      international: false,
      quantity: 10,
    } as const;
    // Looked at after the event had begun, and before the training that follows it.
    await assesses(afterwards(budi), ayu, competencyId, { level: 1, assessedOn: "2026-07-08" });
    const day = { startedOn: "2026-07-08", endedOn: "2026-07-08" };
    await recordTraining(afterwards(ayu), { ...own, competencyId, ...day });
    const { trainings } = await ownTrainings(ayu, 2026);
    const then = onDayOf("2026-11-02")(budi);
    for (const { id, title } of trainings) await evaluate(then, id, title === "Sendiri" ? 3 : 2);
    const reader = onDayOf("2026-11-02")(granted(citra, "leadership", agency.path));
    expect((await findOutcomes(reader, 2026))?.all).toMatchObject({
      ...{ evaluated: 2, measured: 1, lacking: 1, hours: 10, costed: 0, cost: 0, costedLevels: 0 },
    });
  });
});
