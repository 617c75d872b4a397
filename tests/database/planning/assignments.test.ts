import type { Actor } from "@/lib/access/actor";
import { findSkp } from "@/lib/documents/queries/forms";
import { recordFeedback } from "@/lib/feedback/commands/record";
import { findAssignedProgress } from "@/lib/feedback/queries/assigned";
import { findMember } from "@/lib/feedback/queries/member";
import { saveIndicator, saveResult } from "@/lib/planning/commands/content";
import { approveAssignments } from "@/lib/planning/commands/approve-assignments";
import { createPlan } from "@/lib/planning/commands/create-plan";
import { approveAssignment, refuseAssignment } from "@/lib/planning/commands/decide-assignment";
import { expectRole } from "@/lib/planning/commands/expect-role";
import { approvePlan, submitPlan } from "@/lib/planning/commands/flow";
import { findAssignmentsByAssigner, findAssignmentToDecide } from "@/lib/planning/queries/assignments";
import { findAssignable } from "@/lib/planning/queries/people";
import { findPlan } from "@/lib/planning/queries/plan";
import { findRoleMatrix } from "@/lib/planning/queries/team";
import { reportProgress } from "@/lib/progress/commands/report";
import { findQueue, findTasks } from "@/lib/tasks/queries";

import { asOwner, givenDatabase } from "../../support/database";
import { onResult } from "../../support/feedback";
import { anApprovedPlan, aPlan, emptyPlan, reference, seen } from "../../support/plans";
import {
  anAgency,
  aPerson,
  aTeam,
  eventsOf,
  newsFor,
  supervises,
  today,
  transfers,
} from "../../support/world";

givenDatabase();

const text = "Berkas izin lengkap";

/** Citra of another unit, rated by Eka, has a confirmed plan and expects something of Ayu, whom Budi rates. */
async function aProposal() {
  const team = await aTeam();
  const { citra, ayu, elsewhere } = team;
  const eka = await aPerson(elsewhere, "Eka");
  await supervises(eka, [citra]);
  const above = await anApprovedPlan(citra, eka);
  const indicatorId = (await seen(citra, above)).results[0]?.indicators[0]?.id ?? "";
  const write = (typed: string, version = 0) =>
    expectRole(citra, { memberId: ayu.personId, indicatorId, version, text: typed });
  await write(text);
  const row = async () =>
    (await asOwner().query<Row>(`SELECT * FROM "RoleExpectation" WHERE "indicatorId" = $1`, [indicatorId]))
      .rows[0] as Row;
  const { id } = await row();
  const approve = (by: Actor = team.budi, version = 1) =>
    approveAssignment(by, { assignmentId: id, version });
  const refuse = (by: Actor = team.budi, version = 1) =>
    refuseAssignment(by, { assignmentId: id, version, reason: "Beban kerja sudah penuh" });
  const waiting = async (by: Actor) =>
    (await findQueue(by)).items.filter(({ kind }) => kind === "assignment");
  const cell = async () => (await findRoleMatrix(citra, 2026))?.rows[0];
  return { ...team, eka, above, indicatorId, id, write, row, approve, refuse, waiting, cell };
}

type Row = { id: string; state: string; decidedById: string | null; version: number; text: string };

/** Ayu's plan with a result that supports Citra's indicator by her approved assignment, beside one of her own. */
async function anAssignedPlan() {
  const given = await aProposal();
  const { ayu, budi, indicatorId, approve } = given;
  await approve();
  const planId = await aPlan(ayu);
  const taken = {
    resultId: null,
    kind: "main",
    statement: text,
    supports: indicatorId,
    assignmentId: null,
  } as const;
  const method = "indirect_intermediate_output";
  await saveResult(ayu, { ...(await reference(ayu, planId)), ...taken, method });
  const result = (await seen(ayu, planId)).results.find(({ statement }) => statement === text);
  const measured = { text: "Persentase berkas lengkap", aspect: "quality", perspective: null } as const;
  const target = { targetValue: "90", targetUnit: "%", targetNarrative: null, direction: "higher" } as const;
  const line = { resultId: result?.id ?? "", indicatorId: null, ...measured, ...target };
  await saveIndicator(ayu, { ...(await reference(ayu, planId)), ...line });
  await submitPlan(ayu, await reference(ayu, planId));
  await approvePlan(budi, await reference(budi, planId));
  const results = (await seen(ayu, planId)).results;
  const assigned = results.find(({ statement }) => statement === text);
  const own = results.find(({ statement }) => statement !== text);
  for (const one of [assigned, own])
    await reportProgress(ayu, {
      ...{ indicatorId: one?.indicators[0]?.id ?? "", value: "40" },
      ...{ note: `Laporan ${one?.statement}`, evidence: "", files: [] },
    });
  return { ...given, planId, resultId: assigned?.id ?? "", ownResultId: own?.id ?? "" };
}

