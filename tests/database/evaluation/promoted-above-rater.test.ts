/** Ayu was promoted above Budi, for whom her evaluation was opened: what falls to Budi's superior falls to hers (L.V.A: berjenjang). */
import type { Actor } from "@/lib/access/actor";
import { workingCalendar } from "@/lib/cycles/queries";
import { moveObjections, remindOn } from "@/lib/deadlines/commands";
import { findOwing } from "@/lib/deadlines/queries/owing";
import { reading, unattended } from "@/lib/db/doors";
import { handOver } from "@/lib/evaluation/commands/hand-over";
import { decideObjection, fileObjection, stateOnObjection } from "@/lib/evaluation/commands/objection";
import { signEvaluation } from "@/lib/evaluation/commands/rate";
import { findGroups, turnInPlace } from "@/lib/evaluation/queries/group";
import { evaluationsWaiting } from "@/lib/evaluation/queries/lists";
import { findReportable } from "@/lib/evaluation/queries/reportable";
import { findReported } from "@/lib/evaluation/queries/reported";
import { findEvaluation } from "@/lib/evaluation/queries/sheet";
import { handOversLateBelow, teamEvaluations } from "@/lib/evaluation/queries/team";
import { settleOn } from "@/lib/evaluation/commands/settle-overdue";
import { findNews } from "@/lib/notifications/queries";
import { keepFigures } from "@/lib/reporting/commands/rebuild";
import { findHoldups } from "@/lib/reporting/queries/holdups";
import { findQueue, findTasks } from "@/lib/tasks/queries";

import { asOwner, givenDatabase } from "../../support/database";
import { anEvaluation, move, onDayOf, ratings, sheetFor } from "../../support/evaluations";
import { aPerson, aTeam, granted, newsFor, supervises } from "../../support/world";

givenDatabase();

const promoted = "2026-06-24";
const afterWindow = "2026-07-15";

type World = Awaited<ReturnType<typeof opened>>;

/** Ayu's evaluation, opened for Budi under Dewi; Hani heads the office that Ayu is to be promoted into. */
async function opened() {
  const team = await aTeam();
  const evaluationId = await anEvaluation(team);
  const hani = await aPerson(team.agency, "Hani");
  return { ...team, evaluationId, hani };
}

/** From a day on Budi is rated by Ayu, and Ayu by Hani, or by nobody. */
async function promote({ ayu, budi, hani }: Omit<World, "hani"> & { hani: Actor | null }, from = promoted) {
  await asOwner().query(
    `UPDATE "Supervision" SET "validTo" = $2::date - 1 WHERE "personId" = ANY ($1) AND "validTo" IS NULL`,
    [[ayu.personId, budi.personId], from],
  );
  if (hani) await supervises(hani, [ayu], from);
  await supervises(ayu, [budi], from);
}

/** Budi's seat ends. */
const leavesSeat = ({ budi }: World, lastDay: string) =>
  asOwner().query(`UPDATE "Assignment" SET "validTo" = $2 WHERE "personId" = $1`, [budi.personId, lastDay]);

const steps = (actor: Actor) =>
  reading(actor, async (tx) => {
    const { evaluations } = await evaluationsWaiting(tx, actor, await workingCalendar(tx, actor.today));
    return evaluations.map(({ step }) => step);
  });
const queueOf = async (actor: Actor) =>
  (await findQueue(actor)).items.map((item) => (item.kind === "evaluation" ? item.step : item.kind));

const signedBy = async (actor: Actor, { evaluationId }: World) =>
  signEvaluation(actor, { ...(await move(actor, evaluationId)), ...ratings });

/** Ayu objects on 22 June to what Budi signed and handed over. */
async function objected() {
  const world = await opened();
  const on = onDayOf("2026-06-22");
  const [ayu, budi] = [on(world.ayu), on(world.budi)];
  await signedBy(budi, world);
  await handOver(budi, await move(budi, world.evaluationId));
  await fileObjection(ayu, { ...(await move(ayu, world.evaluationId)), reason: "Bukti tidak dihitung" });
  return world;
}
const upheld = {
  ...{ decision: "upheld" as const, resultRating: null, behaviourRating: null, recommendation: "" },
  ...{ hearing: "Keduanya didengar", explanation: "Bukti sudah dihitung" },
};

