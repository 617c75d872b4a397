import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { recordDowntime, withdrawDowntime } from "@/lib/calendar/commands/downtime";
import { extendWindow } from "@/lib/calendar/commands/extension";
import { extendPeriods } from "@/lib/calendar/commands/period-extension";
import { closeYear, openYear } from "@/lib/calendar/commands/year";
import { findDowntimes } from "@/lib/calendar/queries/downtime";
import { findAgencyWindows } from "@/lib/calendar/queries/period-extensions";
import { unattended } from "@/lib/db/doors";
import { owedOn } from "@/lib/deadlines/queries/owed";
import { signEvaluation } from "@/lib/evaluation/commands/rate";
import { findYear } from "@/lib/office/queries/year";
import { revisePlan } from "@/lib/planning/commands/flow";
import { ownPlans } from "@/lib/planning/queries/lines";
import { blockersOf } from "@/lib/refusals";
import { findTasks } from "@/lib/tasks/queries";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { anEvaluation, aSemesterCycle, inWindow, move, onDayOf, ratings } from "../../support/evaluations";
import { anApprovedPlan, aPlan, aSubmittedPlan, reference, seen } from "../../support/plans";
import { insertRows } from "../../support/rows";
import {
  type Agency,
  anAgency,
  aPerson,
  aTeam,
  eventsOf,
  granted,
  newsFor,
  supervises,
  today,
} from "../../support/world";

givenDatabase();

const aKeeper = async () => granted(await aPerson(await anAgency(), "Kantor"), "regional_hr", "");

/** Somebody who keeps the agency's records. */
async function aHelper(agency: Agency) {
  const helper = await aPerson(agency, "Hana");
  await insertRows(asOwner(), "RoleGrant", [
    {
      ...{ id: randomUUID(), personId: helper.personId, role: "agency_admin", unitId: agency.unitId },
      validFrom: "2025-01-01",
    },
  ]);
  return helper;
}

const quarterly = ({ agencyId }: Agency) => ({ agencyId, cadence: "quarterly" as const });
const periodsIn = async (agencyId: string, year: number) =>
  (
    await asOwner().query<{ kind: string; number: number }>(
      `SELECT d.kind, d.number FROM "EvaluationPeriod" d JOIN "EvaluationCycle" c ON c.id = d."cycleId"
        WHERE c."agencyId" = $1 AND c.year = $2 ORDER BY d.kind, d.number`,
      [agencyId, year],
    )
  ).rows;

