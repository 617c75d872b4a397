import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { extendPeriods } from "@/lib/calendar/commands/period-extension";
import { openYear } from "@/lib/calendar/commands/year";
import { addDays } from "@/lib/dates";
import { findNews } from "@/lib/notifications/queries";
import { callAgency } from "@/lib/office/commands";
import { findAgency } from "@/lib/office/queries/call";
import { findMonth } from "@/lib/office/queries/month";
import { findStages } from "@/lib/office/queries/stages";
import { lateIn } from "@/lib/office/stages";
import { rebuildFigures } from "@/lib/reporting/commands/rebuild";

import { asOwner, givenDatabase } from "../../support/database";
import { anEvaluation, aSemesterCycle, inWindow, move, onDayOf, ratings } from "../../support/evaluations";
import { moves } from "../../support/movements";
import { insertRows } from "../../support/rows";
import { aStudyLeave } from "../../support/study";
import { anAgency, aPerson, aTeam, eventsOf, granted, heads, type Agency, today } from "../../support/world";
import { signEvaluation } from "@/lib/evaluation/commands/rate";

givenDatabase();

const aKeeper = async () => granted(await aPerson(await anAgency(), "Kantor"), "regional_hr", "");
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
const lineOf = async (keeper: Actor, { agencyId }: Agency) =>
  (await findStages(keeper, 2026)).find(({ id }) => id === agencyId);
const stage = (line: Awaited<ReturnType<typeof lineOf>>, key: string) =>
  line?.stages.find((one) => one.key === key);

describe("agencies by the stages of the year", () => {
  it("take people from the figures of reports, and evaluations from the period that opened last", async () => {
    const team = await aTeam();
    const evaluationId = await anEvaluation(team);
    const keeper = inWindow(await aKeeper());
    await rebuildFigures(keeper.today);
    const before = await lineOf(keeper, team.agency);
    expect(before?.period).toMatchObject({ kind: "periodic", number: 1, closesOn: "2026-07-14" });
    expect(stage(before, "confirmed")).toEqual({
      ...{ key: "confirmed", done: 1, of: 3, day: "2026-01-31", late: 2 },
    });
    expect(stage(before, "rated")).toMatchObject({ done: 0, of: 3, late: 0 });
    expect(stage(before, "objections")).toEqual({ key: "objections", of: null });

    const budi = inWindow(team.budi);
    await signEvaluation(budi, { ...(await move(budi, evaluationId)), ...ratings });
    const after = await lineOf(onDayOf("2026-07-15")(keeper), team.agency);
    expect(stage(after, "rated")).toMatchObject({ done: 1, of: 3, late: 2 });
    expect(stage(after, "handedOver")).toMatchObject({ done: 0, of: 1, late: 0 });
    expect(lateIn(after?.stages ?? [])).toBe(2 + 2 + 2 + 2);
  });

  it("are those of the annual evaluation, also where the window of the last period was extended beyond it", async () => {
    const [keeper, agency] = [await aKeeper(), await anAgency()];
    await aSemesterCycle(agency);
    const { rows } = await asOwner().query<{ id: string }>(
      `SELECT d.id FROM "EvaluationPeriod" d JOIN "EvaluationCycle" c ON c.id = d."cycleId"
        WHERE c."agencyId" = $1 AND d.kind = 'periodic' AND d.number = 2`,
      [agency.agencyId],
    );
    const extension = { periods: rows.map(({ id }) => id), until: "2027-02-10", reason: "Banjir" };
    await extendPeriods(onDayOf("2027-01-10")(keeper), extension);
    const line = await lineOf(onDayOf("2027-01-20")(keeper), agency);
    expect(line?.period).toMatchObject({ kind: "annual", year: 2026 });
  });

  it("say where the year was not opened, and are the keeper's alone", async () => {
    const [keeper, agency] = [await aKeeper(), await anAgency()];
    expect(await lineOf(keeper, agency)).toMatchObject({ opened: false, period: null });
    await openYear(keeper, { year: 2026, agencies: [{ agencyId: agency.agencyId, cadence: "monthly" }] });
    expect(await lineOf(keeper, agency)).toMatchObject({ opened: true, period: { kind: "periodic" } });
    for (const role of ["agency_admin", "leadership", "auditor"] as const)
      await expect(findStages(granted(keeper, role, ""), 2026)).rejects.toBeRefused("not-found");
    const elsewhere = granted(keeper, "regional_hr", "elsewhere.");
    expect(await findStages(elsewhere, 2026)).toEqual([]);
    await expect(findAgency(elsewhere, agency.agencyId)).rejects.toBeRefused("not-found");
  });
});

