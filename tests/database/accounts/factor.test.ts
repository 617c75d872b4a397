import { randomUUID } from "node:crypto";

import { activate, signIn } from "@/lib/access/commands";
import { findSession } from "@/lib/access/queries";
import { beginFactor, confirmFactor, removeFactor, renewRecoveries } from "@/lib/accounts/commands/factor";
import { resetAtServer, resetUnreadable } from "@/lib/accounts/commands/reset-at-server";
import { resetFactor } from "@/lib/accounts/commands/reset-factor";
import { findAccount } from "@/lib/accounts/queries/kept";
import { findOwnAccount } from "@/lib/accounts/queries/own";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { anotherPassword, aStandingClock, otherThan, phoneShows, withFactor } from "../../support/factors";
import { anOffice, aUsedAccount, desk, lostKey } from "../../support/keys";
import { aPerson, eventsOf, newsFor, supervises } from "../../support/world";

process.env.NEXTAUTH_SECRET ??= "a secret of this test, long enough";
givenDatabase();
const { halfMinuteLater } = aStandingClock();
afterEach(() => {
  delete process.env.SECOND_FACTOR_FROM;
});

const password = "rahasia-sekali";

/** Budi with a second factor, half a minute after he set it up. */
async function budiWithFactor() {
  const office = await anOffice();
  const factor = await withFactor(office.budi);
  halfMinuteLater();
  const enter = (shown?: string, address = desk.address) =>
    signIn(office.budisNumber, password, { ...desk, address }, shown);
  return { ...office, ...factor, enter };
}

const sessionsOf = async (account: string) =>
  (
    await asOwner().query(`SELECT 1 FROM "UserSession" WHERE "accountId" = $1 AND "endedAt" IS NULL`, [
      account,
    ])
  ).rows.length;

describe("setting up a second factor", () => {
  it("takes the password, a key and a code of it, and answers ten recovery codes", async () => {
    const { budi, budis, budisNumber } = await anOffice();
    const elsewhere = await signIn(budisNumber, password, desk);
    await expect(beginFactor(budi, { password: "salah", factor: "" })).rejects.toBeRefused(
      "account.password-wrong",
    );
    const { sealed, key, path } = await beginFactor(budi, { password, factor: "" });
    expect(path).toMatch(/^M\d+ \d+h1v1h-1z/);
    expect((await findOwnAccount(budi))?.factor).toBeNull();
    await expect(confirmFactor(budi, { sealed, code: otherThan(key) })).rejects.toBeRefused(
      "account.factor-code-wrong",
    );
    const { codes } = await confirmFactor(budi, { sealed, code: phoneShows(key) });
    expect(new Set(codes).size).toBe(10);
    expect((await findOwnAccount(budi))?.factor).toMatchObject({ codesLeft: 10 });
    expect(await findSession(elsewhere)).toBeNull();
    expect(await eventsOf(budis)).toEqual(["access.factor-enrolled"]);
    expect(await newsFor(budi)).toEqual(["access.factor-enrolled"]);
    const { rows } = await asOwner().query(
      `SELECT f.secret || string_agg(r.hash, '') AS kept FROM "SecondFactor" f JOIN "FactorRecovery" r USING ("accountId")
        WHERE "accountId" = $1 GROUP BY f.secret`,
      [budis],
    );
    const kept = String(rows[0]?.kept).toUpperCase();
    for (const plain of [key.replace(/ /g, ""), ...codes.map((code) => code.replace(/-/g, ""))])
      expect(kept).not.toContain(plain);
  });

  it("is refused with a key that is theirs already, of another account, or too old", async () => {
    const { budi, ayu, keeper } = await anOffice();
    await aUsedAccount(keeper);
    const { sealed, key } = await beginFactor(budi, { password, factor: "" });
    await expect(confirmFactor(keeper, { sealed, code: phoneShows(key) })).rejects.toBeRefused(
      "account.factor-expired",
    );
    const aged = await beginFactor(budi, { password, factor: "" });
    await confirmFactor(budi, { sealed, code: phoneShows(key) });
    halfMinuteLater();
    await expect(confirmFactor(budi, { sealed, code: phoneShows(key) })).rejects.toBeRefused("stale");
    for (let minutes = 0; minutes < 30; minutes += 0.5) halfMinuteLater();
    await expect(
      confirmFactor(budi, { sealed: aged.sealed, code: phoneShows(aged.key) }),
    ).rejects.toBeRefused("account.factor-expired");
    await expect(beginFactor(ayu, { password, factor: "" })).rejects.toBeRefused("account.no-password");
  });

  it("takes the place of none but the one that was shown for it", async () => {
    const { budi } = await anOffice();
    const [first, second] = [
      await beginFactor(budi, { password, factor: "" }),
      await beginFactor(budi, { password, factor: "" }),
    ];
    await confirmFactor(budi, { sealed: first.sealed, code: phoneShows(first.key) });
    // Drawn for whoever had none, at a screen that was left open since.
    await expect(
      confirmFactor(budi, { sealed: second.sealed, code: phoneShows(second.key) }),
    ).rejects.toBeRefused("stale");
    halfMinuteLater();
    const third = await beginFactor(budi, { password, factor: phoneShows(first.key) });
    halfMinuteLater();
    await removeFactor(budi, { factor: phoneShows(first.key) });
    await expect(
      confirmFactor(budi, { sealed: third.sealed, code: phoneShows(third.key) }),
    ).rejects.toBeRefused("stale");
  });

  it("on another phone takes the one that there is, and leaves nothing of it", async () => {
    const { budi, budis, key, codes, enter } = await budiWithFactor();
    await expect(beginFactor(budi, { password, factor: "" })).rejects.toBeRefused("access.factor-asked");
    await expect(beginFactor(budi, { password, factor: otherThan(key) })).rejects.toBeRefused(
      "access.factor-wrong",
    );
    const next = await beginFactor(budi, { password, factor: phoneShows(key) });
    await confirmFactor(budi, { sealed: next.sealed, code: phoneShows(next.key) });
    halfMinuteLater();
    await expect(enter(phoneShows(key))).rejects.toBeRefused("access.factor-wrong");
    await expect(enter(codes[0])).rejects.toBeRefused("access.factor-wrong");
    await expect(enter(phoneShows(next.key))).resolves.toBeTruthy();
    expect(await eventsOf(budis)).toContain("access.factor-replaced");
  });
});

