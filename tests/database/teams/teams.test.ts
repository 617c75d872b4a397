import { randomUUID } from "node:crypto";

import { addDays } from "@/lib/dates";
import {
  addMembers,
  appointLeader,
  describeTeam,
  endTeam,
  establishTeam,
  removeMember,
} from "@/lib/teams/commands";
import { findOwnTeams, findTeams, teamMembers } from "@/lib/teams/queries";
import { reading } from "@/lib/db/doors";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { aUnit, aWorkTeam, teamOf, teamReference, teamSeen } from "../../support/teams";
import { aPerson, eventsOf, granted, newsFor, supervises, today } from "../../support/world";

givenDatabase();

const later = "2026-07-01";

describe("establishing a team", () => {
  it("seats leader and members, tells them, and leaves a trace", async () => {
    const { teamId, budi, eko, ayu, fajar } = await aWorkTeam();
    const team = await teamSeen(budi, teamId);
    expect(team).toMatchObject({ name: "Tim Perizinan", from: today, to: null, mayKeep: true });
    expect(team.leaders.map(({ personId }) => personId)).toEqual([eko.personId]);
    expect(team.members.map(({ personId }) => personId)).toEqual([ayu.personId]);
    expect(await eventsOf(teamId)).toEqual(["team.established"]);
    for (const told of [eko, ayu]) expect(await newsFor(told)).toEqual(["team.established"]);
    expect(await newsFor(fajar)).toEqual([]);
  });

  it("is the head's, and of whoever keeps the unit's records, who tells the head", async () => {
    const { agency, elsewhere, budi, eko, ayu, fajar, citra } = await aUnit();
    const team = teamOf(agency, eko, [ayu]);
    await expect(establishTeam(fajar, team)).rejects.toBeRefused("not-found");
    await expect(establishTeam(eko, team)).rejects.toBeRefused("not-found");
    const foreign = granted(citra, "agency_admin", elsewhere.path);
    await expect(establishTeam(foreign, team)).rejects.toBeRefused("not-found");
    await establishTeam(granted(citra, "agency_admin", agency.path), team);
    expect(await newsFor(budi)).toEqual(["team.established"]);
  });

  it.each([
    ["before it begins", { to: "2026-06-02" }, "team.ends-before-start"],
    ["with nobody of the unit", { memberIds: [randomUUID()] }, "team.not-of-unit"],
  ])("is refused %s", async (_, changes, code) => {
    const { agency, budi, eko, ayu } = await aUnit();
    await expect(establishTeam(budi, teamOf(agency, eko, [ayu], changes))).rejects.toBeRefused(code);
  });

  it("is refused with a person of another unit, the leader as a member, oneself, or those who rate the leader", async () => {
    const { agency, budi, eko, ayu, dewi, citra } = await aUnit();
    await expect(establishTeam(budi, teamOf(agency, eko, [citra]))).rejects.toBeRefused("team.not-of-unit");
    await expect(establishTeam(budi, teamOf(agency, eko, [eko]))).rejects.toBeRefused(
      "team.leader-is-member",
    );
    await expect(establishTeam(budi, teamOf(agency, budi, [ayu]))).rejects.toBeRefused("team.leader-oneself");
    await expect(establishTeam(budi, teamOf(agency, eko, [dewi]))).rejects.toBeRefused(
      "team.member-above-leader",
    );
  });
});