describe("calling an agency", () => {
  it("names the head and who keeps the records, with the addresses that are known", async () => {
    const { agency, dewi } = await aTeam();
    const [keeper, helper] = [await aKeeper(), await aHelper(agency)];
    await heads(dewi, agency, "definitive");
    await asOwner().query(`UPDATE "Person" SET email = 'hana@bungo.test' WHERE id = $1`, [helper.personId]);
    const found = await findAgency(keeper, agency.agencyId);
    expect(found.heads).toMatchObject([{ name: "Dewi", mail: null }]);
    expect(found.keepers).toEqual([{ name: "Hana", mail: "hana@bungo.test" }]);
    expect(found.calls).toEqual([]);
  });

  it("reaches everybody who keeps its records, once for one sending, and leaves a trace", async () => {
    const agency = await anAgency();
    const [keeper, helper] = [await aKeeper(), await aHelper(agency)];
    const submission = { key: randomUUID(), action: "cycle.call-agency", bodyHash: "-" };
    const input = { agencyId: agency.agencyId, text: "Mohon diselesaikan.\nTerima kasih." };
    const sending = { ...keeper, submission };
    expect([await callAgency(sending, input), await callAgency(sending, input)]).toEqual([1, 1]);
    expect(await findNews(helper)).toMatchObject([{ topic: "cycle.agency-called", text: input.text }]);
    const { calls } = await findAgency(keeper, agency.agencyId);
    expect(calls).toMatchObject([{ text: input.text, sentBy: "Kantor" }]);
    expect(await eventsOf(calls[0]?.id ?? "")).toEqual(["cycle.agency-called"]);
  });

  it("is refused where nobody keeps the records, and to anybody else", async () => {
    const [keeper, agency] = [await aKeeper(), await anAgency()];
    const input = { agencyId: agency.agencyId, text: "Mohon diselesaikan." };
    await expect(callAgency(keeper, input)).rejects.toBeRefused("cycle.nobody-to-call");
    await expect(callAgency(granted(keeper, "leadership", ""), input)).rejects.toBeRefused("not-found");
    await expect(callAgency(keeper, { ...input, agencyId: randomUUID() })).rejects.toBeRefused("not-found");
  });
});

