import type { Actor } from "@/lib/access/actor";
import { remindOn, runRound, setReminders } from "@/lib/deadlines/commands";
import { findDeadlines } from "@/lib/deadlines/queries/overview";
import { findOwing } from "@/lib/deadlines/queries/owing";
import { unattended } from "@/lib/db/doors";
import { newId } from "@/lib/ids";
import { acknowledge, handOver } from "@/lib/evaluation/commands/hand-over";
import { decideObjection, fileObjection } from "@/lib/evaluation/commands/objection";
import { signEvaluation } from "@/lib/evaluation/commands/rate";
import { reportUpward } from "@/lib/evaluation/commands/report-upward";
import { settleOn } from "@/lib/evaluation/commands/settle-overdue";
import { openEvaluations } from "@/lib/evaluation/commands/open-evaluations";
import { ownEvaluations } from "@/lib/evaluation/queries/lists";
import { findNews } from "@/lib/notifications/queries";
import { approvePlan, submitPlan } from "@/lib/planning/commands/flow";
import { createPlan } from "@/lib/planning/commands/create-plan";
import { findPlan } from "@/lib/planning/queries/plan";
import { reportProgress } from "@/lib/progress/commands/report";

import { asOwner, givenDatabase } from "../../support/database";
import {
  anEvaluation,
  aSemesterCycle,
  aUnitResult,
  inWindow,
  move,
  ratings,
} from "../../support/evaluations";
import { anApprovedPlan, aPlan, aSubmittedPlan, emptyPlan, reference, seen } from "../../support/plans";
import { insertRows } from "../../support/rows";
import { statementsOf } from "../../support/statements";
import {
  actorOf,
  anAgency,
  aPerson,
  aTeam,
  eventsOf,
  granted,
  supervises,
  wholeLetter,
} from "../../support/world";

givenDatabase();
// Everybody in the database is reminded: each test has the region to itself.
beforeEach(() =>
  asOwner().query(
    `TRUNCATE "Notification", "ReminderRound", "DeadlineReminder", "Holiday", "PlanExemption", "Assignment", "EvaluationPeriod", "EvaluationCycle" CASCADE`,
  ),
);

const on = ({ personId }: Actor, day: string) =>
  actorOf(personId, { today: day, now: `${day}T02:00:00.000Z` });
const round = (today: string) => unattended((tx) => remindOn(tx, { today, now: `${today}T01:00:00.000Z` }));
const remindersOf = async (actor: Actor) =>
  (await findNews(actor))
    .filter(({ topic }) => topic.startsWith("deadline."))
    .map(({ topic, unread }) => [topic, unread]);
const [monday, friday] = ["2026-01-26", "2026-01-30"];
const toOpen = "deadline.plan-to-open";

