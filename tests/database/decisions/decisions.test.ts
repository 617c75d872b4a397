import { decide } from "@/lib/decisions/commands/decide";
import { closeDecision, withdrawDecision } from "@/lib/decisions/commands/end";
import { reportDecision } from "@/lib/decisions/commands/report";
import { findDecisionAsked } from "@/lib/decisions/queries/asked";
import { findDecision } from "@/lib/decisions/queries/decision";
import { findDecisions } from "@/lib/decisions/queries/list";
import { findMeeting } from "@/lib/decisions/queries/meeting";
import { findUnitSheet } from "@/lib/decisions/queries/unit-sheet";
import { foldFigures } from "@/lib/reporting/commands/fold";
import { findTasks } from "@/lib/tasks/queries";

import { asOwner, givenDatabase } from "../../support/database";
import { aDecision, aLedTeam, dueOn, plansOf, sentence } from "../../support/decisions";
import { onDayOf } from "../../support/evaluations";
import { moves } from "../../support/movements";
import { anApprovedPlan } from "../../support/plans";
import { statementsOf } from "../../support/statements";
import { aPerson, eventsOf, granted, newsFor, supervises, today, transfers } from "../../support/world";

givenDatabase();

const report = "Dua rencana sudah ditetapkan, buktinya di berita acara";
const waitingFor = async (actor: Parameters<typeof findTasks>[0]) =>
  (await findTasks(actor)).decisions.map(({ step, sentence: said, dueOn: by }) => [step, said, by]);
const list = (actor: Parameters<typeof findTasks>[0], shown: "open" | "all" = "all") =>
  findDecisions(actor, { shown, page: 1 });

