import { randomUUID } from "node:crypto";

import { unattended, writing } from "@/lib/db/doors";
import { readCode } from "@/lib/documents/code";
import { acknowledge, handOver } from "@/lib/evaluation/commands/hand-over";
import { decideObjection, fileObjection, stateOnObjection } from "@/lib/evaluation/commands/objection";
import { signEvaluation } from "@/lib/evaluation/commands/rate";
import { settleOn } from "@/lib/evaluation/commands/settle-overdue";
import type { Snapshot } from "@/lib/evaluation/snapshot";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { anEvaluation, move, onDayOf, ratings, sheetFor } from "../../support/evaluations";
import { aHandedOverEvaluation, issuedOf, standingOf } from "../../support/sealed";
import { aTeam, eventsOf } from "../../support/world";

givenDatabase();

type World = Awaited<ReturnType<typeof aHandedOverEvaluation>>;

type Decision = Parameters<typeof decideObjection>[1];
const decision = {
  ...{ decision: "upheld", resultRating: null, behaviourRating: null },
  ...{ hearing: "Keduanya didengar", explanation: "Bukti sudah dihitung", recommendation: "Simpan bukti" },
} as const;
const better = { decision: "changed", resultRating: "above", behaviourRating: "above" } as const;

async function object({ ayu, budi, at }: World) {
  await fileObjection(ayu, { ...(await at(ayu)), reason: "Bukti tidak dihitung" });
  await stateOnObjection(budi, { ...(await at(budi)), statement: "Bukti itu milik triwulan satu" });
}
const decide = async ({ dewi, at }: World, changes: Partial<Decision> = {}) =>
  decideObjection(dewi, { ...(await at(dewi)), ...decision, ...changes } as Decision);

describe("the signature (domain 1.15)", () => {
  it("keeps both people and the superior as they were, and what the rater's people hold", async () => {
    const { ayu, evaluationId } = await aHandedOverEvaluation();
    const { rows } = await asOwner().query<{ snapshot: Snapshot }>(
      `SELECT snapshot FROM "Evaluation" WHERE id = $1`,
      [evaluationId],
    );
    expect(rows[0]?.snapshot).toMatchObject({
      ...{ name: "Ayu", grade: "III/c", rater: "Budi", unitResult: "good" },
      agency: expect.stringMatching(/^Dinas/),
      raterParty: { name: "Budi", grade: "III/c", number: expect.any(String), position: expect.any(String) },
      superiorParty: { name: "Dewi", unit: expect.stringMatching(/^Dinas/) },
      distribution: { good: 1, very_good: 0 },
    });
    expect((await sheetFor(ayu, evaluationId)).person.name).toBe("Ayu");
  });
});