describe("a reminder of a deadline", () => {
  it("comes once at each stage, from nobody, with the day; the later one takes the place of the earlier", async () => {
    const { ayu } = await aTeam();
    for (const day of [monday, monday, "2026-01-27"]) await round(day);
    expect(await findNews(ayu)).toMatchObject([
      { topic: toOpen, subjectId: ayu.personId, actorName: null, due: "2026-01-31", unread: true },
    ]);
    await round(friday);
    await round(friday);
    expect(await remindersOf(ayu)).toEqual([
      [toOpen, true],
      [toOpen, false],
    ]);
  });

  it("is told once by two rounds at once", async () => {
    const { ayu } = await aTeam();
    const told = await Promise.all([round(monday), round(monday), round(monday)]);
    expect(told.filter((count) => count > 0)).toHaveLength(1);
    expect(await remindersOf(ayu)).toHaveLength(1);
  });

  it("does not come before its stage, on a weekend, or once the deadline has passed", async () => {
    const { ayu } = await aTeam();
    for (const day of ["2026-01-20", "2026-01-24", "2026-01-31", "2026-02-02"])
      expect(await round(day)).toBe(0);
    expect(await remindersOf(ayu)).toEqual([]);
  });

  it("comes on the working day before, when the last one is a holiday", async () => {
    await aTeam();
    await insertRows(asOwner(), "Holiday", [{ date: friday, name: "Libur" }]);
    await round(monday);
    expect(await round(friday)).toBe(0);
    expect(await round("2026-01-29")).toBeGreaterThan(0);
  });

  it("does not reach the exempt (L.II.C.8) nor people without a position", async () => {
    const { ayu, budi, dewi } = await aTeam();
    await insertRows(asOwner(), "PlanExemption", [
      { id: newId(), personId: ayu.personId, reason: "unpaid_leave", validFrom: "2025-06-01" },
    ]);
    await asOwner().query(`UPDATE "Assignment" SET "validTo" = '2026-01-10' WHERE "personId" = $1`, [
      budi.personId,
    ]);
    await round(monday);
    expect(await remindersOf(ayu)).toEqual([]);
    expect(await remindersOf(budi)).toEqual([]);
    expect(await remindersOf(dewi)).toEqual([[toOpen, true]]);
  });

  it("leaves who came to the position in January their thirty days", async () => {
    const { ayu } = await aTeam();
    await asOwner().query(`UPDATE "Assignment" SET "validFrom" = '2026-01-12' WHERE "personId" = $1`, [
      ayu.personId,
    ]);
    await round(monday);
    expect(await remindersOf(ayu)).toEqual([]);
    await round("2026-02-04");
    expect(await findNews(ayu)).toMatchObject([{ topic: toOpen, due: "2026-02-11" }]);
  });
});

describe("a reminder stops when the thing is done (F6)", () => {
  it("from opening the plan to its confirmation, by whomever", async () => {
    const { ayu, budi, dewi } = await aTeam();
    await round(monday);
    const planId = await aPlan(on(ayu, monday));
    expect(await remindersOf(ayu)).toEqual([[toOpen, false]]);

    await round("2026-01-27");
    expect((await remindersOf(ayu))[0]).toEqual(["deadline.plan-to-hand-in", true]);
    await submitPlan(on(ayu, "2026-01-27"), await reference(ayu, planId));
    expect((await remindersOf(ayu))[0]).toEqual(["deadline.plan-to-hand-in", false]);

    await round("2026-01-28");
    expect(await remindersOf(budi)).toContainEqual(["deadline.plan-to-confirm", true]);
    await approvePlan(on(dewi, "2026-02-02"), await reference(ayu, planId));
    expect(await remindersOf(budi)).toContainEqual(["deadline.plan-to-confirm", false]);
    expect((await findNews(budi)).find(({ topic }) => topic === "plan.submitted")?.unread).toBe(false);
  });

  it("when another rater has the plan to decide on", async () => {
    const { ayu, budi, dewi } = await aTeam();
    await aSubmittedPlan(on(ayu, "2026-01-12"));
    await round(monday);
    await asOwner().query(`UPDATE "Supervision" SET "raterId" = $1 WHERE "personId" = $2`, [
      dewi.personId,
      ayu.personId,
    ]);
    await round("2026-01-27");
    expect(await remindersOf(budi)).toContainEqual(["deadline.plan-to-confirm", false]);
    expect(await remindersOf(dewi)).toContainEqual(["deadline.plan-to-confirm", true]);
  });

  it("with the first report of the period", async () => {
    const { agency, ayu, budi } = await aTeam();
    await aSemesterCycle(agency);
    const planId = await anApprovedPlan(on(ayu, "2026-01-12"), on(budi, "2026-01-13"));
    await round("2026-06-24");
    expect((await remindersOf(ayu))[0]).toEqual(["deadline.progress-to-report", true]);
    const indicatorId = (await seen(ayu, planId)).results[0]?.indicators[0]?.id ?? "";
    const report = { indicatorId, value: "40", note: "", evidence: "", files: [] };
    await reportProgress(on(ayu, "2026-06-25"), report);
    expect((await remindersOf(ayu))[0]).toEqual(["deadline.progress-to-report", false]);
    await round("2026-06-29");
    expect(
      (await remindersOf(ayu)).filter(([topic]) => topic === "deadline.progress-to-report"),
    ).toHaveLength(1);
  });
});

