import type { Actor } from "@/lib/access/actor";
import { writing } from "@/lib/db/doors";
import { answerRemark } from "@/lib/planning/commands/answer-remark";
import { removeLine, saveResult } from "@/lib/planning/commands/content";
import { approvePlan, pullBackPlan, returnPlan, revisePlan, submitPlan } from "@/lib/planning/commands/flow";
import { takeBackReturn } from "@/lib/planning/commands/take-back";
import { findEdition } from "@/lib/planning/queries/editions";
import { findPlan } from "@/lib/planning/queries/plan";

import { asOwner, givenDatabase } from "../../support/database";
import { aSubmittedPlan, reference, seen, unlinked } from "../../support/plans";
import { aWorkTeam } from "../../support/teams";
import { aTeam, eventsOf, granted, newsFor } from "../../support/world";

givenDatabase();

/** Budi's team, with Ayu's plan that he has returned with a remark on its result. */
async function aRemark() {
  const team = await aTeam();
  const planId = await aSubmittedPlan(team.ayu);
  await remarks(team.budi, planId, "Jenis apa?");
  return { ...team, planId, remarkId: (await seen(team.ayu, planId)).comments[0]?.id ?? "" };
}

async function remarks(rater: Actor, planId: string, text: string) {
  const lineId = (await seen(rater, planId)).results[0]?.id ?? "";
  await returnPlan(rater, {
    ...(await reference(rater, planId)),
    note: "",
    comments: [{ lineId, value: null, text }],
  });
}

const answers = async (actor: Actor, planId: string, remarkId: string, answer = "Izin usaha") =>
  answerRemark(actor, { ...(await reference(actor, planId)), remarkId, answer });

