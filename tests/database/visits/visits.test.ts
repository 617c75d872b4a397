import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { foldFigures } from "@/lib/reporting/commands/fold";
import { cancelVisit, holdVisit, planVisit } from "@/lib/visits/commands";
import { findVisits } from "@/lib/visits/queries";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { insertRows } from "../../support/rows";
import { anAgency, aPerson, eventsOf, granted, heads, newsFor, today } from "../../support/world";

givenDatabase();

const day = "2026-06-10";

/** An agency with who keeps its people, its head, a member, and a trainer and a stranger from elsewhere. */
async function aWorld() {
  const [agency, elsewhere] = [await anAgency(), await anAgency()];
  const keeper = granted(await aPerson(agency, "Kania"), "agency_admin", agency.path);
  const [head, member] = [await aPerson(agency, "Hadi"), await aPerson(agency, "Ayu")];
  await heads(head, agency, "definitive");
  await insertRows(asOwner(), "RoleGrant", [
    {
      ...{ id: randomUUID(), personId: keeper.personId, role: "agency_admin", unitId: agency.unitId },
      validFrom: "2024-01-01",
    },
  ]);
  const [trainer, stranger] = [await aPerson(elsewhere, "Tono"), await aPerson(elsewhere, "Citra")];
  return { agency, elsewhere, keeper, head, member, trainer, stranger };
}

type World = Awaited<ReturnType<typeof aWorld>>;

const numberOf = async ({ personId }: Actor) =>
  (await asOwner().query<{ number: string }>(`SELECT number FROM "Person" WHERE id = $1`, [personId])).rows[0]
    ?.number ?? "";

const planned = async (
  { agency, keeper, trainer }: World,
  changes: Partial<Parameters<typeof planVisit>[1]> = {},
) =>
  planVisit(keeper, {
    ...{ unitId: agency.unitId, step: "drafted", day, trainer: await numberOf(trainer), note: "Laptop" },
    ...changes,
  });

const on = (actor: Actor, date: string): Actor => ({ ...actor, today: date, now: `${date}T02:00:00.000Z` });
const onItsDay = (actor: Actor) => on(actor, day);
const clock = (date: string | null) => asOwner().query(`UPDATE "Government" SET "demoToday" = $1`, [date]);

describe("planning a visit", () => {
  it("tells the trainer and the head, leaves a trace, and stands in the lists of whom it concerns", async () => {
    const world = await aWorld();
    const visitId = await planned(world);
    for (const told of [world.trainer, world.head]) {
      expect(await newsFor(told)).toEqual(["visit.planned"]);
      expect((await findVisits(told, null)).visits).toMatchObject([
        {
          id: visitId,
          step: "drafted",
          day,
          trainer: "Tono",
          note: "Laptop",
          state: "planned",
          mayCancel: false,
        },
      ]);
    }
    expect(await eventsOf(visitId)).toEqual(["visit.planned"]);
    expect((await findVisits(world.keeper, world.agency.unitId)).asked).toMatchObject({
      id: world.agency.unitId,
    });
  });

  it("takes the name of a trainer from elsewhere", async () => {
    const world = await aWorld();
    await planned(world, { trainer: "Rina, Pusdiklat" });
    expect((await findVisits(world.keeper, null)).visits).toMatchObject([{ trainer: "Rina, Pusdiklat" }]);
  });

  it("is for whoever keeps the unit's people, and for nobody else", async () => {
    const { agency, elsewhere, keeper, head, stranger } = await aWorld();
    const visit = { step: "drafted" as const, day, trainer: "Rina", note: "" };
    for (const actor of [head, stranger, granted(stranger, "leadership", agency.path)])
      await expect(planVisit(actor, { ...visit, unitId: agency.unitId })).rejects.toBeRefused("not-found");
    await expect(planVisit(keeper, { ...visit, unitId: elsewhere.unitId })).rejects.toBeRefused("not-found");
    await expect(findVisits(granted(stranger, "leadership", agency.path), agency.unitId)).rejects.toBeRefused(
      "not-found",
    );
    await expect(findVisits(stranger, null)).rejects.toBeRefused("not-found");
  });

  it("is refused for a day that is over, a number of nobody, and twice a day", async () => {
    const world = await aWorld();
    await expect(planned(world, { day: "2026-06-02" })).rejects.toBeRefused("visit.day-past");
    await expect(planned(world, { trainer: "999999999999999999" })).rejects.toBeRefused(
      "visit.trainer-unknown",
    );
    await planned(world);
    await expect(planned(world, { trainer: "Rina" })).rejects.toBeRefused("visit.twice");
    await planned(world, { step: "reported" });
  });
});

