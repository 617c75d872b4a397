/** What the database refuses by itself, whoever asks and however. */
import { randomUUID } from "node:crypto";

import { closeGuidance } from "@/lib/guidance/commands/close";
import { appreciate } from "@/lib/guidance/commands/appreciate";
import { finishGuidanceStep } from "@/lib/guidance/commands/steps";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { ratings } from "../../support/evaluations";
import { aLowEvaluation, anOpenGuidance, aToldEvaluation, toldOn } from "../../support/guidance";

givenDatabase();

type Speaker = typeof asApp;
const asItsOwner: Speaker = async (sql, values) => void (await asOwner().query(sql, values));
const refusedBy = (constraint: string) => expect.objectContaining({ constraint });
const denied = expect.objectContaining({ code: "42501" });

const insertGuidance = (evaluationId: string, openedById: string, aim = "Tujuan", say: Speaker = asApp) =>
  say(
    `INSERT INTO "Guidance" (id, "evaluationId", "openedById", aim, "openedAt") VALUES ($1, $2, $3, $4, '2026-06-22')`,
    [randomUUID(), evaluationId, openedById, aim],
  );
const insertStep = (guidanceId: string, dueOn = "2026-08-01", doneBy: string | null = null, text = "x") =>
  asApp(
    `INSERT INTO "GuidanceStep" (id, "guidanceId", form, text, "dueOn", "doneOn", "doneById", note)
     VALUES ($1, $2, 'coaching', $3, $4, CASE WHEN $5::uuid IS NULL THEN NULL ELSE date '2026-06-22' END, $5,
       CASE WHEN $5::uuid IS NULL THEN NULL ELSE 'x' END)`,
    [randomUUID(), guidanceId, text, dueOn, doneBy],
  );
const close = (guidanceId: string, by: string, outcome = "Selesai") =>
  asApp(`UPDATE "Guidance" SET "closedAt" = '2026-07-01', "closedById" = $2, outcome = $3 WHERE id = $1`, [
    guidanceId,
    by,
    outcome,
  ]);

