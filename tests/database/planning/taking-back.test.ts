import type { Actor } from "@/lib/access/actor";
import { saveResult } from "@/lib/planning/commands/content";
import { approvePlan, returnPlan, submitPlan } from "@/lib/planning/commands/flow";
import { takeBackReturn } from "@/lib/planning/commands/take-back";

import { givenDatabase } from "../../support/database";
import { anApprovedPlan, aSubmittedPlan, reference, seen, unlinked } from "../../support/plans";
import { actorOf, aTeam, eventsOf, newsFor } from "../../support/world";

givenDatabase();

const after = (actor: Actor, seconds: number) =>
  actorOf(actor.personId, { now: new Date(Date.parse(actor.now) + seconds * 1000).toISOString() });
const tooLate = "plan.too-late-to-take-back";

/** Budi's team, with Ayu's plan that he has just returned. */
async function aReturnedPlan() {
  const team = await aTeam();
  const planId = await aSubmittedPlan(team.ayu);
  await givesBack(team.budi, planId, "Jenis apa?");
  return { ...team, planId };
}

async function givesBack(rater: Actor, planId: string, text: string) {
  const lineId = (await seen(rater, planId)).results[0]?.id ?? "";
  await returnPlan(rater, {
    ...(await reference(rater, planId)),
    note: "",
    comments: [{ lineId, value: null, text }],
  });
}

describe("a return that is taken back", () => {
  it("lets the plan wait again without the remarks that came with it, leaves a trace and tells its owner", async () => {
    const { ayu, budi, planId } = await aReturnedPlan();
    await takeBackReturn(after(budi, 10), await reference(budi, planId));
    expect(await seen(ayu, planId)).toMatchObject({ status: "submitted", comments: [] });
    expect(await newsFor(ayu)).toEqual(["plan.returned", "plan.return-taken-back"]);
    expect((await eventsOf(planId)).slice(-2)).toEqual(["plan.returned", "plan.return-taken-back"]);
  });

  it("leaves the remarks of an earlier return", async () => {
    const { ayu, budi, planId } = await aReturnedPlan();
    await submitPlan(ayu, await reference(ayu, planId));
    await givesBack(after(budi, 60), planId, "Masih kurang");
    await takeBackReturn(after(budi, 61), await reference(budi, planId));
    expect((await seen(ayu, planId)).comments.map(({ text }) => text)).toEqual(["Jenis apa?"]);
  });

  it("can be decided anew", async () => {
    const { ayu, budi, planId } = await aReturnedPlan();
    await takeBackReturn(after(budi, 1), await reference(budi, planId));
    await approvePlan(budi, await reference(budi, planId));
    expect(await seen(ayu, planId)).toMatchObject({ status: "approved", approvedEdition: 1 });
  });
});

describe("taking a return back is refused", () => {
  it("after ten seconds", async () => {
    const { ayu, budi, planId } = await aReturnedPlan();
    const late = takeBackReturn(after(budi, 10.001), await reference(budi, planId));
    await expect(late).rejects.toBeRefused(tooLate);
    expect(await seen(ayu, planId)).toMatchObject({ status: "returned", comments: [{ text: "Jenis apa?" }] });
  });

  it("once the owner has begun to mend the plan, even under the version that it has then", async () => {
    const { ayu, budi, planId } = await aReturnedPlan();
    const sent = await reference(budi, planId);
    const added = { resultId: null, kind: "main", statement: "Arsip tertata" } as const;
    await saveResult(ayu, { ...sent, ...added, ...unlinked });
    for (const version of [sent.version + 1, sent.version])
      await expect(takeBackReturn(after(budi, 1), { planId, version })).rejects.toBeRefused(tooLate);
    expect((await seen(ayu, planId)).status).toBe("returned");
  });

  it("once the owner has handed it in again", async () => {
    const { ayu, budi, planId } = await aReturnedPlan();
    await submitPlan(ayu, await reference(ayu, planId));
    const sent = await reference(budi, planId);
    await expect(takeBackReturn(after(budi, 1), sent)).rejects.toBeRefused(tooLate);
  });

  it("for a confirmation, whose edition stays", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await anApprovedPlan(ayu, budi);
    const sent = await reference(budi, planId);
    await expect(takeBackReturn(after(budi, 1), sent)).rejects.toBeRefused(tooLate);
    expect((await seen(ayu, planId)).status).toBe("approved");
  });

  it("to everybody but the rater", async () => {
    const { ayu, budi, dewi, citra, planId } = await aReturnedPlan();
    const sent = await reference(budi, planId);
    for (const other of [ayu, dewi, citra])
      await expect(takeBackReturn(after(other, 1), sent)).rejects.toBeRefused("not-found");
    expect((await seen(ayu, planId)).status).toBe("returned");
  });

  it("to the second of two at one moment", async () => {
    const { budi, planId } = await aReturnedPlan();
    const sent = await reference(budi, planId);
    const both = await Promise.allSettled([1, 1].map(() => takeBackReturn(after(budi, 1), sent)));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
