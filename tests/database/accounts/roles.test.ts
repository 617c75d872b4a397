import { randomUUID } from "node:crypto";

import type { ClientBase, Pool } from "pg";

import type { Actor } from "@/lib/access/actor";
import { signIn } from "@/lib/access/commands";
import { findSession } from "@/lib/access/queries";
import { closeAccount } from "@/lib/accounts/commands/keep";
import { endRole, giveRole } from "@/lib/accounts/commands/roles";
import { findAccount } from "@/lib/accounts/queries/kept";
import type { Role } from "@/lib/db/generated/enums";
import { findTasks } from "@/lib/tasks/queries";

import { appClient, asApp, asOwner, givenDatabase } from "../../support/database";
import { anOffice as anAgencyOffice, aUsedAccount, desk } from "../../support/keys";
import { insertRows } from "../../support/rows";
import { anAgency, aPerson, eventsOf, granted, newsFor, transfers } from "../../support/world";

process.env.NEXTAUTH_SECRET ??= "a secret of this test, long enough";
givenDatabase();

const holdsSince = ({ personId }: Actor, role: Role, unitId: string) =>
  insertRows(asOwner(), "RoleGrant", [{ id: randomUUID(), personId, role, unitId, validFrom: "2024-01-01" }]);

/** An office with who keeps the system and who keeps the region, both with accounts and their roles in the database. */
async function anOffice() {
  const office = await anAgencyOffice();
  const { unitId, path } = office.agency;
  const [tono, hana] = [await aPerson(office.agency, "Tono"), await aPerson(office.agency, "Hana")];
  await holdsSince(tono, "system_admin", unitId);
  await holdsSince(hana, "regional_hr", unitId);
  return {
    ...{ ...office, unitId, tonos: await aUsedAccount(tono), hanas: await aUsedAccount(hana) },
    ...{ tono: granted(tono, "system_admin", path), hana: granted(hana, "regional_hr", path) },
  };
}

type Office = Awaited<ReturnType<typeof anOffice>>;
type Given = Parameters<typeof giveRole>[1];

const to = ({ budis: accountId, unitId }: Office, role: Role, days: Partial<Given> = {}): Given => ({
  ...{ accountId, role, unitId, validFrom: "2026-06-03", validTo: null },
  ...days,
});

const someoneWaits = async () =>
  (
    await asOwner().query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
  ).rowCount;

async function untilSomeoneWaits() {
  while (!(await someoneWaits())) await new Promise((done) => setTimeout(done, 10));
}

describe("a role whose holder has gone to another agency", () => {
  /** Of one account: the keeper of the system reviews those of everybody. */
  const toReview = async (actor: Actor, { budis }: Office) =>
    (await findTasks(actor)).rolesToReview.filter(({ accountId }) => accountId === budis);

  it.each(["leadership", "regional_hr", "auditor"] as const)(
    "as %s is a task of whoever gives it until it is ended, or given again",
    async (role) => {
      const office = await anOffice();
      const { hana, budi, unitId } = office;
      // Who keeps the system keeps the accounts of all agencies.
      const tono = granted(office.tono, "system_admin", "");
      await holdsSince(budi, role, unitId);
      expect(await toReview(tono, office)).toEqual([]);
      const there = await anAgency();
      await transfers(budi, there, "2026-06-01");
      const [task] = await toReview(tono, office);
      expect(task).toMatchObject({ name: "Budi Santoso", agency: there.path.split(".")[0] });
      for (const other of [hana, budi]) expect(await toReview(other, office)).toEqual([]);
      await endRole(tono, { grantId: task?.id ?? "" });
      expect(await toReview(tono, office)).toEqual([]);
      await giveRole(tono, to(office, role));
      expect(await toReview(tono, office)).toEqual([]);
    },
  );
});

