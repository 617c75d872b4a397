/** What can only be said of the whole demo region, which takes seconds to draw. */
import { newId } from "@/lib/ids";
import { drawDemo } from "@/prisma/seed";

import type { Row } from "../../support/rows";
import { grouped, hoursOf, yearOf } from "./grouped";
import { describeRatings } from "./ratings";
import { describeWork } from "./work";

const whole = drawDemo();

describe("the whole demo region", () => {
  it("writes no result, no contract, no reason, no feedback and no counselling more than twenty times", () => {
    const {
      WorkResult: results = [],
      PerformancePlan: plans = [],
      CompetencyAssessment: assessments = [],
      Feedback: feedback = [],
      CounsellingNote: notes = [],
      CounsellingEntry: entries = [],
    } = whole;
    const written = [
      ...results.map(({ statement }) => statement),
      ...plans.flatMap(({ contractReference: named }) => (named ? [named] : [])),
      ...assessments.map(({ reason }) => reason),
      ...feedback.filter(({ reportId }) => reportId === null).map(({ text }) => text),
      ...notes.flatMap(({ subject, agreement }) => [subject, agreement]),
      ...entries.map(({ text }) => text),
    ];
    const counts = new Map<unknown, number>();
    for (const sentence of written) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(20);
  });

  it("names the work contract in the plans of PPPK and in no others (art. 8(2))", () => {
    const { Person: people = [], PerformancePlan: plans = [] } = whole;
    const kinds = new Map(people.map(({ id, employmentKind }) => [id, employmentKind]));
    const wrong = plans.filter(
      ({ personId, status, contractReference }) =>
        status !== "draft" && (kinds.get(personId) === "pppk") !== (typeof contractReference === "string"),
    );
    expect(wrong).toEqual([]);
  });

  it("shows plans that came back with remarks, some answered and some open, on lines of their own", () => {
    const { WorkResult: results = [], PerformancePlan: plans = [], PlanComment: remarks = [] } = whole;
    const planOf = new Map(results.map(({ id, planId }) => [id, planId]));
    for (const { id, resultId } of whole.Indicator ?? []) planOf.set(id, planOf.get(resultId));
    const returned = plans.filter(({ status }) => status === "returned" || status === "submitted");
    expect(returned.some(({ status }) => status === "returned")).toBe(true);
    expect(returned.map(({ id }) => id)).toEqual(expect.arrayContaining(remarks.map(({ planId }) => planId)));
    expect(remarks.filter(({ lineId, planId }) => planOf.get(lineId) !== planId)).toEqual([]);
    const answered = remarks.filter(({ answer }) => answer !== null).length;
    expect(answered).toBeGreaterThan(0);
    expect(answered).toBeLessThan(remarks.length);
  });

  it("numbers the steps of a plan in their order, and before whatever a visitor does", () => {
    const steps = [...(whole.PlanStep ?? [])].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
    const ofPlans = [...grouped(steps, "planId").values()];
    const kindsOf = (plan: readonly Row[]) => plan.map(({ kind }) => kind);
    const inTime = (plan: readonly Row[]) =>
      plan.toSorted((a, b) => String(a.at).localeCompare(String(b.at)));
    expect(ofPlans.filter((plan) => kindsOf(plan).join() !== kindsOf(inTime(plan)).join())).toEqual([]);
    expect(String(steps.at(-1)?.id) < newId()).toBe(true);
  });

  it("lets heads carry most goals of their unit, and leaves some that nobody carries", () => {
    const { UnitGoal: goals = [], Unit: units = [], Indicator: indicators = [] } = whole;
    const agencies = new Set(units.filter(({ kind }) => kind === "agency").map(({ id }) => id));
    const ofAgencies = goals.filter(({ unitId, year }) => year === 2026 && agencies.has(unitId));
    const carried = indicators.filter(({ goalId }) => goalId);
    const byId = new Map(goals.map((goal) => [goal.id, goal]));
    expect(carried.length).toBeGreaterThan(ofAgencies.length / 2);
    expect(carried.length).toBeLessThan(ofAgencies.length);
    expect(
      carried.filter(({ goalId, targetValue }) => Number(targetValue) !== byId.get(goalId)?.quarter4),
    ).toEqual([]);
  });

  it("lets agencies differ: some stay clearly below 20 JP a head", () => {
    const agencies = new Map(whole["Position"]?.map(({ id, agencyId }) => [id, agencyId]));
    const heads = grouped(
      (whole["Assignment"] ?? []).map(({ positionId }) => ({ agencyId: agencies.get(positionId) })),
      "agencyId",
    );
    const lastYear = grouped(
      (whole["TrainingRecord"] ?? []).filter((row) => yearOf(row) === "2025"),
      "agencyId",
    );
    const averages = [...heads].map(([id, people]) => hoursOf(lastYear.get(id) ?? []) / people.length);
    expect(averages.filter((average) => average < 16).length).toBeGreaterThanOrEqual(3);
    expect(averages.filter((average) => average > 24).length).toBeGreaterThanOrEqual(3);
  });
});

describeRatings(whole);
describeWork(whole);
