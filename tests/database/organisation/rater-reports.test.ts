import { findNews } from "@/lib/notifications/queries";
import { keepRater, reportRater, setRater } from "@/lib/organisation/commands";
import { findOwnRater, findPersonFile } from "@/lib/organisation/queries";
import { approvePlan } from "@/lib/planning/commands/flow";
import { findTasks } from "@/lib/tasks/queries";

import type { Actor } from "@/lib/access/actor";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { aSubmittedPlan, reference } from "../../support/plans";
import { aPerson, aTeam, eventsOf, granted, supervises } from "../../support/world";

givenDatabase();

/** Ayu's team with whoever keeps its records, whoever keeps another agency's, and Eko, who should rate Ayu. */
async function anOffice() {
  const team = await aTeam();
  const { agency, elsewhere, ayu } = team;
  const eko = await aPerson(agency, "Eko");
  const keeper = granted(await aPerson(agency, "Fitri"), "agency_admin", agency.path);
  const stranger = granted(await aPerson(elsewhere, "Gita"), "agency_admin", elsewhere.path);
  const toEko = { ...(await changeTo(keeper, ayu, eko)), from: "2026-06-03" };
  return { ...team, eko, keeper, stranger, toEko };
}

const numberOf = async ({ personId }: Actor) =>
  (await asOwner().query<{ number: string }>(`SELECT number FROM "Person" WHERE id = $1`, [personId])).rows[0]
    ?.number ?? "";

const changeTo = async (keeper: Actor, { personId }: Actor, rater: Actor) => ({
  personId,
  version: (await findPersonFile(keeper, personId))?.version ?? -1,
  rater: await numberOf(rater),
  basis: "structure" as const,
  answer: "Sesuai SK baru",
});

const raterOf = async (actor: Actor) => (await findOwnRater(actor)).name;

