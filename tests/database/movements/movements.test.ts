import { findSession } from "@/lib/access/queries";
import { recordMovement } from "@/lib/movements/commands/record";
import { findTasks } from "@/lib/tasks/queries";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import {
  aSeat,
  asked,
  moves,
  numberOf,
  raterOn,
  seatOn,
  seenBefore,
  twoDivisions,
} from "../../support/movements";
import { aSubmittedPlan } from "../../support/plans";
import { insertRows } from "../../support/rows";
import { anAgency, eventsOf, newsFor, transfers } from "../../support/world";

givenDatabase();

const today = "2026-06-03";
const office = async () => twoDivisions(await anAgency());

describe("a transfer", () => {
  it("takes the position and its rater along, leaves the plan behind, and tells both raters and the person", async () => {
    const { ayu, budi, gita, west, keeper } = await office();
    await aSeat(west, "Penata Barat");
    await aSubmittedPlan(ayu);
    const said = { unit: "Bidang Barat", position: "Penata Barat" };
    expect(await seenBefore(keeper, ayu, "transfer", today, said)).toMatchObject({
      blockers: [],
      effects: [
        { what: "leaves-seat", facts: { title: "Analis Timur" } },
        { what: "takes-seat", facts: { title: "Penata Barat", unit: "Bidang Barat" } },
        { what: "rated-by", facts: { name: "Gita" } },
      ],
    });
    expect(await raterOn(ayu, today)).toBe("Budi");
    await moves(keeper, ayu, "transfer", today, said);
    expect([await raterOn(ayu, "2026-06-02"), await raterOn(ayu, today)]).toEqual(["Budi", "Gita"]);
    expect(await seatOn(ayu, today)).toEqual(["definitive: Penata Barat"]);
    for (const rater of [gita, budi]) expect((await findTasks(rater)).plans).toEqual([]);
    expect((await findTasks(ayu)).toOpen).toBe(true);
    for (const told of [ayu, budi, gita]) expect(await newsFor(told)).toContain("movement.transferred");
    expect(await eventsOf(ayu.personId)).toContain("movement.transferred");
  });

  it("lies ahead until its day, and takes effect by itself", async () => {
    const { ayu, gita, budi, west, keeper } = await office();
    await aSeat(west, "Penata Barat");
    const planId = await aSubmittedPlan(ayu);
    await moves(keeper, ayu, "transfer", "2026-07-01", { unit: "Bidang Barat", position: "Penata Barat" });
    expect((await findTasks(budi)).plans.map(({ id }) => id)).toEqual([planId]);
    for (const rater of [budi, gita])
      expect((await findTasks({ ...rater, today: "2026-07-01" })).plans).toEqual([]);
    expect([await raterOn(ayu, "2026-06-30"), await raterOn(ayu, "2026-07-01")]).toEqual(["Budi", "Gita"]);
  });

  it("of a head names who rates the people instead, and of a new head brings them along", async () => {
    const { ayu, eka, budi, gita, hani, dewi, west, keeper } = await office();
    await aSeat(west, "Penata Barat");
    const down = { unit: "Bidang Barat", position: "Penata Barat" };
    expect(await seenBefore(keeper, budi, "transfer", today, down)).toMatchObject({
      blockers: [{ code: "movement.no-successor", count: 2 }],
    });
    await moves(keeper, budi, "transfer", today, { ...down, successor: ayu });
    expect([await raterOn(eka, today), await raterOn(ayu, today), await raterOn(budi, today)]).toEqual([
      "Ayu",
      "Dewi",
      "Gita",
    ]);
    await moves(keeper, hani, "transfer", "2026-06-10", {
      unit: "Bidang Timur",
      position: "Kepala Bidang Timur",
    });
    expect(await raterOn(hani, "2026-06-10")).toBe("Dewi");
    expect([await raterOn(ayu, "2026-06-09"), await raterOn(ayu, "2026-06-10")]).toEqual(["Dewi", "Hani"]);
    expect(await raterOn(gita, "2026-06-10")).toBe("Dewi");
    expect(dewi.personId).not.toBe(gita.personId);
  });
});

