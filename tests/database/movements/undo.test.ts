import { saveResult } from "@/lib/planning/commands/content";
import { createPlan } from "@/lib/planning/commands/create-plan";
import { approvePlan } from "@/lib/planning/commands/flow";
import { undoMovement } from "@/lib/movements/commands/undo";
import { findPeople, findPersonFile } from "@/lib/organisation/queries";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { aSemesterCycle } from "../../support/evaluations";
import { aSeat, moves, raterOn, seatOn, twoDivisions } from "../../support/movements";
import { anApprovedPlan, aSubmittedPlan, emptyPlan, reference, seen, unlinked } from "../../support/plans";
import { anAgency, eventsOf, newsFor } from "../../support/world";

givenDatabase();

const today = "2026-06-03";
const reason = "Salah orang";
const down = { unit: "Bidang Barat", position: "Penata Barat" };

async function office() {
  const all = await twoDivisions(await anAgency());
  await aSeat(all.west, "Penata Barat");
  return all;
}

/** Undoes what was recorded last of somebody. */
async function undoes(keeper: Parameters<typeof undoMovement>[0], { personId }: { personId: string }) {
  const { rows } = await asOwner().query<{ id: string }>(
    `SELECT id FROM "Movement" WHERE "personId" = $1 ORDER BY id DESC LIMIT 1`,
    [personId],
  );
  await undoMovement(keeper, { movementId: rows[0]?.id ?? personId, reason });
}

/** All dated rows there are, without their ids: what is undone is as if it had never been. */
async function stands() {
  const read = async (table: string, what: string) =>
    (
      await asOwner().query(
        `SELECT "personId", ${what}, "validFrom"::text, "validTo"::text FROM "${table}" ORDER BY 1, 3, 4, 2`,
      )
    ).rows;
  return [
    await read("Assignment", `"positionId"`),
    await read("Supervision", `"raterId"`),
    await read("PlanExemption", "reason"),
  ];
}

describe("a movement that was recorded by mistake", () => {
  it("is undone as if it had never been, whatever its kind, and everybody is told", async () => {
    const { ayu, budi, hani, gita, dewi, east, keeper } = await office();
    const before = await stands();
    await moves(keeper, ayu, "transfer", today, down);
    await undoes(keeper, ayu);
    await moves(keeper, budi, "transfer", "2026-07-01", { ...down, successor: ayu });
    await undoes(keeper, budi);
    await moves(keeper, budi, "leave", "2026-05-20", {
      to: "2026-08-01",
      reason: "unpaid_leave",
      successor: dewi,
    });
    await undoes(keeper, budi);
    await moves(keeper, hani, "acting", today, { unit: "Bidang Timur", position: "Kepala Bidang Timur" });
    await undoes(keeper, hani);
    expect(await stands()).toEqual(before);
    expect([east.unitId, await raterOn(ayu, today)]).toEqual([east.unitId, "Budi"]);
    for (const told of [ayu, budi, gita]) expect(await newsFor(told)).toContain("movement.undone");
    expect(await eventsOf(ayu.personId)).toEqual(["movement.transferred", "movement.undone"]);
    expect(await findPersonFile(keeper, ayu.personId)).toMatchObject({
      ...{ movements: [], undone: [{ kind: "transfer", from: today, reason }] },
    });
  });

  it("brings somebody back who was recorded as gone, with the plans that it closed", async () => {
    const { ayu, budi, keeper } = await office();
    const before = await stands();
    const planId = await anApprovedPlan(ayu, budi);
    await moves(keeper, ayu, "retirement", today);
    expect(await seatOn(ayu, today)).toEqual([]);
    expect((await findPeople(keeper, { search: "", page: 1 })).people.map(({ id }) => id)).not.toContain(
      ayu.personId,
    );
    expect((await findPeople(keeper, { search: "Ayu", page: 1 })).people).toMatchObject([
      { id: ayu.personId },
    ]);
    expect(await findPersonFile(keeper, ayu.personId)).toMatchObject({
      left: true,
      movements: [{ kind: "retirement", single: true }],
    });
    await undoes(keeper, ayu);
    expect(await stands()).toEqual(before);
    expect(await seen(ayu, planId)).toMatchObject({ status: "approved" });
    await moves(keeper, ayu, "retirement", "2026-07-01");
  });
});

