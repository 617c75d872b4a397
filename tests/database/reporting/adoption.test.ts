/** The cockpit's figures, names and ways, against the records of the small demo region. */
import type { Actor } from "@/lib/access/actor";
import { steps } from "@/lib/reporting/adoption";
import { findAdoption, findNotReached } from "@/lib/reporting/queries/adoption";

import { asOwner, givenSmallRegion } from "../../support/database";
import { statementsOf } from "../../support/statements";
import { actorOf, granted, today } from "../../support/world";

givenSmallRegion();
jest.setTimeout(120_000);

let nobody: Actor;
const unitAt = async (where: string) => {
  const { rows } = await asOwner().query<{ id: string; path: string }>(
    `SELECT id, path FROM "Unit" WHERE ${where} ORDER BY path LIMIT 1`,
  );
  if (!rows[0]) throw new Error(`no unit where ${where}`);
  return rows[0];
};

beforeAll(async () => {
  const { rows } = await asOwner().query<{ id: string }>(`SELECT id FROM "Person" ORDER BY id LIMIT 1`);
  nobody = actorOf(rows[0]?.id ?? "");
}, 120_000);

const keeper = async (where = `kind = 'region'`) =>
  granted(nobody, "regional_hr", (await unitAt(where)).path);

/** First reports of the year by unit below a path, from the records themselves. */
async function firstReports(path: string) {
  const { rows } = await asOwner().query<{ day: string }>(
    `SELECT to_char(min(local_day(r."reportedAt")), 'YYYY-MM-DD') AS day
     FROM "ProgressReport" r JOIN "Assignment" a ON a."personId" = r."personId" AND a.kind = 'definitive' AND a."validTo" IS NULL
     JOIN "Position" p ON p.id = a."positionId" AND p.kind <> 'official' JOIN "Unit" u ON u.id = p."unitId" AND u.path ^@ $1
     WHERE r."reportedAt" >= '2026-01-01' AND local_day(r."reportedAt") <= $2
     GROUP BY r."personId"`,
    [path, today],
  );
  return rows.map(({ day }) => day);
}

describe("the cockpit of adoption", () => {
  it("counts what the records say, now and four weeks ago, of the whole and of each unit below", async () => {
    const region = await findAdoption(await keeper(), null);
    expect(region.unit.kind).toBe("region");
    expect(region.below.length).toBeGreaterThan(2);
    for (const { id, reached, before } of [region.whole, ...region.below]) {
      const { path } = await unitAt(`id = '${id}'`);
      const days = await firstReports(path);
      expect(reached.reported).toBe(days.length);
      // The fourth Monday before that of 3 June is 4 May; its week ends on the 10th.
      expect(before.reported).toBe(days.filter((day) => day <= "2026-05-10").length);
    }
  });

  it("has sums of units that are those of the units right below and of who stands in the unit itself", async () => {
    const { whole, below, unit } = await findAdoption(await keeper(), (await unitAt(`kind = 'agency'`)).id);
    const { rows } = await asOwner().query<{ people: number }>(
      `SELECT count(*)::int AS people FROM "PersonAdoption" WHERE "unitId" = $1 AND year = 2026`,
      [unit.id],
    );
    const sum = below.reduce((people, { reached }) => people + reached.owing, 0);
    expect(whole.reached.owing).toBe(sum + (rows[0]?.people ?? 0));
  });

  it("shows the last twelve weeks, each with who first took a step in it", async () => {
    const { weeks, unit } = await findAdoption(await keeper(), null);
    expect(weeks).toHaveLength(12);
    expect([weeks[0]?.monday, weeks[11]?.monday]).toEqual(["2026-03-16", "2026-06-01"]);
    const days = await firstReports((await unitAt(`id = '${unit.id}'`)).path);
    for (const [i, week] of weeks.entries()) {
      const until = weeks[i + 1]?.monday ?? "2026-06-08";
      expect(week.reported).toBe(days.filter((day) => day >= week.monday && day < until).length);
    }
  });

  it("asks as much of the database for the region as for a section", async () => {
    const actor = await keeper();
    const section = await unitAt(`kind IN ('section', 'school')`);
    const counts = [
      await statementsOf(() => findAdoption(actor, null)),
      await statementsOf(() => findAdoption(actor, section.id)),
    ];
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeLessThan(12);
  });

  it("names those who have not taken a step to whoever keeps them: as many as the figure says, each one step ahead", async () => {
    const actor = await keeper();
    const { whole, unit } = await findAdoption(actor, null);
    for (const step of steps) {
      const { total, next, people } = await findNotReached(actor, { unitId: unit.id, step, page: 1 });
      expect(total).toBe(whole.reached.owing - whole.reached[step]);
      expect(people).toHaveLength(Math.min(total, 50));
      expect(people.slice(0, next).every((person) => person.next === step)).toBe(true);
    }
    const beyond = await findNotReached(actor, { unitId: unit.id, step: "fed", page: 999 });
    expect(beyond.page).toBe(beyond.pages);
  });

  it.each(["regional_hr", "agency_admin", "leadership", "auditor"] as const)(
    "is open to %s for the units of the grant, and for no other",
    async (role) => {
      const [agency, other] = [
        await unitAt(`kind = 'agency'`),
        await unitAt(`kind = 'agency' AND code <> (SELECT code
        FROM "Unit" WHERE kind = 'agency' ORDER BY path LIMIT 1)`),
      ];
      const actor = granted(nobody, role, agency.path);
      const keeps = role === "regional_hr" || role === "agency_admin";
      expect(await findAdoption(actor, null)).toMatchObject({ unit: { id: agency.id, parent: null }, keeps });
      await expect(findAdoption(actor, other.id)).rejects.toBeRefused("not-found");
      const names = findNotReached(actor, { unitId: agency.id, step: "fed", page: 1 });
      await (keeps ? expect(names).resolves.toBeDefined() : expect(names).rejects.toBeRefused("not-found"));
    },
  );

  it("does not exist for whoever neither keeps people nor reads figures", async () => {
    const { path, id } = await unitAt(`kind = 'region'`);
    for (const actor of [nobody, granted(nobody, "system_admin", path)]) {
      await expect(findAdoption(actor, null)).rejects.toBeRefused("not-found");
      await expect(findNotReached(actor, { unitId: id, step: "fed", page: 1 })).rejects.toBeRefused(
        "not-found",
      );
    }
  });
});