describe("guidance in the database", () => {
  it("is not opened before the person was told, on a good predicate, or by the person", async () => {
    const signed = await aLowEvaluation();
    const good = await aToldEvaluation(ratings);
    const told = await aToldEvaluation();
    for (const [evaluationId, by] of [
      [signed.evaluationId, signed.budi],
      [good.evaluationId, good.budi],
      [told.evaluationId, told.ayu],
    ] as const)
      for (const say of [asApp, asItsOwner])
        await expect(insertGuidance(evaluationId, by.personId, "x", say)).rejects.toEqual(
          refusedBy("guidance_opened"),
        );
  });

  it("belongs to one evaluation, once, and says what for", async () => {
    const { evaluationId, budi } = await anOpenGuidance();
    await expect(insertGuidance(evaluationId, budi.personId)).rejects.toMatchObject({ code: "23505" });
    const other = await aToldEvaluation();
    await expect(insertGuidance(other.evaluationId, other.budi.personId, " ")).rejects.toEqual(
      refusedBy("Guidance_says_what_for"),
    );
  });

  it("keeps its words and is never deleted", async () => {
    const { guidanceId } = await anOpenGuidance();
    await expect(asApp(`UPDATE "Guidance" SET aim = 'x' WHERE id = $1`, [guidanceId])).rejects.toEqual(
      denied,
    );
    await expect(asApp(`DELETE FROM "Guidance" WHERE id = $1`, [guidanceId])).rejects.toEqual(denied);
    await expect(asItsOwner(`UPDATE "Guidance" SET aim = 'x' WHERE id = $1`, [guidanceId])).rejects.toEqual(
      refusedBy("guidance_stands"),
    );
    await expect(asItsOwner(`DELETE FROM "Guidance" WHERE id = $1`, [guidanceId])).rejects.toEqual(
      refusedBy("guidance_stands"),
    );
  });

  it("is closed with its steps done, with words, by somebody else than the person, and once", async () => {
    const world = await anOpenGuidance();
    const { ayu, budi, guidanceId, stepId } = world;
    await expect(close(guidanceId, budi.personId)).rejects.toEqual(refusedBy("guidance_steps_open"));
    await finishGuidanceStep(budi, { stepId, version: 0, doneOn: toldOn, note: "x" });
    await expect(close(guidanceId, ayu.personId)).rejects.toEqual(refusedBy("guidance_steps_open"));
    await expect(close(guidanceId, budi.personId, " ")).rejects.toEqual(refusedBy("Guidance_closed"));
    await closeGuidance(budi, { guidanceId, version: 0, outcome: "Selesai" });
    await expect(close(guidanceId, budi.personId, "Lain")).rejects.toEqual(refusedBy("guidance_stands"));
    await expect(insertStep(guidanceId)).rejects.toEqual(refusedBy("guidance_stands"));
  });

  it("has no step that was done at birth, is due before it, or says nothing", async () => {
    const { budi, guidanceId } = await anOpenGuidance();
    await expect(insertStep(guidanceId, "2026-08-01", budi.personId)).rejects.toEqual(
      refusedBy("guidance_step_of_it"),
    );
    await expect(insertStep(guidanceId, "2026-06-21")).rejects.toEqual(refusedBy("guidance_step_of_it"));
    await expect(insertStep(guidanceId, "2026-08-01", null, " ")).rejects.toEqual(
      refusedBy("GuidanceStep_says_what"),
    );
  });

  it("has steps that are done with a note, by somebody, not before it, and stay so", async () => {
    const { ayu, guidanceId, stepId } = await anOpenGuidance();
    const set = (columns: string, say: Speaker = asApp) =>
      say(`UPDATE "GuidanceStep" SET ${columns} WHERE id = $1`, [stepId]);
    await expect(set(`"doneOn" = '2026-06-23'`)).rejects.toEqual(refusedBy("GuidanceStep_done"));
    const by = `"doneById" = '${ayu.personId}', note = 'x'`;
    await expect(set(`"doneOn" = '2026-06-21', ${by}`)).rejects.toEqual(refusedBy("guidance_step_of_it"));
    const other = await anOpenGuidance();
    await expect(set(`"guidanceId" = '${other.guidanceId}'`)).rejects.toEqual(denied);
    await expect(set(`"guidanceId" = '${other.guidanceId}'`, asItsOwner)).rejects.toEqual(
      refusedBy("guidance_step_of_it"),
    );
    await set(`"doneOn" = '2026-06-23', ${by}`);
    for (const say of [asApp, asItsOwner]) {
      await expect(set(`note = 'y'`, say)).rejects.toEqual(refusedBy("guidance_step_done"));
      await expect(say(`DELETE FROM "GuidanceStep" WHERE "guidanceId" = $1`, [guidanceId])).rejects.toEqual(
        refusedBy("guidance_step_done"),
      );
    }
  });
});

describe("appreciation in the database", () => {
  const insert = (evaluationId: string, giverId: string, text: string | null = null, say: Speaker = asApp) =>
    say(
      `INSERT INTO "Appreciation" (id, "evaluationId", "giverId", text, "givenAt") VALUES ($1, $2, $3, $4, now())`,
      [randomUUID(), evaluationId, giverId, text],
    );

  it("is of what was handed over, by somebody else, once, and its words stand", async () => {
    const signed = await aLowEvaluation(ratings);
    const { ayu, budi, evaluationId } = await aToldEvaluation(ratings);
    for (const say of [asApp, asItsOwner]) {
      await expect(insert(signed.evaluationId, signed.budi.personId, null, say)).rejects.toEqual(
        refusedBy("appreciation_given"),
      );
      await expect(insert(evaluationId, ayu.personId, null, say)).rejects.toEqual(
        refusedBy("appreciation_given"),
      );
    }
    await expect(insert(evaluationId, budi.personId, " ")).rejects.toEqual(
      refusedBy("Appreciation_says_something"),
    );
    const id = await appreciate(budi, { evaluationId, text: "Bagus" });
    await expect(insert(evaluationId, budi.personId)).rejects.toMatchObject({ code: "23505" });
    const change = `UPDATE "Appreciation" SET text = 'x' WHERE id = $1`;
    await expect(asApp(change, [id])).rejects.toEqual(denied);
    await expect(asItsOwner(change, [id])).rejects.toEqual(refusedBy("appreciation_given"));
  });
});