describe("the routine of the month", () => {
  const countsOf = async (keeper: Actor) =>
    Object.fromEntries((await findMonth(keeper)).routines.map(({ key, count }) => [key, count]));
  const born = (person: Actor, day: string) =>
    asOwner().query(`UPDATE "Person" SET number = $2 WHERE id = $1`, [
      person.personId,
      `${day.replaceAll("-", "")}${String(Math.floor(Math.random() * 1e10)).padStart(10, "1")}`,
    ]);

  it("names who reaches the age of retirement in three months, by kind and level of the position", async () => {
    const agency = await anAgency();
    const keeper = granted(await aPerson(agency, "Kantor"), "regional_hr", agency.path);
    const at58 = await aPerson(agency, "Ismail", { kind: "implementer" });
    const at60 = await aPerson(agency, "Joko", { functionalLevel: "ahli_madya" });
    const teacher = await aPerson(agency, "Kartini", {
      title: "Guru Ahli Pertama",
      functionalLevel: "ahli_pertama",
    });
    await born(at58, "1968-07-20");
    await born(at60, "1966-09-01");
    await born(teacher, "1966-10-01");
    const [retirements] = (await findMonth(keeper)).routines;
    // Kartini serves until sixty, too, and her month is more than three ahead.
    expect(retirements).toMatchObject({ key: "retirements", count: 1 });
    expect(retirements?.people).toMatchObject([{ name: "Ismail", day: "2026-08-01" }]);
    await born(at60, "1966-06-01");
    expect((await countsOf(keeper)).retirements).toBe(2);
    await asOwner().query(`UPDATE "Assignment" SET "validTo" = '2026-07-31' WHERE "personId" = $1`, [
      at58.personId,
    ]);
    await insertRows(asOwner(), "Movement", [
      {
        ...{ id: randomUUID(), personId: at58.personId, kind: "retirement", validFrom: "2026-08-01" },
        ...{ basis: "SK 1", recordedById: keeper.personId, recordedAt: keeper.now },
      },
    ]);
    expect((await countsOf(keeper)).retirements).toBe(1);
  });

  it("names the first eight, and everybody of the line that is asked for", async () => {
    const agency = await anAgency();
    const keeper = granted(await aPerson(agency, "Kantor"), "regional_hr", agency.path);
    for (let i = 0; i < 10; i++) await born(await aPerson(agency, `Pegawai ${i}`), "1968-07-20");
    const namedOf = async (all: "retirements" | "contracts" | null) => {
      const [retirements] = (await findMonth(keeper, all)).routines;
      return [retirements?.count, retirements?.people.length];
    };
    expect([await namedOf(null), await namedOf("contracts")]).toEqual([
      [10, 8],
      [10, 8],
    ]);
    expect(await namedOf("retirements")).toEqual([10, 10]);
  });

  it("goes on naming whoever is overdue, until the end of their service or study is on record", async () => {
    const agency = await anAgency();
    const keeper = granted(await aPerson(agency, "Kantor"), "regional_hr", agency.path);
    const [old, student] = [await aPerson(agency, "Maya"), await aPerson(agency, "Nia")];
    await born(old, "1967-01-15");
    await aStudyLeave(keeper, student, { from: "2024-02-01", due: "2026-01-31" });
    expect(await countsOf(keeper)).toMatchObject({ retirements: 1, studies: 1 });
    await asOwner().query(`UPDATE "StudyLeave" SET "validTo" = '2026-05-31', outcome = 'graduated'`);
    await moves(keeper, old, "resignation", "2026-07-01");
    expect(await countsOf(keeper)).toMatchObject({ retirements: 0, studies: 0 });
  });

  it("names part-time PPPK whose contract runs out its year", async () => {
    const agency = await anAgency();
    const keeper = granted(await aPerson(agency, "Kantor"), "regional_hr", agency.path);
    const { personId } = await aPerson(agency, "Oki");
    await asOwner().query(
      `UPDATE "Person" SET "employmentKind" = 'pppk', grade = 'V', "partTime" = true WHERE id = $1`,
      [personId],
    );
    expect(await countsOf(keeper)).toMatchObject({ contracts: 0 });
    const { routines } = await findMonth(onDayOf("2026-12-05")(keeper));
    expect(routines.find(({ key }) => key === "contracts")).toMatchObject({
      people: [{ name: "Oki", day: "2026-12-31" }],
    });
  });

  it("counts what ends within a month: acting seats and leave", async () => {
    const agency = await anAgency();
    const keeper = granted(await aPerson(agency, "Kantor"), "regional_hr", agency.path);
    const lina = await aPerson(agency, "Lina");
    await heads(lina, agency, "acting");
    await asOwner().query(
      `UPDATE "Assignment" SET "validTo" = $2 WHERE "personId" = $1 AND kind = 'acting'`,
      [lina.personId, addDays(today, 20)],
    );
    await insertRows(asOwner(), "PlanExemption", [
      {
        ...{ id: randomUUID(), personId: lina.personId, reason: "unpaid_leave" },
        ...{ validFrom: "2026-01-01", validTo: addDays(today, 40) },
      },
    ]);
    expect(await countsOf(keeper)).toMatchObject({ actings: 1, leaves: 0, studies: 0, movements: 0 });
    const later = onDayOf(addDays(today, 15))(keeper);
    expect(await countsOf(later)).toMatchObject({ actings: 1, leaves: 1 });
  });

  it("asks for the next year's holidays and cycles from October on", async () => {
    const agency = await anAgency();
    const keeper = granted(await aPerson(agency, "Kantor"), "regional_hr", agency.path);
    expect(await countsOf(keeper)).toMatchObject({ holidays: 0, opening: 0 });
    const october = onDayOf("2026-10-01")(keeper);
    expect(await countsOf(october)).toMatchObject({ holidays: 1, opening: 1 });
    await openYear(october, { year: 2027, agencies: [{ agencyId: agency.agencyId, cadence: "quarterly" }] });
    await insertRows(asOwner(), "Holiday", [{ date: "2027-01-01", name: "Tahun Baru", kind: "national" }]);
    expect(await countsOf(october)).toMatchObject({ holidays: 0, opening: 0 });
    await expect(findMonth(granted(keeper, "agency_admin", ""))).rejects.toBeRefused("not-found");
  });
});