describe("opening a year", () => {
  it("takes the rhythm and the windows over, tells who keeps the records, and changes nothing the second time", async () => {
    const [keeper, agency] = [await aKeeper(), await anAgency()];
    const helper = await aHelper(agency);
    await aSemesterCycle(agency);
    await asOwner().query(`UPDATE "EvaluationCycle" SET "closesAfter" = 20 WHERE "agencyId" = $1`, [
      agency.agencyId,
    ]);
    const line = async () => (await findYear(keeper, 2027)).lines.find(({ id }) => id === agency.agencyId);
    expect(await line()).toMatchObject({ opened: false, cadence: "semester", fromLastYear: true });

    const input = { year: 2027, agencies: [{ agencyId: agency.agencyId, cadence: "semester" as const }] };
    expect(await openYear(keeper, input)).toBe(1);
    expect(await periodsIn(agency.agencyId, 2027)).toHaveLength(3);
    expect(await line()).toMatchObject({ opened: true, end: { closedOn: null, closable: false } });
    expect(await openYear(keeper, { ...input, agencies: [quarterly(agency)] })).toBe(0);
    expect(await periodsIn(agency.agencyId, 2027)).toHaveLength(3);
    const { rows } = await asOwner().query(
      `SELECT "closesAfter" FROM "EvaluationCycle" WHERE "agencyId" = $1 AND year = 2027`,
      [agency.agencyId],
    );
    expect(rows).toEqual([{ closesAfter: 20 }]);
    expect(await newsFor(helper)).toEqual(["cycle.year-opened"]);
    expect(await eventsOf(agency.agencyId)).toEqual(["cycle.year-opened"]);
  });

  it("at the same moment happens once", async () => {
    const [keeper, agency] = [await aKeeper(), await anAgency()];
    const input = { year: 2027, agencies: [quarterly(agency)] };
    const opened = await Promise.all([openYear(keeper, input), openYear(keeper, input)]);
    expect(opened.sort()).toEqual([0, 1]);
    expect(await periodsIn(agency.agencyId, 2027)).toHaveLength(5);
  });

  it("within the year begins with the period that runs", async () => {
    const [keeper, agency] = [await aKeeper(), await anAgency()];
    await openYear(keeper, { year: 2026, agencies: [quarterly(agency)] });
    expect(await periodsIn(agency.agencyId, 2026)).toEqual([
      { kind: "periodic", number: 2 },
      { kind: "periodic", number: 3 },
      { kind: "periodic", number: 4 },
      { kind: "annual", number: 1 },
    ]);
  });

  it("says what is missing before it can begin", async () => {
    const [keeper, { agency, budi }] = [await aKeeper(), await aTeam()];
    const missing = async () =>
      (await findYear(granted(keeper, "regional_hr", agency.path), 2027)).lines[0]?.missing;
    // Nobody rates Dewi, who is no head; Budi and Ayu have raters.
    expect(await missing()).toEqual({ helper: true, goals: true, heads: 0, raters: 1 });
    await aHelper(agency);
    expect(await missing()).toMatchObject({ helper: false });
    expect(budi.today).toBe(today);
  });

  it("is refused for years out of reach, for agencies out of sight, and to anybody else", async () => {
    const [keeper, agency] = [await aKeeper(), await anAgency()];
    const input = { year: 2027, agencies: [quarterly(agency)] };
    await expect(openYear(keeper, { ...input, year: 2029 })).rejects.toBeRefused("cycle.year-out-of-reach");
    const unknown = { agencyId: randomUUID(), cadence: "monthly" as const };
    await expect(openYear(keeper, { ...input, agencies: [...input.agencies, unknown] })).rejects.toBeRefused(
      "not-found",
    );
    expect(await periodsIn(agency.agencyId, 2027)).toEqual([]);
    for (const role of ["agency_admin", "auditor", "leadership"] as const) {
      await expect(openYear(granted(keeper, role, ""), input)).rejects.toBeRefused("not-found");
      await expect(findYear(granted(keeper, role, ""), 2027)).rejects.toBeRefused("not-found");
    }
  });
});

/** Ayu's evaluation in its window, which closes on 14 July, and who keeps the cycles. */
async function aWindow() {
  const team = await aTeam();
  const evaluationId = await anEvaluation(team);
  const { rows } = await asOwner().query<{ id: string }>(
    `SELECT "periodId" AS id FROM "Evaluation" WHERE id = $1`,
    [evaluationId],
  );
  return { ...team, evaluationId, keeper: inWindow(await aKeeper()), periodId: rows[0]?.id ?? "" };
}
const closes = async (periodId: string) =>
  (
    await asOwner().query<{ closes: string }>(
      `SELECT "closesOn"::text AS closes FROM "EvaluationPeriod" WHERE id = $1`,
      [periodId],
    )
  ).rows[0]?.closes;
const until = "2026-07-24";
const reason = "Listrik padam di kantor";
const dueFor = async ({ personId }: Actor, day: string) =>
  (
    await unattended((tx) =>
      tx.$queryRaw<{ personId: string; due: Date }[]>(owedOn("evaluation_to_rate", day)),
    )
  )
    .filter((row) => row.personId === personId)
    .map(({ due }) => due.toISOString().slice(0, 10));

