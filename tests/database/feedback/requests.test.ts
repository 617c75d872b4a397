import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { askFeedback } from "@/lib/feedback/commands/ask";
import { answerRequest, declineRequest, withdrawRequest } from "@/lib/feedback/commands/close-request";
import { findBeside } from "@/lib/feedback/queries/beside";
import { findMember } from "@/lib/feedback/queries/member";
import { findRequests } from "@/lib/feedback/queries/requests";
import { openAtMost } from "@/lib/feedback/requests";
import { findTasks } from "@/lib/tasks/queries";

import { asOwner, givenDatabase } from "../../support/database";
import { aConfirmedResult, aRequest, asking, onResult, onValue } from "../../support/feedback";
import { aPerson, aTeam, eventsOf, newsFor, supervises } from "../../support/world";

givenDatabase();

const numberOf = async ({ personId }: Actor) =>
  (await asOwner().query<{ number: string }>(`SELECT number FROM "Person" WHERE id = $1`, [personId])).rows[0]
    ?.number ?? "";

type Reference = Awaited<ReturnType<typeof aRequest>>;

const loyal = onValue("loyal");
const text = "Berkas Anda lengkap; ringkasannya masih panjang.";

/** Ayu's team with her colleague Eka and with Fitri, whom she rates. */
async function aCircle() {
  const team = await aTeam();
  const eka = await aPerson(team.agency, "Eka");
  const fitri = await aPerson(team.elsewhere, "Fitri");
  await supervises(team.ayu, [fitri]);
  return { ...team, eka, fitri };
}

