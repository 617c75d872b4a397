import type { Actor } from "@/lib/access/actor";
import { giveFeedback, reportProgress } from "@/lib/progress/commands/report";
import { findProgress } from "@/lib/progress/queries/own";
import { overdueBelow, teamReports } from "@/lib/progress/queries/to-answer";
import { findTasks } from "@/lib/tasks/queries";
import { workingCalendar } from "@/lib/cycles/queries";
import { reading } from "@/lib/db/doors";

import { asOwner, givenDatabase } from "../../support/database";
import { anApprovedPlan, seen } from "../../support/plans";
import { aTeam } from "../../support/world";

givenDatabase();

const on = (actor: Actor, today: string) => ({ ...actor, today, now: `${today}T02:00:00.000Z` });

/** A plan of 2026 with one report of the last days of December. */
async function aReportOfDecember() {
  const team = await aTeam();
  const planId = await anApprovedPlan(team.ayu, team.budi);
  const indicatorId = (await seen(team.ayu, planId)).results[0]?.indicators[0]?.id ?? "";
  const typed = { indicatorId, value: "80", note: "Sampai akhir tahun", evidence: "", files: [] };
  const reportId = await reportProgress(on(team.ayu, "2026-12-30"), typed);
  return { ...team, planId, typed, reportId };
}

describe("a report that nobody answered before the year ended", () => {
  it("waits on in January, can be followed by another, and is answered there", async () => {
    const { ayu, budi, typed, reportId } = await aReportOfDecember();
    const january = on(budi, "2027-01-05");
    expect(await teamReports(january, "waiting")).toMatchObject({ count: 1, reports: [{ id: reportId }] });
    expect((await findTasks(january)).reports).toMatchObject({ count: 1 });
    await reportProgress(on(ayu, "2027-01-05"), { ...typed, value: "82" });
    expect((await findTasks(january)).reports).toMatchObject({ count: 2 });
    await giveFeedback(january, { reportId, text: "Terima kasih, cukup." });
    expect(await teamReports(january, "waiting")).toMatchObject({ count: 1 });
    expect(await teamReports(january, "answered")).toMatchObject({ reports: [{ id: reportId }] });
  });

  it("is one that the rater's superior sees waiting too long (F4)", async () => {
    const { budi, dewi } = await aReportOfDecember();
    const january = on(dewi, "2027-01-29");
    const overdue = await reading(january, async (tx) =>
      overdueBelow(tx, january, await workingCalendar(tx, january.today)),
    );
    expect(overdue).toMatchObject([{ raterId: budi.personId, count: 1 }]);
  });

  it("waits no longer once the plan is closed", async () => {
    const { budi, planId } = await aReportOfDecember();
    await asOwner().query(`UPDATE "PerformancePlan" SET status = 'closed' WHERE id = $1`, [planId]);
    expect(await teamReports(on(budi, "2027-01-05"), "waiting")).toMatchObject({ count: 0 });
  });
});

describe("one's own progress in January", () => {
  it("is that of last year until this year's plan is confirmed, and says so", async () => {
    const { ayu } = await aReportOfDecember();
    expect(await findProgress(on(ayu, "2027-01-05"))).toMatchObject({ years: [], plan: { year: 2026 } });
    expect(await findProgress(on(ayu, "2027-02-01"))).toMatchObject({ years: [2026], plan: null });
    expect(await findProgress(on(ayu, "2027-02-01"), 2026)).toMatchObject({ plan: { year: 2026 } });
    expect(await findProgress(on(ayu, "2028-01-05"), 2026)).toEqual({ years: [], plan: null });
  });
});