describe("extending a window for whole agencies", () => {
  it("moves the deadline and its reminders, tells both sides and who keeps the records, and lets the rater sign", async () => {
    const { agency, ayu, budi, dewi, evaluationId, keeper, periodId } = await aWindow();
    const helper = await aHelper(agency);
    expect(await extendPeriods(keeper, { periods: [periodId], until, reason })).toBe(3);
    expect(await dueFor(budi, "2026-07-20")).toEqual([until]);
    for (const concerned of [ayu, budi, helper])
      expect(await newsFor(concerned)).toContain("cycle.period-extended");
    expect(await newsFor(dewi)).not.toContain("cycle.period-extended");
    expect(await eventsOf(agency.agencyId)).toContain("cycle.period-extended");
    const late = onDayOf("2026-07-20")(budi);
    await signEvaluation(late, { ...(await move(late, evaluationId)), ...ratings });
    const { groups, granted: given } = await findAgencyWindows(granted(keeper, "regional_hr", agency.path));
    expect(groups).toMatchObject([{ closesOn: until, last: "2026-08-13" }]);
    expect(given).toMatchObject([{ until, closesOn: "2026-07-14", reason }]);
  });

  it("counts its thirty days from the day planned first, however often it is extended, also under direct SQL", async () => {
    const { keeper, periodId } = await aWindow();
    const extend = (to: string) => extendPeriods(keeper, { periods: [periodId], until: to, reason });
    await expect(extend("2026-07-14")).rejects.toBeRefused("cycle.extended-not-later");
    await extend(until);
    await expect(extend("2026-08-14")).rejects.toBeRefused("cycle.extended-too-far");
    await expect(extend("2026-07-20")).rejects.toBeRefused("cycle.extended-not-later");
    await expect(
      asApp(
        `INSERT INTO "PeriodExtension" (id, "periodId", "closedOn", until, reason, "grantedById", "grantedAt")
          VALUES (gen_random_uuid(), $1, '2026-07-24', '2026-09-01', 'x', $2, now())`,
        [periodId, keeper.personId],
      ),
    ).rejects.toThrow("is not extended");
    await extend("2026-08-13");
  });

  it("is moved on by days that the system loses before the new end, and stands when they are withdrawn", async () => {
    const { keeper, periodId } = await aWindow();
    await extendPeriods(keeper, { periods: [periodId], until, reason });
    await asOwner().query(
      `INSERT INTO "Downtime" (id, "startsAt", "endsAt", reason, "recordedById", "recordedAt")
        VALUES (gen_random_uuid(), '2026-07-23 02:00+00', '2026-07-23 06:00+00', 'x', $1, '2026-07-23 07:00+00')`,
      [keeper.personId],
    );
    expect(await closes(periodId)).toBe("2026-07-27");
    await asOwner().query(`UPDATE "Downtime" SET "withdrawnAt" = '2026-07-23 08:00+00'`);
    expect(await closes(periodId)).toBe(until);
  });

  it("sets its end knowing the days that were lost before, which do not move it again", async () => {
    const { keeper, periodId } = await aWindow();
    const down = (day: string, hours: number) =>
      asOwner().query(
        `INSERT INTO "Downtime" (id, "startsAt", "endsAt", reason, "recordedById", "recordedAt")
          VALUES (gen_random_uuid(), $2::timestamptz, $2::timestamptz + $3 * interval '1 hour', 'x', $1, $2::timestamptz + interval '5 hours')`,
        [keeper.personId, `${day} 02:00+00`, hours],
      );
    await down("2026-07-13", 4);
    expect(await closes(periodId)).toBe("2026-07-15");
    await extendPeriods(onDayOf("2026-07-14")(keeper), { periods: [periodId], until: "2026-07-17", reason });
    await down("2026-07-15", 1);
    expect(await closes(periodId)).toBe("2026-07-17");
    await down("2026-07-16", 4);
    expect(await closes(periodId)).toBe("2026-07-20");
  });

  it("is moved on by a day that is lost after it was granted on that very day", async () => {
    const { keeper, periodId } = await aWindow();
    const granting = { ...keeper, today: "2026-07-21", now: "2026-07-21T01:00:00.000Z" };
    const open = { periods: [periodId], reason };
    await extendPeriods(onDayOf("2026-07-14")(keeper), { ...open, until: "2026-07-22" });
    await extendPeriods(granting, { ...open, until });
    await asOwner().query(
      `INSERT INTO "Downtime" (id, "startsAt", "endsAt", reason, "recordedById", "recordedAt")
        VALUES (gen_random_uuid(), '2026-07-21 02:00+00', '2026-07-21 06:00+00', 'x', $1, '2026-07-21 07:00+00')`,
      [keeper.personId],
    );
    expect(await closes(periodId)).toBe("2026-07-27");
  });

  it("is not moved on by a downtime that was known when it was granted and is recorded anew with its right end", async () => {
    const { keeper, periodId } = await aWindow();
    const at = (time: string) => ({ ...keeper, today: "2026-07-21", now: `2026-07-21T${time}:00.000Z` });
    const morning = {
      ...{ fromDay: "2026-07-21", fromTime: "07:30", toDay: "2026-07-21", toTime: "10:30" },
      reason: "Listrik padam",
    };
    const open = { periods: [periodId], reason };
    await extendPeriods(onDayOf("2026-07-14")(keeper), { ...open, until: "2026-07-22" });
    await asOwner().query(
      `UPDATE "Downtime" SET "withdrawnAt" = "recordedAt" + interval '1 hour' WHERE "withdrawnAt" IS NULL`,
    );
    await recordDowntime(at("04:00"), morning);
    await extendPeriods(at("04:15"), { ...open, until });
    const recorded = (await findDowntimes(keeper, 2026))[0];
    await withdrawDowntime(at("06:00"), { downtimeId: recorded?.id ?? "" });
    await recordDowntime(at("06:01"), { ...morning, toTime: "12:30" });
    expect(await closes(periodId)).toBe(until);
  });

  it("never closes on a day that is over once what moved it on is withdrawn", async () => {
    await asOwner().query(
      `UPDATE "Downtime" SET "withdrawnAt" = "recordedAt" + interval '1 hour' WHERE "withdrawnAt" IS NULL`,
    );
    const { keeper, periodId } = await aWindow();
    await asOwner().query(
      `INSERT INTO "Downtime" (id, "startsAt", "endsAt", reason, "recordedById", "recordedAt")
        SELECT gen_random_uuid(), d, d + interval '4 hours', 'x', $1, '2026-07-15 01:00+00'
        FROM unnest('{2026-07-13 02:00+00, 2026-07-14 02:00+00}'::timestamptz[]) d`,
      [keeper.personId],
    );
    expect(await closes(periodId)).toBe("2026-07-16");
    await asOwner().query(
      `UPDATE "Downtime" SET "withdrawnAt" = '2026-07-15 03:00+00' WHERE "withdrawnAt" IS NULL`,
    );
    expect(await closes(periodId)).toBe("2026-07-15");
  });

  it("is left to another keeper by whoever receives or gives an evaluation in it that is unsigned", async () => {
    const { ayu, budi, evaluationId, keeper, periodId } = await aWindow();
    const input = { periods: [periodId], until, reason };
    const name = (await findAgencyWindows(keeper)).groups
      .flatMap(({ agencies }) => agencies)
      .find((agency) => agency.periodId === periodId && !agency.own)?.name;
    for (const own of [ayu, budi]) {
      const colleague = inWindow(granted(own, "regional_hr", ""));
      expect(await extendPeriods(colleague, input).catch(blockersOf)).toEqual([
        { code: "cycle.own-window", agency: name },
      ]);
      const { groups } = await findAgencyWindows(colleague);
      expect(groups.flatMap(({ agencies }) => agencies)).toContainEqual({ periodId, name, own: true });
    }
    await signEvaluation(inWindow(budi), { ...(await move(inWindow(budi), evaluationId)), ...ratings });
    await extendPeriods(inWindow(granted(budi, "regional_hr", "")), input);
  });

  it("is the only way to move it: the app writes no other day, and no cycle goes to another year", async () => {
    const { agency, periodId } = await aWindow();
    for (const change of [
      `"closesOn" = "closesOn" + 30`,
      `"opensOn" = "opensOn" - 30`,
      `"plannedClosesOn" = NULL, "endsOn" = "endsOn" + 9`,
    ])
      await expect(
        asApp(`UPDATE "EvaluationPeriod" SET ${change} WHERE id = $1`, [periodId]),
      ).rejects.toThrow("is not changed by hand");
    await expect(
      asApp(`UPDATE "EvaluationCycle" SET year = 2027 WHERE "agencyId" = $1`, [agency.agencyId]),
    ).rejects.toThrow("stays with its agency and its year");
  });

  it("is refused for the annual window, before a window opens, for another's agency, and to anybody else", async () => {
    const { agency, keeper, periodId } = await aWindow();
    const { rows } = await asOwner().query<{ id: string }>(
      `SELECT d.id FROM "EvaluationPeriod" d JOIN "EvaluationCycle" c ON c.id = d."cycleId"
        WHERE c."agencyId" = $1 AND d.id <> $2 ORDER BY d.kind, d.number`,
      [agency.agencyId, periodId],
    );
    const [second, annual] = rows.map(({ id }) => id);
    const input = { periods: [periodId], until, reason };
    await expect(extendPeriods(keeper, { ...input, periods: [annual ?? ""] })).rejects.toBeRefused(
      "not-found",
    );
    await expect(
      extendPeriods(keeper, { ...input, periods: [second ?? ""], until: "2027-01-20" }),
    ).rejects.toBeRefused("cycle.extended-before-opening");
    const elsewhere = granted(keeper, "regional_hr", "elsewhere.");
    await expect(extendPeriods(elsewhere, input)).rejects.toBeRefused("not-found");
    await expect(extendPeriods(granted(keeper, "agency_admin", ""), input)).rejects.toBeRefused("not-found");
    await expect(findAgencyWindows(granted(keeper, "agency_admin", ""))).rejects.toBeRefused("not-found");
  });
});