describe("a team", () => {
  it("gets another name and mandate, once at a time", async () => {
    const { teamId, budi, ayu, citra } = await aWorkTeam();
    const seen = await teamReference(budi, teamId);
    await describeTeam(budi, { ...seen, name: "Tim Izin", mandate: "Dua hari" });
    expect(await teamSeen(budi, teamId)).toMatchObject({ name: "Tim Izin", mandate: "Dua hari" });
    expect(await newsFor(ayu)).toContain("team.described");
    const words = { name: "x", mandate: "x" };
    await expect(describeTeam(budi, { ...seen, ...words })).rejects.toBeRefused("stale");
    await expect(describeTeam(citra, { ...seen, ...words })).rejects.toBeRefused("not-found");
  });

  it("has one leader after the other, and a member who becomes the leader is one no more", async () => {
    const { teamId, budi, eko, ayu } = await aWorkTeam();
    await appointLeader(budi, {
      ...(await teamReference(budi, teamId)),
      leaderId: ayu.personId,
      from: later,
    });
    const { leaders, members } = await teamSeen(budi, teamId);
    const lastDay = addDays(later, -1);
    expect(leaders.map(({ personId, from, to }) => [personId, from, to])).toEqual(
      expect.arrayContaining([
        [eko.personId, today, lastDay],
        [ayu.personId, later, null],
      ]),
    );
    expect(members).toMatchObject([{ personId: ayu.personId, to: lastDay }]);
    for (const told of [eko, ayu]) expect(await newsFor(told)).toContain("team.leader-appointed");
  });

  it("takes no leader too early, twice, of another unit, or below a member", async () => {
    const { teamId, budi, eko, fajar, citra } = await aWorkTeam();
    const seen = await teamReference(budi, teamId);
    const appoint = (leaderId: string, from = later) => appointLeader(budi, { ...seen, leaderId, from });
    await expect(appoint(fajar.personId, today)).rejects.toBeRefused("team.leader-too-early");
    await expect(appoint(eko.personId)).rejects.toBeRefused("team.leader-already");
    await expect(appoint(citra.personId)).rejects.toBeRefused("team.leader-not-of-unit");
    await expect(appoint(budi.personId)).rejects.toBeRefused("team.leader-oneself");
  });

  it("takes one of two appointments at the same moment", async () => {
    const { teamId, budi, ayu, fajar } = await aWorkTeam();
    const seen = await teamReference(budi, teamId);
    const outcomes = await Promise.allSettled(
      [ayu, fajar].map(({ personId: leaderId }) => appointLeader(budi, { ...seen, leaderId, from: later })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await teamSeen(budi, teamId)).leaders).toHaveLength(2);
  });

  it("takes members in and lets them go, each of them once at a time", async () => {
    const { teamId, budi, eko, ayu, fajar, citra } = await aWorkTeam();
    const add = async (personId: string, from = later) =>
      addMembers(budi, { ...(await teamReference(budi, teamId)), memberIds: [personId], from });
    await expect(add(ayu.personId)).rejects.toBeRefused("team.already-seated");
    await expect(add(eko.personId)).rejects.toBeRefused("team.leader-is-member");
    await expect(add(citra.personId)).rejects.toBeRefused("team.not-of-unit");
    await expect(add(fajar.personId, "2026-06-02")).rejects.toBeRefused("team.outside-team");
    await add(fajar.personId);
    expect(await newsFor(fajar)).toEqual(["team.members-added"]);
    const { leaders, members } = await teamSeen(budi, teamId);
    const seatId = members.find(({ personId }) => personId === ayu.personId)?.id ?? "";
    const remove = async (id: string, lastDay: string) =>
      removeMember(budi, { ...(await teamReference(budi, teamId)), seatId: id, lastDay });
    await expect(remove(leaders[0]?.id ?? "", later)).rejects.toBeRefused("not-found");
    await expect(remove(seatId, "2026-06-02")).rejects.toBeRefused("team.ends-before-start");
    await remove(seatId, today);
    await expect(remove(seatId, later)).rejects.toBeRefused("team.ends-sooner");
    expect(await newsFor(ayu)).toContain("team.member-removed");
  });

  it("takes nobody in who is above a leader who is appointed for later", async () => {
    const { teamId, budi, fajar, agency } = await aWorkTeam();
    const gita = await aPerson(agency, "Gita");
    await supervises(fajar, [gita]);
    const appointed = { leaderId: gita.personId, from: later };
    await appointLeader(budi, { ...(await teamReference(budi, teamId)), ...appointed });
    const add = { memberIds: [fajar.personId], from: today };
    await expect(addMembers(budi, { ...(await teamReference(budi, teamId)), ...add })).rejects.toBeRefused(
      "team.member-above-leader",
    );
  });

  it("ends with all its seats, and changes no more", async () => {
    const { teamId, budi, eko, ayu, fajar } = await aWorkTeam();
    const end = async (lastDay: string) => endTeam(budi, { ...(await teamReference(budi, teamId)), lastDay });
    await addMembers(budi, {
      ...(await teamReference(budi, teamId)),
      ...{ memberIds: [fajar.personId], from: "2026-06-20" },
    });
    await expect(end("2026-06-02")).rejects.toBeRefused("team.ends-before-start");
    await expect(end("2026-06-19")).rejects.toBeRefused("team.seat-after-end");
    await end("2026-06-30");
    const team = await teamSeen(budi, teamId);
    expect([team.to, ...[...team.leaders, ...team.members].map(({ to }) => to)]).toEqual(
      Array(4).fill("2026-06-30"),
    );
    for (const told of [eko, ayu, fajar]) expect(await newsFor(told)).toContain("team.ended");
    const afterwards = { ...budi, today: later };
    const reference = await teamReference(budi, teamId);
    await expect(describeTeam(afterwards, { ...reference, name: "x", mandate: "x" })).rejects.toBeRefused(
      "team.ended",
    );
    await expect(endTeam(afterwards, { ...reference, lastDay: later })).rejects.toBeRefused("team.ended");
  });
});

