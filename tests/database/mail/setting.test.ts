import { setMail } from "@/lib/mail/commands";
import { findMailSetting } from "@/lib/mail/queries";

import { anAccount } from "../../support/accounts";
import { otherThan, withFactor } from "../../support/factors";
import { asApp, asOwner, givenDatabase } from "../../support/database";
import { aTeam } from "../../support/world";

process.env.NEXTAUTH_SECRET ??= "a secret of this test, long enough";
givenDatabase();

const to = (email: string | null, version = 0) => ({
  ...{ email, locale: "en" as const, version, current: "rahasia-sekali" },
});

async function aTeamWithAyusAccount() {
  const team = await aTeam();
  await anAccount(team.ayu, team.ayu.personId.slice(0, 8));
  return team;
}

describe("where a person's digest goes", () => {
  it("is nowhere until they name an address, and theirs to change and to take away", async () => {
    const { ayu } = await aTeamWithAyusAccount();
    expect(await findMailSetting(ayu)).toMatchObject({ email: null, locale: "id", sends: false });
    await setMail(ayu, to("ayu@example.go.id"));
    expect(await findMailSetting(ayu)).toMatchObject({
      email: "ayu@example.go.id",
      locale: "en",
      version: 1,
    });
    await setMail(ayu, to(null, 1));
    expect(await findMailSetting(ayu)).toMatchObject({ email: null });
  });

  it("leaves a trace that does not say it", async () => {
    const { ayu } = await aTeamWithAyusAccount();
    await setMail(ayu, to("ayu@example.go.id"));
    const { rows } = await asOwner().query(
      `SELECT name, details::text AS details FROM "AuditEvent" WHERE "actorId" = $1`,
      [ayu.personId],
    );
    expect(rows).toEqual([{ name: "access.mail-set", details: "{}" }]);
  });

  it("is not changed from a page that has grown old", async () => {
    const { ayu } = await aTeamWithAyusAccount();
    await setMail(ayu, to("ayu@example.go.id"));
    await expect(setMail(ayu, to("ayu@elsewhere.go.id"))).rejects.toBeRefused("stale");
  });

  it("is set once when the same is sent again because its answer was lost", async () => {
    const { ayu } = await aTeamWithAyusAccount();
    for (let i = 0; i < 2; i++) await setMail(ayu, to("ayu@example.go.id"));
    expect(await findMailSetting(ayu)).toMatchObject({ email: "ayu@example.go.id", version: 1 });
  });

  it("takes the password, and the second factor where there is one: an open session alone changes no address", async () => {
    const { ayu } = await aTeamWithAyusAccount();
    const { current, ...bare } = to("colleague@example.go.id");
    await expect(setMail(ayu, bare)).rejects.toBeRefused("account.password-wrong");
    await expect(setMail(ayu, { ...bare, current: "rahasia" })).rejects.toBeRefused("account.password-wrong");
    await setMail(ayu, to("ayu@example.go.id"));
    await expect(setMail(ayu, { ...bare, email: null, version: 1 })).rejects.toBeRefused(
      "account.password-wrong",
    );
    const { key, codes } = await withFactor(ayu);
    await expect(setMail(ayu, { ...bare, current, version: 1 })).rejects.toBeRefused("access.factor-asked");
    await expect(setMail(ayu, { ...bare, current, version: 1, factor: otherThan(key) })).rejects.toBeRefused(
      "access.factor-wrong",
    );
    await setMail(ayu, { ...bare, current, version: 1, factor: codes[0] });
    expect(await findMailSetting(ayu)).toMatchObject({
      ...{ email: "colleague@example.go.id", hasPassword: true, hasFactor: true },
    });
  });

  it("takes nothing more for its language, and where the account has no password", async () => {
    const { ayu, budi } = await aTeamWithAyusAccount();
    await setMail(ayu, { email: null, locale: "en", version: 0 });
    await anAccount(budi, budi.personId.slice(0, 8));
    await asOwner().query(`UPDATE "Account" SET "passwordHash" = NULL WHERE "personId" = $1`, [
      budi.personId,
    ]);
    await setMail(budi, { email: "budi@example.go.id", locale: "id", version: 0 });
    expect(await findMailSetting(budi)).toMatchObject({ email: "budi@example.go.id", hasPassword: false });
  });

  it("lets nobody at an open screen guess at the password for long", async () => {
    const { ayu } = await aTeamWithAyusAccount();
    const guess = () => setMail(ayu, { ...to("ayu@example.go.id"), current: "rahasia" });
    for (let i = 0; i < 5; i++) await expect(guess()).rejects.toBeRefused("account.password-wrong");
    await expect(guess()).rejects.toBeRefused("access.too-many-attempts");
  });

  it("does not exist for a person without an account", async () => {
    const { citra } = await aTeam();
    expect(await findMailSetting(citra)).toBeNull();
    await expect(setMail(citra, to("citra@example.go.id"))).rejects.toBeRefused("not-found");
  });

  it("is an address and a language that there is, whoever writes it", async () => {
    const { ayu } = await aTeamWithAyusAccount();
    const set = (column: string, value: string) =>
      asApp(`UPDATE "Account" SET ${column} = $1 WHERE "personId" = $2`, [value, ayu.personId]);
    await expect(set("email", "ayu@example.go.id\nBcc: x@y.zz")).rejects.toMatchObject({
      constraint: "Account_email",
    });
    await expect(set("email", "ayu")).rejects.toMatchObject({ constraint: "Account_email" });
    await expect(set("locale", "fr")).rejects.toMatchObject({ constraint: "Account_locale" });
  });
});