describe("a decision on a figure (R7)", () => {
  it("keeps the figure as it is told, tells its owner, and becomes their task", async () => {
    const { leader, budi, agency, decisionId } = await aDecision();
    expect(await findDecision(leader, decisionId)).toMatchObject({
      ...{ sentence, dueOn, status: "open", isOverdue: false, key: "plans-confirmed", year: 2026 },
      ...{ unit: { id: agency.unitId }, owner: { name: "Budi" }, decider: { name: "Dewi" } },
      ...{ then: { part: 0, whole: 3, value: 0 }, now: { part: 0, whole: 3, value: 0 } },
      movement: { by: 0, is: "same" },
    });
    expect(await waitingFor(budi)).toEqual([["report", sentence, dueOn]]);
    expect(await newsFor(budi)).toContain("decision.made");
    expect(await eventsOf(decisionId)).toEqual(["decision.made"]);
  });

  it("goes from its owner's report to its end, and tells the other side of each", async () => {
    const { leader, budi, decisionId } = await aDecision();
    await reportDecision(budi, { decisionId, version: 0, report });
    expect([await waitingFor(budi), await waitingFor(leader)]).toEqual([[], [["close", sentence, dueOn]]]);
    expect(await findDecision(leader, decisionId)).toMatchObject({
      ...{ status: "done", report, may: { report: false, close: true, withdraw: false } },
    });
    await closeDecision(leader, { decisionId, version: 1 });
    expect(await waitingFor(leader)).toEqual([]);
    expect(await findDecision(budi, decisionId)).toMatchObject({ status: "closed", report });
    expect(await newsFor(leader)).toContain("decision.reported");
    expect(await newsFor(budi)).toContain("decision.closed");
    expect(await eventsOf(decisionId)).toEqual(["decision.made", "decision.reported", "decision.closed"]);
  });

  it("is withdrawn with a reason, and is no task any more", async () => {
    const { leader, budi, decisionId } = await aDecision();
    await withdrawDecision(leader, { decisionId, version: 0, reason: "Sudah diputuskan lain" });
    expect(await waitingFor(budi)).toEqual([]);
    expect(await findDecision(budi, decisionId)).toMatchObject({
      ...{ status: "withdrawn", reason: "Sudah diputuskan lain" },
    });
    expect(await findDecision(leader, decisionId)).toMatchObject({
      ...{ then: { value: 0 }, now: { value: 0 }, movement: null },
    });
    expect(await newsFor(budi)).toContain("decision.withdrawn");
  });

  it("goes back to whoever leads when its owner has left the service, to be made again", async () => {
    const { leader, other, budi, dewi, agency, decisionId } = await aDecision();
    const keeper = granted(await aPerson(agency, "Fitri"), "agency_admin", agency.path);
    await moves(keeper, budi, "retirement", "2026-06-10", { successor: dewi });
    const on = onDayOf("2026-06-10");
    expect(await waitingFor(onDayOf("2026-06-09")(leader))).toEqual([]);
    expect(await waitingFor(on(leader))).toEqual([["renew", sentence, dueOn]]);
    expect(await waitingFor(on(other))).toEqual([]);
    await withdrawDecision(on(leader), { decisionId, version: 0, reason: "Budi sudah pensiun" });
    expect(await waitingFor(on(leader))).toEqual([]);
    expect(await findDecision(on(leader), decisionId)).toMatchObject({ may: { renew: true } });
    expect(await findDecision(on(other), decisionId)).toMatchObject({ may: { renew: false } });
  });

  it("says the figure now beside the figure then, and what moved", async () => {
    const { leader, ayu, budi, decisionId } = await aDecision();
    await anApprovedPlan(ayu, budi);
    await foldFigures(today);
    const moved = { then: { value: 0 }, now: { part: 1, whole: 3 }, movement: { is: "better" } };
    expect(await findDecision(leader, decisionId)).toMatchObject(moved);
    expect((await list(leader)).decisions).toMatchObject([moved]);
  });

  it("stands open first and overdue the day after it was due", async () => {
    const { leader, budi, agency, decisionId } = await aDecision();
    const second = await decide(leader, {
      ...{ ...plansOf(agency), sentence: "Lain", ownerId: budi.personId, dueOn: "2026-06-10" },
    });
    await withdrawDecision(leader, { decisionId: second, version: 0, reason: "Keliru" });
    const late = await list(onDayOf("2026-07-01")(leader));
    expect(late.decisions.map(({ id, isOverdue }) => [id, isOverdue])).toEqual([
      [decisionId, true],
      [second, false],
    ]);
    expect(late.counts).toEqual({ open: 1, done: 0, overdue: 1 });
    expect((await list(leader, "open")).decisions).toHaveLength(1);
  });

  it("is applied once, however often it is sent", async () => {
    const { leader, budi, agency } = await aLedTeam();
    const submission = { key: crypto.randomUUID(), action: "decision.make", bodyHash: "x" };
    const input = { ...plansOf(agency), sentence, ownerId: budi.personId, dueOn };
    const first = await decide({ ...leader, submission }, input);
    expect(await decide({ ...leader, submission }, input)).toBe(first);
  });

  it("is opened in a meeting with who waits today, in no year and no quarter that is over", async () => {
    const { leader, agency } = await aDecision();
    const meeting = (year: number, quarter: number) =>
      findMeeting(leader, { unit: agency.unitId, year, quarter });
    expect((await meeting(2026, 0)).holdups).toEqual({ people: 0, raters: [] });
    expect((await meeting(2026, 1)).holdups).toBeNull();
    expect((await meeting(2025, 0)).holdups).toBeNull();
  });

  it("is counted in a meeting and on a unit's sheet beyond those that are shown", async () => {
    const { leader, budi, agency } = await aLedTeam();
    const made: string[] = [];
    for (let day = 10; day < 20; day++)
      made.push(
        await decide(leader, {
          ...{ ...plansOf(agency), sentence, ownerId: budi.personId, dueOn: `2026-06-${day}` },
        }),
      );
    for (const decisionId of made.slice(0, 2)) await reportDecision(budi, { decisionId, version: 0, report });
    await withdrawDecision(leader, { decisionId: made[9] ?? "", version: 0, reason: "Keliru" });
    const later = onDayOf("2026-06-15")(leader);
    const { decisions, counts } = await findMeeting(later, { unit: agency.unitId, year: 2026, quarter: 0 });
    expect([decisions.length, counts]).toEqual([8, { open: 7, done: 2, overdue: 3 }]);
    expect((await list(later)).counts).toEqual(counts);
    const sheet = await findUnitSheet(later, agency.unitId);
    expect([sheet.decisions.length, sheet.moreDecisions]).toEqual([4, 5]);
  });

  it("stands on a unit's sheet beside what is not done: plans unconfirmed, reports unanswered", async () => {
    const { leader, ayu, budi, agency } = await aDecision();
    await anApprovedPlan(ayu, budi);
    await foldFigures(today);
    await asOwner().query(
      `UPDATE "UnitFigures" SET unanswered = 3
        WHERE "unitId" = $1 AND year = 2026 AND quarter = 0`,
      [agency.unitId],
    );
    expect((await findUnitSheet(leader, agency.unitId)).undone).toEqual({ plans: 2, reports: 3 });
  });

  it("reads the list in as many statements for five decisions as for one", async () => {
    const { leader, budi, agency } = await aDecision();
    const one = await statementsOf(() => list(leader));
    for (const quarter of [1, 2, 3, 4])
      await decide(leader, { ...plansOf(agency), quarter, sentence, ownerId: budi.personId, dueOn });
    expect(await statementsOf(() => list(leader))).toBe(one);
  });
});

