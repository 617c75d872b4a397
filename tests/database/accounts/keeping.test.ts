import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { activate, signIn } from "@/lib/access/commands";
import { findSession } from "@/lib/access/queries";
import { issueActivation, issueActivations } from "@/lib/accounts/commands/activations";
import { issueRecovery } from "@/lib/accounts/commands/codes";
import { closeAccount, makeAccounts, reopenAccount } from "@/lib/accounts/commands/keep";
import { findAccount, findAccounts, findUnitToPrint } from "@/lib/accounts/queries/kept";
import type { Role } from "@/lib/db/generated/enums";

import { asOwner, givenDatabase } from "../../support/database";
import { anOffice, aUsedAccount, desk, firstKey, goodPassword, lostKey } from "../../support/keys";
import { insertRows } from "../../support/rows";
import { anAgency, aPerson, eventsOf, granted, newsFor, supervises } from "../../support/world";

process.env.NEXTAUTH_SECRET ??= "a secret of this test, long enough";
givenDatabase();

const everything = { search: "", unit: null, state: null, page: 1 };

async function holds({ personId }: Actor, role: Role, unitId: string) {
  await insertRows(asOwner(), "RoleGrant", [
    { id: randomUUID(), personId, role, unitId, validFrom: "2024-01-01" },
  ]);
}

describe("the accounts that somebody keeps", () => {
  it("are those of their people, by where they stand, and of nobody else", async () => {
    const [office, elsewhere] = [await anOffice(), await anOffice()];
    await aPerson(office.agency, "Citra Dewi");
    const found = await findAccounts(office.keeper, everything);
    expect(found.people.map(({ name, state }) => [name, state])).toEqual([
      ["Ayu Lestari", "unused"],
      ["Budi Santoso", "active"],
      ["Citra Dewi", "none"],
      ["Kania Putri", "none"],
    ]);
    expect(found.counts).toEqual({ none: 2, unused: 1, active: 1, closed: 0 });
    const only = { ...everything, state: "none" as const, search: "citra" };
    expect((await findAccounts(office.keeper, only)).people).toMatchObject([{ name: "Citra Dewi" }]);
    await expect(
      findAccounts(office.keeper, { ...everything, unit: elsewhere.agency.unitId }),
    ).rejects.toBeRefused("not-found");
    await expect(findAccounts(office.ayu, everything)).rejects.toBeRefused("not-found");
    await expect(findAccount(office.keeper, elsewhere.ayus)).rejects.toBeRefused("not-found");
    await expect(findAccount(office.ayu, office.budis)).rejects.toBeRefused("not-found");
    await expect(findUnitToPrint(office.keeper, elsewhere.agency.unitId)).rejects.toBeRefused("not-found");
  });

  it("are for whoever keeps the region also those of people without a position, and for an agency not", async () => {
    const { agency, keeper, budi, budis } = await anOffice();
    await asOwner().query(`UPDATE "Assignment" SET "validTo" = '2026-05-31' WHERE "personId" = $1`, [
      budi.personId,
    ]);
    const system = granted(await aPerson(agency, "Tono"), "system_admin", agency.path);
    expect(await findAccount(system, budis)).toMatchObject({ name: "Budi Santoso", position: null });
    await expect(findAccount(keeper, budis)).rejects.toBeRefused("not-found");
  });
});

describe("making accounts", () => {
  it("makes one for everybody of a unit without one, in one step and once", async () => {
    const { agency, keeper } = await anOffice();
    const official = await aPerson(agency, "Citra Dewi");
    await asOwner().query(
      `UPDATE "Person" SET number = NULL, "employmentKind" = 'official', grade = NULL WHERE id = $1`,
      [official.personId],
    );
    expect(await makeAccounts(keeper, { unitId: agency.unitId })).toEqual({ made: 2 });
    const { people, counts } = await findAccounts(keeper, everything);
    expect(counts).toEqual({ none: 0, unused: 3, active: 1, closed: 0 });
    const made = people.find(({ name }) => name === "Citra Dewi")?.accountId ?? "";
    expect(await findAccount(keeper, made)).toMatchObject({ username: "citra.dewi" });
    expect(await eventsOf(made)).toEqual(["access.account-made"]);
    await expect(makeAccounts(keeper, { unitId: agency.unitId })).rejects.toBeRefused("account.nobody");
  });

  it("is for whoever keeps the unit's people", async () => {
    const { agency, ayu } = await anOffice();
    const { keeper } = await anOffice();
    await expect(makeAccounts(keeper, { unitId: agency.unitId })).rejects.toBeRefused("not-found");
    await expect(makeAccounts(ayu, { unitId: agency.unitId })).rejects.toBeRefused("not-found");
  });
});

