import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { decideUnitResult } from "@/lib/evaluation/commands/decide-unit-result";
import { openEvaluations } from "@/lib/evaluation/commands/open-evaluations";
import { signEvaluation } from "@/lib/evaluation/commands/rate";
import { ownEvaluations } from "@/lib/evaluation/queries/lists";
import { decidedUnits, undecidedUnits } from "@/lib/evaluation/queries/units";
import { newId } from "@/lib/ids";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import {
  anEvaluation,
  aSemesterCycle,
  aUnitResult,
  inWindow,
  move,
  sheetFor,
} from "../../support/evaluations";
import { anApprovedPlan } from "../../support/plans";
import { insertRows } from "../../support/rows";
import { type Agency, anAgency, aPerson, aTeam, granted, heads, supervises } from "../../support/world";

givenDatabase();

const ratings = {
  marks: [],
  behaviours: [] as [],
  resultRating: "as_expected",
  behaviourRating: "above",
  note: "",
} as const;
const after = (actor: Actor, today: string): Actor => ({ ...actor, today, now: `${today}T02:00:00.000Z` });

/** Goals of the agency in 2026 with 80 as their target of each quarter, and what each had reached in the second. */
async function goalsOf({ unitId }: Agency, reporter: Actor, reached: (number | null)[]) {
  const quarters = { quarter1: 80, quarter2: 80, quarter3: 80, quarter4: 80 };
  for (const [at, value] of reached.entries()) {
    const id = newId();
    const goal = { id, unitId, year: 2026, kind: "agreement", text: `Sasaran ${at}`, measure: "nilai" };
    await insertRows(asOwner(), "UnitGoal", [{ ...goal, direction: "higher", version: 0, ...quarters }]);
    if (value === null) continue;
    const said = { note: "", reportedAt: reporter.now, reporterId: reporter.personId };
    await insertRows(asOwner(), "GoalRealisation", [{ goalId: id, quarter: 2, value, ...said }]);
  }
}

/** An agency whose three goals reached 90, 80 and nothing that was reported, and the office that decides. */
async function anAgencyWithGoals() {
  const agency = await anAgency();
  const office = granted(inWindow(await aPerson(agency, "Kantor")), "regional_hr", agency.path);
  const periodId = await aSemesterCycle(agency);
  await goalsOf(agency, office, [90, 64, null]);
  const decision = { unitId: agency.unitId, periodId, version: null, reason: "" };
  return { agency, office, periodId, decision };
}

