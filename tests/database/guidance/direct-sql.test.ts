/** What the database refuses by itself, whoever asks and however. */
import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { closeGuidance } from "@/lib/guidance/commands/close";
import { appreciate } from "@/lib/guidance/commands/appreciate";
import { finishGuidanceStep } from "@/lib/guidance/commands/steps";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { ratings } from "../../support/evaluations";
import { aLowEvaluation, anOpenGuidance, aToldEvaluation, toldOn } from "../../support/guidance";
import { type Agency, aPerson, supervises } from "../../support/world";

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
    await expect(close(guidanceId, ayu.personId)).rejects.toEqual(refusedBy("guidance_closed_by"));
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
    await finishGuidanceStep(ayu, { stepId, version: 0, doneOn: toldOn, note: "x" });
    for (const say of [asApp, asItsOwner]) {
      await expect(set(`note = 'y'`, say)).rejects.toEqual(refusedBy("guidance_step_done"));
      await expect(say(`DELETE FROM "GuidanceStep" WHERE "guidanceId" = $1`, [guidanceId])).rejects.toEqual(
        refusedBy("guidance_step_done"),
      );
    }
  });
});

describe("whoever the database is told did it", () => {
  /** One transaction with an event of the trail beside what it is about. */
  type Said = { name: string; about: string; by: string; at?: string; step?: string };
  const withEvent = ({ name, about, by, at = `${toldOn}T03:00:00Z`, step }: Said, sql: string) =>
    asApp(
      `SELECT append_audit_event('region', '${at}', '${by}', '${name}', '${about}', '${JSON.stringify({ step })}'); ${sql}`,
      [],
    );
  const doneBy = (stepId: string, by: string, doneOn = toldOn) =>
    `UPDATE "GuidanceStep" SET "doneOn" = '${doneOn}', "doneById" = '${by}', note = 'x' WHERE id = '${stepId}'`;
  /** Eka rates Ayu from 10 July on, and Budi does no more. */
  const transferred = async <World extends { agency: Agency; ayu: Actor }>(world: World) => {
    const eka = await aPerson(world.agency, "Eka");
    await asOwner().query(`UPDATE "Supervision" SET "validTo" = '2026-07-09' WHERE "personId" = $1`, [
      world.ayu.personId,
    ]);
    await supervises(eka, [world.ayu], "2026-07-10");
    return { ...world, eka };
  };

  it("opened guidance, supervised the person on that day", async () => {
    const { evaluationId, citra, dewi, eka, budi } = await transferred(await aToldEvaluation());
    for (const stranger of [citra, dewi, eka])
      for (const say of [asApp, asItsOwner])
        await expect(insertGuidance(evaluationId, stranger.personId, "x", say)).rejects.toEqual(
          refusedBy("guidance_opened"),
        );
    await insertGuidance(evaluationId, budi.personId);
  });

  it("did a step, is the person or supervised them when the trail says that it was noted, not before its day", async () => {
    const world = await transferred(await anOpenGuidance());
    const { ayu, budi, citra, dewi, eka, evaluationId, guidanceId, stepId } = world;
    const refused = refusedBy("guidance_step_noted");
    const said = { name: "guidance.step-done", about: guidanceId, step: stepId };
    const event = (by: string, at?: string) => ({ ...said, by, at });
    const late = "2026-07-10T03:00:00Z";
    for (const { personId } of [citra, dewi, eka])
      await expect(withEvent(event(personId), doneBy(stepId, personId))).rejects.toEqual(refused);
    await expect(withEvent(event(budi.personId, late), doneBy(stepId, budi.personId))).rejects.toEqual(
      refused,
    );
    await expect(asApp(doneBy(stepId, ayu.personId), [])).rejects.toEqual(refused);
    await expect(asItsOwner(doneBy(stepId, ayu.personId), [])).rejects.toEqual(refused);
    await expect(withEvent(event(budi.personId), doneBy(stepId, ayu.personId))).rejects.toEqual(refused);
    const tomorrow = doneBy(stepId, ayu.personId, "2026-06-23");
    await expect(withEvent(event(ayu.personId), tomorrow)).rejects.toEqual(refused);
    for (const other of [{ about: evaluationId }, { step: guidanceId }]) {
      const elsewhere = { ...event(ayu.personId), ...other };
      await expect(withEvent(elsewhere, doneBy(stepId, ayu.personId))).rejects.toEqual(refused);
    }
    await withEvent(event(eka.personId, late), doneBy(stepId, eka.personId));
  });

  it("closed guidance, supervised the person on that day", async () => {
    const { ayu, budi, citra, dewi, eka, guidanceId, stepId } = await transferred(await anOpenGuidance());
    await finishGuidanceStep(budi, { stepId, version: 0, doneOn: toldOn, note: "x" });
    for (const { personId } of [ayu, citra, dewi, eka])
      await expect(close(guidanceId, personId)).rejects.toEqual(refusedBy("guidance_closed_by"));
    await close(guidanceId, budi.personId);
  });

  it("takes a step away, leaves one", async () => {
    const { guidanceId } = await anOpenGuidance();
    const last = refusedBy("guidance_last_step");
    const gone = `DELETE FROM "GuidanceStep" WHERE "guidanceId" = $1`;
    for (const say of [asApp, asItsOwner]) await expect(say(gone, [guidanceId])).rejects.toEqual(last);
    await insertStep(guidanceId);
    await expect(asApp(gone, [guidanceId])).rejects.toEqual(last);
    await asApp(`${gone} AND text = 'x'`, [guidanceId]);
  });

  it("takes one of the last two away while somebody takes the other, waits and is refused", async () => {
    const { guidanceId, stepId } = await anOpenGuidance();
    await insertStep(guidanceId);
    const both = ["=", "<>"].map((is) =>
      asApp(`DELETE FROM "GuidanceStep" WHERE "guidanceId" = $1 AND id ${is} $2`, [guidanceId, stepId]),
    );
    expect((await Promise.allSettled(both)).map(({ status }) => status).sort()).toEqual([
      "fulfilled",
      "rejected",
    ]);
  });

  it("appreciates, rated or signed the evaluation or supervised the person on that day", async () => {
    const { evaluationId, ayu, budi, citra, dewi, eka } = await transferred(await aToldEvaluation(ratings));
    const give = (giver: Actor, at: string) =>
      asApp(
        `INSERT INTO "Appreciation" (id, "evaluationId", "giverId", text, "givenAt") VALUES ($1, $2, $3, NULL, $4)`,
        [randomUUID(), evaluationId, giver.personId, at],
      );
    for (const stranger of [ayu, citra, dewi, eka])
      await expect(give(stranger, "2026-07-01")).rejects.toEqual(refusedBy("appreciation_given"));
    await give(eka, "2026-07-10");
    await give(budi, "2026-07-10");
  });

  it("takes appreciation back, gave it, and the trail says so within ten seconds", async () => {
    const { budi, dewi, evaluationId } = await aToldEvaluation(ratings);
    const id = await appreciate(budi, { evaluationId, text: "Bagus" });
    const refused = refusedBy("appreciation_taken_back");
    const gone = `DELETE FROM "Appreciation" WHERE id = '${id}'`;
    const event = { name: "appreciation.taken-back", about: id, by: budi.personId };
    for (const say of [asApp, asItsOwner]) await expect(say(gone, [])).rejects.toEqual(refused);
    const [soon, late] = [`${toldOn}T02:00:10Z`, `${toldOn}T02:00:10.001Z`];
    await expect(withEvent({ ...event, at: late }, gone)).rejects.toEqual(refused);
    await expect(withEvent({ ...event, at: soon, by: dewi.personId }, gone)).rejects.toEqual(refused);
    await withEvent({ ...event, at: soon }, gone);
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
