import type { Actor } from "@/lib/access/actor";
import { acknowledge, handOver } from "@/lib/evaluation/commands/hand-over";
import { decideObjection, fileObjection, stateOnObjection } from "@/lib/evaluation/commands/objection";
import { openEvaluations } from "@/lib/evaluation/commands/open-evaluations";
import { decideUnitResult } from "@/lib/evaluation/commands/decide-unit-result";
import { saveRatings, signEvaluation } from "@/lib/evaluation/commands/rate";
import { reportUpward } from "@/lib/evaluation/commands/report-upward";
import { settleOn, settleOverdue } from "@/lib/evaluation/commands/settle-overdue";
import { evaluationsWaiting } from "@/lib/evaluation/queries/lists";
import { findReportable, findReportedUpward } from "@/lib/evaluation/queries/reportable";
import { recomputeAll } from "@/lib/evaluation/queries/recompute";
import { workingCalendar } from "@/lib/cycles/queries";
import { reading, unattended } from "@/lib/db/doors";
import { undoMovement } from "@/lib/movements/commands/undo";
import { findQueue } from "@/lib/tasks/queries";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { anEvaluation, aSemesterCycle, move, onDayOf, ratings, sheetFor } from "../../support/evaluations";
import { moves } from "../../support/movements";
import { anApprovedPlan } from "../../support/plans";
import { aPerson, aTeam, eventsOf, granted, newsFor, supervises } from "../../support/world";

givenDatabase();

// Signed and handed over on Monday 22 June 2026: 14 working days end on Friday 10 July, 7 on Wednesday 1 July.
const handedOver = "2026-06-22";
const lastDay = "2026-07-10";

/** Ayu's evaluation, handed over by Budi; Dewi is above Budi. */
async function aHandedOver() {
  const team = await aTeam();
  const evaluationId = await anEvaluation(team);
  const [ayu, budi, dewi] = [team.ayu, team.budi, team.dewi].map(onDayOf(handedOver)) as [
    Actor,
    Actor,
    Actor,
  ];
  const at = async (actor: Actor) => move(actor, evaluationId);
  await signEvaluation(budi, { ...(await at(budi)), ...ratings });
  await handOver(budi, await at(budi));
  return { ...team, ayu, budi, dewi, evaluationId, at };
}
type World = Awaited<ReturnType<typeof aHandedOver>>;

const reason = "Bukti capaian triwulan dua tidak dihitung";
const file = async ({ ayu, at }: World, day = handedOver) => {
  const actor = onDayOf(day)(ayu);
  return fileObjection(actor, { ...(await at(actor)), reason });
};
const state = async ({ budi, at }: World) =>
  stateOnObjection(budi, { ...(await at(budi)), statement: "Bukti itu milik triwulan satu" });
type Decision = Omit<Parameters<typeof decideObjection>[1], "evaluationId" | "version">;
/** Budi retires, as his agency records it on the day; his people go on under Dewi. */
async function retires({ agency, budi, dewi }: Pick<World, "agency" | "budi" | "dewi">, from: string) {
  const keeper = granted(await aPerson(agency, "Fitri"), "agency_admin", agency.path);
  await moves(onDayOf(from)(keeper), budi, "retirement", from, { successor: dewi });
}

const upheld: Decision = {
  ...{ decision: "upheld", resultRating: null, behaviourRating: null },
  ...{ hearing: "Keduanya didengar 24 Juni", explanation: "Bukti sudah dihitung", recommendation: "" },
};
const changed: Decision = { ...upheld, decision: "changed", resultRating: "above", behaviourRating: "above" };
const decide = async ({ dewi, at }: World, decision = upheld, day = handedOver) => {
  const actor = onDayOf(day)(dewi);
  return decideObjection(actor, { ...(await at(actor)), ...decision });
};
const settle = (today: string) => unattended((tx) => settleOn(tx, { today, now: `${today}T02:00:00.000Z` }));
const waiting = (actor: Actor) =>
  reading(actor, async (tx) => evaluationsWaiting(tx, actor, await workingCalendar(tx, actor.today)));
