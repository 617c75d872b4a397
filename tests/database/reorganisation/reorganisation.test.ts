import { openEvaluations } from "@/lib/evaluation/commands/open-evaluations";
import { ownEvaluations } from "@/lib/evaluation/queries/lists";
import { findUnit, findUnits } from "@/lib/reorganisation/queries/units";
import { recordReorganisation } from "@/lib/reorganisation/commands/record";
import { establishTeam } from "@/lib/teams/commands";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { aSemesterCycle, inWindow } from "../../support/evaluations";
import { aSeat, aUnit, moves, raterOn, seatOn, twoDivisions } from "../../support/movements";
import { anApprovedPlan, aSubmittedPlan, seen } from "../../support/plans";
import { positionIdOf, reorganises, seenOfUnit, unitOn } from "../../support/reorganisation";
import { teamOf } from "../../support/teams";
import { anAgency, eventsOf, newsFor } from "../../support/world";

givenDatabase();

const today = "2026-06-03";
const from = "2026-06-01";
const office = async () => twoDivisions(await anAgency());

describe("a merger", () => {
  /** The eastern division has lost its head; its people were handed to Gita of the western one. */
  async function headless() {
    const all = await office();
    await moves(all.keeper, all.budi, "retirement", "2026-05-01", { successor: all.dewi });
    return all;
  }
  const into = { unit: "Bidang Barat" };

  it("takes positions, people, open plans and teams along, under the head who is left", async () => {
    const { ayu, eka, dewi, gita, east, west, keeper } = await headless();
    const planId = await aSubmittedPlan(ayu);
    await establishTeam(keeper, teamOf(east, eka, [ayu]));
    const preview = await seenOfUnit(keeper, east, "merge", from, into);
    expect(preview).toMatchObject({
      blockers: [],
      effects: [
        { what: "merged", facts: { unit: "Bidang Timur", name: "Bidang Barat" } },
        { what: "people", facts: { count: 2, positions: 2 } },
        { what: "head", facts: { name: "Gita" } },
        { what: "rated-by", facts: { count: 2, name: "Gita" } },
      ],
      along: { plans: 1, waiting: 1, teams: 1, evaluations: 0 },
    });
    expect(await unitOn(ayu, today)).toBe("Bidang Timur");
    await reorganises(keeper, east, "merge", from, into);
    expect([await unitOn(ayu, "2026-05-31"), await unitOn(ayu, from)]).toEqual([
      "Bidang Timur",
      "Bidang Barat",
    ]);
    expect([await raterOn(ayu, "2026-05-31"), await raterOn(ayu, from)]).toEqual(["Dewi", "Gita"]);
    expect(await seatOn(eka, today)).toEqual(["definitive: Penyuluh Timur"]);
    expect(await seen(gita, planId)).toMatchObject({ status: "submitted", unit: { name: "Bidang Barat" } });
    const { rows } = await asOwner().query(
      `SELECT t."unitId", h."validFrom"::text AS "from", h."validTo" FROM "WorkTeam" t JOIN "TeamSeat" s ON s."teamId" = t.id
       JOIN "SeatHeld" h ON h."seatId" = s.id WHERE s."personId" = $1 ORDER BY 2`,
      [ayu.personId],
    );
    expect(rows).toMatchObject([{ unitId: west.unitId, validTo: null }]);
    for (const told of [ayu, eka, gita, dewi]) expect(await newsFor(told)).toContain("movement.unit-merged");
    expect(await newsFor(ayu)).toContain("movement.rater-changed");
    expect(await eventsOf(east.unitId)).toEqual(["movement.unit-merged"]);
  });

  it("leaves what became of both on record, and the old unit as the past of the new one", async () => {
    const { east, west, keeper } = await headless();
    const below = await aUnit(east, "Seksi Jauh");
    await reorganises(keeper, east, "merge", from, into);
    expect(await findUnit(keeper, east.unitId)).toMatchObject({
      ...{ closedFrom: from, parent: "Bidang Barat", positions: [{ held: [] }, { held: [] }, { held: [] }] },
      history: [{ kind: "merged", from, other: { name: "Bidang Barat" } }],
    });
    expect(await findUnit(keeper, west.unitId)).toMatchObject({
      ...{ closedFrom: null, children: [{ id: below.unitId, name: "Seksi Jauh" }] },
      history: [
        { kind: "moved", unit: { name: "Seksi Jauh" } },
        { kind: "merged", unit: { name: "Bidang Timur" } },
      ],
    });
    const { units } = await findUnits(keeper, { search: "timur", page: 1 });
    expect(units).toMatchObject([{ name: "Bidang Timur", closedFrom: from, people: 0, head: null }]);
  });

  it("keeps evaluations with the rater and the unit for which they were opened", async () => {
    const { agency, ayu, dewi, east, keeper } = await headless();
    await anApprovedPlan(ayu, dewi);
    await aSemesterCycle(agency);
    await openEvaluations(inWindow(dewi));
    const late = inWindow(keeper);
    await reorganises(late, east, "merge", "2026-06-20", into);
    const { rows } = await asOwner().query(
      `SELECT e."unitId", w.name FROM "Evaluation" e JOIN "Person" w ON w.id = e."raterId" WHERE e.id = $1`,
      [(await ownEvaluations(ayu))[0]?.id],
    );
    expect(rows).toEqual([{ unitId: east.unitId, name: "Dewi" }]);
  });

  it("lets the head of the one lead both where the other has none", async () => {
    const { ayu, gita, hani, west, keeper } = await headless();
    await reorganises(keeper, west, "merge", from, { unit: "Bidang Timur" });
    expect(await seatOn(gita, today)).toEqual(["definitive: Kepala Bidang Timur"]);
    expect([await raterOn(ayu, today), await raterOn(hani, today), await raterOn(gita, today)]).toEqual([
      "Gita",
      "Gita",
      "Dewi",
    ]);
  });

  it("ends the care of whoever led the merged unit in the meantime, and lets exceptions stay", async () => {
    const { ayu, eka, hani, dewi, east, keeper } = await headless();
    await moves(keeper, hani, "acting", "2026-05-10", {
      unit: "Bidang Timur",
      position: "Kepala Bidang Timur",
    });
    await asOwner().query(
      `UPDATE "Supervision" SET basis = 'special', "raterId" = $2 WHERE "personId" = $1 AND "validTo" IS NULL`,
      [eka.personId, dewi.personId],
    );
    const preview = await seenOfUnit(keeper, east, "merge", from, into);
    expect(preview.effects).toContainEqual({
      ...{ what: "care-ends", facts: { name: "Hani", title: "Kepala Bidang Timur" } },
    });
    await reorganises(keeper, east, "merge", from, into);
    expect([await raterOn(ayu, "2026-05-31"), await raterOn(ayu, today)]).toEqual(["Hani", "Gita"]);
    expect(await raterOn(eka, today)).toBe("Dewi");
    expect(await seatOn(hani, today)).toEqual(["definitive: Analis Barat"]);
  });

  it("takes away a care of its head seat that was recorded for later", async () => {
    const { ayu, hani, east, keeper } = await headless();
    const head = { unit: "Bidang Timur", position: "Kepala Bidang Timur" };
    await moves(keeper, hani, "acting", "2026-07-01", head);
    await reorganises(keeper, east, "merge", from, into);
    expect(await seatOn(hani, "2026-07-01")).toEqual(["definitive: Analis Barat"]);
    expect([await raterOn(ayu, today), await raterOn(ayu, "2026-07-01")]).toEqual(["Gita", "Gita"]);
  });

  it("comes for whoever is recorded to arrive later", async () => {
    const { hani, east, keeper } = await headless();
    await aSeat(east, "Penata Timur");
    await moves(keeper, hani, "transfer", "2026-07-01", { unit: "Bidang Timur", position: "Penata Timur" });
    await reorganises(keeper, east, "merge", from, into);
    expect([await unitOn(hani, "2026-07-01"), await raterOn(hani, "2026-07-01")]).toEqual([
      "Bidang Barat",
      "Gita",
    ]);
  });

  it("leaves a name behind that nobody is transferred to, and that another unit may take", async () => {
    const { hani, east, west, keeper } = await headless();
    await reorganises(keeper, east, "rename", from, { name: "Bidang Kawah" });
    await reorganises(keeper, east, "merge", from, into);
    const seat = { unit: "Bidang Kawah", position: "Analis Timur" };
    await expect(moves(keeper, hani, "transfer", today, seat)).rejects.toBeRefused("movement.unknown-unit");
    await reorganises(keeper, west, "rename", from, { name: "Bidang Kawah" });
    await moves(keeper, hani, "transfer", today, seat);
    expect(await seatOn(hani, today)).toEqual(["definitive: Analis Timur"]);
  });

  it("is refused in words", async () => {
    const { agency, dewi, gita, east, west, keeper } = await office();
    const stranger = await anAgency();
    const merge = (day: string, unit: string) => reorganises(keeper, east, "merge", day, { unit });
    await expect(merge(from, "Bidang Barat")).rejects.toBeRefused("movement.unit-two-heads");
    await expect(merge("2026-06-04", "Bidang Barat")).rejects.toBeRefused("movement.unit-day-to-come");
    await expect(merge(from, "Bidang Timur")).rejects.toBeRefused("movement.unit-below-itself");
    await expect(merge(from, "")).rejects.toBeRefused("movement.unit-missing");
    await expect(merge(from, "Bidang Selatan")).rejects.toBeRefused("movement.unknown-unit");
    await expect(reorganises(keeper, agency, "merge", from, into)).rejects.toBeRefused(
      "movement.unit-whole-agency",
    );
    await expect(reorganises(keeper, stranger, "close", from)).rejects.toBeRefused("not-found");
    const { rows } = await asOwner().query<{ name: string }>(`SELECT name FROM "Unit" WHERE id = $1`, [
      stranger.unitId,
    ]);
    await expect(merge(from, rows[0]?.name ?? "")).rejects.toBeRefused("movement.outside-reach");
    const both = {
      ...keeper,
      grants: [...keeper.grants, { role: "regional_hr" as const, unitPath: stranger.path }],
    };
    const far = { unit: rows[0]?.name ?? "" };
    await expect(reorganises(both, east, "merge", from, far)).rejects.toBeRefused(
      "movement.unit-other-agency",
    );
    const own = { ...dewi, grants: keeper.grants };
    await moves(keeper, gita, "retirement", "2026-05-01", { successor: dewi });
    await expect(reorganises(own, west, "merge", from, { unit: "Bidang Timur" })).rejects.toBeRefused(
      "movement.own-case",
    );
  });
});

