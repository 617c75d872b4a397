import type { Actor } from "@/lib/access/actor";
import { setCycles } from "@/lib/calendar/commands/cycles";
import { recordDowntime, withdrawDowntime } from "@/lib/calendar/commands/downtime";
import { addHoliday, addHolidays, removeHoliday } from "@/lib/calendar/commands/holidays";
import { findCycles } from "@/lib/calendar/queries/cycles";
import { findDowntimes } from "@/lib/calendar/queries/downtime";
import { findHolidays } from "@/lib/calendar/queries/holidays";
import { handOver } from "@/lib/evaluation/commands/hand-over";
import { signEvaluation } from "@/lib/evaluation/commands/rate";
import { reportProgress } from "@/lib/progress/commands/report";
import { blockersOf } from "@/lib/refusals";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { aSemesterCycle, anEvaluation, move, onDayOf, ratings } from "../../support/evaluations";
import { anApprovedPlan, seen } from "../../support/plans";
import { actorOf, anAgency, aPerson, aTeam, eventsOf, granted } from "../../support/world";

givenDatabase();
beforeEach(() =>
  asOwner().query(
    `TRUNCATE "Notification", "Holiday", "Downtime", "LostDay", "ProgressReport", "WindowExtension", "Evaluation", "EvaluationPeriod", "EvaluationCycle" CASCADE`,
  ),
);

const aKeeper = async () => granted(await aPerson(await anAgency(), "Kantor"), "regional_hr", "");
const on = (actor: Actor, day: string): Actor => ({ ...actor, today: day, now: `${day}T10:00:00.000Z` });
const muharam = { date: "2026-06-16", name: "Tahun Baru Islam", kind: "national" as const };

