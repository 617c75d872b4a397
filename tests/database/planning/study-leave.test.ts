import { createPlan } from "@/lib/planning/commands/create-plan";
import { removeLine, saveIndicator } from "@/lib/planning/commands/content";
import { approvePlan, revisePlan, submitPlan } from "@/lib/planning/commands/flow";
import { addStudyResults } from "@/lib/planning/commands/study";
import { findPlanToDecide } from "@/lib/planning/queries/to-decide";
import { reportProgress } from "@/lib/progress/commands/report";
import { saveStudyLeave } from "@/lib/study/commands";

import { openEvaluations } from "@/lib/evaluation/commands/open-evaluations";
import { ownEvaluations } from "@/lib/evaluation/queries/lists";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { aSemesterCycle, inWindow, sheetFor } from "../../support/evaluations";
import { anApprovedPlan, aPlan, aSubmittedPlan, emptyPlan, reference, seen } from "../../support/plans";
import { aLeaveOf, aStudyLeave } from "../../support/study";
import { aPerson, aTeam, granted } from "../../support/world";

import type { Actor } from "@/lib/access/actor";

givenDatabase();

async function anOffice() {
  const team = await aTeam();
  const keeper = granted(await aPerson(team.agency, "Fitri"), "agency_admin", team.agency.path);
  return { ...team, keeper };
}

const target = { gpa: "3.25", due: "2028-01-31" };
const add = async (owner: Actor, planId: string, leaveId: string, changes = {}) =>
  addStudyResults(owner, { ...(await reference(owner, planId)), leaveId, ...target, ...changes });

const measuresOf = async (actor: Actor, planId: string) =>
  (await seen(actor, planId)).results.flatMap(({ indicators }) =>
    indicators.map(({ studyMeasure }) => studyMeasure),
  );

const plansOf = async ({ personId }: Actor) =>
  (await asOwner().query(`SELECT 1 FROM "PerformancePlan" WHERE "personId" = $1`, [personId])).rowCount;

describe("a leave of study that begins in the year (PermenPANRB 6/2022, L.II.B)", () => {
  it("is added to the same plan as a new edition, and no other document comes of it", async () => {
    const { ayu, budi, keeper } = await anOffice();
    const planId = await anApprovedPlan(ayu, budi);
    const leave = await aStudyLeave(keeper, ayu);
    await expect(add(ayu, planId, leave.id)).rejects.toBeRefused("plan.not-open");
    await revisePlan(ayu, {
      ...(await reference(ayu, planId)),
      dialogueNote: "Tugas belajar sejak Februari",
    });
    await add(ayu, planId, leave.id);
    expect(await measuresOf(ayu, planId)).toEqual([null, "academic_result", "graduation_time"]);
    await submitPlan(ayu, await reference(ayu, planId));
    await approvePlan(budi, await reference(budi, planId));
    expect(await seen(budi, planId)).toMatchObject({ status: "approved", edition: 2, approvedEdition: 2 });
    expect(await plansOf(ayu)).toBe(1);
    await expect(createPlan(ayu, emptyPlan)).rejects.toBeRefused("plan.exists");
  });

  it("keeps a plan from being handed in until its academic result is there", async () => {
    const { ayu, keeper } = await anOffice();
    const planId = await aPlan(ayu);
    const leave = await aStudyLeave(keeper, ayu);
    const early = submitPlan(ayu, await reference(ayu, planId));
    await expect(early).rejects.toBeRefused("plan.no-academic-result");
    await add(ayu, planId, leave.id);
    await submitPlan(ayu, await reference(ayu, planId));
  });

  it("is a finding for the rater where it came on record while the plan waited", async () => {
    const { ayu, budi, keeper } = await anOffice();
    const planId = await aSubmittedPlan(ayu, "Persentase izin yang selesai dalam tiga hari");
    expect((await findPlanToDecide(budi, planId))?.findings).toEqual([]);
    await aStudyLeave(keeper, ayu);
    expect((await findPlanToDecide(budi, planId))?.findings).toMatchObject([{ code: "no-academic-result" }]);
  });
});

describe("a plan of somebody who is on leave of study already", () => {
  it("begins with its two results, for nobody on leave is exempt", async () => {
    const { ayu, keeper } = await anOffice();
    await aStudyLeave(keeper, ayu);
    const planId = await createPlan(ayu, emptyPlan);
    const { results } = await seen(ayu, planId);
    expect(
      results.map(({ kind, indicators: [line] }) => [kind, line?.targetValue, line?.targetUnit]),
    ).toEqual([
      ["main", "3.25", "IPK"],
      ["main", "24", "bulan"],
    ]);
  });

  it("says them in words where the plan measures in words", async () => {
    const { ayu, keeper } = await anOffice();
    await aStudyLeave(keeper, ayu);
    const planId = await createPlan(ayu, { ...emptyPlan, approach: "qualitative" });
    const narratives = (await seen(ayu, planId)).results.map(
      ({ indicators: [line] }) => line?.targetNarrative,
    );
    expect(narratives).toEqual(["IPK paling rendah 3,25", "Lulus paling lambat 31 Januari 2028"]);
  });
});