describe("giving a role", () => {
  it("works at the holder's next request, and they and the trail are told", async () => {
    const office = await anOffice();
    const { tono, budi, budis, budisNumber, agency } = office;
    const session = await signIn(budisNumber, "rahasia-sekali", desk);
    await giveRole(tono, to(office, "leadership"));
    expect((await findSession(session))?.actor.grants).toEqual([
      { role: "leadership", unitPath: agency.path },
    ]);
    expect(await newsFor(budi)).toEqual(["access.role-given"]);
    expect(await eventsOf(budis)).toEqual(["access.role-given"]);
    const { roles, trace } = await findAccount(tono, budis);
    expect(roles.held).toMatchObject([
      { role: "leadership", validFrom: "2026-06-03", validTo: null, by: "Tono", begun: true, mayEnd: true },
    ]);
    expect(trace[0]).toMatchObject({ name: "access.role-given", actorName: "Tono", role: "leadership" });
  });

  it("begins on its day, and is over after the last", async () => {
    const office = await anOffice();
    const session = await signIn(office.budisNumber, "rahasia-sekali", desk);
    await giveRole(office.tono, to(office, "leadership", { validFrom: "2026-06-04", validTo: "2026-06-30" }));
    expect((await findSession(session))?.actor.grants).toEqual([]);
    expect((await findAccount(office.tono, office.budis)).roles.held).toMatchObject([{ begun: false }]);
  });

  it("is for whoever keeps what it is about: nobody else, nowhere else, and never to oneself", async () => {
    const [office, elsewhere] = [await anOffice(), await anOffice()];
    const { tono, hana, keeper, ayu, tonos, hanas } = office;
    await expect(giveRole(hana, to(office, "auditor"))).rejects.toBeRefused("not-found");
    await expect(giveRole(tono, to(office, "agency_admin"))).rejects.toBeRefused("not-found");
    for (const other of [keeper, ayu, granted(ayu, "leadership", ""), granted(ayu, "auditor", "")])
      await expect(giveRole(other, to(office, "agency_admin"))).rejects.toBeRefused("not-found");
    await expect(
      giveRole(hana, to(office, "agency_admin", { unitId: elsewhere.unitId })),
    ).rejects.toBeRefused("not-found");
    await expect(giveRole(hana, to(elsewhere, "agency_admin"))).rejects.toBeRefused("not-found");
    await expect(giveRole(tono, to(office, "auditor", { accountId: tonos }))).rejects.toBeRefused(
      "account.role-own",
    );
    await expect(giveRole(hana, to(office, "agency_admin", { accountId: hanas }))).rejects.toBeRefused(
      "account.role-own",
    );
    const { roles } = await findAccount(keeper, office.budis);
    expect(roles).toEqual({ held: [], giving: [], units: [] });
    expect((await findAccount(hana, office.budis)).roles).toMatchObject({ giving: ["agency_admin"] });
    expect((await findAccount(tono, tonos)).roles.giving).toEqual([]);
  });

  it("is refused for days that are over, for a closed account, and for what is held already", async () => {
    const office = await anOffice();
    const { tono, hana, budis } = office;
    const refused = (days: Partial<Given>, code: string) =>
      expect(giveRole(tono, to(office, "auditor", days))).rejects.toBeRefused(code);
    await refused({ validFrom: "2026-06-02" }, "account.role-past");
    await refused({ validFrom: "2026-06-10", validTo: "2026-06-09" }, "account.role-ends-first");
    await giveRole(tono, to(office, "auditor", { validFrom: "2026-06-10", validTo: "2026-06-20" }));
    await refused({ validFrom: "2026-06-20" }, "account.role-held");
    await refused({ validFrom: "2026-06-05", validTo: "2026-06-10" }, "account.role-held");
    await giveRole(tono, to(office, "auditor", { validFrom: "2026-06-05", validTo: "2026-06-09" }));
    await giveRole(tono, to(office, "auditor", { validFrom: "2026-06-21" }));
    await giveRole(hana, to(office, "agency_admin", { validTo: "2026-06-09" }));
    await closeAccount(tono, { accountId: budis, version: 0 });
    await refused({ validFrom: "2027-01-01" }, "account.closed");
  });

  it("is refused from a day on which its holder has left the service", async () => {
    const office = await anOffice();
    await leaves(office.budi, "2026-07-01", office.keeper);
    await expect(
      giveRole(office.tono, to(office, "leadership", { validFrom: "2026-07-01" })),
    ).rejects.toBeRefused("movement.gone");
    await giveRole(office.tono, to(office, "leadership", { validTo: "2026-06-30" }));
  });

  it("without a last day ends with the recorded service of its holder, and is refused for a later one", async () => {
    const office = await anOffice();
    await leaves(office.budi, "2026-07-01", office.keeper);
    await giveRole(office.tono, to(office, "leadership"));
    const { roles } = await findAccount(office.tono, office.budis);
    expect(roles.held).toMatchObject([{ validTo: "2026-06-30" }]);
    await expect(giveRole(office.tono, to(office, "auditor", { validTo: "2026-07-01" }))).rejects.toBeRefused(
      "account.role-outlives-service",
    );
    await giveRole(office.tono, to(office, "auditor", { validTo: "2026-06-30" }));
  });

  it("is refused for an account that was closed while it waited", async () => {
    const office = await anOffice();
    const other = await asOwner().connect();
    await other.query("BEGIN");
    await other.query(`UPDATE "Account" SET "disabledAt" = now() WHERE id = $1`, [office.budis]);
    const giving = expect(giveRole(office.tono, to(office, "leadership"))).rejects.toBeRefused(
      "account.closed",
    );
    await untilSomeoneWaits();
    await other.query("COMMIT");
    other.release();
    await giving;
  });

  it("waits for an end of service that is being recorded, and ends with it", async () => {
    const office = await anOffice();
    const commit = await leavesJustNow(office.budi, "2026-07-01", office.keeper);
    const giving = giveRole(office.tono, to(office, "leadership"));
    await untilSomeoneWaits();
    await commit();
    await giving;
    const { roles } = await findAccount(office.tono, office.budis);
    expect(roles.held).toMatchObject([{ validTo: "2026-06-30" }]);
  });

  it("gives the same once where two press at the same moment, or one presses twice", async () => {
    const office = await anOffice();
    const other = await aPerson(office.agency, "Wati");
    await holdsSince(other, "system_admin", office.unitId);
    const wati = granted(other, "system_admin", office.agency.path);
    const outcomes = await Promise.allSettled(
      [office.tono, wati].map((giver) => giveRole(giver, to(office, "auditor"))),
    );
    const [refused, ...others] = outcomes.filter((one) => one.status === "rejected");
    expect(others).toEqual([]);
    await expect(Promise.reject(refused?.reason)).rejects.toBeRefused("account.role-held");
    const submission = { key: randomUUID(), action: "access.give-role", bodyHash: "x" };
    const press = () => giveRole({ ...office.tono, submission }, to(office, "leadership"));
    expect(await press()).toBe(await press());
  });
});