describe("undoing is refused", () => {
  it("where somebody decided because of it", async () => {
    const { ayu, budi, gita, keeper } = await office();
    const planId = await aSubmittedPlan(ayu);
    await moves(keeper, budi, "retirement", today, { successor: gita });
    await approvePlan(gita, await reference(gita, planId));
    await expect(undoes(keeper, budi)).rejects.toBeRefused("movement.undo-decided");
  });

  it("where a plan was opened for the position that it gave, or for the care of a head seat", async () => {
    const { ayu, hani, keeper } = await office();
    await moves(keeper, ayu, "transfer", today, down);
    await createPlan(ayu, emptyPlan);
    await expect(undoes(keeper, ayu)).rejects.toBeRefused("movement.undo-decided");
    const planId = await createPlan(hani, emptyPlan);
    await moves(keeper, hani, "acting", today, { unit: "Bidang Timur", position: "Kepala Bidang Timur" });
    const { rows } = await asOwner().query<{ id: string }>(
      `SELECT id FROM "Assignment" WHERE "personId" = $1 AND kind = 'acting'`,
      [hani.personId],
    );
    const result = {
      ...unlinked,
      assignmentId: rows[0]?.id ?? null,
      statement: "Bidang Timur berjalan baik",
    };
    await saveResult(hani, {
      ...(await reference(hani, planId)),
      ...result,
      resultId: null,
      kind: "main",
    });
    await expect(undoes(keeper, hani)).rejects.toBeRefused("movement.undo-decided");
  });

  it("where something later stands on it, and is possible from the latest on", async () => {
    const { ayu, eka, keeper } = await office();
    const before = await stands();
    await moves(keeper, ayu, "transfer", today, down);
    const { rows } = await asOwner().query<{ id: string }>(
      `SELECT id FROM "Movement" WHERE "personId" = $1`,
      [ayu.personId],
    );
    await moves(keeper, ayu, "leave", "2026-06-10", { reason: "unpaid_leave" });
    await moves(keeper, eka, "transfer", today, down);
    await moves(keeper, ayu, "retirement", "2026-09-01");
    const first = { movementId: rows[0]?.id ?? "", reason };
    await expect(undoMovement(keeper, first)).rejects.toBeRefused("movement.undo-built-upon");
    await undoes(keeper, ayu);
    await undoes(keeper, ayu);
    await undoMovement(keeper, first);
    await undoes(keeper, eka);
    expect(await stands()).toEqual(before);
  });

  it("in a closed period, in one's own case, of a list, and to whoever does not keep the records", async () => {
    const { agency, ayu, budi, gita, keeper } = await office();
    const stranger = (await twoDivisions(await anAgency())).keeper;
    await moves(keeper, ayu, "transfer", today, down);
    await expect(undoes(stranger, ayu)).rejects.toBeRefused("not-found");
    await expect(undoes({ ...budi, grants: keeper.grants }, ayu)).rejects.toBeRefused("movement.own-case");
    await aSemesterCycle(agency);
    const later = { ...keeper, today: "2026-12-01", now: "2026-12-01T02:00:00.000Z" };
    await expect(undoes(later, ayu)).rejects.toBeRefused("movement.undo-closed");
    await asOwner().query(`UPDATE "Movement" SET trace = NULL`);
    await expect(undoes(keeper, ayu)).rejects.toBeRefused("movement.undo-of-list");
    await expect(undoes(keeper, gita)).rejects.toBeRefused("not-found");
  });

  it("by the database, whoever asks it", async () => {
    const { ayu, keeper } = await office();
    await moves(keeper, ayu, "transfer", today, down);
    await asOwner().query(
      `UPDATE "Assignment" SET "validTo" = '2027-01-01' WHERE "personId" = $1 AND "validTo" IS NULL`,
      [ayu.personId],
    );
    const sql = `SELECT undo_movement(id, $1, now(), 'x') FROM "Movement"`;
    await expect(asApp(sql, [keeper.personId])).rejects.toThrow(/cannot be undone/);
    await expect(asApp(`DELETE FROM "Movement"`, [])).rejects.toThrow("permission denied");
    await expect(asApp(`UPDATE "Movement" SET trace = NULL`, [])).rejects.toThrow("permission denied");
  });
});
