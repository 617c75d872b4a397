import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { writing } from "@/lib/db/doors";
import { daysKept } from "@/lib/draft";
import { discardDraft, keepDraft } from "@/lib/drafts/commands";
import { deleteDraft, putDraft, readDrafts } from "@/lib/drafts/endpoints";
import { deviceKey, ownDrafts } from "@/lib/drafts/queries";
import { type KeptDraft, longestDraft, mostDrafts } from "@/lib/drafts/schema";

import { asAppFor, asOwner, givenDatabase } from "../../support/database";
import { insertRows } from "../../support/rows";
import { aTeam } from "../../support/world";

givenDatabase();

const aDraft = (changes: Partial<KeptDraft> = {}): KeptDraft => ({
  name: "plan.result:0190a3b4-0000-7000-8000-000000000001:new",
  key: randomUUID(),
  revision: randomUUID(),
  follows: [],
  base: { statement: "" },
  typed: { statement: "Literasi naik" },
  others: {},
  at: "2026-06-03T02:00:00.000Z",
  ...changes,
});
const typedBy = async (actor: Actor) => (await ownDrafts(actor)).map(({ typed }) => typed.statement);
const goingOn = (from: KeptDraft, statement: string) =>
  aDraft({ ...from, revision: randomUUID(), follows: [from.revision], typed: { statement } });
const sends = (actor: Actor, key: string, change = async () => "answer") =>
  writing({ ...actor, submission: { key, action: "plan.save-result", bodyHash: "-" } }, change);

describe("a draft (H3)", () => {
  it("comes back to its owner and to nobody else", async () => {
    const { ayu, budi } = await aTeam();
    const draft = aDraft();
    expect(await keepDraft(ayu, draft)).toEqual({ is: "kept" });
    expect(await ownDrafts(ayu)).toEqual([{ ...draft, follows: undefined }]);
    expect(await ownDrafts(budi)).toEqual([]);
    await discardDraft(budi, { name: draft.name, knows: [draft.revision] });
    expect(await typedBy(ayu)).toEqual(["Literasi naik"]);
    await discardDraft(ayu, { name: draft.name, knows: [draft.revision] });
    expect(await ownDrafts(ayu)).toEqual([]);
  });

  it("is thrown away only in a state that is known; else what stands there is answered", async () => {
    const { ayu } = await aTeam();
    const first = aDraft();
    await keepDraft(ayu, first);
    await keepDraft(ayu, goingOn(first, "Dari perangkat lain"));
    const answer = await discardDraft(ayu, { name: first.name, knows: [first.revision] });
    expect(answer).toMatchObject({ is: "other", draft: { typed: { statement: "Dari perangkat lain" } } });
    expect(await typedBy(ayu)).toEqual(["Dari perangkat lain"]);
    expect(await discardDraft(ayu, { name: "plan.result:1", knows: [] })).toEqual({ is: "gone" });
  });

  it("is nobody else's for the database either, which shows others none without any filter", async () => {
    const { ayu, budi } = await aTeam();
    await keepDraft(ayu, aDraft());
    const seenBy = async (personId: string | null) =>
      (await asAppFor(personId, `SELECT 1 FROM "Draft" WHERE "personId" = $1`, [ayu.personId])).rowCount;
    expect(await seenBy(ayu.personId)).toBe(1);
    for (const other of [budi.personId, null]) expect(await seenBy(other)).toBe(0);
    const emptied = await asAppFor(budi.personId, `UPDATE "Draft" SET body = '{}'`);
    expect(emptied.rowCount).toBe(0);
  });

  it("keeps every character that a browser can send", async () => {
    const { ayu } = await aTeam();
    const statement = "\u0000 \ud800 'kutip' \\ 😀\n";
    await keepDraft(ayu, aDraft({ typed: { statement } }));
    expect(await typedBy(ayu)).toEqual([statement]);
  });

  it("is replaced by what goes on from it, and by nothing else", async () => {
    const { ayu } = await aTeam();
    const first = aDraft();
    await keepDraft(ayu, first);
    expect(await keepDraft(ayu, goingOn(first, "Literasi naik 5 %"))).toEqual({ is: "kept" });
    const other = await keepDraft(ayu, goingOn(first, "Dari perangkat lain"));
    expect(other).toMatchObject({ is: "other", draft: { typed: { statement: "Literasi naik 5 %" } } });
    expect(await typedBy(ayu)).toEqual(["Literasi naik 5 %"]);
  });

  it("may arrive twice, because the first answer was lost", async () => {
    const { ayu } = await aTeam();
    const draft = aDraft();
    await keepDraft(ayu, draft);
    expect(await keepDraft(ayu, draft)).toEqual({ is: "kept" });
  });

  it("lets only one of two devices go on from the same state", async () => {
    const { ayu } = await aTeam();
    const first = aDraft();
    await keepDraft(ayu, first);
    const answers = await Promise.all(["satu", "dua"].map((text) => keepDraft(ayu, goingOn(first, text))));
    expect(answers.map(({ is }) => is).sort()).toEqual(["kept", "other"]);
  });
});

