import "server-only";

import { randomBytes, randomInt } from "node:crypto";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { endSessions } from "@/lib/access/commands";
import { keyCodeDraw, keyCodeOf, printedKeyCode } from "@/lib/access/key-code";
import { keyOf, stepOfCode } from "@/lib/access/one-time-code";
import { secondFactorFrom } from "@/lib/access/queries";
import { factorStanding, needsSecondFactor } from "@/lib/access/second-factor";
import { onDay } from "@/lib/access/visibility";
import { reading, type Transaction, writing } from "@/lib/db/doors";
import { refuse } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { seal, unseal } from "@/lib/secret";

import { drawnKey } from "../drawn-key";
import {
  type beginFactorSchema,
  type confirmFactorSchema,
  pendingFactorSchema,
  type shownFactorSchema,
} from "../schema";
import { ownAccount } from "./own";
import { factorOf, passFactor, recoveryHashOf, tellOwner } from "./pass-factor";
import { forgetTries, passPassword, showing } from "./showing";

const halfHour = 30 * 60 * 1000;
const codeCount = 10;

/**
 * Draws a key for the actor's phone, once they have shown their password, and the factor they have if they have one. Nothing is kept
 * before a code proves that the phone has it: the answer carries the key sealed, for half an hour.
 * @throws DomainError `not-found`, `account.no-password`, `account.password-wrong`, `access.factor-*`, `access.too-many-attempts`.
 */
export async function beginFactor(actor: Actor, { password, factor }: z.output<typeof beginFactorSchema>) {
  const { username, ...account } = await reading(actor, (tx) => ownAccount(tx, actor));
  if (!account.passwordHash) refuse("account.no-password");
  await passPassword({ ...account, username }, password);
  await forgetTries(username);
  await showing(actor, username, factor, (tx) => passFactor(tx, account, factor || undefined, actor.now));
  const product = await reading(actor, (tx) => tx.government.findUniqueOrThrow({ where: { id: 1 } }));
  const pending = {
    ...{ id: newId(), key: keyOf(new Uint8Array(randomBytes(20))), until: Date.now() + halfHour },
    // Only what was shown is replaced: another that was set up meanwhile stays.
    former: account.factor?.id ?? null,
  };
  return {
    sealed: seal(JSON.stringify(pending), pendingOf(account.id)),
    ...drawnKey(pending.key, { issuer: product.displayName, label: username }),
  };
}

const pendingOf = (accountId: string) => `pending-factor:${accountId}`;

/**
 * Makes the drawn key the actor's second factor, once a code shows that their phone has it, in place of the one they had. Their other
 * sessions end. Answers ten recovery codes, in plain for the only time.
 * @throws DomainError `not-found`, `account.factor-expired`, `account.factor-code-wrong`, `stale` for a key that is theirs already,
 * and where another was set up or given up since it was drawn.
 */
export const confirmFactor = (actor: Actor, { sealed, code }: z.output<typeof confirmFactorSchema>) =>
  writing(actor, async (tx) => {
    const account = await ownAccount(tx, actor, true);
    const { id, key, former } = openPending(sealed, account.id) ?? refuse("account.factor-expired");
    const lastStep = stepOfCode(key, code, new Date()) ?? refuse("account.factor-code-wrong");
    if ((account.factor?.id ?? null) !== former) refuse("stale");
    await tx.secondFactor.deleteMany({ where: { accountId: account.id } });
    const secret = seal(key, factorOf(account.id));
    await tx.secondFactor.create({
      data: { accountId: account.id, id, secret, enrolledAt: actor.now, lastStep },
    });
    const codes = await drawRecoveries(tx, account.id);
    await endSessions(tx, account.id, actor.sessionId);
    await tellOwner(tx, account, `access.factor-${account.factor ? "replaced" : "enrolled"}`, actor.now);
    return { codes };
  });

function openPending(sealed: string, accountId: string) {
  const text = unseal(sealed, pendingOf(accountId));
  const pending = text === null ? null : pendingFactorSchema.parse(JSON.parse(text));
  return pending && pending.until > Date.now() ? pending : null;
}

/**
 * Draws ten other recovery codes for the actor, who shows the factor; the former ones are nothing.
 * @throws DomainError `not-found`, `account.no-factor`, `access.factor-*`, `access.too-many-attempts`.
 */
export const renewRecoveries = (actor: Actor, { factor }: z.output<typeof shownFactorSchema>) =>
  shown(actor, factor, async (tx, account) => {
    await tx.factorRecovery.deleteMany({ where: { accountId: account.id } });
    const codes = await drawRecoveries(tx, account.id);
    await tellOwner(tx, account, "access.factor-codes-renewed", actor.now);
    return { codes };
  });

/**
 * Gives up the actor's second factor, whom none is asked of.
 * @throws DomainError `not-found`, `account.no-factor`, `account.factor-required`, `access.factor-*`, `access.too-many-attempts`.
 */
export const removeFactor = (actor: Actor, { factor }: z.output<typeof shownFactorSchema>) =>
  shown(actor, factor, async (tx, account) => {
    const leads =
      (await tx.supervision.count({ where: { raterId: actor.personId, ...onDay(actor.today) } })) > 0;
    const without = { needs: needsSecondFactor({ ...actor, leads }), has: false, byProvider: false };
    if (factorStanding(without, secondFactorFrom(), actor.today) === "due") refuse("account.factor-required");
    await tx.secondFactor.delete({ where: { accountId: account.id } });
    await tellOwner(tx, account, "access.factor-removed", actor.now);
  });

type Own = Awaited<ReturnType<typeof ownAccount>>;

/** What the actor does with a factor that they have and show. */
async function shown<Answer>(
  actor: Actor,
  typed: string,
  change: (tx: Transaction, account: Own) => Promise<Answer>,
) {
  const { username } = await reading(actor, (tx) => ownAccount(tx, actor));
  return showing(actor, username, typed, async (tx) => {
    const account = await ownAccount(tx, actor, true);
    if (!account.factor) refuse("account.no-factor");
    await passFactor(tx, account, typed, actor.now);
    return change(tx, account);
  });
}

async function drawRecoveries(tx: Transaction, accountId: string) {
  const codes = Array.from({ length: codeCount }, () =>
    keyCodeOf(Array.from({ length: keyCodeDraw.count }, () => randomInt(keyCodeDraw.of))),
  );
  await tx.factorRecovery.createMany({
    data: codes.map((code, index) => ({
      accountId,
      place: index + 1,
      hash: recoveryHashOf(accountId, code),
    })),
  });
  return codes.map(printedKeyCode);
}