describe("signing in with a second factor", () => {
  it("opens no session before it was shown, and asks for it only once the password is right", async () => {
    const { budis, budisNumber, key, enter } = await budiWithFactor();
    await expect(signIn(budisNumber, "salah", desk, phoneShows(key))).rejects.toBeRefused(
      "access.wrong-credentials",
    );
    await expect(enter()).rejects.toBeRefused("access.factor-asked");
    await expect(enter("12 34")).rejects.toBeRefused("access.factor-mistyped");
    await expect(enter(otherThan(key))).rejects.toBeRefused("access.factor-wrong");
    expect(await sessionsOf(budis)).toBe(0);
    const session = await enter(phoneShows(key).replace(/^.../, "$& "));
    expect(await findSession(session)).not.toBeNull();
    expect(await eventsOf(budis)).toEqual(["access.factor-enrolled", "access.factor-refused"]);
  });

  it("takes a code once, also when two show it at the same moment", async () => {
    const { budis, key, enter } = await budiWithFactor();
    const code = phoneShows(key);
    const outcomes = await Promise.allSettled([enter(code), enter(code), enter(code)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    await expect(enter(code)).rejects.toBeRefused("access.factor-wrong");
    expect(await sessionsOf(budis)).toBe(1);
    halfMinuteLater();
    await expect(enter(code)).rejects.toBeRefused("access.factor-wrong");
    await expect(enter(phoneShows(key))).resolves.toBeTruthy();
  });

  it("takes each recovery code once, also when two show it at the same moment, and tells the owner", async () => {
    const { budi, budis, codes, enter } = await budiWithFactor();
    const code = codes[3]?.toLowerCase();
    const outcomes = await Promise.allSettled([enter(code), enter(code)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await findOwnAccount(budi))?.factor).toMatchObject({ codesLeft: 9 });
    expect((await newsFor(budi)).sort()).toEqual(["access.factor-enrolled", "access.factor-recovery-used"]);
    expect(await eventsOf(budis)).toContain("access.factor-recovery-used");
    await expect(enter(codes[4])).resolves.toBeTruthy();
  });

  it("pauses after five wrong tries, and after fifteen from wherever", async () => {
    const { key, enter } = await budiWithFactor();
    for (let i = 0; i < 5; i++)
      await expect(enter(otherThan(key))).rejects.toBeRefused("access.factor-wrong");
    await expect(enter(phoneShows(key))).rejects.toBeRefused("access.too-many-attempts");
    for (const address of ["10.0.0.2", "10.0.0.3"])
      for (let i = 0; i < 5; i++)
        await expect(enter(otherThan(key), address)).rejects.toBeRefused("access.factor-wrong");
    await expect(enter(phoneShows(key), "10.0.0.4")).rejects.toBeRefused("access.too-many-attempts");
  });

  it("takes nothing once the key of the installation is another", async () => {
    const { key, enter } = await budiWithFactor();
    const { NEXTAUTH_SECRET } = process.env;
    process.env.NEXTAUTH_SECRET = "another secret of this test, long enough";
    await expect(enter(phoneShows(key))).rejects.toBeRefused("access.factor-wrong");
    process.env.NEXTAUTH_SECRET = NEXTAUTH_SECRET;
    await expect(enter(phoneShows(key))).resolves.toBeTruthy();
  });

  it("is not got around by a code for a lost password, which stays open until the factor is shown", async () => {
    const { keeper, budis, budisNumber: username, key } = await budiWithFactor();
    const typed = { username, code: await lostKey(keeper, budis), password: anotherPassword };
    await expect(activate(typed, desk)).rejects.toBeRefused("access.factor-asked");
    await expect(activate({ ...typed, factor: otherThan(key) }, desk)).rejects.toBeRefused(
      "access.factor-wrong",
    );
    await expect(signIn(username, password, desk)).rejects.toBeRefused("access.factor-asked");
    await expect(activate({ ...typed, factor: phoneShows(key) }, desk)).resolves.toBeTruthy();
    halfMinuteLater();
    await expect(signIn(username, anotherPassword, desk, phoneShows(key))).resolves.toBeTruthy();
  });
});

describe("keeping a second factor", () => {
  it("makes ten other codes for a code of it; the former are nothing", async () => {
    const { budi, budis, key, codes, enter } = await budiWithFactor();
    await expect(renewRecoveries(budi, { factor: otherThan(key) })).rejects.toBeRefused(
      "access.factor-wrong",
    );
    const renewed = await renewRecoveries(budi, { factor: phoneShows(key) });
    await expect(enter(codes[0])).rejects.toBeRefused("access.factor-wrong");
    await expect(enter(renewed.codes[0])).resolves.toBeTruthy();
    expect(await eventsOf(budis)).toContain("access.factor-codes-renewed");
    expect(await newsFor(budi)).toContain("access.factor-codes-renewed");
  });

  it("lets it go for a code of it, and nothing is asked for any more", async () => {
    const { budi, budis, key, enter } = await budiWithFactor();
    await expect(removeFactor(budi, { factor: otherThan(key) })).rejects.toBeRefused("access.factor-wrong");
    await removeFactor(budi, { factor: phoneShows(key) });
    await expect(enter()).resolves.toBeTruthy();
    await expect(removeFactor(budi, { factor: phoneShows(key) })).rejects.toBeRefused("account.no-factor");
    await expect(renewRecoveries(budi, { factor: "123456" })).rejects.toBeRefused("account.no-factor");
    expect(await eventsOf(budis)).toContain("access.factor-removed");
  });

  it("lets it not go where it is asked for, from the day on that was set", async () => {
    const { budi, ayu, key } = await budiWithFactor();
    await supervises(budi, [ayu]);
    process.env.SECOND_FACTOR_FROM = "2026-06-03";
    await expect(removeFactor(budi, { factor: phoneShows(key) })).rejects.toBeRefused(
      "account.factor-required",
    );
    process.env.SECOND_FACTOR_FROM = "2026-06-04";
    await removeFactor(budi, { factor: phoneShows(key) });
  });

  it("is for whoever has an account", async () => {
    const { agency } = await anOffice();
    const citra = await aPerson(agency, "Citra");
    await expect(beginFactor(citra, { password, factor: "" })).rejects.toBeRefused("not-found");
    await expect(removeFactor(citra, { factor: "123456" })).rejects.toBeRefused("not-found");
  });
});

describe("a second factor whose phone and codes are lost", () => {
  it("is taken away by a helper who made sure of the person, and its owner reads how", async () => {
    const { keeper, budi, budis, key, enter } = await budiWithFactor();
    const session = await enter(phoneShows(key));
    expect(await findAccount(keeper, budis)).toMatchObject({ hasFactor: true });
    await resetFactor(keeper, { accountId: budis, checked: "card" });
    expect(await findSession(session)).toBeNull();
    expect(await findAccount(keeper, budis)).toMatchObject({ hasFactor: false });
    await expect(enter()).resolves.toBeTruthy();
    expect(await newsFor(budi)).toContain("access.factor-reset");
    const reset = (await findOwnAccount(budi))?.trace.find(({ name }) => name === "access.factor-reset");
    expect(reset).toMatchObject({ actorName: "Kania Putri", checked: "card" });
    await expect(resetFactor(keeper, { accountId: budis, checked: "card" })).rejects.toBeRefused(
      "account.no-factor",
    );
  });

  it("is taken away by nobody else, and not by oneself", async () => {
    const { keeper, ayu, budi, budis } = await budiWithFactor();
    const own = await aUsedAccount(keeper);
    const other = (await anOffice()).keeper;
    for (const stranger of [ayu, budi, other])
      await expect(resetFactor(stranger, { accountId: budis, checked: "card" })).rejects.toBeRefused(
        "not-found",
      );
    await withFactor(keeper);
    await expect(resetFactor(keeper, { accountId: own, checked: "card" })).rejects.toBeRefused("account.own");
  });
});

describe("a second factor that is asked for", () => {
  it("is due from the day that was set, for who rates somebody and has none", async () => {
    const { budi, ayu, budisNumber } = await anOffice();
    const session = await signIn(budisNumber, password, desk);
    const standing = async () => (await findSession(session))?.frame.factor;
    expect(await standing()).toBe("settled");
    process.env.SECOND_FACTOR_FROM = "2026-06-03";
    expect(await standing()).toBe("settled");
    await supervises(budi, [ayu]);
    expect(await standing()).toBe("due");
    process.env.SECOND_FACTOR_FROM = "2026-06-10";
    expect(await standing()).toEqual({ from: "2026-06-10" });
    process.env.SECOND_FACTOR_FROM = "2026-06-03";
    await withFactor({ ...budi, sessionId: session });
    expect(await standing()).toBe("settled");
  });
});

describe("the database, asked by the app's own role", () => {
  const attack = async (sql: string, ...values: unknown[]) => asApp(sql, values);

  it("keeps one key for an account, sealed, as it was proven", async () => {
    const { budis, ayus } = await budiWithFactor();
    const insert = `INSERT INTO "SecondFactor" ("accountId", id, secret, "enrolledAt", "lastStep") VALUES ($1, $2, $3, now(), 1)`;
    await expect(attack(insert, budis, randomUUID(), "ab".repeat(60))).rejects.toThrow(/SecondFactor_pkey/);
    await expect(attack(insert, ayus, randomUUID(), "JBSWY3DPEHPK3PXP".repeat(6))).rejects.toThrow(
      /SecondFactor_sealed/,
    );
    await expect(
      attack(
        `UPDATE "SecondFactor" SET secret = $2, "lastStep" = "lastStep" + 1 WHERE "accountId" = $1`,
        budis,
        "ab".repeat(60),
      ),
    ).rejects.toThrow(/stays/);
  });

  it("never goes back to a code that was taken", async () => {
    const { budis } = await budiWithFactor();
    for (const step of [`"lastStep"`, `"lastStep" - 1`])
      await expect(
        attack(`UPDATE "SecondFactor" SET "lastStep" = ${step} WHERE "accountId" = $1`, budis),
      ).rejects.toThrow(/stays/);
  });

  it("keeps ten recovery codes, each used once", async () => {
    const { budis, codes, enter } = await budiWithFactor();
    await enter(codes[0]);
    for (const used of ["NULL", "now()"])
      await expect(
        attack(`UPDATE "FactorRecovery" SET "usedAt" = ${used} WHERE "accountId" = $1 AND place = 1`, budis),
      ).rejects.toThrow(/used once/);
    await expect(
      attack(
        `INSERT INTO "FactorRecovery" ("accountId", place, hash) VALUES ($1, 11, $2)`,
        ...[budis, "ab".repeat(32)],
      ),
    ).rejects.toThrow(/FactorRecovery_place/);
  });
});

describe("whoever runs the server", () => {
  it("takes away the factor of one account, where nobody else can", async () => {
    const { budi, budis, budisNumber, key, enter } = await budiWithFactor();
    const session = await enter(phoneShows(key));
    expect(await resetAtServer(` ${budisNumber} `)).toBe(1);
    expect(await findSession(session)).toBeNull();
    expect(await resetAtServer(budisNumber)).toBe(0);
    await expect(enter()).resolves.toBeTruthy();
    expect(await eventsOf(budis)).toContain("access.factor-reset");
    expect(await newsFor(budi)).toContain("access.factor-reset");
  });

  it("takes away all that were sealed before another secret, and only those", async () => {
    await resetUnreadable();
    const [former, present] = [await budiWithFactor(), await anOffice()];
    const { NEXTAUTH_SECRET } = process.env;
    process.env.NEXTAUTH_SECRET = "another secret of this test, long enough";
    await withFactor(present.budi);
    const { rows } = await asOwner().query(`SELECT 1 FROM "SecondFactor"`);
    expect(await resetUnreadable()).toBe(rows.length - 1);
    await expect(former.enter()).resolves.toBeTruthy();
    await expect(signIn(present.budisNumber, password, desk)).rejects.toBeRefused("access.factor-asked");
    process.env.NEXTAUTH_SECRET = NEXTAUTH_SECRET;
  });
});
