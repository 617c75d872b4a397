import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { DomainError } from "@/lib/errors";
import { reading } from "@/lib/db/doors";
import { keepDraft } from "@/lib/drafts/commands";
import { ownDrafts } from "@/lib/drafts/queries";
import { signEvaluation } from "@/lib/evaluation/commands/rate";
import { ownEvaluations } from "@/lib/evaluation/queries/lists";
import { addAppendixItem, removeLine, saveResult } from "@/lib/planning/commands/content";
import { createPlan } from "@/lib/planning/commands/create-plan";
import { approvePlan, pullBackPlan, returnPlan, revisePlan, submitPlan } from "@/lib/planning/commands/flow";
import { findEdition } from "@/lib/planning/queries/editions";
import { findOpening } from "@/lib/planning/queries/opening";
import { findPlan } from "@/lib/planning/queries/plan";
import { teamPlans } from "@/lib/planning/queries/team";
import { findPlansToRead, findPlanToDecide } from "@/lib/planning/queries/to-decide";
import { findWaiting } from "@/lib/planning/queries/waiting";
import { reportProgress } from "@/lib/progress/commands/report";
import { findProgress } from "@/lib/progress/queries/own";
import { findQueue, findTasks } from "@/lib/tasks/queries";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { anEvaluation, move, sheetFor } from "../../support/evaluations";
import { halfway } from "../../support/halfway";
import {
  anApprovedPlan,
  aPlan,
  aSubmittedPlan,
  emptyPlan,
  reference,
  seen,
  unlinked,
} from "../../support/plans";
import { insertRows } from "../../support/rows";
import {
  actorOf,
  type Agency,
  aPerson,
  aTeam,
  eventsOf,
  granted,
  newsFor,
  supervises,
  transfers,
} from "../../support/world";

givenDatabase();

const outcomes = (settled: PromiseSettledResult<unknown>[]) => settled.map(({ status }) => status).sort();

/** Moves somebody to another position of their unit. */
async function promotes({ agencyId, unitId }: Agency, { personId }: Actor) {
  const id = randomUUID();
  const position = { id, agencyId, unitId, title: "Kepala Seksi", kind: "supervisor", isHead: false };
  await insertRows(asOwner(), "Position", [position]);
  await asOwner().query(`UPDATE "Assignment" SET "positionId" = $1 WHERE "personId" = $2`, [id, personId]);
}

describe("a plan on its way", () => {
  it("goes from the owner to the rater of the day and is confirmed", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aPlan(ayu);

    await submitPlan(ayu, await reference(ayu, planId));
    expect(await newsFor(budi)).toEqual(["plan.submitted"]);
    await approvePlan(budi, await reference(budi, planId));

    expect(await seen(ayu, planId)).toMatchObject({
      status: "approved",
      approvedEdition: 1,
      firstApprovedOn: "2026-06-03",
    });
    expect(await newsFor(ayu)).toEqual(["plan.approved"]);
    expect((await eventsOf(planId)).slice(-2)).toEqual(["plan.submitted", "plan.approved"]);
  });

  it("comes back with remarks on its lines, and leaves again", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aSubmittedPlan(ayu);
    const lineId = (await seen(budi, planId)).results[0]?.id ?? "";

    await returnPlan(budi, {
      ...(await reference(budi, planId)),
      note: "",
      comments: [{ lineId, value: null, text: "Sebut jenis izinnya" }],
    });
    expect(await seen(ayu, planId)).toMatchObject({
      status: "returned",
      comments: [{ lineId, value: null, text: "Sebut jenis izinnya" }],
    });
    await submitPlan(ayu, await reference(ayu, planId));
    expect((await seen(ayu, planId)).status).toBe("submitted");
  });

  it("is taken back until the rater acts", async () => {
    const { ayu } = await aTeam();
    const planId = await aSubmittedPlan(ayu);
    await pullBackPlan(ayu, await reference(ayu, planId));
    expect((await seen(ayu, planId)).status).toBe("draft");
    await expect(pullBackPlan(ayu, await reference(ayu, planId))).rejects.toBeRefused("plan.not-submitted");
  });

  it("is revised as a new edition with the dialogue's note; the first edition stays", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await anApprovedPlan(ayu, budi);
    await revisePlan(ayu, {
      ...(await reference(ayu, planId)),
      dialogueNote: "Target naik sesudah dialog Mei",
    });
    expect(await seen(ayu, planId)).toMatchObject({ status: "draft", edition: 2, approvedEdition: 1 });
    await submitPlan(ayu, await reference(ayu, planId));
    await approvePlan(budi, await reference(budi, planId));
    const { rows } = await asOwner().query(
      `SELECT number, "dialogueNote" FROM "PlanEdition" WHERE "planId" = $1 ORDER BY 1`,
      [planId],
    );
    expect(rows).toEqual([
      { number: 1, dialogueNote: null },
      { number: 2, dialogueNote: "Target naik sesudah dialog Mei" },
    ]);
  });
});