describe("a unit's result beside its goals (L.IV.B.1)", () => {
  it("shows what the goals say, and keeps it with the decision", async () => {
    const { office, agency, decision } = await anAgencyWithGoals();
    const { units } = await undecidedUnits(office, "");
    expect(units).toMatchObject([
      {
        decision: null,
        goals: {
          ...{ quarter: 2, achievement: "90.00", reported: 2, of: 3, suggested: "good" },
          lines: [
            { text: "Sasaran 0", share: 1.125 },
            { text: "Sasaran 1", share: 0.8 },
            { text: "Sasaran 2", share: null },
          ],
        },
      },
    ]);
    await decideUnitResult(office, { ...decision, level: "good" });
    const { rows } = await asOwner().query(
      `SELECT level, suggested, achievement::text FROM "UnitResult" WHERE "unitId" = $1`,
      [agency.unitId],
    );
    expect(rows).toEqual([{ level: "good", suggested: "good", achievement: "90.00" }]);
  });

  it("differs from what the goals suggest only with a reason, in words and in the database", async () => {
    const { office, periodId, decision } = await anAgencyWithGoals();
    const better = { ...decision, level: "excellent" as const };
    await expect(decideUnitResult(office, better)).rejects.toBeRefused("evaluation.reason-needed");
    await decideUnitResult(office, { ...better, reason: "Rencana aksi melampaui target" });
    const { units } = await decidedUnits(office, "");
    expect(units).toMatchObject([
      { decision: { level: "excellent", reason: "Rencana aksi melampaui target", version: 0, signed: 0 } },
    ]);
    const bare = `UPDATE "UnitResult" SET reason = ' ' WHERE "periodId" = $1`;
    await expect(asApp(bare, [periodId])).rejects.toThrow(/UnitResult_reasoned/);
  });

  it("can be changed while the window is open, and names the decisions before it", async () => {
    const { agency, office, periodId, decision } = await anAgencyWithGoals();
    await decideUnitResult(office, { ...decision, level: "good" });
    const changed = { ...decision, version: 0, level: "poor" as const, reason: "Rencana aksi berhenti" };
    await decideUnitResult(office, changed);
    expect((await decidedUnits(office, "")).units).toMatchObject([
      { decision: { level: "poor", version: 1 } },
    ]);
    expect(await undecidedUnits(office, "")).toEqual({ total: 0, units: [] });
    const december = after(office, "2026-12-20");
    const [first] = (await undecidedUnits(december, "")).units.filter(
      ({ id, period }) => id === agency.unitId && period.kind === "annual",
    );
    expect(first?.before).toMatchObject({ level: "poor", period: { id: periodId } });
    const late = { ...changed, version: 1, level: "good" as const };
    await expect(decideUnitResult(after(office, "2026-08-01"), late)).rejects.toBeRefused(
      "evaluation.window-closed",
    );
  });

  it("stays as it is once an evaluation was signed on it", async () => {
    const team = await aTeam();
    const evaluationId = await anEvaluation(team);
    const budi = inWindow(team.budi);
    await signEvaluation(budi, { ...(await move(budi, evaluationId)), ...ratings, marks: [] });
    const { period } = await sheetFor(budi, evaluationId);
    const office = granted(inWindow(team.dewi), "regional_hr", team.agency.path);
    const { unitId } = team.agency;
    const decision = { unitId, periodId: period.id, version: 0, level: "poor" as const, reason: "x" };
    await expect(decideUnitResult(office, decision)).rejects.toBeRefused("evaluation.result-in-use");
    expect((await decidedUnits(office, "")).units).toMatchObject([{ decision: { signed: 1 } }]);
    await expect(
      asApp(`UPDATE "UnitResult" SET level = 'poor' WHERE "unitId" = $1`, [unitId]),
    ).rejects.toThrow(/were signed on the unit result/);
    const undone = `UPDATE "Evaluation" SET "unitResultId" = NULL WHERE id = $1`;
    await expect(asApp(undone, [evaluationId])).rejects.toThrow(/is signed/);
  });

  it("is never signed on a level that was decided anew in the same moment", async () => {
    const team = await aTeam();
    const evaluationId = await anEvaluation(team);
    const budi = inWindow(team.budi);
    const sheet = await sheetFor(budi, evaluationId);
    const office = granted(inWindow(team.dewi), "regional_hr", team.agency.path);
    const { unitId } = team.agency;
    const decision = { unitId, periodId: sheet.period.id, version: 0, level: "poor" as const, reason: "x" };
    const rated = { ...(await move(budi, evaluationId)), ...ratings, marks: [] };
    await Promise.allSettled([signEvaluation(budi, rated), decideUnitResult(office, decision)]);
    const { rows } = await asOwner().query(
      `SELECT e.snapshot ->> 'unitResult' AS signed, r.level::text AS standing
       FROM "Evaluation" e JOIN "UnitResult" r ON r.id = e."unitResultId" WHERE e.id = $1`,
      [evaluationId],
    );
    expect(rows).toEqual([{ signed: rows[0]?.standing, standing: rows[0]?.signed }]);
  });
});

/** The annual period of a year, whose window stays open to the end of the February after it. */
async function anAnnualPeriod({ agencyId }: Agency, year: number) {
  const id = randomUUID();
  const { rows } = await asOwner().query<{ id: string }>(
    `SELECT id FROM "EvaluationCycle" WHERE "agencyId" = $1 AND year = $2`,
    [agencyId, year],
  );
  const cycleId = rows[0]?.id ?? randomUUID();
  if (!rows[0])
    await insertRows(asOwner(), "EvaluationCycle", [
      { id: cycleId, agencyId, year, cadence: "semester", version: 0 },
    ]);
  const days = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, opensOn: `${year}-12-15` };
  await insertRows(asOwner(), "EvaluationPeriod", [
    { id, cycleId, kind: "annual", number: 1, ...days, closesOn: `${year + 1}-02-28` },
  ]);
  return id;
}