describe("who a decision exists for", () => {
  it("its owner reads it with the figure as it was told, and no figure of today", async () => {
    const { budi, decisionId } = await aDecision();
    expect(await findDecision(budi, decisionId)).toMatchObject({
      ...{ mine: true, then: { value: 0 }, now: null, movement: null },
      may: { report: true, close: false, withdraw: false },
    });
    expect((await list(budi)).decisions).toHaveLength(1);
  });

  it("an auditor reads it and decides on nothing", async () => {
    const { citra, budi, agency, decisionId } = await aDecision();
    const auditor = granted(citra, "auditor", agency.path);
    expect(await findDecision(auditor, decisionId)).toMatchObject({
      may: { report: false, close: false, withdraw: false },
    });
    await expect(
      decide(auditor, { ...plansOf(agency), sentence, ownerId: budi.personId, dueOn }),
    ).rejects.toBeRefused("not-found");
  });

  it("does not exist for a colleague, and for the leader of another agency", async () => {
    const { ayu, citra, budi, agency, elsewhere, decisionId } = await aDecision();
    const leaderElsewhere = granted(citra, "leadership", elsewhere.path);
    for (const stranger of [ayu, leaderElsewhere]) {
      expect(await findDecision(stranger, decisionId)).toBeNull();
      expect((await list(stranger)).decisions).toEqual([]);
      await expect(reportDecision(stranger, { decisionId, version: 0, report })).rejects.toBeRefused(
        "not-found",
      );
    }
    await expect(
      decide(leaderElsewhere, { ...plansOf(agency), sentence, ownerId: budi.personId, dueOn }),
    ).rejects.toBeRefused("not-found");
  });

  it("is reported by nobody but its owner, and ended by nobody but who made it", async () => {
    const { leader, other, budi, decisionId } = await aDecision();
    await expect(reportDecision(leader, { decisionId, version: 0, report })).rejects.toBeRefused("not-found");
    for (const nobody of [budi, other]) {
      await expect(withdrawDecision(nobody, { decisionId, version: 0, reason: "x" })).rejects.toBeRefused(
        "not-found",
      );
      await expect(closeDecision(nobody, { decisionId, version: 0 })).rejects.toBeRefused("not-found");
    }
  });

  it("is ended by another leader once who made it leads no more", async () => {
    const { leader, other, decisionId } = await aDecision();
    await asOwner().query(`UPDATE "RoleGrant" SET "validTo" = '2026-06-02' WHERE "personId" = $1`, [
      leader.personId,
    ]);
    await withdrawDecision(other, { decisionId, version: 0, reason: "Pejabatnya berganti" });
    expect(await findDecision(other, decisionId)).toMatchObject({ status: "withdrawn" });
  });

  it("waits once it was reported for who leads the unit since, and for its maker no more", async () => {
    const { leader, other, budi, agency, elsewhere, citra, decisionId } = await aDecision();
    await reportDecision(budi, { decisionId, version: 0, report });
    expect([await waitingFor(leader), await waitingFor(other)]).toEqual([[["close", sentence, dueOn]], []]);
    await asOwner().query(`UPDATE "RoleGrant" SET "validTo" = '2026-06-02' WHERE "personId" = $1`, [
      leader.personId,
    ]);
    const left = { ...leader, grants: [] };
    const strangers = [left, granted(citra, "leadership", elsewhere.path)];
    const readers = [granted(citra, "auditor", agency.path), granted(budi, "leadership", agency.path)];
    for (const nobody of [...strangers, ...readers]) expect(await waitingFor(nobody)).toEqual([]);
    expect(await waitingFor(other)).toEqual([["close", sentence, dueOn]]);
    await closeDecision(other, { decisionId, version: 1 });
    expect(await waitingFor(other)).toEqual([]);
  });

  it("tells of its report who leads the unit since, and not who left it", async () => {
    const { leader, other, budi, decisionId } = await aDecision();
    await asOwner().query(`UPDATE "RoleGrant" SET "validTo" = '2026-06-02' WHERE "personId" = $1`, [
      leader.personId,
    ]);
    await reportDecision(budi, { decisionId, version: 0, report });
    expect(await newsFor(other)).toContain("decision.reported");
    expect(await newsFor(leader)).not.toContain("decision.reported");
  });

  it("does not tell by an old number what is kept from a reader today (R5)", async () => {
    const { leader, citra, budi, agency } = await aLedTeam();
    const id = await decide(leader, {
      ...({ unitId: agency.unitId, indicator: "assessed", year: 2026, quarter: 0 } as const),
      ...{ sentence, ownerId: budi.personId, dueOn },
    });
    // Three people are too few to be told of: nothing is kept, and nothing is said.
    expect(await findDecision(leader, id)).toMatchObject({ then: null, now: null });
    await asOwner().query(`ALTER TABLE "FigureDecision" DISABLE TRIGGER "FigureDecision_kept"`);
    await asOwner().query(
      `UPDATE "FigureDecision" SET part = 1, whole = 3, value = 0.33333333 WHERE id = $1`,
      [id],
    );
    await asOwner().query(`ALTER TABLE "FigureDecision" ENABLE TRIGGER "FigureDecision_kept"`);
    expect((await findDecision(leader, id))?.then).not.toBeNull();
    expect((await findDecision(granted(citra, "auditor", agency.path), id))?.then).toBeNull();
    // On a screen that others look at, who made it is told no more than they.
    const asked = { unit: agency.unitId, year: null, quarter: 0 };
    expect((await findMeeting(leader, asked)).decisions).toMatchObject([{ id, then: null }]);
    expect((await findUnitSheet(leader, agency.unitId)).decisions).toMatchObject([{ id, then: null }]);
  });
});

