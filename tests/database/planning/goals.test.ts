import { saveGoal } from "@/lib/goals/commands";
import { findGoalReport } from "@/lib/goals/queries";
import type { Actor } from "@/lib/access/actor";
import { addAppendixItem, removeLine, saveIndicator } from "@/lib/planning/commands/content";
import { createPlan } from "@/lib/planning/commands/create-plan";
import { approvePlan, revisePlan, submitPlan } from "@/lib/planning/commands/flow";
import { findCarriedGoals } from "@/lib/planning/queries/carried-goals";
import { findOpening } from "@/lib/planning/queries/opening";

import { asOwner, givenDatabase } from "../../support/database";
import { emptyPlan, reference, seen } from "../../support/plans";
import { statementsOf } from "../../support/statements";
import { anAgency, aPerson, granted, supervises } from "../../support/world";

givenDatabase();

const fromGoals = { ...emptyPlan, origin: "goals" } as const;

/** Hadi heads an agency with two goals and is rated by Dewi; Ayu works there, Citra elsewhere. */
async function aHeadWithGoals(kind = "administrator") {
  const [agency, elsewhere] = [await anAgency(), await anAgency()];
  const head = await aPerson(agency, "Hadi", { kind, isHead: true });
  const [rater, member, stranger] = [
    await aPerson(elsewhere, "Dewi"),
    await aPerson(agency, "Ayu"),
    await aPerson(elsewhere, "Citra"),
  ];
  await supervises(rater, [head]);
  const keeper = granted(await aPerson(agency, "Eko"), "agency_admin", agency.path);
  const goal = {
    ...{ unitId: agency.unitId, year: 2026, goalId: null, version: 0, kind: "main_indicator" as const },
    ...{ text: "Indeks kepuasan", measure: "nilai", direction: "higher" as const },
    ...{ quarter1: "80", quarter2: "81", quarter3: "82", quarter4: "84.5" },
  };
  const first = await saveGoal(keeper, goal);
  const second = await saveGoal(keeper, { ...goal, text: "Angka pengaduan", direction: "lower" });
  await saveGoal(keeper, { ...goal, year: 2027, text: "Sasaran tahun depan" });
  const carriedFor = (actor: Actor) => findCarriedGoals(actor, agency.unitId, 2026);
  return { agency, elsewhere, head, rater, member, stranger, keeper, goal, first, second, carriedFor };
}

/** Places each indicator and fills the appendix, as the head would; then the plan can be handed in. */
async function completed(head: Actor, planId: string) {
  for (const { id: resultId, indicators } of (await seen(head, planId)).results) {
    for (const { id: indicatorId, text, targetValue, targetUnit, direction } of indicators) {
      await saveIndicator(head, {
        ...{ ...(await reference(head, planId)), resultId, indicatorId, text, aspect: "quality" },
        ...{ perspective: null, targetValue, targetUnit, targetNarrative: null, direction },
      });
    }
  }
  for (const section of ["resources", "accountability", "consequences"] as const) {
    await addAppendixItem(head, { ...(await reference(head, planId)), section, text: `Isi ${section}` });
  }
}

async function confirmed(head: Actor, rater: Actor) {
  const planId = await createPlan(head, fromGoals);
  await completed(head, planId);
  await submitPlan(head, await reference(head, planId));
  await approvePlan(rater, await reference(rater, planId));
  return planId;
}