describe("the annual result that is late (L.IV.B.1.f, domain 8.8)", () => {
  async function aLateYear() {
    const team = await aTeam();
    await anApprovedPlan(team.ayu, team.budi);
    await aUnitResult(team.agency, await anAnnualPeriod(team.agency, 2025), team.dewi);
    const thisYear = await anAnnualPeriod(team.agency, 2026);
    await openEvaluations(after(team.budi, "2027-01-20"));
    const evaluationId = (await ownEvaluations(team.ayu))[0]?.id ?? "";
    return { ...team, thisYear, evaluationId };
  }

  it("is waited for until the end of January", async () => {
    const { budi, evaluationId } = await aLateYear();
    const january = after(budi, "2027-01-28");
    expect(await sheetFor(january, evaluationId)).toMatchObject({ unitResult: null, carriedFrom: null });
    const rated = { ...(await move(january, evaluationId)), ...ratings, marks: [] };
    await expect(signEvaluation(january, rated)).rejects.toBeRefused("evaluation.no-unit-result");
  });

  it("not published at the end of January 2027 for 2026 gives way to that of 2025, which is kept with the signature", async () => {
    const { budi, agency, evaluationId } = await aLateYear();
    // The last working day: 31 January 2027 is a Sunday, and with it the window closes (domain 8.8).
    const lastDay = after(budi, "2027-01-29");
    const carried = { unitResult: "good", carriedFrom: 2025 };
    expect(await sheetFor(lastDay, evaluationId)).toMatchObject(carried);
    await signEvaluation(lastDay, { ...(await move(lastDay, evaluationId)), ...ratings, marks: [] });
    expect(await sheetFor(lastDay, evaluationId)).toMatchObject({
      ...carried,
      explanation: { inputs: carried },
    });
    await expect(
      asApp(`UPDATE "UnitResult" SET level = 'poor' WHERE "unitId" = $1`, [agency.unitId]),
    ).rejects.toThrow(/were signed on the unit result/);
  });

  it("counts again once it was decided, for whoever has not signed yet", async () => {
    const { budi, dewi, agency, thisYear, evaluationId } = await aLateYear();
    await aUnitResult(agency, thisYear, dewi);
    expect(await sheetFor(after(budi, "2027-02-01"), evaluationId)).toMatchObject({
      unitResult: "good",
      carriedFrom: null,
    });
  });
});

describe("a unit's result and whoever is evaluated on it", () => {
  it("names whom the evaluation waits for: who rates the unit's head today, or the office where nobody leads it", async () => {
    const { agency, ayu, budi } = await aTeam();
    await anApprovedPlan(ayu, budi);
    await aSemesterCycle(agency);
    await openEvaluations(inWindow(budi));
    const evaluationId = (await ownEvaluations(inWindow(ayu)))[0]?.id ?? "";
    const awaited = async () => (await sheetFor(inWindow(budi), evaluationId)).resultAwaited;
    expect(await awaited()).toMatchObject({ decider: null });
    await heads(budi, agency, "acting");
    expect(await awaited()).toMatchObject({ decider: null });
    await heads(budi, agency, "definitive");
    expect(await awaited()).toMatchObject({ decider: "Dewi" });
  });

  it.each([
    ["definitive", "actor"],
    ["acting", "actor"],
    ["definitive", "rater"],
    ["acting", "rater"],
  ] as const)("is not decided by the office where the %s head is the %s", async (kind, who) => {
    const { agency, office, decision } = await anAgencyWithGoals();
    const rater = await aPerson(await anAgency(), "Atasan");
    await supervises(rater, [office]);
    await heads({ actor: office, rater }[who], agency, kind);
    expect((await undecidedUnits(office, "")).units).toEqual([]);
    await expect(decideUnitResult(office, { ...decision, level: "good" })).rejects.toBeRefused("not-found");
  });

  it("is decided by the office where somebody else leads", async () => {
    const { agency, office, decision } = await anAgencyWithGoals();
    await heads(await aPerson(await anAgency(), "Kepala"), agency, "acting");
    await decideUnitResult(office, { ...decision, level: "good" });
  });
});

describe("the rating of somebody who heads a unit (SE MenPANRB 3/2023)", () => {
  it("is hinted at by the unit's result to the rater alone, and filled in by nothing", async () => {
    const agency = await anAgency();
    const head = await aPerson(agency, "Kepala", { isHead: true });
    const above = await aPerson(agency, "Pimpinan");
    await insertRows(asOwner(), "Supervision", [
      {
        ...{ id: randomUUID(), personId: head.personId, raterId: above.personId, basis: "structure" },
        ...{ validFrom: "2024-01-01", validTo: null },
      },
    ]);
    const evaluationId = await anEvaluation({ agency, ayu: head, budi: above, dewi: above });
    const hint = { unit: expect.any(String), level: "good", rating: "as_expected" };
    expect(await sheetFor(inWindow(above), evaluationId)).toMatchObject({
      headGuide: hint,
      resultRating: null,
    });
    expect(await sheetFor(inWindow(head), evaluationId)).toMatchObject({ headGuide: null });
  });
});