describe("the editions of a plan", () => {
  it("stay readable, each with what it changed and why", async () => {
    const { ayu, budi, citra } = await aTeam();
    const planId = await anApprovedPlan(ayu, budi);
    await revisePlan(ayu, { ...(await reference(ayu, planId)), dialogueNote: "Target naik" });
    const [result] = (await seen(ayu, planId)).results;
    await saveResult(ayu, {
      ...(await reference(ayu, planId)),
      ...{ resultId: result?.id ?? "", kind: "main", statement: "Layanan izin selesai dalam dua hari" },
      ...unlinked,
    });
    const change = {
      kind: "reworded",
      before: "Layanan izin selesai tepat waktu",
      after: "Layanan izin selesai dalam dua hari",
    };
    expect(await seen(ayu, planId)).toMatchObject({ editions: [{ number: 1 }], changes: [change] });
    // What is being written is its owner's alone.
    expect(await seen(budi, planId)).toMatchObject({ editions: [], changes: [] });

    await submitPlan(ayu, await reference(ayu, planId));
    await approvePlan(budi, await reference(budi, planId));
    expect(await findEdition(budi, planId, 2)).toMatchObject({
      ...{ number: 2, dialogueNote: "Target naik", raterName: "Budi", changes: [change] },
    });
    expect((await findEdition(ayu, planId, 1))?.results).toMatchObject([{ statement: change.before }]);
    expect(await findEdition(ayu, planId, 3)).toBeNull();
    expect(await findEdition(citra, planId, 1)).toBeNull();
  });
});

describe("a plan is refused", () => {
  it("to a second opening of the same year, even at the same moment", async () => {
    const { ayu } = await aTeam();
    const opened = await Promise.allSettled([createPlan(ayu, emptyPlan), createPlan(ayu, emptyPlan)]);
    expect(outcomes(opened)).toEqual(["fulfilled", "rejected"]);
    await expect(createPlan(ayu, emptyPlan)).rejects.toBeRefused("plan.exists");
  });

  it("to people without a position, and to the exempt (L.II.C.8)", async () => {
    const { ayu } = await aTeam();
    await expect(createPlan(actorOf(randomUUID()), emptyPlan)).rejects.toBeRefused("plan.no-assignment");
    await asOwner().query(
      `INSERT INTO "PlanExemption" (id, "personId", reason, "validFrom") VALUES ($1, $2, 'unpaid_leave', '2026-01-01')`,
      [randomUUID(), ayu.personId],
    );
    await expect(createPlan(ayu, emptyPlan)).rejects.toBeRefused("plan.exempt");
  });

  it("to state officials, though nobody wrote down an exemption (L.II.C.8)", async () => {
    const { agency } = await aTeam();
    const regent = await aPerson(agency, "Marzuki", { kind: "official" });
    await expect(createPlan(regent, emptyPlan)).rejects.toBeRefused("plan.exempt");
    expect((await findOpening(regent, 2026)).blockers).toEqual([{ code: "plan.exempt" }]);
  });

  it("when it is incomplete, with every reason at once", async () => {
    const { ayu } = await aTeam();
    const planId = await createPlan(ayu, emptyPlan);
    const refused = submitPlan(ayu, { planId, version: 0 });
    await expect(refused).rejects.toBeRefused("plan.no-main-result");
    await expect(refused).rejects.toBeRefused("plan.appendix-without-resources");
  });

  it("without a rater on the day", async () => {
    const { dewi } = await aTeam();
    const planId = await aPlan(dewi);
    await expect(submitPlan(dewi, await reference(dewi, planId))).rejects.toBeRefused("plan.no-rater");
  });

  it("to everybody but its owner and rater", async () => {
    const { ayu, budi, dewi, citra, elsewhere } = await aTeam();
    const planId = await aSubmittedPlan(ayu);
    const sent = await reference(budi, planId);
    for (const stranger of [
      citra,
      granted(citra, "agency_admin", elsewhere.path),
      granted(citra, "system_admin", ""),
    ]) {
      expect(await findPlan(stranger, planId)).toBeNull();
      await expect(approvePlan(stranger, sent)).rejects.toBeRefused("not-found");
    }
    await expect(approvePlan(ayu, sent)).rejects.toBeRefused("not-found");
    await expect(approvePlan(dewi, sent)).rejects.toBeRefused("not-found");
    await expect(submitPlan(budi, sent)).rejects.toBeRefused("not-found");
    expect((await seen(budi, planId)).status).toBe("submitted");
  });

  it("as a draft to everybody but its owner", async () => {
    const { ayu, budi, agency } = await aTeam();
    const planId = await aPlan(ayu);
    expect(await findPlan(budi, planId)).toBeNull();
    expect(await findPlan(granted(budi, "regional_hr", agency.path), planId)).toBeNull();
  });

  it("back to its owner without any remark", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aSubmittedPlan(ayu);
    const empty = { ...(await reference(budi, planId)), note: "", comments: [] };
    await expect(returnPlan(budi, empty)).rejects.toBeRefused("plan.no-remark");
  });

  it("back with a remark on a line of another plan", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aSubmittedPlan(ayu);
    const foreign = { note: "", comments: [{ lineId: randomUUID(), value: null, text: "Bukan baris ini" }] };
    const sent = { ...(await reference(budi, planId)), ...foreign };
    await expect(returnPlan(budi, sent)).rejects.toBeRefused("not-found");
    expect((await seen(ayu, planId)).comments).toEqual([]);
  });

  it("a revision before it was confirmed", async () => {
    const { ayu } = await aTeam();
    const planId = await aPlan(ayu);
    const early = { ...(await reference(ayu, planId)), dialogueNote: "Terlalu dini" };
    await expect(revisePlan(ayu, early)).rejects.toBeRefused("plan.not-approved");
  });
});

