import "server-only";

import { hash, verify } from "@node-rs/argon2";

import { recordEvent } from "@/lib/audit/record";
import { unattended, type Transaction } from "@/lib/db/doors";
import { passFactor } from "@/lib/accounts/commands/pass-factor";
import { withFactor } from "@/lib/accounts/commands/with-factor";
import { refuse, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { departures } from "@/lib/organisation/departures";
import { keyedHash } from "@/lib/secret";

import { admitAttempt, forgetAttempts } from "./gateway";
import { clockOf } from "./clock";
import { readKeyCode } from "./key-code";
import { passwordBlockers } from "./password";
import { accountNameSchema, activationSchema } from "./schema";
import { normaliseUsername } from "./username";

const eightHours = 8 * 60 * 60 * 1000;

// Verified when nobody has the name, so that a wrong name takes as long as a wrong password.
const nobody =
  "$argon2id$v=19$m=19456,t=2,p=1$6ttqCUQ/vgrtkPA3OgCrsw$rWaEGjZW6vrmGtA06nXRYaQUgc1IxKvBDdOg8eHs+xc";

/** Where a request comes from: its address, and what its browser says it is. */
export type Origin = { address: string; userAgent: string | null };

/**
 * Opens a session for the name and password, and the second factor where the account has one, and answers its id.
 * @throws DomainError `access.wrong-credentials`, `access.factor-*` once the password is right, or `access.too-many-attempts` for this
 * name from this address.
 */
export async function signIn(
  typedName: string,
  password: string,
  from: Origin,
  factor?: string,
): Promise<string> {
  const username = normaliseUsername(typedName);
  if (!accountNameSchema.safeParse(username).success) return refuse("access.wrong-credentials");
  await admitAttempt(username, from.address);
  const account = await unattended((tx) => tx.account.findUnique({ where: { username } }));
  const matches = await verify(account?.passwordHash ?? nobody, password);
  if (!account || !account.passwordHash || !matches) return refuse("access.wrong-credentials");
  const { id, passwordHash } = account;
  const sessionId = await withFactor({ username, from, factor, tried: "name", accountId: id }, async (tx) => {
    // Meanwhile the password may have been changed, which ended all sessions, or the account closed.
    const [still] = await tx.$queryRaw<{ personId: string }[]>`
      SELECT "personId"::text AS "personId" FROM "Account" WHERE id = ${id}::uuid AND "passwordHash" = ${passwordHash}
        AND "disabledAt" IS NULL FOR SHARE`;
    const { personId } = still ?? refuse("access.wrong-credentials");
    if (await hasLeft(tx, personId)) refuse("access.wrong-credentials");
    await passFactor(tx, { id, personId }, factor, (await moment(tx)).now);
    return openSession(tx, { id, personId }, from);
  });
  await forgetAttempts(username, from.address);
  return sessionId;
}

/** Whether somebody is no longer in service today: the account of who has left opens nothing, from that day on. */
export async function hasLeft(tx: Transaction, personId: string) {
  const { today } = clockOf(await tx.government.findUniqueOrThrow({ where: { id: 1 } }), new Date());
  const where = { personId, kind: { in: [...departures] }, validFrom: { lte: new Date(today) } };
  return (await tx.movement.findFirst({ where, select: { id: true } })) !== null;
}

/**
 * Sets the password that somebody chose with a code they were given, ends every session of the account, and opens one, whose id
 * it answers. A wrong name, a wrong code, one that is over and one of a closed account are refused alike. A password that is
 * refused leaves the code as it is, and so does a second factor that is not shown: a code from a helper or a mailbox is no way around it.
 * @throws DomainError `malformed`, `access.code-mistyped`, `access.wrong-code`, `account.password-*`, `access.factor-*`,
 * `access.too-many-attempts`.
 */
export async function activate(typed: unknown, from: Origin): Promise<string> {
  const read = activationSchema.safeParse(typed);
  if (!read.success) return refuse("malformed");
  const username = normaliseUsername(read.data.username);
  const code = readKeyCode(read.data.code) ?? refuse("access.code-mistyped");
  const { password, factor } = read.data;
  refuseBecause(passwordBlockers(password, { username }));
  await admitAttempt(username, from.address, "code");
  const open = await unattended((tx) => openKey(tx, username, code));
  refuseBecause(passwordBlockers(password, { username, name: open.name }));
  const passwordHash = await hash(password);
  const sessionId = await withFactor({ username, from, factor, tried: "code", accountId: open.id }, (tx) =>
    useKey(tx, { username, code, passwordHash, factor }, from),
  );
  await forgetAttempts(username, from.address, "code");
  return sessionId;
}

/** What is kept of a code: it names its account, so that the same letters open no other. */
export const keyHashOf = (accountId: string, code: string) => keyedHash(`key-code:${accountId}:${code}`);

/** The open code with its account. As the second of two that use it at once, whoever comes finds it used. */
async function openKey(tx: Transaction, username: string, code: string) {
  const [account] = await tx.$queryRaw<{ id: string; personId: string; name: string }[]>`
    SELECT a.id::text AS id, p.id::text AS "personId", p.name FROM "Account" a JOIN "Person" p ON p.id = a."personId"
    WHERE a.username = ${username} AND a."disabledAt" IS NULL FOR NO KEY UPDATE OF a`;
  const { now } = await moment(tx);
  const open = await tx.keyCode.findFirst({
    where: {
      ...{ hash: keyHashOf(account?.id ?? "", code), purpose: { not: "address" } },
      ...{ usedAt: null, voidedAt: null, expiresAt: { gt: now } },
    },
    select: { id: true, purpose: true },
  });
  if (!account || !open || (await hasLeft(tx, account.personId))) return refuse("access.wrong-code");
  return { ...account, keyId: open.id, first: open.purpose === "activation", now };
}

type Used = { username: string; code: string; passwordHash: string; factor: string | undefined };

async function useKey(tx: Transaction, { username, code, passwordHash, factor }: Used, from: Origin) {
  const { keyId, first, now, ...account } = await openKey(tx, username, code);
  await passFactor(tx, account, factor, now);
  await tx.keyCode.update({ where: { id: keyId }, data: { usedAt: now } });
  await tx.account.update({
    where: { id: account.id },
    data: { passwordHash, version: { increment: 1 } },
  });
  await endSessions(tx, account.id);
  const id = await openSession(tx, account, from);
  const name = first ? "access.activated" : "access.recovered";
  await recordEvent(tx, { personId: account.personId, now }, { name, subjectId: account.id, agencyId: null });
  return id;
}

/** Ends the sessions of an account that still live, but for one that is to stay; answers how many they were. */
export async function endSessions(tx: Transaction, accountId: string, staying?: string) {
  const { count } = await tx.userSession.updateMany({
    where: { accountId, endedAt: null, ...(staying && { id: { not: staying } }) },
    data: { endedAt: new Date() },
  });
  return count;
}

/** Opens a session for an account that has shown who it is, to us or to an identity provider; answers its id. */
export async function openSession(
  tx: Transaction,
  account: { id: string; personId: string },
  from: Origin,
  byProvider = false,
) {
  const id = newId();
  const startedAt = new Date();
  const expiresAt = new Date(startedAt.getTime() + eightHours);
  const userAgent = from.userAgent?.slice(0, 300) ?? null;
  await tx.userSession.create({
    data: { id, accountId: account.id, startedAt, expiresAt, address: from.address, userAgent, byProvider },
  });
  await trace(tx, account.personId, byProvider ? "access.signed-in-by-provider" : "access.signed-in", id);
  return id;
}

/** Ends a session at once, everywhere it is used. Ending it twice is no error. */
export const endSession = (sessionId: string) =>
  unattended(async (tx) => {
    const [ended] = await tx.userSession.updateManyAndReturn({
      where: { id: sessionId, endedAt: null },
      data: { endedAt: new Date() },
      select: { account: { select: { personId: true } } },
    });
    if (ended) await trace(tx, ended.account.personId, "access.signed-out", sessionId);
  });

async function trace(
  tx: Transaction,
  personId: string,
  name: `access.signed-${"in" | "in-by-provider" | "out"}`,
  subjectId: string,
) {
  const { now } = await moment(tx);
  await recordEvent(tx, { personId, now }, { name, subjectId, agencyId: null });
}

const moment = async (tx: Transaction) =>
  clockOf(await tx.government.findUniqueOrThrow({ where: { id: 1 } }), new Date());
