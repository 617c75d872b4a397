import { activate, signIn } from "@/lib/access/commands";
import { findSession } from "@/lib/access/queries";
import { findAccount } from "@/lib/accounts/queries/kept";
import { closeAccount } from "@/lib/accounts/commands/keep";

import { asOwner, givenDatabase } from "../../support/database";
import { anOffice, desk, firstKey, goodPassword, lostKey } from "../../support/keys";
import { eventsOf, newsFor } from "../../support/world";

process.env.NEXTAUTH_SECRET ??= "a secret of this test, long enough";
givenDatabase();

const live = async (sessionId: string) => (await findSession(sessionId)) !== null;

describe("a first key", () => {
  it("sets a password of one's own once, signs in, and leaves a trace", async () => {
    const { keeper, ayu, ayus, ayusNumber } = await anOffice();
    const code = await firstKey(keeper, ayus);
    const typed = { username: ` ${ayusNumber} `, code: code.toLowerCase(), password: goodPassword };
    const sessionId = await activate(typed, desk);
    expect((await findSession(sessionId))?.actor.personId).toBe(ayu.personId);
    expect(await live(await signIn(ayusNumber, goodPassword, desk))).toBe(true);
    expect(await eventsOf(ayus)).toEqual(["access.code-issued", "access.activated"]);
    await expect(activate(typed, desk)).rejects.toBeRefused("access.wrong-code");
  });

  it("is refused alike for a wrong number, a wrong code, another's code and a closed account", async () => {
    const [one, other] = [await anOffice(), await anOffice()];
    const [code, others] = [await firstKey(one.keeper, one.ayus), await firstKey(other.keeper, other.ayus)];
    const password = goodPassword;
    for (const typed of [
      { username: "199912312020011999", code, password },
      { username: one.ayusNumber, code: others, password },
      { username: one.budisNumber, code, password },
    ])
      await expect(activate(typed, desk)).rejects.toBeRefused("access.wrong-code");
    await closeAccount(one.keeper, { accountId: one.ayus, version: 0 });
    await expect(activate({ username: one.ayusNumber, code, password }, desk)).rejects.toBeRefused(
      "access.wrong-code",
    );
  });

  it("tells a slip of the pen and a weak password at once, and is good afterwards", async () => {
    const { keeper, ayus, ayusNumber: username } = await anOffice();
    const code = await firstKey(keeper, ayus);
    const slipped = code.slice(0, -1) + (code.endsWith("3") ? "4" : "3");
    const refused = [
      [{ username, code: slipped, password: goodPassword }, "access.code-mistyped"],
      [{ username, code, password: "kopi" }, "account.password-short"],
      [{ username, code, password: "indonesia-2026" }, "account.password-common"],
      [{ username, code, password: `${username.slice(0, 8)}-2026` }, "account.password-oneself"],
      // Only who has the code hears that it is their name.
      [{ username, code, password: "ayulestari-99" }, "account.password-oneself"],
      [{ username, code: 7, password: goodPassword }, "malformed"],
    ] as const;
    for (const [typed, refusal] of refused)
      await expect(activate(typed, { ...desk, address: refusal })).rejects.toBeRefused(refusal);
    await expect(activate({ username, code, password: goodPassword }, desk)).resolves.toBeTruthy();
  });

  it("opens nothing once it has expired, or another was issued", async () => {
    const { keeper, ayus, ayusNumber: username } = await anOffice();
    const former = await firstKey(keeper, ayus);
    const code = await firstKey(keeper, ayus);
    const use = (typed: string) => activate({ username, code: typed, password: goodPassword }, desk);
    await expect(use(former)).rejects.toBeRefused("access.wrong-code");
    await asOwner().query(`UPDATE "Government" SET "demoToday" = '2026-06-18'`);
    await expect(use(code)).rejects.toBeRefused("access.wrong-code");
    await asOwner().query(`UPDATE "Government" SET "demoToday" = '2026-06-16'`);
    await expect(use(code)).resolves.toBeTruthy();
    await asOwner().query(`UPDATE "Government" SET "demoToday" = '2026-06-03'`);
  });

  it("is used by one of two who come at once", async () => {
    const { keeper, ayus, ayusNumber: username } = await anOffice();
    const code = await firstKey(keeper, ayus);
    const outcomes = await Promise.allSettled(
      ["kopi hitam di teras", "teh manis di dapur"].map((password) =>
        activate({ username, code, password }, desk),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = outcomes.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    await expect(Promise.reject(refused.reason)).rejects.toBeRefused("access.wrong-code");
    expect(await eventsOf(ayus)).toEqual(["access.code-issued", "access.activated"]);
  });

  it("pauses its number after five tries from one address, and leaves the password alone", async () => {
    const { keeper, budis, budisNumber: username } = await anOffice();
    const code = await lostKey(keeper, budis);
    const wrong = await firstKeyOfSomebody();
    for (let i = 0; i < 5; i++)
      await expect(activate({ username, code: wrong, password: goodPassword }, desk)).rejects.toBeRefused(
        "access.wrong-code",
      );
    await expect(activate({ username, code, password: goodPassword }, desk)).rejects.toBeRefused(
      "access.too-many-attempts",
    );
    await expect(signIn(username, "rahasia-sekali", desk)).resolves.toBeTruthy();
    await expect(
      activate({ username, code, password: goodPassword }, { ...desk, address: "10.0.0.2" }),
    ).resolves.toBeTruthy();
  });
});

async function firstKeyOfSomebody() {
  const { keeper, ayus } = await anOffice();
  return firstKey(keeper, ayus);
}

describe("a lost key", () => {
  it("is made by a helper who says how they made sure of the person; its use ends the other sessions", async () => {
    const { keeper, budi, budis, budisNumber: username } = await anOffice();
    const former = await signIn(username, "rahasia-sekali", desk);
    const code = await lostKey(keeper, budis);
    expect(await live(former)).toBe(true);
    const sessionId = await activate({ username, code, password: goodPassword }, desk);
    expect([await live(former), await live(sessionId)]).toEqual([false, true]);
    await expect(signIn(username, "rahasia-sekali", desk)).rejects.toBeRefused("access.wrong-credentials");
    expect(await newsFor(budi)).toEqual(["access.recovery-issued"]);
    // Which of them is the later depends on the hour at which the test runs.
    const { trace } = await findAccount(keeper, budis);
    expect(trace).toHaveLength(2);
    expect(trace).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: "access.recovered", actorName: "Budi Santoso" }),
        expect.objectContaining({
          ...{ name: "access.recovery-issued", actorName: "Kania Putri", checked: "card" },
        }),
      ]),
    );
  });
});

describe("signing in while the password is changed", () => {
  it("opens no session with the former one", async () => {
    const { budis, budisNumber } = await anOffice();
    const client = await asOwner().connect();
    await client.query("BEGIN");
    await client.query(`UPDATE "Account" SET "passwordHash" = 'another' WHERE id = $1`, [budis]);
    const entering = signIn(budisNumber, "rahasia-sekali", desk);
    entering.catch(() => undefined);
    await new Promise((done) => setTimeout(done, 300));
    await client.query("COMMIT");
    client.release();
    await expect(entering).rejects.toBeRefused("access.wrong-credentials");
  });
});