describe("Plt and Plh", () => {
  it("rate the people of the seat as long, who come back by themselves", async () => {
    const { ayu, eka, gita, keeper } = await office();
    await moves(keeper, gita, "daily_acting", today, { ...head, to: "2026-06-10" });
    expect(await seatOn(gita, today)).toEqual([
      "definitive: Kepala Bidang Barat",
      "daily_acting: Kepala Bidang Timur",
    ]);
    for (const person of [ayu, eka])
      expect([await raterOn(person, "2026-06-10"), await raterOn(person, "2026-06-11")]).toEqual([
        "Gita",
        "Budi",
      ]);
  });

  it("end on a day, with the people under whom the tree names then", async () => {
    const { ayu, gita, keeper } = await office();
    await moves(keeper, gita, "acting", today, head);
    await moves(keeper, gita, "acting_end", "2026-07-01");
    expect(await seatOn(gita, "2026-07-01")).toEqual(["definitive: Kepala Bidang Barat"]);
    expect([await raterOn(ayu, "2026-06-30"), await raterOn(ayu, "2026-07-01")]).toEqual(["Gita", "Budi"]);
  });
});

const head = { unit: "Bidang Timur", position: "Kepala Bidang Timur" };

describe("leave without a plan", () => {
  it("hands the people over as long, and back with the return", async () => {
    const { ayu, budi, gita, keeper } = await office();
    await moves(keeper, budi, "leave", today, { reason: "unpaid_leave", successor: gita });
    expect(await raterOn(ayu, today)).toBe("Gita");
    await expect(
      moves(keeper, budi, "leave", "2026-08-01", { reason: "suspended", successor: gita }),
    ).rejects.toBeRefused("movement.overlap");
    await moves(keeper, budi, "return", "2026-07-01");
    expect([await raterOn(ayu, "2026-06-30"), await raterOn(ayu, "2026-07-01")]).toEqual(["Gita", "Budi"]);
    await expect(moves(keeper, budi, "return", "2026-09-01")).rejects.toBeRefused("movement.not-away");
    await expect(moves(keeper, ayu, "leave", today)).rejects.toBeRefused("movement.reason-missing");
  });
});

describe("the end of service", () => {
  it("ends seats, both sides of supervision, roles, plan and account from that day", async () => {
    const { ayu, eka, budi, gita, agency, keeper } = await office();
    const sessionId = await aSession(budi.personId, agency.unitId);
    const planId = await aSubmittedPlan(budi);
    expect(await findSession(sessionId)).not.toBeNull();
    expect(await seenBefore(keeper, budi, "retirement", today, { successor: gita })).toMatchObject({
      effects: [{ what: "leaves-service" }, { what: "hands-over", facts: { count: 2, name: "Gita" } }],
      waiting: { closes: 1 },
    });
    await moves(keeper, budi, "retirement", today, { successor: gita });
    expect(await seatOn(budi, today)).toEqual([]);
    expect([await raterOn(budi, "2026-06-02"), await raterOn(budi, today)]).toEqual(["Dewi", null]);
    for (const person of [ayu, eka]) expect(await raterOn(person, today)).toBe("Gita");
    expect(await findSession(sessionId)).toBeNull();
    const { rows } = await asOwner().query(`SELECT status FROM "PerformancePlan" WHERE id = $1`, [planId]);
    expect(rows).toEqual([{ status: "closed" }]);
    const grants = await asOwner().query(
      `SELECT "validTo"::text AS until FROM "RoleGrant" WHERE "personId" = $1`,
      [budi.personId],
    );
    expect(grants.rows).toEqual([{ until: "2026-06-02" }]);
    await expect(moves(keeper, budi, "death", today, { successor: gita })).rejects.toBeRefused("not-found");
  });

  it("takes back a transfer that was recorded for later", async () => {
    const { ayu, west, keeper } = await office();
    await aSeat(west, "Penata Barat");
    await moves(keeper, ayu, "transfer", "2026-08-01", { unit: "Bidang Barat", position: "Penata Barat" });
    await moves(keeper, ayu, "death", "2026-06-10");
    expect([await seatOn(ayu, "2026-06-09"), await seatOn(ayu, "2026-08-01")]).toEqual([
      ["definitive: Analis Timur"],
      [],
    ]);
  });
});