describe("reminders of what comes after the window (L.V.A)", () => {
  it("reach the superior in the rater's place alone, until the signature", async () => {
    const team = await aTeam();
    const evaluationId = await anEvaluation(team);
    // The window closes on Tuesday 14 July; the fourteenth working day after is Monday 3 August.
    await round("2026-07-14");
    expect(await remindersOf(team.dewi)).not.toContainEqual(["deadline.evaluation-in-place", true]);
    for (const day of ["2026-07-28", "2026-07-29"]) await round(day);
    const told = (await findNews(team.dewi)).filter(({ topic }) => topic === "deadline.evaluation-in-place");
    expect(told).toMatchObject([{ subjectId: evaluationId, due: "2026-08-03", unread: true }]);
    expect(await remindersOf(team.budi)).not.toContainEqual(["deadline.evaluation-in-place", true]);
    const dewi = on(team.dewi, "2026-07-30");
    await signEvaluation(dewi, { ...(await move(dewi, evaluationId)), ...ratings });
    expect(await remindersOf(dewi)).toContainEqual(["deadline.evaluation-in-place", false]);
  });

  it("reach whoever signed once for a period, however many are final, until they are reported", async () => {
    const team = await aTeam();
    const evaluationId = await anEvaluation(team);
    const budi = on(team.budi, "2026-06-22");
    await signEvaluation(budi, { ...(await move(budi, evaluationId)), ...ratings });
    await handOver(budi, await move(budi, evaluationId));
    await unattended((tx) => settleOn(tx, { today: "2026-07-13", now: "2026-07-13T02:00:00.000Z" }));
    const keeper = { ...granted(on(team.dewi, "2026-08-20"), "regional_hr", team.agency.path) };
    const asked = { deadline: "evaluation_to_report", which: "open", page: 1 } as const;
    expect((await findOwing(keeper, asked)).lines).toMatchObject([
      { name: "Budi", due: "2026-08-25", about: null, opens: null },
    ]);
    for (const day of ["2026-08-19", "2026-08-20"]) await round(day);
    const { period } = (await ownEvaluations(team.ayu))[0] ?? {};
    const told = (await findNews(budi)).filter(({ topic }) => topic === "deadline.evaluation-to-report");
    expect(told).toMatchObject([{ subjectId: period?.id, due: "2026-08-25", unread: true }]);
    await reportUpward(on(team.budi, "2026-08-20"), { periodId: period?.id ?? "" });
    expect(await remindersOf(budi)).toContainEqual(["deadline.evaluation-to-report", false]);
    expect((await findOwing(keeper, asked)).total).toBe(0);
  });
});

const toOpenAsked = { deadline: "plan_to_open", page: 1 } as const;

