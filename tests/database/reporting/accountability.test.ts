import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import type { UnitResultLevel } from "@/lib/db/generated/enums";
import { foldFigures } from "@/lib/reporting/commands/fold";
import { takeAccountability } from "@/lib/reporting/commands/take-accountability";
import { takeChart } from "@/lib/reporting/commands/take-chart";
import type { IndicatorKey } from "@/lib/reporting/indicators";
import { withPattern } from "@/lib/reporting/outcomes";
import { findAccountability } from "@/lib/reporting/queries/accountability";
import { findIndicator } from "@/lib/reporting/queries/indicator";
import { findBehind } from "@/lib/reporting/queries/people";

import { asOwner, givenSmallRegion } from "../../support/database";
import { insertRows } from "../../support/rows";
import {
  actorOf,
  type Agency,
  anAgency,
  aPerson,
  eventsOf,
  granted,
  supervises,
  today,
} from "../../support/world";

givenSmallRegion();

const leader = granted(actorOf(randomUUID()), "leadership", "bungo.");
const region = { unit: null, year: null, quarter: 0 };

/** What the page says once what has happened is counted, as the worker does it every second. */
async function accountability(actor: Actor, unit: string | null = null) {
  await foldFigures(today);
  return findAccountability(actor, { ...region, unit });
}

/** One indicator of it. */
async function reportOn(key: IndicatorKey, actor: Actor, unit: string | null = null) {
  const { reports } = await accountability(actor, unit);
  const report = reports.find((each) => each.key === key);
  if (!report) throw new Error(key);
  return report;
}

const count = async (sql: string) => Number((await asOwner().query<{ count: string }>(sql)).rows[0]?.count);

/** A unit below an agency of its own, and somebody who reads the agency's figures. */
async function aSchool(): Promise<[Agency, Actor]> {
  const agency = await anAgency();
  const unitId = randomUUID();
  const place = { agencyId: agency.agencyId, parentId: agency.unitId, path: "" };
  await insertRows(asOwner(), "Unit", [{ id: unitId, name: "SDN 1", kind: "school", code: "sd1", ...place }]);
  return [{ ...agency, unitId }, granted(actorOf(randomUUID()), "leadership", agency.path)];
}

const people = (agency: Agency, many: number) =>
  Promise.all(Array.from({ length: many }, (_, i) => aPerson(agency, `Guru ${i}`)));

const aTraining = ({ agencyId, unitId }: Agency, person: Actor | undefined, hours: number, endedOn: string) =>
  insertRows(asOwner(), "TrainingRecord", [
    {
      ...{ id: randomUUID(), personId: person?.personId, agencyId, unitId },
      ...{ title: "Pelatihan", provider: "BPSDM", form: "programme", international: false },
      ...{ startedOn: endedOn, endedOn, quantity: hours, hours, recordedAt: "2026-06-03T02:00:00Z" },
    },
  ]);