const steps = async (actor: Actor) => (await waiting(actor)).evaluations.map(({ step }) => step);

describe("an objection (keberatan, L.V.A)", () => {
  it("goes to the superior, is answered by the rater, and is upheld for good", async () => {
    const world = await aHandedOver();
    const { ayu, budi, dewi, evaluationId } = world;
    expect((await findQueue(ayu)).items).toMatchObject([
      { kind: "evaluation", id: evaluationId, step: "acknowledge", due: expect.stringMatching(/^2026-07/) },
    ]);
    await file(world);
    expect(await sheetFor(ayu, evaluationId)).toMatchObject({
      ...{ status: "objected", predicate: "good", may: { acknowledge: false, object: false } },
      objection: { reason, decider: { name: "Dewi" }, decision: null },
      dues: { stateBy: "2026-06-25", decideBy: "2026-07-01" },
    });
    expect(await newsFor(dewi)).toContain("evaluation.objected");
    expect([await steps(budi), await steps(dewi)]).toEqual([["state"], ["decide"]]);
    expect(await waiting(ayu)).toMatchObject({
      ...{ evaluations: [], ownObjections: [{ id: evaluationId, decider: "Dewi", due: "2026-07-01" }] },
    });
    await state(world);
    expect(await steps(budi)).toEqual([]);
    await decide(world);
    const sheet = await sheetFor(ayu, evaluationId);
    expect(sheet).toMatchObject({ status: "final", predicate: "good", objection: { decision: "upheld" } });
    expect(sheet.finalAt).not.toBeNull();
    expect(await eventsOf(evaluationId)).toEqual(
      expect.arrayContaining([
        "evaluation.objected",
        "evaluation.objection-answered",
        "evaluation.objection-decided",
      ]),
    );
  });

  it("can follow the acknowledgement, for that accepts the document and not what it says", async () => {
    const world = await aHandedOver();
    await acknowledge(world.ayu, await world.at(world.ayu));
    await file(world, lastDay);
    expect((await sheetFor(world.ayu, world.evaluationId)).status).toBe("objected");
  });

  it("that is right changes both ratings and the predicate by the table, and keeps what stood before", async () => {
    const world = await aHandedOver();
    await file(world);
    await state(world);
    await decide(world, changed);
    expect(await sheetFor(world.ayu, world.evaluationId)).toMatchObject({
      ...{ status: "final", resultRating: "above", behaviourRating: "above", predicate: "very_good" },
      explanation: { predicate: "very_good", inputs: { results: "above" } },
      objection: { decision: "changed", before: { predicate: "good", resultRating: "as_expected" } },
    });
    const { differences } = await recomputeAll();
    expect(differences.filter(({ id }) => id === world.evaluationId)).toEqual([]);
  });

  it("is decided without the rater's answer once the days for it are over", async () => {
    const world = await aHandedOver();
    await file(world);
    await expect(decide(world)).rejects.toBeRefused("evaluation.signer-unheard");
    await expect(decide(world, upheld, "2026-06-25")).rejects.toBeRefused("evaluation.signer-unheard");
    await decide(world, upheld, "2026-06-26");
    expect((await sheetFor(world.ayu, world.evaluationId)).status).toBe("final");
  });

  it("is decided late rather than never", async () => {
    const world = await aHandedOver();
    await file(world);
    await decide(world, upheld, "2026-09-01");
    expect((await sheetFor(world.ayu, world.evaluationId)).status).toBe("final");
  });

  it("goes with the rater's superior: who stands above the signer on the day decides", async () => {
    const world = await aHandedOver();
    await file(world);
    await state(world);
    const eka = onDayOf("2026-06-24")(await aPerson(world.agency, "Eka"));
    await asOwner().query(`UPDATE "Supervision" SET "validTo" = '2026-06-23' WHERE "personId" = $1`, [
      world.budi.personId,
    ]);
    await supervises(eka, [world.budi], "2026-06-24");
    const late = onDayOf("2026-06-24")(world.dewi);
    await expect(decideObjection(late, { ...(await world.at(late)), ...upheld })).rejects.toBeRefused(
      "not-found",
    );
    await decideObjection(eka, { ...(await world.at(eka)), ...upheld });
    expect((await sheetFor(world.ayu, world.evaluationId)).objection?.decider.name).toBe("Eka");
  });
});