describe("ending a role", () => {
  it("takes it away at the next request, keeps that it was held, and tells its holder", async () => {
    const office = await anOffice();
    const { tono, hana, budi, budis, budisNumber, keeper, ayu } = office;
    await holdsSince(budi, "leadership", office.unitId);
    const session = await signIn(budisNumber, "rahasia-sekali", desk);
    const grantId = (await findAccount(tono, budis)).roles.held[0]?.id ?? "";
    for (const other of [hana, keeper, ayu, budi])
      await expect(endRole(other, { grantId })).rejects.toBeRefused("not-found");
    await expect(endRole(tono, { grantId: randomUUID() })).rejects.toBeRefused("not-found");
    await endRole(tono, { grantId });
    expect((await findSession(session))?.actor.grants).toEqual([]);
    await expect(endRole(tono, { grantId })).rejects.toBeRefused("stale");
    const { rows } = await asOwner().query(`SELECT "validTo"::text FROM "RoleGrant" WHERE id = $1`, [
      grantId,
    ]);
    expect(rows).toEqual([{ validTo: "2026-06-02" }]);
    expect(await newsFor(budi)).toEqual(["access.role-ended"]);
    expect(await eventsOf(budis)).toEqual(["access.role-ended"]);
  });

  it("of one that had not begun before today leaves nothing but the trail, and it can be given again", async () => {
    const office = await anOffice();
    const grantId = await giveRole(office.hana, to(office, "agency_admin"));
    await endRole(office.hana, { grantId });
    await giveRole(office.hana, to(office, "agency_admin"));
    expect(await eventsOf(office.budis)).toEqual([
      ...["access.role-given", "access.role-ended", "access.role-given"],
    ]);
  });

  it("leaves somebody who keeps the system, also when two end each other's at once", async () => {
    const office = await anOffice();
    const { tono, tonos, unitId, agency } = office;
    await asOwner().query(
      `UPDATE "Account" SET "disabledAt" = now() WHERE id <> $1 AND "personId" IN
      (SELECT "personId" FROM "RoleGrant" WHERE role = 'system_admin')`,
      [tonos],
    );
    const other = await aPerson(agency, "Wati");
    const watis = await aUsedAccount(other);
    await holdsSince(other, "system_admin", unitId);
    const wati = granted(other, "system_admin", agency.path);
    const grantOf = async (accountId: string, reader: Actor) =>
      (await findAccount(reader, accountId)).roles.held[0]?.id ?? "";
    const [tonosGrant, watisGrant] = [await grantOf(tonos, wati), await grantOf(watis, tono)];
    await expect(endRole(tono, { grantId: tonosGrant })).rejects.toBeRefused("account.role-own");
    const outcomes = await Promise.allSettled([
      endRole(tono, { grantId: watisGrant }),
      endRole(wati, { grantId: tonosGrant }),
    ]);
    const refused = outcomes.filter((one) => one.status === "rejected");
    expect(refused).toHaveLength(1);
    await expect(Promise.reject(refused[0]?.reason)).rejects.toBeRefused("account.last-role");
  });
});