describe("a split", () => {
  it("makes a unit of the chosen positions, led by the one above until it has a head", async () => {
    const { ayu, eka, budi, dewi, east, keeper } = await office();
    const planId = await anApprovedPlan(ayu, budi);
    const said = { name: "Bidang Data", head: "Kepala Bidang Data", positions: [await positionIdOf(ayu)] };
    expect(await seenOfUnit(keeper, east, "split", from, said)).toMatchObject({
      effects: [
        { what: "split", facts: { name: "Bidang Data" } },
        { what: "people", facts: { count: 1, positions: 1, unit: "Bidang Data" } },
        { what: "no-head" },
        { what: "rated-by", facts: { count: 1, name: "Dewi" } },
      ],
    });
    await reorganises(keeper, east, "split", from, said);
    expect([await unitOn(ayu, from), await unitOn(eka, from)]).toEqual(["Bidang Data", "Bidang Timur"]);
    expect([await raterOn(ayu, from), await raterOn(eka, from)]).toEqual(["Dewi", "Budi"]);
    expect(await seen(dewi, planId)).toMatchObject({ status: "approved", unit: { name: "Bidang Data" } });
    const head = { unit: "Bidang Data", position: "Kepala Bidang Data" };
    await moves(keeper, eka, "acting", today, head);
    expect(await raterOn(ayu, today)).toBe("Eka");
  });

  it("is refused in words", async () => {
    const { ayu, budi, east, keeper } = await office();
    const said = { name: "Bidang Data", head: "Kepala Bidang Data", positions: [await positionIdOf(ayu)] };
    const split = (changes: object) => reorganises(keeper, east, "split", from, { ...said, ...changes });
    await expect(split({ positions: [] })).rejects.toBeRefused("movement.unit-positions-missing");
    await expect(split({ positions: [await positionIdOf(budi)] })).rejects.toBeRefused(
      "movement.unit-head-stays",
    );
    await expect(split({ head: "" })).rejects.toBeRefused("movement.unit-head-missing");
    await expect(split({ head: "analis timur" })).rejects.toBeRefused("movement.unit-head-no-head");
    await expect(split({ name: "" })).rejects.toBeRefused("movement.unit-name-missing");
    await expect(split({ name: "bidang barat" })).rejects.toBeRefused("movement.unit-name-taken");
  });
});

