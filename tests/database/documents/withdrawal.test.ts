import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";

import type { Actor } from "@/lib/access/actor";
import { unattended, writing } from "@/lib/db/doors";
import { writtenCode } from "@/lib/documents/code";
import { withdrawKept } from "@/lib/documents/commands/withdraw";
import { newCode } from "@/lib/documents/gateway/chance";
import { findIssued } from "@/lib/documents/queries/sealed";
import { verifyCode } from "@/lib/documents/queries/verification";
import { findWithdrawable } from "@/lib/documents/queries/withdrawable";
import { withdrawDocumentSchema } from "@/lib/documents/schema";
import { acknowledge } from "@/lib/evaluation/commands/hand-over";
import { fileObjection } from "@/lib/evaluation/commands/objection";
import { settleOn } from "@/lib/evaluation/commands/settle-overdue";

import { asOwner, givenDatabase } from "../../support/database";
import { onDayOf } from "../../support/evaluations";
import { aHandedOverEvaluation, handedOver, issuedOf, standingOf } from "../../support/sealed";
import { anAgency, aPerson, eventsOf, granted, newsFor } from "../../support/world";

givenDatabase();

const onTheDay = onDayOf(handedOver);
const keeperOf = async (path: string): Promise<Actor> =>
  onTheDay(granted(await aPerson(await anAgency(), "Kantor"), "regional_hr", path));

async function anIssued() {
  const world = await aHandedOverEvaluation();
  const code = (await issuedOf(world.evaluationId)).at(-1)?.code ?? "";
  return { ...world, code, keeper: await keeperOf(""), reason: "Salah orang" };
}