describe("an IT officer whose role ends on a day", () => {
  const aTemporaryOfficer = async (days: Record<string, unknown> = { validTo: "2026-12-31" }) => {
    const office = await anOffice();
    await asOwner().query(
      `UPDATE "Account" SET "disabledAt" = now() WHERE id <> $1 AND "personId" IN
      (SELECT "personId" FROM "RoleGrant" WHERE role = 'system_admin')`,
      [office.tonos],
    );
    const grant = { id: randomUUID(), personId: office.budi.personId, role: "system_admin" };
    await insertRows(asOwner(), "RoleGrant", [
      { ...grant, unitId: office.unitId, validFrom: "2024-01-01", ...days },
    ]);
    return { ...office, officer: granted(office.budi, "system_admin", office.agency.path) };
  };

  it("lets nobody close the account or end the role of the one who keeps the system after that", async () => {
    const { officer, tonos, budis, tono } = await aTemporaryOfficer();
    const [grant] = (await findAccount(officer, tonos)).roles.held;
    await expect(endRole(officer, { grantId: grant?.id ?? "" })).rejects.toBeRefused("account.last-role");
    await expect(closeAccount(officer, { accountId: tonos, version: 0 })).rejects.toBeRefused(
      "account.last-administrator",
    );
    await closeAccount(tono, { accountId: budis, version: 0 });
  });

  it("ends before, where another takes over from the day after, and counts no longer than they serve", async () => {
    const { officer, tonos, ayu, keeper, unitId, budi } = await aTemporaryOfficer();
    const next = { role: "system_admin", unitId, validFrom: "2027-01-01", id: randomUUID() };
    await aUsedAccountFor(ayu);
    await insertRows(asOwner(), "RoleGrant", [{ ...next, personId: ayu.personId }]);
    const [grant] = (await findAccount(officer, tonos)).roles.held;
    await leaves(budi, "2026-12-01", keeper);
    await expect(endRole(officer, { grantId: grant?.id ?? "" })).rejects.toBeRefused("account.last-role");
    await asOwner().query(`DELETE FROM "Movement" WHERE "personId" = $1`, [budi.personId]);
    await endRole(officer, { grantId: grant?.id ?? "" });
  });
});

const aUsedAccountFor = ({ personId }: Actor) =>
  asOwner().query(`UPDATE "Account" SET "passwordHash" = 'x' WHERE "personId" = $1`, [personId]);

/** Somebody's service ends, as the app would have written it; the roles stay as they are. */
async function leaves(
  { personId }: Actor,
  validFrom: string,
  recorder: Actor,
  by: ClientBase | Pool = asOwner(),
) {
  await by.query(`UPDATE "Assignment" SET "validTo" = $2::date - 1 WHERE "personId" = $1`, [
    personId,
    validFrom,
  ]);
  await insertRows(by, "Movement", [
    {
      ...{ id: randomUUID(), personId, kind: "resignation", validFrom, basis: "SK" },
      ...{ recordedById: recorder.personId, recordedAt: "2026-06-01T00:00:00Z" },
    },
  ]);
}

/** The same in a transaction that is still open, held as the app holds it; answers how to commit it. */
async function leavesJustNow(person: Actor, validFrom: string, recorder: Actor) {
  const client = await asOwner().connect();
  await client.query("BEGIN");
  await client.query("SELECT pg_advisory_xact_lock(hashtext('kinerja.supervision'))");
  await leaves(person, validFrom, recorder, client);
  return async () => {
    await client.query("COMMIT");
    client.release();
  };
}