describe("a draft that is sent", () => {
  it("goes in the transaction of its submission", async () => {
    const { ayu } = await aTeam();
    const draft = aDraft();
    await keepDraft(ayu, draft);
    const failing = () => Promise.reject(new Error("cut"));
    await expect(sends(ayu, draft.key, failing)).rejects.toThrow("cut");
    expect(await typedBy(ayu)).toEqual(["Literasi naik"]);
    await sends(ayu, draft.key);
    expect(await ownDrafts(ayu)).toEqual([]);
  });

  it("is not taken again by a tab that has not heard of it", async () => {
    const { ayu } = await aTeam();
    const draft = aDraft();
    await sends(ayu, draft.key);
    expect(await keepDraft(ayu, draft)).toEqual({ is: "sent" });
    expect(await ownDrafts(ayu)).toEqual([]);
  });

  it("stays away, and out of the way of the next, where both happened in one moment", async () => {
    const { ayu } = await aTeam();
    const draft = aDraft();
    await keepDraft(ayu, draft);
    const applied = { personId: ayu.personId, key: draft.key, action: "plan.save-result", bodyHash: "-" };
    await insertRows(asOwner(), "IdempotencyKey", [applied]);
    expect(await ownDrafts(ayu)).toEqual([]);
    expect(await keepDraft(ayu, aDraft())).toEqual({ is: "kept" });
  });
});

describe("the cap on drafts", () => {
  it("refuses one that is too long", async () => {
    const { ayu } = await aTeam();
    const long = aDraft({ typed: { statement: "x".repeat(longestDraft) } });
    await expect(keepDraft(ayu, long)).rejects.toBeRefused("draft.too-long");
  });

  it("refuses one more than a person may have, and lets the others go on", async () => {
    const { ayu } = await aTeam();
    const row = (i: number) => ({
      ...{ personId: ayu.personId, name: `plan.result:${i}`, submissionKey: randomUUID() },
      ...{ revision: randomUUID(), body: JSON.stringify({ typed: {} }), updatedAt: new Date() },
    });
    const rows = Array.from({ length: mostDrafts }, (_, i) => row(i));
    await insertRows(asOwner(), "Draft", rows);
    await expect(keepDraft(ayu, aDraft())).rejects.toBeRefused("draft.too-many");
    const last = aDraft({ name: "plan.result:0", follows: [rows[0]?.revision ?? ""] });
    expect(await keepDraft(ayu, last)).toEqual({ is: "kept" });
  });

  it.each([
    ["too long a body", { body: "x".repeat(longestDraft + 1) }],
    ["a name that is none", { name: "Plan; DROP TABLE" }],
  ])("is the database's own too: %s", async (_, wrong) => {
    const { ayu } = await aTeam();
    const ids = { personId: ayu.personId, submissionKey: randomUUID(), revision: randomUUID() };
    const row = { ...ids, name: "plan.result:1", body: "{}", updatedAt: ayu.now, ...wrong };
    await expect(insertRows(asOwner(), "Draft", [row])).rejects.toThrow(/Draft_/);
  });
});

describe("a draft that nobody goes on with", () => {
  const typedDaysAgo = (actor: Actor, days: number) =>
    asOwner().query(`UPDATE "Draft" SET "updatedAt" = now() - $2 * interval '1 day' WHERE "personId" = $1`, [
      actor.personId,
      days,
    ]);

  it("is deleted after its days, whoever types next", async () => {
    const { ayu, budi, dewi } = await aTeam();
    for (const actor of [ayu, dewi]) await keepDraft(actor, aDraft());
    await typedDaysAgo(ayu, daysKept + 1);
    await typedDaysAgo(dewi, daysKept - 1);
    await keepDraft(budi, aDraft());
    expect(await ownDrafts(ayu)).toEqual([]);
    expect(await ownDrafts(dewi)).toHaveLength(1);
  });

  it("follows the real days, whatever day the demo clock shows", async () => {
    const { ayu, budi } = await aTeam();
    await keepDraft({ ...ayu, now: "2020-01-01T02:00:00.000Z" }, aDraft());
    await keepDraft({ ...budi, now: "2036-06-03T02:00:00.000Z" }, aDraft());
    expect(await typedBy(ayu)).toEqual(["Literasi naik"]);
  });
});