describe("a departure that is on record for later", () => {
  it("ends what is recorded after it, on either side", async () => {
    const { ayu, eka, budi, gita, hani, west, keeper } = await office();
    await aSeat(west, "Penata Barat");
    const down = { unit: "Bidang Barat", position: "Penata Barat" };
    await moves(keeper, gita, "retirement", "2026-09-01", { successor: hani });
    await moves(keeper, ayu, "transfer", "2026-07-01", down);
    const seen = ["2026-07-01", "2026-08-31", "2026-09-01"].map((day) => raterOn(ayu, day));
    expect(await Promise.all(seen)).toEqual(["Gita", "Gita", "Hani"]);
    await moves(keeper, eka, "death", "2026-08-01");
    await moves(keeper, eka, "transfer", "2026-07-01", down);
    expect([await seatOn(eka, "2026-07-31"), await seatOn(eka, "2026-08-01")]).toEqual([
      ["definitive: Penata Barat"],
      [],
    ]);
    expect([await raterOn(eka, "2026-07-31"), await raterOn(eka, "2026-08-01")]).toEqual(["Gita", null]);
    expect(await raterOn(budi, "2026-09-01")).toBe("Dewi");
  });

  it("is told where nobody is on record to follow", async () => {
    const { ayu, west, gita, hani, dewi, keeper } = await office();
    await aSeat(west, "Penata Barat");
    await asOwner().query(
      `UPDATE "Supervision" SET "validTo" = '2026-06-02' WHERE "raterId" = ANY ($1::uuid[])`,
      [[gita.personId, dewi.personId]],
    );
    for (const leaver of [gita, dewi]) await moves(keeper, leaver, "retirement", "2026-09-01");
    const down = { unit: "Bidang Barat", position: "Penata Barat" };
    await expect(moves(keeper, ayu, "transfer", "2026-07-01", down)).rejects.toBeRefused(
      "movement.rater-leaves",
    );
    expect(await raterOn(hani, today)).toBeNull();
  });
});

/** An account with a session, and a role. */
async function aSession(personId: string, unitId: string) {
  const [account, session] = [crypto.randomUUID(), crypto.randomUUID()];
  await insertRows(asOwner(), "Account", [
    { id: account, personId, username: account, locale: "id", version: 0 },
  ]);
  const times = {
    startedAt: new Date().toISOString(),
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  };
  await insertRows(asOwner(), "UserSession", [{ id: session, accountId: account, ...times }]);
  const grant = { id: crypto.randomUUID(), personId, role: "leadership", unitId, validFrom: "2024-01-01" };
  await insertRows(asOwner(), "RoleGrant", [grant]);
  return session;
}