describe("what nobody signed, of somebody promoted above the rater", () => {
  it("is rated by the superior of the person rated, among whose tasks it stands", async () => {
    const world = await opened();
    await promote(world);
    const [ayu, hani] = [onDayOf(afterWindow)(world.ayu), onDayOf(afterWindow)(world.hani)];
    expect(await steps(hani)).toEqual(["rateInPlace"]);
    expect(await queueOf(hani)).toEqual(["rateInPlace"]);
    expect((await teamEvaluations(hani)).map(({ step }) => step)).toEqual(["rateInPlace"]);
    expect((await reading(hani, (tx) => turnInPlace(tx, hani, world.evaluationId))).inPlace).toBe(true);
    expect(await findGroups(hani)).toEqual([]);
    expect((await sheetFor(ayu, world.evaluationId)).awaited.name).toBe("Hani");
    await signedBy(hani, world);
    expect(await sheetFor(hani, world.evaluationId)).toMatchObject({
      ...{ finality: "rater_lapsed", signedBy: { name: "Hani" }, may: { handOver: true } },
    });
  });

  it("is nothing of the person rated, nor of whoever was the superior before", async () => {
    const world = await opened();
    await promote(world);
    const [ayu, dewi] = [onDayOf(afterWindow)(world.ayu), onDayOf(afterWindow)(world.dewi)];
    expect([await steps(ayu), await queueOf(ayu), await teamEvaluations(ayu)]).toEqual([[], [], []]);
    expect((await sheetFor(ayu, world.evaluationId)).may.rateInPlace).toBe(false);
    await expect(signedBy(ayu, world)).rejects.toBeRefused("not-found");
    expect(await findEvaluation(dewi, world.evaluationId)).toBeNull();
  });

  it("is so within the window, too, where the rater holds no position any more", async () => {
    const world = await opened();
    await promote(world);
    const hani = onDayOf("2026-06-26")(world.hani);
    expect(await steps(hani)).toEqual([]);
    await leavesSeat(world, "2026-06-25");
    expect(await steps(hani)).toEqual(["rateInPlace"]);
    await signedBy(hani, world);
  });

  it("stays with the rater where nobody stands above the person rated, as below the head of a region", async () => {
    const world = await opened();
    await promote({ ...world, hani: null });
    const [ayu, budi] = [onDayOf(afterWindow)(world.ayu), onDayOf(afterWindow)(world.budi)];
    expect([await steps(ayu), await steps(budi)]).toEqual([[], ["rate"]]);
    await signedBy(budi, world);
  });

  it("is waited for and owed by that superior alone", async () => {
    const world = await opened();
    await promote(world);
    await keepFigures("2026-07-22");
    const { holdups } = await unattended((tx) => findHoldups(tx, world.agency.unitId, 5));
    expect(holdups.map(({ name, evaluations }) => [name, evaluations])).toEqual([["Hani", 1]]);
    const keeper = granted(onDayOf("2026-07-22")(world.citra), "regional_hr", world.agency.path);
    const asked = { deadline: "evaluation_in_place", which: "open", page: 1 } as const;
    expect((await findOwing(keeper, asked)).lines.map(({ name }) => name)).toEqual(["Hani"]);
    await unattended((tx) => remindOn(tx, { today: "2026-07-29", now: "2026-07-29T01:00:00.000Z" }));
    expect(await newsFor(world.hani)).toContain("deadline.evaluation-in-place");
    expect(await newsFor(world.ayu)).not.toContain("deadline.evaluation-in-place");
  });
});

