import { randomUUID } from "node:crypto";

import type { UnitResultLevel } from "@/lib/db/generated/enums";
import { foldFigures } from "@/lib/reporting/commands/fold";
import { rebuildFigures } from "@/lib/reporting/commands/rebuild";
import { takeAccountability } from "@/lib/reporting/commands/take-accountability";
import { withPattern } from "@/lib/reporting/figures";
import { findAccountability } from "@/lib/reporting/queries/accountability";
import { fillDemo } from "@/prisma/seed";

import type { Actor } from "@/lib/access/actor";

import { asOwner, givenDatabase } from "../../support/database";
import { insertRows } from "../../support/rows";
import { actorOf, type Agency, anAgency, aPerson, eventsOf, granted, today } from "../../support/world";

givenDatabase();

beforeAll(async () => {
  await asOwner().query(`DELETE FROM "Government"`);
  await fillDemo(process.env.DATABASE_URL ?? "", { scale: "small" });
  await rebuildFigures(today);
}, 60_000);

/** What the page says once what has happened is counted, as the worker does it every second. */
async function accountability(...asked: Parameters<typeof findAccountability>) {
  await foldFigures(today);
  return findAccountability(...asked);
}

const leader = granted(actorOf(randomUUID()), "leadership", "bungo.");
const count = async (sql: string) => Number((await asOwner().query<{ count: string }>(sql)).rows[0]?.count);

/** This year's JP of each person, by their agency's short name: added up by hand, person by person. */
async function hoursByAgency() {
  const { rows: people } = await asOwner().query<{ personId: string; name: string }>(
    `SELECT a."personId", g."shortName" AS name FROM "Assignment" a JOIN "Position" p ON p.id = a."positionId"
    JOIN "Agency" g ON g.id = p."agencyId" WHERE a.kind = 'definitive' AND p.kind <> 'official'`,
  );
  const { rows: trainings } = await asOwner().query<{ personId: string; hours: string }>(
    `SELECT "personId", hours FROM "TrainingRecord" WHERE date_part('year', "endedOn") = 2026`,
  );
  const sums = new Map<string, number[]>();
  for (const { personId, name } of people) {
    const own = trainings.filter((training) => training.personId === personId);
    const hours = own.reduce((sum, training) => sum + Number(training.hours), 0);
    sums.set(name, [...(sums.get(name) ?? []), hours]);
  }
  return sums;
}

/** A unit below an agency of its own, and somebody who reads the agency's figures. */
async function aSchool(): Promise<[Agency, Actor]> {
  const agency = await anAgency();
  const unitId = randomUUID();
  await insertRows(asOwner(), "Unit", [
    {
      id: unitId,
      agencyId: agency.agencyId,
      parentId: agency.unitId,
      name: "SDN 1",
      kind: "school",
      code: "sd1",
      path: "",
    },
  ]);
  return [{ ...agency, unitId }, granted(actorOf(randomUUID()), "leadership", agency.path)];
}

const aTraining = ({ agencyId, unitId }: Agency, person: Actor | undefined, hours: number, endedOn: string) =>
  insertRows(asOwner(), "TrainingRecord", [
    {
      id: randomUUID(),
      personId: person?.personId,
      agencyId,
      unitId,
      title: "Pelatihan",
      provider: "BPSDM",
      form: "programme",
      international: false,
      startedOn: endedOn,
      endedOn,
      quantity: hours,
      hours,
      recordedAt: "2026-06-03T02:00:00Z",
    },
  ]);