describe("whoever belongs to a team", () => {
  it("sees it, and nobody else's; who keeps none has no unit to choose", async () => {
    const { ayu, eko, fajar, citra } = await aWorkTeam();
    expect(await findOwnTeams(ayu)).toMatchObject([{ role: "member", leader: "Eko", since: today }]);
    expect(await findOwnTeams(eko)).toMatchObject([{ role: "leader", name: "Tim Perizinan" }]);
    expect(await findOwnTeams(fajar)).toEqual([]);
    expect(await findTeams(citra, null)).toEqual({ unit: null, units: [], teams: [], candidates: [] });
  });

  it("is led by its leader while both have their seats", async () => {
    const { teamId, budi, eko, ayu } = await aWorkTeam();
    const ledOn = (day: string, who = eko) =>
      reading(who, (tx) => teamMembers(tx, { ...who, today: day })).then((led) => led.map(({ id }) => id));
    await appointLeader(budi, {
      ...(await teamReference(budi, teamId)),
      leaderId: (await aUnitMate(budi)).personId,
      from: later,
    });
    expect(await ledOn("2026-06-02")).toEqual([]);
    expect(await ledOn(today)).toEqual([ayu.personId]);
    expect(await ledOn("2026-06-30")).toEqual([ayu.personId]);
    expect(await ledOn(later)).toEqual([]);
  });
});

/** Somebody else of the head's unit who is in no team. */
async function aUnitMate(budi: Parameters<typeof findTeams>[0]) {
  const { candidates } = await findTeams(budi, null);
  const mate = candidates.find(({ name }) => name === "Fajar");
  if (!mate) throw new Error("nobody is left");
  return { personId: mate.id };
}

it("PostgreSQL expects seats to be held, so that it does not compare each with each", async () => {
  const { agency, budi, eko } = await aUnit();
  const members = [];
  for (let i = 0; i < 100; i++) members.push(await aPerson(agency, `Anggota ${i}`));
  await establishTeam(budi, teamOf(agency, eko, members));
  await asOwner().query(`ANALYZE`);
  const { rows } = await asOwner().query(`EXPLAIN (FORMAT JSON) SELECT FROM "SeatHeld"`);
  expect(rows[0]["QUERY PLAN"][0].Plan["Plan Rows"]).toBeGreaterThan(1);
});

describe("the database itself refuses", () => {
  let world: Awaited<ReturnType<typeof aWorkTeam>>;
  beforeAll(async () => {
    world = await aWorkTeam({ to: "2026-12-31" });
  });
  const seat = (role: string, from: string, to: string | null) =>
    `INSERT INTO "TeamSeat" (id, "teamId", "personId", role, "validFrom", "validTo")
     VALUES (gen_random_uuid(), $1, $2, '${role}', '${from}', ${to ? `'${to}'` : "NULL"})`;

  it.each<[string, string, "eko" | "ayu" | "fajar" | null, RegExp]>([
    ["a second leader", seat("leader", later, later), "fajar", /TeamSeat_one_leader_a_day/],
    ["a second seat of a person", seat("member", later, later), "ayu", /TeamSeat_one_seat_a_day/],
    ["the leader as a member", seat("member", later, later), "eko", /TeamSeat_one_seat_a_day/],
    ["a seat that ends before it begins", seat("member", later, today), "fajar", /TeamSeat_dates/],
    ["a seat before the team begins", seat("member", "2026-06-02", later), "fajar", /outside of its team/],
    ["a seat that outlasts the team", seat("member", later, null), "fajar", /outside of its team/],
    [
      "a team that ends before its seats",
      `UPDATE "WorkTeam" SET "validTo" = '${later}' WHERE id = $1`,
      null,
      /before its seats/,
    ],
    [
      "a team without a name",
      `UPDATE "WorkTeam" SET name = ' ' WHERE id = $1`,
      null,
      /WorkTeam_says_something/,
    ],
    ["to take a team away", `DELETE FROM "WorkTeam" WHERE id = $1`, null, /permission denied/],
    ["to take a seat away", `DELETE FROM "TeamSeat" WHERE "teamId" = $1`, null, /permission denied/],
    [
      "to put somebody else on a seat",
      `UPDATE "TeamSeat" SET "personId" = $2 WHERE "teamId" = $1`,
      "fajar",
      /permission denied/,
    ],
  ])("%s", async (_, sql, who, reason) => {
    const values = who ? [world.teamId, world[who].personId] : [world.teamId];
    await expect(asApp(sql, values)).rejects.toThrow(reason);
  });
});
