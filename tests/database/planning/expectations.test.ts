import type { Actor } from "@/lib/access/actor";
import { saveResult } from "@/lib/planning/commands/content";
import { expectRole } from "@/lib/planning/commands/expect-role";
import { findRoleMatrix } from "@/lib/planning/queries/team";

import { asOwner, givenDatabase } from "../../support/database";
import { anApprovedPlan, aPlan, aSubmittedPlan, reference, seen } from "../../support/plans";
import { aTeam, eventsOf } from "../../support/world";

givenDatabase();

const firstIndicator = async (actor: Actor, planId: string) =>
  (await seen(actor, planId)).results[0]?.indicators[0]?.id ?? "";

/** Budi's confirmed plan and how he writes the cell of Ayu below its indicator. */
async function aMatrix() {
  const team = await aTeam();
  const above = await anApprovedPlan(team.budi, team.dewi);
  const indicatorId = await firstIndicator(team.budi, above);
  const cell = { memberId: team.ayu.personId, indicatorId };
  const write = (text: string, version = 0, by: Actor = team.budi, place: Partial<typeof cell> = {}) =>
    expectRole(by, { ...cell, ...place, text, version });
  const cellNow = async () => (await findRoleMatrix(team.budi, 2026))?.rows[0]?.expected[indicatorId];
  return { ...team, above, indicatorId, write, cellNow };
}

describe("what a head expects of a member", () => {
  it("stands in the matrix, changes under its number and goes when emptied, each with one event", async () => {
    const { write, cellNow, above } = await aMatrix();
    const before = (await eventsOf(above)).length;
    expect(await write("Berkas izin lengkap")).toBe(1);
    expect(await cellNow()).toEqual({ text: "Berkas izin lengkap", version: 1, state: "active" });
    expect(await write("", 1)).toBe(2);
    expect(await cellNow()).toEqual({ text: null, version: 2, state: null });
    expect((await eventsOf(above)).slice(before)).toEqual(["plan.role-expected", "plan.role-withdrawn"]);
  });

  it("is refused for whoever nobody rates, for one's own rater, and to whoever does not own the indicator", async () => {
    const { write, citra, dewi, ayu, budi } = await aMatrix();
    const foreign = await firstIndicator(dewi, await aPlan(dewi));
    const refused = [
      () => write("Harapan", 0, budi, { memberId: citra.personId }),
      () => write("Harapan", 0, budi, { memberId: dewi.personId }),
      () => write("Harapan", 0, budi, { memberId: budi.personId }),
      () => write("Harapan", 0, budi, { indicatorId: foreign }),
      () => write("Harapan", 0, dewi),
      () => write("Harapan", 0, ayu),
    ];
    for (const attempt of refused) await expect(attempt()).rejects.toBeRefused("not-found");
  });

  it("may be written for an indicator that is still being written", async () => {
    const { budi, ayu } = await aTeam();
    const indicatorId = await firstIndicator(budi, await aPlan(budi));
    const text = "Berkas izin lengkap";
    expect(await expectRole(budi, { memberId: ayu.personId, indicatorId, version: 0, text })).toBe(1);
    expect((await findRoleMatrix(budi, 2026))?.columns).toMatchObject([{ indicatorId, inForce: false }]);
  });

  it("is written once by two at a time, and the second is told", async () => {
    const { write, cellNow } = await aMatrix();
    for (const version of [0, 1]) {
      const answers = await Promise.allSettled([write("Satu", version), write("Dua", version)]);
      expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const refusal = answers.find(({ status }) => status === "rejected") as PromiseRejectedResult;
      await expect(Promise.reject(refusal.reason)).rejects.toBeRefused("stale");
      expect(await cellNow()).toMatchObject({ version: version + 1 });
    }
  });
});

describe("what is expected of the owner of a plan", () => {
  it("stands in it while it is the owner's, and is taken once a result supports the line", async () => {
    const { ayu, write, indicatorId } = await aMatrix();
    const planId = await aPlan(ayu);
    await write("Berkas izin lengkap");
    const role = { indicatorId, expected: "Berkas izin lengkap" };
    expect((await seen(ayu, planId)).expectedRoles).toMatchObject([{ ...role, taken: false }]);
    const taken = { resultId: null, kind: "main", statement: role.expected, supports: indicatorId } as const;
    const how = { assignmentId: null, method: "indirect_intermediate_output" } as const;
    await saveResult(ayu, { ...(await reference(ayu, planId)), ...taken, ...how });
    expect((await seen(ayu, planId)).expectedRoles).toMatchObject([{ ...role, taken: true }]);
    await write("", 1);
    expect((await seen(ayu, planId)).expectedRoles).toEqual([]);
  });

  it("is not told to anybody else who reads the plan", async () => {
    const { ayu, budi, write } = await aMatrix();
    const planId = await aSubmittedPlan(ayu);
    await write("Berkas izin lengkap");
    expect((await seen(budi, planId)).expectedRoles).toEqual([]);
    expect((await seen(ayu, planId)).expectedRoles).toEqual([]);
  });
});

describe("the database itself refuses an expectation", () => {
  const insert = (personId: string, indicatorId: string, text: string) =>
    asOwner().query(
      `INSERT INTO "RoleExpectation" (id, "personId", "indicatorId", text, "writtenAt")
        VALUES (gen_random_uuid(), $1, $2, $3, now())`,
      [personId, indicatorId, text],
    );

  it("that says nothing or too much, a second one, and one of oneself", async () => {
    const { ayu, budi, indicatorId } = await aMatrix();
    await expect(insert(ayu.personId, indicatorId, "  ")).rejects.toThrow(/says_something/);
    await expect(insert(ayu.personId, indicatorId, "x".repeat(501))).rejects.toThrow(/says_something/);
    await expect(insert(budi.personId, indicatorId, "Sendiri")).rejects.toThrow(/expects nothing/);
    await insert(ayu.personId, indicatorId, "Berkas izin lengkap");
    await expect(insert(ayu.personId, indicatorId, "Lain")).rejects.toThrow(/personId_indicatorId_key/);
  });

  it("to be moved or deleted by the app", async () => {
    const { rows } = await asOwner().query<{ moves: boolean; deletes: boolean }>(
      `SELECT has_column_privilege('kinerja_app', '"RoleExpectation"', 'personId', 'UPDATE') AS moves,
        has_table_privilege('kinerja_app', '"RoleExpectation"', 'DELETE') AS deletes`,
    );
    expect(rows).toEqual([{ moves: false, deletes: false }]);
  });
});