describe("an objection of somebody promoted above the signer", () => {
  it("is addressed to the superior of whoever objects", async () => {
    const world = await opened();
    const on = onDayOf(promoted);
    const [ayu, budi] = [on(world.ayu), on(world.budi)];
    await signedBy(budi, world);
    await handOver(budi, await move(budi, world.evaluationId));
    await promote(world);
    await fileObjection(ayu, { ...(await move(ayu, world.evaluationId)), reason: "Bukti tidak dihitung" });
    expect((await sheetFor(ayu, world.evaluationId)).objection?.decider.name).toBe("Hani");
    expect(await newsFor(world.hani)).toContain("evaluation.objected");
    expect((await findTasks(ayu)).ownObjections.map(({ decider }) => decider)).toEqual(["Hani"]);
  });

  it("moves on to that superior when the promotion comes after it, who decides", async () => {
    const world = await objected();
    await promote(world);
    const at = { today: promoted, now: `${promoted}T03:00:00.000Z` };
    expect(await unattended((tx) => moveObjections(tx, at, world.ayu.personId))).toBe(1);
    expect(await newsFor(world.hani)).toContain("evaluation.objection-moved");
    const [ayu, budi] = [onDayOf(promoted)(world.ayu), onDayOf(promoted)(world.budi)];
    await stateOnObjection(budi, { ...(await move(budi, world.evaluationId)), statement: "Sudah dihitung" });
    const hani = onDayOf("2026-06-26")(world.hani);
    expect([await steps(hani), await queueOf(hani), await queueOf(ayu)]).toEqual([
      ["decide"],
      ["decide"],
      [],
    ]);
    const own = decideObjection(ayu, { ...(await move(ayu, world.evaluationId)), ...upheld });
    await expect(own).rejects.toBeRefused("not-found");
    await decideObjection(hani, { ...(await move(hani, world.evaluationId)), ...upheld });
    expect((await sheetFor(hani, world.evaluationId)).status).toBe("final");
  });

  it("is owed by that superior", async () => {
    const world = await objected();
    await promote(world);
    const keeper = granted(onDayOf("2026-06-26")(world.citra), "regional_hr", world.agency.path);
    const asked = { deadline: "objection_to_decide", which: "open", page: 1 } as const;
    expect((await findOwing(keeper, asked)).lines.map(({ name }) => name)).toEqual(["Hani"]);
  });

  it("cannot be filed where nobody stands above the person rated", async () => {
    const world = await opened();
    const on = onDayOf(promoted);
    const [ayu, budi] = [on(world.ayu), on(world.budi)];
    await signedBy(budi, world);
    await handOver(budi, await move(budi, world.evaluationId));
    await promote({ ...world, hani: null });
    const objection = { ...(await move(ayu, world.evaluationId)), reason: "Bukti tidak dihitung" };
    await expect(fileObjection(ayu, objection)).rejects.toBeRefused("evaluation.no-decider");
  });
});

describe("what the signer left behind, of somebody promoted above them", () => {
  it("is handed over by the superior of the person rated", async () => {
    const world = await opened();
    await signedBy(onDayOf("2026-06-22")(world.budi), world);
    await promote(world);
    await leavesSeat(world, "2026-06-25");
    const [ayu, hani] = [onDayOf("2026-06-26")(world.ayu), onDayOf("2026-06-26")(world.hani)];
    expect([await steps(hani), await steps(ayu)]).toEqual([["handOver"], []]);
    const keeper = granted(onDayOf("2026-06-26")(world.citra), "regional_hr", world.agency.path);
    const asked = { deadline: "evaluation_to_hand_over", which: "open", page: 1 } as const;
    expect((await findOwing(keeper, asked)).lines.map(({ name }) => name)).toEqual(["Hani"]);
    const own = handOver(ayu, await move(ayu, world.evaluationId));
    await expect(own).rejects.toBeRefused("not-found");
    await handOver(hani, await move(hani, world.evaluationId));
    expect((await sheetFor(ayu, world.evaluationId)).status).toBe("handed_over");
  });

  it("is asked after by that superior while the signer is there, and late", async () => {
    const world = await opened();
    await signedBy(onDayOf("2026-06-22")(world.budi), world);
    await promote(world);
    const [ayu, hani] = [onDayOf("2026-07-20")(world.ayu), onDayOf("2026-07-20")(world.hani)];
    expect((await handOversLateBelow(hani)).map(({ name, count }) => [name, count])).toEqual([["Budi", 1]]);
    expect(await handOversLateBelow(ayu)).toEqual([]);
  });

  it("is reported upward by that superior", async () => {
    const world = await objected();
    const dewi = onDayOf("2026-06-26")(world.dewi);
    await decideObjection(dewi, { ...(await move(dewi, world.evaluationId)), ...upheld });
    await promote(world, "2026-07-01");
    await leavesSeat(world, "2026-07-05");
    await unattended((tx) => settleOn(tx, { today: "2026-07-20", now: "2026-07-20T02:00:00.000Z" }));
    const [ayu, hani] = [onDayOf("2026-07-20")(world.ayu), onDayOf("2026-07-20")(world.hani)];
    const [own] = await findReportable(hani);
    expect([own?.count, await findReportable(ayu)]).toEqual([1, []]);
    const keeper = granted(onDayOf("2026-07-20")(world.citra), "regional_hr", world.agency.path);
    const reported = await findReported(keeper, { year: 2026, page: 1, period: own?.period.id ?? "" });
    expect(reported?.people?.map(({ name }) => name)).toEqual(["Hani"]);
  });
});

it("tells the person rated nothing of what falls to others", async () => {
  const world = await opened();
  await promote(world);
  const topics = (await findNews(onDayOf(afterWindow)(world.ayu))).map(({ topic }) => topic);
  expect(topics).not.toContain("deadline.evaluation-in-place");
});
