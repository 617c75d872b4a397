import { randomUUID } from "node:crypto";

import { remindRater } from "@/lib/planning/commands/remind";
import { findWaiting } from "@/lib/planning/queries/waiting";

import { givenDatabase } from "../../support/database";
import { aPlan, aSubmittedPlan } from "../../support/plans";
import { actorOf, aPerson, aTeam, granted, newsFor, supervises } from "../../support/world";

givenDatabase();

/** Two plans wait for Budi and one for Dewi; a leader of their agency and one of another. */
async function aCrowd() {
  const team = await aTeam();
  const { agency, elsewhere, ayu, budi, dewi } = team;
  const eko = await aPerson(agency, "Eko");
  await supervises(budi, [eko]);
  const planId = await aSubmittedPlan(ayu);
  for (const owner of [eko, budi]) await aSubmittedPlan(owner);
  await aPlan(dewi);
  const leader = granted(actorOf(randomUUID()), "leadership", agency.path);
  const stranger = granted(actorOf(randomUUID()), "leadership", elsewhere.path);
  return { ...team, planId, leader: { ...leader, personId: dewi.personId }, stranger };
}

describe("who waits for whom (P4)", () => {
  it("names first whom most people wait for, within the units that one reads figures of", async () => {
    const { leader, stranger, budi } = await aCrowd();
    expect(await findWaiting(leader)).toMatchObject([
      { name: "Budi", count: 2, reminded: false },
      { name: "Dewi", count: 1 },
    ]);
    expect(await findWaiting(stranger)).toEqual([]);
    expect(await findWaiting(budi)).toEqual([]);
  });

  it("reminds a rater once a day, and nobody without sight of what waits can", async () => {
    const { leader, stranger, budi, citra } = await aCrowd();
    const reminder = { raterId: budi.personId };
    await remindRater(leader, reminder);
    expect(await newsFor(budi)).toContain("plan.reminded");
    expect((await findWaiting(leader))[0]).toMatchObject({ name: "Budi", reminded: true });
    await expect(remindRater(leader, reminder)).rejects.toBeRefused("plan.reminded-today");
    await expect(remindRater(stranger, reminder)).rejects.toBeRefused("not-found");
    await expect(remindRater(leader, { raterId: citra.personId })).rejects.toBeRefused("not-found");
  });

  it("reminds once, also when two people do it in the same moment", async () => {
    const { leader, budi, citra } = await aCrowd();
    const other = { ...leader, personId: citra.personId };
    // Each has a connection already, so that none waits for one.
    await Promise.all(Array.from({ length: 4 }, () => findWaiting(leader)));
    const reminders = [leader, other, leader, other].map((actor) =>
      remindRater(actor, { raterId: budi.personId }),
    );
    const outcomes = await Promise.allSettled(reminders);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await newsFor(budi)).filter((topic) => topic === "plan.reminded")).toHaveLength(1);
  });

  it("knows of a reminder before seven in the morning, when London still writes the day before", async () => {
    const { leader, budi } = await aCrowd();
    const early = { ...leader, today: "2026-06-04", now: "2026-06-03T19:34:00.000Z" };
    await remindRater(early, { raterId: budi.personId });
    expect((await findWaiting(early))[0]).toMatchObject({ name: "Budi", reminded: true });
    await expect(remindRater(early, { raterId: budi.personId })).rejects.toBeRefused("plan.reminded-today");
  });
});
