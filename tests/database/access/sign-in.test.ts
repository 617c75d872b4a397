import { randomUUID } from "node:crypto";

import { endSession, signIn } from "@/lib/access/commands";
import { findSession } from "@/lib/access/queries";

import { anAccount } from "../../support/accounts";
import { asApp, asOwner, givenDatabase } from "../../support/database";
import { insertRows } from "../../support/rows";
import { anAgency, aPerson, eventsOf, supervises } from "../../support/world";

givenDatabase();

const password = "rahasia-sekali";
const office = { address: "10.0.0.1", userAgent: null };

async function aUser(username: string) {
  const agency = await anAgency();
  const person = await aPerson(agency, "Ayu");
  await anAccount(person, username);
  return { agency, person };
}

describe("signing in", () => {
  it("opens a session that names the person and the day", async () => {
    const { person } = await aUser("199001011");
    const sessionId = await signIn("1990 0101 1", password, office);
    expect((await findSession(sessionId))?.actor).toMatchObject({
      personId: person.personId,
      today: "2026-06-03",
      grants: [],
    });
    expect(await eventsOf(sessionId)).toEqual(["access.signed-in"]);
  });

  it.each([
    ["a wrong password", "199001012", "salah"],
    ["an unknown name", "199009999", password],
    ["a name that no account could have", "x".repeat(300), password],
    ["a name with a character that no database keeps", "199001\u0000", password],
  ])("is refused for %s, with the same words", async (_, name, typed) => {
    if (name === "199001012") await aUser(name);
    await expect(signIn(name, typed, office)).rejects.toBeRefused("access.wrong-credentials");
  });

  it("is refused to a disabled account, and to one without a password", async () => {
    await aUser("199001013");
    await asOwner().query(`UPDATE "Account" SET "disabledAt" = now() WHERE username = '199001013'`);
    await expect(signIn("199001013", password, office)).rejects.toBeRefused("access.wrong-credentials");
    await aUser("199001014");
    await asOwner().query(`UPDATE "Account" SET "passwordHash" = NULL WHERE username = '199001014'`);
    await expect(signIn("199001014", password, office)).rejects.toBeRefused("access.wrong-credentials");
  });

  it("pauses a name after five wrong tries from one address, not the office behind it", async () => {
    await aUser("199001015");
    await aUser("199001016");
    for (let i = 0; i < 5; i++)
      await expect(signIn("199001015", "salah", office)).rejects.toBeRefused("access.wrong-credentials");
    await expect(signIn("199001015", password, office)).rejects.toBeRefused("access.too-many-attempts");
    await expect(signIn("199001016", password, office)).resolves.toEqual(expect.any(String));
    await expect(signIn("199001015", password, { ...office, address: "10.0.0.2" })).resolves.toEqual(
      expect.any(String),
    );
  });
});

describe("a session", () => {
  it("ends at once by sign-out, by disabling the account, and by its hour", async () => {
    const { person } = await aUser("199001017");
    const end = [
      (id: string) => endSession(id),
      (id: string) =>
        asOwner().query(`UPDATE "UserSession" SET "expiresAt" = now() - interval '1 second' WHERE id = $1`, [
          id,
        ]),
      () =>
        asOwner().query(`UPDATE "Account" SET "disabledAt" = now() WHERE "personId" = $1`, [person.personId]),
    ];
    for (const how of end) {
      const sessionId = await signIn("199001017", password, office);
      expect(await findSession(sessionId)).not.toBeNull();
      await how(sessionId);
      expect(await findSession(sessionId)).toBeNull();
    }
  });

  it("is not brought back, made longer or another's by the app, whatever it is asked", async () => {
    await aUser("199001020");
    const sessionId = await signIn("199001020", password, office);
    const set = (change: string) => asApp(`UPDATE "UserSession" SET ${change} WHERE id = $1`, [sessionId]);
    for (const column of [
      '"expiresAt" = now()',
      '"byProvider" = true',
      '"accountId" = id',
      '"startedAt" = now()',
    ])
      await expect(set(column)).rejects.toThrow("permission denied");
    await expect(set("address = '10.0.0.9'")).rejects.toThrow("stays as it was");
    await set(`"endedAt" = now()`);
    for (const change of ["NULL", "now() + interval '1 hour'"])
      await expect(set(`"endedAt" = ${change}`)).rejects.toThrow("stays as it was");
    await set(`address = NULL, "userAgent" = NULL`);
    expect(await findSession(sessionId)).toBeNull();
  });

  it("says who it is, and whether they lead people today", async () => {
    const { agency, person } = await aUser("199001019");
    const sessionId = await signIn("199001019", password, office);
    const frame = async () => (await findSession(sessionId))?.frame;
    const facts = {
      name: "Ayu",
      username: "199001019",
      leads: false,
      official: false,
      seat: null,
      unread: 0,
      factor: "settled",
    };
    const whole = 24 * 60 * 60 * 1000;
    const { ahead = NaN, ...said } = (await frame()) ?? {};
    expect(said).toEqual(facts);
    expect(ahead % whole === 0 && ahead < 0).toBe(true);
    const [once, now] = [await aPerson(agency, "Budi"), await aPerson(agency, "Citra")];
    await supervises(person, [once], "2024-01-01", "2026-06-02");
    expect(await frame()).toMatchObject({ leads: false });
    await supervises(person, [now]);
    expect(await frame()).toMatchObject({ leads: true });
  });

  it("carries the roles of the day: none before it starts, none after it was withdrawn", async () => {
    const { agency, person } = await aUser("199001018");
    const grant = (role: string, validFrom: string, validTo: string | null) => ({
      id: randomUUID(),
      personId: person.personId,
      unitId: agency.unitId,
      role,
      validFrom,
      validTo,
    });
    await insertRows(asOwner(), "RoleGrant", [
      grant("agency_admin", "2026-01-01", null),
      grant("auditor", "2026-06-04", null),
      grant("regional_hr", "2026-01-01", "2026-06-02"),
    ]);
    const sessionId = await signIn("199001018", password, office);
    expect((await findSession(sessionId))?.actor.grants).toEqual([
      { role: "agency_admin", unitPath: agency.path },
    ]);
  });
});
