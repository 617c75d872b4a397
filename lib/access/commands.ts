import "server-only";

import { verify } from "@node-rs/argon2";

import { recordEvent } from "@/lib/audit/record";
import { unattended, type Transaction } from "@/lib/db/doors";
import { refuse } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { admitAttempt, forgetAttempts } from "./gateway";
import { clockOf } from "./clock";
import { accountNameSchema } from "./schema";
import { normaliseUsername } from "./username";

const eightHours = 8 * 60 * 60 * 1000;

// Verified when nobody has the name, so that a wrong name takes as long as a wrong password.
const nobody =
  "$argon2id$v=19$m=19456,t=2,p=1$6ttqCUQ/vgrtkPA3OgCrsw$rWaEGjZW6vrmGtA06nXRYaQUgc1IxKvBDdOg8eHs+xc";

/**
 * Opens a session for the name and password and answers its id.
 * @throws DomainError `access.wrong-credentials`, or `access.too-many-attempts` for this name from this address.
 */
export async function signIn(typedName: string, password: string, address: string): Promise<string> {
  const username = normaliseUsername(typedName);
  if (!accountNameSchema.safeParse(username).success) return refuse("access.wrong-credentials");
  await admitAttempt(username, address);
  const account = await unattended((tx) => tx.account.findUnique({ where: { username } }));
  const matches = await verify(account?.passwordHash ?? nobody, password);
  if (!account || !account.passwordHash || !matches || account.disabledAt)
    return refuse("access.wrong-credentials");
  await forgetAttempts(username, address);
  return unattended((tx) => openSession(tx, account));
}

async function openSession(tx: Transaction, account: { id: string; personId: string }) {
  const id = newId();
  const startedAt = new Date();
  const expiresAt = new Date(startedAt.getTime() + eightHours);
  await tx.userSession.create({ data: { id, accountId: account.id, startedAt, expiresAt } });
  await trace(tx, account.personId, "access.signed-in", id);
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
  name: "access.signed-in" | "access.signed-out",
  subjectId: string,
) {
  const clock = clockOf(await tx.government.findUniqueOrThrow({ where: { id: 1 } }), new Date());
  await recordEvent(tx, { personId, now: clock.now }, { name, subjectId, agencyId: null });
}