describe("what others see of a plan", () => {
  const office = (team: Awaited<ReturnType<typeof aTeam>>) =>
    granted(team.citra, "regional_hr", team.agency.path);

  it("is nothing once its owner took it back before the first confirmation", async () => {
    const team = await aTeam();
    const { ayu, budi } = team;
    const planId = await aSubmittedPlan(ayu);
    await pullBackPlan(ayu, await reference(ayu, planId));
    for (const other of [budi, team.dewi, office(team)]) expect(await findPlan(other, planId)).toBeNull();
    const [member] = await teamPlans(budi, 2026);
    expect(member?.plans).toEqual([]);
  });

  it("is the confirmed edition while its owner writes the next one (art. 14(2))", async () => {
    const team = await aTeam();
    const { ayu, budi } = team;
    const planId = await anApprovedPlan(ayu, budi);
    await revisePlan(ayu, { ...(await reference(ayu, planId)), dialogueNote: "Dialog Mei" });
    const resultId = (await seen(ayu, planId)).results[0]?.id ?? "";
    const mended = {
      ...(await reference(ayu, planId)),
      resultId,
      kind: "main" as const,
      statement: "Masih draf",
      ...unlinked,
    };
    await saveResult(ayu, mended);
    await addAppendixItem(ayu, { ...(await reference(ayu, planId)), section: "resources", text: "Draf" });
    for (const other of [budi, team.dewi, office(team)]) {
      const sheet = await seen(other, planId);
      expect(sheet).toMatchObject({ beingWritten: true, edition: 1 });
      expect(sheet.results.map(({ statement }) => statement)).toEqual(["Layanan izin selesai tepat waktu"]);
      expect(sheet.appendix).toHaveLength(3);
    }
    expect((await seen(ayu, planId)).results[0]?.statement).toBe("Masih draf");
    await submitPlan(ayu, await reference(ayu, planId));
    expect((await seen(budi, planId)).results[0]?.statement).toBe("Masih draf");
  });

  it("is the confirmed edition while its owner mends a returned one", async () => {
    const team = await aTeam();
    const { ayu, budi } = team;
    const planId = await anApprovedPlan(ayu, budi);
    await revisePlan(ayu, { ...(await reference(ayu, planId)), dialogueNote: "Dialog Mei" });
    await submitPlan(ayu, await reference(ayu, planId));
    await returnPlan(budi, { ...(await reference(budi, planId)), note: "Sebut jenisnya", comments: [] });
    await addAppendixItem(ayu, { ...(await reference(ayu, planId)), section: "resources", text: "Draf" });
    for (const other of [budi, team.dewi, office(team)]) {
      const sheet = await seen(other, planId);
      expect(sheet).toMatchObject({ status: "returned", beingWritten: true, edition: 1 });
      expect(sheet.appendix).toHaveLength(3);
    }
    expect((await seen(ayu, planId)).appendix).toHaveLength(4);
  });
});