describe("a remark on a returned plan", () => {
  it("is settled by the owner's answer, which leaves a trace", async () => {
    const { ayu, planId, remarkId } = await aRemark();
    await answers(ayu, planId, remarkId);
    expect((await seen(ayu, planId)).comments).toMatchObject([{ text: "Jenis apa?", answer: "Izin usaha" }]);
    expect((await eventsOf(planId)).at(-1)).toBe("plan.remark-answered");
  });

  it("is open to the rater until the plan comes back, and then has its answer", async () => {
    const { ayu, budi, planId, remarkId } = await aRemark();
    await answers(ayu, planId, remarkId);
    expect((await seen(budi, planId)).comments).toMatchObject([{ answer: null }]);
    expect(await newsFor(budi)).toEqual(["plan.submitted"]);
    await submitPlan(ayu, await reference(ayu, planId));
    expect((await seen(budi, planId)).comments).toMatchObject([{ text: "Jenis apa?", answer: "Izin usaha" }]);
  });

  it("keeps nobody from handing the plan in without an answer", async () => {
    const { ayu, budi, planId } = await aRemark();
    await submitPlan(ayu, await reference(ayu, planId));
    expect((await seen(budi, planId)).comments).toMatchObject([{ text: "Jenis apa?", answer: null }]);
  });

  it("is followed by another where the answer does not do", async () => {
    const { ayu, budi, planId, remarkId } = await aRemark();
    await answers(ayu, planId, remarkId);
    await submitPlan(ayu, await reference(ayu, planId));
    await remarks(budi, planId, "Izin usaha yang mana?");
    expect((await seen(ayu, planId)).comments).toMatchObject([
      { text: "Jenis apa?", answer: "Izin usaha" },
      { text: "Izin usaha yang mana?", answer: null },
    ]);
  });

  it("can be on an indicator, a value and an item of the appendix, each settled by itself", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aSubmittedPlan(ayu);
    const { results, appendix } = await seen(budi, planId);
    const [indicatorId = "", itemId = ""] = [results[0]?.indicators[0]?.id, appendix[0]?.id];
    const comments = [
      { lineId: indicatorId, value: null, text: "Berapa hari?" },
      { lineId: null, value: "loyal" as const, text: "Terlalu umum" },
      { lineId: itemId, value: null, text: "Dari anggaran mana?" },
    ];
    await returnPlan(budi, { ...(await reference(budi, planId)), note: "", comments });
    const { comments: open } = await seen(ayu, planId);
    expect(open).toMatchObject(comments);
    await answers(ayu, planId, open[1]?.id ?? "", "Disebut contohnya");
    await removeLine(ayu, { ...(await reference(ayu, planId)), lineId: itemId });
    await answers(ayu, planId, open[2]?.id ?? "", "Dihapus");
    expect((await seen(ayu, planId)).comments.map(({ answer }) => answer)).toEqual([
      ...[null, "Disebut contohnya", "Dihapus"],
    ]);
  });

  it("can still be answered when its line was taken away", async () => {
    const { ayu, planId, remarkId } = await aRemark();
    const lineId = (await seen(ayu, planId)).results[0]?.id ?? "";
    await removeLine(ayu, { ...(await reference(ayu, planId)), lineId });
    await answers(ayu, planId, remarkId, "Dihapus");
    expect((await seen(ayu, planId)).comments).toMatchObject([{ lineId, answer: "Dihapus" }]);
  });

  it("is out of sight once the edition is confirmed, and does not come back with the next", async () => {
    const { ayu, budi, planId, remarkId } = await aRemark();
    await answers(ayu, planId, remarkId);
    await submitPlan(ayu, await reference(ayu, planId));
    await approvePlan(budi, await reference(budi, planId));
    expect((await seen(budi, planId)).comments).toEqual([]);
    await revisePlan(ayu, { ...(await reference(ayu, planId)), dialogueNote: "Target naik" });
    for (const reader of [ayu, budi]) expect((await seen(reader, planId)).comments).toEqual([]);
  });

  it("on a revision is nobody else's, who read the edition that is confirmed", async () => {
    const { ayu, budi, dewi, planId } = await aRemark();
    await submitPlan(ayu, await reference(ayu, planId));
    await approvePlan(budi, await reference(budi, planId));
    await revisePlan(ayu, { ...(await reference(ayu, planId)), dialogueNote: "Target naik" });
    await submitPlan(ayu, await reference(ayu, planId));
    await remarks(budi, planId, "Berapa targetnya?");
    expect((await seen(ayu, planId)).comments).toMatchObject([{ text: "Berapa targetnya?" }]);
    for (const reader of [budi, dewi]) expect((await seen(reader, planId)).comments).toEqual([]);
  });

  it("ends the time in which its return can be taken back: the owner has begun to mend", async () => {
    const { ayu, budi, planId, remarkId } = await aRemark();
    await answers(ayu, planId, remarkId);
    await expect(takeBackReturn(budi, await reference(budi, planId))).rejects.toBeRefused(
      "plan.too-late-to-take-back",
    );
  });
});