describe("a movement is refused", () => {
  it.each([
    ["that lies before what is on record", "2023-12-01", {}, "movement.not-serving"],
    ["to a unit that nobody knows", today, { unit: "Bidang Utara" }, "movement.unknown-unit"],
    ["to no unit", today, { unit: "" }, "movement.unit-missing"],
    ["to a position that the unit has not", today, { position: "Kepala" }, "movement.unknown-position"],
    ["to no position", today, { position: "" }, "movement.position-missing"],
    ["to a head seat that is held", today, {}, "movement.seat-taken"],
    ["with a rater whom nobody knows", today, { rater: "999" }, "organisation.rater-unknown"],
    ["with a successor whom nobody knows", today, { successor: "999" }, "movement.successor-unknown"],
  ] as const)("%s", async (_, from, said, code) => {
    const { ayu, keeper } = await office();
    const wanted = { unit: "Bidang Barat", position: "Kepala Bidang Barat", ...said };
    await expect(moves(keeper, ayu, "transfer", from, wanted)).rejects.toBeRefused(code);
  });

  it("where rater or successor are the person, below the person, or hold nothing", async () => {
    const { budi, gita, eka, west, keeper, agency } = await office();
    await aSeat(west, "Penata Barat");
    const down = { unit: "Bidang Barat", position: "Penata Barat" };
    const refusal = (said: object) =>
      expect(moves(keeper, budi, "transfer", today, { ...down, ...said })).rejects;
    await refusal({ successor: budi }).toBeRefused("movement.successor-oneself");
    await refusal({ successor: gita, rater: await numberOf(budi) }).toBeRefused("organisation.rater-oneself");
    await transfers(eka, agency, "2026-06-02");
    await asOwner().query(
      `UPDATE "Assignment" SET "validTo" = '2026-06-02' WHERE "personId" = $1 AND "validTo" IS NULL`,
      [eka.personId],
    );
    await refusal({ successor: eka }).toBeRefused("movement.successor-not-serving");
    await refusal({ successor: gita, rater: await numberOf(eka) }).toBeRefused("movement.rater-not-serving");
  });

  it("in one's own case, for people of others, before a closed period's end, and twice", async () => {
    const { ayu, budi, gita, keeper, west, agency } = await office();
    await aSeat(west, "Penata Barat");
    const down = { unit: "Bidang Barat", position: "Penata Barat" };
    await expect(moves(keeper, keeper, "transfer", today, down)).rejects.toBeRefused("movement.own-case");
    await expect(moves(keeper, budi, "retirement", today, { successor: keeper })).rejects.toBeRefused(
      "movement.own-case",
    );
    await expect(moves(gita, ayu, "transfer", today, down)).rejects.toBeRefused("not-found");
    const other = await office();
    await expect(moves(other.keeper, ayu, "transfer", today, down)).rejects.toBeRefused("not-found");
    const cycle = crypto.randomUUID();
    await insertRows(asOwner(), "EvaluationCycle", [
      { id: cycle, agencyId: agency.agencyId, year: 2026, cadence: "quarterly", version: 0 },
    ]);
    await insertRows(asOwner(), "EvaluationPeriod", [
      {
        id: crypto.randomUUID(),
        cycleId: cycle,
        kind: "periodic",
        number: 1,
        startsOn: "2026-01-01",
        endsOn: "2026-03-31",
        opensOn: "2026-03-15",
        closesOn: "2026-04-14",
      },
    ]);
    await expect(moves(keeper, ayu, "transfer", "2026-03-31", down)).rejects.toBeRefused(
      "movement.closed-period",
    );
    await moves(keeper, ayu, "transfer", "2026-04-01", down);
    await expect(moves(keeper, ayu, "transfer", "2026-04-01", down)).rejects.toBeRefused(
      "movement.recorded-already",
    );
    await expect(
      moves(keeper, ayu, "transfer", "2026-04-01", { unit: "Bidang Timur", position: "Analis Timur" }),
    ).rejects.toBeRefused("movement.too-early");
    await expect(moves(keeper, ayu, "transfer", today, down)).rejects.toBeRefused("movement.there-already");
    const stale = { ...(await asked(ayu, "retirement", today)), version: 0, basis: "SK" };
    await expect(recordMovement(keeper, stale)).rejects.toBeRefused("stale");
  });

  it("out of a service that was left, and a second time on an earlier day", async () => {
    const { ayu, keeper } = await office();
    await moves(keeper, ayu, "retirement", "2026-09-01");
    await expect(moves(keeper, ayu, "retirement", "2026-09-01")).rejects.toBeRefused(
      "movement.recorded-already",
    );
    await expect(moves(keeper, ayu, "resignation", "2026-07-01")).rejects.toBeRefused(
      "movement.leaves-already",
    );
    await expect(moves(keeper, ayu, "leave", "2026-10-01", { reason: "unpaid_leave" })).rejects.toBeRefused(
      "movement.gone",
    );
  });

  it("as Plt of no head seat, twice over, or where nobody took care of one", async () => {
    const { ayu, eka, gita, keeper } = await office();
    const seat = { unit: "Bidang Barat", position: "Analis Barat" };
    await expect(moves(keeper, ayu, "acting", today, seat)).rejects.toBeRefused("movement.no-head-seat");
    await moves(keeper, gita, "acting", today, head);
    await expect(moves(keeper, eka, "acting", today, head)).rejects.toBeRefused("movement.seat-taken");
    await expect(moves(keeper, eka, "acting_end", today)).rejects.toBeRefused("movement.no-acting");
    await expect(
      moves(keeper, eka, "daily_acting", today, { ...head, to: "2026-06-01" }),
    ).rejects.toBeRefused("movement.ends-first");
  });
});