describe("what is issued of an evaluation (L.V.A)", () => {
  it("names the town where the government signs, and not a unit", async () => {
    const { evaluationId } = await aHandedOverEvaluation();
    const seats = (await issuedOf(evaluationId)).map(({ content }) => content.seat);
    expect(new Set(seats)).toEqual(new Set(["Muara Contoh"]));
  });

  it("is nothing before the hand-over", async () => {
    const team = await aTeam();
    const evaluationId = await anEvaluation(team);
    const budi = onDayOf("2026-06-22")(team.budi);
    await signEvaluation(budi, { ...(await move(budi, evaluationId)), ...ratings });
    expect(await standingOf(evaluationId)).toEqual([]);
  });

  it("is the document with its attachment at the hand-over, each with a code and an event", async () => {
    const { evaluationId } = await aHandedOverEvaluation();
    const [attachment, document] = await issuedOf(evaluationId);
    expect(await standingOf(evaluationId)).toEqual(["c12 valid", "d11 valid"]);
    expect(document?.content).toMatchObject({
      ...{ employee: { name: "Ayu" }, rater: { name: "Budi" }, superior: { name: "Dewi" } },
      ...{ predicate: "good", unitResult: "good", note: "Tetap jaga mutu", received: null, attachment: null },
      signed: { by: "rater", party: { name: "Budi" } },
      period: { kind: "periodic", cadence: "semester", number: 1, year: 2026 },
    });
    expect(attachment?.content.attachment).toMatchObject({
      ...{ resultRating: "as_expected", behaviourRating: "as_expected" },
      results: [{ statement: "Layanan izin selesai tepat waktu", indicators: [{ report: null }] }],
      distribution: { good: 1 },
    });
    expect(attachment?.content.attachment?.values).toHaveLength(7);
    for (const row of [attachment, document]) expect(readCode(row?.code ?? "")).toBe(row?.code);
    const names = await eventsOf(evaluationId);
    expect(names.filter((name) => name === "evaluation.document-issued")).toHaveLength(2);
    expect(names.at(-1)).toBe("evaluation.handed-over");
  });

  it("is the document again with the employee's signature; the attachment stays", async () => {
    const { ayu, evaluationId, at } = await aHandedOverEvaluation();
    await acknowledge(ayu, await at(ayu));
    expect(await standingOf(evaluationId)).toEqual(["c12 valid", "d11 superseded", "d11 valid"]);
    const [, former, document] = await issuedOf(evaluationId);
    expect(former?.supersededById).toBe(document?.id);
    expect(document?.content.received).toEqual({ is: "acknowledged", at: ayu.now });
  });

  it("is the document again where nobody answered in time", async () => {
    const { evaluationId } = await aHandedOverEvaluation();
    const now = "2026-07-13T02:00:00.000Z";
    await unattended((tx) => settleOn(tx, { today: "2026-07-13", now }));
    expect(await standingOf(evaluationId)).toEqual(["c12 valid", "d11 superseded", "d11 valid"]);
    // Saturday has begun where the government is: the day after the last on which to answer, whenever it is settled.
    const over = "2026-07-10T17:00:00.000Z";
    expect((await issuedOf(evaluationId)).at(-1)?.content.received).toEqual({ is: "lapsed", at: over });
    expect((await eventsOf(evaluationId)).slice(-2)).toEqual([
      "evaluation.document-issued",
      "evaluation.lapsed",
    ]);
  });

  it("is the document anew with the decision that upholds it", async () => {
    const world = await aHandedOverEvaluation();
    await object(world);
    await decide(world);
    expect(await standingOf(world.evaluationId)).toEqual(["c12 valid", "d11 superseded", "d11 valid"]);
    expect((await issuedOf(world.evaluationId)).at(-1)?.content).toMatchObject({
      ...{ predicate: "good", received: null },
      objection: {
        decision: "upheld",
        before: null,
        decider: { name: "Dewi" },
        recommendation: "Simpan bukti",
      },
    });
  });

  it("is D.1.3 with a new attachment where an objection changed it", async () => {
    const world = await aHandedOverEvaluation();
    await object(world);
    await decide(world, better);
    expect(await standingOf(world.evaluationId)).toEqual([
      ...["c12 superseded", "d11 superseded", "c12 valid", "d13 valid"],
    ]);
    const [, former, attachment, document] = await issuedOf(world.evaluationId);
    expect(former).toMatchObject({ supersededById: document?.id, content: { predicate: "good" } });
    expect(attachment?.content.attachment).toMatchObject({ resultRating: "above" });
    expect(document?.content).toMatchObject({ predicate: "very_good", objection: { before: "good" } });
  });

  it("is D.1.2 where the superior signed in the rater's place, C.1.1 for leaders and C.1.3 for words", async () => {
    const late = onDayOf("2026-07-20");
    for (const [changes, attachment] of [
      [`form = 'leader'`, "c11"],
      [`approach = 'qualitative'`, "c13"],
    ] as const) {
      const team = await aTeam();
      const evaluationId = await anEvaluation(team);
      await asOwner().query(
        `SET session_replication_role = replica; UPDATE "PerformancePlan" SET ${changes}
         WHERE "personId" = '${team.ayu.personId}'; RESET session_replication_role`,
      );
      const dewi = late(team.dewi);
      await signEvaluation(dewi, { ...(await move(dewi, evaluationId)), ...ratings });
      await handOver(dewi, await move(dewi, evaluationId));
      expect(await standingOf(evaluationId)).toEqual([`${attachment} valid`, "d12 valid"]);
      expect((await issuedOf(evaluationId)).at(-1)?.content.signed).toMatchObject({
        by: "superior",
        party: { name: "Dewi", position: expect.any(String) },
      });
    }
  });

  it("has lines for what a signature from before did not keep, and issues the attachment that is missing", async () => {
    const { ayu, evaluationId, at } = await aHandedOverEvaluation();
    await asOwner().query(
      `SET session_replication_role = replica; DELETE FROM "SealedDocument" WHERE "evaluationId" = '${evaluationId}';
       UPDATE "Evaluation" SET snapshot = snapshot - 'agency' - 'raterParty' - 'superiorParty' - 'distribution'
       WHERE id = '${evaluationId}'; RESET session_replication_role`,
    );
    await acknowledge(ayu, await at(ayu));
    expect(await standingOf(evaluationId)).toEqual(["c12 valid", "d11 valid"]);
    const [attachment, document] = await issuedOf(evaluationId);
    expect(attachment?.content.attachment?.distribution).toBeNull();
    expect(document?.content).toMatchObject({ rater: { name: "Budi", number: null }, superior: null });
  });

  it("is not issued when the step is rolled back", async () => {
    const team = await aTeam();
    const evaluationId = await anEvaluation(team);
    const budi = onDayOf("2026-06-22")(team.budi);
    await signEvaluation(budi, { ...(await move(budi, evaluationId)), ...ratings });
    const stale = { ...(await move(budi, evaluationId)), version: 0 };
    await expect(handOver(budi, stale)).rejects.toBeRefused("stale");
    expect(await standingOf(evaluationId)).toEqual([]);
  });
});