describe("a new position in the same unit (L.II.C.6)", () => {
  it("closes the plan of the one before as it was confirmed, with its reports", async () => {
    const { agency, ayu, budi } = await aTeam();
    const left = await anApprovedPlan(ayu, budi);
    const indicatorId = (await seen(ayu, left)).results[0]?.indicators[0]?.id ?? "";
    const report = { indicatorId, value: "40", note: "", evidence: "", files: [] };
    await reportProgress(ayu, report);
    await revisePlan(ayu, { ...(await reference(ayu, left)), dialogueNote: "Dialog Mei" });
    await addAppendixItem(ayu, { ...(await reference(ayu, left)), section: "resources", text: "Draf" });
    expect((await findOpening(ayu, 2026)).leaves).toBe(false);
    await promotes(agency, ayu);
    expect((await findOpening(ayu, 2026)).leaves).toBe(true);
    await createPlan(ayu, emptyPlan);

    const plan = await seen(ayu, left);
    expect(plan).toMatchObject({ status: "closed", edition: 1 });
    expect(plan.appendix).toHaveLength(3);
    expect(plan.steps.at(-1)).toMatchObject({ kind: "closed" });
    expect(await eventsOf(left)).toContain("plan.closed");
    expect(await findProgress(ayu, 2026)).toMatchObject({ plan: { id: left, closed: true } });
    await expect(reportProgress(ayu, report)).rejects.toBeRefused("progress.plan-closed");
    await expect(
      revisePlan(ayu, { ...(await reference(ayu, left)), dialogueNote: "Dialog Juni" }),
    ).rejects.toBeRefused("plan.not-approved");
  });

  it("keeps what a signed annual evaluation was measured by from being revised", async () => {
    const team = await aTeam();
    await anEvaluation(team);
    const [opened] = await ownEvaluations(team.ayu);
    const evaluationId = opened?.id ?? "";
    const annual = `(SELECT id FROM "EvaluationPeriod" WHERE kind = 'annual')`;
    await asOwner().query(`UPDATE "UnitResult" SET "periodId" = ${annual}`);
    await asOwner().query(`UPDATE "Evaluation" SET "periodId" = ${annual}`);
    const rater = { ...team.budi, today: "2026-12-20", now: "2026-12-20T02:00:00.000Z" };
    const { planId } = await sheetFor(rater, evaluationId);
    const revise = async () =>
      revisePlan(team.ayu, { ...(await reference(team.ayu, planId)), dialogueNote: "Dialog Januari" });
    const as = {
      resultRating: "as_expected",
      behaviourRating: "as_expected",
      marks: [],
      behaviours: [] as [],
      note: "",
    } as const;
    await signEvaluation(rater, { ...(await move(rater, evaluationId)), ...as, marks: [] });
    await expect(revise()).rejects.toBeRefused("plan.year-over");
    expect(await seen(team.ayu, planId)).toMatchObject({ status: "approved", edition: 1 });
  });

  it("keeps the plan of the one before from being handed in, decided on and revised, by the new rater as well", async () => {
    const { elsewhere, ayu, citra } = await aTeam();
    const planId = await aPlan(ayu);
    await transfers(ayu, elsewhere, "2026-06-02");
    await asOwner().query(`UPDATE "Supervision" SET "validTo" = '2026-06-01' WHERE "personId" = $1`, [
      ayu.personId,
    ]);
    await supervises(citra, [ayu], "2026-06-02");
    expect((await seen(ayu, planId)).positionLeft).toBe(true);
    await expect(submitPlan(ayu, await reference(ayu, planId))).rejects.toBeRefused("plan.position-left");

    const set = (status: string, edition: number) =>
      asOwner().query(
        `UPDATE "PerformancePlan" SET status = $2::"PlanStatus", "approvedEdition" = $3 WHERE id = $1`,
        [...[planId, status, edition]],
      );
    await set("submitted", 0);
    await expect(approvePlan(citra, await reference(citra, planId))).rejects.toBeRefused(
      "plan.position-left",
    );
    await pullBackPlan(ayu, await reference(ayu, planId));
    await createPlan(ayu, emptyPlan);
    expect(await seen(ayu, planId)).toMatchObject({ status: "closed", positionLeft: false });

    const other = await aTeam();
    const confirmed = await anApprovedPlan(other.ayu, other.budi);
    await transfers(other.ayu, other.agency, "2026-06-02");
    const revision = { ...(await reference(other.ayu, confirmed)), dialogueNote: "Dialog" };
    await expect(revisePlan(other.ayu, revision)).rejects.toBeRefused("plan.position-left");
  });

  it("begins anew for whoever comes back, and closes the plan of the position between", async () => {
    const { agency, ayu, budi } = await aTeam();
    const first = await anApprovedPlan(ayu, budi);
    const { rows } = await asOwner().query<{ positionId: string }>(
      `SELECT "positionId" FROM "Assignment" WHERE "personId" = $1`,
      [ayu.personId],
    );
    await promotes(agency, ayu);
    const between = await anApprovedPlan(ayu, budi);
    await asOwner().query(`UPDATE "Assignment" SET "positionId" = $1 WHERE "personId" = $2`, [
      rows[0]?.positionId,
      ayu.personId,
    ]);
    expect((await findOpening(ayu, 2026)).blockers).toEqual([]);
    const again = await anApprovedPlan(ayu, budi);
    const states = await Promise.all([first, between, again].map(async (id) => (await seen(ayu, id)).status));
    expect(states).toEqual(["closed", "closed", "approved"]);
    await expect(createPlan(ayu, emptyPlan)).rejects.toBeRefused("plan.exists");
  });

  it("offers nobody the lines of a plan that the superior has left", async () => {
    const { agency, ayu, budi, dewi } = await aTeam();
    await anApprovedPlan(budi, dewi);
    const planId = await aPlan(ayu);
    expect((await seen(ayu, planId)).supportable?.lines).toHaveLength(1);
    await promotes(agency, budi);
    await createPlan(budi, emptyPlan);
    expect((await seen(ayu, planId)).supportable?.lines).toEqual([]);
  });

  it("closes what was never confirmed, which waits for nobody and is its owner's alone", async () => {
    const { agency, ayu, budi } = await aTeam();
    const left = await aSubmittedPlan(ayu);
    await promotes(agency, ayu);
    await createPlan(ayu, emptyPlan);
    expect(await seen(ayu, left)).toMatchObject({ status: "closed", approvedEdition: 0 });
    expect(await findPlan(budi, left)).toBeNull();
    expect((await teamPlans(budi, 2026))[0]?.plans).toEqual([]);
    const tasks = await findTasks(ayu);
    expect(tasks.own.map(({ id }) => id)).not.toContain(left);
    expect((await findTasks(budi)).plans).toEqual([]);
    expect(await newsFor(budi)).toContain("plan.closed");
  });

  it("waits for nobody from the day on which its position was left, while the next one is to be opened", async () => {
    const { agency, ayu, budi, dewi } = await aTeam();
    const left = await aSubmittedPlan(ayu);
    const leader = granted(dewi, "leadership", agency.path);
    const waits = async () => ({
      tasks: (await findTasks(budi)).plans.length,
      queue: (await findQueue(budi)).items.length,
      sheet: (await findPlansToRead(budi)).length,
      read: Number((await findPlanToDecide(budi, left)) !== null),
      leaders: (await findWaiting(leader)).length,
      own: (await findTasks(ayu)).own.length,
    });
    expect(await waits()).toEqual({ tasks: 1, queue: 1, sheet: 1, read: 1, leaders: 1, own: 1 });
    await promotes(agency, ayu);
    expect(await waits()).toEqual({ tasks: 0, queue: 0, sheet: 0, read: 0, leaders: 0, own: 0 });
    expect((await findTasks(ayu)).toOpen).toBe(true);
  });

  it("leaves a closed plan closed, whoever writes past the rules", async () => {
    const { agency, ayu, budi } = await aTeam();
    const left = await anApprovedPlan(ayu, budi);
    await promotes(agency, ayu);
    await createPlan(ayu, emptyPlan);
    const reopen = asApp(`UPDATE "PerformancePlan" SET status = 'approved' WHERE id = $1`, [left]);
    await expect(reopen).rejects.toThrow(/is closed/);
  });

  it("has a plan of its own, which stands before the old one for the rater", async () => {
    const { agency, ayu, budi } = await aTeam();
    await anApprovedPlan(ayu, budi);
    expect((await findOpening(ayu, 2026)).blockers).toEqual([{ code: "plan.exists" }]);
    await promotes(agency, ayu);
    expect((await findOpening(ayu, 2026)).blockers).toEqual([]);
    const planId = await anApprovedPlan(ayu, budi);
    expect((await teamPlans(budi, 2026))[0]?.plans).toMatchObject([{ id: planId }]);
    await expect(createPlan(ayu, emptyPlan)).rejects.toBeRefused("plan.exists");
  });
});