describe("adding the results of a leave", () => {
  it("is refused a second time, for somebody else's leave, and for a day before it began", async () => {
    const { ayu, budi, keeper } = await anOffice();
    const planId = await aPlan(ayu);
    const leave = await aStudyLeave(keeper, ayu);
    const others = await aStudyLeave(keeper, budi);
    await expect(add(ayu, planId, others.id)).rejects.toBeRefused("not-found");
    await expect(add(ayu, planId, leave.id, { due: "2026-02-01" })).rejects.toBeRefused(
      "plan.graduation-before-leave",
    );
    await expect(
      addStudyResults(budi, { planId, version: 0, leaveId: leave.id, ...target }),
    ).rejects.toBeRefused("not-found");
    await add(ayu, planId, leave.id);
    await expect(add(ayu, planId, leave.id)).rejects.toBeRefused("plan.study-added");
  });

  it("leaves words and targets to their owner, and what they measure as it is", async () => {
    const { ayu, keeper } = await anOffice();
    const planId = await aPlan(ayu);
    const leave = await aStudyLeave(keeper, ayu);
    await add(ayu, planId, leave.id);
    const result = (await seen(ayu, planId)).results[1];
    const line = result?.indicators[0];
    await saveIndicator(ayu, {
      ...{ ...(await reference(ayu, planId)), resultId: result?.id ?? "", indicatorId: line?.id ?? "" },
      ...{ text: "IPK kumulatif", aspect: "quality", perspective: null },
      ...{ targetValue: "3.5", targetUnit: "IPK", targetNarrative: null, direction: "higher" },
    });
    expect(await measuresOf(ayu, planId)).toEqual([null, "academic_result", "graduation_time"]);
    const moved = asApp(`UPDATE "Indicator" SET "studyMeasure" = 'graduation_time' WHERE id = $1`, [
      line?.id,
    ]);
    await expect(moved).rejects.toThrow("keeps the leave it was written for");
    await removeLine(ayu, { ...(await reference(ayu, planId)), lineId: result?.id ?? "" });
    expect(await measuresOf(ayu, planId)).toEqual([null, "graduation_time"]);
  });

  it("never ties a line to somebody else's leave, in the database", async () => {
    const { ayu, budi, keeper } = await anOffice();
    const planId = await aPlan(ayu);
    const others = await aStudyLeave(keeper, budi);
    const resultId = (await seen(ayu, planId)).results[0]?.id;
    const tied = asApp(
      `INSERT INTO "Indicator" (id, "resultId", text, "order", "studyLeaveId", "studyMeasure")
       VALUES (gen_random_uuid(), $1, 'IPK', 9, $2, 'academic_result')`,
      [resultId, others.id],
    );
    await expect(tied).rejects.toThrow("is of no leave of its plan's owner");
  });
});

describe("the rater of somebody on leave of study", () => {
  /** Ayu's evaluation, with 3.60 reported on the academic result, opened for Budi. */
  async function evaluated() {
    const office = await anOffice();
    const { agency, ayu, budi, keeper } = office;
    const planId = await aPlan(ayu);
    const leave = await aStudyLeave(keeper, ayu);
    await add(ayu, planId, leave.id);
    await submitPlan(ayu, await reference(ayu, planId));
    await approvePlan(budi, await reference(budi, planId));
    await aSemesterCycle(agency);
    const indicatorId = (await seen(ayu, planId)).results
      .flatMap(({ indicators }) => indicators)
      .find(({ studyMeasure }) => studyMeasure === "academic_result")?.id;
    await reportProgress(ayu, {
      ...{ indicatorId: indicatorId ?? "", value: "3.60", note: "KHS semester 1", evidence: "", files: [] },
    });
    await openEvaluations(inWindow(budi));
    return { ...office, leave, evaluationId: (await ownEvaluations(ayu))[0]?.id ?? "" };
  }

  it("sees what the table says, and nobody else does; no rating is set by it", async () => {
    const { ayu, budi, evaluationId } = await evaluated();
    const sheet = await sheetFor(inWindow(budi), evaluationId);
    expect(sheet.studyGuides).toMatchObject([
      { gpa: "3.6", table: { predicate: "good", lowest: "3.25", highest: "3.60" }, droppedOut: false },
    ]);
    expect([sheet.resultRating, sheet.behaviourRating, sheet.predicate]).toEqual([null, null, null]);
    expect((await sheetFor(inWindow(ayu), evaluationId)).studyGuides).toEqual([]);
  });

  it("is told when the leave ended without graduation", async () => {
    const { ayu, budi, keeper, leave, evaluationId } = await evaluated();
    const ended = { leaveId: leave.id, to: "2026-06-10", outcome: "dropped_out" } as const;
    await saveStudyLeave(keeper, aLeaveOf(ayu, ended));
    expect((await sheetFor(inWindow(budi), evaluationId)).studyGuides).toMatchObject([{ droppedOut: true }]);
  });
});
