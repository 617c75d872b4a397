import { randomUUID } from "node:crypto";

import { recordTraining } from "@/lib/training/commands/record-training";
import { ownTrainings } from "@/lib/training/queries/own";
import { teamProfiles } from "@/lib/competency/queries/profiles";

import { asOwner, givenDatabase } from "../../support/database";
import { aBroughtFile } from "../../support/opening";
import { actorOf, aTeam, eventsOf, newsFor } from "../../support/world";

givenDatabase();

const seminar = {
  title: "Literasi digital",
  provider: "BPSDM Jambi",
  form: "seminar",
  international: false,
  startedOn: "2026-05-04",
  endedOn: "2026-05-05",
  quantity: 2,
} as const;

describe("recording a training", () => {
  it("counts by the table, tells the rater and adds to the year", async () => {
    const { ayu, budi, citra } = await aTeam();
    expect(await recordTraining(ayu, seminar)).toBe(8);
    await recordTraining(ayu, { ...seminar, title: "Arsip digital", form: "e_learning", quantity: 15 });
    const own = await ownTrainings(ayu, 2026);
    expect(own).toMatchObject({ hours: 14, trainings: [{ hours: 6 }, { hours: 8 }] });
    expect(await teamProfiles(budi)).toMatchObject([{ id: ayu.personId, name: "Ayu", hours: 14 }]);
    expect(await teamProfiles(citra)).toEqual([]);
    expect(await newsFor(budi)).toEqual(["development.training-recorded", "development.training-recorded"]);
    expect(await eventsOf(own.trainings[0]?.id ?? "")).toEqual(["development.training-recorded"]);
  });

  it("counts in the year in which it ended", async () => {
    const { ayu } = await aTeam();
    await recordTraining(ayu, { ...seminar, startedOn: "2025-12-30", endedOn: "2025-12-31" });
    expect((await ownTrainings(ayu, 2026)).hours).toBe(0);
    expect((await ownTrainings(ayu, 2025)).hours).toBe(8);
  });

  it("counts a day's cap once, though two trainings of that day are recorded at the same moment", async () => {
    const { ayu } = await aTeam();
    const community = {
      ...seminar,
      form: "learning_community",
      quantity: 5,
      endedOn: seminar.startedOn,
    } as const;
    await Promise.all([
      recordTraining(ayu, community),
      recordTraining(ayu, { ...community, title: "Sama harinya" }),
    ]);
    const { hours, trainings } = await ownTrainings(ayu, 2026);
    expect(hours).toBe(2);
    expect(trainings.map((one) => one.hours).sort()).toEqual([0, 2]);
  });

  it("comes to the same hours in whichever order, for those that share a cap are counted anew", async () => {
    const short = {
      ...seminar,
      title: "Pendek",
      form: "learning_community",
      quantity: 2,
      endedOn: "2026-05-04",
    } as const;
    const long = { ...short, title: "Panjang", endedOn: "2026-05-05", quantity: 2 } as const;
    const counted = async (...inTurn: (typeof short | typeof long)[]) => {
      const { ayu } = await aTeam();
      for (const one of inTurn) await recordTraining(ayu, one);
      const { trainings } = await ownTrainings(ayu, 2026);
      return Object.fromEntries(trainings.map(({ title, hours }) => [title, hours]));
    };
    expect(await counted(short, long)).toEqual({ Pendek: 2, Panjang: 2 });
    expect(await counted(long, short)).toEqual({ Pendek: 2, Panjang: 2 });
    expect(await counted(long, short, { ...long, title: "Lagi" as "Panjang" })).toMatchObject({ Pendek: 2 });
  });

  it("leaves the hours that a document states as they are", async () => {
    const { ayu, citra } = await aTeam();
    const community = {
      ...seminar,
      form: "learning_community",
      quantity: 5,
      endedOn: seminar.startedOn,
    } as const;
    await recordTraining(ayu, community);
    const importId = await aBroughtFile(citra, "past_trainings");
    await asOwner().query(
      `UPDATE "TrainingRecord" SET hours = 1.5, source = 'SIMPEG', "documentNumber" = '1', "documentDate" = '2026-05-06',
        "importId" = $2, "row" = 2 WHERE "personId" = $1`,
      [ayu.personId, importId],
    );
    expect(await recordTraining(ayu, { ...community, title: "Sama harinya" })).toBe(0.5);
    expect((await ownTrainings(ayu, 2026)).hours).toBe(2);
  });

  it("is refused before it is over, and to people without a position", async () => {
    const { ayu } = await aTeam();
    await expect(recordTraining(ayu, { ...seminar, endedOn: "2026-06-04" })).rejects.toBeRefused(
      "development.in-the-future",
    );
    await expect(recordTraining(actorOf(randomUUID()), seminar)).rejects.toBeRefused("plan.no-assignment");
  });
});