describe("another rater (L.II.C.7)", () => {
  const toAgreeAgain = async (owner: Actor) => (await findTasks(owner)).toAgreeAgain;

  it("has the plan agreed upon again, until a new edition is confirmed", async () => {
    const { ayu, budi, dewi } = await aTeam();
    const planId = await anApprovedPlan(ayu, budi);
    expect(await toAgreeAgain(ayu)).toEqual([]);
    expect((await seen(ayu, planId)).toAgreeAgain).toBe(false);
    await asOwner().query(`UPDATE "Supervision" SET "raterId" = $1 WHERE "personId" = $2`, [
      dewi.personId,
      ayu.personId,
    ]);
    expect(await toAgreeAgain(ayu)).toEqual([{ id: planId, year: 2026, raterName: "Dewi" }]);
    expect((await seen(ayu, planId)).toAgreeAgain).toBe(true);
    expect((await seen(dewi, planId)).toAgreeAgain).toBe(false);
    expect((await seen({ ...ayu, today: "2027-01-05" }, planId)).toAgreeAgain).toBe(false);

    await revisePlan(ayu, { ...(await reference(ayu, planId)), dialogueNote: "Dialog dengan Dewi" });
    await submitPlan(ayu, await reference(ayu, planId));
    await approvePlan(dewi, await reference(dewi, planId));
    expect(await toAgreeAgain(ayu)).toEqual([]);
    expect((await seen(ayu, planId)).toAgreeAgain).toBe(false);
  });
});

