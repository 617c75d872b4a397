import "server-only";

import { hash } from "@node-rs/argon2";
import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { endSessions, keyHashOf } from "@/lib/access/commands";
import { admitAttempt, forgetAttempts } from "@/lib/access/gateway";
import { readKeyCode } from "@/lib/access/key-code";
import { passwordBlockers } from "@/lib/access/password";
import { recordEvent } from "@/lib/audit/record";
import { addKeyCodeJob } from "@/lib/db/outbox";
import { reading, type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, found, refuse, refuseBecause } from "@/lib/errors";

import { sendsMail } from "../queries/own";
import type { changePasswordSchema, endSessionSchema, proveAddressSchema } from "../schema";
import { voidCodes } from "./codes";
import { forgetTries, passPassword } from "./showing";

const here = "own-account";

/**
 * Changes the actor's password, with the one it was; ends their other sessions and makes open codes void. It is no submission that is
 * remembered: even the hash of what was sent would be one of a password that is quick to try.
 * @throws DomainError `not-found` without an account, `account.password-*`, `access.too-many-attempts`, `stale`.
 */
export async function changePassword(actor: Actor, typed: z.output<typeof changePasswordSchema>) {
  const { person, ...account } = await reading(actor, (tx) => ownAccount(tx, actor));
  const { username } = account;
  await passPassword(account, typed.current);
  refuseBecause(passwordBlockers(typed.password, { username, name: person.name }));
  if (typed.password === typed.current) refuse("account.password-same");
  const next = await hash(typed.password);
  const ended = await writing(actor, async (tx) => {
    await claimVersion(tx.account, account, account.version, { passwordHash: next });
    await voidCodes(tx, actor.now, [account.id]);
    const others = await endSessions(tx, account.id, actor.sessionId);
    await trace(tx, actor, "access.password-changed", account.id);
    return others;
  });
  await forgetTries(username);
  return { ended };
}

/**
 * Has a code mailed to the address that the actor named, to prove that mail arrives there.
 * @throws DomainError `not-found`, `account.no-mail`, `account.no-address`, `account.proven`, `access.too-many-attempts`.
 */
export async function askProof(actor: Actor) {
  const { username } = await reading(actor, (tx) => provable(tx, actor));
  // The counter takes a connection of its own: asked for inside a transaction, few at once would hold all there are.
  await admitAttempt(username, here, "mail");
  await writing(actor, async (tx) => {
    const { id } = await provable(tx, actor);
    await addKeyCodeJob(tx, id, "address");
    await trace(tx, actor, "access.proof-asked", id);
  });
}

async function provable(tx: Transaction, actor: Actor) {
  const account = await ownAccount(tx, actor);
  if (!sendsMail()) refuse("account.no-mail");
  if (!account.email) refuse("account.no-address");
  if (account.emailProvenAt) refuse("account.proven");
  return account;
}

/**
 * Proves the address with the code that was mailed there: from now on a lost password can be set anew by mail.
 * @throws DomainError `not-found`, `access.code-mistyped`, `account.code-wrong`, `access.too-many-attempts`.
 */
export async function proveAddress(actor: Actor, typed: z.output<typeof proveAddressSchema>) {
  const code = readKeyCode(typed.code) ?? refuse("access.code-mistyped");
  const { username } = await reading(actor, (tx) => ownAccount(tx, actor));
  await admitAttempt(username, here, "code");
  await writing(actor, async (tx) => {
    const { id, email } = await ownAccount(tx, actor, true);
    const { count } = await tx.keyCode.updateMany({
      where: {
        ...{ hash: keyHashOf(id, code), purpose: "address", email: email ?? "" },
        ...{ usedAt: null, voidedAt: null, expiresAt: { gt: actor.now } },
      },
      data: { usedAt: actor.now },
    });
    if (count === 0) refuse("account.code-wrong");
    await tx.account.update({
      where: { id },
      data: { emailProvenAt: actor.now, version: { increment: 1 } },
    });
    await trace(tx, actor, "access.address-proven", id);
  });
  await forgetAttempts(username, here, "code");
}

/**
 * Ends one of the actor's sessions at once.
 * @throws DomainError `not-found` for what is no live session of theirs.
 */
export const endOwnSession = (actor: Actor, { sessionId }: z.output<typeof endSessionSchema>) =>
  writing(actor, async (tx) => {
    const { id: accountId } = await ownAccount(tx, actor);
    const { count } = await tx.userSession.updateMany({
      where: { id: sessionId, accountId, endedAt: null },
      data: { endedAt: new Date() },
    });
    if (count === 0) refuse("not-found");
    await trace(tx, actor, "access.session-ended", accountId);
  });

/** Ends all of the actor's sessions at once, this one too; answers how many they were. */
export const signOutEverywhere = (actor: Actor) =>
  writing(actor, async (tx) => {
    const { id } = await ownAccount(tx, actor);
    const ended = await endSessions(tx, id);
    await trace(tx, actor, "access.sessions-ended", id);
    return { ended };
  });

/** The account of the actor, held until the transaction ends where that is asked. */
export async function ownAccount(tx: Transaction, { personId }: Actor, hold = false) {
  if (hold)
    await tx.$queryRaw`SELECT 1 FROM "Account" WHERE "personId" = ${personId}::uuid FOR NO KEY UPDATE`;
  return found(
    await tx.account.findUnique({
      where: { personId },
      select: {
        ...{ id: true, username: true, passwordHash: true, version: true, email: true, emailProvenAt: true },
        ...{ personId: true, locale: true },
        factor: { select: { id: true } },
        person: { select: { name: true } },
      },
    }),
  );
}

type OwnEvent =
  `access.${"password-changed" | "proof-asked" | "address-proven" | "session-ended" | "sessions-ended"}`;

const trace = (tx: Transaction, actor: Actor, name: OwnEvent, subjectId: string) =>
  recordEvent(tx, actor, { name, subjectId, agencyId: null });