describe("'not my supervisor'", () => {
  it("reaches whoever keeps the records, once at a time, and nobody else", async () => {
    const { ayu, keeper, stranger } = await anOffice();
    await reportRater(ayu, { note: "Atasan saya Eko sejak April" });
    await expect(reportRater(ayu, { note: "Lagi" })).rejects.toBeRefused("organisation.report-open");
    expect((await findOwnRater(ayu)).report).toMatchObject({ note: "Atasan saya Eko sejak April" });
    const waiting = async (actor: Actor) =>
      (await findTasks(actor)).raterReports.map(({ person }) => person.name);
    expect(await waiting(keeper)).toEqual(["Ayu"]);
    expect(await waiting(stranger)).toEqual([]);
    expect(await waiting(ayu)).toEqual([]);
    expect((await findTasks(ayu)).ownRaterReport).toMatchObject({ person: { name: "Ayu" } });
    for (const other of [keeper, stranger]) expect((await findTasks(other)).ownRaterReport).toBeNull();
    expect(await eventsOf(ayu.personId)).toEqual(["organisation.rater-reported"]);
  });

  it("is one report, though two were sent at the same moment", async () => {
    const { ayu } = await anOffice();
    const both = await Promise.allSettled([
      reportRater(ayu, { note: "Satu" }),
      reportRater(ayu, { note: "Dua" }),
    ]);
    const [lost] = both.flatMap((outcome) =>
      outcome.status === "rejected" ? [outcome.reason as Error] : [],
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(lost).toBeRefused("organisation.report-open");
  });

  it("ends with another rater, to whom all that waits goes along", async () => {
    const { ayu, budi, eko, keeper, toEko } = await anOffice();
    const planId = await aSubmittedPlan(ayu);
    await reportRater(ayu, { note: "Atasan saya Eko" });
    await setRater(keeper, toEko);
    expect(await findOwnRater(ayu)).toEqual({ name: "Eko", report: null });
    expect((await findTasks(eko)).plans.map(({ id }) => id)).toEqual([planId]);
    expect((await findTasks(budi)).plans).toEqual([]);
    await expect(approvePlan(budi, { planId, version: 99 })).rejects.toBeRefused("not-found");
    await approvePlan(eko, await reference(eko, planId));
    for (const told of [budi, eko])
      expect((await findNews(told)).map(({ topic }) => topic)).toContain("organisation.rater-set");
  });

  it("ends with an answer where the record is right", async () => {
    const { ayu, keeper, stranger } = await anOffice();
    const answered = { personId: ayu.personId, answer: "Budi masih atasan Anda" };
    await expect(keepRater(keeper, answered)).rejects.toBeRefused("not-found");
    await reportRater(ayu, { note: "Bukan Budi" });
    await expect(keepRater(stranger, answered)).rejects.toBeRefused("not-found");
    await keepRater(keeper, answered);
    expect(await findOwnRater(ayu)).toEqual({ name: "Budi", report: null });
    expect((await findNews(ayu)).map(({ topic }) => topic)).toEqual(["organisation.rater-kept"]);
  });
});

describe("keepers are no judges in their own case", () => {
  /** Hana, whom the keeper rates. */
  async function ofTheKeeper() {
    const office = await anOffice();
    const hana = await aPerson(office.agency, "Hana");
    await supervises(office.keeper, [hana]);
    return { ...office, hana };
  }

  it("when they are the rater who was reported", async () => {
    const { agency, keeper, eko, hana } = await ofTheKeeper();
    await reportRater(hana, { note: "Bukan Fitri" });
    const kept = keepRater(keeper, { personId: hana.personId, answer: "Saya atasan Anda" });
    await expect(kept).rejects.toBeRefused("organisation.rater-own-case");
    const moved = setRater(keeper, { ...(await changeTo(keeper, hana, eko)), from: "2026-06-03" });
    await expect(moved).rejects.toBeRefused("organisation.rater-own-case");
    expect(await findOwnRater(hana)).toMatchObject({ name: "Fitri", report: { note: "Bukan Fitri" } });
    const other = granted(await aPerson(agency, "Indah"), "agency_admin", agency.path);
    const waiting = async (actor: Actor) =>
      (await findTasks(actor)).raterReports.map(({ person }) => person.name);
    expect([await waiting(keeper), await waiting(other)]).toEqual([[], ["Hana"]]);
    const blockers = async (actor: Actor) => (await findPersonFile(actor, hana.personId))?.raterBlockers;
    expect(await blockers(keeper)).toEqual([{ code: "organisation.rater-own-case" }]);
    expect(await blockers(other)).toEqual([]);
  });

  it("when they are proposed as the rater", async () => {
    const { ayu, keeper } = await ofTheKeeper();
    const own = { ...(await changeTo(keeper, ayu, keeper)), from: "2026-06-03" };
    await expect(setRater(keeper, own)).rejects.toBeRefused("organisation.rater-own-case");
  });

  it("when the report is theirs, in the database too", async () => {
    const { budi, keeper } = await ofTheKeeper();
    await supervises(budi, [keeper]);
    await reportRater(keeper, { note: "Bukan Budi" });
    const kept = keepRater(keeper, { personId: keeper.personId, answer: "Ya, Budi" });
    await expect(kept).rejects.toBeRefused("organisation.rater-own-case");
    const { raterReports, ownRaterReport } = await findTasks(keeper);
    expect({ toDo: raterReports, waiting: ownRaterReport?.person.name }).toEqual({
      toDo: [],
      waiting: "Fitri",
    });
    const past = asApp(
      `UPDATE "RaterReport" SET "settledAt" = now(), answer = 'Ya', "settledById" = $1 WHERE "personId" = $1`,
      [keeper.personId],
    );
    await expect(past).rejects.toThrow("RaterReport_not_own_case");
  });

  it("but another keeper decides", async () => {
    const { agency, eko, hana } = await ofTheKeeper();
    const other = granted(await aPerson(agency, "Indah"), "agency_admin", agency.path);
    await setRater(other, { ...(await changeTo(other, hana, eko)), from: "2026-06-03" });
    expect(await raterOf(hana)).toBe("Eko");
  });
});

describe("the rater who has no NIP", () => {
  it("is set by the name, as the regent over a senior leader", async () => {
    const { agency, ayu, keeper, toEko } = await anOffice();
    const regent = await aPerson(agency, "H. Marzuki", { kind: "official" });
    await asOwner().query(`UPDATE "Person" SET number = NULL, "employmentKind" = 'official' WHERE id = $1`, [
      regent.personId,
    ]);
    for (const pattern of ["%", "H. Marzuk_"])
      await expect(setRater(keeper, { ...toEko, rater: pattern })).rejects.toBeRefused(
        "organisation.rater-unknown",
      );
    await setRater(keeper, { ...toEko, rater: "h. marzuki" });
    expect(await raterOf(ayu)).toBe("H. Marzuki");
  });

  it("is nobody when two are called so, or when the one called so has a NIP", async () => {
    const { agency, keeper, toEko } = await anOffice();
    const twice = [await aPerson(agency, "Sukarno"), await aPerson(agency, "Sukarno")];
    for (const { personId } of twice)
      await asOwner().query(
        `UPDATE "Person" SET number = NULL, "employmentKind" = 'official' WHERE id = $1`,
        [personId],
      );
    for (const rater of ["Sukarno", "Eko"])
      await expect(setRater(keeper, { ...toEko, rater })).rejects.toBeRefused("organisation.rater-unknown");
  });
});

describe("setting a rater is refused", () => {
  it("to whoever does not keep the person's records", async () => {
    const { ayu, budi, stranger, toEko } = await anOffice();
    for (const other of [ayu, budi, stranger])
      await expect(setRater(other, toEko)).rejects.toBeRefused("not-found");
    expect(await raterOf(ayu)).toBe("Budi");
  });

  it("for somebody below the person, and for a number that nobody has", async () => {
    const { ayu, budi, keeper, toEko } = await anOffice();
    const circle = { ...(await changeTo(keeper, budi, ayu)), from: "2026-06-03" };
    await expect(setRater(keeper, circle)).rejects.toBeRefused("organisation.rater-below");
    const nobody = { ...toEko, rater: "000000000000000000" };
    await expect(setRater(keeper, nobody)).rejects.toBeRefused("organisation.rater-unknown");
  });

  it("for somebody who is below the person on any later day", async () => {
    const { ayu, eko, keeper, toEko } = await anOffice();
    await supervises(ayu, [eko], "2026-09-01");
    await expect(setRater(keeper, toEko)).rejects.toBeRefused("organisation.rater-below");
    expect(await raterOf(ayu)).toBe("Budi");
  });

  it("to one of two keepers who put two people over each other at the same moment", async () => {
    const { agency, eko, keeper } = await anOffice();
    const hadi = await aPerson(agency, "Hadi");
    const other = granted(await aPerson(agency, "Indah"), "agency_admin", agency.path);
    const [ekos, hadis] = [await changeTo(keeper, eko, hadi), await changeTo(other, hadi, eko)];
    const both = await Promise.allSettled([
      setRater(keeper, { ...ekos, from: "2026-06-03" }),
      setRater(other, { ...hadis, from: "2026-06-03" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [lost] = both.flatMap((outcome) =>
      outcome.status === "rejected" ? [outcome.reason as Error] : [],
    );
    expect(lost).toBeRefused("organisation.rater-below");
  });

  it("by the database itself where it closes a circle on any day", async () => {
    const { ayu, dewi, eko } = await anOffice();
    await supervises(ayu, [eko], "2026-09-01");
    await expect(supervises(ayu, [dewi], "2026-06-03")).rejects.toThrow(/circle/);
    await expect(supervises(eko, [dewi], "2026-06-03", "2026-08-31")).resolves.toBeUndefined();
    await expect(supervises(eko, [dewi], "2026-09-01")).rejects.toThrow(/circle/);
  });

  it("to the second of two keepers at the same moment", async () => {
    const { ayu, keeper, toEko } = await anOffice();
    const both = await Promise.allSettled([setRater(keeper, toEko), setRater(keeper, toEko)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await raterOf(ayu)).toBe("Eko");
  });
});