describe("another rater with another position", () => {
  it("asks for the plan of the new position, not for the old one again", async () => {
    const { agency, ayu, budi, dewi } = await aTeam();
    await anApprovedPlan(ayu, budi);
    await promotes(agency, ayu);
    await asOwner().query(`UPDATE "Supervision" SET "raterId" = $1 WHERE "personId" = $2`, [
      dewi.personId,
      ayu.personId,
    ]);
    expect(await findTasks(ayu)).toMatchObject({ toOpen: true, toAgreeAgain: [] });
  });
});

describe("a line that was confirmed", () => {
  it("is left out of the next edition, with its reports kept, and counts until that is confirmed", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await anApprovedPlan(ayu, budi);
    const result = (await seen(ayu, planId)).results[0];
    const indicatorId = result?.indicators[0]?.id ?? "";
    await reportProgress(ayu, { indicatorId, value: "40", note: "", evidence: "", files: [] });
    await revisePlan(ayu, { ...(await reference(ayu, planId)), dialogueNote: "Dialog Mei" });
    await removeLine(ayu, { ...(await reference(ayu, planId)), lineId: indicatorId });
    await removeLine(ayu, { ...(await reference(ayu, planId)), lineId: result?.id ?? "" });
    expect((await seen(ayu, planId)).results).toEqual([]);
    expect((await findProgress(ayu, 2026)).plan?.results[0]?.indicators[0]?.reports).toHaveLength(1);
  });

  it("is taken away for good while the plan was never confirmed", async () => {
    const { ayu } = await aTeam();
    const planId = await aPlan(ayu);
    const lineId = (await seen(ayu, planId)).results[0]?.id ?? "";
    await removeLine(ayu, { ...(await reference(ayu, planId)), lineId });
    const { rows } = await asOwner().query(`SELECT id FROM "WorkResult" WHERE id = $1`, [lineId]);
    expect(rows).toEqual([]);
    await expect(removeLine(ayu, { ...(await reference(ayu, planId)), lineId })).rejects.toBeRefused(
      "not-found",
    );
  });
});

