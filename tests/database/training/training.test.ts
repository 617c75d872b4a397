import { randomUUID } from "node:crypto";

import { recordTraining } from "@/lib/training/commands/record-training";
import { ownTrainings } from "@/lib/training/queries/own";
import { teamProfiles } from "@/lib/competency/queries/profiles";

import { givenDatabase } from "../../support/database";
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
    await recordTraining(ayu, { ...seminar, form: "e_learning", quantity: 15 });
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
    const hours = await Promise.all([recordTraining(ayu, community), recordTraining(ayu, community)]);
    expect(hours.sort()).toEqual([0, 2]);
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