describe("what the database itself refuses about roles", () => {
  const give = `INSERT INTO "RoleGrant" (id, "personId", role, "unitId", "validFrom", "givenById", "givenAt")
    VALUES (gen_random_uuid(), $1, $2, $3, '2026-06-03', $4, now())`;

  it("gives none by nobody, by somebody who does not give it, or to oneself, and none twice at a time", async () => {
    const { ayu, budi, tono, hana, unitId } = await anOffice();
    const by = (role: Role, giver: Actor | null, holder = budi) =>
      asApp(give.replace("now()", giver ? "now()" : "NULL"), [
        ...[holder.personId, role, unitId, giver?.personId ?? null],
      ]);
    for (const giver of [null, ayu, hana])
      await expect(by("system_admin", giver)).rejects.toThrow("nobody who may give");
    await expect(by("agency_admin", tono)).rejects.toThrow("nobody who may give");
    await expect(by("auditor", tono, tono)).rejects.toThrow("RoleGrant_not_to_oneself");
    await by("auditor", tono);
    await expect(by("auditor", tono)).rejects.toThrow("RoleGrant_once_a_day");
    await expect(asApp(`UPDATE "RoleGrant" SET role = 'system_admin'`, [])).rejects.toThrow(
      "permission denied",
    );
  });

  it("gives none beyond the service of its holder", async () => {
    const { budi, tono, unitId, keeper } = await anOffice();
    await leaves(budi, "2026-07-01", keeper);
    const row = [budi.personId, "auditor", unitId, tono.personId];
    await expect(asApp(give, row)).rejects.toThrow("outlives the service");
  });

  it("gives none beyond a service whose end is being recorded", async () => {
    const { budi, tono, unitId, keeper } = await anOffice();
    const commit = await leavesJustNow(budi, "2026-07-01", keeper);
    const giving = expect(asApp(give, [budi.personId, "auditor", unitId, tono.personId])).rejects.toThrow(
      "outlives the service",
    );
    await untilSomeoneWaits();
    await commit();
    await giving;
  });

  it("lets nobody leave the service with a role that goes on", async () => {
    const { budi, tono, unitId, keeper } = await anOffice();
    await asApp(give, [budi.personId, "auditor", unitId, tono.personId]);
    const app = await appClient();
    await expect(leaves(budi, "2026-07-01", keeper, app)).rejects.toThrow("goes on after the service");
    await app.query(`UPDATE "RoleGrant" SET "validTo" = '2026-06-30' WHERE "personId" = $1`, [budi.personId]);
    await leaves(budi, "2026-07-01", keeper, app);
    await app.end();
  });

  it("ends no role of the last who keeps the system", async () => {
    const { tono, tonos } = await anOffice();
    await asOwner().query(
      `UPDATE "Account" SET "disabledAt" = now() WHERE id <> $1 AND "personId" IN
      (SELECT "personId" FROM "RoleGrant" WHERE role = 'system_admin')`,
      [tonos],
    );
    await expect(
      asApp(
        `UPDATE "RoleGrant" SET "validTo" = '2026-06-02' WHERE "personId" = $1 AND role = 'system_admin'`,
        [tono.personId],
      ),
    ).rejects.toThrow("nobody would keep the system");
  });

  it("opens none again that has ended, lengthens none, and forgets none that was held", async () => {
    const { budi, unitId } = await anOffice();
    await holdsSince(budi, "auditor", unitId);
    const mine = `WHERE "personId" = $1`;
    await expect(asApp(`DELETE FROM "RoleGrant" ${mine}`, [budi.personId])).rejects.toThrow("as it was held");
    await asApp(`UPDATE "RoleGrant" SET "validTo" = '2026-06-02' ${mine}`, [budi.personId]);
    for (const day of ["NULL", "'2026-06-03'"])
      await expect(
        asApp(`UPDATE "RoleGrant" SET "validTo" = ${day} ${mine}`, [budi.personId]),
      ).rejects.toThrow("as it was held");
    await asApp(`UPDATE "RoleGrant" SET "validTo" = '2026-06-01' ${mine}`, [budi.personId]);
  });
});