describe("asking for feedback (L.III.C.9)", () => {
  it("reaches the rater, a colleague, somebody led, and anybody by number", async () => {
    const { ayu, budi, eka, fitri, citra } = await aCircle();
    const { around } = await findRequests(ayu);
    expect(around.map(({ name, as }) => [name, as])).toEqual([
      ["Budi", "rater"],
      ["Fitri", "member"],
      ["Dewi", "colleague"],
      ["Eka", "colleague"],
    ]);
    for (const asked of [budi, eka, fitri]) await askFeedback(ayu, asking(asked, loyal));
    const byNumber = { ...asking(citra, loyal), askedId: "number" as const, number: await numberOf(citra) };
    await askFeedback(ayu, byNumber);
    const { sent } = (await findTasks(ayu)).feedback;
    expect(sent.map(({ name }) => name)).toEqual(["Budi", "Eka", "Fitri", "Citra"]);
    for (const asked of [budi, eka, fitri, citra]) {
      expect(await newsFor(asked)).toEqual(["feedback.asked"]);
      expect((await findTasks(asked)).feedback.requests).toBe(1);
      expect((await findRequests(asked)).received).toMatchObject([
        { name: "Ayu", behaviour: "loyal", question: "Apa yang perlu saya perbaiki?", closedAt: null },
      ]);
    }
  });

  it("hands whoever is asked about a result its words, and nothing else of the plan", async () => {
    const { ayu, budi, eka } = await aCircle();
    const resultId = await aConfirmedResult({ ayu, budi });
    await askFeedback(ayu, asking(eka, onResult(resultId)));
    const { received, results } = await findRequests(eka);
    expect(received).toMatchObject([{ statement: "Layanan izin selesai tepat waktu", behaviour: null }]);
    expect(results).toEqual([]);
    expect(JSON.stringify(received)).not.toContain("tiga hari");
    expect(await findMember(eka, ayu.personId)).toBeNull();
  });

  it("is refused of oneself, and of nobody", async () => {
    const { ayu } = await aCircle();
    const number = await numberOf(ayu);
    const byNumber = { ...asking(ayu, loyal), askedId: "number" as const, number };
    await expect(askFeedback(ayu, byNumber)).rejects.toBeRefused("feedback.asks-oneself");
    await expect(askFeedback(ayu, asking(ayu, loyal))).rejects.toBeRefused("not-found");
    await expect(askFeedback(ayu, { ...byNumber, number: "000000000000000000" })).rejects.toBeRefused(
      "feedback.nobody-with-number",
    );
  });

  it("is refused by name of somebody who is not around, and on a result that is not one's own", async () => {
    const { ayu, budi, citra } = await aCircle();
    const other = await aTeam();
    await expect(askFeedback(ayu, asking(citra, loyal))).rejects.toBeRefused("not-found");
    for (const resultId of [await aConfirmedResult(other), randomUUID()]) {
      await expect(askFeedback(ayu, asking(budi, onResult(resultId)))).rejects.toBeRefused("not-found");
    }
  });

  it("is one open request a person and thing, though two were sent at the same moment", async () => {
    const { ayu, budi } = await aCircle();
    const both = await Promise.allSettled([
      askFeedback(ayu, asking(budi, loyal)),
      askFeedback(ayu, asking(budi, loyal)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [lost] = both.flatMap((one) => (one.status === "rejected" ? [one.reason as Error] : []));
    expect(lost).toBeRefused("feedback.asked-already");
    await askFeedback(ayu, asking(budi, onValue("adaptive")));
  });

  it("stops at so many open requests, until one is closed", async () => {
    const { ayu, budi, eka } = await aCircle();
    const values = (["loyal", "adaptive", "competent", "harmonious", "accountable"] as const).map(onValue);
    expect(values).toHaveLength(openAtMost);
    for (const about of values) await askFeedback(ayu, asking(budi, about));
    await expect(askFeedback(ayu, asking(eka, loyal))).rejects.toBeRefused("feedback.too-many-open");
    const [first] = (await findRequests(ayu)).sent;
    await withdrawRequest(ayu, { requestId: first?.id ?? "", version: 0 });
    await askFeedback(ayu, asking(eka, loyal));
  });
});

describe("a request that waits", () => {
  it.each([
    ["answered", (eka: Actor, request: Reference) => answerRequest(eka, { ...request, text })],
    [
      "declined",
      (eka: Actor, request: Reference) => declineRequest(eka, { ...request, reason: "Belum kenal" }),
    ],
    ["withdrawn", (_: Actor, request: Reference, ayu: Actor) => withdrawRequest(ayu, request)],
  ])("waits no more, for either side, once it is %s", async (_, close) => {
    const { ayu, eka } = await aCircle();
    const request = await aRequest(ayu, eka, loyal);
    const waiting = async () => ({
      toAnswer: (await findTasks(eka)).feedback.requests,
      sent: (await findTasks(ayu)).feedback.sent.map(({ name }) => name),
    });
    expect(await waiting()).toEqual({ toAnswer: 1, sent: ["Eka"] });
    await close(eka, request, ayu);
    expect(await waiting()).toEqual({ toAnswer: 0, sent: [] });
  });

  it("is answered in words, which stand beside what they are about", async () => {
    const { ayu, budi, dewi, eka } = await aCircle();
    const resultId = await aConfirmedResult({ ayu, budi });
    const request = await aRequest(ayu, eka, onResult(resultId));
    await answerRequest(eka, { ...request, text });
    expect(await newsFor(ayu)).toContain("feedback.answered");
    const expected = [{ about: resultId, author: "Eka", text, question: "Apa yang perlu saya perbaiki?" }];
    expect((await findBeside(ayu, 2026)).said).toMatchObject(expected);
    for (const leader of [budi, dewi])
      expect((await findMember(leader, ayu.personId))?.beside.said).toMatchObject(expected);
    expect((await findRequests(ayu)).sent).toMatchObject([
      { name: "Eka", outcome: "answered", answer: text },
    ]);
    expect((await findRequests(eka)).received).toMatchObject([{ name: "Ayu", answer: text }]);
    expect((await findTasks(eka)).feedback.requests).toBe(0);
    expect(await eventsOf(request.requestId)).toEqual(["feedback.asked", "feedback.answered"]);
  });

  it("is declined with a word why, and nothing stands beside the value", async () => {
    const { ayu, eka } = await aCircle();
    const request = await aRequest(ayu, eka, loyal);
    await declineRequest(eka, { ...request, reason: "Kami belum pernah bekerja bersama." });
    expect(await newsFor(ayu)).toContain("feedback.declined");
    expect((await findRequests(ayu)).sent).toMatchObject([
      { outcome: "declined", reason: "Kami belum pernah bekerja bersama.", answer: null },
    ]);
    expect((await findBeside(ayu, 2026)).said).toEqual([]);
  });

  it("is withdrawn, and gone from whoever was asked", async () => {
    const { ayu, eka } = await aCircle();
    const request = await aRequest(ayu, eka, loyal);
    await withdrawRequest(ayu, request);
    expect((await newsFor(eka)).sort()).toEqual(["feedback.asked", "feedback.withdrawn"]);
    expect((await findRequests(eka)).received).toEqual([]);
    expect((await findTasks(eka)).feedback.requests).toBe(0);
    await expect(answerRequest(eka, { ...request, text })).rejects.toBeRefused("feedback.request-closed");
  });

  it("is nobody else's to answer, to decline or to withdraw", async () => {
    const { ayu, budi, dewi, eka, citra } = await aCircle();
    const request = await aRequest(ayu, eka, loyal);
    for (const other of [ayu, budi, dewi, citra]) {
      await expect(answerRequest(other, { ...request, text })).rejects.toBeRefused("not-found");
      await expect(declineRequest(other, { ...request, reason: "x" })).rejects.toBeRefused("not-found");
    }
    for (const other of [eka, budi, citra])
      await expect(withdrawRequest(other, request)).rejects.toBeRefused("not-found");
  });

  it("is closed once: of an answer and a withdrawal at the same moment one is refused", async () => {
    const { ayu, eka } = await aCircle();
    const request = await aRequest(ayu, eka, loyal);
    const both = await Promise.allSettled([
      answerRequest(eka, { ...request, text }),
      withdrawRequest(ayu, request),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const answered = both[0]?.status === "fulfilled";
    expect((await findBeside(ayu, 2026)).said).toHaveLength(answered ? 1 : 0);
    await expect(declineRequest(eka, { ...request, reason: "x" })).rejects.toBeRefused(
      "feedback.request-closed",
    );
  });

  it("is refused as stale when it is not as it was seen", async () => {
    const { ayu, eka } = await aCircle();
    const request = await aRequest(ayu, eka, loyal);
    await expect(answerRequest(eka, { ...request, version: 7, text })).rejects.toBeRefused("stale");
  });
});