describe("the dialogue about a plan that is confirmed", () => {
  /** Ayu's plan, confirmed after it came back twice, once by mistake: one remark answered, one left, and one word on the whole. */
  async function aConfirmedPlan() {
    const { ayu, budi, planId, remarkId, ...others } = await aRemark();
    await answers(ayu, planId, remarkId);
    await submitPlan(ayu, await reference(ayu, planId));
    await remarks(budi, planId, "Ini salah tekan");
    await takeBackReturn(budi, await reference(budi, planId));
    const lineId = (await seen(budi, planId)).results[0]?.indicators[0]?.id ?? "";
    const comments = [{ lineId, value: null, text: "Berapa hari?" }];
    await returnPlan(budi, { ...(await reference(budi, planId)), note: "Hampir selesai", comments });
    const { results } = await seen(ayu, planId);
    const plan = await reference(ayu, planId);
    await saveResult(ayu, {
      ...{ ...plan, ...unlinked, resultId: results[0]?.id ?? "", kind: "main", statement: "Izin selesai" },
    });
    await submitPlan(ayu, await reference(ayu, planId));
    await approvePlan(budi, await reference(budi, planId));
    return { ...others, ayu, budi, planId };
  }
  const said = [
    {
      ...{ line: { kind: "result", text: "Layanan izin selesai tepat waktu" } },
      ...{ text: "Jenis apa?", answer: "Izin usaha" },
    },
    { line: null, text: "Hampir selesai", answer: null },
    {
      ...{ line: { kind: "indicator", text: "Izin selesai dalam tiga hari" } },
      ...{ text: "Berapa hari?", answer: null },
    },
  ];

  it("stays readable with the words that were remarked on, and without what was taken back", async () => {
    const { ayu, budi, planId } = await aConfirmedPlan();
    for (const reader of [ayu, budi]) expect((await seen(reader, planId)).dialogue).toMatchObject(said);
    expect((await seen(ayu, planId)).dialogue).toHaveLength(said.length);
  });

  it("is of lines also where the return kept nothing: in their words when the plan was confirmed, if they are in it", async () => {
    const { ayu, planId } = await aConfirmedPlan();
    await asOwner().query(`ALTER TABLE "PlanStep" DROP CONSTRAINT "PlanStep_kept_return"`);
    await asOwner().query(`UPDATE "PlanStep" SET content = NULL`);
    const [first, ...others] = said;
    const asConfirmed = { ...first, line: { kind: "result", text: "Izin selesai" } };
    expect((await seen(ayu, planId)).dialogue).toMatchObject([asConfirmed, ...others]);

    await asOwner().query(`SET session_replication_role = replica;
      UPDATE "PlanComment" SET "lineId" = NULL, "value" = 'loyal' WHERE text = 'Jenis apa?';
      UPDATE "PlanComment" SET "lineId" = gen_random_uuid() WHERE text = 'Berapa hari?';
      SET session_replication_role = origin`);
    expect((await seen(ayu, planId)).dialogue.map(({ line }) => line)).toEqual([
      { key: "loyal", kind: "value", text: "" },
      null,
      "unknown",
    ]);
  });

  it("is read by whom its owner was told would read the answers, and by nobody else", async () => {
    const { dewi, citra, agency, planId } = await aConfirmedPlan();
    for (const reader of [dewi, granted(citra, "auditor", agency.path)])
      expect((await seen(reader, planId)).dialogue).toMatchObject(said);
    expect(await findPlan(citra, planId)).toBeNull();
  });

  it("is kept from the leader of a work team, who reads the plan alone", async () => {
    const { budi, ayu, eko } = await aWorkTeam();
    const planId = await aSubmittedPlan(ayu);
    await returnPlan(budi, { ...(await reference(budi, planId)), note: "Hampir selesai", comments: [] });
    await submitPlan(ayu, await reference(ayu, planId));
    await approvePlan(budi, await reference(budi, planId));
    const notes = async (reader: Actor) => (await seen(reader, planId)).steps.map(({ note }) => note);
    for (const reader of [ayu, budi]) expect(await notes(reader)).toContain("Hampir selesai");
    expect(await notes(eko)).toEqual([null, null, null, null]);
  });

  it("stays with its edition, which counts until the next one is confirmed", async () => {
    const { ayu, budi, planId } = await aConfirmedPlan();
    await revisePlan(ayu, { ...(await reference(ayu, planId)), dialogueNote: "Target naik" });
    for (const reader of [ayu, budi]) expect((await seen(reader, planId)).dialogue).toMatchObject(said);
    expect((await findEdition(ayu, planId, 1))?.dialogue).toMatchObject(said);
    await submitPlan(ayu, await reference(ayu, planId));
    for (const reader of [ayu, budi]) expect((await seen(reader, planId)).dialogue).toMatchObject(said);
    await approvePlan(budi, await reference(budi, planId));
    for (const reader of [ayu, budi]) expect((await seen(reader, planId)).dialogue).toEqual([]);
    expect((await findEdition(budi, planId, 1))?.dialogue).toMatchObject(said);
  });
});