describe("the accountability page", () => {
  it("counts people with a confirmed plan, over people who owe one", async () => {
    const { compliance } = await accountability(leader, null);
    const people = await count(`SELECT count(*) FROM "Person" WHERE "employmentKind" <> 'official'`);
    const confirmed = await count(
      `SELECT count(*) FROM "PerformancePlan" WHERE year = 2026 AND "approvedEdition" > 0`,
    );
    expect(compliance.reduce((sum, { whole }) => sum + whole, 0)).toBe(people);
    expect(compliance.reduce((sum, { part }) => sum + part, 0)).toBe(confirmed);
  });

  it("looks at a unit itself where nothing is below it", async () => {
    const { rows } = await asOwner().query<{ id: string; people: string }>(
      `SELECT u.id, count(*) AS people FROM "Unit" u JOIN "Position" p ON p."unitId" = u.id AND p.kind <> 'official'
         JOIN "Assignment" a ON a."positionId" = p.id AND a.kind = 'definitive' AND a."validTo" IS NULL
       WHERE NOT EXISTS (SELECT FROM "Unit" c WHERE c."parentId" = u.id)
       GROUP BY u.id ORDER BY people DESC LIMIT 3`,
    );
    expect(rows).toHaveLength(3);
    for (const { id, people } of rows) {
      const { compliance, training } = await accountability(leader, id);
      expect(compliance.map((row) => [row.id, row.whole])).toEqual([[id, Number(people)]]);
      expect(training.map((row) => row.whole)).toEqual([Number(people)]);
    }
  });

  it("leaves the exempt out of the denominator (L.II.C.8)", async () => {
    const before = (await accountability(leader, null)).compliance.reduce((sum, { whole }) => sum + whole, 0);
    await asOwner().query(
      `INSERT INTO "PlanExemption" (id, "personId", reason, "validFrom")
      SELECT $1, "personId", 'unpaid_leave', '2026-05-01' FROM "PerformancePlan" LIMIT 1`,
      [randomUUID()],
    );
    const after = (await accountability(leader, null)).compliance.reduce((sum, { whole }) => sum + whole, 0);
    expect(after).toBe(before - 1);
  });

  it("counts the reports that were answered, as one would who went through all of them", async () => {
    const { answered } = await accountability(leader, null);
    const reports = `FROM "ProgressReport" r JOIN "PerformancePlan" p ON p.id = r."planId" WHERE p.year = 2026`;
    const all = await count(`SELECT count(*) ${reports}`);
    const heard = await count(`SELECT count(*) ${reports} AND r.id IN (SELECT "reportId" FROM "Feedback")`);
    expect(answered.reduce((sum, { whole }) => sum + whole, 0)).toBe(all);
    expect(answered.reduce((sum, { part }) => sum + part, 0)).toBe(heard);
    expect(heard).toBeGreaterThan(0);
  });

  it("counts every annual predicate of last year once", async () => {
    const { predicates } = await accountability(leader, null);
    const signed =
      await count(`SELECT count(*) FROM "Evaluation" e JOIN "EvaluationPeriod" p ON p.id = e."periodId"
      JOIN "EvaluationCycle" c ON c.id = p."cycleId" WHERE p.kind = 'annual' AND c.year = 2025 AND e."signedAt" IS NOT NULL`);
    expect(predicates.reduce((sum, { whole }) => sum + whole, 0)).toBe(signed);
    for (const { whole, very_good, good, needs_improvement, poor, very_poor } of predicates) {
      expect(very_good + good + needs_improvement + poor + very_poor).toBe(whole);
    }
  });

  it("counts whoever reached 20 JP this year, and the mean of everybody, agency by agency", async () => {
    const { training } = await accountability(leader, null);
    const sums = await hoursByAgency();
    expect(training.map(({ name }) => name).sort()).toEqual([...sums.keys()].sort());
    for (const { name, part, whole, average } of training) {
      const hours = sums.get(name) ?? [];
      expect([name, whole, part]).toEqual([name, hours.length, hours.filter((sum) => sum >= 20).length]);
      expect(average).toBeCloseTo(hours.reduce((sum, own) => sum + own, 0) / hours.length, 6);
    }
    expect(new Set(training.map(({ average }) => average)).size).toBeGreaterThan(1);
  });

  it("counts 20 JP as reached, 19.99 as not, and neither last year's nor what is still ahead", async () => {
    const [agency, head] = await aSchool();
    const people = await Promise.all([1, 2, 3, 4].map((i) => aPerson(agency, `Guru ${i}`)));
    const [first, second, third, fourth] = people;
    await aTraining(agency, first, 20, "2026-03-02");
    await aTraining(agency, second, 19.99, "2026-03-02");
    await aTraining(agency, third, 40, "2025-12-31");
    await aTraining(agency, fourth, 40, "2026-06-04");
    const { training } = await accountability(head, null);
    expect(training).toMatchObject([{ part: 1, whole: 4 }]);
    expect(training[0]?.average).toBeCloseTo((20 + 19.99) / 4, 6);
  });

  it("says while much is still to be counted, as after the start or as a day begins", async () => {
    expect((await findAccountability(leader, null)).counting).toBe(false);
    await asOwner().query(`INSERT INTO "FiguresDue" ("personId", year)
      SELECT "personId", 2026 FROM "Assignment" CROSS JOIN generate_series(1, 10)`);
    expect((await findAccountability(leader, null)).counting).toBe(true);
    expect((await accountability(leader, null)).counting).toBe(false);
  });

  it("leads from the region into an agency, and stops at the reader's own unit", async () => {
    const { rows } = await asOwner().query<{ id: string; path: string }>(
      `SELECT id, path FROM "Unit" WHERE code IN ('dikbud', 'dinkes') ORDER BY code`,
    );
    const [education, health] = rows;
    const head = granted(actorOf(randomUUID()), "leadership", education?.path ?? "");
    expect((await accountability(head, null)).unit.id).toBe(education?.id);
    expect((await accountability(head, null)).unit.parent).toBeNull();
    expect((await accountability(leader, education?.id ?? "")).unit.parent?.name).toBeDefined();
    await expect(accountability(head, health?.id ?? "")).rejects.toBeRefused("not-found");
    await expect(accountability(actorOf(randomUUID()), null)).rejects.toBeRefused("not-found");
  });

  it("says where predicates leave the pattern of the unit's result, by the unit's own result", async () => {
    const { predicates } = await accountability(leader, null);
    for (const row of predicates) {
      const { rows } = await asOwner().query<{ level: UnitResultLevel }>(
        `SELECT r.level FROM "UnitResult" r JOIN "EvaluationPeriod" p ON p.id = r."periodId"
        JOIN "EvaluationCycle" c ON c.id = p."cycleId" WHERE r."unitId" = $1 AND p.kind = 'annual' AND c.year = 2025`,
        [row.id],
      );
      expect(row.level).toBe(rows[0]?.level ?? null);
    }
    const counts = { very_good: 9, good: 1, needs_improvement: 0, poor: 0, very_poor: 0 };
    const kinds = withPattern({ ...counts, level: "good" as const }).deviations.map(({ kind }) => kind);
    expect(kinds).toEqual(["not-majority", "some-needed"]);
    expect(withPattern({ ...counts, level: null }).deviations).toEqual([]);
  });

  it("is taken away with one event in the trail, by those who read it and nobody else", async () => {
    const report = await takeAccountability(leader, null);
    expect(await eventsOf(report.unit.id)).toEqual(["export.accountability"]);
    await expect(takeAccountability(actorOf(randomUUID()), report.unit.id)).rejects.toBeRefused("not-found");
    expect(await eventsOf(report.unit.id)).toHaveLength(1);
  });
});