describe("a plan that starts from the goals of the unit (L.II.A.2)", () => {
  it("is offered to the head of the unit alone", async () => {
    const { head, member, stranger } = await aHeadWithGoals();
    expect((await findOpening(head, 2026)).goals).toEqual(["Indeks kepuasan", "Angka pengaduan"]);
    expect((await findOpening(member, 2026)).goals).toEqual([]);
    expect((await findOpening(stranger, 2026)).goals).toEqual([]);
  });

  it("counts in the unit's yearly report once it is confirmed, also for a stranger", async () => {
    const { agency, head, rater, stranger } = await aHeadWithGoals();
    const carriers = async () =>
      (await findGoalReport(stranger, agency.unitId, 2026, 1))?.report.lines.map((line) => line.carriers);
    const planId = await createPlan(head, fromGoals);
    expect(await carriers()).toEqual([0, 0]);
    await completed(head, planId);
    await submitPlan(head, await reference(head, planId));
    await approvePlan(rater, await reference(rater, planId));
    expect(await carriers()).toEqual([1, 1]);
  });

  it("has a result for each goal of the year, which its indicator remembers, also in the confirmed edition", async () => {
    const { head, rater, first, second } = await aHeadWithGoals();
    const planId = await confirmed(head, rater);
    const lines = [
      { goalId: first, targetValue: "84.5", targetUnit: "nilai", direction: "higher", aspect: "quality" },
      { goalId: second, targetValue: "84.5", targetUnit: "nilai", direction: "lower", aspect: "quality" },
    ];
    expect((await seen(head, planId)).results).toMatchObject([
      { kind: "main", statement: "Indeks kepuasan", indicators: [lines[0]] },
      { kind: "main", statement: "Angka pengaduan", indicators: [lines[1]] },
    ]);
    const { rows } = await asOwner().query(`SELECT content FROM "PlanEdition" WHERE "planId" = $1`, [planId]);
    expect(rows[0].content.results).toMatchObject(lines.map((line) => ({ indicators: [line] })));
  });

  it("is refused to whoever heads no unit with goals of the year, and opens nothing", async () => {
    const { head, member } = await aHeadWithGoals();
    await expect(createPlan(member, fromGoals)).rejects.toBeRefused("plan.no-goals");
    await expect(createPlan(head, { ...fromGoals, year: 2025 })).rejects.toBeRefused("plan.no-goals");
    expect((await findOpening(member, 2026)).blockers).toEqual([]);
  });

  it("is refused to a head whose time in the seat is over", async () => {
    const { head } = await aHeadWithGoals();
    await asOwner().query(`UPDATE "Assignment" SET "validTo" = '2026-06-02' WHERE "personId" = $1`, [
      head.personId,
    ]);
    await expect(createPlan(head, fromGoals)).rejects.toBeRefused("plan.no-assignment");
  });

  it("invents no perspective for a senior leader: what is missing is said as it is handed in (L.II.A.2.a.8)", async () => {
    const { head } = await aHeadWithGoals("senior_leader");
    const planId = await createPlan(head, fromGoals);
    const submitted = submitPlan(head, await reference(head, planId));
    await expect(submitted).rejects.toBeRefused("plan.no-perspective");
  });

  it("is one plan for two clicks at the same moment", async () => {
    const { head } = await aHeadWithGoals();
    const both = await Promise.allSettled([createPlan(head, fromGoals), createPlan(head, fromGoals)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { rows } = await asOwner().query(
      `SELECT i.id FROM "Indicator" i JOIN "UnitGoal" g ON g.id = i."goalId"
       JOIN "WorkResult" w ON w.id = i."resultId" JOIN "PerformancePlan" p ON p.id = w."planId"
       WHERE p."personId" = $1`,
      [head.personId],
    );
    expect(rows).toHaveLength(2);
  });

  it("does not take last year's goals along to the next plan", async () => {
    const { head, rater } = await aHeadWithGoals();
    await confirmed(head, rater);
    const inJanuary = { ...head, today: "2027-01-05", now: "2027-01-05T02:00:00.000Z" };
    const next = await createPlan(inJanuary, { ...emptyPlan, year: 2027, origin: "previous" });
    const carried = (await seen(inJanuary, next)).results.flatMap(({ indicators }) =>
      indicators.map(({ goalId }) => goalId),
    );
    expect(carried).toEqual([null, null]);
  });

  it("carries goals of its own unit and year alone, and keeps what it carries: the database refuses the rest", async () => {
    const { head, first, keeper, goal } = await aHeadWithGoals();
    const planId = await createPlan(head, fromGoals);
    const line = (await seen(head, planId)).results[1]?.indicators[0]?.id;
    const other = asOwner().query(`UPDATE "Indicator" SET "goalId" = $2 WHERE id = $1`, [line, first]);
    await expect(other).rejects.toThrow("keeps the goal");
    const next = await saveGoal(keeper, { ...goal, year: 2027, text: "Lain" });
    const copied = asOwner().query(
      `INSERT INTO "Indicator" (id, "resultId", text, "order", "goalId")
       SELECT gen_random_uuid(), "resultId", text, 9, $2 FROM "Indicator" WHERE id = $1`,
      [line, next],
    );
    await expect(copied).rejects.toThrow("carries no goal");
  });
});

describe("the plans that carry a unit's goals", () => {
  it("do not exist for others while they are a draft, and are named to their owner", async () => {
    const { head, rater, stranger, first, carriedFor } = await aHeadWithGoals();
    const planId = await createPlan(head, fromGoals);
    expect((await carriedFor(head))[first]?.carriers).toMatchObject([
      { planId, name: "Hadi", confirmed: false },
    ]);
    for (const other of [rater, stranger])
      expect((await carriedFor(other))[first] ?? { carriers: [], unseen: false }).toEqual({
        ...{ carriers: [], unseen: false },
      });
  });

  it("are named to those who may see them once confirmed; others learn only that the goal is carried", async () => {
    const { head, rater, stranger, first, second, carriedFor } = await aHeadWithGoals();
    const planId = await confirmed(head, rater);
    expect((await carriedFor(rater))[first]?.carriers).toMatchObject([{ planId, confirmed: true }]);
    expect(await carriedFor(stranger)).toEqual({
      [first]: { carriers: [], unseen: true },
      [second]: { carriers: [], unseen: true },
    });
  });

  it("are read, and a plan is written from goals, by as many statements for two goals as for twelve", async () => {
    const counts: number[][] = [];
    for (const more of [0, 10]) {
      const { head, keeper, goal, carriedFor } = await aHeadWithGoals();
      for (let i = 0; i < more; i += 1) await saveGoal(keeper, { ...goal, text: `Sasaran ${i}` });
      const written = await statementsOf(() => createPlan(head, fromGoals));
      counts.push([written, await statementsOf(() => carriedFor(head))]);
    }
    expect(counts[0]).toEqual(counts[1]);
  });

  it("carry a goal until the edition without it is confirmed", async () => {
    const { head, rater, first, second, carriedFor } = await aHeadWithGoals();
    const planId = await confirmed(head, rater);
    await revisePlan(head, { ...(await reference(head, planId)), dialogueNote: "Sasaran dialihkan" });
    const lineId = (await seen(head, planId)).results[0]?.id ?? "";
    await removeLine(head, { ...(await reference(head, planId)), lineId });
    expect(Object.keys(await carriedFor(head)).sort()).toEqual([first, second].sort());
    await submitPlan(head, await reference(head, planId));
    await approvePlan(rater, await reference(rater, planId));
    expect(Object.keys(await carriedFor(rater))).toEqual([second]);
  });
});