describe("who can own a decision", () => {
  const given = async (
    ownerOf: (world: Awaited<ReturnType<typeof aLedTeam>>) => Promise<string> | string,
  ) => {
    const world = await aLedTeam();
    const ownerId = await ownerOf(world);
    return decide(world.leader, { ...plansOf(world.agency), sentence, ownerId, dueOn });
  };

  it.each([
    ["who decides", ({ leader }: World) => leader.personId],
    ["somebody who rates nobody", ({ ayu }: World) => ayu.personId],
    ["somebody of another agency", ({ citra }: World) => citra.personId],
    ["somebody who does not exist", () => crypto.randomUUID()],
  ])("is not %s", async (_, ownerOf) => {
    await expect(given(ownerOf)).rejects.toBeRefused("decision.owner-unfit");
  });

  it("is not somebody who rated people there and left", async () => {
    await expect(
      given(async ({ budi, elsewhere }) => {
        await transfers(budi, elsewhere, "2026-05-01");
        return budi.personId;
      }),
    ).rejects.toBeRefused("decision.owner-unfit");
  });

  it("keeps no owner's position that is left since, and lets the decision be withdrawn", async () => {
    const { leader, budi, decisionId } = await aDecision();
    await asOwner().query(`UPDATE "Assignment" SET "validTo" = '2026-05-31' WHERE "personId" = $1`, [
      budi.personId,
    ]);
    expect(await findDecision(leader, decisionId)).toMatchObject({
      ...{ owner: { name: "Budi", title: null }, may: { withdraw: true } },
    });
  });

  it("is proposed from the heads who rate somebody, and found by name or position", async () => {
    const { leader, budi, agency } = await aLedTeam();
    const seat = { title: "Kepala Dinas", isHead: true, kind: "senior_leader" };
    const head = await aPerson(agency, "Fajar", seat);
    const asked = { unit: agency.unitId, year: 2026, quarter: 0 };
    const wanted = { key: "plans-confirmed", owner: null, search: "bud" } as const;
    expect(await findDecisionAsked(leader, asked, wanted)).toMatchObject({
      ...{ proposed: [], found: [{ id: budi.personId, name: "Budi" }], named: null },
    });
    await supervises(head, [await aPerson(agency, "Gita")]);
    const named = { ...wanted, owner: budi.personId, search: "kepala" };
    expect(await findDecisionAsked(leader, asked, named)).toMatchObject({
      proposed: [{ id: head.personId, title: "Kepala Dinas" }],
      ...{ found: [{ id: head.personId }], named: { id: budi.personId } },
    });
  });
});

