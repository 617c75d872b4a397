import { randomUUID } from "node:crypto";

import { createTranslator } from "use-intl/core";

import goal from "@/lib/i18n/messages/id/events/goal.json";
import { reportGoal, saveGoal, takeGoalReport } from "@/lib/goals/commands";
import { findGoalReport, findGoals, findUnitGoals } from "@/lib/goals/queries";

import { asOwner, givenDatabase } from "../../support/database";
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

const trailOf = async (goalId: string) =>
  (
    await asOwner().query<{ name: string; details: string }>(
      `SELECT name, details FROM "AuditEvent" WHERE "subjectId" = $1 ORDER BY sequence`,
      [goalId],
    )
  ).rows;

/** What the trail keeps beside the names of a goal's events. */
const detailsOf = async (goalId: string) =>
  (await trailOf(goalId)).map(({ details }) => JSON.parse(details) as Record<string, unknown>);

/** What the trail says of a goal, in the words of the screen. */
async function saidOf(goalId: string) {
  const say = createTranslator({ locale: "id", messages: { goal } });
  return (await trailOf(goalId)).map(({ name, details }) =>
    say(name as "goal.saved", { actor: "Eko", ...JSON.parse(details) }),
  );
}

const first = { quarter: 1 as const, value: "76", note: "Survei Maret", version: 0 };