describe("the accountability page", () => {
  it("counts people with a confirmed plan, over people who owe one", async () => {
    const { all } = await reportOn("plans-confirmed", leader);
    const owing = await count(`SELECT count(*) FROM "Person" WHERE "employmentKind" <> 'official'`);
    const confirmed = await count(
      `SELECT count(*) FROM "PerformancePlan" WHERE year = 2026 AND "approvedEdition" > 0`,
    );
    expect(all.now).toMatchObject({ part: confirmed, whole: owing });
  });

  it("looks at a unit itself where nothing is below it", async () => {
    const { rows } = await asOwner().query<{ id: string; people: string }>(
      `SELECT u.id, count(*) AS people FROM "Unit" u JOIN "Position" p ON p."unitId" = u.id AND p.kind <> 'official'
         JOIN "Assignment" a ON a."positionId" = p.id AND a.kind = 'definitive' AND a."validTo" IS NULL
       WHERE NOT EXISTS (SELECT FROM "Unit" c WHERE c."parentId" = u.id)
       GROUP BY u.id ORDER BY people DESC LIMIT 3`,
    );
    expect(rows).toHaveLength(3);
    for (const { id, people: many } of rows) {
      const report = await reportOn("plans-confirmed", leader, id);
      expect(report.rows.map((row) => [row.id, row.now?.whole])).toEqual([[id, Number(many)]]);
    }
  });

  it("leaves the exempt out of the denominator (L.II.C.8)", async () => {
    const before = (await reportOn("plans-confirmed", leader)).all.now?.whole ?? 0;
    await asOwner().query(
      `INSERT INTO "PlanExemption" (id, "personId", reason, "validFrom")
      SELECT $1, "personId", 'unpaid_leave', '2026-05-01' FROM "PerformancePlan" LIMIT 1`,
      [randomUUID()],
    );
    expect((await reportOn("plans-confirmed", leader)).all.now?.whole).toBe(before - 1);
  });

  it("counts 20 JP as reached, 19.99 as not, and neither last year's nor what is still ahead", async () => {
    const [agency, head] = await aSchool();
    const [first, second, third, fourth] = await people(agency, 5);
    await aTraining(agency, first, 20, "2026-03-02");
    await aTraining(agency, second, 19.99, "2026-03-02");
    await aTraining(agency, third, 40, "2025-12-31");
    await aTraining(agency, fourth, 40, "2026-06-04");
    expect((await reportOn("hours-reached", head)).all.now).toEqual({ part: 1, whole: 5, value: 0.2 });
    expect((await reportOn("hours-mean", head)).all.now?.value).toBeCloseTo((20 + 19.99) / 5, 6);
  });

  it("does not tell of four people what is not told of four (R5), and tells it to whoever keeps their development", async () => {
    const [agency, head] = await aSchool();
    const [first] = await people(agency, 4);
    await aTraining(agency, first, 20, "2026-03-02");
    const told = await reportOn("hours-reached", head);
    expect([told.rows, told.all.now, told.hidden]).toEqual([[], null, 1]);
    const keeper = granted(head, "regional_hr", agency.path);
    expect((await reportOn("hours-reached", keeper)).all.now).toEqual({ part: 1, whole: 4, value: 0.25 });
  });

  it("says while much is still to be counted, as after the start or as a day begins", async () => {
    expect((await findAccountability(leader, region)).counting).toBe(false);
    await asOwner().query(`INSERT INTO "FiguresDue" ("personId", year)
      SELECT "personId", 2026 FROM "Assignment" CROSS JOIN generate_series(1, 10)`);
    expect((await findAccountability(leader, region)).counting).toBe(true);
    expect((await accountability(leader)).counting).toBe(false);
  });

  it("leads from the region into an agency, and stops at the reader's own unit", async () => {
    const { rows } = await asOwner().query<{ id: string; path: string }>(
      `SELECT id, path FROM "Unit" WHERE code IN ('dikbud', 'dinkes') ORDER BY code`,
    );
    const [education, health] = rows;
    const head = granted(actorOf(randomUUID()), "leadership", education?.path ?? "");
    const own = await accountability(head);
    expect([own.unit.id, own.above]).toEqual([education?.id, []]);
    expect((await accountability(leader, education?.id ?? "")).above).toHaveLength(1);
    await expect(accountability(head, health?.id ?? "")).rejects.toBeRefused("not-found");
    await expect(accountability(actorOf(randomUUID()))).rejects.toBeRefused("not-found");
  });

  it("knows the years of which there are figures, and no others", async () => {
    const { years } = await accountability(leader);
    expect(years).toEqual(expect.arrayContaining([2026, 2025]));
    await expect(findAccountability(leader, { ...region, year: 1999 })).rejects.toBeRefused("not-found");
  });

  it("puts annual predicates beside the unit's own result, and says where they leave its pattern", async () => {
    const { predicates, comparison, rated } = await accountability(leader);
    expect(rated).toBe(2025);
    expect(predicates.length).toBeGreaterThan(1);
    for (const row of predicates) {
      const { rows } = await asOwner().query<{ level: UnitResultLevel; achievement: string | null }>(
        `SELECT r.level, r.achievement FROM "UnitResult" r JOIN "EvaluationPeriod" p ON p.id = r."periodId"
        JOIN "EvaluationCycle" c ON c.id = p."cycleId" WHERE r."unitId" = $1 AND p.kind = 'annual' AND c.year = 2025`,
        [row.id],
      );
      expect(row.level).toBe(rows[0]?.level ?? null);
      expect(row.very_good + row.good + row.needs_improvement + row.poor + row.very_poor).toBe(row.whole);
      const achieved = rows[0]?.achievement ?? null;
      const compared = comparison.find(({ id }) => id === row.id);
      expect(compared?.achieved ?? null).toEqual(achieved && Number(achieved));
      if (compared) expect(compared.rated).toBeCloseTo((100 * (row.very_good + row.good)) / row.whole, 6);
    }
    const counts = { very_good: 9, good: 1, needs_improvement: 0, poor: 0, very_poor: 0 };
    const kinds = withPattern({ ...counts, level: "good" as const }).deviations.map(({ kind }) => kind);
    expect(kinds).toEqual(["not-majority", "some-needed"]);
    expect(withPattern({ ...counts, level: null }).deviations).toEqual([]);
  });

  it("is taken away with one event in the trail, by those who read it and nobody else", async () => {
    const { unit, reports } = await takeAccountability(leader, region, null);
    expect(reports.length).toBeGreaterThan(15);
    expect(await eventsOf(unit.id)).toEqual(["export.accountability"]);
    const one = await takeAccountability(leader, region, "objections");
    expect(one.reports.map(({ key }) => key)).toEqual(["objections"]);
    const stranger = actorOf(randomUUID());
    await expect(takeAccountability(stranger, { ...region, unit: unit.id }, null)).rejects.toBeRefused(
      "not-found",
    );
    expect(await eventsOf(unit.id)).toHaveLength(2);
  });
});