describe("a move below another unit", () => {
  it("gives the head the rater of the new place, and keeps what is below", async () => {
    const { ayu, budi, gita, east, west, keeper } = await office();
    await reorganises(keeper, east, "move", from, { unit: "Bidang Barat" });
    expect([await raterOn(budi, "2026-05-31"), await raterOn(budi, from), await raterOn(ayu, from)]).toEqual([
      "Dewi",
      "Gita",
      "Budi",
    ]);
    expect(await newsFor(budi)).toContain("movement.unit-moved");
    expect(await newsFor(gita)).toContain("movement.unit-moved");
    expect(await findUnit(keeper, east.unitId)).toMatchObject({
      history: [{ kind: "moved", formerParent: { id: expect.any(String) }, other: { id: west.unitId } }],
    });
    await expect(reorganises(keeper, east, "move", from, { unit: "Bidang Barat" })).rejects.toBeRefused(
      "movement.unit-there-already",
    );
    await expect(reorganises(keeper, west, "move", from, { unit: "Bidang Timur" })).rejects.toBeRefused(
      "movement.unit-below-itself",
    );
  });
});

describe("another name", () => {
  it("is the name from then on, and documents that were confirmed keep the old one", async () => {
    const { ayu, budi, east, keeper } = await office();
    const planId = await anApprovedPlan(ayu, budi);
    await reorganises(keeper, east, "rename", from, { name: "Bidang Layanan" });
    expect(await unitOn(ayu, today)).toBe("Bidang Layanan");
    const { rows } = await asOwner().query<{ content: unknown }>(
      `SELECT to_jsonb(e) AS content FROM "PlanEdition" e WHERE e."planId" = $1`,
      [planId],
    );
    expect(JSON.stringify(rows)).toContain("Bidang Timur");
    expect(JSON.stringify(rows)).not.toContain("Bidang Layanan");
    expect((await findUnit(keeper, east.unitId))?.history).toMatchObject([
      { kind: "renamed", formerName: "Bidang Timur", basis: "Perbup 12/2026" },
    ]);
    await expect(reorganises(keeper, east, "rename", from, { name: "Bidang Layanan" })).rejects.toBeRefused(
      "movement.unit-same-name",
    );
  });

  it("is refused to whoever saw the unit before another change", async () => {
    const { east, keeper } = await office();
    await reorganises(keeper, east, "rename", from, { name: "Bidang Layanan" });
    const again = { unitId: east.unitId, kind: "rename" as const, from, unit: "", head: "", positions: [] };
    await expect(
      recordReorganisation(keeper, { ...again, name: "Bidang Lain", version: 0, basis: "x" }),
    ).rejects.toBeRefused("stale");
  });
});