describe("a unit's goal (L.II.A.2)", () => {
  it("is written by its keeper, read by everybody, and measured by quarter", async () => {
    const { agency, keeper, stranger, goal, goalsOf } = await anAgencyWithGoals();
    const goalId = await saveGoal(keeper, goal);
    await reportGoal(keeper, { ...first, goalId });
    expect(await goalsOf()).toMatchObject([
      {
        text: "Indeks kepuasan",
        targets: { 1: "80", 4: "84" },
        reached: { 1: "76" },
        notes: { 1: "Survei Maret" },
      },
    ]);
    expect(await findUnitGoals(stranger, agency.unitId, 2026)).toMatchObject({ mayKeep: false });
    const line = (await findGoals(stranger, 2026, 1)).units.find(({ id }) => id === agency.unitId);
    expect(line).toMatchObject({ mean: 0.95, reported: 1, of: 1 });
    expect(await eventsOf(goalId)).toEqual(["goal.saved", "goal.reported"]);
  });

  it("keeps one realisation a quarter: a later report takes its place", async () => {
    const { keeper, goal, goalsOf } = await anAgencyWithGoals();
    const goalId = await saveGoal(keeper, goal);
    await reportGoal(keeper, { ...first, goalId });
    await reportGoal(keeper, { ...first, goalId, version: 1, value: "79" });
    expect(await goalsOf()).toMatchObject([{ reached: { 1: "79" } }]);
    expect(await saidOf(goalId)).toEqual([
      "Eko menulis sasaran unit",
      "Eko melaporkan realisasi sasaran triwulan 1",
      "Eko mengganti realisasi sasaran triwulan 1 dari 76 menjadi 79",
    ]);
  });

  it("leaves in the trail from what to what its targets were changed", async () => {
    const { keeper, goal } = await anAgencyWithGoals();
    const goalId = await saveGoal(keeper, goal);
    await saveGoal(keeper, { ...goal, goalId, quarter1: "75.25" });
    await saveGoal(keeper, { ...goal, goalId, version: 1, quarter1: "75.25", text: "Indeks layanan" });
    expect(await saidOf(goalId)).toEqual([
      "Eko menulis sasaran unit",
      "Eko mengubah target triwulanan sasaran unit dari 80; 81; 82; 84 menjadi 75,25; 81; 82; 84",
      "Eko mengubah rincian sasaran unit",
    ]);
    expect((await detailsOf(goalId)).at(-1)).toMatchObject({
      textBefore: "Indeks kepuasan",
      text: "Indeks layanan",
    });
  });

  it("leaves everything in the trail that was changed at once, and first what makes a missed goal an attained one", async () => {
    const { keeper, goal } = await anAgencyWithGoals();
    const goalId = await saveGoal(keeper, goal);
    const other = { ...goal, goalId, measure: "persen", quarter4: "90" };
    await saveGoal(keeper, { ...other, direction: "lower" });
    await saveGoal(keeper, { ...other, version: 1 });
    expect((await saidOf(goalId)).slice(1)).toEqual([
      "Eko mengubah target triwulanan sasaran unit dari 80; 81; 82; 84 menjadi 80; 81; 82; 90",
      "Eko mengubah arah sasaran unit dari “makin tinggi makin baik” menjadi “makin rendah makin baik”",
      "Eko mengubah rincian sasaran unit",
      "Eko mengubah arah sasaran unit dari “makin rendah makin baik” menjadi “makin tinggi makin baik”",
    ]);
  });

  it("leaves the last place of a large target in the trail, and nothing where nothing was changed", async () => {
    const { keeper, goal, goalsOf } = await anAgencyWithGoals();
    const budget = { ...goal, quarter4: "12345678901234.5678" };
    const goalId = await saveGoal(keeper, budget);
    await saveGoal(keeper, { ...budget, goalId, quarter1: "80.0" });
    expect(await saidOf(goalId)).toEqual(["Eko menulis sasaran unit"]);
    expect(await goalsOf()).toMatchObject([{ version: 0 }]);
    await saveGoal(keeper, { ...budget, goalId, quarter4: "12345678901234.5679" });
    expect((await saidOf(goalId)).at(-1)).toBe(
      "Eko mengubah target triwulanan sasaran unit dari 80; 81; 82; 12.345.678.901.234,5678 menjadi 80; 81; 82; 12.345.678.901.234,5679",
    );
  });

  it("keeps in the trail the note of a realisation that another takes the place of", async () => {
    const { keeper, goal } = await anAgencyWithGoals();
    const goalId = await saveGoal(keeper, goal);
    await reportGoal(keeper, { ...first, goalId });
    await reportGoal(keeper, { ...first, goalId, version: 1, note: "Survei April" });
    await reportGoal(keeper, { ...first, goalId, version: 2, note: "Survei April", value: "76.0" });
    await reportGoal(keeper, { ...first, goalId, version: 2, note: "", value: "77" });
    expect((await saidOf(goalId)).slice(2)).toEqual([
      "Eko mengganti catatan realisasi sasaran triwulan 1",
      "Eko mengganti realisasi sasaran triwulan 1 dari 76 menjadi 77",
      "Eko mengganti catatan realisasi sasaran triwulan 1",
    ]);
    expect(await detailsOf(goalId)).toMatchObject([
      ...[{}, { quarter: 1, now: "76" }, { quarter: 1, noteBefore: "Survei Maret", note: "Survei April" }],
      ...[
        { was: "76", now: "77" },
        { noteBefore: "Survei April", note: "" },
      ],
    ]);
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
    const edit = (text: string) => saveGoal(keeper, { ...goal, goalId, text });
    const both = await Promise.allSettled([edit("Indeks layanan"), edit("Angka pengaduan")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("the table of a unit's yearly report", () => {
  it("says what SQL says of each goal, this year and the year before", async () => {
    const { agency, keeper, stranger, goal } = await anAgencyWithGoals();
    const falling = { ...goal, text: "Layanan terlambat", measure: "%", direction: "lower" as const };
    for (const [year, values] of [
      [2025, ["78", "9"]],
      [2026, ["76", "7"]],
    ] as const) {
      for (const [at, one] of [goal, falling].entries()) {
        const goalId = await saveGoal(keeper, { ...one, year });
        const reported = { ...first, goalId, value: values[at] ?? "" };
        await reportGoal(keeper, { ...reported, quarter: year === 2025 ? 4 : 1 });
      }
    }
    const found = await findGoalReport(stranger, agency.unitId, 2026, 1);
    const expected = await asOwner().query<Record<string, string | null>>(
      `SELECT g.text, g.quarter4::float8 AS target, r.value::float8 AS reached,
           (CASE g.direction WHEN 'lower' THEN g.quarter1 / r.value ELSE r.value / g.quarter1 END)::float8 AS share,
           b.value::float8 AS before,
           (CASE g.direction WHEN 'lower' THEN f.quarter4 / b.value ELSE b.value / f.quarter4 END)::float8 AS was
         FROM "UnitGoal" g
         LEFT JOIN "GoalRealisation" r ON r."goalId" = g.id AND r.quarter = 1
         LEFT JOIN "UnitGoal" f ON f."unitId" = g."unitId" AND f.year = g.year - 1 AND f.text = g.text
         LEFT JOIN "GoalRealisation" b ON b."goalId" = f.id AND b.quarter = 4
         WHERE g."unitId" = $1 AND g.year = 2026 ORDER BY g.id`,
      [agency.unitId],
    );
    expect(found?.unit.years).toEqual([2026, 2025]);
    expect(
      found?.report.lines.map(({ text, target, reached, share, former }) => ({
        ...{ text, target: Number(target), reached: Number(reached), share },
        ...{ before: Number(former?.reached), was: former?.share },
      })),
    ).toEqual(
      expected.rows.map(({ share, was, ...row }) => ({
        ...row,
        share: expect.closeTo(Number(share), 9),
        was: expect.closeTo(Number(was), 9),
      })),
    );
  });

  it("leaves a trace when it is taken away, and does not exist for what has no goals of its own", async () => {
    const { agency, stranger } = await anAgencyWithGoals();
    const wanted = { unitId: agency.unitId, year: 2026, quarter: 1 as const, format: "csv" as const };
    await takeGoalReport(stranger, wanted);
    expect(await eventsOf(agency.unitId)).toEqual(["export.goals"]);
    const { rows } = await asOwner().query<{ details: string }>(
      `SELECT details FROM "AuditEvent" WHERE "subjectId" = $1`,
      [agency.unitId],
    );
    expect(JSON.parse(rows[0]?.details ?? "")).toEqual({ year: 2026, quarter: 1, format: "csv" });
    const nowhere = takeGoalReport(stranger, { ...wanted, unitId: randomUUID() });
    await expect(nowhere).rejects.toBeRefused("not-found");
  });
});