describe("what was being typed about a line", () => {
  it("goes when the line goes, and nothing else does", async () => {
    const { ayu } = await aTeam();
    const planId = await aPlan(ayu);
    const lineId = (await seen(ayu, planId)).results[0]?.id ?? "";
    const content = { base: {}, typed: { text: "Literasi" }, others: {}, at: "2026-06-03T02:00:00.000Z" };
    for (const name of [
      `plan.result:${planId}:${lineId}`,
      `plan.indicator:${lineId}:new`,
      `plan.return:${planId}`,
    ])
      await keepDraft(ayu, { name, key: randomUUID(), revision: randomUUID(), follows: [], ...content });
    await removeLine(ayu, { ...(await reference(ayu, planId)), lineId });
    expect((await ownDrafts(ayu)).map(({ name }) => name)).toEqual([`plan.return:${planId}`]);
  });
});

describe("two at once", () => {
  it("let one edit win; the other is told and shown the text that stands", async () => {
    const { ayu } = await aTeam();
    const planId = await aPlan(ayu);
    const sent = {
      ...(await reference(ayu, planId)),
      resultId: (await seen(ayu, planId)).results[0]?.id ?? "",
      kind: "main" as const,
      ...unlinked,
    };
    const both = await Promise.allSettled([
      saveResult(ayu, { ...sent, statement: "Dari tab pertama" }),
      saveResult(ayu, { ...sent, statement: "Dari tab kedua" }),
    ]);
    expect(outcomes(both)).toEqual(["fulfilled", "rejected"]);
    const lost = both.find((outcome) => outcome.status === "rejected")?.reason as DomainError;
    expect(lost).toBeRefused("stale");
    expect(lost.current).toHaveProperty(sent.resultId);
  });

  it("let either the edit or the confirmation through, never both", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aSubmittedPlan(ayu);
    const sent = await reference(ayu, planId);
    expect(outcomes(await Promise.allSettled([pullBackPlan(ayu, sent), approvePlan(budi, sent)]))).toEqual([
      "fulfilled",
      "rejected",
    ]);
  });

  it("never confirm what its owner takes back meanwhile, not even under the version that it has then", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aSubmittedPlan(ayu);
    const { version } = await reference(budi, planId);
    const guessed = { planId, version: version + 1 };
    const confirmed = await halfway(() => approvePlan(budi, guessed), {
      before: "PerformancePlan",
      sql: `UPDATE "PerformancePlan" SET status = 'draft', version = version + 1 WHERE id = $1`,
      values: [planId],
    });
    expect(confirmed).toMatchObject({ status: "rejected" });
    expect((confirmed as PromiseRejectedResult).reason).toBeRefused("stale");
    expect(await seen(ayu, planId)).toMatchObject({ status: "draft", approvedEdition: 0 });
  });
});

describe("the database itself", () => {
  it("refuses to change a line of a confirmed plan, whoever asks", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await anApprovedPlan(ayu, budi);
    const attacks = [
      `UPDATE "WorkResult" SET statement = 'lain' WHERE "planId" = '${planId}'`,
      `DELETE FROM "AppendixItem" WHERE "planId" = '${planId}'`,
      `UPDATE "Indicator" SET "targetValue" = 1 WHERE "resultId" IN (SELECT id FROM "WorkResult" WHERE "planId" = '${planId}')`,
    ];
    for (const sql of attacks) {
      await expect(reading(ayu, (tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow(/not open for changes/);
    }
  });
});

describe("the editions in the database", () => {
  it("follow each other, each with its confirmation", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await anApprovedPlan(ayu, budi);
    await revisePlan(ayu, { ...(await reference(ayu, planId)), dialogueNote: "Dialog Mei" });
    const forged = (number: number) =>
      asApp(
        `INSERT INTO "PlanEdition" ("planId", number, content, "raterId", "approvedAt") VALUES ($1, $2, '{}', $3, now())`,
        [planId, number, ayu.personId],
      );
    for (const number of [0, 2, 3, 7]) await expect(forged(number)).rejects.toThrow(/next edition/);
  });
});

describe("the team's plans", () => {
  it("show the rater everybody, and of a draft only that it is not there yet", async () => {
    const { ayu, budi } = await aTeam();
    await aPlan(ayu);
    expect(await teamPlans(budi, 2026)).toMatchObject([{ id: ayu.personId, plans: [] }]);
  });
});