describe("the end of a unit", () => {
  it("is for one that is empty", async () => {
    const { agency, ayu, east, keeper } = await office();
    const empty = await aUnit(agency, "Bidang Kosong");
    const below = await aUnit(east, "Seksi Jauh");
    await expect(reorganises(keeper, east, "close", from)).rejects.toBeRefused("movement.unit-has-people");
    await asOwner().query(
      `INSERT INTO "WorkTeam" (id, "unitId", name, mandate, "validFrom") VALUES (gen_random_uuid(), $1, 'Tim', 'Tugas', '2026-01-01')`,
      [east.unitId],
    );
    expect((await seenOfUnit(keeper, east, "close", from)).blockers.map(({ code }) => code)).toEqual([
      "movement.unit-has-people",
      "movement.unit-has-units",
      "movement.unit-has-teams",
    ]);
    await reorganises(keeper, empty, "close", from);
    await reorganises(keeper, below, "close", from);
    await expect(reorganises(keeper, empty, "rename", from, { name: "X" })).rejects.toBeRefused("not-found");
    await aSeat(agency, "Penata");
    await expect(
      moves(keeper, ayu, "transfer", today, { unit: "Bidang Kosong", position: "Penata" }),
    ).rejects.toBeRefused("movement.unknown-unit");
  });

  it("lets the database take nobody and nothing in any more, whoever writes it", async () => {
    const { agency, ayu, east, keeper } = await office();
    const empty = await aUnit(agency, "Bidang Kosong");
    const seat = await aSeat(empty, "Penata");
    await reorganises(keeper, empty, "close", from);
    const run = (sql: string, values: unknown[]) => expect(asApp(sql, values)).rejects;
    await run(
      `INSERT INTO "Assignment" (id, "personId", "positionId", kind, "validFrom") VALUES (gen_random_uuid(), $1, $2, 'acting', '2026-06-01')`,
      [ayu.personId, seat],
    ).toThrow(/is closed/);
    await run(`UPDATE "Position" SET "unitId" = $1 WHERE "unitId" = $2`, [empty.unitId, east.unitId]).toThrow(
      /is closed/,
    );
    await run(`UPDATE "Unit" SET "parentId" = $1 WHERE id = $2`, [empty.unitId, east.unitId]).toThrow(
      /is closed/,
    );
    await run(`UPDATE "Unit" SET "closedFrom" = NULL WHERE id = $1`, [empty.unitId]).toThrow(
      /closed already/,
    );
    await run(`UPDATE "Unit" SET "closedFrom" = '2026-06-01' WHERE id = $1`, [east.unitId]).toThrow(
      /not empty/,
    );
    const below = await aUnit(east, "Seksi Jauh");
    await run(`UPDATE "Unit" SET "parentId" = $1 WHERE id = $2`, [below.unitId, east.unitId]).toThrow(
      /below itself/,
    );
    await run(`DELETE FROM "UnitChange"`, []).toThrow("permission denied");
  });
});