describe("printing codes", () => {
  it("shows each once, keeps no code, and leaves whoever has one that is good", async () => {
    const { agency, keeper, ayus, ayusNumber } = await anOffice();
    const unitId = agency.unitId;
    const { cards, withheld } = await issueActivations(keeper, { unitId, again: false });
    expect(cards).toMatchObject([
      {
        name: "Ayu Lestari",
        unit: `Dinas ${agency.path.slice(0, -1)}`,
        account: { ending: ayusNumber.slice(-4) },
      },
    ]);
    expect(withheld).toBe(0);
    const plain = cards[0]?.code.replaceAll("-", "") ?? "";
    const { rows } = await asOwner().query<{ hash: string }>(
      `SELECT hash FROM "KeyCode" WHERE "accountId" = $1`,
      [ayus],
    );
    expect(rows[0]?.hash).not.toContain(plain);
    expect(await findUnitToPrint(keeper, unitId)).toMatchObject({ waiting: 1, printed: 1 });
    await expect(issueActivations(keeper, { unitId, again: false })).rejects.toBeRefused("account.nobody");
    const second = await issueActivations(keeper, { unitId, again: true });
    expect(second.cards[0]?.code).not.toBe(cards[0]?.code);
  });

  it("counts and leaves out who has a higher role", async () => {
    const { agency, keeper, ayu } = await anOffice();
    await holds(ayu, "leadership", agency.unitId);
    expect(await issueActivations(keeper, { unitId: agency.unitId, again: false }).catch(String)).toContain(
      "account.nobody",
    );
    const regional = granted(await aPerson(agency, "Rina"), "regional_hr", agency.path);
    expect((await issueActivations(regional, { unitId: agency.unitId, again: false })).cards).toHaveLength(1);
  });

  it("is refused for more than a day's cards, and for units of others", async () => {
    const { agency, keeper, ayu } = await anOffice();
    await asOwner().query(
      `WITH made AS (INSERT INTO "Person" (id, number, name, "employmentKind", version)
         SELECT gen_random_uuid(), '1970010119900' || (10000 + n), 'Pegawai ' || n, 'pns', 0
         FROM generate_series(1, 301) n RETURNING id, number),
       placed AS (INSERT INTO "Assignment" (id, "personId", "positionId", kind, "validFrom")
         SELECT gen_random_uuid(), made.id, (SELECT "positionId" FROM "Assignment" WHERE "personId" = $1), 'definitive', '2024-01-01'
         FROM made)
       INSERT INTO "Account" (id, "personId", username, locale, version)
         SELECT gen_random_uuid(), id, number, 'id', 0 FROM made`,
      [ayu.personId],
    );
    const unitId = agency.unitId;
    await expect(issueActivations(keeper, { unitId, again: false })).rejects.toBeRefused("account.too-many");
    await expect(issueActivations(ayu, { unitId, again: false })).rejects.toBeRefused("not-found");
  });

  it("issues one code when two print the same unit at once", async () => {
    const { agency, keeper, ayus } = await anOffice();
    const unitId = agency.unitId;
    await Promise.all([1, 2].map(() => issueActivations(keeper, { unitId, again: true })));
    const { rows } = await asOwner().query(
      `SELECT 1 FROM "KeyCode" WHERE "accountId" = $1 AND "usedAt" IS NULL AND "voidedAt" IS NULL`,
      [ayus],
    );
    expect(rows).toHaveLength(1);
  });

  it("gives each person to one of two who print the same unit at once", async () => {
    const { agency, keeper, ayusNumber } = await anOffice();
    const unitId = agency.unitId;
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => issueActivations(keeper, { unitId, again: false })),
    );
    const [printed, ...others] = outcomes.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(others).toEqual([]);
    const code = printed?.cards[0]?.code ?? "";
    await expect(
      activate({ username: ayusNumber, code, password: goodPassword }, desk),
    ).resolves.toBeTruthy();
  });
});