describe("withdrawing a document on the screen", () => {
  it("makes it count no more, tells everybody who was given it, and leaves an event without the reason", async () => {
    const { code, keeper, ayu, budi, citra, evaluationId, reason } = await anIssued();
    await withdrawKept(keeper, { code: ` ${writtenCode(code).toLowerCase()} `, reason });
    expect(await verifyCode(randomUUID(), code)).toMatchObject({
      document: { state: "withdrawn", stateAt: keeper.now },
    });
    expect((await eventsOf(evaluationId)).at(-1)).toBe("evaluation.document-withdrawn");
    for (const holder of [ayu, budi])
      expect(await newsFor(holder)).toContain("evaluation.document-withdrawn");
    expect(await newsFor(citra)).toEqual([]);
    const { rows } = await asOwner().query(
      `SELECT "actorId", details FROM "AuditEvent" WHERE name = 'evaluation.document-withdrawn'`,
    );
    expect(rows).toEqual([{ actorId: keeper.personId, details: '{"form":"D.1.1"}' }]);
  });

  it("is refused in words for a wrong code, one that was superseded, and one that was withdrawn", async () => {
    const { code, keeper, ayu, at, evaluationId, reason } = await anIssued();
    for (const wrong of ["", "x", newCode()])
      await expect(withdrawKept(keeper, { code: wrong, reason })).rejects.toBeRefused(
        "evaluation.document-unknown",
      );
    await acknowledge(ayu, await at(ayu));
    await expect(withdrawKept(keeper, { code, reason })).rejects.toBeRefused(
      "evaluation.document-superseded",
    );
    const current = (await issuedOf(evaluationId)).at(-1)?.code ?? "";
    await withdrawKept(keeper, { code: current, reason });
    await expect(withdrawKept(keeper, { code: current, reason: "Lagi" })).rejects.toBeRefused(
      "evaluation.document-withdrawn",
    );
    expect((await issuedOf(evaluationId)).at(-1)).toMatchObject({ state: "withdrawn", reason });
  });

  it("does not exist for anybody else, nor of other units for a keeper of some", async () => {
    const { code, agency, elsewhere, ayu, budi, dewi, citra, reason } = await anIssued();
    for (const who of [
      ayu,
      budi,
      dewi,
      citra,
      granted(citra, "agency_admin", ""),
      granted(citra, "auditor", ""),
    ])
      await expect(withdrawKept(who, { code, reason })).rejects.toBeRefused("not-found");
    const [near, far] = [await keeperOf(agency.path), await keeperOf(elsewhere.path)];
    await expect(withdrawKept(far, { code, reason })).rejects.toBeRefused("evaluation.document-unknown");
    await withdrawKept(near, { code, reason });
  });

  it("is nobody's who is evaluated, signed or decided there", async () => {
    const { code, ayu, budi, reason } = await anIssued();
    for (const party of [ayu, budi])
      await expect(withdrawKept(granted(party, "regional_hr", ""), { code, reason })).rejects.toBeRefused(
        "evaluation.own-document",
      );
  });

  it("is not the former decider's either, nor whose superior's it is today to decide on the objection", async () => {
    const { code, agency, ayu, budi, dewi, keeper, at, reason } = await anIssued();
    await fileObjection(ayu, { ...(await at(ayu)), reason: "Bukti tidak dihitung" });
    const [fitri, gita] = [await aPerson(agency, "Fitri"), await aPerson(agency, "Gita")];
    await asOwner().query(
      `UPDATE "Supervision" SET "validTo" = '2026-06-21' WHERE "personId" = $1 AND "raterId" = $2`,
      [budi.personId, dewi.personId],
    );
    await asOwner().query(
      `INSERT INTO "Supervision" (id, "personId", "raterId", "validFrom", basis)
       VALUES (gen_random_uuid(), $1, $2, '2026-06-22', 'structure')`,
      [budi.personId, fitri.personId],
    );
    const asKeeper = (who: Actor) => granted(onTheDay(who), "regional_hr", "");
    for (const party of [dewi, fitri]) {
      await expect(withdrawKept(asKeeper(party), { code, reason })).rejects.toBeRefused(
        "evaluation.own-document",
      );
      const found = await findWithdrawable(asKeeper(party), { code, evaluation: null });
      expect(found?.documents[0]?.blockers).toEqual([{ code: "evaluation.own-document" }]);
    }
    await withdrawKept(asKeeper(gita), { code, reason });
    expect(await newsFor(keeper)).toEqual([]);
    expect(await newsFor(fitri)).not.toContain("evaluation.document-withdrawn");
  });

  it("needs a reason, and one of at most 500 characters", () => {
    const codesOf = (reason: string) =>
      withdrawDocumentSchema.safeParse({ code: "x", reason }).error?.issues.map(({ message }) => message);
    expect(codesOf("  ")).toEqual(["reason-required"]);
    expect(codesOf("x".repeat(501))).toEqual(["too-long:500"]);
    expect(codesOf("x".repeat(500))).toBeUndefined();
  });

  it("is done once by two at the same moment", async () => {
    const { code, keeper, reason } = await anIssued();
    const outcomes = await Promise.allSettled([
      withdrawKept(keeper, { code, reason }),
      withdrawKept(keeper, { code, reason }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("what was withdrawn", () => {
  async function aWithdrawn(part: RegExp) {
    const world = await anIssued();
    const { keeper, evaluationId, reason } = world;
    for (const { form, code } of await issuedOf(evaluationId))
      if (part.test(form)) await withdrawKept(keeper, { code, reason });
    return world;
  }

  it("stays withdrawn when the employee acknowledges: nothing comes in its place", async () => {
    const { ayu, at, evaluationId } = await aWithdrawn(/^[cd]/);
    await acknowledge(ayu, await at(ayu));
    expect(await standingOf(evaluationId)).toEqual(["c12 withdrawn", "d11 withdrawn"]);
    expect((await eventsOf(evaluationId)).at(-1)).toBe("evaluation.acknowledged");
  });

  it("stays withdrawn when nobody answers in time", async () => {
    const { evaluationId } = await aWithdrawn(/^[cd]/);
    const lapse = { today: "2026-07-13", now: "2026-07-13T02:00:00.000Z" };
    await unattended((tx) => settleOn(tx, lapse));
    expect(await standingOf(evaluationId)).toEqual(["c12 withdrawn", "d11 withdrawn"]);
  });

  it("does not hold back the other part", async () => {
    const { ayu, at, evaluationId } = await aWithdrawn(/^c/);
    await acknowledge(ayu, await at(ayu));
    expect(await standingOf(evaluationId)).toEqual(["c12 withdrawn", "d11 superseded", "d11 valid"]);
  });

  it("stays withdrawn by whoever acknowledges at the same moment", async () => {
    const { ayu, at, code, keeper, evaluationId, reason } = await anIssued();
    const move = await at(ayu);
    const meanwhile = await writing(keeper, async (tx) => {
      const data = { state: "withdrawn" as const, stateAt: keeper.now, reason };
      await tx.sealedDocument.update({ where: { code }, data });
      const acknowledged = acknowledge(ayu, move);
      await setTimeout(300);
      return { acknowledged };
    });
    await meanwhile.acknowledged;
    expect(await standingOf(evaluationId)).toEqual(["c12 valid", "d11 withdrawn"]);
  });
});

describe("looking for a document to withdraw", () => {
  it("finds it by its code with the others of its evaluation, or by the evaluation", async () => {
    const { code, keeper, evaluationId } = await anIssued();
    const found = await findWithdrawable(keeper, { code, evaluation: null });
    expect(found).toMatchObject({
      evaluationId,
      name: "Ayu",
      documents: [{ code, sought: true }, { form: "c12" }],
    });
    const all = await findWithdrawable(keeper, { code: "", evaluation: evaluationId });
    expect(all?.documents.map(({ sought, blockers }) => [sought, blockers])).toEqual([
      [false, []],
      [false, []],
    ]);
  });

  it("finds nothing by a wrong code, and nothing of other units", async () => {
    const { code, elsewhere, keeper, evaluationId } = await anIssued();
    const far = await keeperOf(elsewhere.path);
    expect(await findWithdrawable(keeper, { code: newCode(), evaluation: null })).toBeNull();
    expect(await findWithdrawable(far, { code, evaluation: null })).toBeNull();
    expect(await findWithdrawable(far, { code: "", evaluation: evaluationId })).toBeNull();
  });

  it("begins beside the evaluation for whoever keeps it, and for nobody else", async () => {
    const { keeper, ayu, evaluationId } = await anIssued();
    expect((await findIssued(keeper, evaluationId)).map(({ keptBy }) => keptBy)).toEqual([
      evaluationId,
      evaluationId,
    ]);
    expect((await findIssued(ayu, evaluationId)).map(({ keptBy }) => keptBy)).toEqual([null, null]);
  });
});
