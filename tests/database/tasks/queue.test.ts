import type { Actor } from "@/lib/access/actor";
import { openEvaluations } from "@/lib/evaluation/commands/open-evaluations";
import { revisePlan, submitPlan } from "@/lib/planning/commands/flow";
import { saveIndicator } from "@/lib/planning/commands/content";
import { findPlanToDecide } from "@/lib/planning/queries/to-decide";
import { giveFeedback, reportProgress } from "@/lib/progress/commands/report";
import { findReportsToAnswer } from "@/lib/progress/queries/to-answer";
import { findQueue } from "@/lib/tasks/queries";

import { asOwner, givenDatabase } from "../../support/database";
import { aSemesterCycle, inWindow } from "../../support/evaluations";
import { anApprovedPlan, aPlan, reference, seen } from "../../support/plans";
import { insertRows } from "../../support/rows";
import { actorOf, aPerson, aTeam, supervises } from "../../support/world";

givenDatabase();

const on = (personId: string, day: string) => actorOf(personId, { today: day, now: `${day}T02:00:00.000Z` });
const report = { value: "40", note: "", evidence: "", files: [] };

const target = { targetValue: "95", targetUnit: "%", targetNarrative: null, direction: "higher" } as const;

/** A plan that waits for the rater without findings. */
async function aClearPlan(owner: Actor) {
  const planId = await aPlan(owner);
  const [result] = (await seen(owner, planId)).results;
  const ids = { resultId: result?.id ?? "", indicatorId: result?.indicators[0]?.id ?? "" };
  const text = "Persentase izin yang selesai dalam tiga hari";
  const placed = { aspect: "time", perspective: null } as const;
  await saveIndicator(owner, { ...(await reference(owner, planId)), ...ids, text, ...placed, ...target });
  await submitPlan(owner, await reference(owner, planId));
  return planId;
}

/** Eka's plan waits since Friday 29 May; Ayu has reported twice since Monday, her semester is to be rated on 20 June. */
async function aFullQueue() {
  const team = await aTeam();
  const eka = await aPerson(team.agency, "Eka");
  await supervises(team.budi, [eka]);
  const ekas = await aClearPlan(on(eka.personId, "2026-05-29"));
  const ayus = await anApprovedPlan(
    on(team.ayu.personId, "2026-03-02"),
    on(team.budi.personId, "2026-03-02"),
  );
  const indicatorId = (await seen(team.ayu, ayus)).results[0]?.indicators[0]?.id ?? "";
  for (const day of ["2026-06-01", "2026-06-02"])
    await reportProgress(on(team.ayu.personId, day), { ...report, indicatorId });
  await aSemesterCycle(team.agency);
  await openEvaluations(inWindow(team.budi));
  return { ...team, eka, ekas, ayus, indicatorId };
}

describe("the queue", () => {
  it("holds what waits for the rater in one list, the longest waiting first, in working days", async () => {
    const { ayu, budi, ekas } = await aFullQueue();
    await insertRows(asOwner(), "Holiday", [{ date: "2026-06-16", name: "Tahun Baru Islam" }]);
    const { items, clean } = await findQueue(inWindow(budi));
    expect(items).toMatchObject([
      { kind: "plan", id: ekas, name: "Eka", days: 14 },
      { kind: "reports", id: ayu.personId, name: "Ayu", count: 2, days: 13 },
      { kind: "evaluation", name: "Ayu", step: "rate", days: 3 },
    ]);
    expect(clean).toBe(1);
  });

  it("is empty for everybody else, but for what the rater's superior may decide past the deadline", async () => {
    const { ayu, dewi, citra, ekas } = await aFullQueue();
    for (const other of [ayu, citra]) expect((await findQueue(other)).items).toEqual([]);
    expect((await findQueue(dewi)).items).toMatchObject([{ id: ekas, pastDeadline: true }]);
  });

  it("lets go of a person once all their reports are answered", async () => {
    const { ayu, budi } = await aFullQueue();
    const [first, second] = await findReportsToAnswer(budi, ayu.personId);
    await giveFeedback(budi, { reportId: first?.id ?? "", text: "Bagus" });
    expect((await findQueue(budi)).items).toContainEqual(
      expect.objectContaining({ kind: "reports", count: 1 }),
    );
    await giveFeedback(budi, { reportId: second?.id ?? "", text: "Bagus" });
    expect((await findQueue(budi)).items.map(({ kind }) => kind)).toEqual(["plan"]);
  });
});

describe("a report in the queue", () => {
  it("stands against its target, beside the values before it", async () => {
    const { ayu, budi } = await aFullQueue();
    const reports = await findReportsToAnswer(budi, ayu.personId);
    expect(reports).toMatchObject([
      { value: "40", earlier: [], indicator: { targetValue: "95", direction: "higher" } },
      { value: "40", earlier: [{ value: "40" }] },
    ]);
  });

  it("is none of anybody else's business", async () => {
    const { ayu, dewi, citra } = await aFullQueue();
    for (const other of [ayu, dewi, citra])
      expect(await findReportsToAnswer(other, ayu.personId)).toEqual([]);
  });
});

describe("a plan in the queue", () => {
  it("is compared with what was confirmed before", async () => {
    const { ayu, budi, ayus, indicatorId } = await aFullQueue();
    await revisePlan(ayu, { ...(await reference(ayu, ayus)), dialogueNote: "Dialog Mei" });
    const resultId = (await seen(ayu, ayus)).results[0]?.id ?? "";
    const eased = { text: "Izin selesai dalam tiga hari", aspect: "time", perspective: null } as const;
    const target = {
      targetValue: "80",
      targetUnit: "%",
      targetNarrative: null,
      direction: "higher",
    } as const;
    await saveIndicator(ayu, {
      ...(await reference(ayu, ayus)),
      resultId,
      indicatorId,
      ...eased,
      ...target,
      targetValue: "80",
    });
    await submitPlan(ayu, await reference(ayu, ayus));
    expect((await findPlanToDecide(budi, ayus))?.findings).toContainEqual({
      code: "lowered",
      line: "Izin selesai dalam tiga hari",
      facts: { before: "95", now: "80", unit: "%" },
    });
  });

  it("is there for its rater alone until the deadline has passed, and only while it waits", async () => {
    const { eka, budi, dewi, citra, ekas, ayus } = await aFullQueue();
    expect(await findPlanToDecide(budi, ekas)).not.toBeNull();
    expect(await findPlanToDecide(budi, ayus)).toBeNull();
    for (const other of [eka, on(dewi.personId, "2026-05-29"), citra])
      expect(await findPlanToDecide(other, ekas)).toBeNull();
  });
});