describe("an objection is refused", () => {
  it("a day late", async () => {
    const world = await aHandedOver();
    await expect(file(world, "2026-07-11")).rejects.toBeRefused("evaluation.too-late-to-object");
    expect((await sheetFor(world.ayu, world.evaluationId)).objection).toBeNull();
  });

  it("twice, and once it was decided", async () => {
    const world = await aHandedOver();
    await file(world);
    await expect(file(world)).rejects.toBeRefused("evaluation.objected-already");
    await state(world);
    await expect(state(world)).rejects.toBeRefused("evaluation.stated-already");
    await decide(world);
    await expect(file(world)).rejects.toBeRefused("evaluation.final");
    await expect(decide(world)).rejects.toBeRefused("evaluation.no-open-objection");
    await expect(state(world)).rejects.toBeRefused("evaluation.no-open-objection");
  });

  it("to a document from an older sight", async () => {
    const world = await aHandedOver();
    const old = { ...(await world.at(world.ayu)), reason };
    await acknowledge(world.ayu, await world.at(world.ayu));
    await expect(fileObjection(world.ayu, old)).rejects.toBeRefused("stale");
  });

  it("where nobody above the signer is on record, who would decide", async () => {
    const world = await aHandedOver();
    await asOwner().query(`DELETE FROM "Supervision" WHERE "personId" = $1`, [world.budi.personId]);
    await expect(file(world)).rejects.toBeRefused("evaluation.no-decider");
  });

  it("by anybody but the person rated, and decided by anybody but the superior", async () => {
    const world = await aHandedOver();
    const { budi, dewi, citra, ayu } = world;
    const [on] = [onDayOf(handedOver)];
    for (const other of [budi, dewi]) {
      const input = { ...(await world.at(other)), reason };
      await expect(fileObjection(other, input)).rejects.toBeRefused("not-found");
    }
    await file(world);
    await state(world);
    const seen = await world.at(ayu);
    for (const other of [ayu, budi, on(citra)]) {
      await expect(decideObjection(other, { ...seen, ...upheld })).rejects.toBeRefused("not-found");
      if (other !== budi)
        await expect(stateOnObjection(other, { ...seen, statement: "x" })).rejects.toBeRefused("not-found");
    }
  });

  it("that would change nothing", async () => {
    const world = await aHandedOver();
    await file(world);
    await state(world);
    const same: Decision = { ...changed, resultRating: "as_expected", behaviourRating: "as_expected" };
    await expect(decide(world, same)).rejects.toBeRefused("evaluation.nothing-changed");
    await expect(decide(world, { ...changed, resultRating: null })).rejects.toBeRefused(
      "evaluation.no-result-rating",
    );
  });
});

