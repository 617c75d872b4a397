import type { Actor } from "@/lib/access/actor";
import { writing } from "@/lib/db/doors";
import { answerRemark } from "@/lib/planning/commands/answer-remark";
import { addAppendixItem, removeLine, saveIndicator } from "@/lib/planning/commands/content";
import { approvePlan, pullBackPlan, returnPlan, submitPlan } from "@/lib/planning/commands/flow";
import { takeBackReturn } from "@/lib/planning/commands/take-back";
import { findPlan } from "@/lib/planning/queries/plan";
import { findPlanToDecide } from "@/lib/planning/queries/to-decide";

import { asOwner, givenDatabase } from "../../support/database";
import { aSubmittedPlan, reference, seen } from "../../support/plans";
import { aTeam, granted } from "../../support/world";

givenDatabase();

/** Gives a plan back with a remark on its first indicator and on the first item of its appendix. */
async function givesBack(rater: Actor, planId: string, text = "Berapa?") {
  const { results, appendix } = await seen(rater, planId);
  const lines = [results[0]?.indicators[0]?.id, appendix[0]?.id];
  const comments = lines.map((lineId = "") => ({ lineId, value: null, text }));
  await returnPlan(rater, { ...(await reference(rater, planId)), note: "Perjelas", comments });
}

/** The owner asks another number of the first indicator. */
async function mends(owner: Actor, planId: string, targetValue: string) {
  const { results, version } = await seen(owner, planId);
  const [result] = results;
  await saveIndicator(owner, {
    ...{ planId, version, resultId: result?.id ?? "", indicatorId: result?.indicators[0]?.id ?? null },
    ...{ text: "Izin selesai dalam tiga hari", aspect: "time", perspective: null },
    ...{ targetValue, targetUnit: "%", targetNarrative: null, direction: "higher" },
  });
}

/** Budi's team, with Ayu's plan that came back once, was mended and is handed in again. */
async function aMendedPlan() {
  const team = await aTeam();
  const planId = await aSubmittedPlan(team.ayu);
  await givesBack(team.budi, planId);
  await mends(team.ayu, planId, "97");
  const { appendix } = await seen(team.ayu, planId);
  await removeLine(team.ayu, { ...(await reference(team.ayu, planId)), lineId: appendix[0]?.id ?? "" });
  const item = { section: "resources" as const, text: "Dua petugas loket" };
  await addAppendixItem(team.ayu, { ...(await reference(team.ayu, planId)), ...item });
  return { ...team, planId };
}

const target = (before: string, after: string) =>
  expect.objectContaining({
    ...{ kind: "target", before: expect.objectContaining({ targetValue: before }) },
    after: expect.objectContaining({ targetValue: after }),
  });
const removed = { kind: "removed", line: "appendix", text: "Isi resources" };
const mended = [target("95", "97"), { kind: "added", line: "appendix", text: "Dua petugas loket" }, removed];
const became = [
  { became: { kind: "changed", changes: [target("95", "97")] } },
  { became: { kind: "removed", changes: [removed] } },
];

describe("a plan that comes back after a return", () => {
  it("says to its rater what changed since, and beside each remark what became of its line", async () => {
    const { ayu, budi, planId } = await aMendedPlan();
    await submitPlan(ayu, await reference(ayu, planId));
    const plan = await findPlanToDecide(budi, planId);
    expect(plan).toMatchObject({ sinceReturn: { note: "Perjelas", changes: mended }, comments: became });
  });

  it("says the same to its owner, from the first change on, and to the rater not before it comes", async () => {
    const { ayu, budi, planId } = await aMendedPlan();
    expect(await seen(ayu, planId)).toMatchObject({ sinceReturn: { changes: mended }, comments: became });
    expect(await seen(budi, planId)).toMatchObject({ sinceReturn: null, comments: [{ became: null }, {}] });
    await submitPlan(ayu, await reference(ayu, planId));
    expect(await seen(ayu, planId)).toMatchObject({ sinceReturn: { changes: mended }, comments: became });
    await pullBackPlan(ayu, await reference(ayu, planId));
    expect(await seen(ayu, planId)).toMatchObject({ sinceReturn: { changes: mended } });
  });

  it("compares with the last return, and each remark with its own", async () => {
    const { ayu, budi, planId } = await aMendedPlan();
    await submitPlan(ayu, await reference(ayu, planId));
    await givesBack(budi, planId, "Masih kurang");
    expect((await seen(ayu, planId)).sinceReturn?.changes).toEqual([]);
    await mends(ayu, planId, "98");
    await submitPlan(ayu, await reference(ayu, planId));
    const { sinceReturn, comments } = await seen(budi, planId);
    expect(sinceReturn?.changes).toEqual([target("97", "98")]);
    expect(comments.map(({ text, became: now }) => [text, now?.kind, now?.changes])).toEqual([
      ["Berapa?", "changed", [target("95", "98")]],
      ["Berapa?", "removed", [removed]],
      ["Masih kurang", "changed", [target("97", "98")]],
      ["Masih kurang", "kept", []],
    ]);
  });

  it("knows the last return by what came last, also where the demo's clock was set back in between", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aSubmittedPlan(ayu);
    const inJuly = { ...budi, today: "2026-07-01", now: "2026-07-01T02:00:00.000Z" };
    await returnPlan(inJuly, { ...(await reference(budi, planId)), note: "pertama", comments: [] });
    await mends(ayu, planId, "97");
    await submitPlan(ayu, await reference(ayu, planId));
    await returnPlan(budi, { ...(await reference(budi, planId)), note: "kedua", comments: [] });
    expect((await seen(ayu, planId)).sinceReturn).toMatchObject({ note: "kedua", changes: [] });
    await submitPlan(ayu, await reference(ayu, planId));
    await approvePlan(budi, await reference(budi, planId));
    expect((await seen(ayu, planId)).dialogue.map(({ text }) => text)).toEqual(["pertama", "kedua"]);
  });

  it("has nothing to compare where it was never returned, where that was taken back, and once it is confirmed", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aSubmittedPlan(ayu);
    expect((await seen(budi, planId)).sinceReturn).toBeNull();
    await givesBack(budi, planId);
    await takeBackReturn(budi, await reference(budi, planId));
    for (const reader of [ayu, budi]) expect((await seen(reader, planId)).sinceReturn).toBeNull();
    await givesBack(budi, planId);
    await submitPlan(ayu, await reference(ayu, planId));
    await approvePlan(budi, await reference(budi, planId));
    for (const reader of [ayu, budi]) expect((await seen(reader, planId)).sinceReturn).toBeNull();
  });

  it("is compared for its two sides alone", async () => {
    const { ayu, dewi, citra, agency, planId } = await aMendedPlan();
    await submitPlan(ayu, await reference(ayu, planId));
    for (const reader of [dewi, granted(citra, "auditor", agency.path)]) {
      const { sinceReturn, comments } = await seen(reader, planId);
      expect(sinceReturn).toBeNull();
      expect(comments.map(({ became: now }) => now)).toEqual([null, null]);
    }
    expect(await findPlan(citra, planId)).toBeNull();
  });
});