describe("a code for one person", () => {
  it("is a first key before the account was used, and another after that", async () => {
    const { keeper, ayus, budis } = await anOffice();
    await expect(issueActivation(keeper, { accountId: budis })).rejects.toBeRefused("account.nobody");
    await expect(issueRecovery(keeper, { accountId: ayus, checked: "known" })).rejects.toBeRefused(
      "account.never-used",
    );
    await closeAccount(keeper, { accountId: budis, version: 0 });
    await expect(issueRecovery(keeper, { accountId: budis, checked: "known" })).rejects.toBeRefused(
      "account.closed",
    );
  });

  it("is made by somebody else than its owner, and by nobody of a lower role", async () => {
    const { agency, keeper, budi, budis } = await anOffice();
    const own = await aUsedAccount(keeper);
    await expect(lostKey(keeper, own)).rejects.toBeRefused("account.own");
    await holds(budi, "auditor", agency.unitId);
    await expect(lostKey(keeper, budis)).rejects.toBeRefused("account.higher-role");
    await expect(lostKey(budi, own)).rejects.toBeRefused("not-found");
  });
});

describe("the account of who rates the keeper", () => {
  it("is helped by somebody else, and so is that of their own rater; by yesterday's supervision they are anybody", async () => {
    const { agency, keeper, budi, budis, ayu, ayus } = await anOffice();
    const eka = await aPerson(agency, "Eka");
    const ekas = await aUsedAccount(eka);
    await supervises(budi, [keeper], "2026-06-03");
    await supervises(ayu, [budi]);
    await supervises(eka, [keeper], "2025-01-01", "2026-06-02");
    const system = granted(keeper, "system_admin", "");
    for (const helper of [keeper, system]) {
      await expect(lostKey(helper, budis)).rejects.toBeRefused("account.own-rater");
      await expect(firstKey(helper, ayus)).rejects.toBeRefused("account.own-rater");
      await expect(closeAccount(helper, { accountId: budis, version: 0 })).rejects.toBeRefused(
        "account.own-rater",
      );
      expect((await findAccount(helper, budis)).blockers).toEqual([{ code: "account.own-rater" }]);
    }
    await expect(issueActivations(keeper, { unitId: agency.unitId, again: false })).rejects.toBeRefused(
      "account.nobody",
    );
    await expect(lostKey(keeper, ekas)).resolves.toBeTruthy();
    const other = granted(await aPerson(agency, "Rina"), "agency_admin", agency.path);
    await expect(lostKey(other, budis)).resolves.toBeTruthy();
  });
});

describe("closing an account", () => {
  it("ends its sessions and codes at once, and tells its owner; opened again, nothing of them comes back", async () => {
    const { keeper, budi, budis, budisNumber } = await anOffice();
    const session = await signIn(budisNumber, "rahasia-sekali", desk);
    await lostKey(keeper, budis);
    await closeAccount(keeper, { accountId: budis, version: 0 });
    expect(await findSession(session)).toBeNull();
    await expect(signIn(budisNumber, "rahasia-sekali", desk)).rejects.toBeRefused("access.wrong-credentials");
    expect(await findAccount(keeper, budis)).toMatchObject({ state: "closed", codeUntil: null });
    await expect(closeAccount(keeper, { accountId: budis, version: 1 })).rejects.toBeRefused("stale");
    await reopenAccount(keeper, { accountId: budis, version: 1 });
    await expect(reopenAccount(keeper, { accountId: budis, version: 2 })).rejects.toBeRefused("stale");
    expect(await findSession(session)).toBeNull();
    expect(await newsFor(budi)).toEqual(
      expect.arrayContaining(["access.disabled", "access.enabled", "access.recovery-issued"]),
    );
    expect(await eventsOf(budis)).toEqual(["access.recovery-issued", "access.disabled", "access.enabled"]);
  });

  it("is refused for one's own, for a higher role, for a page that is old, and for people of others", async () => {
    const { keeper, budi, budis, agency } = await anOffice();
    const own = await aUsedAccount(keeper);
    await expect(closeAccount(keeper, { accountId: own, version: 0 })).rejects.toBeRefused("account.own");
    await expect(closeAccount(keeper, { accountId: budis, version: 7 })).rejects.toBeRefused("stale");
    const other = (await anOffice()).keeper;
    await expect(closeAccount(other, { accountId: budis, version: 0 })).rejects.toBeRefused("not-found");
    await holds(budi, "leadership", agency.unitId);
    await expect(closeAccount(keeper, { accountId: budis, version: 0 })).rejects.toBeRefused(
      "account.higher-role",
    );
  });

  it("leaves somebody who keeps the system, also when two close each other's at once", async () => {
    const agency = await anAgency();
    const people = [await aPerson(agency, "Tono"), await aPerson(agency, "Wati")];
    const ids: string[] = [];
    for (const person of people) {
      ids.push(await aUsedAccount(person));
      await holds(person, "system_admin", agency.unitId);
    }
    const [tono, wati] = people.map((person) => granted(person, "system_admin", agency.path));
    const outcomes = await Promise.allSettled([
      closeAccount(tono as Actor, { accountId: ids[1] ?? "", version: 0 }),
      closeAccount(wati as Actor, { accountId: ids[0] ?? "", version: 0 }),
    ]);
    const refused = outcomes.filter(({ status }) => status === "rejected") as PromiseRejectedResult[];
    expect(refused).toHaveLength(1);
    await expect(Promise.reject(refused[0]?.reason)).rejects.toBeRefused("account.last-administrator");
  });
});

