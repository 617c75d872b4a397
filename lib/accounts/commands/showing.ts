import "server-only";

import { verify } from "@node-rs/argon2";

import type { Actor } from "@/lib/access/actor";
import { admitAttempt, forgetAttempts } from "@/lib/access/gateway";
import { type Transaction, writing } from "@/lib/db/doors";
import { refuse } from "@/lib/errors";

const here = "own-account";

/**
 * Makes sure that whoever sits at the screen is the owner of the account, by its password: a session alone may be one that somebody left
 * open. Whoever is signed in may guess at it no oftener than whoever signs in.
 * @throws DomainError `account.password-wrong`, `access.too-many-attempts`.
 */
export async function passPassword(
  { username, passwordHash }: { username: string; passwordHash: string | null },
  typed: string,
) {
  await admitAttempt(username, here, "own");
  if (!passwordHash || !(await verify(passwordHash, typed))) refuse("account.password-wrong");
}

/** What was tried at the password of this account counts no more: whoever knows it has done what they came for. */
export const forgetTries = (username: string) => forgetAttempts(username, here, "own");

/** What the actor does with what they type as their second factor, which counts as a try at it, like one at sign-in. */
export async function showing<Answer>(
  actor: Actor,
  username: string,
  typed: string | undefined,
  change: (tx: Transaction) => Promise<Answer>,
) {
  if (typed) await admitAttempt(username, here, "factor");
  const answer = await writing(actor, change);
  if (typed) await forgetAttempts(username, here, "factor");
  return answer;
}