describe("the database", () => {
  it("keeps with every return what was handed in, and lets nobody change it", async () => {
    const { budi, planId } = await aMendedPlan();
    const step = (kind: string, content: string | null) =>
      asOwner().query(
        `INSERT INTO "PlanStep" (id, "planId", edition, kind, "actorId", at, content)
         VALUES (gen_random_uuid(), $1, 1, $2::"PlanStepKind", $3, now(), $4::jsonb)`,
        [planId, kind, budi.personId, content],
      );
    const rest = `"behaviours":[],"appendix":[]`;
    for (const content of [
      ...[null, "{}", `{"results":[]}`, `{"results":[],"behaviours":[]}`, `{"results":{},${rest}}`],
      ...["1,2", "null", "{}", "[]", `[{"indicators":[]}]`, `{"indicators":{}}`].map(
        (results) => `{"results":[${results}],${rest}}`,
      ),
    ])
      await expect(step("returned", content)).rejects.toThrow(/PlanStep_kept_return/);
    await step("returned", `{"results":[{"indicators":[]}],${rest}}`);
    await expect(step("submitted", `{"results":[],${rest}}`)).rejects.toThrow(/PlanStep_kept_return/);
    await expect(
      writing(budi, (tx) => tx.$executeRawUnsafe(`UPDATE "PlanStep" SET content = '{"results":[]}'`)),
    ).rejects.toThrow(/permission denied/);
  });

  it("takes a remark with the return of its plan by who returned it, and with no other step", async () => {
    const { ayu, budi, planId } = await aMendedPlan();
    const remark = (author: Actor, kind: string | null) =>
      asOwner().query(
        `INSERT INTO "PlanComment" (id, "planId", edition, "authorId", text, "writtenAt", "returnId")
         VALUES (gen_random_uuid(), $1, 1, $2, 'Apa?', now(),
           (SELECT id FROM "PlanStep" WHERE "planId" = $1 AND kind = $3::"PlanStepKind"))`,
        [planId, author.personId, kind],
      );
    await expect(remark(budi, "submitted")).rejects.toThrow(/comes with no return/);
    await expect(remark(budi, null)).rejects.toThrow(/comes with no return/);
    await expect(remark(ayu, "returned")).rejects.toThrow(/comes with no return/);
    await remark(budi, "returned");
  });

  it("lets a remark from before returns were known be answered, and be settled with its plan", async () => {
    const { ayu, budi, planId } = await aMendedPlan();
    await asOwner().query(
      `SET session_replication_role = replica; UPDATE "PlanComment" SET "returnId" = NULL;
       SET session_replication_role = origin`,
    );
    const [remark] = (await seen(ayu, planId)).comments;
    const answer = { remarkId: remark?.id ?? "", answer: "Lima puluh" };
    await answerRemark(ayu, { ...(await reference(ayu, planId)), ...answer });
    await submitPlan(ayu, await reference(ayu, planId));
    await approvePlan(budi, await reference(budi, planId));
    expect(await seen(ayu, planId)).toMatchObject({ status: "approved" });
  });
});