describe("what the database itself refuses", () => {
  const add = (accountId: string, issuer: string, changes: object = {}) =>
    insertRows(asOwner(), "KeyCode", [
      {
        ...{ id: randomUUID(), accountId, purpose: "activation", hash: "a".repeat(64), issuedById: issuer },
        ...{ issuedAt: "2026-06-03T02:00:00Z", expiresAt: "2026-06-10T02:00:00Z", ...changes },
      },
    ]);

  it("is a code in plain, a second open one, one for too long, of oneself, or for a key that is there", async () => {
    const { keeper, ayu, ayus, budis } = await anOffice();
    const issuer = keeper.personId;
    await expect(add(ayus, issuer, { hash: "ACDE-3467-HJKM" })).rejects.toThrow("KeyCode_hash");
    await expect(add(ayus, issuer, { expiresAt: "2026-07-03T02:00:00Z" })).rejects.toThrow(
      "KeyCode_lifetime",
    );
    await expect(add(ayus, ayu.personId)).rejects.toThrow("no such code");
    await expect(add(budis, issuer)).rejects.toThrow("no such code");
    await expect(add(budis, issuer, { purpose: "recovery" })).rejects.toThrow("KeyCode_checked");
    await firstKey(keeper, ayus);
    await expect(add(ayus, issuer)).rejects.toThrow("KeyCode_one_open");
  });

  it("is a code that is used twice, changed, or thrown away while it is open", async () => {
    const { keeper, ayus } = await anOffice();
    await firstKey(keeper, ayus);
    const attack = (sql: string) => asOwner().query(`${sql} WHERE "accountId" = $1`, [ayus]);
    await expect(attack(`DELETE FROM "KeyCode"`)).rejects.toThrow("is open");
    await expect(attack(`UPDATE "KeyCode" SET "expiresAt" = "expiresAt" - interval '1 day'`)).rejects.toThrow(
      "is settled",
    );
    await attack(`UPDATE "KeyCode" SET "usedAt" = "issuedAt"`);
    await expect(attack(`UPDATE "KeyCode" SET "usedAt" = NULL`)).rejects.toThrow("is settled");
  });

  it("is an address that nobody proved, and the end of the last who keeps the system", async () => {
    const { agency, budi, budis } = await anOffice();
    await expect(
      asOwner().query(`UPDATE "Account" SET email = 'b@x.id', "emailProvenAt" = now() WHERE id = $1`, [
        budis,
      ]),
    ).resolves.toBeTruthy();
    const { rows } = await asOwner().query(`SELECT "emailProvenAt" FROM "Account" WHERE id = $1`, [budis]);
    expect(rows).toEqual([{ emailProvenAt: null }]);
    await expect(
      asOwner().query(`UPDATE "Account" SET "emailProvenAt" = now() WHERE id = $1`, [budis]),
    ).rejects.toThrow("nobody proved");
    await holds(budi, "system_admin", agency.unitId);
    await asOwner().query(
      `UPDATE "RoleGrant" SET "validTo" = '2026-06-01' WHERE role = 'system_admin' AND "personId" <> $1`,
      [budi.personId],
    );
    await expect(
      asOwner().query(`UPDATE "Account" SET "disabledAt" = now() WHERE id = $1`, [budis]),
    ).rejects.toThrow("the last that keeps the system");
  });

  it("is a code for a closed account", async () => {
    const { keeper, ayus } = await anOffice();
    await closeAccount(keeper, { accountId: ayus, version: 0 });
    await expect(add(ayus, keeper.personId)).rejects.toThrow("no such code");
  });
});