describe("what time ends (L.V.A)", () => {
  const demoDay = (day: string | null) => asOwner().query(`UPDATE "Government" SET "demoToday" = $1`, [day]);

  it("is settled a working day later, so that a downtime of the last day still counts, as of the day after it", async () => {
    const world = await aHandedOver();
    const { rows } = await asOwner().query(`SELECT "demoToday" FROM "Government"`);
    try {
      // The last day was a Friday; the following Monday is the working day on which a downtime can be recorded.
      await demoDay("2026-07-13");
      await settleOverdue(new Date());
      const sheet = await sheetFor(world.ayu, world.evaluationId);
      expect(sheet).toMatchObject({ status: "handed_over", finalAt: null });
      await demoDay("2026-07-14");
      await settleOverdue(new Date());
      expect(await sheetFor(world.ayu, world.evaluationId)).toMatchObject({
        ...{ status: "lapsed", finalAt: "2026-07-10T17:00:00.000Z" },
      });
    } finally {
      await demoDay(rows[0].demoToday);
    }
  });

  it("lapses without an answer, is told, and can neither be acknowledged nor objected to any more", async () => {
    const world = await aHandedOver();
    await settle(lastDay);
    expect((await sheetFor(world.ayu, world.evaluationId)).status).toBe("handed_over");
    expect(await settle("2026-07-11")).toBeGreaterThan(0);
    const sheet = await sheetFor(world.ayu, world.evaluationId);
    expect(sheet).toMatchObject({ status: "lapsed", may: { acknowledge: false, object: false } });
    expect(await newsFor(world.ayu)).toContain("evaluation.lapsed");
    expect((await eventsOf(world.evaluationId)).at(-1)).toBe("evaluation.lapsed");
    await expect(file(world, "2026-07-11")).rejects.toBeRefused("evaluation.final");
    expect(await settle("2026-07-12")).toBe(0);
  });

  it("is final when it was acknowledged and not objected to", async () => {
    const world = await aHandedOver();
    await acknowledge(world.ayu, await world.at(world.ayu));
    await settle("2026-07-13");
    expect((await sheetFor(world.ayu, world.evaluationId)).status).toBe("final");
  });

  it("is no answer that came too late, even before the round of the day", async () => {
    const world = await aHandedOver();
    const late = onDayOf("2026-07-11")(world.ayu);
    await expect(acknowledge(late, await world.at(late))).rejects.toBeRefused(
      "evaluation.too-late-to-acknowledge",
    );
  });

  it("is nothing while an objection is open", async () => {
    const world = await aHandedOver();
    await file(world);
    await settle("2026-09-01");
    expect((await sheetFor(world.ayu, world.evaluationId)).status).toBe("objected");
  });
});

describe("a document whose signer holds no position any more (L.IV.A.2)", () => {
  it("is handed over by the signer's superior, to whom it stands among the tasks", async () => {
    const team = await aTeam();
    const evaluationId = await anEvaluation(team);
    const [budi, dewi] = [onDayOf(handedOver)(team.budi), onDayOf("2026-06-24")(team.dewi)];
    await signEvaluation(budi, { ...(await move(budi, evaluationId)), ...ratings });
    const early = handOver(dewi, await move(dewi, evaluationId));
    await expect(early).rejects.toBeRefused("not-found");
    await retires(team, "2026-06-24");
    expect(await steps(dewi)).toEqual(["handOver"]);
    await handOver(dewi, await move(dewi, evaluationId));
    expect((await sheetFor(team.ayu, evaluationId)).status).toBe("handed_over");
  });
});