describe("answering a remark is refused", () => {
  it("a second time", async () => {
    const { ayu, planId, remarkId } = await aRemark();
    await answers(ayu, planId, remarkId);
    await expect(answers(ayu, planId, remarkId, "Lain")).rejects.toBeRefused("plan.remark-settled");
  });

  it("to everybody but the owner of the plan", async () => {
    const { ayu, budi, dewi, citra, planId, remarkId } = await aRemark();
    const sent = { ...(await reference(ayu, planId)), remarkId, answer: "Lain" };
    for (const other of [budi, dewi, citra])
      await expect(answerRemark(other, sent)).rejects.toBeRefused("not-found");
    expect((await seen(ayu, planId)).comments).toMatchObject([{ answer: null }]);
  });

  it("for a remark on another plan", async () => {
    const { ayu, planId } = await aRemark();
    const other = await aRemark();
    await expect(answers(ayu, planId, other.remarkId)).rejects.toBeRefused("not-found");
  });

  it("while the plan is with the rater", async () => {
    const { ayu, planId, remarkId } = await aRemark();
    await submitPlan(ayu, await reference(ayu, planId));
    await expect(answers(ayu, planId, remarkId)).rejects.toBeRefused("plan.not-open");
    await pullBackPlan(ayu, await reference(ayu, planId));
    await answers(ayu, planId, remarkId);
    expect((await seen(ayu, planId)).comments).toMatchObject([{ answer: "Izin usaha" }]);
  });

  it("to the second of two at one moment", async () => {
    const { ayu, planId, remarkId } = await aRemark();
    const sent = { ...(await reference(ayu, planId)), remarkId, answer: "Izin usaha" };
    const both = await Promise.allSettled([answerRemark(ayu, sent), answerRemark(ayu, sent)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("from a page that has become stale", async () => {
    const { ayu, planId, remarkId } = await aRemark();
    const { version } = await reference(ayu, planId);
    const stale = answerRemark(ayu, { planId, version: version - 1, remarkId, answer: "Izin usaha" });
    await expect(stale).rejects.toBeRefused("stale");
  });
});

describe("the database", () => {
  it("lets the app change nothing of a remark but its answer", async () => {
    const { ayu, planId } = await aRemark();
    for (const statement of [
      `UPDATE "PlanComment" SET text = 'Lain'`,
      `UPDATE "PlanComment" SET "authorId" = '${ayu.personId}'`,
      `DELETE FROM "PlanComment"`,
    ])
      await expect(writing(ayu, (tx) => tx.$executeRawUnsafe(statement))).rejects.toThrow(
        /permission denied/,
      );
    expect((await findPlan(ayu, planId))?.comments).toMatchObject([{ text: "Jenis apa?" }]);
  });

  it("lets a remark be about one line or one value, not about both", async () => {
    const { planId } = await aRemark();
    await expect(
      asOwner().query(`UPDATE "PlanComment" SET "value" = 'loyal' WHERE "planId" = $1`, [planId]),
    ).rejects.toThrow(/PlanComment_one_line/);
  });

  it("lets a remark be settled once, and answered only while its plan is open", async () => {
    const { ayu, planId, remarkId } = await aRemark();
    const set = (what: string) =>
      asOwner().query(`UPDATE "PlanComment" SET ${what} WHERE id = $1`, [remarkId]);
    await expect(set(`answer = 'Lain'`)).rejects.toThrow(/PlanComment_answered/);
    await expect(set(`answer = ' ', "settledAt" = now()`)).rejects.toThrow(/PlanComment_answered/);
    await submitPlan(ayu, await reference(ayu, planId));
    await expect(set(`answer = 'Lain', "settledAt" = now()`)).rejects.toThrow(/not open for changes/);
    await set(`"settledAt" = now()`);
    await expect(set(`"settledAt" = NULL`)).rejects.toThrow(/is settled/);
  });
});