type World = Awaited<ReturnType<typeof aLedTeam>>;

describe("a decision is refused", () => {
  it("for a day that has passed", async () => {
    const { leader, budi, agency } = await aLedTeam();
    const input = { ...plansOf(agency), sentence, ownerId: budi.personId, dueOn: "2026-06-02" };
    await expect(decide(leader, input)).rejects.toBeRefused("decision.due-past");
  });

  it("for a year without figures", async () => {
    const { leader, budi, agency } = await aLedTeam();
    const input = { ...plansOf(agency), year: 2019, sentence, ownerId: budi.personId, dueOn };
    await expect(decide(leader, input)).rejects.toBeRefused("not-found");
  });

  it("another step out of its order, each with what to do next", async () => {
    const { leader, budi, decisionId } = await aDecision();
    await expect(closeDecision(leader, { decisionId, version: 0 })).rejects.toBeRefused(
      "decision.not-reported",
    );
    await reportDecision(budi, { decisionId, version: 0, report });
    await expect(reportDecision(budi, { decisionId, version: 1, report })).rejects.toBeRefused(
      "decision.reported",
    );
    await expect(withdrawDecision(leader, { decisionId, version: 1, reason: "x" })).rejects.toBeRefused(
      "decision.reported",
    );
    await closeDecision(leader, { decisionId, version: 1 });
    await expect(closeDecision(leader, { decisionId, version: 2 })).rejects.toBeRefused("decision.closed");
  });

  it("once it was withdrawn", async () => {
    const { leader, budi, decisionId } = await aDecision();
    await withdrawDecision(leader, { decisionId, version: 0, reason: "Keliru" });
    await expect(reportDecision(budi, { decisionId, version: 1, report })).rejects.toBeRefused(
      "decision.withdrawn",
    );
  });

  it("where it was seen before it changed", async () => {
    const { budi, decisionId } = await aDecision();
    await expect(reportDecision(budi, { decisionId, version: 7, report })).rejects.toBeRefused("stale");
  });

  it("to one of two who report and withdraw it at the same moment", async () => {
    const { leader, budi, decisionId } = await aDecision();
    const outcomes = await Promise.allSettled([
      reportDecision(budi, { decisionId, version: 0, report }),
      withdrawDecision(leader, { decisionId, version: 0, reason: "Keliru" }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await eventsOf(decisionId)).toHaveLength(2);
  });
});