describe("the rater's superior in the rater's place", () => {
  const afterWindow = "2026-07-15";

  it("evaluates once the window is over, and nobody objects to it (domain 8.8, L.IV.A.11)", async () => {
    const team = await aTeam();
    const evaluationId = await anEvaluation(team);
    const [dewi, ayu] = [onDayOf(afterWindow)(team.dewi), onDayOf(afterWindow)(team.ayu)];
    expect(await steps(dewi)).toContain("rateInPlace");
    expect((await sheetFor(ayu, evaluationId)).awaited.name).toBe("Dewi");
    await signEvaluation(dewi, { ...(await move(dewi, evaluationId)), ...ratings });
    await expect(
      handOver(onDayOf(afterWindow)(team.budi), await move(dewi, evaluationId)),
    ).rejects.toBeRefused("not-found");
    await handOver(dewi, await move(dewi, evaluationId));
    expect(await sheetFor(ayu, evaluationId)).toMatchObject({
      ...{ finality: "rater_lapsed", rater: { name: "Budi" }, signedBy: { name: "Dewi" } },
      ...{ may: { acknowledge: true, object: false }, dues: { answerBy: "2026-07-24", objectBy: null } },
    });
    const objection = { ...(await move(ayu, evaluationId)), reason };
    await expect(fileObjection(ayu, objection)).rejects.toBeRefused("evaluation.final-by-superior");
    await settle("2026-07-25");
    expect((await sheetFor(ayu, evaluationId)).status).toBe("lapsed");
  });

  it("does not while the rater is in time, and neither does the rater afterwards", async () => {
    const team = await aTeam();
    const evaluationId = await anEvaluation(team);
    const dewi = onDayOf(handedOver)(team.dewi);
    const early = signEvaluation(dewi, { ...(await move(dewi, evaluationId)), ...ratings });
    await expect(early).rejects.toBeRefused("evaluation.rater-in-time");
    const budi = onDayOf(afterWindow)(team.budi);
    const late = signEvaluation(budi, { ...(await move(budi, evaluationId)), ...ratings });
    await expect(late).rejects.toBeRefused("evaluation.window-closed");
  });

  it("evaluates within the window where the rater is gone for good, and can be objected to (L.IV.A.2)", async () => {
    const team = await aTeam();
    const evaluationId = await anEvaluation(team);
    await retires(team, "2026-06-21");
    const dewi = onDayOf(handedOver)(team.dewi);
    expect(await steps(dewi)).toEqual(["rateInPlace"]);
    await signEvaluation(dewi, { ...(await move(dewi, evaluationId)), ...ratings });
    expect(await sheetFor(dewi, evaluationId)).toMatchObject({ finality: null, signedBy: { name: "Dewi" } });
  });
});

describe("the superior of whoever has left the service", () => {
  it("answers for whoever left under them, and theirs for both once they leave as well", async () => {
    const team = await aTeam();
    const evaluationId = await anEvaluation(team);
    const [head, keeper] = [
      await aPerson(team.agency, "Hani", { title: "Sekretaris" }),
      granted(await aPerson(team.agency, "Fitri"), "agency_admin", team.agency.path),
    ];
    await supervises(head, [team.dewi]);
    await retires(team, "2026-06-21");
    const on = onDayOf("2026-06-24");
    await moves(on(keeper), team.dewi, "resignation", "2026-07-01", { successor: head });
    expect(await steps(on(team.dewi))).toEqual(["rateInPlace"]);
    expect(await steps(on(head))).toEqual([]);
    const later = onDayOf("2026-07-02")(head);
    expect(await steps(later)).toEqual(["rateInPlace"]);
    await signEvaluation(later, { ...(await move(later, evaluationId)), ...ratings });
  });

  it("is whoever succeeds them where nobody stood above: after the head of a region", async () => {
    const team = await aTeam();
    const evaluationId = await anEvaluation(team);
    const [next, keeper] = [
      await aPerson(team.agency, "Gita"),
      granted(await aPerson(team.agency, "Fitri"), "agency_admin", team.agency.path),
    ];
    await asOwner().query(`DELETE FROM "Supervision" WHERE "personId" = $1`, [team.budi.personId]);
    await moves(onDayOf("2026-06-21")(keeper), team.budi, "resignation", "2026-06-21", { successor: next });
    const gita = onDayOf("2026-06-24")(next);
    expect(await steps(gita)).toEqual(["rateInPlace"]);
    await signEvaluation(gita, { ...(await move(gita, evaluationId)), ...ratings });
    expect(await sheetFor(gita, evaluationId)).toMatchObject({ signedBy: { name: "Gita" } });
  });

  it("decides on the objection against what was signed before", async () => {
    const world = await aHandedOver();
    await file(world);
    await retires(world, "2026-06-24");
    const dewi = onDayOf("2026-06-26")(world.dewi);
    expect(await steps(dewi)).toEqual(["decide"]);
    await decide(world, upheld, "2026-06-26");
    expect((await sheetFor(world.ayu, world.evaluationId)).status).toBe("final");
  });

  it("does so no longer once the departure is undone, and nobody writes it but what it follows from", async () => {
    const team = await aTeam();
    await anEvaluation(team);
    await retires(team, "2026-06-21");
    const dewi = onDayOf("2026-06-24")(team.dewi);
    expect(await steps(dewi)).toEqual(["rateInPlace"]);
    const { rows } = await asOwner().query<{ id: string }>(
      `SELECT id FROM "Movement" WHERE "personId" = $1`,
      [team.budi.personId],
    );
    const keeper = granted(await aPerson(team.agency, "Gita"), "agency_admin", team.agency.path);
    await undoMovement(onDayOf("2026-06-24")(keeper), {
      movementId: rows[0]?.id ?? "",
      reason: "Salah orang",
    });
    expect(await steps(dewi)).toEqual([]);
    await expect(
      asApp(`INSERT INTO "SuperiorAfterService" VALUES ($1, $2, '2026-06-01', NULL)`, [
        team.budi.personId,
        team.ayu.personId,
      ]),
    ).rejects.toMatchObject({ code: "42501" });
  });
});