describe("a visit that is planned", () => {
  beforeEach(() => clock(day));
  afterAll(() => clock(null));

  it("is held with what was seen, by whoever planned it or by its trainer, and once", async () => {
    const world = await aWorld();
    const [one, other] = [await planned(world), await planned(world, { step: "reported" })];
    await holdVisit(onItsDay(world.trainer), { visitId: one, version: 0, seen: "Ramai" });
    await holdVisit(onItsDay(world.keeper), { visitId: other, version: 0, seen: "Sepi" });
    expect((await findVisits(world.keeper, null)).visits).toMatchObject([
      { state: "held", outcome: "Sepi" },
      { state: "held", outcome: "Ramai" },
    ]);
    expect(await eventsOf(one)).toEqual(["visit.planned", "visit.held"]);
    expect(await newsFor(world.head)).toContain("visit.held");
    const again = { visitId: one, version: 1 };
    await expect(holdVisit(onItsDay(world.keeper), { ...again, seen: "x" })).rejects.toBeRefused(
      "visit.over",
    );
    await expect(cancelVisit(world.keeper, { ...again, reason: "x" })).rejects.toBeRefused("visit.over");
  });

  it("is not held before its day, from a stale page, or by a stranger", async () => {
    const world = await aWorld();
    const visit = { visitId: await planned(world), version: 0, seen: "x" };
    await expect(holdVisit(world.keeper, visit)).rejects.toBeRefused("visit.not-yet");
    await expect(holdVisit(onItsDay(world.keeper), { ...visit, version: 3 })).rejects.toBeRefused("stale");
    for (const actor of [world.stranger, world.head])
      await expect(holdVisit(onItsDay(actor), visit)).rejects.toBeRefused("not-found");
  });

  it("is cancelled with the reason by whoever keeps the people, not by its trainer; its day is free again", async () => {
    const world = await aWorld();
    const visit = { visitId: await planned(world), version: 0, reason: "Banjir" };
    await expect(cancelVisit(world.trainer, visit)).rejects.toBeRefused("not-found");
    await expect(cancelVisit(world.keeper, { ...visit, version: 1 })).rejects.toBeRefused("stale");
    await cancelVisit(world.keeper, visit);
    expect((await findVisits(world.keeper, null)).visits).toMatchObject([
      { state: "cancelled", outcome: "Banjir" },
    ]);
    expect(await newsFor(world.trainer)).toEqual(["visit.planned", "visit.cancelled"]);
    await planned(world);
  });

  it("is settled by one of two who come at the same moment", async () => {
    const world = await aWorld();
    const visitId = await planned(world);
    const outcomes = await Promise.allSettled([
      holdVisit(onItsDay(world.keeper), { visitId, version: 0, seen: "x" }),
      cancelVisit(world.keeper, { visitId, version: 0, reason: "y" }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("says what moved at its unit since the week before it", async () => {
    const world = await aWorld();
    const signIn = async ({ personId }: Actor, at: string) => {
      const accountId = randomUUID();
      await insertRows(asOwner(), "Account", [
        {
          ...{ id: accountId, personId, username: accountId.slice(0, 18) },
          createdAt: "2026-01-05T02:00:00Z",
        },
      ]);
      await insertRows(asOwner(), "UserSession", [
        { ...{ id: randomUUID(), accountId, startedAt: at }, expiresAt: at },
      ]);
    };
    await planned(world, { step: "signed_in", day: today });
    await signIn(world.member, "2026-05-20T02:00:00Z");
    await signIn(world.keeper, "2026-06-04T02:00:00Z");
    await asOwner().query(`INSERT INTO "FiguresDue" ("personId", year) SELECT id, 2026 FROM "Person"`);
    await foldFigures(day);
    expect((await findVisits(world.keeper, null)).visits[0]?.moved).toMatchObject({
      before: 1,
      now: 2,
      owing: 3,
    });
  });
});

describe("what visits moved together", () => {
  afterAll(() => clock(null));

  /** An agency with a unit below it, both with four weeks in each of which people took a step: three, and one of them below. */
  async function nested() {
    const world = await aWorld();
    const { agency } = world;
    const below = randomUUID();
    await insertRows(asOwner(), "Unit", [
      {
        ...{
          id: below,
          agencyId: agency.agencyId,
          parentId: agency.unitId,
          name: "Bidang",
          kind: "division",
        },
        ...{ code: "bidang", path: "" },
      },
    ]);
    await clock("2026-05-04");
    const visit = async (unitId: string, date: string, step: "drafted" | "reported" = "drafted") => {
      const keeper = on(world.keeper, "2026-05-04");
      const visitId = await planned({ ...world, keeper }, { unitId, day: date, step, trainer: "Rina" });
      return { visitId, date };
    };
    const hold = async ({ visitId, date }: { visitId: string; date: string }) => {
      await clock(date);
      await holdVisit(on(world.keeper, date), { visitId, version: 0, seen: "x" });
    };
    const adopt = (unitId: string, people: number) =>
      insertRows(
        asOwner(),
        "UnitAdoption",
        ["2026-05-04", "2026-05-11", "2026-05-18", "2026-05-25"].map((week) => ({
          ...{ unitId, year: 2026, step: "drafted", week, people },
        })),
      );
    await asOwner().query(`DELETE FROM "UnitAdoption" WHERE "unitId" = ANY($1::uuid[])`, [
      [agency.unitId, below],
    ]);
    await adopt(agency.unitId, 3);
    await adopt(below, 1);
    const counts = async () => (await findVisits(world.keeper, null)).counts;
    return { agency, below, visit, hold, counts };
  }

  it("is counted since the first of several visits of one step to a unit", async () => {
    const { agency, visit, hold, counts } = await nested();
    const [first, second, other] = [
      await visit(agency.unitId, "2026-05-13"),
      await visit(agency.unitId, "2026-05-20"),
      await visit(agency.unitId, "2026-05-27", "reported"),
    ];
    expect(await counts()).toEqual({ planned: 3, held: 0, gained: 0 });
    await hold(first);
    await hold(second);
    expect(await counts()).toEqual({ planned: 1, held: 2, gained: 9 });
    await hold(other);
    expect(await counts()).toEqual({ planned: 0, held: 3, gained: 9 });
  });

  it("counts nobody twice who stands in two units that were visited", async () => {
    const { agency, below, visit, hold, counts } = await nested();
    const [early, whole, late] = [
      await visit(below, "2026-05-06"),
      await visit(agency.unitId, "2026-05-20"),
      await visit(below, "2026-05-27"),
    ];
    await hold(late);
    expect(await counts()).toMatchObject({ gained: 1 });
    await hold(whole);
    expect(await counts()).toMatchObject({ gained: 6 });
    await hold(early);
    expect(await counts()).toMatchObject({ gained: 8 });
  });
});

describe("visits in the database", () => {
  const refusedBy = (constraint: string) => expect.objectContaining({ constraint });
  const write = (unitId: string, by: string, row: Record<string, unknown> = {}) => {
    const all: Record<string, unknown> = {
      ...{ id: randomUUID(), unitId, heldOn: day, step: "drafted", trainerName: "Rina" },
      ...{ plannedById: by, plannedAt: "2026-06-03T02:00:00Z" },
      ...row,
    };
    const names = Object.keys(all);
    return asApp(
      `INSERT INTO "TrainerVisit" (${names.map((name) => `"${name}"`).join(", ")})
       VALUES (${names.map((_, i) => `$${i + 1}`).join(", ")})`,
      Object.values(all),
    );
  };

  it.each([
    ["of two trainers or none", { trainerName: null }, "TrainerVisit_trainer"],
    ["about no step", { step: "owing" }, "TrainerVisit_step"],
    ["for a day that was over", { heldOn: "2026-06-02" }, "TrainerVisit_to_come"],
    ["that was held from the beginning", { state: "held", outcome: "x" }, "TrainerVisit_planned"],
    ["with an outcome to come", { outcome: "x" }, "TrainerVisit_settled"],
    ["with a note of nothing", { note: " " }, "TrainerVisit_note"],
  ])("are none %s", async (_, row, constraint) => {
    const { agency, keeper } = await aWorld();
    await expect(write(agency.unitId, keeper.personId, row)).rejects.toEqual(refusedBy(constraint));
  });

  it("are held not before their day, and stay as they were settled", async () => {
    const world = await aWorld();
    const visitId = await planned(world);
    await clock("2026-06-03");
    const settle = (state: string) =>
      asApp(
        `UPDATE "TrainerVisit" SET state = $2::"VisitState", outcome = 'x', "settledById" = $3, "settledAt" = now() WHERE id = $1`,
        [visitId, state, world.keeper.personId],
      );
    await expect(settle("held")).rejects.toEqual(refusedBy("TrainerVisit_held"));
    await settle("cancelled");
    await expect(settle("held")).rejects.toEqual(refusedBy("TrainerVisit_planned"));
    for (const sql of [
      `DELETE FROM "TrainerVisit" WHERE id = $1`,
      `UPDATE "TrainerVisit" SET "heldOn" = '2026-07-01' WHERE id = $1`,
    ])
      await expect(asApp(sql, [visitId])).rejects.toEqual(expect.objectContaining({ code: "42501" }));
    await clock(null);
  });
});
