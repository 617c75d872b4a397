import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { workingCalendar } from "@/lib/cycles/queries";
import { reading } from "@/lib/db/doors";
import { giveFeedback, reportProgress } from "@/lib/progress/commands/report";
import { overdueBelow, teamReports } from "@/lib/progress/queries/to-answer";

import { asOwner, givenDatabase } from "../../support/database";
import { anApprovedPlan, seen } from "../../support/plans";
import { aTeam } from "../../support/world";

givenDatabase();

const at = (actor: Actor, now: string): Actor => ({ ...actor, now });
const below = (actor: Actor) =>
  reading(actor, async (tx) => overdueBelow(tx, actor, await workingCalendar(tx, actor.today)));

/** Ayu, who can report on a day in the past, with her raters. Today is Wednesday, 3 June 2026. */
async function aTeamThatReports() {
  const team = await aTeam();
  const plan = await seen(team.ayu, await anApprovedPlan(team.ayu, team.budi));
  const indicatorId = plan.results[0]?.indicators[0]?.id ?? "";
  const report = { indicatorId, value: "40", note: "", evidence: "", files: [] };
  return { ...team, reportOn: (now: string) => reportProgress(at(team.ayu, now), report) };
}

describe("the response clock (F4)", () => {
  it("says at each report for how many working days it has waited", async () => {
    const { budi, reportOn } = await aTeamThatReports();
    await reportOn("2026-05-26T02:00:00Z");
    // Half past six on Tuesday morning in Bungo is still Monday in Greenwich.
    await reportOn("2026-06-01T23:30:00Z");
    expect((await teamReports(budi, "waiting")).reports.map(({ wait }) => wait)).toEqual([
      { days: 6, state: "overdue" },
      { days: 1, state: "fresh" },
    ]);
    await asOwner().query(`INSERT INTO "Holiday" (date, name) VALUES ('2026-06-01', 'Hari Lahir Pancasila')`);
    const [oldest] = (await teamReports(budi, "waiting")).reports;
    await asOwner().query(`DELETE FROM "Holiday"`);
    expect(oldest?.wait).toEqual({ days: 5, state: "overdue" });
  });

  it("shows the level above whose people wait too long, and nobody else", async () => {
    const { ayu, budi, dewi, citra, reportOn } = await aTeamThatReports();
    const reportId = await reportOn("2026-05-26T02:00:00Z");
    await reportOn("2026-06-02T02:00:00Z");
    expect(await below(dewi)).toMatchObject([{ raterId: budi.personId, name: "Budi", count: 1 }]);
    for (const other of [ayu, budi, citra]) expect(await below(other)).toEqual([]);
    await giveFeedback(budi, { reportId, text: "Terima kasih" });
    expect(await below(dewi)).toEqual([]);
  });

  it("takes the middle of how soon the team was answered", async () => {
    const { budi, reportOn } = await aTeamThatReports();
    expect((await teamReports(budi, "waiting")).median).toBeNull();
    for (const [reported, answered] of [
      ["2026-05-04T02:00:00Z", "2026-05-05T02:00:00Z"],
      ["2026-05-04T03:00:00Z", "2026-05-07T02:00:00Z"],
      ["2026-05-04T04:00:00Z", "2026-05-15T02:00:00Z"],
    ] as const) {
      const reportId = await reportOn(reported);
      await giveFeedback(at(budi, answered), { reportId, text: `Dibaca ${randomUUID().slice(0, 4)}` });
    }
    expect((await teamReports(budi, "waiting")).median).toBe(3);
  });
});
