import { activate, signIn } from "@/lib/access/commands";
import { findSession } from "@/lib/access/queries";
import { clearAway } from "@/lib/accounts/commands/clean";
import { changePassword, endOwnSession, signOutEverywhere } from "@/lib/accounts/commands/own";
import { findOwnAccount } from "@/lib/accounts/queries/own";

import { asOwner, givenDatabase } from "../../support/database";
import { anOffice, desk, firstKey, goodPassword, lostKey } from "../../support/keys";
import { aPerson, eventsOf } from "../../support/world";

process.env.NEXTAUTH_SECRET ??= "a secret of this test, long enough";
givenDatabase();

const phone = {
  address: "36.72.1.9",
  userAgent: "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/141.0 Mobile Safari/537.36",
};

/** Budi at his desk, with a session on his phone. */
async function atDesk() {
  const office = await anOffice();
  const onPhone = await signIn(office.budisNumber, "rahasia-sekali", phone);
  const sessionId = await signIn(office.budisNumber, "rahasia-sekali", desk);
  return { ...office, onPhone, sessionId, me: { ...office.budi, sessionId } };
}

const live = async (sessionId: string) => (await findSession(sessionId)) !== null;

describe("one's own sessions", () => {
  it("are listed with where they come from, and one ends without the others", async () => {
    const { me, onPhone, sessionId, ayu, budis } = await atDesk();
    expect((await findOwnAccount(me))?.sessions).toMatchObject([
      { id: sessionId, current: true, address: "10.0.0.1", browser: null, system: null },
      { id: onPhone, current: false, address: "36.72.1.9", browser: "Chrome", system: "Android" },
    ]);
    await expect(endOwnSession(ayu, { sessionId: onPhone })).rejects.toBeRefused("not-found");
    await endOwnSession(me, { sessionId: onPhone });
    await expect(endOwnSession(me, { sessionId: onPhone })).rejects.toBeRefused("not-found");
    expect([await live(onPhone), await live(sessionId)]).toEqual([false, true]);
    expect(await eventsOf(budis)).toEqual(["access.session-ended"]);
  });

  it("all end at once, this one too", async () => {
    const { me, onPhone, sessionId } = await atDesk();
    expect(await signOutEverywhere(me)).toEqual({ ended: 2 });
    expect([await live(onPhone), await live(sessionId)]).toEqual([false, false]);
  });

  it("are nothing for whoever has no account", async () => {
    const { agency } = await anOffice();
    const citra = await aPerson(agency, "Citra");
    expect(await findOwnAccount(citra)).toBeNull();
    await expect(signOutEverywhere(citra)).rejects.toBeRefused("not-found");
  });
});

describe("changing one's password", () => {
  it("asks for the one it was, ends the other sessions and makes open codes void", async () => {
    const { me, keeper, budis, budisNumber: username, onPhone, sessionId } = await atDesk();
    const code = await lostKey(keeper, budis);
    expect(await changePassword(me, { current: "rahasia-sekali", password: goodPassword })).toEqual({
      ended: 1,
    });
    expect([await live(onPhone), await live(sessionId)]).toEqual([false, true]);
    await expect(activate({ username, code, password: "teh manis di dapur" }, desk)).rejects.toBeRefused(
      "access.wrong-code",
    );
    await expect(signIn(username, goodPassword, desk)).resolves.toBeTruthy();
    expect(await eventsOf(budis)).toEqual(["access.recovery-issued", "access.password-changed"]);
  });

  it.each([
    ["salah-salah", goodPassword, "account.password-wrong"],
    ["rahasia-sekali", "kopi", "account.password-short"],
    ["rahasia-sekali", "budisantoso99", "account.password-oneself"],
    ["rahasia-sekali", "bismillah-123", "account.password-common"],
  ] as const)("from %s to %s is refused: %s", async (current, password, refusal) => {
    const { budi } = await anOffice();
    await expect(changePassword(budi, { current, password })).rejects.toBeRefused(refusal);
  });

  it("is refused for the same one again, and pauses after five wrong tries", async () => {
    const { budi } = await anOffice();
    await changePassword(budi, { current: "rahasia-sekali", password: goodPassword });
    await expect(changePassword(budi, { current: goodPassword, password: goodPassword })).rejects.toBeRefused(
      "account.password-same",
    );
    for (let i = 0; i < 4; i++)
      await expect(changePassword(budi, { current: "salah", password: goodPassword })).rejects.toBeRefused(
        "account.password-wrong",
      );
    await expect(
      changePassword(budi, { current: goodPassword, password: "teh manis di dapur" }),
    ).rejects.toBeRefused("access.too-many-attempts");
  });
});

describe("clearing away", () => {
  it("takes codes that were over thirty days ago, and no session: those go by the published schedule alone", async () => {
    const { onPhone, sessionId, ayus, budis, keeper } = await atDesk();
    await firstKey(keeper, ayus);
    const former = await lostKey(keeper, budis);
    expect(former).toBeTruthy();
    await asOwner().query(
      `UPDATE "UserSession" SET "expiresAt" = "startedAt" + interval '1 second', "endedAt" = NULL`,
    );
    const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000);
    expect(await clearAway(inDays(29))).toEqual({ codes: 0 });
    const open = `SELECT 1 FROM "KeyCode" WHERE "usedAt" IS NULL AND "voidedAt" IS NULL AND "accountId" = ANY($1)`;
    expect((await asOwner().query(open, [[ayus, budis]])).rows).toHaveLength(2);
    await asOwner().query(`UPDATE "Government" SET "demoToday" = '2026-06-20'`);
    await clearAway(inDays(29));
    expect((await asOwner().query(open, [[ayus, budis]])).rows).toEqual([]);
    await asOwner().query(`UPDATE "Government" SET "demoToday" = '2026-07-22'`);
    const cleared = await clearAway(inDays(31));
    await asOwner().query(`UPDATE "Government" SET "demoToday" = '2026-06-03'`);
    expect(cleared.codes).toBeGreaterThanOrEqual(2);
    const { rows } = await asOwner().query(
      `SELECT id::text, address FROM "UserSession" WHERE id = ANY($1) ORDER BY "startedAt"`,
      [[onPhone, sessionId]],
    );
    expect(rows).toEqual([
      { id: onPhone, address: phone.address },
      { id: sessionId, address: desk.address },
    ]);
  });

  it("takes counters of tries that ran out", async () => {
    const { budisNumber } = await anOffice();
    await expect(signIn(budisNumber, "salah", desk)).rejects.toBeRefused("access.wrong-credentials");
    const counters = async () =>
      (await asOwner().query(`SELECT 1 FROM "rate_limit" WHERE key LIKE '%' || $1 || '%'`, [budisNumber]))
        .rows;
    expect(await counters()).toHaveLength(2);
    await clearAway(new Date());
    expect(await counters()).toHaveLength(2);
    await clearAway(new Date(Date.now() + 16 * 60 * 1000));
    expect(await counters()).toEqual([]);
  });
});