describe("what an assigner waits for", () => {
  it("is listed by the rater who has it, since when, until it is decided", async () => {
    const { citra, ayu, budi, eka, id, indicatorId, approve } = await aProposal();
    const fajar = await aPerson(await anAgency(), "Fajar");
    await supervises(budi, [fajar]);
    await expectRole(citra, { memberId: fajar.personId, indicatorId, version: 0, text });
    const own = async (by: Actor) => (await findTasks(by)).ownAssignments;
    expect(await own(citra)).toMatchObject([{ id, name: "Ayu", waitsFor: "Budi", count: 2 }]);
    for (const other of [ayu, budi, eka]) expect(await own(other)).toEqual([]);
    await approve();
    expect(await own(citra)).toMatchObject([{ name: "Fajar", waitsFor: "Budi", count: 1 }]);
  });

  it("is not what has come to wait for the assigner, who rates the person by now", async () => {
    const { citra, ayu } = await aProposal();
    await asOwner().query(`UPDATE "Supervision" SET "raterId" = $1 WHERE "personId" = $2`, [
      citra.personId,
      ayu.personId,
    ]);
    expect((await findTasks(citra)).ownAssignments).toEqual([]);
  });
});

describe("an assignment of somebody whom its author does not rate (L.II.A.5.f.10)", () => {
  it("waits for the member's rater, who is told and sees what to weigh; it counts nowhere yet", async () => {
    const { ayu, budi, eka, id, waiting, cell, row } = await aProposal();
    expect(await row()).toMatchObject({ state: "proposed", decidedById: null });
    expect(await newsFor(budi)).toContain("assignment.proposed");
    expect(await eventsOf(id)).toEqual(["assignment.proposed"]);
    expect(await waiting(budi)).toMatchObject([{ id, name: "Ayu" }]);
    expect(await waiting(eka)).toEqual([]);
    expect(await findAssignmentToDecide(budi, id)).toMatchObject({
      ...{ expected: text, assigner: { name: "Citra" }, text: "Izin selesai dalam tiga hari" },
      ...{ main: 0, additional: 0, others: [], reports: [] },
    });
    expect(await findAssignmentToDecide(eka, id)).toBeNull();
    expect(await cell()).toMatchObject({ name: "Ayu", outside: { rater: "Budi" }, elsewhere: [] });
    expect((await seen(ayu, await aPlan(ayu))).expectedRoles).toEqual([]);
  });

  it("stands in the member's plan with its author's name once it was approved, and both are told", async () => {
    const { ayu, citra, budi, id, approve, row, waiting, indicatorId } = await aProposal();
    await approve();
    expect(await row()).toMatchObject({ state: "active", decidedById: budi.personId, version: 2 });
    expect(await newsFor(citra)).toContain("assignment.approved");
    expect(await newsFor(ayu)).toContain("assignment.received");
    expect(await eventsOf(id)).toEqual(["assignment.proposed", "assignment.approved"]);
    expect(await waiting(budi)).toEqual([]);
    const { expectedRoles } = await seen(ayu, await aPlan(ayu));
    expect(expectedRoles).toMatchObject([{ indicatorId, expected: text, assigner: "Citra", taken: false }]);
  });

  it("is refused with a reason that its author reads, and the member does not hear of it", async () => {
    const { ayu, citra, id, refuse, cell, indicatorId } = await aProposal();
    await refuse();
    expect((await cell())?.expected[indicatorId]).toMatchObject({
      ...{ state: "refused", reason: "Beban kerja sudah penuh" },
    });
    expect(await newsFor(citra)).toContain("assignment.refused");
    expect(await newsFor(ayu)).toEqual([]);
    expect(await eventsOf(id)).toEqual(["assignment.proposed", "assignment.refused"]);
  });

  it("is decided on by nobody but the rater, once, as it was read, and while its author's plan runs", async () => {
    const { ayu, budi, citra, dewi, eka, above, approve, refuse, write, waiting } = await aProposal();
    for (const other of [ayu, citra, dewi, eka]) {
      await expect(approve(other)).rejects.toBeRefused("not-found");
      await expect(refuse(other)).rejects.toBeRefused("not-found");
    }
    await write("Berkas izin lengkap dan benar", 1);
    await expect(approve()).rejects.toBeRefused("stale");
    await expect(refuse()).rejects.toBeRefused("stale");
    await approve(undefined, 2);
    await expect(approve(undefined, 3)).rejects.toBeRefused("assignment.not-waiting");
    await expect(refuse(undefined, 3)).rejects.toBeRefused("assignment.not-waiting");
    await write("Berkas izin lengkap", 3);
    await asOwner().query(`UPDATE "PerformancePlan" SET status = 'closed' WHERE id = $1`, [above]);
    await expect(approve(undefined, 4)).rejects.toBeRefused("assignment.plan-closed");
    await expect(refuse(undefined, 4)).rejects.toBeRefused("assignment.plan-closed");
    expect(await waiting(budi)).toEqual([]);
  });

  it("that was sent twice with one key is decided on once", async () => {
    const { budi, id, approve } = await aProposal();
    const submission = { key: crypto.randomUUID(), action: "plan.approve-assignment", bodyHash: "x" };
    const again = { ...budi, submission };
    await Promise.all([approve(again), approve(again)]);
    expect(await eventsOf(id)).toEqual(["assignment.proposed", "assignment.approved"]);
  });

  it("is not a rater's own expectation, which nobody decides on", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aPlan(budi);
    const indicatorId = (await seen(budi, planId)).results[0]?.indicators[0]?.id ?? "";
    await expectRole(budi, { memberId: ayu.personId, indicatorId, version: 0, text });
    const { rows } = await asOwner().query<Row>(`SELECT * FROM "RoleExpectation" WHERE "indicatorId" = $1`, [
      indicatorId,
    ]);
    const own = { assignmentId: rows[0]?.id ?? "", version: 1 };
    await expect(approveAssignment(budi, own)).rejects.toBeRefused("not-found");
  });

  it("goes along to another rater by itself", async () => {
    const { ayu, budi, dewi, waiting, approve } = await aProposal();
    await asOwner().query(`UPDATE "Supervision" SET "validTo" = '2026-06-02' WHERE "personId" = $1`, [
      ayu.personId,
    ]);
    await supervises(dewi, [ayu], "2026-06-03");
    expect(await waiting(budi)).toEqual([]);
    expect(await waiting(dewi)).toHaveLength(1);
    await expect(approve(budi)).rejects.toBeRefused("not-found");
    await approve(dewi);
  });

  it("waits for nobody any more once its year is over", async () => {
    const { budi, id, waiting, approve } = await aProposal();
    const newYear = { ...budi, today: "2027-01-04", now: "2027-01-04T02:00:00.000Z" };
    expect(await waiting(newYear)).toEqual([]);
    expect(await findAssignmentToDecide(newYear, id)).toBeNull();
    await expect(approve(newYear)).rejects.toBeRefused("assignment.plan-closed");
  });

  it("waits again once its text is changed, and counts no longer until then", async () => {
    const { ayu, approve, write, row, waiting, budi } = await aProposal();
    const planId = await aPlan(ayu);
    await approve();
    await write("Berkas izin lengkap dan benar", 2);
    expect(await row()).toMatchObject({ state: "proposed", decidedById: null, version: 3 });
    expect(await waiting(budi)).toHaveLength(1);
    expect((await seen(ayu, planId)).expectedRoles).toEqual([]);
    expect(await newsFor(ayu)).toContain("assignment.withdrawn");
  });

  it("is either approved as read or changed first, when both happen at once", async () => {
    const { approve, write, row } = await aProposal();
    const answers = await Promise.allSettled([approve(), write("Berkas izin lengkap dan benar", 1)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refusal = answers.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    await expect(Promise.reject(refusal.reason)).rejects.toBeRefused("stale");
    const approvedAsRead = answers[0]?.status === "fulfilled";
    expect(await row()).toMatchObject(
      approvedAsRead
        ? { state: "active", text }
        : { state: "proposed", text: "Berkas izin lengkap dan benar" },
    );
  });

  it("can be taken back by its author, whatever was decided", async () => {
    const { write, cell, waiting, budi, id } = await aProposal();
    await write("", 1);
    expect(await cell()).toBeUndefined();
    expect(await waiting(budi)).toEqual([]);
    expect(await eventsOf(id)).toEqual(["assignment.proposed", "assignment.withdrawn"]);
  });
});

describe("people to assign", () => {
  it("are found by name or NIP with position and unit; not one's own team, rater, oneself, nor whom nobody rates", async () => {
    const { ayu, budi, dewi, citra, eka } = await aProposal();
    const name = `Ayu ${ayu.personId.slice(0, 8)}`;
    await asOwner().query(`UPDATE "Person" SET name = $2 WHERE id = $1`, [ayu.personId, name]);
    const numberOf = async ({ personId }: Actor) =>
      (await asOwner().query<{ number: string }>(`SELECT number FROM "Person" WHERE id = $1`, [personId]))
        .rows[0]?.number ?? "";
    const ayuFound = { id: ayu.personId, name, title: expect.any(String), unit: expect.any(String) };
    expect(await findAssignable(citra, name.toUpperCase())).toEqual([ayuFound]);
    expect(await findAssignable(citra, await numberOf(ayu))).toEqual([ayuFound]);
    expect(await findAssignable(citra, "ay")).toEqual([]);
    for (const [by, whom] of [
      [budi, ayu],
      [budi, dewi],
      [citra, citra],
      [citra, eka],
    ] as const)
      expect(await findAssignable(by, await numberOf(whom))).toEqual([]);
  });
});

describe("a result by assignment", () => {
  it("is not proposed for whoever plans on the form of leaders, which could not take it in (A.1.2)", async () => {
    const { citra, budi, indicatorId } = await aProposal();
    const attempt = (memberId: string) =>
      expectRole(citra, { memberId, indicatorId, version: 0, text: "Layanan daerah terpadu" });
    const positionOf = `(SELECT "positionId" FROM "Assignment" WHERE "personId" = $1)`;
    await asOwner().query(`UPDATE "Position" SET kind = 'senior_leader' WHERE id = ${positionOf}`, [
      budi.personId,
    ]);
    await expect(attempt(budi.personId)).rejects.toBeRefused("not-found");
    await asOwner().query(`UPDATE "Position" SET kind = 'functional' WHERE id = ${positionOf}`, [
      budi.personId,
    ]);
    await attempt(budi.personId);
  });

  it("cannot support an indicator before the rater has approved it", async () => {
    const { ayu, indicatorId } = await aProposal();
    const planId = await aPlan(ayu);
    const taken = {
      resultId: null,
      kind: "main",
      statement: text,
      supports: indicatorId,
      assignmentId: null,
    } as const;
    const method = "indirect_intermediate_output";
    const attempt = async () => saveResult(ayu, { ...(await reference(ayu, planId)), ...taken, method });
    await expect(attempt()).rejects.toBeRefused("not-found");
  });

  it("names its author on the plan and on its form", async () => {
    const { ayu, planId, citra } = await anAssignedPlan();
    const skp = await findSkp(ayu, planId, 1);
    const support = skp?.results.find(({ statement }) => statement === text)?.support;
    expect(support?.assigner?.name).toBe("Citra");
    expect(support?.assigner?.position).toMatch(/^Analis/);
    expect(await findPlan(citra, planId)).toBeNull();
  });

  it("is all that its author sees of the member's plan and progress", async () => {
    const { citra, eka, cell, indicatorId, resultId } = await anAssignedPlan();
    expect((await cell())?.cells).toMatchObject({ [indicatorId]: [{ id: resultId }] });
    expect((await cell())?.elsewhere).toEqual([]);
    const progress = await findAssignedProgress(citra);
    expect(progress).toMatchObject([{ name: "Ayu", results: [{ id: resultId }] }]);
    expect(progress[0]?.results[0]?.indicators[0]?.reports).toMatchObject([{ value: "40" }]);
    expect(JSON.stringify(progress)).not.toContain("Layanan izin");
    expect(await findAssignedProgress(eka)).toEqual([]);
  });

  it("is what its author can give feedback on, and nothing else; the rater is told", async () => {
    const { ayu, budi, citra, eka, resultId, ownResultId, write } = await anAssignedPlan();
    const give = (by: Actor, about: { resultId: string | null; behaviour: "loyal" | null }) =>
      recordFeedback(by, {
        ...{ personId: ayu.personId, kind: "incidental", text: "Rapi dan cepat" },
        about: about as { resultId: string; behaviour: null },
      });
    await expect(give(citra, { resultId: ownResultId, behaviour: null })).rejects.toBeRefused("not-found");
    await expect(give(citra, { resultId: null, behaviour: "loyal" })).rejects.toBeRefused("not-found");
    await expect(give(eka, { resultId, behaviour: null })).rejects.toBeRefused("not-found");
    await give(citra, { resultId, behaviour: null });
    expect(await newsFor(ayu)).toContain("feedback.given");
    expect(await newsFor(budi)).toContain("feedback.passed-on");
    const { beside } = (await findMember(budi, ayu.personId)) ?? {};
    expect(beside?.said).toMatchObject([{ author: "Citra", text: "Rapi dan cepat" }]);
    await write("", 2);
    await expect(give(citra, { resultId, behaviour: null })).rejects.toBeRefused("not-found");
    expect(await findAssignedProgress(citra)).toEqual([]);
  });

  it("is out of its author's sight once the author has left the position that it was assigned from", async () => {
    const { ayu, citra, elsewhere, resultId } = await anAssignedPlan();
    await transfers(citra, elsewhere, today);
    await createPlan(citra, emptyPlan);
    expect(await findAssignedProgress(citra)).toEqual([]);
    const said = { personId: ayu.personId, kind: "incidental", text: "Bagus" } as const;
    await expect(recordFeedback(citra, { ...said, about: onResult(resultId) })).rejects.toBeRefused(
      "not-found",
    );
  });

  it("may come in the course of the year: the confirmed plan shows what was not taken up yet (L.II.A.5.f.13)", async () => {
    const { ayu, budi, approve } = await aProposal();
    const planId = await anApprovedPlan(ayu, budi);
    expect((await seen(ayu, planId)).expectedRoles).toEqual([]);
    await approve();
    expect((await seen(ayu, planId)).expectedRoles).toMatchObject([{ expected: text, assigner: "Citra" }]);
    expect((await seen(budi, planId)).expectedRoles).toEqual([]);
  });
});

describe("the database itself refuses an assignment", () => {
  it.each([
    [
      "that waits and was decided on",
      `state = 'proposed', "decidedById" = $2, "decidedAt" = now()`,
      /undecided/,
    ],
    [
      "that was refused by nobody",
      `state = 'refused', reason = 'x', "decidedById" = NULL, "decidedAt" = NULL`,
      /refused_by/,
    ],
    [
      "that was refused without a reason",
      `state = 'refused', "decidedById" = $2, "decidedAt" = now()`,
      /refused_why/,
    ],
    ["that was approved for a reason", `state = 'active', reason = 'x'`, /refused_why/],
    ["that was decided on by nobody at some time", `state = 'active', "decidedAt" = now()`, /_decided/],
    ["without words that still has a state", `text = NULL`, /state_of_text/],
    [
      "that somebody decided on for themselves",
      `state = 'active', "decidedById" = "personId", "decidedAt" = now()`,
      /oneself/,
    ],
  ])("%s", async (_, change, constraint) => {
    const { id, budi } = await aProposal();
    const sql = `UPDATE "RoleExpectation" SET ${change} WHERE id = $1 AND $2::uuid IS NOT NULL`;
    const typed = sql.replaceAll("= $2,", "= $2::uuid,");
    await expect(asOwner().query(typed, [id, budi.personId])).rejects.toThrow(constraint);
  });
});

describe("assignments that are approved together", () => {
  /** Fajar and Gita, whom Budi rates beside Ayu, get a proposal of Citra each. */
  async function three() {
    const given = await aProposal();
    const { agency, budi, citra, indicatorId } = given;
    const [fajar, gita] = [await aPerson(agency, "Fajar"), await aPerson(agency, "Gita")];
    await supervises(budi, [fajar, gita]);
    for (const { personId: memberId } of [fajar, gita])
      await expectRole(citra, { memberId, indicatorId, version: 0, text });
    const [assigner] = await findAssignmentsByAssigner(budi);
    const chosen = assigner?.assignments.map(({ id, version }) => ({ assignmentId: id, version })) ?? [];
    return { ...given, fajar, gita, assigner, chosen };
  }

  it("stand by who assigns them, for the rater and nobody else", async () => {
    const { assigner, ayu, citra, dewi, eka } = await three();
    expect(assigner).toMatchObject({
      name: "Citra",
      assignments: [
        { name: "Ayu", expected: text, inForce: true },
        { name: "Fajar", inForce: true },
        { name: "Gita", inForce: true },
      ],
    });
    for (const other of [ayu, citra, dewi, eka]) expect(await findAssignmentsByAssigner(other)).toEqual([]);
  });

  it("are each answered by itself: what changed meanwhile keeps none of the others back", async () => {
    const { budi, citra, fajar, chosen, indicatorId, waiting } = await three();
    await expectRole(citra, { memberId: fajar.personId, indicatorId, version: 1, text: "Lain" });
    const outcomes = await approveAssignments(budi, { assignments: chosen });
    expect(outcomes.map(({ blockers }) => blockers.map(({ code }) => code))).toEqual([[], ["stale"], []]);
    expect(await waiting(budi)).toMatchObject([{ name: "Fajar" }]);
    expect(await newsFor(fajar)).toEqual([]);
  });

  it("are approved once, however often they are sent", async () => {
    const { budi, id, chosen } = await three();
    const submission = { key: crypto.randomUUID(), action: "plan.approve-assignments", bodyHash: "x" };
    const again = { ...budi, submission };
    for (const sent of [chosen, chosen]) {
      const outcomes = await approveAssignments(again, { assignments: sent });
      expect(outcomes.every(({ blockers }) => blockers.length === 0)).toBe(true);
    }
    expect(await eventsOf(id)).toEqual(["assignment.proposed", "assignment.approved"]);
  });

  it("stay out once their author's plan is closed", async () => {
    const { budi, above, chosen } = await three();
    await asOwner().query(`UPDATE "PerformancePlan" SET status = 'closed' WHERE id = $1`, [above]);
    expect(await findAssignmentsByAssigner(budi)).toEqual([]);
    const outcomes = await approveAssignments(budi, { assignments: chosen });
    expect(outcomes.flatMap(({ blockers }) => blockers.map(({ code }) => code))).toEqual(
      Array(3).fill("assignment.plan-closed"),
    );
  });

  it("are marked while their indicator is not confirmed yet", async () => {
    const { ayu, budi, citra } = await aTeam();
    const indicatorId = (await seen(citra, await aPlan(citra))).results[0]?.indicators[0]?.id ?? "";
    await expectRole(citra, { memberId: ayu.personId, indicatorId, version: 0, text });
    expect(await findAssignmentsByAssigner(budi)).toMatchObject([{ assignments: [{ inForce: false }] }]);
  });
});