/** After the report upward on the annual evaluations of 2026. */
const afterwards = onDayOf("2027-03-31");

describe("closing a year", () => {
  it("is refused until the report upward is over, and says from when on", async () => {
    const { agency, keeper } = await aWindow();
    const input = { year: 2026, agencies: [agency.agencyId] };
    await expect(closeYear(onDayOf("2027-02-15")(keeper), input)).rejects.toBeRefused("cycle.close-not-due");
    await expect(
      asApp(
        `INSERT INTO "YearClosure" ("cycleId", unsigned, "closedById", "closedAt")
          SELECT id, 0, $2, '2027-02-15' FROM "EvaluationCycle" WHERE "agencyId" = $1 AND year = 2026`,
        [agency.agencyId, keeper.personId],
      ),
    ).rejects.toThrow("is not due to be closed");
  });

  it("keeps count of what is unsigned, tells who keeps the records, and changes nothing the second time", async () => {
    const { agency, keeper } = await aWindow();
    const helper = await aHelper(agency);
    const input = { year: 2026, agencies: [agency.agencyId] };
    expect(await closeYear(afterwards(keeper), input)).toBe(1);
    expect(await closeYear(afterwards(keeper), input)).toBe(0);
    const { rows } = await asOwner().query(
      `SELECT unsigned FROM "YearClosure" x JOIN "EvaluationCycle" c ON c.id = x."cycleId" WHERE c."agencyId" = $1`,
      [agency.agencyId],
    );
    expect(rows).toEqual([{ unsigned: 1 }]);
    expect(await newsFor(helper)).toEqual(["cycle.year-closed"]);
    expect((await eventsOf(agency.agencyId)).filter((name) => name === "cycle.year-closed")).toHaveLength(1);
    const office = await findYear(afterwards(keeper), 2026);
    expect(office.lines.find(({ id }) => id === agency.agencyId)?.end).toMatchObject({
      closedOn: "2027-03-31",
    });
  });

  it("lets nothing begin any more, in words and under direct SQL, and what has begun come to its end", async () => {
    const { agency, ayu, dewi, evaluationId, keeper, periodId } = await aWindow();
    await closeYear(afterwards(keeper), { year: 2026, agencies: [agency.agencyId] });
    const extension = { personId: ayu.personId, periodId, until: "2026-07-20", reason: "Sakit" };
    const refused = await extendWindow(inWindow(keeper), extension).catch(blockersOf);
    expect(refused).toEqual([{ code: "cycle.year-closed" }]);
    await expect(extendPeriods(inWindow(keeper), { periods: [periodId], until, reason })).rejects.toBeRefused(
      "not-found",
    );
    for (const insert of [
      `INSERT INTO "PerformancePlan" SELECT (json_populate_record(p, json_build_object('id', gen_random_uuid(), 'status', 'closed'))).*
        FROM "PerformancePlan" p WHERE p."agencyId" = $1`,
      `INSERT INTO "Evaluation" SELECT (json_populate_record(e, json_build_object('id', gen_random_uuid()))).* FROM "Evaluation" e
        WHERE e."agencyId" = $1`,
      `INSERT INTO "ProgressReport" (id, "planId", "indicatorId", "personId", "agencyId", value, note, "reportedAt")
        SELECT gen_random_uuid(), p.id, i.id, p."personId", p."agencyId", 1, 'x', now() FROM "PerformancePlan" p
        JOIN "WorkResult" r ON r."planId" = p.id JOIN "Indicator" i ON i."resultId" = r.id WHERE p."agencyId" = $1`,
      `DELETE FROM "EvaluationPeriod" d USING "EvaluationCycle" c WHERE c.id = d."cycleId" AND c."agencyId" = $1 AND d.number = 2`,
    ])
      await expect(asOwner().query(insert, [agency.agencyId])).rejects.toThrow("the year 2026 is closed");
    const late = onDayOf("2027-04-01")(dewi);
    await signEvaluation(late, { ...(await move(late, evaluationId)), ...ratings });
  });

  it("is nobody else's, nor of an agency without that year", async () => {
    const { agency, keeper } = await aWindow();
    const input = { year: 2026, agencies: [agency.agencyId] };
    await expect(closeYear(afterwards(granted(keeper, "auditor", "")), input)).rejects.toBeRefused(
      "not-found",
    );
    await expect(closeYear(afterwards(keeper), { ...input, year: 2025 })).rejects.toBeRefused("not-found");
  });

  it("ends the plans that are still written or read in it, which would wait for good, and has none written again", async () => {
    const { agency, elsewhere, ayu, budi, dewi, keeper } = await aWindow();
    const hani = await aPerson(agency, "Hani");
    await supervises(budi, [hani]);
    const [confirmed, read] = [await anApprovedPlan(budi, dewi), await aSubmittedPlan(hani)];
    const other = await aPlan(await aPerson(elsewhere, "Gita"));
    const [own] = await ownPlans(ayu);
    await revisePlan(ayu, { ...(await reference(ayu, own?.id ?? "")), dialogueNote: "Dialog" });
    await closeYear(afterwards(keeper), { year: 2026, agencies: [agency.agencyId] });
    const stateOf = async (actor: Actor, id = "") => {
      const { status, approvedEdition, steps } = await seen(afterwards(actor), id);
      return [status, approvedEdition, steps.at(-1)?.kind];
    };
    expect(await stateOf(ayu, own?.id)).toEqual(["closed", 1, "closed"]);
    expect(await stateOf(hani, read)).toEqual(["closed", 0, "closed"]);
    expect((await findTasks(afterwards(ayu))).own).toEqual([]);
    const { rows } = await asOwner().query(
      `SELECT status FROM "PerformancePlan" WHERE id = ANY ($1) ORDER BY status`,
      [[confirmed, other]],
    );
    expect(rows).toEqual([{ status: "draft" }, { status: "approved" }]);
    const again = { ...(await reference(afterwards(budi), confirmed)), dialogueNote: "Dialog" };
    const refused = await revisePlan(afterwards(budi), again).catch(blockersOf);
    expect(refused).toEqual([{ code: "cycle.year-closed" }]);
  });
});