describe("the key of a device", () => {
  it("is each person's own and the same tomorrow", async () => {
    const { ayu, budi } = await aTeam();
    process.env.NEXTAUTH_SECRET = "x".repeat(32);
    expect(deviceKey(ayu)).toMatch(/^[0-9a-f]{64}$/);
    expect(deviceKey({ ...ayu, today: "2027-01-01" })).toBe(deviceKey(ayu));
    expect(deviceKey(budi)).not.toBe(deviceKey(ayu));
    delete process.env.NEXTAUTH_SECRET;
    expect(() => deviceKey(ayu)).toThrow("NEXTAUTH_SECRET is not set");
  });
});

describe("the route of drafts", () => {
  const address = "http://localhost:3000/api/drafts";
  const asking = (owner: Actor | null, init: RequestInit = {}, more = {}) =>
    new Request(`${address}?${new URLSearchParams({ owner: owner?.personId ?? "", ...more })}`, init);
  const put = (actor: Actor | null, body: string) => putDraft(actor, asking(actor, { method: "PUT", body }));
  const drop = (actor: Actor | null, name: string, knows: string[] = []) =>
    deleteDraft(actor, asking(actor, { method: "DELETE" }, { name, knows: knows.join(",") }));

  it("keeps, gives back and throws away, and lets no cache keep any of it", async () => {
    const { ayu } = await aTeam();
    const draft = aDraft();
    expect(await (await put(ayu, JSON.stringify(draft))).json()).toEqual({ is: "kept" });
    const read = await readDrafts(ayu, asking(ayu));
    expect(read.headers.get("cache-control")).toBe("private, no-store");
    expect((await read.json()).drafts).toHaveLength(1);
    expect(await (await drop(ayu, draft.name)).json()).toMatchObject({ is: "other" });
    expect(await (await drop(ayu, draft.name, [draft.revision])).json()).toEqual({ is: "gone" });
    expect(await ownDrafts(ayu)).toEqual([]);
  });

  it("knows nobody who is not signed in", async () => {
    const answers = [
      await readDrafts(null, asking(null)),
      await put(null, "{}"),
      await drop(null, "plan.result"),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  it("answers nothing to a page of somebody else, who signed out or left it open", async () => {
    const { ayu, budi } = await aTeam();
    const body = JSON.stringify(aDraft());
    const ofAyus = [
      await putDraft(budi, asking(ayu, { method: "PUT", body })),
      await readDrafts(budi, asking(ayu)),
      await deleteDraft(budi, asking(ayu, { method: "DELETE" }, { name: "plan.result" })),
      await readDrafts(budi, new Request(address)),
    ];
    expect(ofAyus.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect([await ownDrafts(ayu), await ownDrafts(budi)]).toEqual([[], []]);
  });

  it.each([
    ["nonsense", "{", 400],
    ["a field nobody knows", JSON.stringify({ ...aDraft(), personId: randomUUID() }), 400],
    ["a name that is none", JSON.stringify(aDraft({ name: "' OR 1=1" })), 400],
    ["more than a draft can be", "x".repeat(2 * longestDraft + 1), 413],
    ["a draft too long", JSON.stringify(aDraft({ typed: { a: "x".repeat(longestDraft) } })), 422],
  ])("refuses %s", async (_, body, status) => {
    const { ayu } = await aTeam();
    expect((await put(ayu, body)).status).toBe(status);
    expect(await ownDrafts(ayu)).toEqual([]);
  });

  it("throws away nothing without a name, nor without the states that are known", async () => {
    const { ayu } = await aTeam();
    const { name, revision } = aDraft();
    await keepDraft(ayu, aDraft());
    const unknowing = deleteDraft(ayu, asking(ayu, { method: "DELETE" }, { name }));
    for (const answer of [drop(ayu, "", [revision]), drop(ayu, name, ["x"]), unknowing])
      expect((await answer).status).toBe(400);
    expect(await typedBy(ayu)).toEqual(["Literasi naik"]);
  });
});
