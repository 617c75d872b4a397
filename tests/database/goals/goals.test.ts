import { randomUUID } from "node:crypto";

import { reportGoal, saveGoal } from "@/lib/goals/commands";
import { findGoals, findUnitGoals } from "@/lib/goals/queries";

import { givenDatabase } from "../../support/database";
import { anAgency, aPerson, eventsOf, granted } from "../../support/world";

givenDatabase();

/** An agency with a keeper of its goals and a stranger, who keeps another's; a goal as the form sends it. */
async function anAgencyWithGoals() {
  const [agency, elsewhere] = [await anAgency(), await anAgency()];
  const keeper = granted(await aPerson(agency, "Eko"), "agency_admin", agency.path);
  const stranger = granted(await aPerson(elsewhere, "Gita"), "agency_admin", elsewhere.path);
  const goal = {
    ...{ unitId: agency.unitId, year: 2026, goalId: null, version: 0, kind: "main_indicator" as const },
    ...{ text: "Indeks kepuasan", measure: "nilai", direction: "higher" as const },
    ...{ quarter1: "80", quarter2: "81", quarter3: "82", quarter4: "84" },
  };
  const goalsOf = async () => (await findUnitGoals(keeper, agency.unitId, 2026))?.goals ?? [];
  return { agency, keeper, stranger, goal, goalsOf };
}

const first = { quarter: 1 as const, value: "76", note: "Survei Maret", version: 0 };

describe("a unit's goal (L.II.A.2)", () => {
  it("is written by its keeper, read by everybody, and measured by quarter", async () => {
    const { agency, keeper, stranger, goal, goalsOf } = await anAgencyWithGoals();
    const goalId = await saveGoal(keeper, goal);
    await reportGoal(keeper, { ...first, goalId });
    expect(await goalsOf()).toMatchObject([
      { text: "Indeks kepuasan", targets: { 1: "80", 4: "84" }, reached: { 1: "76" }, note: "Survei Maret" },
    ]);
    expect(await findUnitGoals(stranger, agency.unitId, 2026)).toMatchObject({ mayKeep: false });
    const line = (await findGoals(stranger, 2026, 1)).find(({ id }) => id === agency.unitId);
    expect(line).toMatchObject({ mean: 0.95, reported: 1, of: 1 });
    expect(await eventsOf(goalId)).toEqual(["goal.saved", "goal.reported"]);
  });

  it("keeps one realisation a quarter: a later report takes its place", async () => {
    const { keeper, goal, goalsOf } = await anAgencyWithGoals();
    const goalId = await saveGoal(keeper, goal);
    await reportGoal(keeper, { ...first, goalId });
    await reportGoal(keeper, { ...first, goalId, version: 1, value: "79" });
    expect(await goalsOf()).toMatchObject([{ reached: { 1: "79" } }]);
  });

  it("is refused to whoever keeps another unit's goals, and where there is none", async () => {
    const { keeper, stranger, goal, goalsOf } = await anAgencyWithGoals();
    await expect(saveGoal(stranger, goal)).rejects.toBeRefused("not-found");
    const goalId = await saveGoal(keeper, goal);
    await expect(saveGoal(stranger, { ...goal, goalId })).rejects.toBeRefused("not-found");
    await expect(reportGoal(stranger, { ...first, goalId })).rejects.toBeRefused("not-found");
    await expect(saveGoal(keeper, { ...goal, goalId: randomUUID() })).rejects.toBeRefused("not-found");
    expect(await goalsOf()).toMatchObject([{ reached: {} }]);
  });

  it("has no realisation of a quarter that is not over", async () => {
    const { keeper, goal } = await anAgencyWithGoals();
    const goalId = await saveGoal(keeper, goal);
    const early = reportGoal(keeper, { ...first, goalId, quarter: 2 });
    await expect(early).rejects.toBeRefused("goal.quarter-not-over");
  });

  it("lets one of two edits at the same moment win", async () => {
    const { keeper, goal } = await anAgencyWithGoals();
    const goalId = await saveGoal(keeper, goal);
    const edit = { ...goal, goalId };
    const both = await Promise.allSettled([saveGoal(keeper, edit), saveGoal(keeper, edit)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
