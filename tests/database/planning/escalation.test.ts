import type { Actor } from "@/lib/access/actor";
import { approvePlan, returnPlan, revisePlan, submitPlan } from "@/lib/planning/commands/flow";
import { takeBackReturn } from "@/lib/planning/commands/take-back";
import { findPlanToDecide } from "@/lib/planning/queries/to-decide";
import { findQueue, findTasks } from "@/lib/tasks/queries";

import { asOwner, givenDatabase } from "../../support/database";
import { aSubmittedPlan, anApprovedPlan, reference, seen } from "../../support/plans";
import { actorOf, anAgency, aPerson, aTeam, newsFor, supervises } from "../../support/world";

givenDatabase();

const on = ({ personId }: Actor, day: string) =>
  actorOf(personId, { today: day, now: `${day}T02:00:00.000Z` });

const outcomes = (settled: PromiseSettledResult<unknown>[]) => settled.map(({ status }) => status).sort();

/** Ayu's plan, handed in on 12 January; Budi has not decided on it. */
async function aWaitingPlan(since = "2026-01-12") {
  const team = await aTeam();
  return { ...team, planId: await aSubmittedPlan(on(team.ayu, since)) };
}

const approves = async (actor: Actor, planId: string) => approvePlan(actor, await reference(actor, planId));

describe("a plan that is not set on 1 February (L.II.C.5)", () => {
  it("can be confirmed by the rater's superior, who stands on it; both others are told", async () => {
    const { ayu, budi, dewi, planId } = await aWaitingPlan();
    await approves(on(dewi, "2026-02-01"), planId);
    expect(await seen(ayu, planId)).toMatchObject({ status: "approved", approvedEdition: 1 });
    const { rows } = await asOwner().query(
      `SELECT "raterId", "inPlaceOfId" FROM "PlanEdition" WHERE "planId" = $1`,
      [planId],
    );
    expect(rows).toEqual([{ raterId: dewi.personId, inPlaceOfId: budi.personId }]);
    expect(await newsFor(ayu)).toEqual(["plan.approved"]);
    expect(await newsFor(budi)).toEqual(["plan.submitted", "plan.approved"]);
  });

  it("can be returned by the superior, who can take that back", async () => {
    const { ayu, dewi, planId } = await aWaitingPlan();
    const superior = on(dewi, "2026-02-01");
    await returnPlan(superior, {
      ...(await reference(superior, planId)),
      note: "Sebut angkanya",
      comments: [],
    });
    expect(await seen(ayu, planId)).toMatchObject({ status: "returned" });
    await takeBackReturn(superior, await reference(superior, planId));
    expect(await seen(ayu, planId)).toMatchObject({ status: "submitted" });
  });

  it("is still the rater's, too", async () => {
    const { ayu, budi, planId } = await aWaitingPlan();
    await approves(on(budi, "2026-02-03"), planId);
    expect(await seen(ayu, planId)).toMatchObject({ status: "approved" });
  });

  it("does not have to be agreed upon again because the superior confirmed it (L.II.C.7)", async () => {
    const { ayu, dewi, planId } = await aWaitingPlan();
    await approves(on(dewi, "2026-02-01"), planId);
    expect((await findTasks(ayu)).toAgreeAgain).toEqual([]);
    expect((await seen(ayu, planId)).toAgreeAgain).toBe(false);
  });

  it("says to everybody concerned from when on", async () => {
    const { ayu, budi, dewi, planId } = await aWaitingPlan();
    for (const reader of [ayu, budi, dewi])
      expect((await seen(on(reader, "2026-02-01"), planId)).escalation).toMatchObject({
        since: "2026-02-01",
        superiorName: "Dewi",
      });
  });
});

describe("the decision of the rater's superior is refused", () => {
  it("until the deadline has passed", async () => {
    const { dewi, planId } = await aWaitingPlan();
    const early = on(dewi, "2026-01-31");
    await expect(approves(early, planId)).rejects.toBeRefused("not-found");
    expect(await findPlanToDecide(early, planId)).toBeNull();
  });

  it("on the day on which a plan was handed in late", async () => {
    const { dewi, planId } = await aWaitingPlan("2026-03-02");
    await expect(approves(on(dewi, "2026-03-02"), planId)).rejects.toBeRefused("not-found");
    await approves(on(dewi, "2026-03-03"), planId);
  });

  it("within the days of somebody who came to the position later", async () => {
    const { ayu, dewi, planId } = await aWaitingPlan();
    await asOwner().query(`UPDATE "Assignment" SET "validFrom" = '2026-01-10' WHERE "personId" = $1`, [
      ayu.personId,
    ]);
    await expect(approves(on(dewi, "2026-02-09"), planId)).rejects.toBeRefused("not-found");
    await approves(on(dewi, "2026-02-10"), planId);
  });

  it("for a new edition, whose predecessor counts (art. 14(2))", async () => {
    const { ayu, budi, dewi } = await aTeam();
    const planId = await anApprovedPlan(on(ayu, "2026-01-12"), on(budi, "2026-01-13"));
    const owner = on(ayu, "2026-05-04");
    await revisePlan(owner, { ...(await reference(owner, planId)), dialogueNote: "Dialog Mei" });
    await submitPlan(owner, await reference(owner, planId));
    await expect(approves(on(dewi, "2026-05-20"), planId)).rejects.toBeRefused("not-found");
  });

  it("for everybody else: the owner, a stranger, and who stands two levels above the rater", async () => {
    const { ayu, dewi, citra, planId } = await aWaitingPlan();
    const fajar = await aPerson(await anAgency(), "Fajar");
    await supervises(fajar, [dewi]);
    const sent = await reference(ayu, planId);
    for (const other of [ayu, citra, fajar])
      await expect(approvePlan(on(other, "2026-02-02"), sent)).rejects.toBeRefused("not-found");
  });
});

describe("the queue of the rater's superior", () => {
  it("has the plan apart from what waits for themself, and no longer once it is decided", async () => {
    const { budi, dewi, planId } = await aWaitingPlan();
    const own = await aSubmittedPlan(on(budi, "2026-01-20"));
    expect((await findQueue(on(dewi, "2026-01-30"))).items).toMatchObject([{ id: own }]);
    const superior = on(dewi, "2026-02-02");
    expect((await findQueue(superior)).items).toMatchObject([
      { kind: "plan", id: own, pastDeadline: false },
      { kind: "plan", id: planId, pastDeadline: true },
    ]);
    expect((await findTasks(superior)).pastDeadline).toMatchObject([{ id: planId, person: { name: "Ayu" } }]);
    expect(await findPlanToDecide(superior, planId)).not.toBeNull();
    await approves(on(budi, "2026-02-02"), planId);
    expect((await findQueue(superior)).items).toMatchObject([{ id: own }]);
  });
});

describe("rater and superior at once", () => {
  it("let one decision through, and the other is told", async () => {
    const { ayu, budi, dewi, planId } = await aWaitingPlan();
    const sent = await reference(ayu, planId);
    const [rater, superior] = [on(budi, "2026-02-02"), on(dewi, "2026-02-02")];
    const both = await Promise.allSettled([
      approvePlan(rater, sent),
      returnPlan(superior, { ...sent, note: "Sebut angkanya", comments: [] }),
    ]);
    expect(outcomes(both)).toEqual(["fulfilled", "rejected"]);
    const lost = both.find((outcome) => outcome.status === "rejected")?.reason as Error;
    expect(["stale", "plan.not-submitted"]).toContain(lost.message);
  });
});
