import type { Actor } from "@/lib/access/actor";
import { findMatrixSheet } from "@/lib/documents/queries/forms";
import { saveIndicator, saveResult } from "@/lib/planning/commands/content";
import { approveAssignment, refuseAssignment } from "@/lib/planning/commands/decide-assignment";
import { expectRole } from "@/lib/planning/commands/expect-role";
import { approvePlan, submitPlan } from "@/lib/planning/commands/flow";
import { findTeamMatrix } from "@/lib/planning/queries/second-tier";
import { findRoleMatrix } from "@/lib/planning/queries/team";
import { idleOf, orphansOf, rowsOnForm } from "@/lib/planning/role-matrix";
import { addMembers } from "@/lib/teams/commands";
import { findQueue } from "@/lib/tasks/queries";

import { givenDatabase } from "../../support/database";
import { anApprovedPlan, aPlan, reference, seen } from "../../support/plans";
import { aWorkTeam, teamReference } from "../../support/teams";
import { aPerson, granted, supervises, today } from "../../support/world";

givenDatabase();

const role = "Berkas izin lengkap";

/** A confirmed plan of the person with one more result, which supports the indicator. */
async function aPlanThatSupports(person: Actor, rater: Actor, indicatorId: string) {
  const planId = await aPlan(person);
  await saveResult(person, {
    ...(await reference(person, planId)),
    ...{ resultId: null, kind: "main", statement: role, assignmentId: null },
    ...{ supports: indicatorId, method: "indirect_intermediate_output" },
  });
  const result = (await seen(person, planId)).results.find(({ statement }) => statement === role);
  await saveIndicator(person, {
    ...(await reference(person, planId)),
    ...{ resultId: result?.id ?? "", indicatorId: null, text: "Persentase berkas", aspect: "quality" },
    ...{ perspective: null, targetValue: "90", targetUnit: "%", targetNarrative: null, direction: "higher" },
  });
  await submitPlan(person, await reference(person, planId));
  await approvePlan(rater, await reference(rater, planId));
  return planId;
}

const firstIndicator = async (owner: Actor, planId: string) =>
  (await seen(owner, planId)).results[0]?.indicators[0]?.id ?? "";

/** Budi's head, Eko with a plan that supports Budi's, and what Eko proposes for Ayu of his team. */
async function twoTiers() {
  const world = await aWorkTeam();
  const { budi, dewi, eko, ayu } = world;
  const above = await firstIndicator(budi, await anApprovedPlan(budi, dewi));
  const planId = await aPlanThatSupports(eko, budi, above);
  const results = (await seen(eko, planId)).results;
  const indicatorId = results.find(({ statement }) => statement === role)?.indicators[0]?.id ?? "";
  const propose = (memberId = ayu.personId, version = 0) =>
    expectRole(eko, { memberId, indicatorId, version, text: "Berkas Ayu lengkap" });
  const waiting = async () => (await findQueue(budi)).items.filter(({ kind }) => kind === "assignment");
  const approve = async () => {
    const [item] = await waiting();
    await approveAssignment(budi, { assignmentId: item?.id ?? "", version: 1 });
  };
  return { ...world, above, indicatorId, propose, waiting, approve };
}

const rowOf = async (actor: Actor, name: string) =>
  (await findRoleMatrix(actor, 2026))?.rows.find((row) => row.name === name);

describe("the matrix of a team leader who rates nobody", () => {
  it("has the members of the team as rows, and what is written there waits for their rater", async () => {
    const { eko, ayu, indicatorId, propose, waiting } = await twoTiers();
    expect(await rowOf(eko, "Ayu")).toMatchObject({
      ...{ teams: ["Tim Perizinan"], outside: { rater: "Budi" }, cells: {}, elsewhere: [] },
    });
    await propose();
    expect(await waiting()).toMatchObject([{ name: "Ayu" }]);
    expect((await rowOf(eko, "Ayu"))?.expected[indicatorId]).toMatchObject({ state: "proposed" });
    expect((await seen(ayu, await aPlan(ayu))).expectedRoles).toEqual([]);
  });

  it("shows of a member's plan what supports the leader by an approved assignment, and nothing else", async () => {
    const { eko, ayu, budi, indicatorId, propose, approve } = await twoTiers();
    await propose();
    await approve();
    await aPlanThatSupports(ayu, budi, indicatorId);
    const row = await rowOf(eko, "Ayu");
    expect(row?.cells[indicatorId]).toMatchObject([{ statement: role }]);
    expect(row?.elsewhere).toEqual([]);
    const matrix = await findRoleMatrix(eko, 2026);
    expect(matrix && idleOf(matrix)).toEqual([]);
  });

  it("counts its own orphans, and its form has every member of the team", async () => {
    const { eko, budi, agency, teamId } = await twoTiers();
    const gita = await aPerson(agency, "Gita");
    const reference = await teamReference(budi, teamId);
    await addMembers(budi, { ...reference, memberIds: [gita.personId], from: today });
    const matrix = await findRoleMatrix(eko, 2026);
    expect(matrix && orphansOf(matrix).length).toBe(matrix?.columns.length);
    expect(matrix && idleOf(matrix).map(({ name }) => name)).toEqual(["Ayu", "Gita"]);
    const sheet = await findMatrixSheet(eko, 2026);
    expect(sheet && rowsOnForm(sheet.matrix).map(({ name }) => name)).toEqual(["Ayu", "Gita"]);
  });

  it("has no members of the team any more once the team has ended for its leader", async () => {
    const { eko, ayu } = await twoTiers();
    expect(await rowOf(eko, "Fajar")).toBeUndefined();
    expect((await findRoleMatrix(ayu, 2026))?.rows ?? []).toEqual([]);
  });
});