describe("the database refuses under direct SQL", () => {
  it("service after a departure, on either side of supervision", async () => {
    const { ayu, budi, hani, gita, keeper } = await office();
    await moves(keeper, ayu, "retirement", today);
    const supervision = `INSERT INTO "Supervision" (id, "personId", "raterId", basis, "validFrom")
      VALUES (gen_random_uuid(), $1, $2, 'structure', '2026-07-01')`;
    await expect(asApp(supervision, [ayu.personId, budi.personId])).rejects.toThrow(/has left/);
    await asOwner().query(`UPDATE "Supervision" SET "validTo" = '2026-06-02' WHERE "personId" = $1`, [
      hani.personId,
    ]);
    await expect(asApp(supervision, [hani.personId, ayu.personId])).rejects.toThrow(/has left/);
    const reopened = asApp(`UPDATE "Assignment" SET "validTo" = NULL WHERE "personId" = $1`, [ayu.personId]);
    await expect(reopened).rejects.toThrow(/has left/);
    const again = `INSERT INTO "Movement" (id, "personId", kind, "validFrom", basis, "recordedById", "recordedAt")
      VALUES (gen_random_uuid(), $1, 'death', '2026-07-01', 'SK', $2, now())`;
    await expect(asApp(again, [ayu.personId, keeper.personId])).rejects.toThrow("Movement_one_departure");
    await expect(asApp(again, [gita.personId, gita.personId])).rejects.toThrow("Movement_not_own_case");
    await expect(asApp(again, [gita.personId, keeper.personId])).rejects.toThrow(/has left/);
    await expect(asApp(`DELETE FROM "Movement"`, [])).rejects.toThrow("permission denied");
  });

  it("overlaps of seats, raters, leave and Plt", async () => {
    const { ayu, budi, gita, eka, keeper } = await office();
    const { rows } = await asOwner().query<{ id: string }>(
      `SELECT p.id FROM "Position" p JOIN "Assignment" a ON a."positionId" = p.id WHERE a."personId" = $1`,
      [budi.personId],
    );
    const seat = `INSERT INTO "Assignment" (id, "personId", "positionId", kind, "validFrom") VALUES (gen_random_uuid(), $1, $2, $3, '2026-05-01')`;
    const id = rows[0]?.id;
    await expect(asApp(seat, [ayu.personId, id, "definitive"])).rejects.toThrow(
      "Assignment_one_definitive_per_person",
    );
    await moves(keeper, gita, "acting", today, head);
    await expect(asApp(seat, [eka.personId, id, "acting"])).rejects.toThrow("Assignment_one_acting_per_unit");
    const rated = `INSERT INTO "Supervision" (id, "personId", "raterId", basis, "validFrom") VALUES (gen_random_uuid(), $1, $2, 'structure', '2026-05-01')`;
    await expect(asApp(rated, [ayu.personId, gita.personId])).rejects.toThrow("Supervision_one_rater_a_day");
    const away = `INSERT INTO "PlanExemption" (id, "personId", reason, "validFrom") VALUES (gen_random_uuid(), $1, 'suspended', '2026-05-01')`;
    await asApp(away, [ayu.personId]);
    await expect(asApp(away, [ayu.personId])).rejects.toThrow("PlanExemption_one_a_day");
  });
});