describe("the keeper of cycles", () => {
  const keeperOf = ({ budi, agency }: Awaited<ReturnType<typeof aTeam>>) =>
    granted(on(budi, monday), "regional_hr", agency.path);
  const never = { earlyDays: null, lateDays: null };

  it("sees how much is open before each deadline, and when the last round went out", async () => {
    const team = await aTeam();
    await createPlan(on(team.ayu, monday), emptyPlan);
    const told = await round(monday);
    const { lines, last } = await findDeadlines(keeperOf(team));
    expect(lines).toHaveLength(15);
    expect(lines.slice(0, 3)).toMatchObject([
      {
        deadline: "plan_to_open",
        open: 2,
        late: 0,
        next: "2026-01-31",
        earlyDays: 7,
        lateDays: 1,
        version: 0,
      },
      { deadline: "plan_to_hand_in", open: 1 },
      { deadline: "plan_to_confirm", open: 0, next: null },
    ]);
    expect(last).toMatchObject({ day: monday, told });
  });

  it("opens the people behind a figure, with where they work, since when, and the last reminder", async () => {
    const team = await aTeam();
    const keeper = granted(on(team.budi, monday), "regional_hr", "");
    await round(monday);
    const { lines, total } = await findOwing(keeper, { ...toOpenAsked, which: "open" });
    const { lines: figures } = await findDeadlines(keeper);
    expect(total).toBe(figures[0]?.open);
    expect(lines.find(({ person }) => person === team.ayu.personId)).toMatchObject({
      ...{ name: expect.stringMatching(/^Ayu/), unit: expect.any(String), about: null, due: "2026-01-31" },
      ...{ opens: null, reminded: { stage: "early", at: "2026-01-26T01:00:00.000Z" } },
    });
    const after = { ...keeper, today: "2026-02-03", now: "2026-02-03T01:00:00.000Z" };
    expect(await findOwing(after, { ...toOpenAsked, which: "open" })).toMatchObject({ total: 0, lines: [] });
    expect((await findOwing(after, { ...toOpenAsked, which: "late", page: 9 })).lines).toHaveLength(total);
  });

  it("sees whose plan waits for a rater, and the way to it; a draft has none", async () => {
    const team = await aTeam();
    const planId = await aSubmittedPlan(on(team.ayu, "2026-01-12"));
    const keeper = keeperOf(team);
    const waiting = { deadline: "plan_to_confirm", which: "open", page: 1 } as const;
    const { lines } = await findOwing(keeper, waiting);
    expect(lines).toMatchObject([
      {
        person: team.budi.personId,
        about: expect.stringMatching(/^Ayu/),
        opens: { kind: "plan", id: planId },
      },
    ]);
    await createPlan(on(team.dewi, monday), emptyPlan);
    const drafts = await findOwing(keeper, { ...waiting, deadline: "plan_to_hand_in" });
    expect(drafts.lines).toMatchObject([{ person: team.dewi.personId, opens: null }]);
  });

  it("sees people of the units that they read, and of no others; the file of those whose records they keep", async () => {
    const [kept, read, neither] = [await anAgency(), await anAgency(), await anAgency()];
    const gita = await aPerson(kept, "Gita");
    await aPerson(read, "Hadi");
    await aPerson(neither, "Indah");
    const grants = [
      { role: "regional_hr", unitPath: kept.path },
      { role: "auditor", unitPath: read.path, letter: wholeLetter },
    ] as const;
    const { total, lines } = await findOwing(
      { ...on(gita, monday), grants },
      { ...toOpenAsked, which: "open" },
    );
    expect(total).toBe(2);
    expect(lines.map(({ name, person }) => [name, person])).toEqual([
      ["Gita", gita.personId],
      ["Hadi", null],
    ]);
  });

  describe("of a part of the region, whose rater decides on a plan of another part", () => {
    const waiting = { deadline: "plan_to_confirm", which: "open", page: 1 } as const;
    async function acrossAgencies() {
      const [here, there] = [await anAgency(), await anAgency()];
      const [budi, ayu] = [await aPerson(here, "Budi"), await aPerson(there, "Ayu")];
      await supervises(budi, [ayu]);
      const planId = await aSubmittedPlan(on(ayu, "2026-01-12"));
      const gita = on(await aPerson(here, "Gita"), monday);
      return { here, there, ayu, budi, planId, gita };
    }
    const toConfirm = async (keeper: Actor) =>
      (await findDeadlines(keeper)).lines.find(({ deadline }) => deadline === waiting.deadline)?.open;

    it("lists who owes it, without whose plan it is and without a way that leads nowhere", async () => {
      const { here, budi, planId, gita } = await acrossAgencies();
      const keeper = granted(gita, "regional_hr", here.path);
      const { lines } = await findOwing(keeper, waiting);
      expect(lines).toMatchObject([{ name: "Budi", person: budi.personId, about: null, opens: null }]);
      expect(await findPlan(keeper, planId)).toBeNull();
    });

    it("names it and leads to it where the unit of the plan is read, too", async () => {
      const { here, there, planId, gita } = await acrossAgencies();
      const grants = [
        { role: "regional_hr", unitPath: here.path },
        { role: "auditor", unitPath: there.path, letter: wholeLetter },
      ] as const;
      const keeper = { ...gita, grants };
      const { lines } = await findOwing(keeper, waiting);
      expect(lines).toMatchObject([{ name: "Budi", about: "Ayu", opens: { kind: "plan", id: planId } }]);
      expect(await findPlan(keeper, planId)).not.toBeNull();
    });

    it("is as careful with an evaluation", async () => {
      const { here, there, ayu, budi, gita, planId } = await acrossAgencies();
      await approvePlan(budi, await reference(budi, planId));
      const periodId = await aSemesterCycle(there);
      await aUnitResult(there, periodId, gita);
      await openEvaluations(inWindow(budi));
      const [evaluation] = await ownEvaluations(ayu);
      const toRate = { ...waiting, deadline: "evaluation_to_rate" } as const;
      const keeper = inWindow(granted(gita, "regional_hr", here.path));
      expect((await findOwing(keeper, toRate)).lines).toMatchObject([{ about: null, opens: null }]);
      const grants = [
        ...keeper.grants,
        { role: "auditor", unitPath: there.path, letter: wholeLetter } as const,
      ];
      expect((await findOwing({ ...keeper, grants }, toRate)).lines).toMatchObject([
        { about: "Ayu", opens: { kind: "evaluation", id: evaluation?.id } },
      ]);
    });

    it("counts as many as the list has", async () => {
      const { here, there, gita } = await acrossAgencies();
      const [ofHere, ofThere] = [here, there].map(({ path }) => granted(gita, "regional_hr", path));
      for (const [keeper, figure] of [
        [ofHere, 1],
        [ofThere, 0],
      ] as const) {
        expect(await toConfirm(keeper ?? gita)).toBe(figure);
        expect((await findOwing(keeper ?? gita, waiting)).total).toBe(figure);
      }
    });
  });

  it("reads a page and how many there are in one statement, also past the last page", async () => {
    const team = await aTeam();
    const keeper = { ...keeperOf(team), today: "2026-02-03" };
    const asked = { ...toOpenAsked, which: "late", page: 9 } as const;
    expect(await findOwing(keeper, asked)).toMatchObject({ total: 3, page: 1, pages: 1 });
    // BEGIN, how long it may take, who asks, the page, COMMIT.
    expect(await statementsOf(() => findOwing(keeper, asked))).toBe(5);
  });

  it("turns pages of fifty, the last of which has the rest", async () => {
    const team = await aTeam();
    for (let i = 0; i < 49; i++) await aPerson(team.agency, `Tono ${i}`);
    const pageOf = async (page: number) => {
      const { lines, ...place } = await findOwing(keeperOf(team), { ...toOpenAsked, which: "open", page });
      return { ...place, lines: lines.map(({ name }) => name) };
    };
    const [first, second, third] = [await pageOf(1), await pageOf(2), await pageOf(3)];
    expect(first).toMatchObject({ total: 52, page: 1, pages: 2 });
    expect([first.lines.length, second.lines.length]).toEqual([50, 2]);
    expect(new Set([...first.lines, ...second.lines]).size).toBe(52);
    expect(third).toEqual(second);
  });

  it("switches a reminder off, with a trace; a form that is stale is told", async () => {
    const team = await aTeam();
    const keeper = keeperOf(team);
    await setReminders(keeper, { deadline: "plan_to_open", version: 0, ...never });
    expect(await round(monday)).toBe(0);
    expect(await eventsOf(keeper.personId)).toEqual(["cycle.reminders-set"]);
    const again = { deadline: "plan_to_open", earlyDays: 14, lateDays: 1 } as const;
    await expect(setReminders(keeper, { ...again, version: 0 })).rejects.toBeRefused("stale");
    await setReminders(keeper, { ...again, version: 1 });
    await expect(setReminders(keeper, { ...again, version: 1 })).rejects.toBeRefused("stale");
    expect(await round("2026-01-19")).toBeGreaterThan(0);
  });

  it("sets no second reminder before the first, nor does the database keep one", async () => {
    const keeper = keeperOf(await aTeam());
    const wrong = { deadline: "plan_to_open", version: 0, earlyDays: 3, lateDays: 5 } as const;
    await expect(setReminders(keeper, wrong)).rejects.toBeRefused("cycle.late-before-early");
    const kept = asOwner().query(
      `INSERT INTO "DeadlineReminder" (deadline, "earlyDays", "lateDays") VALUES ('plan_to_open', 3, 5)`,
    );
    await expect(kept).rejects.toThrow("DeadlineReminder_in_order");
    await setReminders(keeper, { ...wrong, earlyDays: 7 });
  });

  it("is nobody else", async () => {
    const { ayu } = await aTeam();
    await expect(findDeadlines(ayu)).rejects.toBeRefused("not-found");
    const asked = findOwing(ayu, { ...toOpenAsked, which: "open" });
    await expect(asked).rejects.toBeRefused("not-found");
    const set = setReminders(ayu, { deadline: "plan_to_open", version: 0, ...never });
    await expect(set).rejects.toBeRefused("not-found");
  });
});