describe("holidays", () => {
  it("are kept and taken back while they lie ahead, with their kind, and audited", async () => {
    const keeper = await aKeeper();
    await addHoliday(keeper, muharam);
    await addHoliday(keeper, { date: "2026-06-17", name: "Cuti bersama", kind: "joint_leave" });
    expect(await findHolidays(keeper, 2026)).toMatchObject([
      { ...muharam, ahead: true },
      { date: "2026-06-17", kind: "joint_leave" },
    ]);
    await removeHoliday(keeper, { date: muharam.date });
    expect(await findHolidays(keeper, 2026)).toHaveLength(1);
    expect(await eventsOf(keeper.personId)).toEqual([
      "cycle.holiday-added",
      "cycle.holiday-added",
      "cycle.holiday-removed",
    ]);
  });

  it("are refused twice, also at the same moment, on a weekend, and once their day has come", async () => {
    const keeper = await aKeeper();
    const outcomes = await Promise.allSettled([addHoliday(keeper, muharam), addHoliday(keeper, muharam)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(addHoliday(keeper, muharam)).rejects.toBeRefused("cycle.holiday-twice");
    const saturday = { ...muharam, date: "2026-06-20" };
    await expect(addHoliday(keeper, saturday)).rejects.toBeRefused("cycle.holiday-on-weekend");
    await expect(removeHoliday(on(keeper, muharam.date), { date: muharam.date })).rejects.toBeRefused(
      "cycle.holiday-over",
    );
    await expect(removeHoliday(keeper, { date: "2026-06-18" })).rejects.toBeRefused("not-found");
  });

  it("of a day that is over are refused once a clock ran over it, and taken else", async () => {
    const keeper = await aKeeper();
    const { ayu, budi } = await aTeam();
    const planId = await anApprovedPlan(ayu, budi);
    const indicatorId = (await seen(ayu, planId)).results[0]?.indicators[0]?.id ?? "";
    await reportProgress(
      { ...ayu, now: "2026-05-26T02:00:00.000Z" },
      { indicatorId, value: "10", note: "", evidence: "", files: [] },
    );
    const past = { ...muharam, date: "2026-05-27" };
    await expect(addHoliday(keeper, past)).rejects.toBeRefused("cycle.holiday-counted");
    const list = ["2027-01-01; Tahun Baru", "27 Mei 2026; Kemarin", "28 Mei 2026; Lusa"].join("\n");
    expect(await addHolidays(keeper, { list }).catch(blockersOf)).toEqual([
      { code: "cycle.holiday-line-counted", row: 2, date: "2026-05-27", count: 1 },
      { code: "cycle.holiday-line-counted", row: 3, date: "2026-05-28", count: 1 },
    ]);
    await addHoliday(keeper, { ...past, date: "2026-05-26" });
  });

  it("stay once a clock has stood still on them, also under direct SQL", async () => {
    const [keeper, team] = [await aKeeper(), await aTeam()];
    const evaluationId = await anEvaluation(team);
    const [monday, wednesday] = [onDayOf("2026-06-22")(team.budi), onDayOf("2026-06-24")(team.budi)];
    const holiday = { ...muharam, date: "2026-06-23" };
    await addHoliday(keeper, holiday);
    await signEvaluation(monday, { ...(await move(monday, evaluationId)), ...ratings });
    await asApp(`DELETE FROM "Holiday"`, []);
    await addHoliday(keeper, holiday);
    await handOver(wednesday, await move(wednesday, evaluationId));
    await expect(asApp(`DELETE FROM "Holiday"`, [])).rejects.toThrow("stood still");
    await expect(asApp(`UPDATE "Holiday" SET date = '2026-06-25'`, [])).rejects.toThrow("permission denied");
  });

  it("are taken as a whole list, none of it where a line is wrong, and nothing changes the second time", async () => {
    const keeper = await aKeeper();
    const list = ["1 Januari 2027; Tahun Baru", "2027-02-06; Sabtu", "2027-03-10; Cuti bersama Nyepi"];
    const wrong = addHolidays(keeper, { list: [...list, "kapan-kapan"].join("\n") });
    await expect(wrong).rejects.toBeRefused("cycle.holiday-line-unreadable");
    const twice = addHolidays(keeper, { list: [...list, "2027-01-01; Lain"].join("\n") });
    await expect(twice).rejects.toBeRefused("cycle.holiday-line-twice");
    expect(await findHolidays(keeper, 2027)).toEqual([]);
    const [first, second] = [
      await addHolidays(keeper, { list: list.join("\n") }),
      await addHolidays(keeper, { list: list.join("\n") }),
    ];
    expect([first, second]).toEqual([
      { added: 2, known: 0, weekends: 1 },
      { added: 0, known: 2, weekends: 1 },
    ]);
    expect(await findHolidays(keeper, 2027)).toMatchObject([
      { date: "2027-01-01", kind: "national" },
      { date: "2027-03-10", kind: "joint_leave" },
    ]);
    expect(await eventsOf(keeper.personId)).toEqual(["cycle.holiday-added", "cycle.holiday-added"]);
    await expect(
      addHolidays(granted(keeper, "agency_admin", ""), { list: list.join("\n") }),
    ).rejects.toBeRefused("not-found");
  });

  it("are nobody else's, and the database takes no weekend", async () => {
    const { budi } = await aTeam();
    const others = [budi, granted(budi, "agency_admin", ""), granted(budi, "auditor", "")];
    for (const other of others) {
      await expect(addHoliday(other, muharam)).rejects.toBeRefused("not-found");
      await expect(findHolidays(other, 2026)).rejects.toBeRefused("not-found");
    }
    await expect(
      asApp(`INSERT INTO "Holiday" (date, name) VALUES ('2026-06-20', 'Sabtu')`, []),
    ).rejects.toThrow("Holiday_on_working_day");
  });
});

const morning = {
  ...{ fromDay: "2026-06-03", fromTime: "08:00", toDay: "2026-06-03", toTime: "10:00" },
  reason: "Listrik padam",
};
const closingOf = async (periodId: string) =>
  (await asOwner().query(`SELECT "closesOn"::text FROM "EvaluationPeriod" WHERE id = $1`, [periodId])).rows[0]
    .closesOn;
const lostDays = async () =>
  (await asOwner().query<{ day: string }>(`SELECT date::text AS day FROM "LostDay" ORDER BY 1`)).rows.map(
    ({ day }) => day,
  );

describe("downtime (H7)", () => {
  it("of two hours between 07:30 and 16:00 takes the working day, and gives it back when withdrawn the same day", async () => {
    const keeper = on(await aKeeper(), "2026-06-03");
    await recordDowntime(keeper, morning);
    const [downtime] = await findDowntimes(keeper, 2026);
    expect(downtime).toMatchObject({
      startsAt: "2026-06-03T01:00:00.000Z",
      lost: ["2026-06-03"],
      mayWithdraw: true,
    });
    await withdrawDowntime(keeper, { downtimeId: downtime?.id ?? "" });
    expect(await lostDays()).toEqual([]);
    expect(await eventsOf(downtime?.id ?? "")).toEqual([
      "cycle.downtime-recorded",
      "cycle.downtime-withdrawn",
    ]);
  });

  it.each([
    ["a minute short of two hours", { ...morning, toTime: "09:59" }, []],
    ["before the offices open", { ...morning, fromTime: "03:00", toTime: "09:29" }, []],
    ["until half past nine", { ...morning, fromTime: "03:00", toTime: "09:30" }, ["2026-06-03"]],
    [
      "over a weekend",
      { ...morning, fromDay: "2026-05-29", fromTime: "14:30", toDay: "2026-06-01", toTime: "09:00" },
      [],
    ],
    [
      "from Friday noon to Monday noon",
      { ...morning, fromDay: "2026-05-29", fromTime: "12:00", toDay: "2026-06-01", toTime: "12:00" },
      ["2026-05-29", "2026-06-01"],
    ],
  ])("%s", async (_, input, lost) => {
    await recordDowntime(on(await aKeeper(), "2026-06-03"), input);
    expect(await lostDays()).toEqual(lost);
  });

  it("adds up over the day, and is recorded once for the same time", async () => {
    const keeper = on(await aKeeper(), "2026-06-03");
    await recordDowntime(keeper, { ...morning, toTime: "09:00" });
    expect(await lostDays()).toEqual([]);
    await expect(recordDowntime(keeper, { ...morning, fromTime: "08:59" })).rejects.toBeRefused(
      "cycle.downtime-recorded",
    );
    await recordDowntime(keeper, { ...morning, fromTime: "13:00", toTime: "14:00" });
    expect(await lostDays()).toEqual(["2026-06-03"]);
  });

  it("is refused while it is still to come, from anybody else, and withdrawn on another day", async () => {
    const keeper = on(await aKeeper(), "2026-06-03");
    await expect(recordDowntime(keeper, { ...morning, toTime: "23:00" })).rejects.toBeRefused(
      "cycle.downtime-to-come",
    );
    await expect(recordDowntime(actorOf(keeper.personId), morning)).rejects.toBeRefused("not-found");
    await recordDowntime(keeper, morning);
    const downtimeId = (await findDowntimes(keeper, 2026))[0]?.id ?? "";
    await expect(withdrawDowntime(on(keeper, "2026-06-04"), { downtimeId })).rejects.toBeRefused(
      "cycle.downtime-stands",
    );
  });

  it.each([
    ["on the day of closing", "2026-07-14", "2026-07-15", ["2026-07-14"]],
    ["seven days before", "2026-07-07", "2026-07-15", ["2026-07-07"]],
    ["eight days before", "2026-07-06", "2026-07-14", []],
  ])("%s lets a window close as many working days later, and says why", async (_, day, closesOn, lost) => {
    const agency = await anAgency();
    const periodId = await aSemesterCycle(agency);
    const keeper = on(await aKeeper(), day);
    await recordDowntime(keeper, { ...morning, fromDay: day, toDay: day });
    const period = () =>
      asOwner()
        .query(
          `SELECT "closesOn"::text, "plannedClosesOn"::text, "lostDays"::text[] FROM "EvaluationPeriod" WHERE id = $1`,
          [periodId],
        )
        .then(({ rows }) => rows[0]);
    const plannedClosesOn = lost.length > 0 ? "2026-07-14" : null;
    expect(await period()).toEqual({ closesOn, plannedClosesOn, lostDays: lost });
    await withdrawDowntime(keeper, { downtimeId: (await findDowntimes(keeper, 2026))[0]?.id ?? "" });
    expect(await period()).toEqual({ closesOn: "2026-07-14", plannedClosesOn: null, lostDays: [] });
  });

  it("lets a window close after a holiday that was added since on the day it had been moved to", async () => {
    const periodId = await aSemesterCycle(await anAgency());
    const keeper = on(await aKeeper(), "2026-07-14");
    await recordDowntime(keeper, { ...morning, fromDay: "2026-07-14", toDay: "2026-07-14" });
    await addHoliday(keeper, { ...muharam, date: "2026-07-15" });
    expect(await closingOf(periodId)).toBe("2026-07-16");
    await removeHoliday(keeper, { date: "2026-07-15" });
    expect(await closingOf(periodId)).toBe("2026-07-15");
  });

  it.each([
    ["closes no window that is open on a day that is over", "2026-07-15"],
    ["brings no window that is over nearer", "2026-07-20"],
  ])("whose day becomes a holiday afterwards %s", async (_, day) => {
    const demoDay = (to: string) => asOwner().query(`UPDATE "Government" SET "demoToday" = $1`, [to]);
    const periodId = await aSemesterCycle(await anAgency());
    const keeper = await aKeeper();
    await recordDowntime(on(keeper, "2026-07-13"), {
      ...morning,
      fromDay: "2026-07-13",
      toDay: "2026-07-13",
    });
    expect(await closingOf(periodId)).toBe("2026-07-15");
    try {
      await demoDay(day);
      await addHoliday(on(keeper, day), { date: "2026-07-13", name: "Hari jadi daerah", kind: "local" });
      expect(await closingOf(periodId)).toBe("2026-07-15");
    } finally {
      await demoDay("2026-06-03");
    }
  });

  it("moves no window that was over, and would be all the same, when it is recorded", async () => {
    const periodId = await aSemesterCycle(await anAgency());
    const keeper = on(await aKeeper(), "2026-07-16");
    await recordDowntime(keeper, { ...morning, fromDay: "2026-07-14", toDay: "2026-07-14" });
    expect(await closingOf(periodId)).toBe("2026-07-14");
    await aSemesterCycle(await anAgency());
    expect(await closingOf(periodId)).toBe("2026-07-14");
  });

  it("is on record for good: nobody deletes one, or withdraws one on another day", async () => {
    const keeper = on(await aKeeper(), "2026-06-03");
    await recordDowntime(keeper, morning);
    await expect(asApp(`DELETE FROM "Downtime"`, [])).rejects.toThrow("permission denied");
    const withdrawn = (at: string) => asApp(`UPDATE "Downtime" SET "withdrawnAt" = $1`, [at]);
    await expect(withdrawn("2026-06-04T01:00:00Z")).rejects.toThrow("stands");
    await withdrawn("2026-06-03T12:00:00Z");
    await expect(withdrawn("2026-06-03T13:00:00Z")).rejects.toThrow("stands");
    await recordDowntime(keeper, morning);
    expect(await findDowntimes(keeper, 2026)).toHaveLength(1);
  });

  it("keeps its lost days from the app's own hand, and overlaps from everybody's", async () => {
    const keeper = on(await aKeeper(), "2026-06-03");
    await recordDowntime(keeper, morning);
    await expect(asApp(`INSERT INTO "LostDay" VALUES ('2026-06-02')`, [])).rejects.toThrow(
      "permission denied",
    );
    await expect(asApp(`UPDATE "Downtime" SET reason = 'lain'`, [])).rejects.toThrow("permission denied");
    await expect(
      asApp(
        `INSERT INTO "Downtime" SELECT gen_random_uuid(), "startsAt", "endsAt", reason, "recordedById", "recordedAt" FROM "Downtime"`,
        [],
      ),
    ).rejects.toThrow("Downtime_once");
  });
});

const quarterly = { year: 2027, cadence: "quarterly" as const, opensBefore: 21, closesAfter: 10 };

describe("the cycles of agencies (E1)", () => {
  it("are set for all that are chosen, anew while no window has opened, each with its version", async () => {
    const keeper = await aKeeper();
    const [one, two] = [await anAgency(), await anAgency()];
    const chosen = (version: number | null) => [one, two].map(({ agencyId }) => ({ agencyId, version }));
    await setCycles(keeper, { ...quarterly, agencies: chosen(null) });
    await setCycles(keeper, { ...quarterly, cadence: "semester", agencies: chosen(0) });
    const { lines } = await findCycles(keeper, { year: 2027, search: "", cadence: "semester" });
    expect(lines.map(({ id }) => id).sort()).toEqual([one.agencyId, two.agencyId].sort());
    expect(lines[0]).toMatchObject({ opensBefore: 21, closesAfter: 10, version: 1, settable: true });
    expect(lines[0]?.periods).toMatchObject([
      { number: 1, opensOn: "2027-06-09", closesOn: "2027-07-10" },
      { number: 2, opensOn: "2027-12-10" },
      { kind: "annual", closesOn: "2028-01-31" },
    ]);
    expect(await eventsOf(one.agencyId)).toEqual(["cycle.set", "cycle.set"]);
    await expect(setCycles(keeper, { ...quarterly, agencies: chosen(0) })).rejects.toBeRefused("stale");
  });

  it("are set for none where one of them was changed meanwhile", async () => {
    const keeper = await aKeeper();
    const [one, two] = [await anAgency(), await anAgency()];
    await setCycles(keeper, { ...quarterly, agencies: [{ agencyId: one.agencyId, version: null }] });
    const agencies = [one, two].map(({ agencyId }) => ({ agencyId, version: null }));
    await expect(setCycles(keeper, { ...quarterly, agencies })).rejects.toBeRefused("stale");
    const { lines } = await findCycles(keeper, { year: 2027, search: "", cadence: "quarterly" });
    expect(lines.map(({ id }) => id)).toEqual([one.agencyId]);
  });

  it("stay once the first window has opened, and beyond next year", async () => {
    const keeper = await aKeeper();
    const agency = await anAgency();
    const agencies = [{ agencyId: agency.agencyId, version: null }];
    await expect(setCycles(keeper, { ...quarterly, year: 2026, agencies })).rejects.toBeRefused(
      "cycle.window-opened",
    );
    await expect(setCycles(keeper, { ...quarterly, year: 2028, agencies })).rejects.toBeRefused(
      "cycle.year-out-of-reach",
    );
    const early = { ...quarterly, cadence: "monthly" as const, opensBefore: 27, agencies };
    await expect(setCycles(keeper, early)).rejects.toBeRefused("cycle.opens-before-period");
    await aSemesterCycle(agency);
    const running = {
      ...quarterly,
      year: 2026,
      cadence: "semester" as const,
      agencies: [{ ...agencies[0]!, version: 0 }],
    };
    await expect(setCycles(on(keeper, "2026-06-16"), running)).rejects.toBeRefused("cycle.window-opened");
    await setCycles(on(keeper, "2026-05-01"), running);
  });

  it("are kept by who keeps the whole agency, and by nobody else", async () => {
    const team = await aTeam();
    await anEvaluation(team);
    const agencies = [{ agencyId: team.agency.agencyId, version: null }];
    for (const other of [team.budi, granted(team.budi, "regional_hr", team.elsewhere.path)])
      await expect(setCycles(other, { ...quarterly, agencies })).rejects.toBeRefused("not-found");
    await expect(findCycles(team.budi, { year: 2027, search: "", cadence: "" })).rejects.toBeRefused(
      "not-found",
    );
  });
});
