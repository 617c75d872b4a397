/** How many team members somebody leads (domain §4, "Beban"): as the last day of a span sees it. */
import { foldFigures } from "@/lib/reporting/commands/fold";
import type { Actor } from "@/lib/access/actor";
import { establishTeam } from "@/lib/teams/commands";

import { asOwner, givenDatabase } from "../../support/database";
import { aUnit, aWorkTeam, teamOf } from "../../support/teams";
import { transfers } from "../../support/world";

givenDatabase();

/** Teams led and their members, in the year and its quarters. */
async function load({ personId }: Actor, day = "2026-06-03") {
  await foldFigures(day);
  const { rows } = await asOwner().query<{ quarter: number; led: number; members: number }>(
    `SELECT quarter, "teamsLed" AS led, "teamMembers" AS members FROM "PersonFigures" WHERE "personId" = $1 AND year = 2026
     ORDER BY quarter`,
    [personId],
  );
  return rows.map(({ quarter, led, members }) => [quarter, led, members]);
}

describe("whoever leads work teams", () => {
  it("has the seats that are held on the last day of a quarter, from the team's first day on", async () => {
    const { agency, budi, eko, ayu, fajar } = await aUnit();
    await establishTeam(budi, teamOf(agency, eko, [ayu, fajar], { from: "2026-06-03" }));
    expect(await load(eko)).toEqual([
      [0, 1, 2],
      [1, 0, 0],
      [2, 1, 2],
    ]);
    expect(await load(ayu)).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [2, 0, 0],
    ]);
  });

  it("has those of several teams together", async () => {
    const { agency, budi, eko, ayu, fajar } = await aWorkTeam();
    await establishTeam(budi, teamOf(agency, eko, [ayu, fajar], { name: "Tim Pelayanan" }));
    expect((await load(eko)).at(-1)).toEqual([2, 2, 3]);
  });

  it("loses a member who is transferred out of the team's unit, with no word about the team", async () => {
    const { elsewhere, eko, ayu } = await aWorkTeam();
    expect((await load(eko)).at(-1)).toEqual([2, 1, 1]);
    await transfers(ayu, elsewhere, "2026-06-02");
    expect((await load(eko)).at(-1)).toEqual([2, 1, 0]);
  });

  it("leads none once the team has ended", async () => {
    const { eko, teamId } = await aWorkTeam({ from: "2026-05-01" });
    expect((await load(eko)).at(-1)).toEqual([2, 1, 1]);
    for (const [table, id] of [
      ["TeamSeat", `"teamId"`],
      ["WorkTeam", "id"],
    ])
      await asOwner().query(`UPDATE "${table}" SET "validTo" = '2026-06-02' WHERE ${id} = $1`, [teamId]);
    expect((await load(eko)).at(-1)).toEqual([2, 0, 0]);
  });
});
