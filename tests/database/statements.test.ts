import type { Actor } from "@/lib/access/actor";
import { openEvaluations } from "@/lib/evaluation/commands/open-evaluations";
import { teamEvaluations } from "@/lib/evaluation/queries";
import { teamPlans } from "@/lib/planning/queries";
import { reportProgress } from "@/lib/progress/commands";
import { findProgress, teamReports } from "@/lib/progress/queries";
import { findTasks } from "@/lib/tasks/queries";

import { givenDatabase } from "../support/database";
import { aSemesterCycle, inWindow } from "../support/evaluations";
import { anApprovedPlan, seen } from "../support/plans";
import { statementsOf } from "../support/statements";
import { anAgency, aPerson, supervises } from "../support/world";

givenDatabase();

/** A rater with so many people, each with a confirmed plan, a report and an open evaluation. */
async function aRaterOf(count: number) {
  const agency = await anAgency();
  const rater = await aPerson(agency, "Budi");
  const people = await Promise.all(Array.from({ length: count }, (_, i) => aPerson(agency, `Pegawai ${i}`)));
  await supervises(rater, people);
  for (const person of people) await aReportOf(person, rater);
  await aSemesterCycle(agency);
  await openEvaluations(inWindow(rater));
  return { rater: inWindow(rater), person: people[0] ?? rater };
}

async function aReportOf(person: Actor, rater: Actor) {
  const planId = await anApprovedPlan(person, rater);
  const indicatorId = (await seen(person, planId)).results[0]?.indicators[0]?.id ?? "";
  await reportProgress(person, { indicatorId, value: "10", note: "", evidence: "" });
}

const screens = {
  "the team's plans": ({ rater }: World) => teamPlans(rater, 2026),
  "the team's reports": ({ rater }: World) => teamReports(rater, "waiting"),
  "the team's evaluations": ({ rater }: World) => teamEvaluations(rater),
  "the list of tasks": ({ rater }: World) => findTasks(rater),
  "one's own progress": ({ person }: World) => findProgress(person, 2026),
};
type World = Awaited<ReturnType<typeof aRaterOf>>;

describe("the statements behind a screen", () => {
  let worlds: World[];
  beforeAll(async () => {
    worlds = [await aRaterOf(1), await aRaterOf(10), await aRaterOf(40)];
  }, 120_000);

  it.each(Object.entries(screens))("are as many for one person as for forty: %s", async (_, screen) => {
    const counts: number[] = [];
    for (const world of worlds) counts.push(await statementsOf(() => screen(world)));
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeLessThan(12);
  });
});
