import { encode } from "next-auth/jwt";

import { endSession, signIn } from "@/lib/access/commands";
import { currentActor } from "@/lib/access/session";

import { anAccount } from "../../support/accounts";
import { asOwner, givenDatabase } from "../../support/database";
import { aTeam } from "../../support/world";

let token = "";
jest.mock("next/headers", () => ({
  cookies: async () => ({ getAll: () => [{ name: "next-auth.session-token", value: token }] }),
}));
jest.mock("next/navigation", () => ({ redirect: jest.fn() }));

givenDatabase();

/** Ayu has signed in, and her token was opened before. */
async function signedIn() {
  process.env.NEXTAUTH_SECRET ??= "a secret of this test, long enough";
  const { ayu } = await aTeam();
  const username = `ayu-${ayu.personId.slice(0, 8)}`;
  await anAccount(ayu, username);
  const sessionId = await signIn(username, "rahasia-sekali", { address: "127.0.0.1", userAgent: null });
  token = await encode({ token: { sessionId }, secret: process.env.NEXTAUTH_SECRET });
  expect((await currentActor())?.personId).toBe(ayu.personId);
  return { sessionId, username };
}

describe("a token that was opened before decides nothing", () => {
  it("once the account is disabled", async () => {
    const { username } = await signedIn();
    await asOwner().query(`UPDATE "Account" SET "disabledAt" = now() WHERE username = $1`, [username]);
    expect(await currentActor()).toBeNull();
  });

  it("once the person has signed out", async () => {
    const { sessionId } = await signedIn();
    await endSession(sessionId);
    expect(await currentActor()).toBeNull();
  });

  it("once the session is over", async () => {
    const { sessionId } = await signedIn();
    await asOwner().query(
      `UPDATE "UserSession" SET "startedAt" = now() - interval '9 hours', "expiresAt" = now() - interval '1 second' WHERE id = $1`,
      [sessionId],
    );
    expect(await currentActor()).toBeNull();
  });
});