describe("the database, of a document that was issued", () => {
  const codes = { other: "7ZZZ7ZZZ7ZZZ7ZZZ7ZZZ" };
  const changes: [string, string, RegExp][] = [
    ["another content", `content = '{}'`, /sealed/],
    ["another code", `code = '${codes.other}'`, /sealed/],
    ["another form", `form = 'd13'`, /sealed/],
    ["another moment", `"issuedAt" = now()`, /sealed/],
    [
      "no successor where there was one",
      `state = 'valid', "stateAt" = NULL, "supersededById" = NULL`,
      /sealed/,
    ],
    [
      "a withdrawal after it was superseded",
      `state = 'withdrawn', reason = 'x', "supersededById" = NULL`,
      /sealed/,
    ],
  ];

  it.each(changes)("refuses %s", async (_, change, reason) => {
    const { ayu, evaluationId, at } = await aHandedOverEvaluation();
    await acknowledge(ayu, await at(ayu));
    const [, former] = await issuedOf(evaluationId);
    await expect(asApp(`UPDATE "SealedDocument" SET ${change} WHERE id = $1`, [former?.id])).rejects.toThrow(
      reason,
    );
    expect((await issuedOf(evaluationId))[1]).toEqual(former);
  });

  it("refuses another PDF than the one that was drawn, and its deletion", async () => {
    const { evaluationId } = await aHandedOverEvaluation();
    const [{ id } = { id: "" }] = await issuedOf(evaluationId);
    const draw = (sign: string) =>
      asApp(`UPDATE "SealedDocument" SET sha256 = $2, bytes = 9 WHERE id = $1`, [id, sign.repeat(64)]);
    await draw("a");
    await expect(draw("b")).rejects.toThrow(/sealed/);
    await expect(asApp(`DELETE FROM "SealedDocument"`, [])).rejects.toThrow(/permission denied/);
    await expect(asOwner().query(`DELETE FROM "SealedDocument" WHERE id = $1`, [id])).rejects.toThrow(
      /sealed/,
    );
  });

  const insert = `INSERT INTO "SealedDocument" (id, "evaluationId", form, code, content, "issuedAt")
    VALUES ($1, $2, $3::"SealedForm", $4, '{}', now())`;

  it.each(["d11", "d12", "d13"])("refuses a second document that counts: %s", async (form) => {
    const { evaluationId } = await aHandedOverEvaluation();
    await expect(asApp(insert, [randomUUID(), evaluationId, form, codes.other])).rejects.toThrow(/one_valid/);
  });

  it("refuses codes that people misread, and documents of what was not handed over", async () => {
    const { evaluationId } = await aHandedOverEvaluation();
    for (const code of ["short", "OOOOOOOOOOOOOOOOOOOO"])
      await expect(asApp(insert, [randomUUID(), evaluationId, "d11", code])).rejects.toThrow(
        /SealedDocument_code/,
      );
    const team = await aTeam();
    const open = await anEvaluation(team);
    await expect(asApp(insert, [randomUUID(), open, "d11", codes.other])).rejects.toThrow(
      /nothing is issued/,
    );
  });

  it("refuses a successor of another evaluation, of another part, or none at all", async () => {
    const [one, other] = [await aHandedOverEvaluation(), await aHandedOverEvaluation()];
    const [attachment, document] = await issuedOf(one.evaluationId);
    const [, foreign] = await issuedOf(other.evaluationId);
    const supersede = (by: string | undefined) =>
      writing(one.budi, async (tx) => {
        await tx.sealedDocument.update({
          where: { id: document?.id },
          data: { state: "superseded", stateAt: "2026-07-01T00:00:00Z", supersededById: by },
        });
      });
    for (const by of [attachment?.id, foreign?.id, randomUUID()])
      await expect(supersede(by)).rejects.toThrow();
    expect(await standingOf(one.evaluationId)).toEqual(["c12 valid", "d11 valid"]);
  });
});