describe("another chart of the page", () => {
  it("taken from a screen that is shown to others tells what any reader is told", async () => {
    const { rows } = await asOwner().query<{ id: string }>(`SELECT id FROM "Unit" WHERE code = 'dikbud'`);
    const asked = { ...region, unit: rows[0]?.id ?? "" };
    const keeper = granted(leader, "regional_hr", "bungo.");
    const { predicates } = await accountability(leader, asked.unit);
    const own = await takeChart(keeper, asked, { chart: "predicates" }, "csv");
    const shared = await takeChart(keeper, { ...asked, shared: true }, { chart: "predicates" }, "csv");
    expect("rows" in own.drawn && own.drawn.rows.length).toBeGreaterThan(predicates.length);
    expect(shared.drawn).toEqual({ chart: "predicates", rows: predicates });
    const { reports } = await takeAccountability(keeper, { ...asked, shared: true }, "hours-reached");
    expect(reports).toEqual((await takeAccountability(leader, asked, "hours-reached")).reports);
    expect(reports).not.toEqual((await takeAccountability(keeper, asked, "hours-reached")).reports);
  });

  it("is taken away as it is drawn, and stands in the trail as what it is about", async () => {
    const { predicates, comparison, unit } = await accountability(leader);
    const before = await eventsOf(unit.id);
    const taken = await takeChart(leader, region, { chart: "predicates" }, "csv");
    expect(taken).toMatchObject({ year: 2025, drawn: { chart: "predicates", rows: predicates } });
    const compared = await takeChart(leader, region, { chart: "comparison" }, "csv");
    expect(compared.drawn).toEqual({ chart: "comparison", rows: comparison });
    const line = await takeChart(leader, region, { chart: "trend", indicator: "plans-confirmed" }, "xlsx");
    const { trend } = await findIndicator(leader, "plans-confirmed", region);
    expect(line.drawn).toEqual({ chart: "trend", key: "plans-confirmed", points: trend });
    expect((await eventsOf(unit.id)).slice(before.length)).toEqual(Array(3).fill("export.accountability"));
  });

  it("of who waits for whom is of today alone, and none is a stranger's", async () => {
    const { drawn } = await takeChart(leader, region, { chart: "waits" }, "xlsx");
    expect(drawn).toEqual({ chart: "waits", rows: (await accountability(leader)).waits.holdups });
    const before = { ...region, year: 2025 };
    await expect(takeChart(leader, before, { chart: "waits" }, "xlsx")).rejects.toBeRefused("not-found");
    const stranger = actorOf(randomUUID());
    await expect(takeChart(stranger, region, { chart: "comparison" }, "csv")).rejects.toBeRefused(
      "not-found",
    );
  });
});