describe("the queue of who decides on an objection", () => {
  it("has the last day of the decision, and until when the signer is waited for", async () => {
    const world = await aHandedOver();
    await file(world);
    const queued = async (day: string) =>
      (await findQueue(onDayOf(day)(world.dewi))).items.map((item) =>
        item.kind === "evaluation" ? [item.step, item.due, item.unheardUntil] : [],
      );
    expect(await queued("2026-06-24")).toEqual([["decide", "2026-07-01", "2026-06-25"]]);
    expect(await queued("2026-06-26")).toEqual([["decide", "2026-07-01", null]]);
    const budi = onDayOf("2026-06-23")(world.budi);
    await stateOnObjection(budi, { ...(await world.at(budi)), statement: "Bukti triwulan satu" });
    expect(await queued("2026-06-24")).toEqual([["decide", "2026-07-01", null]]);
  });
});

describe("the head of the region as rater (L.IV.A.12)", () => {
  it("is not objected to", async () => {
    const team = await aTeam();
    const evaluationId = await anEvaluation(team);
    await asOwner().query(
      `UPDATE "Position" SET kind = 'official' WHERE id IN (SELECT "positionId" FROM "Assignment" WHERE "personId" = $1)`,
      [team.budi.personId],
    );
    const [budi, ayu] = [onDayOf(handedOver)(team.budi), onDayOf(handedOver)(team.ayu)];
    await signEvaluation(budi, { ...(await move(budi, evaluationId)), ...ratings });
    await handOver(budi, await move(budi, evaluationId));
    const objection = { ...(await move(ayu, evaluationId)), reason };
    await expect(fileObjection(ayu, objection)).rejects.toBeRefused("evaluation.final-by-regional-head");
  });
});

describe("the report to the official in charge (PyB, L.V.A)", () => {
  it("has what the actor signed and is final, by the thirtieth working day, once", async () => {
    const world = await aHandedOver();
    const budi = onDayOf("2026-07-13")(world.budi);
    const periodId = (await sheetFor(budi, world.evaluationId)).period.id;
    await expect(reportUpward(budi, { periodId })).rejects.toBeRefused("evaluation.nothing-to-report");
    await settle("2026-07-13");
    expect(await findReportable(budi)).toMatchObject([
      { period: { id: periodId }, count: 1, reportBy: "2026-08-25" },
    ]);
    expect(await waiting(budi)).toMatchObject({
      evaluations: [],
      toReport: [{ period: { id: periodId }, count: 1, due: "2026-08-25" }],
    });
    for (const other of [world.ayu, world.dewi]) {
      await expect(reportUpward(other, { periodId })).rejects.toBeRefused("evaluation.nothing-to-report");
    }
    expect(await reportUpward(budi, { periodId })).toBe(1);
    expect((await sheetFor(world.ayu, world.evaluationId)).reportedAt).not.toBeNull();
    expect((await eventsOf(world.evaluationId)).at(-1)).toBe("evaluation.reported");
    expect(await findReportable(budi)).toEqual([]);
    expect((await waiting(budi)).toReport).toEqual([]);
    expect(await findReportedUpward(budi)).toMatchObject([{ period: { id: periodId }, count: 1 }]);
    for (const other of [world.ayu, world.dewi]) expect(await findReportedUpward(other)).toEqual([]);
    await expect(reportUpward(budi, { periodId })).rejects.toBeRefused("evaluation.nothing-to-report");
  });

  it("is the superior's where the signer holds no position any more (L.IV.A.2)", async () => {
    const world = await aHandedOver();
    await settle("2026-07-11");
    await retires(world, "2026-07-11");
    const dewi = onDayOf("2026-07-13")(world.dewi);
    const [reportable] = await findReportable(dewi);
    expect(reportable).toMatchObject({ count: 1 });
    expect((await waiting(dewi)).toReport).toMatchObject([{ count: 1 }]);
    expect(await reportUpward(dewi, { periodId: reportable?.period.id ?? "" })).toBe(1);
  });
});

