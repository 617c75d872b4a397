/** Coming in by a real identity provider (OpenID Connect), in a real browser on the small demo region. */
import type { Page } from "playwright-core";

import { freePort } from "../../support/app";
import { anIdentityProvider, client } from "../../support/identity-provider";
import { accessibilityFaults } from "../../support/journey";
import { clearStage, database, numberOf, press, sees, setStageWith, stranger } from "../stage";

jest.setTimeout(180_000);

let provider: Awaited<ReturnType<typeof anIdentityProvider>>;
beforeAll(async () => {
  const port = await freePort();
  provider = await anIdentityProvider(`http://localhost:${port}/api/auth/callback/oidc`);
  await setStageWith({
    ...{ PORT: String(port), OIDC_ISSUER: provider.issuer, OIDC_LABEL: "SSO Bungo", OIDC_CLAIM: "nip" },
    ...{ OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret },
    // Whoever the provider lets in owes no second factor of ours.
    SECOND_FACTOR_FROM: "2026-01-01",
  });
}, 300_000);
afterAll(async () => {
  await clearStage();
  provider?.stop();
});

/** Off to the provider from the sign-in page. */
async function leave() {
  const { page, go } = await stranger();
  await go("/sign-in");
  await press(page, "Masuk dengan SSO Bungo");
  await page.waitForURL(`${provider.issuer}/**`);
  return page;
}

/** Names oneself at the provider, which sends back. */
async function namedThere(page: Page, name: string) {
  await page.locator("[name=login]").fill(name);
  await page.locator("[name=password]").fill("x");
  await page.locator("[type=submit]").click();
}

const sessions = async (key: Parameters<typeof numberOf>[0]) =>
  (
    await database.query<{ live: boolean; byProvider: boolean }>(
      `SELECT s."endedAt" IS NULL AS live, s."byProvider" FROM "UserSession" s JOIN "Account" a ON a.id = s."accountId"
        WHERE a.username = $1 AND s."byProvider"`,
      [numberOf(key)],
    )
  ).rows;

const backAtTheDoor = (page: Page) => page.waitForURL((url) => url.pathname === "/sign-in");

/** Sends whoever leaves for the provider there with another value than the app has given them. */
const tamperWith = (page: Page, name: "nonce" | "state") =>
  page.route(
    (url) => url.origin === provider.issuer && url.pathname === "/auth",
    (route) => {
      const url = new URL(route.request().url());
      url.searchParams.set(name, "another");
      const body = `<meta http-equiv="refresh" content="0;url=${url.href.replaceAll("&", "&amp;")}">`;
      return route.fulfill({ contentType: "text/html", body });
    },
    { times: 1 },
  );

describe("the identity provider", () => {
  it("lets in whom it knows by number, into a session like any other, until they sign out", async () => {
    const page = await leave();
    await namedThere(page, numberOf("headOfDivision"));
    await page.waitForURL((url) => url.pathname === "/" && url.origin !== provider.issuer);
    expect(await sessions("headOfDivision")).toEqual([{ live: true, byProvider: true }]);
    await page.goto(new URL("/account", page.url()).href);
    await sees(page, /lewat SSO/);
    await press(page, "Keluar");
    await backAtTheDoor(page);
    expect(await sessions("headOfDivision")).toEqual([{ live: false, byProvider: true }]);
  });

  it("leaves outside, in words, whom nobody knows here, and makes no account", async () => {
    const accounts = async () => (await database.query(`SELECT count(*) FROM "Account"`)).rows;
    const before = await accounts();
    const page = await leave();
    await namedThere(page, "198001012005011999");
    await backAtTheDoor(page);
    await sees(page, /tidak ada akun Kinerja dengan nomor atau nama itu/);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await accounts()).toEqual(before);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it("leaves outside, in words, whose account is closed", async () => {
    await database.query(`UPDATE "Account" SET "disabledAt" = now() WHERE username = $1`, [
      numberOf("midwife"),
    ]);
    const page = await leave();
    await namedThere(page, numberOf("midwife"));
    await backAtTheDoor(page);
    await sees(page, /Akun Kinerja Anda ditutup/);
    expect(await sessions("midwife")).toEqual([]);
  });

  it("sends back whoever turns round there, with words and the way by password", async () => {
    const page = await leave();
    await page.getByRole("link", { name: /cancel/i }).click();
    await backAtTheDoor(page);
    await sees(page, /lewat SSO tidak berhasil/);
    await page.getByLabel("NIP atau nama akun").waitFor();
  });

  it.each(["nonce", "state"] as const)(
    "lets nobody in whose %s is not the one they left with",
    async (name) => {
      const { page, go } = await stranger();
      await go("/sign-in");
      await tamperWith(page, name);
      await press(page, "Masuk dengan SSO Bungo");
      await page.waitForURL(`${provider.issuer}/**`);
      await namedThere(page, numberOf("camat"));
      await backAtTheDoor(page);
      await sees(page, /lewat SSO tidak berhasil/);
      expect(await sessions("camat")).toEqual([]);
    },
  );

  it("lets nobody in with a code that another browser brings", async () => {
    const page = await leave();
    const [, callback] = await Promise.all([
      namedThere(page, numberOf("camat")),
      page.waitForRequest((request) => request.url().includes("/api/auth/callback/oidc")),
    ]);
    const other = await stranger();
    await other.page.goto(callback.url());
    await backAtTheDoor(other.page);
    expect((await other.page.context().cookies()).map(({ name }) => name)).not.toContain(
      "next-auth.session-token",
    );
  });
});