describe("the page of one indicator", () => {
  it("follows it through the quarters, beside those of the year before", async () => {
    const { trend } = await findIndicator(leader, "plans-confirmed", region);
    expect(trend.map(({ quarter }) => quarter)).toEqual([1, 2, 3, 4]);
    const [first, second, third] = trend;
    expect(first?.now?.whole).toBeGreaterThan(0);
    expect(second?.now?.whole).toBeGreaterThan(0);
    // A quarter that has not begun has nothing to count.
    expect(third?.now).toBeNull();
    expect(third?.before?.whole).toBeGreaterThan(0);
  });

  it("reads what the goals of each unit attained of its quarter's target", async () => {
    const { rows } = await findIndicator(leader, "goals-attained", { ...region, quarter: 1 });
    const { rows: goals } = await asOwner().query<{ unitId: string; share: number }>(
      `SELECT g."unitId", least(CASE WHEN g.direction = 'lower' THEN coalesce(g.quarter1 / nullif(r.value, 0), 1)
          ELSE coalesce(r.value / nullif(g.quarter1, 0), 1) END, 1)::float AS share
        FROM "UnitGoal" g JOIN "GoalRealisation" r ON r."goalId" = g.id AND r.quarter = 1 WHERE g.year = 2026`,
    );
    const told = rows.filter(({ now }) => now);
    expect(told.length).toBeGreaterThan(1);
    for (const { id, now } of told) {
      const shares = goals.filter(({ unitId }) => unitId === id).map(({ share }) => share);
      expect(now?.whole).toBe(shares.length);
      expect(now?.part).toBeCloseTo(
        shares.reduce((sum, share) => sum + share, 0),
        6,
      );
    }
  });
});

describe("the people behind a figure", () => {
  const wanted = { page: 1, everybody: false, rater: null };

  it("of a duty are named to whoever reads the unit's figures, those who have not done it", async () => {
    const [agency, head] = await aSchool();
    const [first] = await people(agency, 3);
    await insertRows(asOwner(), "PlanExemption", [
      { id: randomUUID(), personId: first?.personId, reason: "unpaid_leave", validFrom: "2026-05-01" },
    ]);
    await foldFigures(today);
    const { people: named } = await findBehind(head, "plans-confirmed", region, wanted);
    expect(named.map(({ name }) => name)).toEqual(["Guru 1", "Guru 2"]);
    expect(named[0]).toMatchObject({ unit: "SDN 1", figure: { part: 0, whole: 1 }, href: null });
  });

  it("of what somebody learned only to their rater, the rater's rater, and whoever keeps their development", async () => {
    const [agency, head] = await aSchool();
    const [rated, other, rater, superior] = await people(agency, 5);
    if (!rated || !other || !rater || !superior) throw new Error("five people");
    await supervises(rater, [rated]);
    await supervises(superior, [rater]);
    await foldFigures(today);
    const namesFor = async (actor: Actor) =>
      (await findBehind(actor, "hours-reached", region, wanted)).people.map(({ name }) => name);
    expect(await namesFor(head)).toEqual([]);
    expect(await namesFor({ ...head, personId: rater.personId })).toEqual(["Guru 0", "Guru 2"]);
    expect(await namesFor({ ...head, personId: superior.personId })).toEqual(["Guru 0", "Guru 2", "Guru 3"]);
    expect(await namesFor(granted(head, "regional_hr", agency.path))).toHaveLength(5);
    await expect(namesFor(actorOf(randomUUID()))).rejects.toBeRefused("not-found");
  });

  it("come page by page", async () => {
    const [agency, head] = await aSchool();
    await people(agency, 53);
    await foldFigures(today);
    const first = await findBehind(head, "plans-confirmed", region, wanted);
    const second = await findBehind(head, "plans-confirmed", region, { ...wanted, page: 2 });
    expect([first.people.length, first.more, second.people.length, second.more]).toEqual([
      50,
      true,
      3,
      false,
    ]);
    expect(new Set([...first.people, ...second.people].map(({ id }) => id)).size).toBe(53);
  });
});