describe("what nobody could have moved any more", () => {
  it("is decided in place by the head of the region for good, and by them after the window (L.IV.A.12)", async () => {
    const leads = (personId: string) =>
      asOwner().query(
        `UPDATE "Position" SET kind = 'official' WHERE id IN (SELECT "positionId" FROM "Assignment" WHERE "personId" = $1)`,
        [personId],
      );
    const gone = await aTeam();
    const inPlace = await anEvaluation(gone);
    await leads(gone.dewi.personId);
    await retires(gone, "2026-06-21");
    const dewi = onDayOf(handedOver)(gone.dewi);
    await signEvaluation(dewi, { ...(await move(dewi, inPlace)), ...ratings });
    expect((await sheetFor(dewi, inPlace)).finality).toBe("regional_head");

    const late = await aTeam();
    const evaluationId = await anEvaluation(late);
    await asOwner().query(`DELETE FROM "Supervision" WHERE "personId" = $1`, [late.budi.personId]);
    const budi = onDayOf("2026-07-20")(late.budi);
    expect(await steps(budi)).toEqual(["rate"]);
    await signEvaluation(budi, { ...(await move(budi, evaluationId)), ...ratings });
    expect((await sheetFor(budi, evaluationId)).status).toBe("signed");
  });

  it("is an objection whose decider is still named where nobody stands above the signer any more", async () => {
    const world = await aHandedOver();
    await file(world);
    await state(world);
    await asOwner().query(`DELETE FROM "Supervision" WHERE "personId" = $1`, [world.budi.personId]);
    await decide(world);
    expect((await sheetFor(world.ayu, world.evaluationId)).status).toBe("final");
  });

  it("waits for a result of the unit that is decided late, for the first time and never anew", async () => {
    const team = await aTeam();
    await anApprovedPlan(team.ayu, team.budi);
    const periodId = await aSemesterCycle(team.agency);
    await openEvaluations(onDayOf(handedOver)(team.budi));
    const keeper = granted(onDayOf("2026-07-20")(team.citra), "regional_hr", team.agency.path);
    const decision = { unitId: team.agency.unitId, periodId, level: "good", reason: "" } as const;
    await decideUnitResult(keeper, { ...decision, version: null });
    await expect(decideUnitResult(keeper, { ...decision, version: 0 })).rejects.toBeRefused(
      "evaluation.window-closed",
    );
  });
});

describe("what the rater weighs", () => {
  it("is not told to the superior who comes in the rater's place with an older sight", async () => {
    const team = await aTeam();
    const evaluationId = await anEvaluation(team);
    const budi = onDayOf(handedOver)(team.budi);
    await saveRatings(budi, { ...(await move(budi, evaluationId)), ...ratings, note: "Hanya untuk saya" });
    const dewi = onDayOf("2026-07-15")(team.dewi);
    const old = signEvaluation(dewi, { evaluationId, version: 0, ...ratings });
    const told: unknown = await old.catch((error: unknown) => error);
    expect((told as Error).message).toBe("stale");
    expect(JSON.stringify((told as { current?: unknown }).current ?? null)).not.toContain("Hanya");
  });
});