describe("the matrix of the head above a team leader", () => {
  it("says who leads a team, and counts what the members carry through it", async () => {
    const { budi, ayu, teamId, above, indicatorId, propose, approve } = await twoTiers();
    await propose();
    await approve();
    await aPlanThatSupports(ayu, budi, indicatorId);
    const matrix = await findRoleMatrix(budi, 2026);
    expect(matrix?.rows.find(({ name }) => name === "Eko")?.leads).toEqual([
      { id: teamId, name: "Tim Perizinan" },
    ]);
    expect(await rowOf(budi, "Ayu")).toMatchObject({
      ...{ cells: {}, through: [{ team: "Tim Perizinan", results: [{ statement: role }] }] },
    });
    expect(matrix && idleOf(matrix).map(({ name }) => name)).toEqual(["Fajar"]);
    expect(matrix && orphansOf(matrix).map((column) => column.indicatorId)).not.toContain(above);
  });

  it("opens the second tier: what of the head each indicator serves, and the members' roles", async () => {
    const { budi, ayu, teamId, indicatorId, propose, approve } = await twoTiers();
    await propose();
    const waits = await findTeamMatrix(budi, 2026, teamId);
    expect(waits?.matrix.rows[0]?.expected[indicatorId]).toMatchObject({ state: "proposed" });
    await approve();
    await aPlanThatSupports(ayu, budi, indicatorId);
    const tier = await findTeamMatrix(budi, 2026, teamId);
    expect(tier).toMatchObject({ team: "Tim Perizinan", leader: "Eko" });
    const column = tier?.matrix.columns.find((one) => one.indicatorId === indicatorId);
    expect(column).toMatchObject({ supports: "Izin selesai dalam tiga hari", carriers: 1 });
    expect(tier?.matrix.rows).toMatchObject([
      { name: "Ayu", cells: { [indicatorId]: [{ statement: role }] }, elsewhere: [] },
    ]);
  });

  it("opens it to the rater of the team leader and to nobody else", async () => {
    const { agency, teamId, dewi, eko, ayu, fajar, citra } = await twoTiers();
    for (const other of [dewi, eko, ayu, fajar, citra, granted(citra, "regional_hr", agency.path)])
      expect(await findTeamMatrix(other, 2026, teamId)).toBeNull();
  });

  it("keeps to itself what was refused, and what waits for another rater", async () => {
    const { budi, eko, elsewhere, agency, teamId, indicatorId, propose, waiting } = await twoTiers();
    await propose();
    const [item] = await waiting();
    await refuseAssignment(budi, { assignmentId: item?.id ?? "", version: 1, reason: "Penuh" });
    expect((await findTeamMatrix(budi, 2026, teamId))?.matrix.rows[0]?.expected).toEqual({});
    const [gita, hadi] = [await aPerson(agency, "Gita"), await aPerson(elsewhere, "Hadi")];
    await supervises(hadi, [gita]);
    const reference = await teamReference(budi, teamId);
    await addMembers(budi, { ...reference, memberIds: [gita.personId], from: today });
    await propose(gita.personId);
    expect((await rowOf(eko, "Gita"))?.expected[indicatorId]).toMatchObject({ state: "proposed" });
    const tier = await findTeamMatrix(budi, 2026, teamId);
    expect(tier?.matrix.rows[1]).toMatchObject({ name: "Gita", outside: { rater: "Hadi" }, expected: {} });
  });
});
