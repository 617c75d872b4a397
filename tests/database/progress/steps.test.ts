import { randomUUID } from "node:crypto";

import { findMember } from "@/lib/feedback/queries/member";
import { dropStep, finishStep, saveStep } from "@/lib/progress/commands/steps";
import { findProgress } from "@/lib/progress/queries/own";

import { asOwner, givenDatabase } from "../../support/database";
import { anApprovedPlan, aPlan, seen } from "../../support/plans";
import { aTeam, eventsOf } from "../../support/world";

givenDatabase();

type Team = Awaited<ReturnType<typeof aTeam>>;

async function aResult({ ayu, budi }: Team) {
  const planId = await anApprovedPlan(ayu, budi);
  return { planId, resultId: (await seen(ayu, planId)).results[0]?.id ?? "" };
}
const typed = (resultId: string) => ({
  ...{ stepId: null, version: 0, resultId },
  text: "Data tiga desa terkumpul",
  dueOn: "2026-09-30",
});
const stepsOf = async ({ ayu }: Team) => (await findProgress(ayu, 2026)).plan?.results[0]?.steps ?? [];

describe("an action plan (B.1.1)", () => {
  it("is written, ticked off, changed and taken back by its owner, and its rater reads along", async () => {
    const team = await aTeam();
    const { resultId } = await aResult(team);
    const stepId = await saveStep(team.ayu, typed(resultId));
    await finishStep(team.ayu, { stepId, version: 0, done: true });
    expect(await stepsOf(team)).toMatchObject([{ id: stepId, doneOn: "2026-06-03", dueOn: "2026-09-30" }]);
    await finishStep(team.ayu, { stepId, version: 1, done: false });
    await saveStep(team.ayu, { ...typed(resultId), stepId, version: 2, text: "Data lima desa terkumpul" });
    const member = await findMember(team.budi, team.ayu.personId);
    expect(member?.results[0]?.steps).toMatchObject([{ text: "Data lima desa terkumpul", doneOn: null }]);
    await dropStep(team.ayu, { stepId, version: 3 });
    expect(await stepsOf(team)).toEqual([]);
    expect(await eventsOf(stepId)).toEqual([
      "progress.step-saved",
      "progress.step-finished",
      "progress.step-reopened",
      "progress.step-saved",
      "progress.step-dropped",
    ]);
  });

  it("is nobody else's to write, not even its rater's", async () => {
    const team = await aTeam();
    const { resultId } = await aResult(team);
    const stepId = await saveStep(team.ayu, typed(resultId));
    for (const other of [team.budi, team.citra, team.dewi]) {
      await expect(saveStep(other, typed(resultId))).rejects.toBeRefused("not-found");
      await expect(finishStep(other, { stepId, version: 0, done: true })).rejects.toBeRefused("not-found");
      await expect(dropStep(other, { stepId, version: 0 })).rejects.toBeRefused("not-found");
    }
    await expect(saveStep(team.ayu, typed(randomUUID()))).rejects.toBeRefused("not-found");
    await expect(finishStep(team.ayu, { stepId: randomUUID(), version: 0, done: true })).rejects.toBeRefused(
      "not-found",
    );
  });

  it("leads to what was confirmed, in the year of its plan", async () => {
    const team = await aTeam();
    const draft = (await seen(team.dewi, await aPlan(team.dewi))).results[0]?.id ?? "";
    await expect(saveStep(team.dewi, typed(draft))).rejects.toBeRefused("progress.no-approved-plan");
    const { planId, resultId } = await aResult(team);
    await expect(saveStep(team.ayu, { ...typed(resultId), dueOn: "2027-01-01" })).rejects.toBeRefused(
      "progress.step-outside-year",
    );
    const stepId = await saveStep(team.ayu, typed(resultId));
    await asOwner().query(`UPDATE "PerformancePlan" SET status = 'closed' WHERE id = $1`, [planId]);
    await expect(saveStep(team.ayu, typed(resultId))).rejects.toBeRefused("progress.plan-closed");
    await expect(finishStep(team.ayu, { stepId, version: 0, done: true })).rejects.toBeRefused(
      "progress.plan-closed",
    );
    await expect(dropStep(team.ayu, { stepId, version: 0 })).rejects.toBeRefused("progress.plan-closed");
  });

  it("keeps of two changes at once the first, and tells the second what stands there", async () => {
    const team = await aTeam();
    const { resultId } = await aResult(team);
    const stepId = await saveStep(team.ayu, typed(resultId));
    const change = (text: string) => saveStep(team.ayu, { ...typed(resultId), stepId, text });
    const both = await Promise.allSettled([change("Pagi"), change("Siang")]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const stands = (await stepsOf(team))[0]?.text;
    await expect(change("Malam")).rejects.toMatchObject({ current: { text: stands } });
    await expect(dropStep(team.ayu, { stepId, version: 0 })).rejects.toBeRefused("stale");
  });

  it("cannot lead to another plan's result or another year, whoever writes it", async () => {
    const team = await aTeam();
    const { planId, resultId } = await aResult(team);
    const other = await aPlan(team.dewi);
    const insert = (plan: string, dueOn: string, text = "x") =>
      asOwner().query(
        `INSERT INTO "ActionStep" (id, "planId", "resultId", text, "dueOn") VALUES ($1, $2, $3, $4, $5)`,
        [randomUUID(), plan, resultId, text, dueOn],
      );
    await expect(insert(other, "2026-05-01")).rejects.toThrow("not of this plan");
    await expect(insert(planId, "2027-05-01")).rejects.toThrow("not of this plan");
    await expect(insert(planId, "2026-05-01", " ")).rejects.toThrow("ActionStep_says_something");
    await expect(insert(planId, "2026-05-01")).resolves.toBeDefined();
  });
});