describe("the job", () => {
  // In Jakarta it is seven hours later.
  const demoDate = (day: string) => asOwner().query(`UPDATE "Government" SET "demoToday" = $1`, [day]);

  it("runs one round a working day, and none in the quiet hours", async () => {
    const { ayu } = await aTeam();
    await demoDate(monday);
    expect(await runRound(new Date("2026-11-27T23:30:00Z"))).toBe(0);
    expect(await runRound(new Date("2026-11-28T12:00:00Z"))).toBe(0);
    expect(await runRound(new Date("2026-11-28T00:30:00Z"))).toBeGreaterThan(0);
    await asOwner().query(`UPDATE "Notification" SET reminder = NULL`);
    expect(await runRound(new Date("2026-11-28T00:45:00Z"))).toBe(0);
    expect(await remindersOf(ayu)).toHaveLength(1);
  });
});

describe("after the signature (L.V.A)", () => {
  /** Handed over on Monday 22 June 2026: 10 July is the last of 14 working days. */
  async function aHandedOver() {
    const team = await aTeam();
    const id = await anEvaluation(team);
    const [ayu, budi] = [on(team.ayu, "2026-06-22"), on(team.budi, "2026-06-22")];
    await signEvaluation(budi, { ...(await move(budi, id)), ...ratings });
    await handOver(budi, await move(budi, id));
    return { ...team, id, ayu, budi };
  }

  it("the employee is reminded of the answer, until it is given", async () => {
    const { ayu, id } = await aHandedOver();
    await round("2026-07-09");
    expect(await remindersOf(ayu)).toEqual([["deadline.evaluation-to-answer", true]]);
    const later = on(ayu, "2026-07-09");
    await acknowledge(later, await move(later, id));
    expect(await remindersOf(ayu)).toEqual([["deadline.evaluation-to-answer", false]]);
  });

  it("the superior is reminded of the decision on an objection, until it is made", async () => {
    const { ayu, dewi, id } = await aHandedOver();
    await fileObjection(ayu, { ...(await move(ayu, id)), reason: "Bukti tidak dihitung" });
    await round("2026-06-30");
    expect(await remindersOf(dewi)).toContainEqual(["deadline.objection-to-decide", true]);
    expect(await remindersOf(ayu)).not.toContainEqual(["deadline.evaluation-to-answer", true]);
    const later = on(dewi, "2026-06-30");
    const upheld = { decision: "upheld", resultRating: null, behaviourRating: null } as const;
    const said = { hearing: "Didengar", explanation: "Sudah dihitung", recommendation: "" };
    await decideObjection(later, { ...(await move(later, id)), ...upheld, ...said });
    expect(await remindersOf(dewi)).toContainEqual(["deadline.objection-to-decide", false]);
  });
});
